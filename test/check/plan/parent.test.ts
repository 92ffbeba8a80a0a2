/** PL3: which row of the city's plan a target is held to, what adds up, and what is said. */
import { checkPlan } from '../../../src/check/plan';
import type { Plan } from '../../../src/plan/schema';
import { ask, CONTENT, plan, prose, row, short } from './support';

const concept = 'example';
type Own = NonNullable<Parameters<typeof row>[1]>;

const cityOf = (indicators: readonly unknown[], parts: Parameters<typeof plan>[0] = {}): Plan =>
  plan({
    id: 'city-14th',
    shortTitle: '示例市规划',
    region: { name: '示例市', level: 'city', parent: null },
    indicators,
    ...parts,
  });
const city = (own: Own = {}): Plan => cityOf([row(1, { concept, ...own })]);
const part = (own: Own = {}, parts: Parameters<typeof plan>[0] = {}): Plan =>
  plan({
    region: { name: '示例区', level: 'district', parent: '示例市' },
    indicators: [row(1, { concept, ...own })],
    ...parts,
  });
const to = (value: number | null, own: Own = {}): Own => ({
  ...own,
  target: { value, ...(value === null ? { bound: 'assigned' } : {}), ...own.target },
});

const BASIS = '与《示例市规划》EX-01（第11行）口径或单位不同，不能直接比较';
const MISSING = '手头没有示例市覆盖2025年的五年规划';

describe('what is said', () => {
  it('of a part larger than its whole', () => {
    const [finding] = ask('PL3.1', part(to(300)), [city()]).failed;
    expect(finding?.message).toBe(
      '“示例指标之甲”2025年目标300家，超过示例市的目标200家（《示例市规划》第11行），为其150%；部分不应大于整体。',
    );
    expect(finding?.hint).toBe('请核对两级的统计口径、单位和目标年；口径不同的，不应使用同一“concept”。');
  });

  it('of a part of nothing has no share', () => {
    const none = city(to(0, { direction: 'decrease' }));
    const [finding] = ask('PL3.1', part(to(5, { direction: 'decrease' })), [none]).failed;
    expect(finding?.message).toContain('目标0家（《示例市规划》第11行），为其—；');
    expect(checkPlan(part(to(5)), [none]).contributions).toEqual([]);
  });

  it('of a lower rate', () => {
    const rate = { measure: 'ratio', unit: '%', baseline: { value: 1 } } as const;
    const [finding] = ask('PL3.2', part(to(3, rate)), [city(to(4, rate))]).failed;
    expect(finding?.message).toBe('“示例指标之甲”2025年目标3%，不及示例市的目标4%（《示例市规划》第11行）。');
  });

  it('a range of the city counts with its upper end', () => {
    const range = city({ target: { printed: '200-300', value: 200, upper: 300 } });
    expect(ask('PL3.1', part(to(300)), [range])).toEqual(CONTENT);
    expect(ask('PL3.1', part(to(301)), [range]).failed).toMatchObject([{ left: 301, right: 300 }]);
  });
});

describe('what adds up', () => {
  it.each([
    ['rates of growth', { measure: 'growth', unit: null }],
    ['shares of another measure', { measure: 'level', unit: '%' }],
  ] as const)('%s do not, and are compared as rates', (_what, kind) => {
    const own = { ...kind, baseline: { value: 1 } };
    expect(ask('PL3.1', part(to(5, own)), [city(to(4, own))])).toEqual(CONTENT);
    expect(ask('PL3.2', part(to(3, own)), [city(to(4, own))]).failed).toMatchObject([{ left: 3, right: 4 }]);
    expect(checkPlan(part(to(3, own)), [city(to(4, own))]).contributions).toEqual([]);
  });

  it('things do, and are not compared as rates', () => {
    expect(ask('PL3.2', part(to(3)), [city()])).toEqual(CONTENT);
  });

  it.each([3, 5])('what is completed or not is not compared at all: %i', (value) => {
    const done = { measure: 'completion', baseline: { value: null } } as const;
    expect(ask('PL3.1', part(to(value, done)), [city(to(4, done))])).toEqual(CONTENT);
    expect(ask('PL3.2', part(to(value, done)), [city(to(4, done))])).toEqual(CONTENT);
  });

  it('a falling rate that equals the city’s is content', () => {
    const falling = { measure: 'ratio', unit: '%', direction: 'decrease', baseline: { value: 9 } } as const;
    expect(ask('PL3.2', part(to(4, falling)), [city(to(4, falling))])).toEqual(CONTENT);
  });
});

