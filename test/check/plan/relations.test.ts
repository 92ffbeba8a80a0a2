/** PL5: the relations that a plan defines: what is said of one that does not hold, and how far rounding explains it. */
import { ask, CONTENT, plan, project, prose, reshape, row, short } from './support';

type Own = NonNullable<Parameters<typeof row>[1]>;
const source = { line: 99, reason: '示例文件如此定义' };
const related = (relation: object, ...indicators: readonly unknown[]): ReturnType<typeof plan> =>
  plan({ indicators, relations: [{ ...relation, ...source }] });
const figures = (from: number | null, to: number | null): Own => ({
  baseline: { value: from },
  target: { value: to, ...(to === null ? { bound: 'assigned' } : {}) },
});
/** Projects whose investments together are the target of EX-01, in 亿元. */
const invested = (projects: readonly unknown[], value: number, own: object = {}): ReturnType<typeof plan> =>
  plan({
    indicators: [row(1, { unit: '亿元', ...figures(1, value) })],
    projects,
    relations: [{ kind: 'projects', indicator: 'EX-01', category: null, years: 'total', ...own, ...source }],
  });
const messages = (subject: ReturnType<typeof plan>): string[] =>
  ask('PL5', subject).failed.map(({ message }) => message);

const sum = { kind: 'sum', whole: 'EX-02', parts: ['EX-03', 'EX-04'] };
const atMost = { kind: 'at-most', part: 'EX-02', whole: 'EX-01' };
const ratio = { kind: 'ratio', ratio: 'EX-01', numerator: 'EX-02', denominator: 'EX-03', factor: 100 };
const HINT = '请对照原文核对各数值和关系本身；原文确实如此的，在“anomalies”中注明。';

