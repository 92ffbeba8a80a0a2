/** What changed figures change: the verdict with the earlier and with the new figure. */
import type { Actual, PlanData } from '../../assess/data';
import { assessIndicator } from '../../assess/indicator';
import { DEFAULT_CUT_OFFS, type Verdict } from '../../assess/verdict';
import { REASON_WORDS } from '../../forms/headers';
import type { Claim } from './claims';
import type { Change } from './standing';

/** Verdicts on an indicator in a year, with either figure. */
export interface VerdictPair {
  readonly year: number;
  readonly before: Verdict;
  readonly after: Verdict;
}

/**
 * The verdicts in the year of the figure and in the last one reported, under the earlier and the new figure. Empty for
 * what has no verdict of its own: money of projects, assigned targets.
 *
 * @param data - the plan's data as it counts now
 */
export function verdictsOf({ from, to }: Pick<Change, 'from' | 'to'>, data: PlanData): VerdictPair[] {
  const series = data.indicators.find(({ indicator }) => indicator.code === to.code);
  if (!series || !to.key.startsWith('actual:')) return [];
  const verdict = (claim: Claim, year: number): Verdict => {
    const actuals = new Map(series.actuals).set(claim.year, actualOf(claim));
    return assessIndicator(data.plan, { ...series, actuals }, year, DEFAULT_CUT_OFFS).verdict;
  };
  const last = Math.max(to.year, ...series.actuals.keys());
  return [...new Set([to.year, last])].map((year) => ({
    year,
    before: verdict(from, year),
    after: verdict(to, year),
  }));
}

function actualOf({ value, entry, sent: { filing } }: Claim): Actual {
  const origin = { file: filing.fileName, sheet: entry.sheet, cell: entry.cell };
  if (typeof value === 'number') return { kind: 'number', value, origin };
  const { reading } = entry;
  if (reading.kind === 'completion') return { kind: 'completion', done: reading.done, origin };
  const word = REASON_WORDS.find((known) => known === value);
  // What no rule could read as a figure is in no ledger, or is one that is not believed.
  return word ? { kind: 'reason', word, origin } : { kind: 'untrusted', rule: 'V1', origin };
}
