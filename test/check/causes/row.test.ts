/** The least change after which nothing in a row is questioned: which figures fail, what was meant, what it explains. */
import { causesOf, failingIn } from '../../../src/check/causes/row';
import { dueYears, figureRow, formYears } from '../../../src/check/series';
import type { FigureRow } from '../../../src/forms/figure-tests/row';
import { annualTargetsFor, NO_ANNUAL_TARGETS } from '../../../src/plan/annual-targets';
import { bundledPlans } from '../../../src/plan/catalogue';
import type { Indicator } from '../../../src/plan/schema';
import { filedRow, indicatorOf, planOf } from '../../support/figures';
import { fill } from '../../support/filing';

type Values = readonly (number | null)[];

/** A row of a bundled plan with these figures of 2021 to 2025. */
function rowOf(code: string, values: Values): FigureRow {
  const answers = {
    [code]: Object.fromEntries(values.map((value, index) => [`actual:${2021 + index}`, value])),
  };
  const filing = fill(planOf(code).id, { answers }).read();
  const form = formYears(filing, dueYears(filing), annualTargetsFor(filing.plan, bundledPlans()));
  const filed = filing.indicators.find(({ indicator }) => indicator.code === code);
  if (!filed) throw new RangeError(code);
  return figureRow(form, filed);
}

/** The same of an indicator that no bundled plan has: with nothing but the figures to measure by, unless told. */
function bareRow(code: string, values: Values, own: Partial<Indicator> = {}): FigureRow {
  const { target, baseline } = indicatorOf(code);
  const nothing = { target: { ...target, value: null, upper: null }, baseline: { ...baseline, value: null } };
  const years = values.map((_, index) => 2021 + index);
  const form = formYears({ plan: planOf(code), years, earlierYears: [] }, years, NO_ANNUAL_TARGETS);
  const cells = Object.fromEntries(values.map((value, index) => [`actual:${2021 + index}`, value]));
  return figureRow(form, filedRow(indicatorOf(code, { ...nothing, ...own }), cells));
}

/** `cause position→value … explains positions`, one for each cause. */
const told = (row: FigureRow, failing: readonly number[] = failingIn(row)): string[] =>
  causesOf(row, failing).map(({ cause, changes, explains }) =>
    [cause, ...changes.map(({ index, to }) => `${index}→${to}`), `explains ${explains.join(',')}`].join(' '),
  );

