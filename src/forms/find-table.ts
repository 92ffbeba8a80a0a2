/** Finds the filing tables in a workbook by their header texts, wherever people moved them. */
import {
  formColumns,
  normaliseLabel,
  recogniseHeader,
  headerText,
  columnKey,
  isOnlyShown,
  isOptional,
  type FormColumn,
} from './columns';
import { translate } from '../i18n';
import type { Drift } from './filing';
import { PARTS, SHEET_NAMES, type Part } from './headers';
import { address, columnLetters } from './sheet/address';
import { contentText, isBlank, type Grid } from './sheet/grid';

/** How far down a header row is looked for: people insert lines above, but not hundreds. */
const SEARCHED_ROWS = 100;

/** A table that was found in a grid. */
export interface FoundTable {
  readonly part: Part;
  readonly grid: Grid;
  readonly headerRow: number;
  /** Sheet column by column key, for the columns that are there. */
  readonly columns: ReadonlyMap<string, number>;
  readonly years: readonly number[];
  readonly drifts: readonly Drift[];
}

/** The table of a grid, or null where no row holds a code header. */
export function findTable(grid: Grid): FoundTable | null {
  for (let row = 1; row <= Math.min(grid.rowCount, SEARCHED_ROWS); row++) {
    const part = partOfRow(grid, row);
    if (part) return describeTable(part, grid, row);
  }
  return null;
}

/** A header row holds the code header and at least one more header of the same sheet. */
function partOfRow(grid: Grid, row: number): Part | null {
  const labels = new Set<string>();
  for (let column = 1; column <= grid.columnCount; column++) {
    const text = contentText(grid.cell(row, column));
    if (text !== '') labels.add(normaliseLabel(text));
  }
  if (labels.size < 2) return null;
  const isHeader = (part: Part): boolean =>
    labels.has(normaliseLabel(headerText(part, 'code'))) &&
    [...labels].filter((label) => recogniseHeader(part, label)).length >= 2;
  return PARTS.find(isHeader) ?? null;
}

function describeTable(part: Part, grid: Grid, headerRow: number): FoundTable {
  const columns = new Map<string, number>();
  const years = new Set<number>();
  const drifts: Drift[] = [];
  for (let column = 1; column <= grid.columnCount; column++) {
    const text = contentText(grid.cell(headerRow, column)).trim();
    const place = { sheet: grid.name, cell: address(headerRow, column) };
    if (text === '') {
      // A column that lost its header is not read, and the person who filled it in must hear of it.
      if (holdsAnything(grid, headerRow + 1, column))
        drifts.push({ kind: 'column-extra', place, header: columnLetters(column) });
      continue;
    }
    const known = recogniseHeader(part, text);
    if (!known) {
      drifts.push({ kind: 'column-extra', place, header: text });
      continue;
    }
    const key = columnKey(known.field, known.year);
    const before = columns.get(key);
    // An empty copy says nothing, whether it stands behind the column that was filled in or before it.
    const isFilled = (one: number): boolean => holdsAnything(grid, headerRow + 1, one);
    const counts = before === undefined || (!isFilled(before) && isFilled(column));
    const [kept, unread] = counts ? [column, before] : [before, column];
    columns.set(key, kept);
    if (unread !== undefined)
      drifts.push({
        kind: 'column-doubled',
        place: { sheet: grid.name, cell: address(headerRow, unread) },
        header: text,
        first: address(headerRow, kept),
        differing: differingRows(grid, headerRow + 1, kept, unread),
      });
    if (known.year !== null) years.add(known.year);
  }
  return { part, grid, headerRow, columns, years: [...years].sort((a, b) => a - b), drifts };
}

function holdsAnything(grid: Grid, from: number, column: number): boolean {
  for (let row = from; row <= grid.rowCount; row++) if (!isBlank(grid.cell(row, column))) return true;
  return false;
}

/** The rows in which one column holds something that another does not. */
function differingRows(grid: Grid, from: number, kept: number, other: number): number {
  let rows = 0;
  for (let row = from; row <= grid.rowCount; row++) {
    const content = grid.cell(row, other);
    if (!isBlank(content) && contentText(content) !== contentText(grid.cell(row, kept))) rows++;
  }
  return rows;
}

/** The tables of an assessment workbook carry the same codes and names, and verdicts beside them. */
export function isAssessment({ drifts }: FoundTable): boolean {
  const verdict = translate('review.indicators.column.verdict');
  return drifts.some((drift) => drift.kind === 'column-extra' && drift.header === verdict);
}

/** Without the sheets of an assessment that was put into the same workbook: nobody fills them in. */
function withoutAssessment(found: readonly FoundTable[]): readonly FoundTable[] {
  const own = found.filter((table) => !isAssessment(table));
  if (own.length === found.length) return found;
  // The assessment's table of tasks has no verdicts; its name tells.
  const tasks = translate('review.sheet.tasks');
  return own.filter(({ part, grid }) => part !== 'tasks' || !grid.name.startsWith(tasks));
}

/**
 * The tables of a workbook: one per part; copies of a sheet are reported and not read.
 *
 * @param isForm - whether the workbook is known to be a form; an assessment in it is then beside the point
 */
export function findTables(
  grids: readonly Grid[],
  isForm: boolean,
): {
  tables: Partial<Record<Part, FoundTable>>;
  drifts: Drift[];
} {
  const all = grids.flatMap((grid) => findTable(grid) ?? []);
  const found = isForm ? withoutAssessment(all) : all;
  const tables: Partial<Record<Part, FoundTable>> = {};
  const drifts: Drift[] = [];
  for (const part of PARTS) {
    const candidates = found.filter((table) => table.part === part);
    const name = SHEET_NAMES[part];
    const chosen = candidates.find((table) => table.grid.name === name) ?? candidates[0];
    if (!chosen) continue;
    tables[part] = chosen;
    if (chosen.grid.name !== name)
      drifts.push({ kind: 'sheet-renamed', part, name, found: chosen.grid.name });
    for (const other of candidates)
      if (other !== chosen)
        drifts.push({ kind: 'sheet-copied', part, name: chosen.grid.name, copy: other.grid.name });
    drifts.push(...chosen.drifts);
  }
  return { tables, drifts };
}

/** The columns that a form of these years has and the table lacks. */
export function missingColumns(table: FoundTable, columns: readonly FormColumn[]): Drift[] {
  return columns
    .filter((column) => !table.columns.has(column.key) && !isOptional(table.part, column))
    .map((column) => ({
      kind: 'column-missing',
      place: { sheet: table.grid.name, cell: null },
      header: column.header,
      input: column.editing === 'input',
    }));
}

/** The columns that the table has beyond those of its years, e.g. of a year the form is not for: they are not read. */
export function foreignColumns(table: FoundTable, columns: readonly FormColumn[]): Drift[] {
  const expected = new Set(columns.map((column) => column.key));
  return [...table.columns]
    .filter(([key]) => !expected.has(key) && !isOnlyShown(key))
    .map(([, position]) => ({
      kind: 'column-extra',
      place: { sheet: table.grid.name, cell: address(table.headerRow, position) },
      header: contentText(table.grid.cell(table.headerRow, position)).trim(),
    }));
}

/** The columns a form of this part has for its years. */
export function expectedColumns(
  part: Part,
  years: readonly number[],
  earlier: readonly number[],
): FormColumn[] {
  return formColumns(part, years, part === 'indicators' ? earlier : []);
}
