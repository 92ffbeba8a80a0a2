/** B1, B2, B3 and K3 of one relation in one year: what they say, and how much rounding explains. */
import { RELATION_RULES, type RelatedFigures } from '../../../src/check/rules/relations';
import type { Relation } from '../../../src/plan/relations';
import type { Indicator } from '../../../src/plan/schema';
import { indicatorOf } from '../../support/figures';
import { failureOf, tellOf } from './told';

const source = { line: 376, reason: '定义' };
const SUM: Relation = { kind: 'sum', whole: 'A-01', parts: ['A-02', 'A-03'], ...source };
const AT_MOST: Relation = { kind: 'at-most', whole: 'A-01', part: 'A-02', ...source };
const GROWTH: Relation = { kind: 'growth', growth: 'A-01', level: 'A-02', ...source };
const PROJECTS: Relation = {
  kind: 'projects',
  indicator: 'A-01',
  category: null,
  years: 'yearly',
  ...source,
};
const RATIO = {
  kind: 'ratio',
  ratio: 'A-01',
  numerator: 'A-02',
  denominator: 'A-03',
  factor: 100,
  ...source,
} as const;

/** Two decimals, unless the unit counts things. */
const of = (name: string, unit: string | null): Indicator => indicatorOf('CS-11', { name, unit });
const [whole, one, two] = [of('合计', '亿元'), of('甲', '亿元'), of('乙', '亿元')];
const share = of('占比', '%');

const subject = (relation: Relation, ...figures: (readonly [Indicator, number])[]): RelatedFigures => ({
  relation,
  year: 2024,
  figures: figures.map(([indicator, value]) => ({ indicator, value })),
});
const tell = (relation: Relation, ...figures: (readonly [Indicator, number])[]) =>
  tellOf(RELATION_RULES[relation.kind], subject(relation, ...figures));

describe('B1', () => {
  const sum = (total: number, ...parts: [number, number]) =>
    tell(SUM, [whole, total], [one, parts[0]], [two, parts[1]]);

  it('names the whole, its parts and the difference', () => {
    expect(sum(100.5, 60, 30.25)).toEqual({
      severity: 'B',
      message: '“合计”2024年为 100.5亿元，与分项“甲”、“乙”之和 90.25亿元 相差 10.25亿元。',
      hint: '规划文本第376行界定了合计与分项。请核对各分项和合计；口径确有交叉的，在“审核说明”中说明。',
      left: 100.5,
      right: 90.25,
      difference: 10.25,
      joins: 'finding.B1:376',
      together: '“合计”2021—2022年与分项“甲”、“乙”之和都不相等，其中2024年为 100.5亿元，相差 10.25亿元。',
    });
    // Two digits more than the figures have
    expect(sum(1, 0.123456, 0)).toMatchObject({
      message: '“合计”2024年为 1亿元，与分项“甲”、“乙”之和 0.1235亿元 相差 0.8765亿元。',
    });
  });

  it('counted things are named whole, a missing unit not at all', () => {
    expect(
      failureOf(
        RELATION_RULES.sum,
        subject(SUM, [of('合计', '家'), 100], [of('甲', '家'), 60], [of('乙', '家'), 30]),
      ).message,
    ).toBe('“合计”2024年为 100家，与分项“甲”、“乙”之和 90家 相差 10家。');
    expect(
      failureOf(RELATION_RULES.sum, subject(SUM, [of('合计', null), 100], [one, 60], [two, 30])).message,
    ).toBe('“合计”2024年为 100，与分项“甲”、“乙”之和 90 相差 10。');
  });

  it('what rounding can do to three figures is only mentioned', () => {
    expect(sum(90.26, 60, 30.25)).toMatchObject({ severity: 'D', difference: expect.closeTo(0.01, 9) });
    expect(sum(90.235, 60, 30.25)).toMatchObject({ severity: 'D' });
    expect(sum(90.27, 60, 30.25)).toMatchObject({ severity: 'B' });
    expect(sum(90.234, 60, 30.25)).toMatchObject({ severity: 'B' });
  });

  it('the last bits of a sum are nothing', () => {
    expect(sum(90.25, 60, 30.25)).toBe('pass');
    expect(sum(0.3, 0.1, 0.2)).toBe('pass');
    expect(sum(1e10 + 9, 4e9, 6e9)).toBe('pass');
    expect(sum(1e10 + 11, 4e9, 6e9)).toMatchObject({ difference: 11 });
    expect(sum(0.5 + 9e-10, 0.25, 0.25)).toBe('pass');
    expect(sum(0.5 + 2e-9, 0.25, 0.25)).toMatchObject({ severity: 'D' });
  });
});

