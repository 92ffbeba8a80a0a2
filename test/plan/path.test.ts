import fc from 'fast-check';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import {
  dueYear,
  expectedEntry,
  expectedValue,
  isPeriodTotal,
  printedStart,
  reportingLag,
  timeShare,
  timeShareBetween,
} from '../../src/plan/path';
import type { Indicator, Plan } from '../../src/plan/schema';

const tianxin = findPlan('tianxin-14th');
const changsha = findPlan('changsha-14th');
const work2024 = findPlan('tianxin-2024');
const hitech = findPlan('changsha-hitech-14th');

function of(plan: Plan, code: string): Indicator {
  const found = plan.indicators.find((indicator) => indicator.code === code);
  if (!found) throw new RangeError(code);
  return found;
}

describe('straight line', () => {
  test('a baseline of 2019 counts from 2019: six steps to 2025', () => {
    // tianxin-14th, line 160: 2.42 (2019) → 3.2 (2025)
    const intensity = of(tianxin, 'TX-01');
    expect(timeShare(tianxin, intensity, 2021)).toBeCloseTo(2 / 6, 12);
    expect(expectedValue(tianxin, intensity, 2021)).toBeCloseTo(2.42 + (0.78 * 2) / 6, 12);
    expect(expectedValue(tianxin, intensity, 2022)).toBeCloseTo(2.81, 12);
  });

  test('a baseline of 2020 counts from 2020: five steps to 2025', () => {
    // tianxin-14th, line 165: 255 → 600
    expect(expectedValue(tianxin, of(tianxin, 'TX-06'), 2021)).toBeCloseTo(324, 12);
    expect(expectedValue(tianxin, of(tianxin, 'TX-06'), 2024)).toBeCloseTo(531, 12);
  });

  test('another start can stand in for a missing baseline', () => {
    const start = { year: 2022, value: 400 };
    expect(expectedValue(tianxin, of(tianxin, 'TX-06'), 2023, start)).toBeCloseTo(400 + 200 / 3, 12);
    expect(expectedValue(tianxin, of(tianxin, 'TX-06'), 2022, start)).toBe(400);
  });

  test('a start in the target year or later leaves no line, only the target itself', () => {
    const start = { year: 2025, value: 500 };
    expect(timeShare(tianxin, of(tianxin, 'TX-06'), 2024, start)).toBeNull();
    expect(expectedValue(tianxin, of(tianxin, 'TX-06'), 2024, start)).toBeNull();
    expect(expectedValue(tianxin, of(tianxin, 'TX-06'), 2025, start)).toBe(600);
  });

  test('at both ends stand the printed figures to the last bit, and they hold before and after', () => {
    const lines = bundledPlans().flatMap((plan) =>
      plan.indicators
        .filter(
          ({ measure, baseline, target }) =>
            ['level', 'ratio'].includes(measure) && baseline.value !== null && target.value !== null,
        )
        .map((indicator) => [plan, indicator] as const),
    );
    expect(lines.length).toBeGreaterThan(40);
    for (const [plan, indicator] of lines) {
      const start = printedStart(indicator)?.year ?? 0;
      const end = dueYear(plan, indicator);
      expect(expectedValue(plan, indicator, start)).toBe(indicator.baseline.value);
      expect(expectedValue(plan, indicator, start - 3)).toBe(indicator.baseline.value);
      expect(expectedValue(plan, indicator, end)).toBe(indicator.target.value);
      expect(expectedValue(plan, indicator, end + 2)).toBe(indicator.target.value);
    }
  });

  test('whatever the figures: ends as printed, and always towards the target in between', () => {
    const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value + 0);
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 1, max: 10 }), (from, to, years) => {
        const base = of(tianxin, 'TX-06');
        const indicator: Indicator = {
          ...base,
          baseline: { printed: '', value: from, year: 2025 - years },
          target: { ...base.target, value: to },
        };
        const path = Array.from({ length: years + 1 }, (_, index) =>
          expectedValue(tianxin, indicator, 2025 - years + index),
        ) as number[];
        expect([path[0], path.at(-1)]).toEqual([from, to]);
        const slack = 1e-9 * Math.max(Math.abs(from), Math.abs(to), 1);
        path.slice(1).forEach((value, index) => {
          const step = value - (path[index] ?? 0);
          expect(Math.sign(to - from) * step).toBeGreaterThanOrEqual(-slack);
        });
      }),
    );
  });
});

