/** How little an entry fits a row: each kind of entry, each kind of row, and the limits themselves. */
import { FIT, farTimes, isOut, measureFit, misfitOf } from '../../../src/check/causes/misfit';
import type { Reading } from '../../../src/forms/entry';
import { figureAt, type FigureRow } from '../../../src/forms/figure-tests/row';
import type { Indicator } from '../../../src/plan/schema';
import { indicatorOf, planOf } from '../../support/figures';

// CS-11 counts 家 from 4142 to 6000, CS-06 is a share in %, CS-02 a rate of 10.5 %, TX-07 a total of 1500 家 in five years
const COUNT = indicatorOf('CS-11');
const AMOUNT = indicatorOf('CS-11', { unit: '万元' });
const RATE = indicatorOf('CS-02');
const TOTAL = indicatorOf('TX-07');
const COMPLETION = indicatorOf('CS-11', { measure: 'completion' });
/** An amount of which the plan says nothing that a figure could be far beyond. */
const OPEN = indicatorOf('CS-11', { unit: '万元', thresholds: { expected: {} } });

/** A row for 2022 alone, with what its figure is compared with. */
const rowOf = (
  indicator: Indicator,
  target: number | null,
  { target: whole = null, baseline = null }: Partial<Pick<FigureRow, 'target' | 'baseline'>> = {},
): FigureRow => ({
  plan: planOf(indicator.code),
  indicator,
  years: [{ year: 2022, value: null, target, earlier: false }],
  target: whole,
  baseline,
});

const number = (value: number): Reading => ({ kind: 'number', value, flaws: [] });
const misfit = (row: FigureRow, value: number): number => misfitOf(row, 0, number(value));

describe('what is no number', () => {
  const entries: readonly [Reading, number, number][] = [
    [{ kind: 'blank' }, 0.35, 0.35],
    [{ kind: 'reason', word: '未统计' }, 0.1, 0.1],
    [{ kind: 'not-calculated', formula: 'A1' }, 0.1, 0.1],
    [{ kind: 'completion', done: true }, 1, 0],
    [{ kind: 'text', text: '约五千' }, 1, 1],
    [{ kind: 'unreadable', text: '2022-01-01', why: 'date' }, 1, 1],
    [number(4885), 0, 1],
  ];

  it.each(entries)('%j: %d in a row of figures, %d in one of completion', (reading, figure, completion) => {
    for (const indicator of [COUNT, AMOUNT])
      expect(misfitOf(rowOf(indicator, 4885), 0, reading)).toBe(figure);
    expect(misfitOf(rowOf(COMPLETION, null), 0, reading)).toBe(completion);
  });
});

describe('what cannot be', () => {
  it('words, even where there is nothing to compare a figure with', () => {
    for (const indicator of [AMOUNT, RATE])
      expect(misfitOf(rowOf(indicator, null), 0, { kind: 'text', text: '约五千' })).toBe(1);
  });

  it('half of a thing that is counted, where half an amount may be', () => {
    expect(misfit(rowOf(COUNT, 4885), 4885.5)).toBe(1);
    expect(misfit(rowOf(AMOUNT, 4885), 4885.5)).toBeLessThan(0.001);
  });

  it('a figure that any rule disbelieves, or one far beyond baseline and target', () => {
    // A share of more than 100 % is out of limits, whatever it is compared with.
    expect(misfit(rowOf(indicatorOf('CS-06'), 95), 100.5)).toBe(1);
    // Believed by the rules, but more than half beyond the target of 6000
    expect(misfit(rowOf(COUNT, 8000), 9000)).toBeCloseTo(Math.log10(9000 / 8000), 12);
    expect(misfit(rowOf(COUNT, 8000), 9001)).toBe(1);
    // Out of limits only: nothing is far beyond here.
    expect(misfit(rowOf(OPEN, null), -1)).toBe(1);
    expect(misfit(rowOf(OPEN, null), 1)).toBe(0.1);
  });

  it('what the rules said counts where they were asked already', () => {
    const row = rowOf(COUNT, 4885);
    const known = figureAt(row, 0, 4885, null);
    expect(misfitOf(row, 0, number(4885), known, true)).toBe(1);
    expect(misfitOf(row, 0, number(4885), known, false)).toBe(0);
    expect(misfitOf(row, 0, number(4885), known)).toBe(0);
  });
});

