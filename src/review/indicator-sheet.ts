/** 指标评估: one row per indicator, computed in the sheet. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { Actual } from '../assess/data';
import { VERDICTS } from '../assess/verdict';
import { targetCell } from '../forms/locked';
import { address, quoteText } from '../forms/sheet/address';
import type { CellValue, ConditionalFormat, SheetModel, StyleRef } from '../forms/sheet/model';
import { decimalsOf, numberFormat } from '../plan/units';
import type { ReviewContext } from './context';
import * as formulas from './indicator-formulas';
import { kindOf, type FormulaRow, type RowCells } from './indicator-row';
import { pendingRules } from './pending';
import { headerRowOf, reportSheet, type ReportColumn } from './report-table';
import * as verdicts from './verdict-formulas';
import { methodKey, VERDICT_STYLES, verdictWord } from './words';

type Record = IndicatorAssessment;
/** A column that other cells refer to by its key. */
interface Column extends ReportColumn<Record> {
  readonly key: string;
}

const SHARE: StyleRef = { role: 'number', format: '0.0%' };
const RATIO: StyleRef = { role: 'number', format: '0.00' };
const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const PLAIN: StyleRef = { role: 'unknown' };

/** One style object per format, because writers render a style once per object. */
const NUMBERS = new Map<string, StyleRef>();
function numberStyle(role: StyleRef['role'], format: string): StyleRef {
  const key = `${role}|${format}`;
  const known = NUMBERS.get(key) ?? { role, format };
  NUMBERS.set(key, known);
  return known;
}

const figure =
  (role: StyleRef['role'] = 'number', extra = 0) =>
  ({ series }: Record): StyleRef =>
    numberStyle(role, numberFormat(decimalsOf(series.indicator) + extra));

/** Where the table stands; other sheets refer to its verdict column. */
export interface IndicatorSheetLayout {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly verdictColumn: number;
}

export function indicatorSheet(context: ReviewContext): { sheet: SheetModel; layout: IndicatorSheetLayout } {
  const { assessment, say } = context;
  const notes = [say('review.indicators.note'), say('review.indicators.legend')];
  const headerRow = headerRowOf({ notes, banner: context.banner });
  const columns = columnsOf(context);
  const position = (key: string): number => columns.findIndex((column) => column.key === key) + 1;
  const sheet = reportSheet<Record>({
    name: say('review.sheet.indicators'),
    title: say('review.indicators.title', { plan: assessment.data.plan.shortTitle, year: assessment.year }),
    notes,
    banner: context.banner,
    columns,
    records: assessment.indicators,
    frozenColumns: position('name'),
    paper: 'A3',
    tabColor: '2E75B6',
  });
  const layout: IndicatorSheetLayout = {
    name: sheet.name,
    firstRow: headerRow + 1,
    lastRow: headerRow + assessment.indicators.length,
    verdictColumn: position('verdict'),
  };
  return { sheet: { ...sheet, conditionalFormats: verdictColours(context, layout) }, layout };
}

/** The colours follow the word in the cell, so that they change with it. */
function verdictColours({ say }: ReviewContext, layout: IndicatorSheetLayout): ConditionalFormat[] {
  const { firstRow, lastRow, verdictColumn } = layout;
  const cell = address(firstRow, verdictColumn);
  return VERDICTS.map((verdict) => ({
    block: { top: firstRow, left: verdictColumn, bottom: Math.max(firstRow, lastRow), right: verdictColumn },
    formula: `${cell}=${quoteText(verdictWord(say, verdict))}`,
    role: VERDICT_STYLES[verdict].role,
  }));
}

