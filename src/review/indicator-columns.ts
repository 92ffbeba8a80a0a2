/** The columns of 指标评估. */
import type { IndicatorAssessment } from '../assess/assessment';
import { otherStart } from '../assess/sensitivity';
import { targetCell } from '../forms/locked';
import { address } from '../forms/sheet/address';
import type { CellValue, StyleRef } from '../forms/sheet/model';
import { decimalsOf, numberFormat } from '../plan/units';
import type { ReviewContext } from './context';
import { reportedValue } from './form-words';
import * as formulas from './indicator-formulas';
import { kindOf, type FormulaRow, type RowCells } from './indicator-row';
import { asCell } from './live-text';
import { lightCell, orderCell } from './order-formulas';
import { bestPaceCell, changeCell } from './pace-formulas';
import type { ReportColumn } from './report-table';
import { catchUpText, remarkCell } from './row-sentences';
import * as verdicts from './verdict-formulas';
import { methodKey } from './words';

type Record = IndicatorAssessment;
/** A column that other cells refer to by its key. */
export interface IndicatorColumn extends ReportColumn<Record> {
  readonly key: string;
}

const SHARE: StyleRef = { role: 'number', format: '0.0%' };
const RATIO: StyleRef = { role: 'number', format: '0.00' };
const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const PLAIN: StyleRef = { role: 'unknown' };
const ORDER: StyleRef = { role: 'computed', format: '0.00' };

/** One style object per format, because writers render a style once per object. */
const NUMBERS = new Map<string, StyleRef>();
export function numberStyle(role: StyleRef['role'], format: string): StyleRef {
  const key = `${role}|${format}`;
  const known = NUMBERS.get(key) ?? { role, format };
  NUMBERS.set(key, known);
  return known;
}

const figure =
  (role: StyleRef['role'] = 'number', extra = 0) =>
  ({ series }: Record): StyleRef =>
    numberStyle(role, numberFormat(decimalsOf(series.indicator) + extra));

/** The years whose actuals are shown: those of the plan up to the report year, also where no file holds them. */
export function shownYears({ assessment }: Pick<ReviewContext, 'assessment'>): number[] {
  const { start } = assessment.data.plan.period;
  return Array.from({ length: Math.max(1, assessment.year - start + 1) }, (_, index) => start + index);
}

