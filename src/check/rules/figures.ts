/** The rules for single figures, in the order in which they are asked: from certainly wrong to merely unusual. */
import type { Rule } from '../rule';
import type { Figure } from '../series';
import { decimals, format, required } from './format';
import { brokenSeries, directionBreak, frozenValue, monotone, outlier, yearOnYear } from './time';
import { hardRange, softRange, unitScale } from './value';

/** The first that fails at a cell speaks for it: one mistake gives one finding. */
export const FIGURE_RULES: readonly Rule<Figure>[] = [
  format,
  required,
  unitScale,
  monotone,
  hardRange,
  brokenSeries,
  frozenValue,
  yearOnYear,
  directionBreak,
  softRange,
  outlier,
  decimals,
];
