/**
 * 规划轨迹: what an indicator should be in each year between its baseline and its target.
 *
 * Formulas: straight line (时序进度) for levels and ratios, the target rate for growth, the share of time for
 * totals over the period; docs/decisions/0003.
 */
import type { Indicator, Plan } from './schema';

/** Where the straight line of an indicator starts. */
export interface Start {
  readonly year: number;
  readonly value: number;
}

/**
 * How many years a figure lies behind its reporting year. The 2024 work plan states the R&D intensity of 2023:
 * its figure is reported in 2024 and belongs to 2023.
 */
export function reportingLag(plan: Plan, indicator: Indicator): number {
  return Math.max(0, plan.period.start - indicator.target.year);
}

/** The reporting year in which the target falls due. */
export function dueYear(plan: Plan, indicator: Indicator): number {
  return indicator.target.year + reportingLag(plan, indicator);
}

/** The printed baseline as the start of a straight line, or null where none is printed. */
export function printedStart(indicator: Indicator): Start | null {
  const { value, year } = indicator.baseline;
  return value === null || year === null ? null : { value, year };
}

/** Share of the time between two years that has passed in `year`, between 0 and 1. */
export function timeShareBetween(from: number, to: number, year: number): number {
  return Math.min(1, Math.max(0, (year - from) / (to - from)));
}

/**
 * Share of the time that counts for the indicator which has passed by the end of the reporting year:
 * from its own baseline year for levels and ratios, from the first plan year for rates and totals.
 */
export function timeShare(
  plan: Plan,
  indicator: Indicator,
  year: number,
  start: Start | null = printedStart(indicator),
): number | null {
  const due = dueYear(plan, indicator);
  if (isPeriodTotal(indicator) || indicator.measure === 'growth')
    return timeShareBetween(plan.period.start - 1, due, year);
  return start === null || start.year >= due ? null : timeShareBetween(start.year, due, year);
}

/** Totals over the period are reported year by year and added up. */
export function isPeriodTotal(indicator: Indicator): boolean {
  return indicator.measure === 'cumulative' || indicator.measure === 'increment';
}

/**
 * The expected value by the end of a reporting year, unrounded, in the indicator's unit; for totals over the
 * period the expected total to date. Null where there is no path: no baseline, an assigned or a soft target.
 */
export function expectedValue(
  plan: Plan,
  indicator: Indicator,
  year: number,
  start: Start | null = printedStart(indicator),
): number | null {
  const target = indicator.target.value;
  if (target === null || indicator.measure === 'completion') return null;
  if (indicator.measure === 'growth') return target;
  const share = timeShare(plan, indicator, year, start);
  if (share === null) return share === null && year >= dueYear(plan, indicator) ? target : null;
  if (isPeriodTotal(indicator)) return target * share;
  if (start === null) return null;
  // At the ends the printed figures themselves, not a sum that differs from them in the last bit.
  if (share === 1) return target;
  return start.value + (target - start.value) * share;
}

/** The expected figure to be typed for one year: for totals over the period the year's own share of them. */
export function expectedEntry(plan: Plan, indicator: Indicator, year: number): number | null {
  const expected = expectedValue(plan, indicator, year);
  if (expected === null || !isPeriodTotal(indicator)) return expected;
  const years = dueYear(plan, indicator) - plan.period.start + 1;
  return year > dueYear(plan, indicator) ? null : (indicator.target.value ?? 0) / years;
}
