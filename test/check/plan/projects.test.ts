/** PL4: the project list. */
import { findPlan } from '../../../src/plan/catalogue';
import type { Plan } from '../../../src/plan/schema';
import { ask, CONTENT, plan, project, short } from './support';

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
    expect(ask('PL4.1', listed(project(1), project(2), project(3, { no: 2 }))).failed).toMatchObject([
      {
        left: 2,
        right: 2,
        difference: 0,
        message: '项目“第3号示例项目”的序号2与“第2号示例项目”（第102行）重复，前一项为2。',
      },
    ]);
  });

  it('begin with one, in the list and in each category', () => {
    const first = ask('PL4.1', listed(project(3))).failed;
    expect(first).toMatchObject([
      { left: 3, right: 1, message: '项目“第3号示例项目”序号为3，前一项为—，中间不连续，可能漏录。' },
    ]);
    const other = { category: '科技类项目' };
    expect(ask('PL4.1', listed(project(1), project(5, other))).failed).toMatchObject([{ left: 5, right: 2 }]);
    expect(ask('PL4.1', listed(project(1), project(2), project(3, { no: 1 }))).failed).toMatchObject([
      { left: 1, right: 1 },
    ]);
  });

  it('may be those of another category', () => {
    const other = (number: number, no: number): unknown => project(number, { no, category: '科技类项目' });
    const { failed } = ask('PL4.1', listed(project(1), project(2), project(3), other(4, 1), other(5, 3)));
    expect(failed.map(({ message }) => message)).toEqual([
      '项目“第5号示例项目”序号为3，前一项为1，中间不连续，可能漏录。',
    ]);
  });
});

describe('PL4.2–PL4.4 names and investments', () => {
  it('a name stands for one project', () => {
    const twice = listed(project(1, { name: '示例园（一期）' }), project(2, { name: '示例园(一期)' }));
    expect(short(ask('PL4.2', twice))).toEqual(['PL4.2 C EX-P02 102']);
    expect(ask('PL4.2', listed(project(1), project(2)))).toEqual(CONTENT);
  });

  it('a project without investment cannot be measured', () => {
    expect(ask('PL4.3', listed(project(1, { investment: 0 }))).failed).toMatchObject([
      { severity: 'C', code: 'EX-P01', line: 101, left: 0, right: null, difference: null },
    ]);
    expect(ask('PL4.3', listed(project(1)))).toEqual(CONTENT);
  });

  it('one firm with one sum in two categories is noted, in one category it is not', () => {
    const same = { entity: '同一公司', investment: 3.5 };
    const other = project(2, { ...same, category: '科技类项目' });
    expect(short(ask('PL4.4', listed(project(1, same), other)))).toEqual(['PL4.4 D EX-P02 102']);
    expect(ask('PL4.4', listed(project(1, same), project(2, same)))).toEqual(CONTENT);
    expect(ask('PL4.4', listed(project(1, { entity: '同一公司' }), other))).toEqual(CONTENT);
    // That the sum is missing is another finding.
    const none = { entity: '同一公司', investment: 0 };
    const nothing = listed(project(1, none), project(2, { ...none, category: '科技类项目' }));
    expect(ask('PL4.4', nothing)).toEqual(CONTENT);
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

  const printed = (count: number | null, investment: number | null): Plan =>
    plan({
      projects: [project(1), project(2)],
      projectTotals: [{ category: '产业类项目', count, investment, line: 100 }],
    });
  const said = (subject: Plan): unknown[] =>
    ask('PL4.5', subject).failed.map(({ left, right, message }) => [left, right, message]);

  it('names what is printed and what was found, also where only one is printed', () => {
    const count = '“产业类项目”原文标明共3个，规划文件中有2个（合计3亿元，原文';
    expect(said(printed(3, 5))).toEqual([[2, 3, `${count}5亿元）。`]]);
    expect(said(printed(3, null))).toEqual([[2, 3, `${count}—亿元）。`]]);
    const sum = '“产业类项目”各项目总投资合计3亿元，与原文标明的5亿元不符（原文';
    expect(said(printed(2, 5))).toEqual([[3, 5, `${sum}2个，规划文件2个）。`]]);
    expect(said(printed(null, 5))).toEqual([[3, 5, `${sum}—个，规划文件2个）。`]]);
  });

  it('is content with either of them', () => {
    expect(ask('PL4.5', printed(2, 3))).toEqual(CONTENT);
    expect(ask('PL4.5', printed(2, null))).toEqual(CONTENT);
    expect(ask('PL4.5', printed(null, 3))).toEqual(CONTENT);
  });

  it('a total printed with fewer decimals may be rounded', () => {
    const parts = listed(project(1, { investment: 1.26 }), project(2, { investment: 1.26 }));
    const total = (investment: number): Plan => ({
      ...parts,
      projectTotals: [{ category: '产业类项目', count: null, investment, line: 100 }],
    });
    // 2.52
    for (const rounded of [2.5, 2.52, 3]) expect(ask('PL4.5', total(rounded))).toEqual(CONTENT);
    for (const wrong of [2.51, 2.53, 2.519, 2])
      expect(short(ask('PL4.5', total(wrong)))).toEqual(['PL4.5 A — 100']);
    // Half of the last digit may have been rounded either way.
    const half = { ...total(1.3), projects: listed(project(1, { investment: 1.25 })).projects };
    expect(ask('PL4.5', half)).toEqual(CONTENT);
    expect(short(ask('PL4.5', total(2.6)))).toEqual(['PL4.5 A — 100']);
  });

  it('cannot tell where the printed total is not known', () => {
    expect(ask('PL4.5', listed(project(1))).unverifiable).toEqual(['规划文件没有录入“产业类项目”的原文合计']);
  });
});