function columnsOf(context: ReviewContext): Column[] {
  const { assessment, say } = context;
  const { cutOffs } = assessment;
  const { plan } = assessment.data;
  const years = assessment.data.years.filter((year) => year >= plan.period.start && year <= assessment.year);
  // The report year's column is there even when no file holds it: its absence is what the sheet then shows.
  const shownYears = rangeOf(plan.period.start, Math.max(assessment.year, ...years));
  const column = (
    key: string,
    width: number,
    style: Column['style'],
    value: (record: Record, row: FormulaRow) => CellValue,
  ): Column => ({
    key,
    header: say(`review.indicators.column.${key}` as 'review.indicators.column.code'),
    width,
    style,
    value: (record, row) => value(record, rowOf(record, row)),
  });
  const grouped = assessment.indicators.some(({ series }) => series.indicator.group !== null);
  const before: Column[] = [
    column('code', 9, CODE, ({ series }) => series.indicator.code),
    column('no', 5, CODE, ({ series }) => series.indicator.no),
    column('group', grouped ? 20 : 9, LABEL, ({ series }) => series.indicator.group),
    column('name', 30, LABEL, ({ series }) => series.indicator.name),
    column('unit', 7, CODE, ({ series }) => series.indicator.unit),
    column('measure', 8, CODE, ({ series }) => say(`measure.${series.indicator.measure}`)),
    column('baselineYear', 7, CODE, (_, row) => formulas.baselineYearCell(row)),
    column(
      'baseline',
      10,
      (record) => figure(kindOf({ assessment: record, cutOffs }) === 'free' ? 'computed' : 'number')(record),
      (_, row) => formulas.baselineCell(row),
    ),
    column('targetYear', 7, CODE, ({ series }) => series.indicator.target.year),
    column(
      'target',
      16,
      (record) => (typeof targetOf(record) === 'string' ? CODE : figure()(record)),
      targetOf,
    ),
  ];
  const yearly = shownYears.map((year): Column => ({
    key: `actual:${year}`,
    header: say('review.indicators.column.actual', { year }),
    width: 10,
    style: (record) => (record.series.actuals.get(year)?.kind === 'number' ? figure()(record) : PLAIN),
    value: ({ series }) => actualValue(context, series.actuals.get(year)),
  }));
  const after: Column[] = [
    column('progress', 10, figure(), (_, row) => formulas.progressCell(row)),
    column('expected', 10, figure(), (_, row) => formulas.expectedCell(row)),
    column('doneShare', 9, SHARE, (_, row) => formulas.doneShareCell(row)),
    column('timeShare', 9, SHARE, (_, row) => formulas.timeShareCell(row)),
    column('ratio', 7, RATIO, (_, row) => formulas.ratioCell(row)),
    column('verdict', 11, { role: 'unknown' }, (_, row) => verdicts.verdictCell(row)),
    column('forecast', 10, figure(), (_, row) => formulas.forecastCell(row)),
    column('gap', 10, figure(), (_, row) => formulas.gapCell(row)),
    column('requiredPace', 10, figure('number', 1), (_, row) => formulas.requiredPaceCell(row)),
    column('bestPace', 10, figure('number', 1), (record) => record.bestPace),
    column('change', 10, figure(), (record) => record.change),
    column('secondRatio', 8, RATIO, (_, row) => verdicts.secondRatioCell(row)),
    column('secondVerdict', 11, CODE, (_, row) => verdicts.secondVerdictCell(row)),
    column('agreement', 8, CODE, (_, row) => verdicts.agreementCell(row)),
    column('method', 12, CODE, (record) => say(methodKey(record.method))),
    column('remark', 28, TEXT, (record) => remarkOf(context, record)),
    column('department', 18, TEXT, ({ series }) => series.department),
  ];
  const all = [...before, ...yearly, ...after];
  const at = new Map(all.map((one, index) => [one.key, index + 1]));
  // A row is asked for column by column: its addresses are made once.
  let current: { readonly row: number; readonly facts: FormulaRow } | undefined;
  const rowOf = (record: Record, row: number): FormulaRow => {
    if (current?.row !== row || current.facts.assessment !== record)
      current = { row, facts: { plan, assessment: record, cutOffs, cells: cellsOf(row), say } };
    return current.facts;
  };
  const cellsOf = (row: number): RowCells => {
    const cell = (key: string): string => address(row, at.get(key) ?? 0);
    return {
      baselineYear: cell('baselineYear'),
      baseline: cell('baseline'),
      targetYear: cell('targetYear'),
      target: cell('target'),
      actuals: shownYears.map((year) => ({ year, cell: cell(`actual:${year}`) })),
      progress: cell('progress'),
      expected: cell('expected'),
      doneShare: cell('doneShare'),
      timeShare: cell('timeShare'),
      ratio: cell('ratio'),
      verdict: cell('verdict'),
      secondRatio: cell('secondRatio'),
      secondVerdict: cell('secondVerdict'),
    };
  };
  return all;
}

const rangeOf = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);

function targetOf({ series }: Record): CellValue {
  // A range is compared with its lower end.
  return series.indicator.target.value ?? targetCell(series.indicator);
}

function actualValue({ say }: ReviewContext, actual: Actual | undefined): CellValue {
  switch (actual?.kind) {
    case 'number':
      return actual.value;
    case 'completion':
      return say(actual.done ? 'review.done' : 'review.open');
    case 'reason':
      return actual.word;
    case 'untrusted':
      return say('review.untrusted', { rule: actual.rule });
    case undefined:
      return null;
  }
}

/** Why there is no verdict, what stands in for what, and what the department explained. */
function remarkOf(context: ReviewContext, record: Record): string {
  const { say } = context;
  const { reason, method, start, series, disagrees } = record;
  const pending = pendingRules(context, record);
  const parts = [
    reason ? say(reason.key, reason.facts) : '',
    method === 'stand-in' && start ? say('review.remark.stand-in', { year: start.year }) : '',
    method === 'share' && !reason ? say('review.remark.share') : '',
    method === 'hold' ? say('review.remark.hold') : '',
    method === 'growth' && series.indicator.baseline.value !== null
      ? say('review.remark.growth-baseline')
      : '',
    method === 'total' && series.indicator.baseline.value !== null ? say('review.remark.total-baseline') : '',
    disagrees ? say('review.remark.disagree') : '',
    pending.length > 0 ? say('review.remark.pending', { rules: pending.join('、') }) : '',
    series.explanation === '' ? '' : say('review.remark.explanation', { text: series.explanation }),
  ];
  return parts.filter((part) => part !== '').join('；');
}
