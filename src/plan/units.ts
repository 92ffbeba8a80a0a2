/** What a unit says about the figures in it: how many decimals they carry and how they are shown. */
import { decimalsIn } from './figure';
import type { Indicator, Plan } from './schema';

export type UnitKind = 'percent' | 'count' | 'amount';

const COUNTED = new Set([...'家个人项栋件名户种台条所座套场类次位支款辆']);

/** percent: shares and rates; count: things that come whole; amount: money, people in 万, lengths … */
export function unitKind(unit: string | null): UnitKind {
  if (unit === '%') return 'percent';
  return unit !== null && COUNTED.has(unit) ? 'count' : 'amount';
}

/** What is known of an indicator, by the places that `oncePerIndicator` gave out. */
interface Known {
  readonly indicator: Indicator;
  readonly facts: unknown[];
  /** Of the indicator that was asked about after it the last time. */
  next: Known | null;
}

const known = new WeakMap<Indicator, Known>();
let places = 0;
let last: Known | null = null;

/**
 * All that is known of an indicator. The last one is at hand, since the figures of a row are asked about one after another,
 * and so is the one after it, since rows are: in a large filing a look into the table takes longer than the rules.
 */
function factsAbout(indicator: Indicator): unknown[] {
  if (last?.indicator === indicator) return last.facts;
  const next = last?.next;
  const found = next?.indicator === indicator ? next : lookUp(indicator);
  if (last) last.next = found;
  last = found;
  return found.facts;
}

function lookUp(indicator: Indicator): Known {
  const before = known.get(indicator);
  if (before) return before;
  const found = { indicator, facts: new Array<unknown>(places).fill(undefined), next: null };
  known.set(indicator, found);
  return found;
}

/**
 * Keeps what is worked out from an indicator alone: it is asked for once for each of its figures, a million times in a
 * large filing.
 */
export function oncePerIndicator<T>(workOut: (indicator: Indicator) => T): (indicator: Indicator) => T {
  const place = places++;
  return (indicator) => {
    const facts = factsAbout(indicator);
    // Nobody else writes to this place.
    const before = facts[place] as T | undefined;
    if (before !== undefined) return before;
    const result = workOut(indicator);
    facts[place] = result;
    return result;
  };
}

/** The same for what is worked out from an indicator and its plan: an indicator is nearly always one of a single plan. */
export function oncePerPlan<T>(
  workOut: (plan: Plan, indicator: Indicator) => T,
): (plan: Plan, indicator: Indicator) => T {
  const [place, planPlace] = [places++, places++];
  return (plan, indicator) => {
    const facts = factsAbout(indicator);
    if (facts[planPlace] === plan) return facts[place] as T;
    const result = workOut(plan, indicator);
    facts[place] = result;
    facts[planPlace] = plan;
    return result;
  };
}

/** Things that come whole have no decimals unless the figure is a per-capita one. */
export const isWholeNumber = oncePerIndicator(
  (indicator: Indicator): boolean => unitKind(indicator.unit) === 'count' && indicator.measure !== 'ratio',
);

/** Decimals an indicator is reported and shown with: those printed, at least two for shares and amounts. */
export const decimalsOf = oncePerIndicator((indicator: Indicator): number => {
  const printed = [indicator.baseline.value, indicator.target.value].map((value) =>
    value === null ? 0 : decimalsIn(value),
  );
  return Math.max(isWholeNumber(indicator) ? 0 : 2, ...printed);
});

/** The Excel number format for a number of decimals, e.g. `#,##0.00`. */
export function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** A value in words for messages: at most `decimals` digits, no trailing zeros lost or added beyond that. */
export function showNumber(value: number, decimals = 6): string {
  if (!Number.isFinite(value)) return String(value);
  return String(Number(value.toFixed(Math.min(decimals, 20))));
}

/** A value with its unit, e.g. `3.2%`, `520家`, `2.73`. */
export function showQuantity(value: number, unit: string | null, decimals?: number): string {
  return `${showNumber(value, decimals)}${unit ?? ''}`;
}
