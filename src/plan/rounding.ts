/** What rounding can do to figures, and figures without the last bits that binary fractions leave. */

/** A figure and the decimals it is given with. */
export interface Rounded {
  readonly value: number;
  readonly decimals: number;
}

/** Without the last bits of a binary sum: 0.1 + 0.2 is 0.3. Twelve digits: programs differ in those beyond. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

/**
 * Half of the last digit of a figure with so many decimals: what rounding can do to it.
 *
 * Read from its spelling: powers differ in the last bit between programs, and a form must be the same whichever made it.
 */
export const halfDigit = (decimals: number): number => Number(`5e-${decimals + 1}`);

/** What the rounding of all these figures can amount to in their sum, with room for its last bits. */
export const roundingOfSum = (decimals: readonly number[]): number =>
  decimals.reduce((sum, one) => sum + halfDigit(one), 0) * (1 + 1e-9);

/** What the rounding of numerator and denominator can do to their quotient times a factor, and that of the ratio itself. */
export function quotientRounding(
  ratioDecimals: number,
  numerator: Rounded,
  denominator: Rounded,
  factor: number,
): number {
  const low = Math.max(Math.abs(denominator.value) - halfDigit(denominator.decimals), Number.MIN_VALUE);
  const extreme = ((Math.abs(numerator.value) + halfDigit(numerator.decimals)) / low) * factor;
  const central = (Math.abs(numerator.value) / Math.abs(denominator.value)) * factor;
  return extreme - central + halfDigit(ratioDecimals);
}
