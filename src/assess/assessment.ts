/** What is said about one indicator in one year. */
import type { Facts, MessageKey } from '../i18n';
import type { Start } from '../plan/path';
import type { IndicatorSeries } from './data';
import type { SecondOpinion } from './second-opinion';
import type { Verdict } from './verdict';

/**
 * How the verdict was found; printed beside it.
 *
 * linear: straight line from the printed baseline · stand-in: from the first reported year, because no baseline is
 * printed · share: actual ÷ target, in the target year without a baseline · hold: the baseline already meets the
 * target · growth: mean rate against the target rate · total: sum of the years against the target · assigned: against
 * the target assigned by the city · completion: done or not done.
 */
export const METHODS = [
  'linear',
  'stand-in',
  'share',
  'hold',
  'growth',
  'total',
  'assigned',
  'completion',
] as const;
export type Method = (typeof METHODS)[number];

export interface IndicatorAssessment {
  readonly series: IndicatorSeries;
  readonly year: number;
  readonly method: Method;
  /** The figure reported for the year. */
  readonly actual: number | null;
  /** What is compared with the target: the figure itself, the sum to date, or the mean rate. */
  readonly progress: number | null;
  /** Where the path starts. */
  readonly start: Start | null;
  /** The figure that is compared with: the target, or the one assigned for the year. */
  readonly target: number | null;
  readonly expected: number | null;
  readonly doneShare: number | null;
  readonly timeShare: number | null;
  /** doneShare ÷ timeShare, or mean ÷ target for rates. */
  readonly ratio: number | null;
  readonly verdict: Verdict;
  /** Why there is no verdict. */
  readonly reason: { readonly key: MessageKey; readonly facts: Facts } | null;
  /** Where the pace so far leads in the target year. */
  readonly forecast: number | null;
  /** progress − target. */
  readonly gap: number | null;
  /** What is needed a year from now on: units a year, or % a year for rates. */
  readonly requiredPace: number | null;
  /** The best year so far, in the same terms. */
  readonly bestPace: number | null;
  /** Change against the year before; percentage points where the unit is %. */
  readonly change: number | null;
  readonly secondOpinion: SecondOpinion | null;
  readonly disagrees: boolean;
}
