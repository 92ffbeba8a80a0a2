/** T1 to T4 as functions and as formulas: both sides of every limit, and what each figure is compared with. */
import { FIGURE_TESTS, type FigureNumbers } from '../../../src/forms/figure-tests';
import type { Indicator } from '../../../src/plan/schema';
import { indicatorOf, numbersOf } from '../../support/figures';
import { cellsOf, fails } from './asked';

const { largeChange, reversal, frozen, negativePart, runningTotal } = FIGURE_TESTS;
type Own = Partial<FigureNumbers>;

// CS-11 rises from 4142 to 6000 in five years: in 万元 half of last year is much, in 家 five are nothing
const count = indicatorOf('CS-11');
const amount = indicatorOf('CS-11', { unit: '万元' });
const share = indicatorOf('CS-06');
const rate = indicatorOf('CS-02');
const total = indicatorOf('TX-07');
const completion = indicatorOf('CS-11', { measure: 'completion' });

describe('T1', () => {
  const large = (indicator: Indicator, value: number, prior: number | null, own: Own = {}): boolean =>
    fails(largeChange, numbersOf(indicator, value, { prior, ...own }));

  it.each<[string, Indicator, number, number[], number[]]>([
    ['half of an amount', amount, 100, [50, 100, 150], [49.9, 150.1]],
    ['five of a few', count, 4, [0, 9], [10]],
    ['half of many', count, 100, [50, 150], [49, 151]],
    ['half of a small share', share, 12, [6, 18], [5.9, 18.1]],
    ['one point of a very small one', share, 1, [0, 2], [2.1]],
    ['ten points of a large one', share, 60, [50, 70], [49.9, 70.1]],
    ['fifteen points of a rate', rate, 10, [-5, 25], [-5.1, 25.1]],
    ['fifteen points of a rate of nothing', rate, 0, [-15, 15], [-15.1, 15.1]],
    ['nothing of an amount', amount, 0, [0], [0.1, -0.1]],
    ['once more of a part', total, 100, [0, 200], [201]],
    ['of amounts below nothing', amount, -100, [-150, -50], [-150.1, -49.9]],
  ])('%s', (_, indicator, prior, usual, unusual) => {
    for (const value of usual) expect([value, large(indicator, value, prior)]).toEqual([value, false]);
    for (const value of unusual) expect([value, large(indicator, value, prior)]).toEqual([value, true]);
  });

  it('the plan file may set other limits', () => {
    const strict = { ...amount, thresholds: { change: { relative: 0.2, floor: 3, ceiling: 7 } } };
    expect([97, 93, 92.9].map((value) => large(strict, value, 100))).toEqual([false, false, true]);
    expect([13, 13.1].map((value) => large(strict, value, 10))).toEqual([false, true]);
    expect([16, 24, 24.1].map((value) => large(strict, value, 20))).toEqual([false, false, true]);
  });

  it.each<[string, number, Own, boolean]>([
    ['a step as large as that of the path', 170, { expected: 300, priorExpected: 240 }, false],
    ['a step beside that of the path', 170, { expected: 300, priorExpected: 290 }, true],
    ['a step onto the path', 200, { expected: 205, priorExpected: 200 }, false],
    ['a step to half-way between', 151, { expected: 202, priorExpected: 202 }, true],
    ['a path that begins this year', 300, { expected: 200 }, true],
    ['a path that begins this year, and the figure on it', 300, { expected: 290 }, false],
    ['a path that ended', 300, { priorExpected: 90 }, true],
    ['a fall as large as a path that ended', 20, { priorExpected: 80 }, true],
    ['back to the year before last, without a path', 165, { lastTwo: [160, 100] }, false],
    ['not back to the year before last', 165, { lastTwo: [110, 100] }, true],
    ['back to the year before last, but off the path', 165, { lastTwo: [160, 100], expected: 90 }, true],
  ])('%s', (_, value, own, expected) => {
    expect(large(amount, value, 100, own)).toBe(expected);
  });

  it('is not asked of completions, nor without the year before', () => {
    expect(large(completion, 5, 1000)).toBe(false);
    expect(large(amount, 5, null)).toBe(false);
  });

  it('formulas stay as short as they can be', () => {
    const formula = (indicator: Indicator, own: Own = {}) =>
      largeChange.formula(cellsOf(numbersOf(indicator, 0, { prior: 1, ...own })));
    expect(formula(amount)).toBe('ABS(A1-B1)>0.5*ABS(B1)');
    expect(formula(count)).toBe('ABS(A1-B1)>MAX(5,0.5*ABS(B1))');
    expect(formula(rate)).toBe('ABS(A1-B1)>15');
    expect(formula(share, { expected: 9 })).toBe('MIN(ABS(A1-B1),ABS(A1-E1))>MAX(1,MIN(10,0.5*ABS(B1)))');
  });

  it('a word in the year before last is passed over by the formula', () => {
    const formula = largeChange.formula(cellsOf(numbersOf(amount, 0, { prior: 1, lastTwo: [1, 1] })));
    expect(formula).toBe('MIN(ABS(A1-B1),IF(ISNUMBER(C1),ABS(A1-C1),ABS(A1-B1)))>0.5*ABS(B1)');
  });
});

