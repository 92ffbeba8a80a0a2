/** P2 for indicators: the explanation claims the target, the figure of the year is behind. */
import { targetClaims } from '../../forms/narrative';
import { isTargetEntered, yearlyTarget } from '../../forms/locked';
import { totalBy } from '../../forms/figure-tests/row';
import type { FiledIndicator } from '../../forms/filing';
import { columnKey } from '../../forms/columns';
import { numberOf, type Entry } from '../../forms/entry';
import type { AnnualTargets } from '../../plan/annual-targets';
import { isPeriodTotal } from '../../plan/path';
import type { Indicator, Plan } from '../../plan/schema';
import { showQuantity } from '../../plan/units';
import { parseExplanation } from '../explanation-tags';
import { fail, NOT_APPLICABLE, PASS } from '../finding';
import type { Rule } from '../rule';
import { QUOTED } from './narrative';
import { ON_TRACK } from '../../plan/thresholds';

/** What a row says about one of its years. */
export interface Claim {
  readonly plan: Plan;
  readonly filed: FiledIndicator;
  readonly annualTargets: AnnualTargets;
  readonly year: number;
  /** The years of the form until this one, all with figures that can be believed. */
  readonly until: readonly number[];
  readonly entry: Entry;
  /** The words that claim the target; null where none do. */
  readonly words: string | null;
}

/**
 * What an 审核说明 claims about a year: in an entry for that year, in a clause that names it, or, of the latest year, in a
 * clause that names none.
 */
export function claimFor(text: string, year: number, latest: boolean): string | null {
  const { plain, entries } = parseExplanation(text);
  const own = entries.filter((entry) => entry.year === year).flatMap(({ reason }) => targetClaims(reason));
  const others = targetClaims(plain).filter((clause) => {
    const named = [...clause.matchAll(YEAR)].map(([digits]) => Number(digits));
    return named.length === 0 ? latest : named.includes(year);
  });
  return [...own, ...others][0] ?? null;
}
const YEAR = /(?<!\d)(?:19|20)\d{2}(?=\s*年)/g;

/** What the figures until a year amount to and what they should; null where that is not known or nothing is expected. */
function progress({
  plan,
  filed,
  annualTargets,
  year,
  until,
}: Claim): { done: number; due: number; from: number } | null {
  const { indicator, entries } = filed;
  const valueIn = (of: number): number | null => numberOf(entries.get(columnKey('actual', of)));
  if (isPeriodTotal(indicator)) {
    const due = totalBy(plan, indicator, year);
    const parts = until.flatMap((of) => valueIn(of) ?? []);
    // A year without a figure is not a year in which nothing was done.
    if (due === null || parts.length < until.length) return null;
    return { done: parts.reduce((sum, part) => sum + part, 0), due, from: 0 };
  }
  const done = valueIn(year);
  const due = isTargetEntered(indicator)
    ? numberOf(entries.get(columnKey('annualTarget', year)))
    : (yearlyTarget(plan, indicator, year, annualTargets)?.value ?? null);
  return due === null || done === null ? null : { done, due, from: startOf(indicator) };
}

const startOf = ({ measure, baseline }: Indicator): number =>
  measure === 'level' || measure === 'ratio' ? (baseline.value ?? 0) : 0;

/**
 * Whether less than the share that counts as on the path is done of the way to what the year asks for: from the baseline
 * for levels and ratios that have one, else from nothing. The assessment calls the same behind unless told otherwise.
 */
function isBehind(
  { direction }: Indicator,
  { done, due, from }: { done: number; due: number; from: number },
): boolean {
  const way = due - from;
  // A year that asks for no step, or for one back, has nothing to be behind of.
  if (direction === 'maintain' || (direction === 'increase' ? way <= 0 : way >= 0)) return false;
  return (done - from) / way < ON_TRACK;
}

export const claimedTarget: Rule<Claim> = {
  id: 'P2',
  severity: 'C',
  level: 1,
  title: 'rule.P2',
  evaluate: (claim) => {
    const { filed, year, entry, words } = claim;
    const { indicator } = filed;
    if (words === null) return NOT_APPLICABLE;
    const { reading } = entry;
    const facts = { name: indicator.name, year, text: words.slice(0, QUOTED) };
    const hint = { key: 'finding.P2.hint.indicator', facts } as const;
    if (reading.kind === 'completion') {
      if (reading.done) return PASS;
      return fail({ message: { key: 'finding.P2.open', facts }, hint, left: facts.text });
    }
    const own = reading.kind === 'number' ? progress(claim) : null;
    if (own === null) return NOT_APPLICABLE;
    if (!isBehind(indicator, own)) return PASS;
    const shown = (value: number): string => showQuantity(value, indicator.unit, 2);
    return fail({
      message: {
        key: isPeriodTotal(indicator) ? 'finding.P2.total' : 'finding.P2.indicator',
        facts: { ...facts, value: shown(own.done), expected: shown(own.due) },
      },
      hint,
      left: own.done,
      right: own.due,
      difference: own.done - own.due,
    });
  },
};
