/** What each figure of an indicator row is compared with. */
import { expectedValue, isPeriodTotal, reportingLag } from '../../plan/path';
import type { Indicator, Plan } from '../../plan/schema';
import type { FigureNumbers } from './test';

/** One year of a row in numbers. */
export interface FigureYear {
  readonly year: number;
  /** The actual, where it is a number. */
  readonly value: number | null;
  /** The locked target of the year, where it is a number. */
  readonly target: number | null;
  /** Accepted before and only shown; not judged again. */
  readonly earlier: boolean;
}

export interface FigureRow {
  readonly plan: Plan;
  readonly indicator: Indicator;
  /** Ascending. */
  readonly years: readonly FigureYear[];
  readonly target: number | null;
  readonly baseline: number | null;
}

/** Where the figure of the year before comes from, and what it is multiplied with to compare. */
export interface Prior {
  readonly from: 'actual' | 'baseline';
  readonly factor: number;
}

type Years = readonly { readonly year: number }[];

/** The year that many years before one, where the row has it. */
export function yearBefore<Y extends { readonly year: number }>(
  years: readonly Y[],
  index: number,
  distance: number,
): Y | undefined {
  // Asked for every figure: a negative place in a list is looked for as a name, which takes longer than a rule.
  const other = index < distance ? undefined : years[index - distance];
  return other?.year === (years[index]?.year ?? 0) - distance ? other : undefined;
}

/**
 * What changed in definition, scope or prices between the year before and this one: a factor, 1 where nothing did, null
 * where no bridge is known and the two cannot be compared.
 */
export function bridgeTo(indicator: Indicator, year: number): number | null {
  let factor: number | null = 1;
  for (const one of indicator.breaks)
    if (one.year === year) factor = factor === null || one.factor === null ? null : factor * one.factor;
  return factor;
}

/** Whether anything changed between the year before and this one. */
export function isBreak({ breaks }: Indicator, year: number): boolean {
  for (const one of breaks) if (one.year === year) return true;
  return false;
}

/** Null where there is nothing to compare a figure with. */
export function priorAt(
  {
    plan,
    indicator,
    years,
    hasBaseline,
  }: {
    readonly plan: Plan;
    readonly indicator: Indicator;
    readonly years: Years;
    readonly hasBaseline: boolean;
  },
  index: number,
): Prior | null {
  const year = years[index]?.year ?? 0;
  const factor = bridgeTo(indicator, year);
  if (factor === null) return null;
  if (yearBefore(years, index, 1)) return { from: 'actual', factor };
  return hasBaseline && isBaselineOf(plan, indicator, year - 1) ? { from: 'baseline', factor } : null;
}

/** Whether the baseline is the figure of a reporting year: only those of levels and shares compare with single years. */
const isBaselineOf = (plan: Plan, indicator: Indicator, year: number): boolean =>
  (indicator.measure === 'level' || indicator.measure === 'ratio') &&
  indicator.baseline.year === year - reportingLag(plan, indicator);

/** Of totals, what the path expects in all until a year. */
export const totalBy = (plan: Plan, indicator: Indicator, year: number): number | null =>
  isPeriodTotal(indicator) ? expectedValue(plan, indicator, year) : null;

/** What the size of a figure is compared with: the year's target, the target, the baseline; null where there is none. */
export const referenceAt = (
  { indicator, years, target, baseline }: FigureRow,
  index: number,
): number | null =>
  indicator.measure === 'completion' ? null : (years[index]?.target ?? target ?? baseline);

/** Something that is filled in before it is shown to anybody. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/**
 * A figure with all that it is compared with.
 *
 * @param value - the figure of the year at `index`
 * @param believed - that of the year before, null where it is missing or cannot be believed
 * @param draft - filled in and given back, for callers that need each figure only until the next
 */
export function figureAt(
  row: FigureRow,
  index: number,
  value: number,
  believed: number | null,
  draft: Draft<FigureNumbers> = newNumbers(row),
): FigureNumbers {
  const { plan, indicator, years, baseline } = row;
  const own = years[index];
  const year = own?.year ?? 0;
  const last = yearBefore(years, index, 1);
  const lastValue = last?.value ?? null;
  // As `priorAt`, without an object: this is asked for every figure.
  const factor = bridgeTo(indicator, year);
  const first = last || factor === null || !isBaselineOf(plan, indicator, year - 1) ? null : baseline;
  const prior = last ? believed : first;
  // Across a break expectations do not compare.
  const whole = factor === 1;
  const lastButOne = whole ? (yearBefore(years, index, 2)?.value ?? null) : null;
  draft.plan = plan;
  draft.indicator = indicator;
  draft.value = value;
  draft.prior = factor === null || prior === null ? null : prior * factor;
  draft.fromBaseline = last === undefined && prior !== null;
  draft.lastTwo = lastButOne === null || lastValue === null ? null : [lastButOne, lastValue];
  draft.expected = own?.target ?? null;
  draft.priorExpected = whole ? (last ? last.target : first) : null;
  draft.reference = referenceAt(row, index);
  draft.expectedTotal = totalBy(plan, indicator, year);
  return draft;
}

/** A figure that is compared with nothing yet. */
export const newNumbers = ({
  plan,
  indicator,
}: Pick<FigureNumbers, 'plan' | 'indicator'>): Draft<FigureNumbers> => ({
  plan,
  indicator,
  value: NaN,
  prior: null,
  fromBaseline: false,
  lastTwo: null,
  expected: null,
  priorExpected: null,
  reference: null,
  expectedTotal: null,
});