describe('T2', () => {
  const against = (indicator: Indicator, value: number, prior: number | null, own: Own = {}): boolean =>
    fails(reversal, numbersOf(indicator, value, { prior, ...own }));
  const falling = { ...amount, direction: 'decrease' } as const;

  it.each<[string, Indicator, number, number[], number[]]>([
    ['a quarter of an amount that is to rise', amount, 100, [75, 100, 900], [74.9, 0]],
    ['a quarter of an amount that is to fall', falling, 100, [125, 100, 1], [125.1, 900]],
    ['five points of a share', share, 60, [55, 99], [54.9]],
    ['a quarter of a smaller share', share, 12, [9, 12], [8.9]],
    ['five of a few', count, 8, [3, 9], [2]],
    ['what is to stay', { ...amount, direction: 'maintain' }, 100, [0, 900], []],
    ['rates', rate, 100, [-90, 900], []],
    ['totals', total, 100, [0], []],
  ])('%s', (_, indicator, prior, usual, unusual) => {
    for (const value of usual) expect([value, against(indicator, value, prior)]).toEqual([value, false]);
    for (const value of unusual) expect([value, against(indicator, value, prior)]).toEqual([value, true]);
  });

  it('a step back onto the path is none', () => {
    expect(against(amount, 60, 100, { expected: 65, priorExpected: 60 })).toBe(false);
    expect(against(amount, 60, 100, { expected: 105, priorExpected: 100 })).toBe(true);
  });

  it('is not asked without the year before', () => {
    for (const indicator of [amount, falling]) expect(against(indicator, 5, null)).toBe(false);
  });
});

