/** A plan's filing workbook as SheetModels: for all years of the plan or for some, empty or with answers filled in. */
import type { AnnualTargets } from '../plan/annual-targets';
import { NO_ANNUAL_TARGETS } from '../plan/annual-targets';
import { mainIndicators, taskNodes, textTargets } from '../plan/facts';
import { hashValue } from '../plan/hash';
import type { Indicator, Plan } from '../plan/schema';
import { translate } from '../i18n';
import { NO_ANSWERS, type Answers } from './answers';
import { formColumns, type FormColumn } from './columns';
import { SHEET_NAMES, type Part } from './headers';
import { indicatorSheet } from './indicator-sheet';
import { instructionSheet } from './instruction-sheet';
import { comparable, lockedHash, NO_EARLIER_FIGURES, type EarlierFigures } from './locked';
import { FORM_FORMAT_VERSION, markerSheet, type Marker } from './marker';
import { projectSheet } from './project-sheet';
import { shownValue, type SheetModel, type WorkbookModel } from './sheet/model';
import { FIRST_DATA_ROW } from './table-sheet';
import { taskSheet } from './task-sheet';

export interface FormOptions {
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
  const answers = withDepartment(options.answers ?? NO_ANSWERS, department);
  const earlierYears = options.earlierYears ?? [];
  const indicators = formIndicators(plan, options.includeTextTargets);
  const common = { plan, years, answers, department, banner };
  const parts: { part: Part; sheet: SheetModel; columns: FormColumn[] }[] = [
    {
      part: 'indicators',
      sheet: indicatorSheet({
        ...common,
        indicators,
        earlierYears,
        earlier: options.earlier ?? NO_EARLIER_FIGURES,
        annualTargets: options.annualTargets ?? NO_ANNUAL_TARGETS,
      }),
      columns: formColumns('indicators', years, earlierYears),
    },
  ];
  if (plan.projects.length > 0)
    parts.push({ part: 'projects', sheet: projectSheet(common), columns: formColumns('projects', years) });
  if (taskNodes(plan).length > 0)
    parts.push({ part: 'tasks', sheet: taskSheet(common), columns: formColumns('tasks', years) });
  const marker: Marker = {
    formatVersion: FORM_FORMAT_VERSION,
    planId: plan.id,
    planHash: hashValue(plan),
    years: [...years],
    earlierYears: [...earlierYears],
    department,
    sheets: parts.map(({ part, sheet, columns }) => describeSheet(part, sheet, columns)),
  };
  return {
    sheets: [
      instructionSheet({ plan, indicators: indicators.length, years, department, banner }),
      ...parts.map(({ sheet }) => sheet),
      markerSheet(marker),
    ],
    title: translate('form.instructions.title', { plan: plan.shortTitle }),
    subject: plan.id,
    created: options.created,
  };
}

/** 责任单位 is filled in where the form is made for one department. */
function withDepartment(answers: Answers, department: string | null): Answers {
  if (department === null) return answers;
  return (code, key) => answers(code, key) ?? (key === 'department' ? department : undefined);
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
