/** V1, V2, V3 and F3 as functions and as formulas: both sides of every limit. */
import { FIGURE_TESTS, hasScale, type FigureNumbers } from '../../../src/forms/figure-tests';
import type { Indicator } from '../../../src/plan/schema';
import { indicatorOf, numbersOf } from '../../support/figures';
import { cellsOf, fails } from './asked';

const { offScale, rateAsFraction, outOfLimits, unusual, tooManyDecimals } = FIGURE_TESTS;

// CS-11 counts 家 from 4142 to 6000, CS-06 is a share in %, CS-02 a rate of 10.5 %, TX-07 a total of five years
const amount = indicatorOf('CS-11', { unit: '万元' });
const share = indicatorOf('CS-06');
const rate = indicatorOf('CS-02');
const total = indicatorOf('TX-07');
const completion = indicatorOf('CS-11', { measure: 'completion' });

describe('V3 by size', () => {
  const off = (indicator: Indicator, value: number, reference: number | null): boolean =>
    fails(offScale, numbersOf(indicator, value, { reference }));

  it.each([
    [49, 1, false],
    [50.1, 1, false],
    [10 ** 1.7, 1, false],
    [50.2, 1, true],
    [1, 50.1, false],
    [1, 50.2, true],
    [3.2, 3.2, false],
    [20, 30, false],
    [0.05, 100, true],
    [-50.2, -1, true],
    [-50.2, 1, false],
    [0, 5, false],
    [5, 0, false],
    [0, 0, false],
    [5e6, null, false],
  ])('%d where %d are expected: %s', (value, reference, expected) => {
    expect(off(amount, value, reference)).toBe(expected);
  });

  it('yearly parts of a total may be small, but not large', () => {
    expect(off(total, 0.01, 300)).toBe(false);
    expect(off(total, 299, 300)).toBe(false);
    expect(off(total, 16_000, 300)).toBe(true);
  });

  it('rates and completions have no size to be compared', () => {
    for (const indicator of [rate, completion]) {
      expect(hasScale(indicator)).toBe(false);
      expect(off(indicator, 5e6, 10)).toBe(false);
    }
    expect([amount, share, total].map(hasScale)).toEqual([true, true, true]);
  });

  it('no formula is written where nothing can be compared', () => {
    for (const reference of [null, 0])
      expect(offScale.formula(cellsOf(numbersOf(amount, 5, { reference })))).toBeNull();
  });
});

describe('V3 of rates', () => {
  const fraction = (value: number, reference: number | null, own: Partial<Indicator> = {}): boolean =>
    fails(rateAsFraction, numbersOf({ ...rate, ...own }, value, { reference }));

  it.each([
    [0.105, 10.5, true],
    // A hundredth within 10^0.2
    [0.166, 10.5, true],
    [0.167, 10.5, false],
    [0.067, 10.5, true],
    [0.066, 10.5, false],
    // No more decimals than the indicator has
    [0.1, 10.5, false],
    [0.11, 10.5, false],
    [-0.105, 10.5, false],
    [-0.105, -10.5, true],
    [0, 10.5, false],
    [0.105, 0, false],
    [0.105, null, false],
  ])('%d where %d are expected: %s', (value, reference, expected) => {
    expect(fraction(value, reference)).toBe(expected);
  });

  it('is asked of rates in % only', () => {
    expect(fraction(0.105, 10.5, { unit: '‰' })).toBe(false);
    expect(fraction(0.105, 10.5, { measure: 'ratio' })).toBe(false);
    expect(fraction(0.105, 10.5, { measure: 'ratio', unit: '‰' })).toBe(false);
  });

  it('no formula is written where nothing can be compared', () => {
    for (const reference of [null, 0])
      expect(rateAsFraction.formula(cellsOf(numbersOf(rate, 5, { reference })))).toBeNull();
  });
});

describe('V1', () => {
  it.each<[Indicator, number[], number[]]>([
    [amount, [0, 1e9], [-0.01]],
    [share, [0, 100], [-0.01, 100.01]],
    [rate, [-100, 1e9], [-100.01]],
    [{ ...share, thresholds: { minimum: 20, maximum: 80 } }, [20, 80], [19.9, 80.1]],
    [completion, [-5], []],
  ])('lets pass what can be: %#', (indicator, good, bad) => {
    for (const value of good) expect(fails(outOfLimits, numbersOf(indicator, value))).toBe(false);
    for (const value of bad) expect(fails(outOfLimits, numbersOf(indicator, value))).toBe(true);
  });
});

test('limits with one end and with two are asked for in few words', () => {
  const formula = (indicator: Indicator) => outOfLimits.formula(cellsOf(numbersOf(indicator, 0)));
  expect([amount, share, completion].map(formula)).toEqual(['A1<0', 'OR(A1<0,A1>100)', null]);
});

describe('V2', () => {
  const within = (minimum?: number, maximum?: number): Indicator => ({
    ...amount,
    thresholds: { expected: { minimum, maximum } },
  });
  const far = (indicator: Indicator, value: number, own: Partial<FigureNumbers> = {}): boolean =>
    fails(unusual, numbersOf(indicator, value, own));

  it('intervals have two ends, one or none', () => {
    expect([9, 10, 20, 21].map((value) => far(within(10, 20), value))).toEqual([true, false, false, true]);
    expect([9, 10, 99].map((value) => far(within(10), value))).toEqual([true, false, false]);
    expect([-9, 20, 21].map((value) => far(within(undefined, 20), value))).toEqual([false, false, true]);
    expect(far(completion, 1e9)).toBe(false);
    expect(unusual.formula(cellsOf(numbersOf(completion, 1, { prior: 1 })))).toBeNull();
  });

  it('what was as far last year is not asked about again', () => {
    expect(far(within(10, 20), 21, { prior: 20 })).toBe(true);
    expect(far(within(10, 20), 21, { prior: 21 })).toBe(false);
    expect(far(within(10, 20), 21, { prior: 9 })).toBe(false);
    expect(far(within(10, 20), 15, { prior: 15 })).toBe(false);
  });
});

test('F3: decimals beyond those of the indicator, but for completions', () => {
  const tooMany = (indicator: Indicator, value: number): boolean =>
    fails(tooManyDecimals, numbersOf(indicator, value));
  expect([4, 4.5].map((value) => tooMany(indicatorOf('CS-11'), value))).toEqual([false, true]);
  expect([2.89, 2.891].map((value) => tooMany(share, value))).toEqual([false, true]);
  expect(tooMany(completion, 4.567)).toBe(false);
});