describe('T3', () => {
  const same = (indicator: Indicator, value: number, own: Own = {}): boolean =>
    fails(frozen, numbersOf(indicator, value, { prior: value, ...own }));

  it('to all digits', () => {
    expect(same(amount, 100)).toBe(true);
    expect(same(amount, 100, { prior: 100.01 })).toBe(false);
    expect(same(amount, 100, { prior: null })).toBe(false);
  });

  it('nothing and all there can be may stay', () => {
    expect(same(amount, 0)).toBe(false);
    expect(same(share, 100)).toBe(false);
    expect(same(share, 99)).toBe(true);
    expect(same({ ...share, thresholds: { maximum: 80 } }, 80)).toBe(false);
  });

  it('a few things that hardly move may stay', () => {
    expect(same(count, 12, { expected: 12, priorExpected: 10 })).toBe(true);
    expect(same(count, 12, { expected: 10, priorExpected: 12 })).toBe(true);
    expect(same(count, 12, { expected: 12, priorExpected: 10.01 })).toBe(false);
    expect(same(amount, 12, { expected: 12, priorExpected: 10.01 })).toBe(true);
  });

  it('without a path, the whole target in as many years tells how they move', () => {
    const to = (value: number | null): Indicator => ({ ...count, target: { ...count.target, value } });
    expect(same(to(9), 4)).toBe(false);
    expect(same(to(10), 4)).toBe(true);
    expect(same(to(-10), 4)).toBe(true);
    expect(same(to(9), 4, { priorExpected: 100 })).toBe(false);
    expect(same(to(9), 4, { expected: 100 })).toBe(false);
    // Nobody knows: asked about
    expect(same(to(null), 4)).toBe(true);
  });

  it('a figure on a path that stands still is right', () => {
    const flat = { expected: 100, priorExpected: 100 };
    expect(same(amount, 100, flat)).toBe(false);
    expect(same(amount, 90, flat)).toBe(true);
    expect(same(amount, 100, { expected: 100, priorExpected: 99 })).toBe(true);
    expect(same(amount, 100, { expected: 100 })).toBe(true);
    expect(same(amount, 100, { priorExpected: 100 })).toBe(true);
    // Within the last bits of a sum
    expect(same(amount, 1_000_000.0001, { expected: 1e6, priorExpected: 1e6 })).toBe(false);
    expect(same(amount, 1_000_000.01, { expected: 1e6, priorExpected: 1e6 })).toBe(true);
  });

  it('the formula leaves out what cannot matter', () => {
    const formula = (indicator: Indicator, own: Own = {}) =>
      frozen.formula(cellsOf(numbersOf(indicator, 0, { prior: 1, ...own })));
    expect(formula(amount)).toBe('AND(A1=B1,A1<>0)');
    expect(formula(share)).toBe('AND(A1=B1,A1<>0,A1<>100)');
    expect(formula(amount, { expected: 9, priorExpected: 9 })).toBe(
      'AND(A1=B1,A1<>0,ABS(A1-E1)>1E-9*MAX(1,ABS(E1)))',
    );
    expect(formula(count, { expected: 9, priorExpected: 9 })).toBeNull();
  });

  it('is not asked of completions and yearly increments', () => {
    expect(same(completion, 4)).toBe(false);
    expect(same({ ...total, measure: 'increment' }, 400)).toBe(false);
    expect(same(total, 400)).toBe(true);
  });
});

describe('T4', () => {
  it('parts of a total are not negative; the figures of a level may be', () => {
    const negative = (indicator: Indicator, value: number): boolean =>
      fails(negativePart, numbersOf(indicator, value));
    expect([-0.1, 0, 5].map((value) => negative(total, value))).toEqual([true, false, false]);
    expect(negative(amount, -5)).toBe(false);
  });

  const running = (value: number, lastTwo: readonly [number, number] | null, own: Own = {}): boolean =>
    fails(runningTotal, numbersOf(total, value, { lastTwo, expectedTotal: 1000, ...own }));

  it.each<[number, readonly [number, number], boolean]>([
    [1000, [300, 600], true],
    [800, [300, 600], true],
    [799, [300, 600], false],
    [1200, [300, 600], true],
    [1201, [300, 600], false],
    // Their sum is that of yearly parts
    [1000, [100, 300], false],
    [1000, [100, 301], true],
    // They do not rise
    [1000, [300, 300], false],
    [1000, [301, 300], false],
    [1000, [300, 1000], false],
    [1000, [300, 1100], false],
  ])('%d after %j on the way to 1000: %s', (value, lastTwo, expected) => {
    expect(running(value, lastTwo)).toBe(expected);
  });

  it('asks the cells for figures, since words may stand there', () => {
    const asked = numbersOf(total, 0, { lastTwo: [1, 2], expectedTotal: 900 });
    expect(runningTotal.formula(cellsOf(asked))).toBe(
      'AND(ISNUMBER(C1),ISNUMBER(D1),C1<D1,D1<A1,ABS(A1-900)<=180,N(C1)+N(D1)+A1>1260)',
    );
  });

  it('is asked of totals of which two years and the path are known', () => {
    expect(running(1000, null)).toBe(false);
    expect(running(1000, [300, 600], { expectedTotal: null })).toBe(false);
    expect(running(0, [-2, -1], { expectedTotal: null })).toBe(false);
    expect(running(1000, [300, 600], { indicator: amount })).toBe(false);
  });

  it('a total of nothing, or of less, has none', () => {
    for (const expectedTotal of [0, -1000])
      for (const value of [0, 1000, -1000])
        expect(running(value, [value - 2, value - 1], { expectedTotal })).toBe(false);
  });
});
