/** Filings of several plans, or of several departments, are put together plan by plan. */
import type { CheckResult } from '../../src/check/check';
import { mergeByPlan, type MergedPlan } from '../../src/collect/by-plan';
import type { CheckedFiling } from '../../src/collect/merge';
import { fill, type Overrides } from '../support/filing';

const CITY = 'changsha-14th';

function filed(plan: string, fileName: string, answers: Overrides = {}): CheckedFiling {
  const form = fill(plan, { years: plan.endsWith('2024') ? [2024] : [2021, 2022], answers });
  return { filing: form.read(fileName), check: form.check() };
}

const rulesIn = (merged: readonly MergedPlan<CheckedFiling>[]): [string, string, string | null][] =>
  merged.flatMap(({ filings }) =>
    filings.flatMap(({ checked, check }) =>
      check.findings.map(({ rule, code }): [string, string, string | null] => [
        checked.filing.fileName,
        rule,
        code,
      ]),
    ),
  );

const CS11 = (value: number, explanation = ''): Overrides => ({
  'CS-11': { 'actual:2022': value, ...(explanation === '' ? {} : { explanation }) },
});

describe('the order of plans', () => {
  it('is city, districts, zones whatever the order of the files, the five-year plan before the annual one', () => {
    const files = ['changsha-hitech-14th', 'tianxin-2024', 'kaifu-14th', 'tianxin-14th', CITY].map((plan) =>
      filed(plan, `${plan}.xlsx`),
    );
    const expected = [CITY, 'tianxin-14th', 'tianxin-2024', 'kaifu-14th', 'changsha-hitech-14th'];
    for (const order of [files, [...files].reverse()])
      expect(mergeByPlan(order).map(({ data }) => data.plan.id)).toEqual(expected);
  });

  it('keeps each plan’s files and figures apart', () => {
    const merged = mergeByPlan([filed(CITY, 'a.xlsx'), filed('kaifu-14th', 'b.xlsx'), filed(CITY, 'c.xlsx')]);
    expect(merged.map(({ data }) => data.files)).toEqual([['a.xlsx', 'c.xlsx'], ['b.xlsx']]);
  });
});

describe('two departments that report one figure differently', () => {
  it('are told so once: as the conflict that leaves the figure out', () => {
    const merged = mergeByPlan([filed(CITY, 'a.xlsx', CS11(4900)), filed(CITY, 'b.xlsx', CS11(4950))]);
    expect(rulesIn(merged)).toEqual([['b.xlsx', 'F5', 'CS-11']]);
  });

  it('are told so once also where both have explained themselves', () => {
    const reason = '两个单位统计时点不同';
    const merged = mergeByPlan([
      filed(CITY, 'a.xlsx', CS11(4900, reason)),
      filed(CITY, 'b.xlsx', CS11(4950, reason)),
    ]);
    expect(rulesIn(merged)).toEqual([['b.xlsx', 'F5', 'CS-11']]);
    const explained = merged.flatMap(({ filings }) => filings.flatMap(({ check }) => check.explained));
    expect(explained).toEqual([]);
  });

  it('of three files the finding stands in the one that differs, not in the last', () => {
    const merged = mergeByPlan([
      filed(CITY, 'a.xlsx', CS11(4900)),
      filed(CITY, 'b.xlsx', CS11(4950)),
      filed(CITY, 'c.xlsx', CS11(4900)),
    ]);
    expect(rulesIn(merged)).toEqual([['b.xlsx', 'F5', 'CS-11']]);
  });

  it('of a figure that neither check believes nothing more is said than what is wrong with it', () => {
    const merged = mergeByPlan([
      filed(CITY, 'a.xlsx', CS11(49_000_000)),
      filed(CITY, 'b.xlsx', CS11(49_000_000)),
    ]);
    expect(rulesIn(merged).map(([, rule]) => rule)).not.toContain('F5');
  });
});

it('a district with more enterprises than its city is asked about it, at both ends', () => {
  const merged = mergeByPlan([
    filed(CITY, '市.xlsx'),
    filed('kaifu-14th', '区.xlsx', { 'KF-09': { 'actual:2022': 6100 } }),
  ]);
  const region = rulesIn(merged).filter(([, rule]) => rule === 'RG1');
  expect(region).toEqual([
    ['市.xlsx', 'RG1', 'CS-11'],
    ['区.xlsx', 'RG1', 'KF-09'],
  ]);
});

it('does not change what the filings’ own checks said', () => {
  const one = filed('kaifu-14th', 'a.xlsx', { 'KF-01': { 'actual:2022': 0.017 } });
  const own: CheckResult['findings'] = one.check.findings;
  const [merged] = mergeByPlan([one]);
  expect(own.length).toBeGreaterThan(0);
  expect(merged?.filings[0]?.check.findings).toEqual(own);
});