describe('what cannot be compared', () => {
  it('another measure, or a unit that does not convert', () => {
    const money = { unit: '亿元' };
    expect(ask('PL3.1', part(), [city(money)])).toEqual({ failed: [], unverifiable: [BASIS] });
    const rate = { measure: 'ratio', unit: '%', baseline: { value: 1 } } as const;
    expect(ask('PL3.2', part(to(3, rate)), [city(to(4, { ...rate, measure: 'growth' }))])).toEqual({
      failed: [],
      unverifiable: [BASIS],
    });
  });

  it('a target without a figure on either side', () => {
    const expected = { failed: [], unverifiable: ['目标没有数值'] };
    expect(ask('PL3.1', part(to(null)), [city()])).toEqual(expected);
    expect(ask('PL3.1', part(), [city(to(null))])).toEqual(expected);
    expect(checkPlan(part(), [city(to(null))]).contributions).toEqual([]);
  });
});

describe('which plan', () => {
  const missing = { failed: [], unverifiable: [MISSING] };

  it('is a five-year plan of the city', () => {
    const indicators = [row(1, { concept })];
    const annual = cityOf(indicators, { kind: 'annual', period: { start: 2025, end: 2025 } });
    expect(ask('PL3.1', part(to(300)), [annual])).toEqual(missing);
    const elsewhere = cityOf(indicators, { region: { name: '另一市', level: 'city', parent: null } });
    expect(ask('PL3.1', part(to(300)), [elsewhere])).toEqual(missing);
  });

  it.each([
    ['begins after the year', 2026, 2030],
    ['ends before the year', 2016, 2024],
  ])('is none that %s', (_what, start, end) => {
    const other = cityOf([row(1, { concept })], { period: { start, end } });
    expect(ask('PL3.1', part(to(300)), [other])).toEqual(missing);
  });

  it.each([2021, 2025])('covers its first and its last year: %i', (year) => {
    const target = { year };
    const failed = ask('PL3.1', part(to(300, { target })), [city({ target })]);
    expect(short(failed)).toEqual(['PL3.1 D EX-01 11']);
  });

  it('an annual plan is held to its own five-year plan, not to the city’s', () => {
    const annual = part(to(300), { kind: 'annual', period: { start: 2025, end: 2025 } });
    expect(ask('PL3.1', annual, [city()])).toEqual(CONTENT);
  });
});

describe('which row', () => {
  it('is not a repetition of it in prose', () => {
    const repeated = prose(1, { concept, restates: 'EX-02', target: { value: 900 } });
    expect(ask('PL3.1', part(to(300)), [cityOf([repeated, row(2, { concept })])]).failed).toMatchObject([
      { left: 300, right: 200 },
    ]);
  });

  it('is the one of the same measure where the city has several', () => {
    const ratio = row(1, { concept, measure: 'ratio', target: { value: 900 } });
    expect(ask('PL3.1', part(to(300)), [cityOf([ratio, row(2, { concept })])]).failed).toMatchObject([
      { left: 300, right: 200 },
    ]);
    const total = row(2, { concept, measure: 'cumulative' });
    expect(ask('PL3.1', part(to(300)), [cityOf([ratio, total])])).toEqual({
      failed: [],
      unverifiable: [BASIS],
    });
  });
});
