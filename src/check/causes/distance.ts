/** How far a figure is from another one that it should be near to. */
import type { Indicator } from '../../plan/schema';
import { isWholeNumber } from '../../plan/units';

/** A quarter more or a fifth less. */
export const NEAR = Math.log10(1.25);

/** Percentage points by which a rate is as far away as a level is by a factor of ten: rates may rightly be near 0. */
export const RATE_SCALE = 40;

/** Of a few things one more or less is nothing, and half of one cannot be counted. */
const FEW = 2;

/** Powers of ten between two levels, shares or amounts, and as much for rates; infinite where no scale joins them. */
export function distanceBetween(indicator: Indicator, value: number, home: number): number {
  if (isWholeNumber(indicator) && Math.abs(value - home) < FEW) return 0;
  if (indicator.measure === 'growth') return Math.abs(value - home) / RATE_SCALE;
  const ratio = value / home;
  return ratio > 0 ? Math.abs(Math.log10(ratio)) : Infinity;
}
