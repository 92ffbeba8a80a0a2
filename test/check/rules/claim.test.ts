/** P2 of indicators: whose year a clause means, and what is behind. */
import { claimedTarget, claimFor, type Claim } from '../../../src/check/rules/claim';
import { NO_ANNUAL_TARGETS } from '../../../src/plan/annual-targets';
import type { Indicator } from '../../../src/plan/schema';
import { entryOf, filedRow, indicatorOf, planOf, type Filled } from '../../support/figures';
import { failureOf, tellOf } from './told';

const HINT = '请核实后改正审核说明或实际值；说的是其他年份或其他目标的，请在审核说明中写明。';

/** What is said of a row whose explanation claims the target of 2022. */
function claim(
  indicator: Indicator,
  cells: Readonly<Record<string, Filled>>,
  own: Partial<Claim> = {},
): Claim {
  return {
    plan: planOf(indicator.code),
    filed: filedRow(indicator, cells),
    annualTargets: NO_ANNUAL_TARGETS,
    year: 2022,
    until: [2021, 2022],
    entry: entryOf('K4', cells['actual:2022'] ?? null),
    words: '已完成年度目标',
    ...own,
  };
}
const tell = (...given: Parameters<typeof claim>) => tellOf(claimedTarget, claim(...given));

describe('whose year is meant', () => {
  it('the one that a tag names', () => {
    const text = '〔2022年 T1 12〕已完成年度目标';
    expect(claimFor(text, 2022, false)).toBe('已完成年度目标');
    expect(claimFor(text, 2021, true)).toBeNull();
    expect(claimFor('〔2022年 T1 12〕省里核定', 2022, true)).toBeNull();
  });

  it('the one that a clause names, else the latest', () => {
    expect(claimFor('2021年已完成年度目标', 2021, false)).toBe('2021年已完成年度目标');
    expect(claimFor('2021年已完成年度目标', 2022, true)).toBeNull();
    expect(claimFor('已完成年度目标', 2021, false)).toBeNull();
    expect(claimFor('已完成年度目标', 2022, true)).toBe('已完成年度目标');
    // No year: a quantity
    expect(claimFor('新增2021家，已完成年度目标2021家', 2022, true)).toBe('已完成年度目标2021家');
    expect(claimFor('省里核定', 2022, true)).toBeNull();
  });

  it('a tag speaks before the rest of the text', () => {
    expect(claimFor('超额完成目标\n〔2022年 T1 12〕已完成年度目标', 2022, true)).toBe('已完成年度目标');
  });
});