describe('the distance from what is expected', () => {
  it('of a level in powers of ten, a half of them where no year has a target', () => {
    expect(misfit(rowOf(OPEN, 100), 200)).toBeCloseTo(Math.log10(2), 12);
    expect(misfit(rowOf(OPEN, 100), 50)).toBeCloseTo(Math.log10(2), 12);
    expect(misfit(rowOf(OPEN, null, { target: 100 }), 200)).toBeCloseTo(Math.log10(2) / 2, 12);
    expect(misfit(rowOf(OPEN, null, { target: 100 }), 50)).toBeCloseTo(Math.log10(2) / 2, 12);
    expect(misfit(rowOf(OPEN, null, { baseline: 100 }), 200)).toBeCloseTo(Math.log10(2) / 2, 12);
    expect(misfit(rowOf(OPEN, 100), 100)).toBe(0);
  });

  it('is never more than that of what cannot be', () => {
    expect(misfit(rowOf(OPEN, 100), 3000)).toBe(1);
    expect(misfit(rowOf(OPEN, 100), 0)).toBe(1);
  });

  it('nobody knows where there is nothing to compare with', () => {
    expect(misfit(rowOf(OPEN, null), 200)).toBe(0.1);
    expect(misfit(rowOf(OPEN, 0), 200)).toBe(0.1);
  });

  it('of rates in percentage points, from 0 % as well', () => {
    expect(misfit(rowOf(RATE, 10.5), 2.5)).toBeCloseTo(8 / 40, 12);
    expect(misfit(rowOf(RATE, 0), 8)).toBeCloseTo(8 / 40, 12);
    expect(misfit(rowOf(RATE, null), 8)).toBe(0.1);
  });

  it('a part of a total may be small, or nothing yet, but not large', () => {
    const row = rowOf(TOTAL, 300);
    expect(misfit(row, 150)).toBeCloseTo(Math.log10(2) / 2, 12);
    expect(misfit(row, 600)).toBeCloseTo(Math.log10(2), 12);
    expect(misfit(row, 300)).toBe(0);
    expect(misfit(row, 0)).toBe(0.1);
    expect(misfit(row, 1)).toBe(1);
    expect(misfit(row, -1)).toBe(1);
  });
});

describe('the three numbers of a year', () => {
  const measured = (
    row: FigureRow,
    reading: Reading,
  ): Record<'own' | 'value' | 'home', number | undefined> => {
    const fit: number[] = [];
    measureFit(fit, row, reading, null);
    expect(fit).toHaveLength(FIT.size);
    return { own: fit[FIT.own], value: fit[FIT.value], home: fit[FIT.home] };
  };

  it('own misfit, value and home; no value where there is no number', () => {
    expect(measured(rowOf(COUNT, 4885), number(4885))).toEqual({ own: 0, value: 4885, home: 4885 });
    expect(measured(rowOf(COUNT, 4885), { kind: 'blank' })).toEqual({
      own: 0.35,
      value: Infinity,
      home: 4885,
    });
    const reason: Reading = { kind: 'reason', word: '未统计' };
    expect(measured(rowOf(COUNT, 4885), reason)).toEqual({ own: 0.1, value: NaN, home: 4885 });
  });

  it('no home where distances are not ratios: rates, a few things, nothing to compare with', () => {
    const home = (row: FigureRow): number | undefined => measured(row, number(5)).home;
    expect(home(rowOf(RATE, 10.5))).toBeNaN();
    expect(home(rowOf(AMOUNT, null))).toBeNaN();
    expect(home(rowOf(AMOUNT, 0))).toBeNaN();
    expect(home(rowOf(COUNT, 19))).toBeNaN();
    expect(home(rowOf(COUNT, 20))).toBe(20);
    expect(home(rowOf(COUNT, 21))).toBe(21);
    expect(home(rowOf(AMOUNT, 19))).toBe(19);
    expect(home(rowOf(AMOUNT, -19))).toBe(19);
  });

  it('the years of a row follow each other, each with its own target', () => {
    const row: FigureRow = {
      ...rowOf(COUNT, 4885),
      years: [4514, 4885].map((target, index) => ({
        year: 2021 + index,
        value: null,
        target,
        earlier: false,
      })),
    };
    const fit: number[] = [];
    measureFit(fit, row, number(4514), null);
    measureFit(fit, row, number(4885), null);
    expect(fit).toEqual([0, 4514, 4514, 0, 4885, 4885]);
  });

  it('a figure that the rules disbelieved fits nothing, one that they accepted fits', () => {
    const row = rowOf(COUNT, 4885);
    const own = (...said: [boolean?]): number | undefined => {
      const fit: number[] = [];
      measureFit(fit, row, number(4885), figureAt(row, 0, 4885, null), ...said);
      return fit[FIT.own];
    };
    expect([own(true), own(false), own()]).toEqual([1, 0, 0]);
  });
});

describe('values that are certainly far', () => {
  it.each([
    // Nothing stands there; home unknown
    [Infinity, NaN, true],
    [Infinity, 100, true],
    [NaN, 100, false],
    [1e9, NaN, false],
    // The limits themselves
    [400, 100, false],
    [401, 100, true],
    [25, 100, false],
    [24, 100, true],
    [-401, 100, true],
    [-100, 100, false],
    // No ratio of anything
    [0, 100, false],
  ])('%d where %d is expected: %s', (value, home, expected) => {
    expect(isOut(value, home, 4)).toBe(expected);
  });

  it('beyond a limit in powers of ten, of which half counts, and never short of it', () => {
    expect(farTimes(0.5)).toBeCloseTo(10, 6);
    expect(farTimes(0.5)).toBeGreaterThan(10);
    expect(farTimes(0)).toBeGreaterThan(1);
  });
});
