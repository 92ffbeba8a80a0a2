/** A plan's filing workbook as SheetModels: for all years of the plan or for some, empty or with answers filled in. */
import type { AnnualTargets } from '../plan/annual-targets';
import { NO_ANNUAL_TARGETS } from '../plan/annual-targets';
import { mainIndicators, taskNodes, textTargets, type TaskNode } from '../plan/facts';
import { planHash } from '../plan/hash';
import type { Indicator, Plan, Project } from '../plan/schema';
import { translate } from '../i18n';
import { NO_ANSWERS, type Answers } from './answers';
import { formColumns, type FormColumn } from './columns';
import { SHEET_NAMES, type Part } from './headers';
import { indicatorSheet } from './indicator-sheet';
import { instructionSheet } from './instruction-sheet';
import { comparable, lockedHash, NO_EARLIER_FIGURES, type EarlierFigures } from './locked';
import { FORM_FORMAT_VERSION, markerSheet, type Marker } from './marker';
import { projectSheet } from './project-sheet';
import type { FormRound } from './round';
import { shownValue, type SheetModel, type WorkbookModel } from './sheet/model';
import { FIRST_DATA_ROW } from './table-sheet';
import { taskSheet } from './task-sheet';

/** With the facts of the round where the form is one of a round's: these have at least an `edition`. */
export interface FormOptions extends Partial<FormRound> {
  readonly plan: Plan;
  /** The years to fill, ascending. */
  readonly years: readonly number[];
  readonly department?: string | null;
  readonly annualTargets?: AnnualTargets;
  /** Also the targets stated in prose, below the table's. */
  readonly includeTextTargets?: boolean;
  /** Years before the first, whose accepted figures are shown locked. */
  readonly earlierYears?: readonly number[];
  readonly earlier?: EarlierFigures;
  /** Only these rows; a sheet without any is left out. All rows where not given. */
  readonly codes?: ReadonlySet<string>;
  /** 配合单位 of a row, shown beside 责任单位 in the sheets where any row has some. */
  readonly assisting?: (code: string) => readonly string[];
  readonly answers?: Answers;
  /** A notice for every sheet, e.g. that the figures are samples. */
  readonly banner?: string | null;
  readonly created: Date;
}

/** The indicators a form asks for, in the order of its rows. */
export function formIndicators(plan: Plan, includeTextTargets = false): readonly Indicator[] {
  return includeTextTargets ? [...mainIndicators(plan), ...textTargets(plan)] : mainIndicators(plan);
}

/** Builds the filing workbook: 填报说明, 指标填报, 项目填报 (plans with projects), 任务填报 and the hidden marker. */
export function buildForm(options: FormOptions): WorkbookModel {
  const { plan, years } = options;
  const department = options.department ?? null;
  const banner = options.banner ?? null;
  const round = roundOf(options);
  const assisting = options.assisting ?? NOBODY;
  const answers = withDepartment(options.answers ?? NO_ANSWERS, department, assisting);
  const earlierYears = options.earlierYears ?? [];
  const { indicators, projects, nodes } = formRows(options);
  const reported = nodes.filter((node) => node.reported).map(({ task }) => task);
  const isAssisted = (rows: readonly { readonly code: string }[]): boolean =>
    rows.some(({ code }) => assisting(code).length > 0);
  const common = { plan, years, answers, department, banner };
  const parts: { part: Part; sheet: SheetModel; columns: FormColumn[] }[] = [];
  if (indicators.length > 0 || !options.codes)
    parts.push({
      part: 'indicators',
      sheet: indicatorSheet({
        ...common,
        indicators,
        assisting: isAssisted(indicators),
        earlierYears,
        earlier: options.earlier ?? NO_EARLIER_FIGURES,
        annualTargets: options.annualTargets ?? NO_ANNUAL_TARGETS,
      }),
      columns: formColumns('indicators', years, earlierYears),
    });
  if (projects.length > 0)
    parts.push({
      part: 'projects',
      sheet: projectSheet({ ...common, projects, assisting: isAssisted(projects) }),
      columns: formColumns('projects', years),
    });
  if (nodes.length > 0)
    parts.push({
      part: 'tasks',
      sheet: taskSheet({ ...common, nodes, assisting: isAssisted(reported) }),
      columns: formColumns('tasks', years),
    });
  const marker: Marker = {
    formatVersion: FORM_FORMAT_VERSION,
    planId: plan.id,
    planHash: planHash(plan),
    years: [...years],
    earlierYears: [...earlierYears],
    department,
    due: round?.due ?? null,
    edition: round?.edition ?? null,
    issued: round?.issued ?? null,
    notice: banner,
    sheets: parts.map(({ part, sheet, columns }) => describeSheet(part, sheet, columns)),
  };
  return {
    sheets: [
      instructionSheet({
        plan,
        indicators: indicators.length,
        projects: projects.length,
        tasks: reported.length,
        years,
        department,
        banner,
        round,
        assisting: isAssisted([...indicators, ...projects, ...reported]),
      }),
      ...parts.map(({ sheet }) => sheet),
      markerSheet(marker),
    ],
    title: translate('form.instructions.title', { plan: plan.shortTitle }),
    subject: plan.id,
    created: options.created,
  };
}

