/** PL2: which row of the five-year plan a yearly target is held to, and what is said of it. */
import type { Plan } from '../../../src/plan/schema';
import { ask, CONTENT, plan, prose, row, short, withRows } from './support';

const concept = 'example';
type Own = NonNullable<Parameters<typeof row>[1]>;

/** 100 in 2020, 200 in 2025: 160 in 2023. */
const fiveYear = (own: Own = {}): Plan => withRows(row(1, { concept, ...own }));

const annualOf = (year: number, ...indicators: readonly unknown[]): Plan =>
  plan({
    id: 'example-annual',
    kind: 'annual',
    period: { start: year, end: year },
    baselineYear: null,
    indicators,
  });

const yearly = (number: number, value: number, own: Own = {}, year = 2023): unknown =>
  prose(number, { concept, ...own, baseline: { year: null }, target: { value, year, ...own.target } });

const annual = (value: number, own: Own = {}, year = 2023): Plan =>
  annualOf(year, yearly(1, value, own, year));

describe('what is said', () => {
  it('names the figure due, the end of the path and the share of the way', () => {
    const [finding] = ask('PL2', annual(150), [fiveYear()]).failed;
    expect(finding?.message).toBe(
      '“示例指标之甲”2023年年度目标为150家，而按《示例区规划》EX-01（第11行）的规划轨迹，2023年应达到160家（2025年目标200家）；年度目标只及应有进度的83.3%，低于95%。',
    );
    expect(finding?.hint).toBe('请核对年度目标是否偏低；确定不变的，应向规划主管部门说明2025年前如何追赶。');
  });

  it('has no share where the figure is to be kept', () => {
    const flat = fiveYear({ direction: 'maintain', target: { value: 100 } });
    const [finding] = ask('PL2', annual(90), [flat]).failed;
    expect(finding?.message).toBe(
      '“示例指标之甲”2023年年度目标为90家，而按《示例区规划》EX-01（第11行）的规划轨迹，2023年应保持在100家（2025年目标100家）；进度—，界限95%。',
    );
  });

  it('holds the target of the last year to the five-year target itself, also without a baseline', () => {
    const bare = fiveYear({ baseline: { value: null } });
    const { failed, unverifiable } = ask('PL2', annual(150, {}, 2025), [bare]);
    expect(failed).toMatchObject([{ left: 150, right: 200 }]);
    expect(failed[0]?.message).toContain('进度—');
    expect(unverifiable).toEqual([]);
    expect(ask('PL2', annual(200, {}, 2025), [bare])).toEqual(CONTENT);
  });
});

describe('ranges', () => {
  it('are behind only where all of them is', () => {
    const rising = (value: number, upper: number): Plan => annual(value, { target: { value, upper } });
    expect(ask('PL2', rising(140, 170), [fiveYear()])).toEqual(CONTENT);
    expect(ask('PL2', rising(140, 150), [fiveYear()]).failed).toMatchObject([{ left: 150, right: 160 }]);
  });

  it('of a falling figure are read from their lower end', () => {
    const falling = fiveYear({ direction: 'decrease', target: { value: 50, bound: 'at-most' } });
    const target = (value: number, upper: number): Plan =>
      annual(value, { direction: 'decrease', target: { value, upper, bound: 'at-most' } });
    // 70 in 2023
    expect(ask('PL2', target(60, 90), [falling])).toEqual(CONTENT);
    expect(ask('PL2', target(80, 90), [falling]).failed).toMatchObject([{ left: 80, right: 70 }]);
  });
});

