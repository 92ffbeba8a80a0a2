/** V1 and V3: can the figure be, and is its unit the right one? */
import type { MessageKey } from '../../i18n';
import { hasScale, isOffScale, limitsOf } from '../../forms/hint';
import { decimalsIn } from '../../plan/figure';
import { decimalsOf, showNumber } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import type { Rule } from '../rule';
import type { Figure } from '../series';
import { EXACT_SCALE, SCALE_EXPONENTS } from '../thresholds';
import { factsOf } from './figure-facts';

/** Which slip a power of ten usually comes from. */
function scaleCause(exponent: number, unit: string | null): MessageKey {
  if (unit === '%' && exponent === -2) return 'finding.V3.cause.fraction';
  if (unit?.startsWith('亿') && exponent === 4) return 'finding.V3.cause.ten-thousand';
  if (unit?.startsWith('亿') && exponent === 8) return 'finding.V3.cause.one';
  if (unit?.startsWith('万') && exponent === 4) return 'finding.V3.cause.one';
  return exponent > 0 ? 'finding.V3.cause.large' : 'finding.V3.cause.small';
}

/** The power of ten (±2, ±3, ±4, ±8) nearest to a distance. */
export function nearestScale(distance: number): number {
  const size = Math.abs(distance);
  const nearest = SCALE_EXPONENTS.reduce<number>(
    (best, candidate) => (Math.abs(size - candidate) < Math.abs(size - best) ? candidate : best),
    SCALE_EXPONENTS[0],
  );
  return Math.sign(distance) * nearest;
}

/**
 * A rate near a hundredth of its target and with more decimals than it has looks like 0.105 for 10.5 %. It may also be
 * true, so it is only asked about.
 */
function rateAsFraction(figure: Figure, value: number): Outcome {
  const { indicator, reference } = figure;
  if (indicator.unit !== '%' || reference === null || reference === 0) return NOT_APPLICABLE;
  const distance = Math.log10(value / reference);
  const looksConverted = decimalsIn(value) > decimalsOf(indicator) && Math.abs(distance + 2) <= EXACT_SCALE;
  if (!looksConverted) return PASS;
  const facts = {
    ...factsOf(figure),
    reference: showNumber(reference, decimalsOf(indicator)),
    times: '1/100',
    likely: showNumber(Number((value * 100).toPrecision(12))),
  };
  return fail({
    severity: 'C',
    message: { key: 'finding.V3', facts },
    hint: { key: 'finding.V3.cause.fraction', facts },
    left: value,
    right: reference,
    difference: value - reference,
    untrusted: true,
    cause: { key: 'V3:-2', message: (years) => ({ key: 'finding.V3.years', facts: { ...facts, years } }) },
  });
}

/** V3: a figure far from what is expected, by a power of ten that units differ by. */
export const unitScale: Rule<Figure> = {
  id: 'V3',
  severity: 'A',
  level: 2,
  title: 'rule.V3',
  evaluate: (figure) => {
    const { indicator, value, reference } = figure;
    if (value !== null && indicator.measure === 'growth') return rateAsFraction(figure, value);
    if (value === null || !hasScale(indicator)) return NOT_APPLICABLE;
    if (reference === null || reference === 0) return unverifiable('unverifiable.no-reference');
    if (!isOffScale(indicator, value, reference)) return PASS;
    const distance = Math.log10(value / reference);
    const exponent = nearestScale(distance);
    const facts = {
      ...factsOf(figure),
      reference: showNumber(reference, decimalsOf(indicator)),
      times: distance > 0 ? showNumber(value / reference, 0) : `1/${showNumber(reference / value, 0)}`,
      likely: showNumber(Number((value / 10 ** exponent).toPrecision(12))),
    };
    return fail({
      severity: Math.abs(distance - exponent) <= EXACT_SCALE ? 'A' : 'C',
      message: { key: 'finding.V3', facts },
      hint: { key: scaleCause(exponent, indicator.unit), facts },
      left: value,
      right: reference,
      difference: value - reference,
      untrusted: true,
      cause: {
        key: `V3:${exponent}`,
        message: (years) => ({ key: 'finding.V3.years', facts: { ...facts, years } }),
      },
    });
  },
};

/** V1: values that cannot be. */
export const hardRange: Rule<Figure> = {
  id: 'V1',
  severity: 'A',
  level: 1,
  title: 'rule.V1',
  evaluate: (figure) => {
    const { indicator, value } = figure;
    if (value === null || indicator.measure === 'completion') return NOT_APPLICABLE;
    const { minimum, maximum } = limitsOf(indicator);
    const facts = factsOf(figure);
    const beyond = (limit: number, key: MessageKey): Outcome =>
      fail({
        message: { key, facts: { ...facts, limit } },
        hint: { key: 'finding.V1.hint', facts },
        left: value,
        right: limit,
        difference: value - limit,
        untrusted: true,
      });
    if (minimum !== null && value < minimum) return beyond(minimum, 'finding.V1.below');
    if (maximum !== null && value > maximum) return beyond(maximum, 'finding.V1.above');
    return PASS;
  },
};