describe('levels and ratios: the way from the baseline', () => {
  // 100 in 2020, 200 in 2025: 120 and 140 on the path
  const base = indicatorOf('CS-11', {
    name: '甲',
    unit: '万元',
    baseline: { printed: '100', value: 100, year: 2020 },
    target: { printed: '200', value: 200, upper: null, year: 2025, bound: 'at-least' },
  });
  const at = (value: Filled, own: Partial<Indicator> = {}) =>
    tell({ ...base, ...own }, { 'actual:2022': value });

  it('less than 95 % of it is behind', () => {
    expect(at(137.9)).toEqual({
      severity: 'C',
      message: '“甲”审核说明写“已完成年度目标”，2022年实际值 137.9万元 却落后于应达值 140万元。',
      hint: HINT,
      left: 137.9,
      right: 140,
      difference: expect.closeTo(-2.1, 9),
    });
    expect([138, 140, 150].map((value) => at(value))).toEqual(['pass', 'pass', 'pass']);
    expect(at(137.9, { measure: 'ratio' })).toMatchObject({ right: 140 });
    expect(at(138.1, { measure: 'ratio' })).toBe('pass');
  });

  it('what is to fall is behind above it', () => {
    const target = { ...base.target, value: 50 };
    const fall = (value: number) => at(value, { direction: 'decrease', target });
    expect([80, 81, 70].map(fall)).toEqual(['pass', 'pass', 'pass']);
    expect(fall(81.1)).toMatchObject({ left: 81.1, right: 80 });
    // A target on the other side of the baseline asks for no step
    for (const value of [90, 110, 150]) {
      expect(at(value, { direction: 'decrease' })).toBe('pass');
      expect(at(value, { direction: 'decrease', target: { ...base.target, value: 100 } })).toBe('pass');
    }
  });

  it('where no step is asked for, nothing is behind', () => {
    expect(at(90, { target: { ...base.target, value: 50 } })).toBe('pass');
    expect(at(90, { target: { ...base.target, value: 100 } })).toBe('pass');
    expect(at(90, { direction: 'maintain' })).toBe('pass');
    expect(at(90, { direction: 'maintain', target: { ...base.target, value: 50 } })).toBe('pass');
  });

  it('without a baseline there is no path, and in the target year the way is from nothing', () => {
    const baseline = { printed: '', value: null, year: null };
    expect(at(90, { baseline })).toBe('not-applicable');
    const now = { baseline, target: { ...base.target, year: 2022 } };
    expect(at(190, now)).toBe('pass');
    expect(at(189.9, now)).toMatchObject({ right: 200 });
  });

  it('an assigned target is the one that was entered', () => {
    const assigned = { ...base, target: { ...base.target, value: null, bound: 'assigned' as const } };
    expect(tell(assigned, { 'actual:2022': 150, 'annualTarget:2022': 180 })).toMatchObject({ right: 180 });
    expect(tell(assigned, { 'actual:2022': 177, 'annualTarget:2022': 180 })).toBe('pass');
    expect(tell(assigned, { 'actual:2022': 150 })).toBe('not-applicable');
  });

  it('words in place of the figure claim nothing', () => {
    expect(at({ kind: 'reason', word: '未统计' })).toBe('not-applicable');
    expect(tell(base, { 'actual:2022': 1 }, { words: null })).toBe('not-applicable');
  });

  it('a long text is quoted in part', () => {
    const words = '〇一二三四五六七八九〇一二三四五六七八九〇一二';
    expect(failureOf(claimedTarget, claim(base, { 'actual:2022': 1 }, { words })).message).toContain(
      '写“〇一二三四五六七八九〇一二三四五六七八九”，',
    );
  });
});

describe('rates, totals and completions', () => {
  it('a rate is held against the rate, whatever its baseline', () => {
    const rate = indicatorOf('CS-02', {
      name: '甲',
      baseline: { printed: '8', value: 8, year: 2020 },
      target: { printed: '10', value: 10, upper: null, year: 2025, bound: 'at-least' },
    });
    expect(tell(rate, { 'actual:2022': 9.5 })).toBe('pass');
    expect(tell(rate, { 'actual:2022': 9.4 })).toMatchObject({ left: 9.4, right: 10 });
  });

  it('a total is held against all that is due until the year', () => {
    // TX-07: 1500 in five years (line 166)
    const total = indicatorOf('TX-07', { name: '甲' });
    expect(tell(total, { 'actual:2021': 320, 'actual:2022': 249 })).toEqual({
      severity: 'C',
      message: '“甲”审核说明写“已完成年度目标”，到2022年累计 569家 却落后于应达值 600家。',
      hint: HINT,
      left: 569,
      right: 600,
      difference: -31,
    });
    expect(tell(total, { 'actual:2021': 320, 'actual:2022': 250 })).toBe('pass');
    const soft = { ...total, target: { ...total.target, value: null } };
    expect(tell(soft, { 'actual:2021': 320, 'actual:2022': 249 })).toBe('not-applicable');
  });

  it('a completion is held against its word', () => {
    const completion = indicatorOf('TX24-11', { name: '甲' });
    expect(tell(completion, { 'actual:2022': { kind: 'completion', done: true } })).toBe('pass');
    expect(tell(completion, { 'actual:2022': { kind: 'completion', done: false } })).toEqual({
      severity: 'C',
      message: '“甲”审核说明写“已完成年度目标”，2022年却填“未完成”。',
      hint: HINT,
      left: '已完成年度目标',
    });
  });
});
