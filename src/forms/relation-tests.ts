/** R2, B1 and B3: figures that belong together, asked by the checks and, where all stand in one sheet, by its formulas. */
import { roundingOfSum } from '../plan/rounding';
import type { Indicator } from '../plan/schema';
import { decimalsOf } from '../plan/units';
import type { RowTest } from './row-test';

export interface RelatedFigure {
  readonly indicator: Indicator;
  readonly value: number;
}

/** Rounding of k parts and of the whole: (k+1) · 0.5 · 10^−d, with the decimals of each. */
export const roundingOf = (indicators: readonly Indicator[]): number =>
  roundingOfSum(indicators.map(decimalsOf));

export interface RelatedCells {
  readonly indicators: readonly Indicator[];
  /** The cells of the figures, or how they are looked up; one expression may stand for all parts. */
  readonly values: readonly string[];
}

type RelationTest = RowTest<readonly RelatedFigure[], RelatedCells>;

/** B1: the whole, first, is further from the sum of the parts than rounding explains. */
export const notAddingUp: RelationTest = {
  rule: 'B1',
  fails: ([whole, ...parts]) => {
    if (!whole) return false;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    return Math.abs(whole.value - sum) > roundingOf([whole, ...parts].map(({ indicator }) => indicator));
  },
  formula: ({ indicators, values: [whole = '', ...parts] }) =>
    `ABS(${whole}-SUM(${parts.join(',')}))>${roundingOf(indicators)}`,
};

/** B3: the part, second, is larger than the whole, first. */
export const largerThanWhole: RelationTest = {
  rule: 'B3',
  fails: ([whole, part]) =>
    whole !== undefined &&
    part !== undefined &&
    part.value > whole.value + roundingOf([whole.indicator, part.indicator]),
  formula: ({ indicators, values: [whole = '', part = ''] }) => `${part}>${whole}+${roundingOf(indicators)}`,
};

/** The rules of which a sheet's own formulas ask; the second of the pair of R2 is the target that was assigned. */
export const RELATION_HINT_RULES = ['R2', notAddingUp.rule, largerThanWhole.rule] as const;