describe('B2', () => {
  const ratio = (value: number, numerator: number, denominator: number, factor = 100) =>
    tell({ ...RATIO, factor }, [share, value], [one, numerator], [two, denominator]);

  it('a ratio is its numerator over its denominator', () => {
    expect(ratio(13, 10, 80)).toEqual({
      severity: 'C',
      message: '“占比”2024年填报 13%，按“甲”、“乙”计算应为 12.5%。',
      hint: '请核对分子、分母和计算结果；口径不同的，在“审核说明”中说明。',
      left: 13,
      right: 12.5,
      difference: 0.5,
      joins: 'finding.B2:376',
      together: '“占比”2021—2022年与按“甲”、“乙”计算的结果都不一致，其中2024年填报 13%，应为 12.5%。',
    });
    expect(ratio(12, 10, 80)).toMatchObject({ difference: -0.5 });
    expect(ratio(12.5, 10, 80)).toBe('pass');
    // Per 10 000
    expect(ratio(1250, 10, 80, 10_000)).toBe('pass');
    expect(ratio(1251, 10, 80, 10_000)).toMatchObject({ right: 1250 });
  });

  it('within the rounding of all three', () => {
    // 10.005 ÷ 79.995 is 12.507 %, and the ratio itself is rounded to two digits
    expect(ratio(12.511, 10, 80)).toBe('pass');
    expect(ratio(12.489, 10, 80)).toBe('pass');
    expect(ratio(12.513, 10, 80)).toMatchObject({ right: 12.5 });
    expect(ratio(12.487, 10, 80)).toMatchObject({ right: 12.5 });
  });

  it('of nothing there is no ratio', () => {
    expect(ratio(12, 10, 0)).toBe('pass');
  });

  it('a growth rate is what the level did', () => {
    const growth = (rate: number, level: number, before: number) =>
      tell(GROWTH, [share, rate], [one, level], [one, before]);
    expect(growth(12, 110, 100)).toEqual({
      severity: 'C',
      message: '“占比”2024年填报 12%，按“甲”计算应为 10%。',
      hint: '请核对分子、分母和计算结果；口径不同的，在“审核说明”中说明。',
      left: 12,
      right: expect.closeTo(10, 9),
      difference: expect.closeTo(2, 9),
      joins: 'finding.B2:376',
      together: '“占比”2021—2022年与按“甲”计算的结果都不一致，其中2024年填报 12%，应为 10%。',
    });
    expect(growth(10, 110, 100)).toBe('pass');
    expect(growth(-10, 90, 100)).toBe('pass');
    expect(growth(-10, 110, 100)).toMatchObject({ difference: expect.closeTo(-20, 9) });
    expect(growth(5, 110, 0)).toBe('pass');
  });
});

describe('B3', () => {
  const atMost = (total: number, part: number) => tell(AT_MOST, [whole, total], [one, part]);

  it('a part that is larger than the whole, at the part', () => {
    expect(atMost(100, 100.5)).toEqual({
      severity: 'A',
      message: '“甲”2024年为 100.5亿元，大于包含它的“合计” 100亿元。',
      hint: '规划文本第376行界定前者包含在后者之中。请核对两个数，改正有误的一个。',
      left: 100.5,
      right: 100,
      difference: 0.5,
      joins: 'finding.B3:376',
      together: '“甲”2021—2022年都大于包含它的“合计”，其中2024年为 100.5亿元，后者为 100亿元。',
    });
  });

  it('beyond rounding', () => {
    expect([90, 100, 100.01].map((part) => atMost(100, part))).toEqual(['pass', 'pass', 'pass']);
    expect(atMost(100, 100.011)).toMatchObject({ severity: 'A' });
  });
});

describe('K3', () => {
  const projects = (indicator: Indicator, value: number, sum: number) =>
    tell(PROJECTS, [indicator, value], [indicator, sum]);

  it('the investment of the projects is that of the indicator', () => {
    expect(projects(whole, 300, 290.5)).toEqual({
      severity: 'C',
      message: '“合计”2024年为 300亿元，项目填报的完成投资合计为 290.5亿元。',
      hint: '请核对两张表；口径不同的，在“审核说明”中说明。',
      left: 300,
      right: 290.5,
      difference: 9.5,
      joins: 'finding.K3.projects:376',
      together:
        '“合计”2021—2022年与项目填报的完成投资合计都不一致，其中2024年为 300亿元，项目合计为 290.5亿元。',
    });
  });

  it('but for the rounding of the indicator', () => {
    expect(projects(whole, 300, 300.005)).toBe('pass');
    expect(projects(whole, 300, 300.006)).toMatchObject({ right: 300.006 });
    expect(projects(of('合计', '个'), 300, 299.5)).toBe('pass');
    expect(projects(of('合计', '个'), 300, 299.4)).toMatchObject({ right: 299.4 });
  });
});

test('an incomplete relation says nothing', () => {
  for (const relation of [SUM, AT_MOST, RATIO, GROWTH, PROJECTS]) expect(tell(relation)).toBe('pass');
  for (const relation of [AT_MOST, RATIO, GROWTH, PROJECTS]) expect(tell(relation, [whole, 1])).toBe('pass');
  for (const relation of [RATIO, GROWTH]) expect(tell(relation, [whole, 1], [one, 1])).toBe('pass');
});