export function indicatorColumns(context: ReviewContext): IndicatorColumn[] {
  const { assessment, say } = context;
  const { cutOffs } = assessment;
  const { plan } = assessment.data;
  const years = shownYears(context);
  const column = (
    key: string,
    width: number,
    style: IndicatorColumn['style'],
    value: (record: Record, row: FormulaRow) => CellValue,
  ): IndicatorColumn => ({
    key,
    header: say(`review.indicators.column.${key}` as 'review.indicators.column.code'),
    width,
    style,
    value: (record, row) => value(record, rowOf(record, row)),
  });
  const grouped = assessment.indicators.some(({ series }) => series.indicator.group !== null);
  const marked = assessment.indicators.some(({ series }) => otherStart(plan, series.indicator) !== null);
  const before: IndicatorColumn[] = [
    column('code', 9, CODE, ({ series }) => context.codeCell(series.indicator.code)),
    column('no', 5, CODE, ({ series }) => series.indicator.no),
    ...(grouped ? [column('group', 16, LABEL, ({ series }) => series.indicator.group)] : []),
    column('name', 30, LABEL, ({ series }) => series.indicator.name),
    column('unit', 7, CODE, ({ series }) => series.indicator.unit),
    column('measure', 8, CODE, ({ series }) => say(`measure.${series.indicator.measure}`)),
    column('baselineYear', 9, CODE, (_, row) => formulas.baselineYearCell(row)),
    column(
      'baseline',
      10,
      (record) => figure(kindOf({ assessment: record, cutOffs }) === 'free' ? 'computed' : 'number')(record),
      (_, row) => formulas.baselineCell(row),
    ),
    column('targetYear', 7, CODE, ({ series }) => series.indicator.target.year),
    column(
      'target',
      // Words instead of a figure take more room.
      assessment.indicators.some((record) => typeof targetOf(record) === 'string') ? 16 : 10,
      (record) => (typeof targetOf(record) === 'string' ? CODE : figure()(record)),
      targetOf,
    ),
  ];
  const yearly = years.map((year): IndicatorColumn => ({
    key: `actual:${year}`,
    header: say('review.indicators.column.actual', { year }),
    width: 10,
    style: (record) => (record.series.actuals.get(year)?.kind === 'number' ? figure()(record) : PLAIN),
    value: ({ series }) => {
      const actual = series.actuals.get(year);
      return actual ? reportedValue(actual, say) : null;
    },
  }));
  const after: IndicatorColumn[] = [
    column('progress', 10, figure(), (_, row) => formulas.progressCell(row)),
    column('expected', 10, figure(), (_, row) => formulas.expectedCell(row)),
    column('doneShare', 9, SHARE, (_, row) => formulas.doneShareCell(row)),
    column('timeShare', 9, SHARE, (_, row) => formulas.timeShareCell(row)),
    column('ratio', 7, RATIO, (_, row) => formulas.ratioCell(row)),
    column('verdict', 11, { role: 'unknown' }, (_, row) => verdicts.verdictCell(row)),
    column('light', 7, { role: 'unknown' }, (_, row) => lightCell(row)),
    column('forecast', 10, figure(), (_, row) => formulas.forecastCell(row)),
    column('gap', 10, figure(), (_, row) => formulas.gapCell(row)),
    column('requiredPace', 10, figure('number', 1), (_, row) => formulas.requiredPaceCell(row)),
    column('bestPace', 10, figure('number', 1), (_, row) => bestPaceCell(row)),
    column('change', 10, figure(), (_, row) => changeCell(row)),
    column('secondRatio', 8, RATIO, (_, row) => verdicts.secondRatioCell(row)),
    column('secondVerdict', 11, { role: 'unknown' }, (_, row) => verdicts.secondVerdictCell(row)),
    column('agreement', 8, CODE, (_, row) => verdicts.agreementCell(row)),
    ...(marked
      ? [column('otherVerdict', 11, { role: 'unknown' }, (_, row) => verdicts.otherVerdictCell(row))]
      : []),
    column('method', 12, CODE, (record) => say(methodKey(record.method))),
    column('catchUp', 32, TEXT, (_, row) => asCell(catchUpText(row))),
    column('remark', 32, TEXT, (_, row) => remarkCell(context, row)),
    column('explanation', 18, TEXT, ({ series }) => series.explanation),
    column('department', 16, TEXT, ({ series }) => series.department),
    column('lag', 7, ORDER, (_, row) => orderCell(row, 'lags')),
    column('lead', 7, ORDER, (_, row) => orderCell(row, 'leads')),
  ];
  const all = [...before, ...yearly, ...after];
  const at = new Map(all.map((one, index) => [one.key, index + 1]));
  // A row is asked for column by column: its addresses are made once.
  let current: FormulaRow | undefined;
  const rowOf = (record: Record, sheetRow: number): FormulaRow => {
    if (current?.sheetRow !== sheetRow || current.assessment !== record)
      current = { plan, assessment: record, cutOffs, sheetRow, cells: cellsIn(at, years, sheetRow), say };
    return current;
  };
  return all;
}

/** The addresses of a row's cells. @param at - the columns by their keys */
function cellsIn(at: ReadonlyMap<string, number>, years: readonly number[], row: number): RowCells {
  const cell = (key: string): string => address(row, at.get(key) ?? 1);
  return {
    baselineYear: cell('baselineYear'),
    baseline: cell('baseline'),
    targetYear: cell('targetYear'),
    target: cell('target'),
    actuals: years.map((year) => ({ year, cell: cell(`actual:${year}`) })),
    progress: cell('progress'),
    expected: cell('expected'),
    doneShare: cell('doneShare'),
    timeShare: cell('timeShare'),
    ratio: cell('ratio'),
    verdict: cell('verdict'),
    requiredPace: cell('requiredPace'),
    bestPace: cell('bestPace'),
    gap: cell('gap'),
    secondRatio: cell('secondRatio'),
    secondVerdict: cell('secondVerdict'),
    agreement: cell('agreement'),
    otherVerdict: cell('otherVerdict'),
  };
}

function targetOf({ series }: Record): CellValue {
  // A range is compared with its lower end.
  return series.indicator.target.value ?? targetCell(series.indicator);
}
