/**
 * Every threshold of the checks on figures, by measure and unit, with the plan file's own ones in front.
 *
 * They are wide on purpose: a change that follows the plan's own path is never questioned, whatever its size. None is
 * learnt from reported figures. docs/rules.md gives the reasons, docs/decisions/0004 where the numbers come from.
 */
import { dueYear, isPeriodTotal } from './path';
import type { Indicator, Plan } from './schema';
import { isWholeNumber, oncePerIndicator, oncePerPlan, unitKind } from './units';

/** An interval; null where it is open. */
export interface Interval {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

const OPEN: Interval = { minimum: null, maximum: null };

/**
 * V1, the values a figure can take at all: shares lie between 0 and 100 %, a rate cannot fall by more than all,
 * numbers of things and amounts are not negative.
 */
export const limitsOf = oncePerIndicator((indicator: Indicator): Interval => {
  const usual = LIMITS[limitKind(indicator)];
  const own = indicator.thresholds;
  // Shared by all that have none of their own: they are at hand, where those of a large filing's rows are not.
  return own ? { minimum: own.minimum ?? usual.minimum, maximum: own.maximum ?? usual.maximum } : usual;
});

const LIMITS = {
  rate: { minimum: -100, maximum: null },
  share: { minimum: 0, maximum: 100 },
  amount: { minimum: 0, maximum: null },
} as const satisfies Record<string, Interval>;

function limitKind({ measure, unit }: Indicator): keyof typeof LIMITS {
  if (measure === 'growth') return 'rate';
  return measure === 'ratio' && unitKind(unit) === 'percent' ? 'share' : 'amount';
}

/** V2: rates of growth further than this from baseline and target are unusual; percentage points. */
export const USUAL_RATE = 20;
/** V2: half of a level is left and half of it is added before it is unusual. */
export const USUAL_SHARE = 0.5;
/** V2: a year's part of a total may be this many times the part on the path. */
export const USUAL_PARTS = 5;
/** V2: where there is no baseline, a figure may be this many times the target. */
export const USUAL_TIMES = 2;

/**
 * V2, the values that are usual: around baseline and target, as far beyond them as they are apart, at least by half.
 * Of totals the parts of single years are meant.
 */
export const usualInterval = oncePerPlan(usualIn);

function usualIn(plan: Plan, indicator: Indicator): Interval {
  const own = indicator.thresholds?.expected;
  if (own) return { minimum: own.minimum ?? null, maximum: own.maximum ?? null };
  const target = indicator.target.upper ?? indicator.target.value;
  const { value: baseline } = indicator.baseline;
  const known = [baseline, indicator.target.value, target].filter((value) => value !== null);
  if (known.length === 0 || indicator.measure === 'completion') return OPEN;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (indicator.measure === 'growth') return { minimum: low - USUAL_RATE, maximum: high + USUAL_RATE };
  if (isPeriodTotal(indicator)) {
    if (target === null) return OPEN;
    const part = Math.abs(target) / (dueYear(plan, indicator) - plan.period.start + 1);
    return { minimum: null, maximum: Math.max(USUAL_PARTS * part, part + changeThreshold(indicator).floor) };
  }
  if (baseline === null) {
    if (indicator.direction !== 'increase' || high <= 0) return OPEN;
    // Nobody knows where it started, but a target of this very year is not missed by half without a reason.
    const soon = dueYear(plan, indicator) === plan.period.start;
    return { minimum: soon ? USUAL_SHARE * low : null, maximum: USUAL_TIMES * high };
  }
  const floor = changeThreshold(indicator).floor;
  const beyond = (edge: number): number => Math.max(high - low, USUAL_SHARE * Math.abs(edge), floor);
  return { minimum: low - beyond(low), maximum: high + beyond(high) };
}

/** When a change from one year to the next is questioned (T1). */
export interface ChangeThreshold {
  /** Share of the previous value. */
  readonly relative: number;
  /** In the indicator's unit: smaller changes are never questioned. */
  readonly floor: number;
  /** In the indicator's unit: larger changes are always questioned. */
  readonly ceiling: number;
}

/** T1 and T2 by kind of figure; see `changeKind`. */
export const CHANGE = {
  /** Numbers of enterprises, platforms …: one or two more of a few are nothing. */
  count: { relative: 0.5, floor: 5, ceiling: Infinity },
  amount: { relative: 0.5, floor: 0, ceiling: Infinity },
  /** Shares in %: in percentage points. */
  percent: { relative: 0.5, floor: 1, ceiling: 10 },
  /** Rates of growth swing; in percentage points. */
  growth: { relative: Infinity, floor: 0, ceiling: 15 },
  /** Yearly parts of a total: they may double. */
  part: { relative: 1, floor: 5, ceiling: Infinity },
} as const satisfies Record<string, ChangeThreshold>;

export const changeThreshold = oncePerIndicator((indicator: Indicator): ChangeThreshold => {
  const usual = CHANGE[changeKind(indicator)];
  const own = indicator.thresholds?.change;
  if (!own) return usual;
  return {
    relative: own.relative ?? usual.relative,
    floor: own.floor ?? usual.floor,
    ceiling: own.ceiling ?? usual.ceiling,
  };
});

function changeKind(indicator: Indicator): keyof typeof CHANGE {
  if (indicator.measure === 'growth') return 'growth';
  if (isPeriodTotal(indicator)) return 'part';
  if (unitKind(indicator.unit) === 'percent') return 'percent';
  return isWholeNumber(indicator) ? 'count' : 'amount';
}

/** The size beyond which a change is questioned (T1), in the indicator's unit. */
export function largestChange({ relative, floor, ceiling }: ChangeThreshold, prior: number): number {
  // Infinity times 0 is no number.
  const share = Number.isFinite(relative) ? relative * Math.abs(prior) : Infinity;
  return Math.max(floor, Math.min(ceiling, share));
}

/** T2: a fall against the wanted direction is questioned at this share of what T1 allows. */
export const REVERSAL_SHARE = 0.5;

/** V3: a figure more than 10^1.7 ≈ 50 times larger or smaller than expected is taken for a wrong unit. */
export const SCALE_DISTANCE = 1.7;
/** V3: distance to the nearest suspicious power of ten that counts as exact, in powers of ten (a factor of 1.6). */
export const EXACT_SCALE = 0.2;
/** V3: powers of ten that units and slips differ by: %, 千, 万, 亿. */
export const SCALE_EXPONENTS = [2, 3, 4, 8] as const;

/** T3: small numbers of things repeat by chance when the path moves less than this a year. */
export const FROZEN_STEP = 2;

/** T4: an entry within this share of the total's path is taken for a running total. */
export const RUNNING_TOTAL_TOLERANCE = 0.2;

/** T5: earlier figures that are needed before one can be called an outlier; five years of a plan are too few. */
export const OUTLIER_POINTS = 6;
/** T5: modified z-score (Iglewicz and Hoaglin) beyond which a change is an outlier. */
export const OUTLIER_SCORE = 3.5;

/** PJ5: a completed project with less of its investment done is questioned. */
export const COMPLETED_SHARE = 0.8;
/** PJ1: investments are compared to 万元 at most: 4 decimals in 亿元. */
export const MONEY_DECIMALS = 4;

/** Done share ÷ time share from which an indicator counts as on its path (docs/decisions/0003). */
export const ON_TRACK = 0.95;