describe('one figure that was typed wrongly', () => {
  it.each<[string, string, Values, number[], string[]]>([
    ['nothing wrong', 'HT-02', [1315.2, 1611.4, 1907.6, 2203.8, 2500], [], []],
    ['a sign', 'HT-02', [-1315.2, 1611.4, 1907.6, 2203.8, 2500], [0], ['wrong-sign 0→1315.2 explains 0']],
    ['the sign of a rate', 'CS-02', [10.5, -10.5, 10.5, 10.5, 10.5], [1], ['wrong-sign 1→10.5 explains 1']],
    ['the sign of a part', 'TX-07', [-300, 300, 300, 300, 300], [0], ['wrong-sign 0→300 explains 0']],
    [
      'a point left out',
      'HT-02',
      [1315.2, 16114, 1907.6, 2203.8, 2500],
      [1],
      ['lost-point 1→1611.4 explains 1'],
    ],
    [
      'a point too far left',
      'HT-02',
      [1315.2, 161.14, 1907.6, 2203.8, 2500],
      [1],
      ['lost-point 1→1611.4 explains 1'],
    ],
    ['two places lost', 'CS-06', [55.19, 5639, 57.59, 58.8, 60], [1], ['lost-point 1→56.39 explains 1']],
    ['a fraction', 'CS-06', [55.19, 0.5639, 57.59, 58.8, 60], [1], ['fraction 1→56.39 explains 1']],
    [
      'digits transposed',
      'CS-11',
      [4514, 8485, 5257, 5628, 6000],
      [1],
      ['transposed-digits 1→4885 explains 1'],
    ],
    [
      'first digits transposed',
      'CS-11',
      [4514, 4885, 2557, 5628, 6000],
      [2],
      ['transposed-digits 2→5257 explains 2'],
    ],
    ['the last year', 'HT-22', [2.2, 2.4, 2.6, 2.8, 300], [4], ['unit-scale 4→3 explains 4']],
    ['a part of a total', 'TX-07', [300, 3000, 300, 300, 300], [1], ['lost-point 1→300 explains 1']],
    ['running totals are no slip', 'TX-07', [300, 600, 900, 1200, 1500], [2, 3, 4], []],
  ])('%s', (_, code, values, failing, causes) => {
    const row = rowOf(code, values);
    expect(failingIn(row)).toEqual(failing);
    expect(told(row)).toEqual(causes);
  });

  it('several, each by itself, from the first year to the last', () => {
    expect(told(rowOf('HT-02', [1315.2, -1611.4, 1907.6, 22038, 2500]))).toEqual([
      'wrong-sign 1→1611.4 explains 1',
      'lost-point 3→2203.8 explains 3',
    ]);
    expect(told(rowOf('KF-09', [389, 49.2, 594, 69700, 800]))).toEqual([
      'lost-point 1→492 explains 1',
      'unit-scale 3→697 explains 3',
    ]);
    expect(told(rowOf('HT-23', [0.986, 0.9879, 0.9899, 0.9919, 0.9938]))).toEqual([
      'fraction 0→98.6 explains 0',
      'fraction 1→98.79 explains 1',
      'fraction 2→98.99 explains 2',
      'fraction 3→99.19 explains 3',
      'fraction 4→99.38 explains 4',
    ]);
    const inTens = [13_152_000, 16_114_000, 19_076_000, 22_038_000, 25_000_000];
    expect(told(rowOf('HT-02', inTens))).toEqual([
      'unit-scale 0→1315.2 explains 0',
      'unit-scale 1→1611.4 explains 1',
      'unit-scale 2→1907.6 explains 2',
      'unit-scale 3→2203.8 explains 3',
      'unit-scale 4→2500 explains 4',
    ]);
  });

  it('is not put right where the next figure would then be questioned', () => {
    const row = rowOf('KF-09', [389, 4920, 5940, 697, 800]);
    expect(failingIn(row)).toEqual([1]);
    expect(told(row)).toEqual([]);
  });
});

describe('a row without targets of its years is measured by the figures beside', () => {
  it.each<[string, string, Values, number[], string[]]>([
    ['both', 'KF-02', [140.8, 1456, 150.4, 155.2, 160], [1], ['lost-point 1→145.6 explains 1']],
    [
      'that of the year after',
      'KF-02',
      [1408, 145.6, 150.4, 155.2, 160],
      [0, 1],
      ['lost-point 0→140.8 explains 0,1'],
    ],
    [
      'the last of the row',
      'KF-02',
      [140.8, 145.6, 15.04, 155.2, 160],
      [2, 3],
      ['lost-point 2→150.4 explains 2,3'],
    ],
    [
      'that of the year before',
      'KF-02',
      [140.8, 145.6, 150.4, 155.2, 1600],
      [4],
      ['lost-point 4→160 explains 4'],
    ],
    ['none: the target', 'KF-02', [1408, null, null, null, 160], [0], ['lost-point 0→140.8 explains 0']],
    ['shares', 'HT-23', [98.6, 9.88, 98.99, 99.19, 99.38], [1], ['lost-point 1→98.8 explains 1']],
    [
      'a fraction in the first year',
      'HT-23',
      [0.986, 98.79, 98.99, 99.19, 99.38],
      [0],
      ['fraction 0→98.6 explains 0'],
    ],
    [
      'digits transposed',
      'HT-23',
      [89.6, 98.79, 98.99, 99.19, 99.38],
      [0],
      ['transposed-digits 0→98.6 explains 0'],
    ],
    ['rates', 'HT-22', [2.2, 24, 2.6, 2.8, 3], [1], ['lost-point 1→2.4 explains 1']],
    ['a rate by its target', 'CS-02', [null, 105, null, 10.5, 10.5], [1], ['lost-point 1→10.5 explains 1']],
  ])('%s', (_, code, values, failing, causes) => {
    const row = rowOf(code, values);
    expect(failingIn(row)).toEqual(failing);
    expect(told(row)).toEqual(causes);
  });
});

