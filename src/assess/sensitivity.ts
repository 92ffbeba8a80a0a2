/**
 * What the verdict would be with another baseline year.
 *
 * A document that marks a baseline as the figure of another year (2.73*, of 2019, in a plan that starts from 2020)
 * leaves readers to count from either. The verdict counts from the figure's own year; here from the plan's.
 */
import type { Start } from '../plan/path';
import type { Indicator, Plan } from '../plan/schema';
import type { IndicatorSeries } from './data';
import { assessIndicator } from './indicator';
import type { CutOffs, Verdict } from './verdict';

/** Another start of the path, and whether its figure is known. */
export interface OtherStart extends Start {
  /** False where nobody published the figure of that year: the printed one stands in for it, only the time is counted anew. */
  readonly known: boolean;
}

/** The plan's baseline year as a start, for indicators whose baseline is of another year; null for all others. */
export function otherStart(plan: Plan, indicator: Indicator): OtherStart | null {
  const { value, year } = indicator.baseline;
  const other = plan.baselineYear;
  const onPath = indicator.measure === 'level' || indicator.measure === 'ratio';
  if (!onPath || value === null || year === null || other === null || other === year) return null;
  if (other >= indicator.target.year || indicator.target.value === null) return null;
  const published = plan.published.find((one) => one.code === indicator.code && one.year === other);
  return { year: other, value: published?.value ?? value, known: published !== undefined };
}

/** The indicator as if its baseline were the other one. */
export function withStart(indicator: Indicator, { year, value }: Start): Indicator {
  return { ...indicator, baseline: { ...indicator.baseline, year, value } };
}

/** The verdict with the other start. */
export function verdictFrom(
  plan: Plan,
  series: IndicatorSeries,
  start: OtherStart,
  reportYear: number,
  cutOffs: CutOffs,
): Verdict {
  const indicator = withStart(series.indicator, start);
  return assessIndicator(plan, { ...series, indicator }, reportYear, cutOffs).verdict;
}
