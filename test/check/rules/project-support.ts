/** Rows of 项目填报 without a workbook: what is typed into their cells, read as the form's reader reads it. */
import { checkFiling, type CheckOptions, type CheckResult } from '../../../src/check/check';
import type { Entry } from '../../../src/forms/entry';
import { formColumns, type FormColumn } from '../../../src/forms/columns';
import type { FiledProject, Filing } from '../../../src/forms/filing';
import { readProjectCell } from '../../../src/forms/read-cell';
import { address } from '../../../src/forms/sheet/address';
import type { CellContent } from '../../../src/forms/sheet/grid';
import type { Scalar } from '../../../src/forms/sheet/model';
import { findPlan } from '../../../src/plan/catalogue';
import type { Project } from '../../../src/plan/schema';
import { contentOf } from '../../support/filing';

export const YEARS: readonly number[] = [2021, 2022, 2023];
/** The sheet row of the first project. */
const FIRST_ROW = 4;

/** By column key. A column that is not named is empty; one that is `gone` is missing from the sheet. */
export type Cells = Readonly<Record<string, Scalar | CellContent | null | 'gone'>>;

export interface Row {
  readonly cells: Cells;
  /** The whole investment in 亿元. */
  readonly investment?: number;
}

export interface RowOptions {
  readonly years?: readonly number[];
  /** Rows that stand below the one that is tested. */
  readonly others?: readonly Row[];
  readonly filing?: Partial<Filing>;
  readonly check?: CheckOptions;
}

/** A formula with its result. */
export const formula = (value: number | null): CellContent => ({
  kind: 'formula',
  formula: 'SUM(H4,J4,L4)',
  result: value === null ? null : { kind: 'number', value, percent: false },
});

const columns = (years: readonly number[]): FormColumn[] => formColumns('projects', years);

/** The address of a cell of the row that is tested. */
export function cellAt(key: string, years: readonly number[] = YEARS): string {
  const index = columns(years).findIndex((column) => column.key === key);
  if (index < 0) throw new RangeError(`no column ${key}`);
  return address(FIRST_ROW, index + 1);
}

function filedProject(
  { cells, investment = 10 }: Row,
  index: number,
  years: readonly number[],
): FiledProject {
  const row = FIRST_ROW + index;
  const project: Project = {
    code: `SL-P0${index + 1}`,
    no: index + 1,
    category: '政府投资',
    name: index === 0 ? '示例道路' : `示例桥梁${index}`,
    entity: '示例公司',
    investment,
    scope: '',
    line: 1,
  };
  const entries = columns(years).flatMap(({ key, field, editing }, column): [string, Entry][] => {
    const typed = cells[key] ?? null;
    if (editing === 'locked' || typed === 'gone') return [];
    const content = typeof typed === 'object' && typed !== null ? typed : contentOf(typed);
    const cell = address(row, column + 1);
    return [[key, { sheet: '项目填报', cell, content, reading: readProjectCell(field, content) }]];
  });
  return { sheet: '项目填报', row, entries: new Map(entries), project };
}

/** A filing of nothing but projects. */
export function projectFiling(
  row: Row,
  { years = YEARS, others = [], filing = {} }: RowOptions = {},
): Filing {
  return {
    fileName: '填报.xlsx',
    plan: findPlan('changsha-hitech-14th'),
    years,
    earlierYears: [],
    department: null,
    due: null,
    edition: null,
    issued: null,
    notice: null,
    indicators: [],
    projects: [row, ...others].map((one, index) => filedProject(one, index, years)),
    tasks: [],
    sheets: { projects: '项目填报' },
    drifts: [],
    ...filing,
  };
}

/** What the checks say about a row; rules that fail to run fail the test. */
export function checkRow(row: Row, options: RowOptions = {}): CheckResult {
  return checkFiling(projectFiling(row, options), options.check);
}

/** The findings as `severity rule cell`, in their order. */
export const told = ({ findings }: CheckResult): string[] =>
  findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell}`);
