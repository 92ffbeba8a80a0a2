/**
 * Grids → filing.
 *
 * A row is found by its code, a column by its header text, never by position: people sort, filter, insert, move and
 * rename. What could not be matched or understood is reported as drift or as an unreadable entry, never dropped.
 */
import { ReportError } from '../i18n/report-error';
import { annualTargetsFor, type AnnualTargets } from '../plan/annual-targets';
import { taskNodes, textTargets } from '../plan/facts';
import { planHash } from '../plan/hash';
import type { Plan } from '../plan/schema';
import { formIndicators } from './build';
import { readText } from './entry';
import type { Drift, FiledIndicator, FiledProject, FiledTask, Filing } from './filing';
import {
  expectedColumns,
  findTables,
  foreignColumns,
  isAssessment,
  missingColumns,
  type FoundTable,
} from './find-table';
import { SHEET_NAMES, type Part } from './headers';
import { indicatorValue, projectValue, taskValue } from './locked';
import { FORM_FORMAT_VERSION, readMarker, readMarkerVersion, type Marker } from './marker';
import { shownNotice } from './notice';
import { readIndicatorCell, readProjectCell } from './read-cell';
import { codesIn, normaliseCode, readRows, type ReadRow, type RowSpec } from './read-rows';
import { contentText, type Grid } from './sheet/grid';

/**
 * Reads a filled form.
 *
 * @param grids - the worksheets of the workbook
 * @param fileName - for messages
 * @param plans - the plans the form may belong to
 * @throws ReportError `error.not-a-form`, `error.assessment-workbook`, `error.form-plan-unknown`, `error.form-version`
 */
export function readFiling(grids: readonly Grid[], fileName: string, plans: readonly Plan[]): Filing {
  const hidden = markerGrids(grids);
  requireKnownVersion(hidden, fileName);
  const marker = findMarker(hidden);
  const { tables, drifts } = findTables(
    grids.filter((grid) => grid.name !== SHEET_NAMES.marker),
    marker !== null,
  );
  const found = Object.values(tables);
  if (found.length === 0) throw new ReportError('error.not-a-form', { file: fileName });
  if (!marker && found.some(isAssessment))
    throw new ReportError('error.assessment-workbook', { file: fileName });
  const plan = marker ? planOf(marker, fileName, plans) : guessPlan(found, fileName, plans);
  if (!marker) drifts.unshift({ kind: 'marker-missing' });
  else if (marker.planHash !== planHash(plan)) drifts.unshift({ kind: 'plan-changed' });
  const years = marker?.years ?? yearsOf(found);
  const earlierYears = marker?.earlierYears ?? [];
  const context: ReadContext = {
    plan,
    marker,
    years,
    earlierYears,
    annualTargets: annualTargetsFor(plan, plans),
    tables,
    drifts,
  };
  return {
    fileName,
    plan,
    years,
    earlierYears,
    department: marker?.department ?? null,
    due: marker?.due ?? null,
    edition: marker?.edition ?? null,
    issued: marker?.issued ?? null,
    notice: marker?.notice ?? shownNotice(grids),
    indicators: readIndicators(context),
    projects: readProjects(context),
    tasks: readTasks(context),
    sheets: Object.fromEntries(found.map((table) => [table.part, table.grid.name])),
    drifts,
  };
}

interface ReadContext {
  readonly plan: Plan;
  readonly marker: Marker | null;
  readonly years: readonly number[];
  readonly earlierYears: readonly number[];
  readonly annualTargets: AnnualTargets;
  readonly tables: Partial<Record<Part, FoundTable>>;
  readonly drifts: Drift[];
}

/** The sheets that can hold the marker: the one of its name first, then all others that are hidden. */
function markerGrids(grids: readonly Grid[]): Grid[] {
  const named = grids.filter((grid) => grid.name.trim().toLowerCase() === SHEET_NAMES.marker);
  return [...named, ...grids.filter((grid) => !grid.visible && !named.includes(grid))];
}

/** Asked before anything else is looked for: a newer form may have other headers and another marker. */
function requireKnownVersion(grids: readonly Grid[], fileName: string): void {
  const version = Math.max(0, ...grids.map((grid) => readMarkerVersion(grid) ?? 0));
  if (version > FORM_FORMAT_VERSION)
    throw new ReportError('error.form-version', { file: fileName, version, supported: FORM_FORMAT_VERSION });
}

function findMarker(grids: readonly Grid[]): Marker | null {
  for (const grid of grids) {
    const marker = readMarker(grid);
    if (marker) return marker;
  }
  return null;
}

