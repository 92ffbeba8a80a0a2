/** Verdicts (评估结论) and the cut-offs between them. */
import { ON_TRACK } from '../plan/thresholds';

/** During the plan, from best to worst, then in the target year, then what cannot be assessed. */
export const VERDICTS = [
  'achieved',
  'ahead',
  'on-track',
  'behind',
  'far-behind',
  'exceeded',
  'met',
  'missed',
  'not-assessable',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Where one verdict ends and the next begins. Configuration: printed on 方法说明. */
export interface CutOffs {
  /** R (done share ÷ time share) from which an indicator is ahead. */
  readonly ahead: number;
  /** R from which it is on track. */
  readonly onTrack: number;
  /** R from which it is behind; below, it is far behind. */
  readonly behind: number;
  /** Share of the way by which a target must be passed to count as exceeded. */
  readonly exceeded: number;
  /** For targets “about”: the share of the target that may be missing. */
  readonly about: number;
}

/** The mid-term words are the national ones; the numbers are proposals (docs/decisions/0003). */
export const DEFAULT_CUT_OFFS: CutOffs = {
  ahead: 1.05,
  onTrack: ON_TRACK,
  behind: 0.6,
  exceeded: 0.05,
  about: 0.02,
};

/** Figures on the line count as on the line although the last bit of a double says otherwise. */
export const EPSILON = 1e-9;

/** The verdict of a ratio of progress to time, during the plan. */
export function verdictOfRatio(ratio: number, cutOffs: CutOffs): Verdict {
  if (ratio >= cutOffs.ahead - EPSILON) return 'ahead';
  if (ratio >= cutOffs.onTrack - EPSILON) return 'on-track';
  return ratio >= cutOffs.behind - EPSILON ? 'behind' : 'far-behind';
}

/** The verdict in the target year. `doneShare` is the share of the way that was gone, 1 at the target. */
export function finalVerdict(met: boolean, doneShare: number | null, cutOffs: CutOffs): Verdict {
  if (!met) return 'missed';
  return doneShare !== null && doneShare - 1 > cutOffs.exceeded + EPSILON ? 'exceeded' : 'met';
}

/** How good a verdict is, 0 the worst; null where nothing can be said. Used for colours and comparisons. */
export function rankOf(verdict: Verdict): number | null {
  const during: Partial<Record<Verdict, number>> = {
    'far-behind': 0,
    missed: 0,
    behind: 1,
    'on-track': 2,
    met: 2,
    ahead: 3,
    achieved: 4,
    exceeded: 4,
  };
  return during[verdict] ?? null;
}
