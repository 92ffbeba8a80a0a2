/**
 * Thresholds of the checks, by measure and unit.
 *
 * They are wide on purpose: a change that follows the plan's own path is never questioned, whatever its size.
 * docs/decisions/0004 says where the numbers come from.
 */
import type { Indicator } from '../plan/schema';
import { isPeriodTotal } from '../plan/path';
import { isWholeNumber, unitKind } from '../plan/units';

/** When a change from one year to the next is questioned (T1). */
export interface ChangeThreshold {
  /** Share of the previous value. */
  readonly relative: number;
  /** In the indicator's unit: smaller changes are never questioned. */
  readonly floor: number;
  /** In the indicator's unit: larger changes are always questioned. */
  readonly ceiling: number;
}

const CHANGE = {
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

export function changeThreshold(indicator: Indicator): ChangeThreshold {
  if (indicator.measure === 'growth') return CHANGE.growth;
  if (isPeriodTotal(indicator)) return CHANGE.part;
  if (unitKind(indicator.unit) === 'percent') return CHANGE.percent;
  return isWholeNumber(indicator) ? CHANGE.count : CHANGE.amount;
}

/** V3: distance to the nearest suspicious power of ten that counts as exact, in powers of ten (a factor of 1.6). */
export const EXACT_SCALE = 0.2;
/** V3: powers of ten that units and slips differ by: %, 千, 万, 亿. */
export const SCALE_EXPONENTS = [2, 3, 4, 8] as const;

/** T3: small numbers of things repeat by chance when the path moves less than this a year. */
export const FROZEN_STEP = 2;

/** T4: an entry within this share of the total's path is taken for a running total. */
export const RUNNING_TOTAL_TOLERANCE = 0.2;

/** PJ5: a completed project with less of its investment done is questioned. */
export const COMPLETED_SHARE = 0.8;

/** Characters (blanks apart) that an explanation needs. */
export const EXPLANATION_LENGTH = 6;