describe('relations', () => {
  const total = { kind: 'sum', whole: 'EX-01', parts: ['EX-02', 'EX-03'] };

  it('parts add up to their whole', () => {
    const whole = row(1, figures(100, 200));
    expect(ask('PL5', related(total, whole, row(2, figures(40, 80)), row(3, figures(60, 120))))).toEqual(
      CONTENT,
    );
    const wrong = ask('PL5', related(total, whole, row(2, figures(40, 80)), row(3, figures(70, 150))));
    expect(wrong.failed).toMatchObject([
      { severity: 'A', code: 'EX-01', line: 99, left: 110, right: 100, difference: 10 },
      { severity: 'C', code: 'EX-01', line: 99, left: 230, right: 200, difference: 30 },
    ]);
    expect(wrong.failed[0]?.message).toMatch(/2020年.*示例文件如此定义。$/);
    expect(wrong.failed[1]?.message).toMatch(/2025年/);
  });

  it('rounding explains (k+1)·0.5·10^-d and no more', () => {
    const share = (number: number, printed: string): unknown =>
      row(number, {
        unit: '万元',
        baseline: { printed, value: Number(printed) },
        target: { value: number === 1 ? 60 : 30 },
      });
    const at = (whole: string): ReturnType<typeof plan> =>
      related(total, share(1, whole), share(2, '10.0'), share(3, '20.2'));
    // Three figures with one decimal: 0.15.
    expect(ask('PL5', at('30.3'))).toEqual(CONTENT);
    expect(short(ask('PL5', at('30.4')))).toEqual(['PL5 A EX-01 99']);
    // Without decimals 1.5.
    expect(ask('PL5', at('31'))).toEqual(CONTENT);
  });

  it('a part is at most its whole', () => {
    const relation = { kind: 'at-most', part: 'EX-02', whole: 'EX-01' };
    const whole = row(1, figures(100, 200));
    expect(ask('PL5', related(relation, whole, row(2, figures(50, 200))))).toEqual(CONTENT);
    expect(short(ask('PL5', related(relation, whole, row(2, figures(50, 210)))))).toEqual(['PL5 C EX-01 99']);
    expect(short(ask('PL5', related(relation, whole, row(2, figures(110, 150)))))).toEqual([
      'PL5 A EX-01 99',
    ]);
  });

  it('a ratio follows from numerator and denominator as far as their rounding tells', () => {
    const relation = { kind: 'ratio', ratio: 'EX-01', numerator: 'EX-02', denominator: 'EX-03', factor: 100 };
    const of = (printed: string): ReturnType<typeof plan> =>
      related(
        relation,
        row(1, {
          measure: 'ratio',
          unit: '%',
          baseline: { printed, value: Number(printed) },
          target: { value: 50 },
        }),
        row(2, { unit: '亿元', ...figures(33, 100) }),
        row(3, { unit: '亿元', ...figures(100, 200) }),
      );
    // 32.5/100.5 to 33.5/99.5 is 32.3 to 33.7 %.
    expect(ask('PL5', of('33.5'))).toEqual(CONTENT);
    expect(short(ask('PL5', of('34.5')))).toEqual(['PL5 A EX-01 99']);
  });

  it('investments add up to the target', () => {
    const at = (value: number): ReturnType<typeof plan> =>
      invested(
        [1, 2, 3].map((no) => project(no)),
        value,
      );
    const without = '规划中没有项目逐年完成的投资';
    expect(ask('PL5', at(6))).toEqual({ failed: [], unverifiable: [without] });
    expect(ask('PL5', at(60)).failed).toMatchObject([{ severity: 'C', left: 6, right: 60 }]);
  });

  it('cannot tell without a figure, in different years, and for yearly growth', () => {
    const parts = [row(2, figures(null, 80)), row(3, figures(60, 120))];
    expect(ask('PL5', related(total, row(1, figures(100, 200)), ...parts)).unverifiable).toEqual([
      'EX-02没有基期值',
    ]);
    const earlier = row(2, { baseline: { value: 40, year: 2019 }, target: { value: 80 } });
    expect(ask('PL5', related(total, row(1), earlier, row(3, figures(60, 120)))).unverifiable).toEqual([
      '所属年份不同（2020、2019）',
    ]);
    const growth = { kind: 'growth', growth: 'EX-01', level: 'EX-02' };
    const rate = row(1, { measure: 'growth', unit: '%', ...figures(5, 6) });
    expect(ask('PL5', related(growth, rate, row(2))).unverifiable).toEqual([
      '规划中没有上一年数据，增速无法核对',
      '规划中没有上一年数据，增速无法核对',
    ]);
  });

  it('may name a target in prose', () => {
    const relation = { kind: 'at-most', part: 'EX-01', whole: 'EX-X02' };
    const { failed, unverifiable } = ask(
      'PL5',
      related(relation, row(1), prose(2, { target: { value: 150 } })),
    );
    expect(failed).toMatchObject([{ severity: 'C', left: 200, right: 150 }]);
    expect(unverifiable).toEqual(['EX-X02没有基期值']);
  });
});

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
    const at = (value: number): ReturnType<typeof plan> =>
      invested(
        [1, 2, 3].map((no) => project(no)),
        value,
      );
    // 6 and four halves of a unit
    expect(ask('PL5', at(8)).failed).toEqual([]);
    expect(messages(at(9))).toEqual([
      '项目总投资合计6亿元，与2025年目标9亿元不符，差额超过四舍五入允许的2亿元（EX-01 9亿元）。关系依据：示例文件如此定义。',
    ]);
  });
});

describe('investments', () => {
  const projects = [project(1, { investment: 10 }), project(2, { investment: 30, category: '科技类项目' })];

  it('of one category add up to the target of that category', () => {
    expect(ask('PL5', invested(projects, 30, { category: '科技类项目' })).failed).toEqual([]);
    expect(ask('PL5', invested(projects, 40, { category: '科技类项目' })).failed).toMatchObject([
      { left: 30, right: 40 },
    ]);
    expect(ask('PL5', invested(projects, 40, {})).failed).toEqual([]);
  });

  it('that are counted year by year are not known to the plan', () => {
    const without = '规划中没有项目逐年完成的投资';
    expect(ask('PL5', invested(projects, 99, { years: 'yearly' }))).toEqual({
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