describe('a row of which the plan says nothing is measured by its own figures', () => {
  it.each<[string, Values, string[]]>([
    ['those on both sides', [1315.2, 1611.4, 19076, 2203.8, 2500], ['lost-point 2→1907.6 explains 2']],
    ['the one before', [1315.2, 1611.4, 1907.6, 2203.8, 25000], ['lost-point 4→2500 explains 4']],
    ['the one behind', [-1315.2, 1611.4, 1907.6, 2203.8, 2500], ['wrong-sign 0→1315.2 explains 0']],
    [
      'the right one of the two',
      [1315.2, -1611.4, -1907.6, 2203.8, 2500],
      ['wrong-sign 1→1611.4 explains 1', 'wrong-sign 2→1907.6 explains 2'],
    ],
    ['none of several that are wrong', [-1315.2, -1611.4, -1907.6, null, null], []],
  ])('by %s', (_, values, causes) => {
    expect(told(bareRow('HT-02', values))).toEqual(causes);
  });

  it('a rate by the rates beside it, whatever the plan wants', () => {
    expect(told(rowOf('CS-02', [28.1, 28.4, 286, 28.9, 28.2]))).toEqual(['lost-point 2→28.6 explains 2,3']);
  });

  it('a target that is a span by its middle', () => {
    const { target } = indicatorOf('HT-02');
    const span = { target: { ...target, value: 2000, upper: 2400 } };
    expect(told(bareRow('HT-02', [-2200, null, null, null, null], span))).toEqual([
      'wrong-sign 0→2200 explains 0',
    ]);
    const open = { target: { ...target, value: null, upper: 2400 } };
    expect(told(bareRow('HT-02', [-1200, null, null, null, null], open))).toEqual([]);
  });
});

describe('nothing is suggested', () => {
  it.each<[string, FigureRow]>([
    [
      'for a figure in the place of which another one would be as far away',
      rowOf('HT-02', [1315.2, 867.56, 1907.6, 2203.8, 2500]),
    ],
    ['for two that would both be where nothing was wrong', rowOf('TX-07', [311, 0, 294, 305, 302])],
    ['where the figure itself would still fail', rowOf('TX-07', [286, 318, 278, 37, 764])],
  ])('%s', (_, row) => {
    expect(failingIn(row)).not.toEqual([]);
    expect(told(row)).toEqual([]);
  });
});

describe('of several possible slips', () => {
  it('one in a single figure is likelier than an exchange, though this would fit better', () => {
    expect(told(bareRow('HT-02', [1315.2, 1611.4, 2500, 2203.8, 1907.6]))).toEqual([
      'transposed-digits 2→2050 explains 2',
    ]);
  });

  it('one in each of two figures is likelier than an exchange that would explain as much', () => {
    expect(told(bareRow('HT-02', [1315.2, 16114, 1097.6, 2203.8, 2500]))).toEqual([
      'lost-point 1→1611.4 explains 1',
      'transposed-digits 3→2023.8 explains 3',
    ]);
  });

  it('the one that explains more comes first, then the one that leaves the figure nearest', () => {
    expect(told(rowOf('CS-02', [12.97, 12.97, 12.97, 12.97, 12.97]))).toEqual([
      'transposed-digits 1→12.79 explains 1,2',
      'transposed-digits 3→12.79 explains 3,4',
    ]);
    const accepted = rowOf('CS-02', [31.74, 31.74, 31.74, 31.74, 90.6]);
    expect(
      told({ ...accepted, years: accepted.years.map((year, index) => ({ ...year, earlier: index === 0 })) }),
    ).toEqual(['transposed-digits 1→31.47 explains 1,2', 'transposed-digits 3→31.47 explains 3']);
  });

  it('an exchange is measured by the worse of its two figures', () => {
    expect(told(bareRow('HT-02', [1315.2, 2393.99, 1907.6, 2203.8, 2500]))).toEqual([
      'swapped-years 1→1907.6 2→2393.99 explains 1',
    ]);
  });

  it('none counts that leaves the figure itself in question', () => {
    const { target, baseline } = indicatorOf('HT-02');
    const own = { target: { ...target, bound: 'assigned' as const }, baseline };
    expect(told(bareRow('HT-02', [2203.8, 1611.4, 1907.6, 1315.2, 2500], own))).toEqual([]);
  });

  it('a wrong unit is likelier than transposed digits, though these would fit as well', () => {
    expect(told(rowOf('TX-07', [0.0298, 289, 305, 278, 281]))).toEqual(['unit-scale 0→298 explains 1']);
  });
});

