/** Assessments of filings that a test makes up, and the same figures typed into an assessment workbook. */
import { writeFileSync } from 'node:fs';
import type ExcelJS from 'exceljs';
import type { Actual, IndicatorSeries, PlanData } from '../../src/assess/data';
import { assessPlan, type PlanAssessment } from '../../src/assess/plan';
import type { CutOffs } from '../../src/assess/verdict';
import { mergeFilings } from '../../src/collect/merge';
import { shownValue, type Scalar, type WorkbookModel } from '../../src/forms/sheet/model';
import type { Indicator, Plan } from '../../src/plan/schema';
import { buildReview } from '../../src/review/build';
import { PARAMETERS, type Parameter } from '../../src/review/parameters';
import type { ReviewSelection } from '../../src/review/review-selection';
import { cleanAnswers, type Shape } from '../support/answers';
import { fill } from '../support/filing';
import { CREATED } from '../support/filled-form';
import { loadWorkbook } from './compare';
import { python } from './programs';

/** What a filing without mistakes says about a plan. */
export function cleanData(plan: Plan, years: readonly number[], shape: Shape, textTargets = false): PlanData {
  const form = fill(plan.id, {
    years,
    base: cleanAnswers(plan, years, shape),
    form: { includeTextTargets: textTargets },
  });
  return mergeFilings([{ filing: form.read(), check: form.check() }]).data;
}

/** The assessment workbook of an assessment, without findings. */
export function reviewOf(
  assessment: PlanAssessment,
  reviewSheets: ReviewSelection = 'lagging',
): WorkbookModel {
  const checks = assessment.data.files.map((file) => ({
    file,
    findings: [],
    explained: [],
    unverifiable: [],
  }));
  return buildReview({ assessment, checks, created: CREATED, reviewSheets });
}

/** A number, or null for a blank cell. */
export type Typed = number | null;
export interface Change {
  readonly code: string;
  readonly year: number;
  readonly value: Typed;
}

/** The same data with other figures. */
export function changed(data: PlanData, changes: readonly Change[]): PlanData {
  const indicators = data.indicators.map((series): IndicatorSeries => {
    const actuals = new Map<number, Actual>(series.actuals);
    for (const { code, year, value } of changes) {
      if (code !== series.indicator.code) continue;
      if (value === null) actuals.delete(year);
      else actuals.set(year, { kind: 'number', value, origin: { file: 'x', sheet: 'x', cell: 'A1' } });
    }
    return { ...series, actuals };
  });
  return { ...data, indicators };
}

/** A value for a cell of a file. */
export interface TypedCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

/** The cells of an assessment workbook in which a reader types figures and parameters. */
export function cellsFor(
  model: WorkbookModel,
  changes: readonly Change[],
  parameters: Partial<Record<Parameter, number>>,
): TypedCell[] {
  const { header, rows } = positions(tableOfModel(model, '指标评估'));
  const methods = tableOfModel(model, '方法说明');
  const figures = changes.map(({ code, year, value }): TypedCell => {
    const [row, column] = [rows.get(code), header.get(`${year}年实际`)];
    if (row === undefined || column === undefined) throw new RangeError(`no cell for ${code} ${year}`);
    return { sheet: '指标评估', row, column, value };
  });
  const settings = Object.entries(parameters).map(([parameter, value]): TypedCell => {
    const row = methods.findIndex(([name]) => name === PARAMETERS[parameter as Parameter]) + 1;
    if (row === 0) throw new RangeError(`no parameter ${parameter}`);
    return { sheet: '方法说明', row, column: 2, value };
  });
  return [...figures, ...settings];
}

/** Types into a workbook with ExcelJS. */
export async function typeWithExcelJs(file: string, cells: readonly TypedCell[]): Promise<void> {
  const workbook = await loadWorkbook(file);
  for (const { sheet, row, column, value } of cells) {
    const found = workbook.getWorksheet(sheet);
    if (!found) throw new RangeError(`no sheet ${sheet}`);
    found.getCell(row, column).value = value;
  }
  await workbook.xlsx.writeFile(file);
}

/** Opens files with openpyxl, types into their cells and saves them. */
const TYPING = `
import json, sys, openpyxl
for file, cells in json.load(open(sys.argv[1], encoding='utf-8')):
    workbook = openpyxl.load_workbook(file)
    for cell in cells:
        workbook[cell['sheet']].cell(row=cell['row'], column=cell['column']).value = cell['value']
    workbook.save(file)
`;

/** Types into files with openpyxl, which takes seconds for each. @param list - where to put the list of what is typed */
export function typeWithOpenpyxl(
  files: readonly (readonly [file: string, cells: readonly TypedCell[]])[],
  list: string,
): void {
  writeFileSync(list, JSON.stringify(files));
  python(TYPING, [list]);
}

type Table = readonly (readonly unknown[])[];

function positions(table: Table): { header: Map<string, number>; rows: Map<string, number> } {
  const top = table.findIndex((row) => row[0] === '指标代码');
  const header = new Map((table[top] ?? []).map((text, index) => [String(text), index + 1]));
  const rows = new Map(table.slice(top + 1).map((row, index) => [String(row[0]), top + 2 + index]));
  return { header, rows };
}