describe('other measures', () => {
  test('a growth target is the rate of every year, with or without a baseline', () => {
    // tianxin-14th, line 161: 年均增长 10.5, no baseline
    for (const year of reportingYears(tianxin)) {
      expect(expectedValue(tianxin, of(tianxin, 'TX-02'), year)).toBe(10.5);
      expect(expectedEntry(tianxin, of(tianxin, 'TX-02'), year)).toBe(10.5);
    }
  });

  test('a total grows with the time that has passed; each year’s own share is equal', () => {
    // tianxin-14th, line 166: 1500 over five years; the 153 before it are a yearly stock and no start
    const total = of(tianxin, 'TX-07');
    expect(reportingYears(tianxin).map((year) => expectedValue(tianxin, total, year))).toEqual([
      300, 600, 900, 1200, 1500,
    ]);
    expect(reportingYears(tianxin).map((year) => expectedEntry(tianxin, total, year))).toEqual(
      Array(5).fill(300),
    );
  });

  test('a total that falls due before the end is shared among its own years only', () => {
    const total = of(tianxin, 'TX-07');
    const early: Indicator = { ...total, target: { ...total.target, value: 900, year: 2023 } };
    expect([2021, 2022, 2023, 2024].map((year) => expectedEntry(tianxin, early, year))).toEqual([
      300,
      300,
      300,
      null,
    ]);
    expect(expectedValue(tianxin, early, 2025)).toBe(900);
  });

  test('the yearly shares of every total add up to its target', () => {
    const totals = bundledPlans().flatMap((plan) =>
      plan.indicators
        .filter((indicator) => isPeriodTotal(indicator) && indicator.target.value !== null)
        .map((indicator) => [plan, indicator] as const),
    );
    expect(totals.length).toBeGreaterThan(10);
    for (const [plan, indicator] of totals) {
      const years = Array.from(
        { length: dueYear(plan, indicator) - plan.period.start + 1 },
        (_, index) => plan.period.start + index,
      );
      const sum = years.reduce((left, year) => left + (expectedEntry(plan, indicator, year) ?? 0), 0);
      expect(sum).toBeCloseTo(indicator.target.value ?? NaN, 6);
    }
  });

  test('assigned targets have no path in any year', () => {
    const assigned = hitech.indicators.filter(({ target }) => target.bound === 'assigned');
    // 完成市里下达任务 stands in two rows of the table
    expect(assigned).toHaveLength(2);
    for (const indicator of assigned)
      for (const year of [2021, 2025, 2026]) expect(expectedValue(hitech, indicator, year)).toBeNull();
  });

  test('targets in words have no path', () => {
    // tianxin-2024, line 43: 倍增
    expect(expectedValue(work2024, of(work2024, 'TX24-11'), 2024)).toBeNull();
    expect(expectedEntry(work2024, of(work2024, 'TX24-11'), 2024)).toBeNull();
  });

  test('without a baseline nothing is expected before the target year, and then the target', () => {
    // changsha-14th, line 49: 32%以上, no baseline
    const share = of(changsha, 'CS-X01');
    expect([2021, 2024, 2025].map((year) => expectedValue(changsha, share, year))).toEqual([null, null, 32]);
  });
});

describe('reporting year', () => {
  test('the work plan of 2024 asks in 2024 for the figure of 2023', () => {
    // tianxin-2024, line 29: R&D intensity of 2023
    const intensity = of(work2024, 'TX24-04');
    expect(reportingLag(work2024, intensity)).toBe(1);
    expect(dueYear(work2024, intensity)).toBe(2024);
    expect(expectedValue(work2024, intensity, 2024)).toBe(2.8);
  });

  test('all other targets fall due in their own year', () => {
    for (const plan of bundledPlans())
      for (const indicator of plan.indicators)
        if (indicator.code !== 'TX24-04') expect(dueYear(plan, indicator)).toBe(indicator.target.year);
  });
});

test('the time share stays between 0 and 1', () => {
  expect([2018, 2019, 2022, 2025, 2030].map((year) => timeShareBetween(2019, 2025, year))).toEqual([
    0, 0, 0.5, 1, 1,
  ]);
});
