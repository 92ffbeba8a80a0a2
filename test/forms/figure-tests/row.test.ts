/** What each figure of a row is compared with: the year before or the baseline, across changes of definition, the path. */
import type { FigureNumbers } from '../../../src/forms/figure-tests';
import {
  bridgeTo,
  figureAt,
  isBreak,
  newNumbers,
  priorAt,
  referenceAt,
  type FigureRow,
  type FigureYear,
} from '../../../src/forms/figure-tests/row';
import type { Break, Indicator } from '../../../src/plan/schema';
import { indicatorOf, planOf } from '../../support/figures';

// CS-11: 4142 (2020) to 6000 (2025); TX-07: 1500 in five years; TX24-04 is reported a year later
const plan = planOf('CS-11');
const level = indicatorOf('CS-11');
const changed = (year: number, factor: number | null): Break => ({ year, factor, what: '口径调整' });
const broken = (...breaks: Break[]): Indicator => ({ ...level, breaks });

/** A row from 2021 on: figures and their targets. */
function rowOf(
  indicator: Indicator,
  figures: readonly (readonly [number | null, (number | null)?])[],
  own: Partial<FigureRow> = {},
): FigureRow {
  const years = figures.map(([value, target = null], index): FigureYear => ({
    year: 2021 + index,
    value,
    target,
    earlier: false,
  }));
  const { target, baseline } = indicator;
  return {
    plan: planOf(indicator.code),
    indicator,
    years,
    target: target.value,
    baseline: baseline.value,
    ...own,
  };
}

/** The last figure of a row, with the one before it believed unless told. */
function last(row: FigureRow, believed = row.years.at(-2)?.value ?? null): FigureNumbers {
  const index = row.years.length - 1;
  return figureAt(row, index, row.years[index]?.value ?? NaN, believed);
}

describe('changes of definition', () => {
  it('are bridged by their factors, where all are known', () => {
    expect(bridgeTo(level, 2022)).toBe(1);
    expect(bridgeTo(broken(changed(2022, 2), changed(2022, 3), changed(2023, 5)), 2022)).toBe(6);
    expect(bridgeTo(broken(changed(2022, null)), 2022)).toBeNull();
    expect(bridgeTo(broken(changed(2022, null), changed(2022, 3)), 2022)).toBeNull();
    expect(bridgeTo(broken(changed(2022, 3), changed(2022, null)), 2022)).toBeNull();
    expect(bridgeTo(broken(changed(2023, null)), 2022)).toBe(1);
  });

  it('break the series in their year only', () => {
    const row = broken(changed(2022, 1));
    expect([2021, 2022, 2023].map((year) => isBreak(row, year))).toEqual([false, true, false]);
    expect(isBreak(level, 2022)).toBe(false);
  });
});

describe('the year before', () => {
  it('is last year, else the baseline of that year', () => {
    expect(last(rowOf(level, [[4500], [4900]]))).toMatchObject({ prior: 4500, fromBaseline: false });
    expect(last(rowOf(level, [[4500]]))).toMatchObject({ prior: 4142, fromBaseline: true });
    expect(last(rowOf(level, [[null], [4900]]))).toMatchObject({ prior: null, fromBaseline: false });
    expect(last(rowOf(level, [[4500], [4900]]), null)).toMatchObject({ prior: null, fromBaseline: false });
    const from2019 = { ...level, baseline: { ...level.baseline, year: 2019 } };
    expect(last(rowOf(from2019, [[4500]]))).toMatchObject({ prior: null, fromBaseline: false });
  });

  it('is no year further back', () => {
    const row = rowOf(level, [[4500], [4900]]);
    const gap = { ...row, years: row.years.map((one, index) => ({ ...one, year: 2021 + 2 * index })) };
    expect(last(gap)).toMatchObject({ prior: null, priorExpected: null });
  });

  it('is no baseline of totals, rates and completions', () => {
    for (const measure of ['cumulative', 'increment', 'growth', 'completion'] as const)
      expect(last(rowOf({ ...level, measure }, [[4500]])).prior).toBeNull();
    expect(last(rowOf({ ...level, measure: 'ratio' }, [[4500]])).prior).toBe(4142);
  });

  it('is a year earlier for what is reported a year later', () => {
    // tianxin-2024 states the R&D intensity of 2023 (line 29)
    const plain = indicatorOf('TX24-04');
    const late = { ...plain, baseline: { printed: '2.6', value: 2.6, year: 2022 } };
    const years = [{ year: 2024, value: 2.8, target: null, earlier: false }];
    expect(plain.target.year).toBe(2023);
    expect(last(rowOf(late, [], { years })).prior).toBe(2.6);
    const wrong = { ...late, baseline: { ...late.baseline, year: 2023 } };
    expect(last(rowOf(wrong, [], { years })).prior).toBeNull();
  });

  it('is carried over by the factor of a change, and not at all without one', () => {
    expect(last(rowOf(broken(changed(2022, 2)), [[4500], [9000]])).prior).toBe(9000);
    expect(last(rowOf(broken(changed(2021, 2)), [[9000]]))).toMatchObject({
      prior: 8284,
      fromBaseline: true,
    });
    expect(last(rowOf(broken(changed(2022, null)), [[4500], [9000]]))).toMatchObject({
      prior: null,
      fromBaseline: false,
    });
    expect(last(rowOf(broken(changed(2021, null)), [[9000]]))).toMatchObject({
      prior: null,
      fromBaseline: false,
    });
  });

  it('is where a formula looks for it', () => {
    const at = (indicator: Indicator, index: number, hasBaseline = true) =>
      priorAt({ plan, indicator, years: [{ year: 2021 }, { year: 2022 }], hasBaseline }, index);
    expect(at(level, 1)).toEqual({ from: 'actual', factor: 1 });
    expect(at(level, 0)).toEqual({ from: 'baseline', factor: 1 });
    expect(at(level, 0, false)).toBeNull();
    expect(at(broken(changed(2022, 2)), 1)).toEqual({ from: 'actual', factor: 2 });
    expect(at(broken(changed(2021, 2)), 0)).toEqual({ from: 'baseline', factor: 2 });
    expect(at(broken(changed(2022, null)), 1)).toBeNull();
    expect(at(broken(changed(2021, null)), 0)).toBeNull();
  });
});

