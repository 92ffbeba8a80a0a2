/** The rules for single figures, in the order in which they are asked: from certainly wrong to merely unusual. */
import type { Rule } from '../rule';
import type { Figure } from '../series';
import { decimals, format, required } from './format';
import { frozen, monotone, yearOnYear } from './time';
import { hardRange, unitScale } from './value';

/** The first that fails at a cell speaks for it: one mistake gives one finding. */
export const FIGURE_RULES: readonly Rule<Figure>[] = [
  format,
  required,
  unitScale,
  monotone,
  hardRange,
  frozen,
  yearOnYear,
  decimals,
];
