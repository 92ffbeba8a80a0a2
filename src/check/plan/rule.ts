/** A rule on a plan itself: data, and one pure function from what it looks at to an outcome. */
import type { Facts, MessageKey } from '../../i18n';
import { mainIndicators } from '../../plan/facts';
import type { Indicator, Plan } from '../../plan/schema';
import { fail, type Outcome, type Severity } from '../finding';
import type { Level } from '../rule';
import type { Place } from './result';
import { tidy } from '../../plan/rounding';
import { ON_TRACK } from '../../plan/thresholds';

/** A plan with everything that its rules compare it with. */
export interface PlanContext {
  readonly plan: Plan;
  /** All other plans at hand. */
  readonly others: readonly Plan[];
  /** Indicators that the form shows without being asked for targets in prose. */
  readonly main: ReadonlySet<Indicator>;
  /** PL2: an annual target below this share of the way that should be done is behind the path. */
  readonly onTrack: number;
}

export interface PlanRule<Subject> {
  /** P1.x as in the catalogue; PL for what concerns several targets, plans or the project list. */
  readonly id: string;
  readonly severity: Severity;
  readonly level: Level;
  readonly title: MessageKey;
  readonly evaluate: (subject: Subject, context: PlanContext) => Outcome;
}

/** Rules that look at the same kind of thing, and where in a plan such things are. */
export interface RuleFamily<Subject> {
  readonly subjects: (context: PlanContext) => readonly Subject[];
  readonly place: (subject: Subject) => Place;
  readonly rules: readonly PlanRule<Subject>[];
}

/** @param others - may hold the plan itself: no rule compares plans of one region and kind */
export function planContext(
  plan: Plan,
  others: readonly Plan[],
  options: { readonly onTrack?: number },
): PlanContext {
  return {
    plan,
    others,
    main: new Set(mainIndicators(plan)),
    onTrack: options.onTrack ?? ON_TRACK,
  };
}

/** What a known oddity that means the indicator speaks of. */
export const wordsOf = ({ code, name, target }: Indicator): readonly string[] => [code, name, target.printed];

/** The place of an indicator's target, which may stand in another line than its name. */
export const atTarget = (indicator: Indicator): Place => ({
  code: indicator.code,
  line: indicator.target.line ?? indicator.line,
  about: wordsOf(indicator),
});

/**
 * The same for a comparison with another plan. What is odd in this document does not explain that; only a note that
 * names the code does.
 */
export const acrossPlans = (indicator: Indicator): Place => ({
  ...atTarget(indicator),
  about: [indicator.code],
});

export const allIndicators = ({ plan }: PlanContext): readonly Indicator[] => plan.indicators;

/** A failure in words, with its two sides; both sentences are filled with the same facts. */
export function failed(
  message: MessageKey,
  hint: MessageKey,
  facts: Facts,
  sides: {
    readonly left?: number | string | null;
    readonly right?: number | string | null;
    readonly severity?: Severity;
  } = {},
): Outcome {
  const { left = null, right = null, severity } = sides;
  const difference = typeof left === 'number' && typeof right === 'number' ? tidy(left - right) : null;
  return fail({
    message: { key: message, facts },
    hint: { key: hint, facts },
    left,
    right,
    difference,
    ...(severity === undefined ? {} : { severity }),
  });
}