function roundOf({ due, edition, issued, contact, otherDue }: FormOptions): FormRound | null {
  if (edition === undefined) return null;
  return {
    ...{ due: due ?? null, edition, issued: issued ?? null, contact: contact ?? null },
    otherDue: otherDue ?? [],
  };
}

const NOBODY = (): readonly string[] => [];

interface FormRows {
  readonly indicators: readonly Indicator[];
  readonly projects: readonly Project[];
  /** With the headings above those that are reported. */
  readonly nodes: readonly TaskNode[];
}

/** The rows of a form: all of the plan's, or those that are asked for. */
function formRows({ plan, codes, includeTextTargets }: FormOptions): FormRows {
  const indicators = formIndicators(plan, includeTextTargets);
  const nodes = taskNodes(plan);
  if (!codes) return { indicators, projects: plan.projects, nodes };
  return {
    indicators: indicators.filter(({ code }) => codes.has(code)),
    projects: plan.projects.filter(({ code }) => codes.has(code)),
    nodes: withHeadings(nodes, (node) => node.reported && codes.has(node.task.code)),
  };
}

/** The chosen tasks, and of the headings those that they stand under. */
function withHeadings(nodes: readonly TaskNode[], isChosen: (node: TaskNode) => boolean): TaskNode[] {
  const kept: TaskNode[] = [];
  // From below: the next heading of a lower level is the one that a task stands under.
  let above = 0;
  for (const node of [...nodes].reverse()) {
    const { level } = node.task;
    if (!isChosen(node) && !(level < above && !node.reported)) continue;
    kept.unshift(node);
    above = level;
  }
  return kept;
}

/** 责任单位 and 配合单位 are filled in where the form is made for one department. */
function withDepartment(
  answers: Answers,
  department: string | null,
  assisting: (code: string) => readonly string[],
): Answers {
  return (code, key) => {
    if (key === 'assisting') return assisting(code).join('、') || undefined;
    return answers(code, key) ?? (key === 'department' ? (department ?? undefined) : undefined);
  };
}

/** Row codes and the hash of the locked cells, taken from the sheet as it is written. */
function describeSheet(
  part: Part,
  sheet: SheetModel,
  columns: readonly FormColumn[],
): Marker['sheets'][number] {
  const coded = sheet.rows.slice(FIRST_DATA_ROW - 1).filter((row) => typeof row.values[0] === 'string');
  const locked = columns.flatMap((column, index) => (column.editing === 'locked' ? [index] : []));
  const inputs = new Set(['input', 'input-text']);
  return {
    part,
    name: SHEET_NAMES[part],
    codes: coded.map((row) => String(row.values[0])),
    lockedHash: lockedHash(
      coded.map((row) =>
        locked.map((index) => {
          // Assigned targets are entered by the department although their column is locked elsewhere.
          const entered = inputs.has(row.styles?.[index]?.role ?? '');
          return entered ? '' : comparable(shownValue(row.values[index]));
        }),
      ),
    ),
  };
}