describe('the two years before', () => {
  it('are known where both are, and nothing changed this year', () => {
    expect(last(rowOf(level, [[1], [2], [3]])).lastTwo).toEqual([1, 2]);
    expect(last(rowOf(level, [[null], [2], [3]])).lastTwo).toBeNull();
    expect(last(rowOf(level, [[1], [null], [3]])).lastTwo).toBeNull();
    expect(last(rowOf(level, [[2], [3]])).lastTwo).toBeNull();
    expect(last(rowOf(broken(changed(2023, 2)), [[1], [2], [3]])).lastTwo).toBeNull();
    expect(last(rowOf(broken(changed(2022, 2)), [[1], [2], [3]])).lastTwo).toEqual([1, 2]);
  });
});

describe('what was expected', () => {
  it('of this year and of the one before, where nothing changed', () => {
    const figures = [[4500, 4514] as const, [4900, 4885] as const];
    expect(last(rowOf(level, figures))).toMatchObject({ expected: 4885, priorExpected: 4514 });
    expect(last(rowOf(level, [[4500, 4514]]))).toMatchObject({ expected: 4514, priorExpected: 4142 });
    expect(last(rowOf(level, [[4500], [4900, 4885]]))).toMatchObject({ expected: 4885, priorExpected: null });
    for (const factor of [2, null])
      expect(last(rowOf(broken(changed(2022, factor)), figures))).toMatchObject({
        expected: 4885,
        priorExpected: null,
      });
  });

  it("of its size: the year's target, the target, the baseline", () => {
    expect(referenceAt(rowOf(level, [[4500, 4514]]), 0)).toBe(4514);
    expect(referenceAt(rowOf(level, [[4500]]), 0)).toBe(6000);
    expect(referenceAt(rowOf(level, [[4500]], { target: null }), 0)).toBe(4142);
    expect(referenceAt(rowOf(level, [[4500]], { target: null, baseline: null }), 0)).toBeNull();
    expect(referenceAt(rowOf({ ...level, measure: 'completion' }, [[4500, 4514]]), 0)).toBeNull();
    expect(last(rowOf(level, [[4500, 4514]])).reference).toBe(4514);
  });

  it('of a total until the year', () => {
    expect(last(rowOf(indicatorOf('TX-07'), [[300], [310]])).expectedTotal).toBe(600);
    expect(last(rowOf(level, [[300], [310]])).expectedTotal).toBeNull();
  });
});

test('a new figure is compared with nothing', () => {
  expect(newNumbers({ plan, indicator: level })).toEqual({
    plan,
    indicator: level,
    value: NaN,
    prior: null,
    fromBaseline: false,
    lastTwo: null,
    expected: null,
    priorExpected: null,
    reference: null,
    expectedTotal: null,
  });
});