describe('rates', () => {
  const rate = { measure: 'growth', unit: '%' } as const;
  const planned = (value: number, direction: 'increase' | 'decrease' = 'increase'): Plan =>
    fiveYear({ ...rate, direction, baseline: { value: 1 }, target: { value } });
  const said = (value: number, whole: Plan): string[] =>
    ask('PL2', annual(value, rate), [whole]).failed.map(({ message }) => message.replace(/^.*；/, ''));

  it('are compared as shares of the planned one', () => {
    expect(said(9, planned(10))).toEqual(['年度目标只及应有进度的90%，低于95%。']);
    expect(said(9.5, planned(10))).toEqual([]);
  });

  it('that are to fall are compared the other way round', () => {
    expect(said(6, planned(5, 'decrease'))).toEqual(['年度目标只及应有进度的83.3%，低于95%。']);
    expect(said(5, planned(5, 'decrease'))).toEqual([]);
    expect(said(4, planned(5, 'decrease'))).toEqual([]);
  });

  it.each([
    ['no growth at all', 0, 10],
    ['a fall', -5, 10],
    ['a fall where none is planned', -1, 0],
    ['a larger fall than planned', -6, -5],
  ])('have no share where one of them is not positive: %s', (_what, value, target) => {
    expect(said(value, planned(target))).toEqual(['进度—，界限95%。']);
  });

  it.each([
    ['as planned', 0, 0],
    ['as planned', -5, -5],
    ['a smaller fall', -3, -5],
    ['growth instead of a fall', 3, -5],
  ])('that are not positive are content with %s', (_what, value, target) => {
    expect(ask('PL2', annual(value, rate), [planned(target)])).toEqual(CONTENT);
  });

  it('that are to fall to nothing are held to that', () => {
    const none = planned(0, 'decrease');
    expect(said(1, none)).toEqual(['进度—，界限95%。']);
    expect(ask('PL2', annual(0, rate), [none])).toEqual(CONTENT);
    expect(ask('PL2', annual(-1, rate), [none])).toEqual(CONTENT);
  });
});

describe('which plan', () => {
  const missing = (year: number): string[] => [`手头没有同一地区覆盖${year}年的五年规划`];

  it.each([
    [2021, 100],
    [2025, 180],
  ])('covers its first and its last year: %i', (year, value) => {
    expect(short(ask('PL2', annual(value, {}, year), [fiveYear()]))).toEqual(['PL2 D EX-X01 51']);
  });

  it.each([2020, 2026])('does not cover %i', (year) => {
    expect(ask('PL2', annual(1, {}, year), [fiveYear()])).toEqual({
      failed: [],
      unverifiable: missing(year),
    });
  });

  it('is no annual one', () => {
    const other = annualOf(2023, row(1, { concept, target: { year: 2023 } }));
    expect(ask('PL2', annual(1), [other])).toEqual({ failed: [], unverifiable: missing(2023) });
  });
});

describe('which row', () => {
  it('is not a repetition of it in prose', () => {
    const repeated = prose(1, {
      concept,
      restates: 'EX-02',
      baseline: { value: 100 },
      target: { value: 900 },
    });
    const [finding] = ask('PL2', annual(150), [withRows(repeated, row(2, { concept }))]).failed;
    expect(finding?.message).toContain('EX-02（第12行）');
  });

  it('is the one of the same measure and unit', () => {
    const others = [
      row(1, { concept, measure: 'ratio' }),
      row(2, { concept, unit: '亿元' }),
      row(3, { concept, measure: 'ratio', unit: '%', baseline: { value: 10 }, target: { value: 90 } }),
    ];
    const [finding] = ask('PL2', annual(150), [withRows(...others, row(4, { concept }))]).failed;
    expect(finding?.message).toContain('EX-04（第14行）');
    expect(ask('PL2', annual(150), [withRows(...others)])).toEqual({
      failed: [],
      unverifiable: ['与《示例区规划》EX-01（第11行）口径或单位不同，不能直接比较'],
    });
  });

  it('is not compared in another unit', () => {
    expect(ask('PL2', annual(1), [fiveYear({ unit: '亿元' })])).toEqual({
      failed: [],
      unverifiable: ['与《示例区规划》EX-01（第11行）口径或单位不同，不能直接比较'],
    });
  });

  it('is sought for targets with a concept only, and once where prose repeats one', () => {
    expect(ask('PL2', annual(1, { concept: null }), [withRows(row(1))])).toEqual(CONTENT);
    const twice = annualOf(2023, yearly(1, 150), yearly(2, 150, { restates: 'EX-X01' }));
    expect(short(ask('PL2', twice, [fiveYear()]))).toEqual(['PL2 D EX-X01 51']);
  });
});
