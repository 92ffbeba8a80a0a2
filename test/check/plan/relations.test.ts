/** PL5: what is said of a relation that does not hold, and how far rounding explains it. */
import { ask, CONTENT, plan, project, reshape, row, short } from './support';

type Own = NonNullable<Parameters<typeof row>[1]>;
const source = { line: 99, reason: '示例文件如此定义' };
const related = (relation: object, ...indicators: readonly unknown[]): ReturnType<typeof plan> =>
  plan({ indicators, relations: [{ ...relation, ...source }] });
const figures = (from: number | null, to: number | null): Own => ({
  baseline: { value: from },
  target: { value: to, ...(to === null ? { bound: 'assigned' } : {}) },
});
const messages = (subject: ReturnType<typeof plan>): string[] =>
  ask('PL5', subject).failed.map(({ message }) => message);

const sum = { kind: 'sum', whole: 'EX-02', parts: ['EX-03', 'EX-04'] };
const atMost = { kind: 'at-most', part: 'EX-02', whole: 'EX-01' };
const ratio = { kind: 'ratio', ratio: 'EX-01', numerator: 'EX-02', denominator: 'EX-03', factor: 100 };
const HINT = '请对照原文核对各数值和关系本身；原文确实如此的，在“anomalies”中注明。';

describe('what is said', () => {
  it('of parts and their whole, in its year and unit, whatever row the plan begins with', () => {
    const other = row(1, { unit: '%', baseline: { year: 2019 }, target: { year: 2023 } });
    const rows = [row(2, figures(100, 200)), row(3, figures(40, 80)), row(4, figures(70, 120))];
    const { failed } = ask('PL5', related(sum, other, ...rows));
    expect(failed).toHaveLength(1);
    expect(failed[0]?.message).toBe(
      '2020年各部分之和为110家，整体为100家，差额超过四舍五入允许的1.5家（EX-02 100家，EX-03 40家，EX-04 70家）。关系依据：示例文件如此定义。',
    );
    expect(failed[0]?.hint).toBe(HINT);
  });

  it('of a part larger than its whole', () => {
    expect(messages(related(atMost, row(1, figures(100, 200)), row(2, figures(50, 210))))).toEqual([
      '2025年部分为210家，大于整体200家，超出四舍五入允许的1家（EX-01 200家，EX-02 210家）。关系依据：示例文件如此定义。',
    ]);
  });

  it('of a ratio', () => {
    const rows = [
      row(1, { unit: '%', measure: 'ratio', ...figures(50, 60) }),
      row(2, { unit: '亿元', ...figures(50, 100) }),
      row(3, { unit: '亿元', ...figures(100, 200) }),
    ];
    // 100.5/199.5 is 50.3759 %, and half a percent of the ratio's own.
    expect(messages(related(ratio, ...rows))).toEqual([
      '2025年比率为60%，按分子分母计算为50%，差额超过四舍五入允许的0.8759%（EX-01 60%，EX-02 100亿元，EX-03 200亿元）。关系依据：示例文件如此定义。',
    ]);
  });
});

describe('rounding', () => {
  it('lets a part pass its whole by both halves of a digit and no more', () => {
    const part = (value: number): ReturnType<typeof plan> =>
      related(atMost, row(1, figures(100, 200)), row(2, figures(value, 150)));
    for (const value of [100, 101]) expect(ask('PL5', part(value))).toEqual(CONTENT);
    expect(short(ask('PL5', part(102)))).toEqual(['PL5 A EX-01 99']);
  });

  it('is told by all printed decimals', () => {
    const money = (number: number, printed: string, to: number): unknown =>
      row(number, { unit: '万元', baseline: { printed, value: Number(printed) }, target: { value: to } });
    const of = (whole: string): ReturnType<typeof plan> =>
      related(sum, money(2, whole, 60), money(3, '10.05', 30), money(4, '20.20', 30));
    // Three figures with two decimals: 0.015.
    expect(ask('PL5', of('30.26'))).toEqual(CONTENT);
    expect(short(ask('PL5', of('30.27')))).toEqual(['PL5 A EX-02 99']);
  });

  it('is half a digit for each project and for the total', () => {
    const relation = { kind: 'projects', indicator: 'EX-01', category: null, years: 'total' };
    const at = (value: number): ReturnType<typeof plan> =>
      plan({
        indicators: [row(1, { unit: '亿元', ...figures(1, value) })],
        projects: [project(1), project(2), project(3)],
        relations: [{ ...relation, ...source }],
      });
    // 6 and four halves of a unit
    expect(ask('PL5', at(8)).failed).toEqual([]);
    expect(messages(at(9))).toEqual([
      '项目总投资合计6亿元，与2025年目标9亿元不符，差额超过四舍五入允许的2亿元（EX-01 9亿元）。关系依据：示例文件如此定义。',
    ]);
  });
});

describe('investments', () => {
  const invested = (own: object, value: number): ReturnType<typeof plan> =>
    plan({
      indicators: [row(1, { unit: '亿元', ...figures(1, value) })],
      projects: [project(1, { investment: 10 }), project(2, { investment: 30, category: '科技类项目' })],
      relations: [
        { kind: 'projects', indicator: 'EX-01', category: null, years: 'total', ...own, ...source },
      ],
    });

  it('of one category add up to the target of that category', () => {
    expect(ask('PL5', invested({ category: '科技类项目' }, 30)).failed).toEqual([]);
    expect(ask('PL5', invested({ category: '科技类项目' }, 40)).failed).toMatchObject([
      { left: 30, right: 40 },
    ]);
    expect(ask('PL5', invested({}, 40)).failed).toEqual([]);
  });

  it('that are counted year by year are not known to the plan', () => {
    const without = '规划中没有项目逐年完成的投资';
    expect(ask('PL5', invested({ years: 'yearly' }, 99))).toEqual({
      failed: [],
      unverifiable: [without, without],
    });
  });
});

describe('what cannot be told', () => {
  it('without a target, or of a denominator of nothing', () => {
    const rows = [row(2, figures(100, 200)), row(3, figures(40, null)), row(4, figures(60, null))];
    expect(ask('PL5', related(sum, ...rows))).toEqual({
      failed: [],
      unverifiable: ['EX-03、EX-04没有目标值'],
    });
    const none = [
      row(1, { unit: '%', measure: 'ratio', ...figures(0, 50) }),
      row(2, figures(0, 100)),
      row(3, figures(0, 200)),
    ];
    expect(ask('PL5', related(ratio, ...none))).toEqual({ failed: [], unverifiable: ['分母为零'] });
  });

  it('where one of the years is not given; where none is, the figures are compared', () => {
    const rows = [row(2, figures(100, 200)), row(3, figures(40, 80)), row(4, figures(70, 120))];
    const without = (...codes: string[]): ReturnType<typeof plan> =>
      reshape(related(sum, ...rows), (one) =>
        codes.includes(one.code) ? { ...one, baseline: { ...one.baseline, year: null } } : one,
      );
    expect(ask('PL5', without('EX-03'))).toEqual({ failed: [], unverifiable: ['所属年份不同（2020、—）'] });
    expect(messages(without('EX-02', 'EX-03', 'EX-04'))[0]).toMatch(/^—年各部分之和为110家，/);
  });
});