describe('two years that were exchanged', () => {
  it.each<[string, Values, number[], string]>([
    ['HT-02', [2500, 1611.4, 1907.6, 2203.8, 1315.2], [0, 4], '0→1315.2 4→2500 explains 0,4'],
    ['HT-02', [1315.2, 2500, 1907.6, 2203.8, 1611.4], [1, 4], '1→1611.4 4→2500 explains 1,4'],
    // The first of them is not questioned: the year before it is blank.
    ['HT-02', [null, 2500, 1907.6, 2203.8, 1611.4], [4], '1→1611.4 4→2500 explains 4'],
    ['HT-09', [11, 30, 20, 25, 16], [1, 4], '1→16 4→30 explains 1,4'],
    ['HT-09', [25, 16, 20, 11, 30], [0, 3], '0→11 3→25 explains 0,3'],
    ['HT-19', [13.1, 9.3, 11.2, 7.4, 15], [0, 3], '0→7.4 3→13.1 explains 0,3'],
    ['TX-06', [531, 393, 462, 324, 600], [0, 3], '0→324 3→531 explains 0,3'],
    ['KF-09', [594, 492, 389, 697, 800], [0], '0→389 2→594 explains 0'],
    ['KF-09', [389, 800, 594, 697, 492], [1, 4], '1→492 4→800 explains 1,4'],
  ])('%s %j', (code, values, failing, expected) => {
    const row = rowOf(code, values);
    expect(failingIn(row)).toEqual(failing);
    expect(told(row)).toEqual([`swapped-years ${expected}`]);
  });
});

describe('years that were accepted before', () => {
  const earlier = (row: FigureRow, until: number): FigureRow => ({
    ...row,
    years: row.years.map((year, index) => ({ ...year, earlier: index < until })),
  });

  it('do not fail, and nothing is exchanged with them', () => {
    const row = earlier(rowOf('HT-02', [2500, 1611.4, 1907.6, 2203.8, 1315.2]), 1);
    expect(failingIn(row)).not.toContain(0);
    expect(told(row, [4]).filter((text) => text.startsWith('swapped-years'))).toEqual([]);
  });

  it('are not put right either', () => {
    const accepted = earlier(rowOf('CS-06', [0.5519, 56.39, 57.59, 58.8, 60]), 1);
    expect(told(accepted, [1])).toEqual([]);
    // The one before the first that is judged is as odd, but it was accepted.
    const odd = earlier(rowOf('CS-06', [0.5777, 60.42, 56.5, 63.07, 62.5]), 1);
    expect(told(odd)).toEqual(['swapped-years 1→56.5 2→60.42 explains 1']);
    const other = earlier(rowOf('CS-06', [59.22, 54.43, 0, 56.36, 60.79]), 1);
    expect(told(other)).toEqual([]);
  });

  it('are what the first year after them is compared with', () => {
    const row = earlier(rowOf('HT-02', [1315.2, 16114, 1907.6, 2203.8, 2500]), 1);
    expect(failingIn(row)).toEqual([1]);
    expect(told(row)).toEqual(['lost-point 1→1611.4 explains 1']);
  });
});

it('what no rule complained of is left alone, and so is what only other rules did', () => {
  const row = rowOf('HT-02', [-1315.2, 1611.4, 1907.6, 22038, 2500]);
  expect(told(row, [3])).toEqual(['lost-point 3→2203.8 explains 3']);
  expect(told(row, [])).toEqual([]);
  expect(told(row, [2])).toEqual([]);
});
