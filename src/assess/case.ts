/** What every assessment method works on, and the assessment it starts from. */
import { expectedValue, isPeriodTotal, printedStart, timeShare } from '../plan/path';
import type { Indicator, Plan } from '../plan/schema';
import type { IndicatorAssessment, Method } from './assessment';
import type { IndicatorSeries } from './data';
import { yearBefore } from './series';
import type { CutOffs } from './verdict';

/** What the methods work on. */
export interface Case {
  readonly plan: Plan;
  readonly series: IndicatorSeries;
  readonly indicator: Indicator;
  readonly year: number;
  readonly due: number;
  readonly cutOffs: CutOffs;
  /** The figure reported for the year. */
  readonly actual: number;
}

/** Everything about an indicator without a verdict; callers fill in what they know. */
export function blank(
  plan: Plan,
  series: IndicatorSeries,
  year: number,
  method: Method,
): IndicatorAssessment {
  const { indicator } = series;
  const start = printedStart(indicator);
  const reported = series.actuals.get(year);
  return {
    series,
    year,
    method,
    actual: reported?.kind === 'number' ? reported.value : null,
    progress: null,
    start: isPeriodTotal(indicator) || indicator.measure === 'growth' ? null : start,
    target: indicator.target.value,
    expected: expectedValue(plan, indicator, year),
    doneShare: null,
    timeShare: indicator.target.bound === 'assigned' ? null : timeShare(plan, indicator, year),
    ratio: null,
    verdict: 'not-assessable',
    reason: null,
    forecast: null,
    gap: null,
    requiredPace: null,
    bestPace: null,
    change: null,
    secondOpinion: null,
    disagrees: false,
  };
}

/** No verdict, and why. */
export function notAssessable(
  plan: Plan,
  series: IndicatorSeries,
  year: number,
  reason: IndicatorAssessment['reason'],
  method: Method,
): IndicatorAssessment {
  return { ...blank(plan, series, year, method), reason };
}

/** Change against the year before, or against the baseline where that is the year before. */
export function changeOf(plan: Plan, series: IndicatorSeries, year: number, actual: number): number | null {
  const before = yearBefore(plan, series, year);
  return before === null ? null : actual - before;
}