function planOf(marker: Marker, fileName: string, plans: readonly Plan[]): Plan {
  const plan = plans.find((candidate) => candidate.id === marker.planId);
  if (plan) return plan;
  throw new ReportError('error.form-plan-unknown', { file: fileName, plan: marker.planId });
}

/** Without its marker a form is recognised by the prefix that most of its codes carry. */
function guessPlan(tables: readonly FoundTable[], fileName: string, plans: readonly Plan[]): Plan {
  const counts = plans.map((plan) => ({
    plan,
    rows: tables.reduce((sum, table) => sum + knownRows(table, plan), 0),
  }));
  const best = counts.sort((left, right) => right.rows - left.rows)[0];
  if (!best || best.rows === 0) throw new ReportError('error.not-a-form', { file: fileName });
  return best.plan;
}

function knownRows(table: FoundTable, plan: Plan): number {
  const codes = new Set(
    [...plan.indicators, ...plan.projects, ...plan.tasks].map(({ code }) => normaliseCode(code)),
  );
  const column = table.columns.get('code') ?? 0;
  let rows = 0;
  for (let row = table.headerRow + 1; row <= table.grid.rowCount; row++) {
    if (codes.has(normaliseCode(contentText(table.grid.cell(row, column))))) rows++;
  }
  return rows;
}

function yearsOf(tables: readonly FoundTable[]): number[] {
  return [...new Set(tables.flatMap((table) => table.years))].sort((a, b) => a - b);
}

/** Reads the rows of one part; an absent sheet is drift where one is expected. */
function readPart<T extends { readonly code: string }>(
  context: ReadContext,
  part: Part,
  items: readonly T[],
  spec: Pick<RowSpec<T>, 'nameOf' | 'lockedValue' | 'read'>,
): readonly ReadRow<T>[] {
  const { marker, tables, drifts } = context;
  const described = marker?.sheets.find((sheet) => sheet.part === part);
  // A department's own form lacks the sheets of which it has no rows.
  const expected = marker ? new Set(described?.codes ?? []) : null;
  const wanted = expected ? items.filter((item) => expected.has(item.code)) : items;
  const table = tables[part];
  if (!table) {
    const name = described?.name ?? SHEET_NAMES[part];
    if (wanted.length > 0) drifts.push({ kind: 'sheet-missing', part, name });
    return [];
  }
  const columns = expectedColumns(part, context.years, context.earlierYears);
  drifts.push(...missingColumns(table, columns), ...foreignColumns(table, columns));
  const read = readRows(table, {
    ...spec,
    items: wanted,
    others: expected ? items.filter((item) => !expected.has(item.code)) : [],
    columns,
    lockedHash: described?.lockedHash ?? null,
  });
  drifts.push(...read.drifts);
  return read.rows;
}

// A row is put together field by field here: objects made with `...rest` are looked up slowly ever after, and the checks
// look at nothing as often as at the rows of a filing.
function readIndicators(context: ReadContext): FiledIndicator[] {
  const { plan, marker, tables, annualTargets } = context;
  // Without a marker only the rows tell whether the form asks for prose targets too.
  const items = formIndicators(plan, marker !== null || hasTextTargets(plan, tables.indicators));
  return readPart(context, 'indicators', items, {
    nameOf: (indicator) => indicator.name,
    lockedValue: (indicator, column) => indicatorValue(plan, indicator, column, annualTargets),
    read: (indicator, { field }, content) => readIndicatorCell(indicator, field, content),
  }).map(({ item, sheet, row, entries }) => ({ sheet, row, entries, indicator: item }));
}

function hasTextTargets(plan: Plan, table: FoundTable | undefined): boolean {
  if (!table) return false;
  const codes = new Set(textTargets(plan).map(({ code }) => normaliseCode(code)));
  return codesIn(table).some((code) => codes.has(code));
}

function readProjects(context: ReadContext): FiledProject[] {
  return readPart(context, 'projects', context.plan.projects, {
    nameOf: (project) => project.name,
    lockedValue: projectValue,
    read: (_, { field }, content) => readProjectCell(field, content),
  }).map(({ item, sheet, row, entries }) => ({ sheet, row, entries, project: item }));
}

function readTasks(context: ReadContext): FiledTask[] {
  const nodes = taskNodes(context.plan)
    .filter((node) => node.reported)
    .map((node) => ({ ...node, code: node.task.code }));
  return readPart(context, 'tasks', nodes, {
    nameOf: (node) => node.task.title,
    lockedValue: taskValue,
    read: (_, __, content) => readText(content),
  }).map(({ item, sheet, row, entries }) => ({ sheet, row, entries, task: item.task }));
}
