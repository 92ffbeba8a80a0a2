/** The tests of single figures in the order in which they are asked: from certainly wrong to merely unusual. */
import type { FigureTest } from './test';
import { frozen, largeChange, negativePart, reversal, runningTotal } from './time';
import { offScale, outOfLimits, rateAsFraction, tooManyDecimals, unusual } from './value';

/** What fails these cannot be believed: it is no yardstick for the next year. */
export const DISBELIEF: readonly FigureTest[] = [offScale, rateAsFraction, negativePart, outOfLimits];

export const FIGURE_TESTS = {
  offScale,
  rateAsFraction,
  negativePart,
  runningTotal,
  outOfLimits,
  frozen,
  largeChange,
  reversal,
  unusual,
  tooManyDecimals,
} as const satisfies Record<string, FigureTest>;

export type FigureTestName = keyof typeof FIGURE_TESTS;
/** In the order in which the first that fails speaks for the figure. */
export const TEST_ORDER = Object.keys(FIGURE_TESTS) as FigureTestName[];

export { hasScale, isFarBeyond, scaleDistance } from './value';
export type { FigureCells, FigureNumbers, FigureTest, Operand } from './test';
