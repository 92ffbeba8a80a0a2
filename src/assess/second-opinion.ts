/**
 * Second opinion: the ratio of the growth rate so far to the growth rate that leads to the target.
 *
 * R = CAGR_t ÷ CAGR_T with CAGR_t = (y_t/y_b)^(1/n) − 1 and CAGR_T = (y_T/y_b)^(1/N) − 1, as Open SDG and Eurostat
 * use it; ≥ 95 % on track, 60–95 % behind, below far behind.
 */
import type { Start } from '../plan/path';
import type { Indicator } from '../plan/schema';
import { EPSILON, rankOf, type Verdict } from './verdict';

export interface SecondOpinion {
  readonly ratio: number;
  readonly verdict: Verdict;
}

/** The sources' own cut-offs, which know nothing of “ahead”, and the shares (%) whose growth rates say something. */
export const RATE_LIMITS = { onTrack: 0.95, behind: 0.6, lowestShare: 1, highestShare: 90 } as const;

/** The second opinion on a level or share, or null where growth rates have no meaning. */
export function secondOpinion(
  indicator: Indicator,
  start: Start,
  target: number,
  dueYear: number,
  value: number,
  year: number,
  met: boolean,
): SecondOpinion | null {
  const values = [start.value, target, value];
  if (values.some((one) => one <= 0) || year <= start.year) return null;
  if (
    indicator.unit === '%' &&
    values.some((one) => one < RATE_LIMITS.lowestShare || one > RATE_LIMITS.highestShare)
  )
    return null;
  const needed = (target / start.value) ** (1 / (dueYear - start.year)) - 1;
  // No way to go, or one too short for the digits of a double, has no rate.
  if (needed === 0) return null;
  const reached = (value / start.value) ** (1 / (year - start.year)) - 1;
  const ratio = reached / needed;
  if (met) return { ratio, verdict: 'achieved' };
  if (ratio >= RATE_LIMITS.onTrack - EPSILON) return { ratio, verdict: 'on-track' };
  return { ratio, verdict: ratio >= RATE_LIMITS.behind - EPSILON ? 'behind' : 'far-behind' };
}

/** Whether two verdicts differ in what a reader would do: good enough, behind, far behind. */
export function disagree(first: Verdict, second: Verdict): boolean {
  const group = (verdict: Verdict): number => Math.min(rankOf(verdict) ?? -1, 2);
  return group(first) !== group(second);
}
