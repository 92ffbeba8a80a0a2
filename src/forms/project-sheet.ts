/** 项目填报: one row per major project, planned and completed investment a year, status and dates. */
import { translate } from '../i18n';
import type { Plan, Project } from '../plan/schema';
import type { Answers } from './answers';
import { columnKey, formColumns, type FormColumn } from './columns';
import { PROJECT_STATUSES, SHEET_NAMES } from './headers';
import { projectValue } from './locked';
import { monthValidation } from './month-cells';
import { projectHints } from './project-hints';
import { address } from './sheet/address';
import { rowHeight } from './sheet/measure';
import {
  shownValue,
  type CellValue,
  type RowModel,
  type SheetModel,
  type StyleRef,
  type ValidationModel,
} from './sheet/model';
import { dataBlock, FIRST_DATA_ROW, formNote, hintFormat, positionOf, tableSheet } from './table-sheet';

export interface ProjectSheetInput {
  readonly plan: Plan;
  readonly projects: readonly Project[];
  readonly years: readonly number[];
  readonly answers: Answers;
  readonly department: string | null;
  readonly banner: string | null;
  /** With 配合单位. */
  readonly assisting: boolean;
}

export function projectSheet(input: ProjectSheetInput): SheetModel {
  const { plan, projects, years } = input;
  const columns = formColumns('projects', years, [], input.assisting);
  const values = projects.map((project, index) =>
    projectValues(input, columns, project, FIRST_DATA_ROW + index),
  );
  const hintOf = projectHints(columns, years, values);
  const hint = positionOf(columns, 'hint');
  return tableSheet({
    name: SHEET_NAMES.projects,
    title: translate('form.projects.title', { plan: plan.shortTitle }),
    note: `${formNote({ plan: plan.shortTitle, years, department: input.department })}　${translate('form.projects.legend')}`,
    banner: input.banner,
    columns,
    columnStyle: (column) => STYLES[column.field] ?? INPUT_TEXT,
    rows: projects.map((project, index): RowModel => {
      const own = [...(values[index] ?? []).slice(0, hint - 1), hintOf(project, index)];
      return { values: own, height: Math.max(TWO_LINES, rowHeight(columns, own.map(shownValue))) };
    }),
    frozenColumns: positionOf(columns, 'name'),
    validations: projectValidations(projects.length, years, columns),
    conditionalFormats: [hintFormat(columns, projects.length)],
    paper: columns.length > 18 ? 'A3' : 'A4',
    tabColor: '548235',
  });
}

/** The hint of a row that is filled in later has room for two things. */
const TWO_LINES = 32;
const MONEY = '#,##0.0###';
const INPUT_MONEY: StyleRef = { role: 'input', format: MONEY };
const INPUT_MONTH: StyleRef = { role: 'input', format: 'yyyy-mm' };
const INPUT_TEXT: StyleRef = { role: 'input-text' };
const STYLES: Readonly<Partial<Record<FormColumn['field'], StyleRef>>> = {
  code: { role: 'code', format: '@' },
  category: { role: 'label' },
  name: { role: 'label' },
  entity: { role: 'label' },
  investment: { role: 'number', format: MONEY },
  scope: { role: 'label' },
  plannedInvestment: INPUT_MONEY,
  doneInvestment: INPUT_MONEY,
  totalDone: { role: 'number', format: MONEY },
  doneShare: { role: 'number', format: '0.0%' },
  started: INPUT_MONTH,
  finished: INPUT_MONTH,
  assisting: { role: 'label' },
  hint: { role: 'hint' },
};

/** The values of a row, but for its hint. */
function projectValues(
  { answers, years }: ProjectSheetInput,
  columns: readonly FormColumn[],
  project: Project,
  row: number,
): CellValue[] {
  const values: CellValue[] = columns.map(
    (column): CellValue => projectValue(project, column) ?? answers(project.code, column.key) ?? null,
  );
  const done = years.map((year) => positionOf(columns, columnKey('doneInvestment', year)));
  const cells = done.map((position) => address(row, position)).join(',');
  const total = positionOf(columns, 'totalDone');
  const investment = positionOf(columns, 'investment');
  const amounts = done.map((position) => values[position - 1]).filter((value) => typeof value === 'number');
  const sum = amounts.length === 0 ? '' : amounts.reduce((left, right) => left + right, 0);
  values[total - 1] = { formula: `IF(COUNT(${cells})=0,"",SUM(${cells}))`, result: sum };
  values[positionOf(columns, 'doneShare') - 1] = {
    formula: `IF(OR(${address(row, total)}="",${address(row, investment)}=0),"",${address(row, total)}/${address(row, investment)})`,
    result: sum === '' || project.investment === 0 ? '' : sum / project.investment,
  };
  return values;
}

function projectValidations(
  count: number,
  years: readonly number[],
  columns: readonly FormColumn[],
): ValidationModel[] {
  const money = years.flatMap((year) =>
    (['plannedInvestment', 'doneInvestment'] as const).map((field): ValidationModel => {
      const position = positionOf(columns, columnKey(field, year));
      const cell = address(FIRST_DATA_ROW, position);
      return {
        block: dataBlock(count, position),
        rule: { kind: 'custom', formula: `AND(ISNUMBER(${cell}),${cell}>=0)` },
        prompt: {
          title: translate(`form.prompt.${field}.title`, { year }),
          text: translate('form.prompt.money.text'),
        },
        error: {
          title: translate('form.error.money.title'),
          text: translate('form.error.money.text'),
          style: 'stop',
        },
      };
    }),
  );
  const months = (['started', 'finished'] as const).map((field): ValidationModel => {
    const position = positionOf(columns, field);
    return {
      block: dataBlock(count, position),
      rule: { kind: 'custom', formula: monthValidation(address(FIRST_DATA_ROW, position)) },
      prompt: { title: translate(`form.prompt.${field}.title`), text: translate('form.prompt.month.text') },
      error: {
        title: translate('form.error.month.title'),
        text: translate('form.error.month.text'),
        style: 'stop',
      },
    };
  });
  return [
    ...money,
    {
      block: dataBlock(count, positionOf(columns, 'status')),
      rule: { kind: 'list', values: PROJECT_STATUSES },
      prompt: {
        title: translate('form.prompt.status.title'),
        text: translate('form.prompt.project-status.text'),
      },
      error: {
        title: translate('form.error.list.title'),
        text: translate('form.error.list.text', { words: PROJECT_STATUSES.join('、') }),
        style: 'stop',
      },
    },
    ...months,
  ];
}
