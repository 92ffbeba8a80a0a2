/** Slips of the hand: which other number may have been meant by one that was typed. */
import type { Indicator } from '../../plan/schema';
import { EXACT_SCALE, SCALE_EXPONENTS } from '../../plan/thresholds';
import { decimalsIn } from '../../plan/figure';
import { decimalsOf } from '../../plan/units';
import type { Cause } from '../finding';
import { NEAR, RATE_SCALE } from './distance';

/** A number that may have been meant. */
export interface Slip {
  readonly cause: Cause;
  readonly to: number;
  /** How far it may be from what is expected, as distances go; wider where the slip itself is unmistakable. */
  readonly tolerance: number;
}

/** Rates swing by so many percentage points before they are questioned. */
const RATE_SWING = 15 / RATE_SCALE;

/** What may have been meant, the likelier slips first. */
export function slipsOf(indicator: Indicator, value: number): Slip[] {
  return [...signs(indicator, value), ...powers(indicator, value), ...transpositions(value)].filter(
    ({ to }) => fitsDecimals(indicator, value, to),
  );
}

/** A figure that was meant has no more decimals than the indicator, or than what was typed. */
const fitsDecimals = (indicator: Indicator, value: number, to: number): boolean =>
  decimalsIn(to) <= Math.max(decimalsOf(indicator), decimalsIn(value));

function signs({ measure }: Indicator, value: number): Slip[] {
  const tolerance = measure === 'growth' ? RATE_SWING : EXACT_SCALE;
  return value < 0 ? [{ cause: 'wrong-sign', to: -value, tolerance }] : [];
}

function powers(indicator: Indicator, value: number): Slip[] {
  const exponents = [...SCALE_EXPONENTS, 1].flatMap((exponent) => [exponent, -exponent]);
  return exponents.map((exponent): Slip => {
    const to = exact(value, -exponent);
    return { cause: powerCause(indicator, value, exponent), to, tolerance: EXACT_SCALE };
  });
}

/**
 * A power of ten is a fraction typed for a percentage, a decimal point that was left out or slipped, or else a unit.
 *
 * @param exponent - of what was typed, compared with what was meant
 */
function powerCause({ unit }: Indicator, value: number, exponent: number): Cause {
  if (unit === '%' && exponent === -2) return 'fraction';
  if (Math.abs(exponent) === 1) return 'lost-point';
  const to = exact(value, -exponent);
  return exponent === 2 && decimalsIn(to) === 2 ? 'lost-point' : 'unit-scale';
}

/** value · 10^exponent without the error of the multiplication. */
const exact = (value: number, exponent: number): number => {
  const [digits = '', power = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(power) + exponent}`);
};

function transpositions(value: number): Slip[] {
  const text = String(value);
  if (text.includes('e')) return [];
  const places = [...text].flatMap((_, index) => (/^\d\d/.test(text.slice(index)) ? [index] : []));
  return places.flatMap((index): Slip[] => {
    const [left = '', right = ''] = [text[index], text[index + 1]];
    if (left === right) return [];
    const swapped = `${text.slice(0, index)}${right}${left}${text.slice(index + 2)}`;
    // Nobody types a leading nought.
    if (/^-?0\d/.test(swapped)) return [];
    return [{ cause: 'transposed-digits', to: Number(swapped), tolerance: NEAR }];
  });
}
