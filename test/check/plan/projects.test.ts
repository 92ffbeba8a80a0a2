/** PL4 and PL5: the project list, and the relations that a plan defines. */
import { findPlan } from '../../../src/plan/catalogue';
import type { Plan } from '../../../src/plan/schema';
import { ask, CONTENT, plan, project, prose, row, short } from './support';

const listed = (...projects: readonly unknown[]): ReturnType<typeof plan> => plan({ projects });

describe('PL4.1 project numbers', () => {
  it('run on, also where each category begins anew', () => {
    expect(ask('PL4.1', listed(project(1), project(2), project(3)))).toEqual(CONTENT);
    const anew = project(3, { no: 1, category: '科技类项目' });
    expect(ask('PL4.1', listed(project(1), project(2), anew))).toEqual(CONTENT);
  });

  it('a gap means a lost row', () => {
    expect(ask('PL4.1', listed(project(1), project(3))).failed).toMatchObject([
      { severity: 'C', code: 'EX-P03', line: 103, left: 3, right: 2 },
    ]);
  });

  it('a number given twice names the other line', () => {
    const { failed } = ask('PL4.1', listed(project(1), project(2), project(3, { no: 2 })));
    expect(failed).toHaveLength(1);
    expect(failed[0]?.message).toMatch(/序号2与“第2号示例项目”（第102行）重复/);
  });
});

describe('PL4.2–PL4.4 names and investments', () => {
  it('a name stands for one project', () => {
    const twice = listed(project(1, { name: '示例园（一期）' }), project(2, { name: '示例园(一期)' }));
    expect(short(ask('PL4.2', twice))).toEqual(['PL4.2 C EX-P02 102']);
    expect(ask('PL4.2', listed(project(1), project(2)))).toEqual(CONTENT);
  });

  it('a project without investment cannot be measured', () => {
    expect(short(ask('PL4.3', listed(project(1, { investment: 0 }))))).toEqual(['PL4.3 C EX-P01 101']);
    expect(ask('PL4.3', listed(project(1)))).toEqual(CONTENT);
  });

  it('one firm with one sum in two categories is noted, in one category it is not', () => {
    const same = { entity: '同一公司', investment: 3.5 };
    const other = project(2, { ...same, category: '科技类项目' });
    expect(short(ask('PL4.4', listed(project(1, same), other)))).toEqual(['PL4.4 D EX-P02 102']);
    expect(ask('PL4.4', listed(project(1, same), project(2, same)))).toEqual(CONTENT);
    expect(ask('PL4.4', listed(project(1, { entity: '同一公司' }), other))).toEqual(CONTENT);
  });
});

describe('PL4.5 totals of categories', () => {
  const hitech = findPlan('changsha-hitech-14th');

  it('the zone’s 91 projects add up to the totals that its document prints', () => {
    expect(ask('PL4.5', hitech)).toEqual(CONTENT);
  });

  it('a mistyped investment and a lost row are found at the line of the total', () => {
    const typo = {
      ...hitech,
      projects: hitech.projects.map((one) => (one.no === 1 ? { ...one, investment: 28 } : one)),
    };
    expect(ask('PL4.5', typo).failed).toMatchObject([
      { severity: 'A', line: 1803, left: 52.688, right: 27.488, difference: 25.2 },
    ]);
    const lost = { ...hitech, projects: hitech.projects.slice(0, -1) };
    expect(ask('PL4.5', lost).failed).toMatchObject([{ severity: 'A', line: 1894, left: 21, right: 22 }]);
  });

  it('a total printed with fewer decimals may be rounded', () => {
    const parts = listed(project(1, { investment: 1.26 }), project(2, { investment: 1.26 }));
    const total = (investment: number): Plan => ({
      ...parts,
      projectTotals: [{ category: '产业类项目', count: null, investment, line: 100 }],
    });
    expect(ask('PL4.5', total(2.5))).toEqual(CONTENT);
    expect(short(ask('PL4.5', total(2.6)))).toEqual(['PL4.5 A — 100']);
  });

  it('cannot tell where the printed total is not known', () => {
    expect(ask('PL4.5', listed(project(1))).unverifiable).toEqual(['规划文件没有录入“产业类项目”的原文合计']);
  });
});

describe('PL5 relations', () => {
  const source = { line: 99, reason: '示例文件如此定义' };
  const related = (relation: object, ...indicators: readonly unknown[]): ReturnType<typeof plan> =>
    plan({ indicators, relations: [{ ...relation, ...source }] });
  const figures = (from: number | null, to: number): object => ({
    baseline: { value: from },
    target: { value: to },
  });
  const sum = { kind: 'sum', whole: 'EX-01', parts: ['EX-02', 'EX-03'] };

  it('parts add up to their whole', () => {
    const whole = row(1, figures(100, 200));
    expect(ask('PL5', related(sum, whole, row(2, figures(40, 80)), row(3, figures(60, 120))))).toEqual(
      CONTENT,
    );
    const wrong = ask('PL5', related(sum, whole, row(2, figures(40, 80)), row(3, figures(70, 150))));
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
      related(sum, share(1, whole), share(2, '10.0'), share(3, '20.2'));
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
    const relation = { kind: 'projects', indicator: 'EX-01', category: null, years: 'total' };
    const at = (value: number): ReturnType<typeof plan> =>
      plan({
        indicators: [row(1, { unit: '亿元', ...figures(1, value) })],
        projects: [project(1), project(2), project(3)],
        relations: [{ ...relation, ...source }],
      });
    const without = '规划中没有项目逐年完成的投资';
    expect(ask('PL5', at(6))).toEqual({ failed: [], unverifiable: [without] });
    expect(ask('PL5', at(60)).failed).toMatchObject([{ severity: 'C', left: 6, right: 60 }]);
  });

  it('cannot tell without a figure, in different years, and for yearly growth', () => {
    const parts = [row(2, figures(null, 80)), row(3, figures(60, 120))];
    expect(ask('PL5', related(sum, row(1, figures(100, 200)), ...parts)).unverifiable).toEqual([
      'EX-02没有基期值',
    ]);
    const earlier = row(2, { baseline: { value: 40, year: 2019 }, target: { value: 80 } });
    expect(ask('PL5', related(sum, row(1), earlier, row(3, figures(60, 120)))).unverifiable).toEqual([
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
