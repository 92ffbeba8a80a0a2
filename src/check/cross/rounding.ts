/** How far apart two figures may be and still be the same figure, rounded. */
import { decimalsIn, parsePrinted, plainDigits } from '../../plan/figure';
import { roundingOfSum } from '../../plan/rounding';

/** Half a unit of the last of so many decimals, and what binary fractions lose. */
const half = (decimals: number): number => roundingOfSum([decimals]);

/** Two figures agree where the one with fewer decimals can be the other, rounded. */
export function agreeRounded(left: number | string, right: number | string): boolean {
  if (typeof left !== 'number' || typeof right !== 'number') return left === right;
  return Math.abs(left - right) <= half(Math.min(decimalsIn(left), decimalsIn(right)));
}

/**
 * Half a unit of the last printed digit, in the unit of the value: 3.20 stands for 3.195 to 3.205, 1.2万 as 12000 for
 * 11 500 to 12 500.
 *
 * @returns null where the printed figure is not that value, whatever the power of ten
 */
export function printedTolerance(printed: string, value: number): number | null {
  const { value: shown, upper } = parsePrinted(printed);
  if (shown === null || upper !== null) return null;
  const decimals = /\.(\d+)/.exec(plainDigits(printed))?.[1]?.length ?? 0;
  if (shown === 0 && value === 0) return half(decimals);
  const power = Math.log10(value / shown);
  // NaN, where the signs differ or one of them is zero, is no power of ten either.
  if (!(Math.abs(power - Math.round(power)) < 1e-9)) return null;
  return half(decimals) * 10 ** Math.round(power);
}

/** What rounding of k parts and their whole can amount to (B1): (k+1) · 0.5 · 10^−d; things that come whole are not rounded. */
export function sumTolerance(parts: readonly number[], whole: number, isWhole: boolean): number {
  if (isWhole) return 1e-9 * Math.max(1, Math.abs(whole));
  const decimals = Math.max(...[...parts, whole].map(decimalsIn));
  return (parts.length + 1) * half(decimals);
}
