/** V1, V2 and V3: can the figure be, is it usual, and is its unit the right one? */
import type { MessageKey } from '../../i18n';
import { FIGURE_TESTS, hasScale } from '../../forms/figure-tests';
import { EXACT_SCALE, limitsOf, SCALE_EXPONENTS, usualInterval, type Interval } from '../../plan/thresholds';
import { decimalsOf, showNumber } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import type { Rule } from '../rule';
import type { Figure } from '../series';
import { factsOf } from './figure-facts';
import { tidy } from '../../plan/rounding';

const NO_REFERENCE = unverifiable('unverifiable.no-reference');

const { offScale, rateAsFraction, outOfLimits, unusual } = FIGURE_TESTS;

/** Which slip a power of ten usually comes from. */
function scaleCause(exponent: number, unit: string | null): MessageKey {
  if (unit === null) return 'finding.V3.cause.no-unit';
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

/** A rate that looks converted to a fraction may also be true, so it is only asked about. */
function fractionOf(figure: Figure, value: number, reference: number): Outcome {
  const facts = {
    ...factsOf(figure),
    reference: showNumber(reference, decimalsOf(figure.indicator)),
    times: '1/100',
    likely: showNumber(tidy(value * 100)),
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
    const { indicator, numbers } = figure;
    if (numbers === null) return NOT_APPLICABLE;
    const { value, reference } = numbers;
    // A rate may be near nothing; of a completion there is nothing to compare with.
    const scaleless = !hasScale(indicator);
    if (scaleless && indicator.unit !== '%') return NOT_APPLICABLE;
    if (reference === null || reference === 0) return scaleless ? NOT_APPLICABLE : NO_REFERENCE;
    if (rateAsFraction.fails(numbers)) return fractionOf(figure, value, reference);
    return offScale.fails(numbers) ? wrongScale(figure, value, reference) : PASS;
  },
};

function wrongScale(figure: Figure, value: number, reference: number): Outcome {
  const { indicator } = figure;
  const distance = Math.log10(value / reference);
  const exponent = nearestScale(distance);
  const facts = {
    ...factsOf(figure),
    reference: showNumber(reference, decimalsOf(indicator)),
    times: distance > 0 ? showNumber(value / reference, 0) : `1/${showNumber(reference / value, 0)}`,
    likely: showNumber(tidy(value / 10 ** exponent)),
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
}

/** The end of an interval that a value outside of it lies beyond. */
const endPassed = ({ minimum, maximum }: Interval, value: number): number =>
  (minimum !== null && value < minimum ? minimum : maximum) ?? 0;

/** V1: values that cannot be. */
export const hardRange: Rule<Figure> = {
  id: 'V1',
  severity: 'A',
  level: 1,
  title: 'rule.V1',
  evaluate: (figure) => {
    const { indicator, numbers } = figure;
    if (numbers === null || indicator.measure === 'completion') return NOT_APPLICABLE;
    if (!outOfLimits.fails(numbers)) return PASS;
    const { value } = numbers;
    const limit = endPassed(limitsOf(indicator), value);
    const facts = { ...factsOf(figure), limit };
    return fail({
      message: { key: value < limit ? 'finding.V1.below' : 'finding.V1.above', facts },
      hint: { key: 'finding.V1.hint', facts },
      left: value,
      right: limit,
      difference: value - limit,
      untrusted: true,
    });
  },
};

/** V2: values far beyond baseline and target. */
export const softRange: Rule<Figure> = {
  id: 'V2',
  severity: 'C',
  level: 1,
  title: 'rule.V2',
  evaluate: (figure) => {
    const { plan, indicator, numbers } = figure;
    if (numbers === null) return NOT_APPLICABLE;
    const { minimum, maximum } = usualInterval(plan, indicator);
    if (minimum === null && maximum === null)
      return indicator.measure === 'completion' ? NOT_APPLICABLE : NO_REFERENCE;
    if (!unusual.fails(numbers)) return PASS;
    const { value } = numbers;
    const limit = endPassed({ minimum, maximum }, value);
    const facts = { ...factsOf(figure), limit: showNumber(limit, decimalsOf(indicator)) };
    return fail({
      message: { key: value < limit ? 'finding.V2.below' : 'finding.V2.above', facts },
      hint: { key: 'finding.V2.hint', facts },
      left: value,
      right: limit,
      difference: value - limit,
    });
  },
};
