/** The path and the actual values of one indicator, year by year, as cells that follow 指标评估. */
import type { IndicatorAssessment } from '../assess/assessment';
import { numbersOf } from '../assess/series';
import { NOT_AVAILABLE, type CellValue } from '../forms/sheet/model';
import { dueYear, expectedValue, printedStart, timeShareBetween, type Start } from '../plan/path';
import type { Plan } from '../plan/schema';
import type { ReviewContext } from './context';
import { standInOf } from './indicator-formulas';
import { kindOf, type Kind } from './indicator-row';
import { columnRange, type IndicatorSheetLayout } from './indicator-sheet';

/** More years than this do not fit on a page: the latest are shown. */
const MAX_YEARS = 10;
/** A baseline further back would leave the years of the plan little room. */
const MAX_BEFORE = 3;

/** The years that trajectories are shown for: from the earliest baseline to the end of the plan. */
export function trajectoryYears({ assessment }: Pick<ReviewContext, 'assessment'>): number[] {
  const { start, end } = assessment.data.plan.period;
  const baselines = assessment.indicators.flatMap(({ series }) => printedStart(series.indicator)?.year ?? []);
  const first = baselines.reduce((least, year) => Math.min(least, year), start);
  const from = Math.max(first, start - MAX_BEFORE, end - MAX_YEARS + 1);
  return Array.from({ length: end - from + 1 }, (_, index) => from + index);
}

/**
 * The values of one year. Blank where there can be none; not available where there is none yet, because a chart draws a
 * text as zero.
 */
export interface TrajectoryPoint {
  readonly year: number;
  readonly path: CellValue;
  readonly actual: CellValue;
  readonly target: CellValue;
}

/** Whether an indicator has figures to show year by year. */
export function hasTrajectory({ assessment }: ReviewContext, record: IndicatorAssessment): boolean {
  const kind = kindOf({ assessment: record, cutOffs: assessment.cutOffs });
  return kind !== 'completion' && kind !== 'none';
}

/** Sums over the period are shown as sums to date. */
export function isSum({ assessment }: ReviewContext, record: IndicatorAssessment): boolean {
  return kindOf({ assessment: record, cutOffs: assessment.cutOffs }) === 'total';
}

interface Subject {
  readonly plan: Plan;
  readonly kind: Kind;
  readonly record: IndicatorAssessment;
  readonly layout: IndicatorSheetLayout;
  /** The value of a column of 指标评估 in the indicator's row. */
  readonly at: (key: string) => string;
}

/**
 * The trajectory of an indicator.
 *
 * @param position - cell that says which row of the table is the indicator's: people sort and filter it
 */
export function trajectoryOf(
  { assessment }: ReviewContext,
  record: IndicatorAssessment,
  layout: IndicatorSheetLayout,
  position: string,
  years: readonly number[],
): TrajectoryPoint[] {
  const { plan } = assessment.data;
  const at = (key: string): string => `INDEX(${columnRange(layout, key)},${position})`;
  const kind = kindOf({ assessment: record, cutOffs: assessment.cutOffs });
  const subject: Subject = { plan, kind, record, layout, at };
  return years.map((year) => ({
    year,
    path: pathIn(subject, year),
    actual: actualIn(subject, year),
    target: targetIn(subject, year),
  }));
}

/** A figure that the chart leaves out where there is none. @param result - what it is now; null where there is none */
const numeric = (condition: string, formula: string, result: number | null): CellValue => ({
  formula: `IF(${condition},${formula},NA())`,
  result: result ?? NOT_AVAILABLE,
});

function targetIn({ plan, record: { series }, at }: Subject, year: number): CellValue {
  const { value } = series.indicator.target;
  if (value === null || year > dueYear(plan, series.indicator)) return null;
  return { formula: at('target'), result: value };
}

function pathIn(subject: Subject, year: number): CellValue {
  const { plan, kind, record, at } = subject;
  const { indicator, assignedTargets } = record.series;
  const due = dueYear(plan, indicator);
  const target = indicator.target.value;
  if (kind === 'assigned') return assignedTargets.get(year) ?? null;
  if (target === null || year > due) return null;
  switch (kind) {
    case 'growth':
    case 'hold':
      return year < plan.period.start ? null : { formula: at('target'), result: target };
    case 'total': {
      if (year < plan.period.start) return null;
      const share = `${year - plan.period.start + 1}/${due - plan.period.start + 1}`;
      const result = target * timeShareBetween(plan.period.start - 1, due, year);
      return { formula: `${at('target')}*${share}`, result };
    }
    case 'path': {
      const start = printedStart(indicator);
      const result = expectedValue(plan, indicator, year);
      if (start === null || result === null || year < start.year) return null;
      const share = `${year - start.year}/${due - start.year}`;
      return { formula: `${at('baseline')}+(${at('target')}-${at('baseline')})*${share}`, result };
    }
    default:
      return standInPath(subject, standInOf({ assessment: record }) ?? null, target, due, year);
  }
}

/** The path from the first reported figure, where no baseline is printed; that figure may be typed later. */
function standInPath(
  { plan, at }: Subject,
  start: Start | null,
  target: number,
  due: number,
  year: number,
): CellValue {
  if (year < plan.period.start) return null;
  const [value, from] = [at('baseline'), at('baselineYear')];
  const starts = start !== null && year >= start.year && start.year < due;
  const share = `(${year}-${from})/(${due}-${from})`;
  return numeric(
    `AND(ISNUMBER(${value}),${from}<=${year},${from}<${due})`,
    `${value}+(${at('target')}-${value})*${share}`,
    starts ? start.value + ((target - start.value) * (year - start.year)) / (due - start.year) : null,
  );
}

function actualIn({ plan, kind, record, layout, at }: Subject, year: number): CellValue {
  const { series } = record;
  const start = printedStart(series.indicator);
  if (year < plan.period.start) {
    const onPath = kind === 'path' || kind === 'hold';
    return onPath && start?.year === year ? { formula: at('baseline'), result: start.value } : null;
  }
  if (!layout.years.includes(year)) return null;
  const actual = series.actuals.get(year);
  const reported = actual?.kind === 'number' ? actual.value : null;
  const cell = at(`actual:${year}`);
  if (kind !== 'total') return numeric(`ISNUMBER(${cell})`, cell, reported);
  const first = at(`actual:${plan.period.start}`);
  const sum = numbersOf(series, plan.period.start, year).reduce((total, { value }) => total + value, 0);
  return numeric(`ISNUMBER(${cell})`, `SUM(${first}:${cell})`, reported === null ? null : sum);
}