function tableOf(sheet: ExcelJS.Worksheet): Table {
  const rows: unknown[][] = [];
  sheet.eachRow((row, number) => {
    const values: unknown[] = [];
    row.eachCell((cell, column) => {
      values[column - 1] = cell.formula ? (cell.result ?? '') : cell.value;
    });
    rows[number - 1] = Array.from(values, (value) => value ?? '');
  });
  return Array.from(rows, (row) => row ?? []);
}

function tableOfModel(model: WorkbookModel, name: string): Table {
  const sheet = model.sheets.find((one) => one.name === name);
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet.rows.map((row) => row.values.map((value): Scalar => shownValue(value) ?? ''));
}

/** The columns that a reader expects to follow the figures. */
export const LIVE_COLUMNS = [
  '本期数',
  '应达值',
  '完成进度',
  '时间进度',
  '进度比',
  '评估结论',
  '预计目标年值',
  '与目标差距',
  '后续每年需',
  '第二意见',
  '增速比（第二意见）',
  '两法比较',
  '历年最好',
  '比上年变动',
  '红黄绿',
  '换基期结论',
  '差距与追赶',
];

export interface Outcome {
  readonly code: string;
  readonly column: string;
  readonly value: unknown;
}

function outcomes(table: Table): Outcome[] {
  const { header, rows } = positions(table);
  return [...rows].flatMap(([code, row]) =>
    LIVE_COLUMNS.map((column) => ({
      code,
      column,
      value: table[row - 1]?.[(header.get(column) ?? 0) - 1] ?? '',
    })),
  );
}

/** What the sheet 指标评估 says. */
export function outcomesOf(workbook: ExcelJS.Workbook): Outcome[] {
  const sheet = workbook.getWorksheet('指标评估');
  return sheet ? outcomes(tableOf(sheet)) : [];
}

/** What it says where the engine assesses the figures. */
export function engineOutcomes(data: PlanData, year: number, cutOffs: CutOffs): Outcome[] {
  return outcomes(tableOfModel(reviewOf(assessPlan(data, year, cutOffs)), '指标评估'));
}

/** The counting sentence on the first page. */
export function sentenceOf(workbook: ExcelJS.Workbook): unknown {
  const sheet = workbook.getWorksheet('总体评价');
  return (
    sheet &&
    tableOf(sheet)
      .map(([first]) => first)
      .find(isSentence)
  );
}

/** The counting sentence where the engine assesses the figures. */
export function engineSentence(data: PlanData, year: number, cutOffs: CutOffs): unknown {
  const table = tableOfModel(reviewOf(assessPlan(data, year, cutOffs)), '总体评价');
  return table.map(([first]) => first).find(isSentence);
}

/** What 指标轨迹 shows: every figure, gap and blank, row by row. */
export function trajectoriesOf(workbook: ExcelJS.Workbook): TrajectoryRow[] {
  const sheet = workbook.getWorksheet('指标轨迹');
  return sheet ? trajectoryRows(tableOf(sheet)) : [];
}

/** The same where the engine assesses the figures. */
export function engineTrajectories(data: PlanData, year: number, cutOffs: CutOffs): TrajectoryRow[] {
  return trajectoryRows(tableOfModel(reviewOf(assessPlan(data, year, cutOffs), 'none'), '指标轨迹'));
}

export interface TrajectoryRow {
  readonly row: string;
  readonly values: readonly unknown[];
}

/** Blanks at the end say nothing. */
const trajectoryRows = (table: Table): TrajectoryRow[] =>
  table.flatMap((cells, index) => {
    if (!/^(规划轨迹|实际值|目标值)/.test(String(cells[0]))) return [];
    const values = cells
      .slice(2)
      .map((value) =>
        typeof value === 'object' && value !== null && 'error' in value ? value.error : value,
      );
    while (values.length > 0 && values.at(-1) === '') values.pop();
    return [{ row: `${index + 1} ${String(cells[0])}`, values }];
  });

const isSentence = (text: unknown): boolean => typeof text === 'string' && text.startsWith('截至');

/** Figures of every kind for an indicator: none, on the way, at and beyond the target, and moving away. */
function figuresFor({ baseline, target }: Indicator): Typed[] {
  const goal = target.value ?? 10;
  const start = baseline.value ?? goal * 0.8;
  const at = (share: number): number => Number((start + (goal - start) * share).toFixed(4));
  return [null, at(0.1), at(0.35), at(0.62), at(0.97), at(1), at(1.04), at(1.2), at(-0.1)];
}

/** Other figures for the report year of every indicator and some of the years before, different in each round. */
export function changesFor(data: PlanData, years: readonly number[], round: number): Change[] {
  return data.indicators.flatMap(({ indicator }, index) => {
    // Done or not: no figures.
    if (indicator.measure === 'completion') return [];
    const figures = figuresFor(indicator);
    return years.flatMap((year): Change[] => {
      if (year !== years.at(-1) && (index + round + year) % 3 !== 0) return [];
      const value = figures[(index * 5 + round * 2 + year) % figures.length] ?? null;
      return [{ code: indicator.code, year, value }];
    });
  });
}
