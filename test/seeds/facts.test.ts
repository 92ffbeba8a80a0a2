/** Facts of the five documents that a reader can look up; the line of each stands in a comment. */
import { mainIndicators } from '../../src/plan/facts';
import type { Plan, Project } from '../../src/plan/schema';
import { loadPlan, PLAN_IDS, proseTargets, tableRows, type PlanId } from './documents';
import { PROSE, TABLES } from './second-reading';

const plans = new Map<PlanId, Plan>(PLAN_IDS.map((id) => [id, loadPlan(id)]));
const planOf = (id: PlanId): Plan => plans.get(id) ?? loadPlan(id);

describe('every plan file', () => {
  test.each(PLAN_IDS)('%s is a valid plan under its own id', (id) => {
    expect(loadPlan(id).id).toBe(id);
  });

  test.each([
    ['changsha-14th', 14], // 002 lines 62–75
    ['tianxin-14th', 9], // 000 lines 160–168
    ['tianxin-2024', 11], // 001 lines 29–31: ten; line 43: one
    ['kaifu-14th', 12], // 003 lines 63–76
    ['changsha-hitech-14th', 26], // 004 lines 291–318
  ] as const)('%s has %i main indicators', (id, count) => {
    expect(mainIndicators(planOf(id))).toHaveLength(count);
  });

  test.each(PLAN_IDS)('%s: its table is what a second reader typed', (id) => {
    const rows = tableRows(planOf(id)).map(({ line, baseline, target, unit }) => [
      line,
      baseline.printed,
      target.printed,
      unit,
    ]);
    expect(rows).toEqual(TABLES[id]);
  });

  test.each(Object.keys(PROSE) as (keyof typeof PROSE)[])('%s: so are its targets in prose', (id) => {
    const targets = proseTargets(planOf(id)).map(({ line, target, unit }) => [line, target.value, unit]);
    expect(targets).toEqual(PROSE[id]);
  });

  test.each(PLAN_IDS)('%s: indicators and text targets are numbered without gaps', (id) => {
    for (const part of [tableRows(planOf(id)), proseTargets(planOf(id))])
      expect(part.map(({ no }) => no)).toEqual(part.map((_, index) => index + 1));
  });

  test.each(PLAN_IDS)('%s: task headings follow the document and no level is left out', (id) => {
    const { tasks } = planOf(id);
    const lines = tasks
      .map(({ line }) => line)
      .filter((line) => !HEADINGS_FROM_CONTENTS.has(`${id}:${line}`));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    tasks.forEach(({ level }, index) =>
      expect(level).toBeLessThanOrEqual((tasks[index - 1]?.level ?? 0) + 1),
    );
  });

  test.each(PLAN_IDS)('%s: a target that deviates from the row it repeats is explained', (id) => {
    const plan = planOf(id);
    const explained = new Set(plan.anomalies.map(({ line }) => line));
    const unexplained = plan.indicators.filter(({ restates, target, line }) => {
      const row = plan.indicators.find(({ code }) => code === restates);
      return row !== undefined && row.target.value !== target.value && !explained.has(line);
    });
    expect(unexplained).toEqual([]);
  });
});

/** 004 lost the heading of chapter 13 in the OCR; it is taken from the table of contents, line 114. */
const HEADINGS_FROM_CONTENTS = new Set(['changsha-hitech-14th:114']);

describe('the documents', () => {
  test.each([
    // 002 lines 5 and 555
    ['changsha-14th', { documentNumber: '长政办发〔2021〕30号', issued: '2021-06-22' }],
    // 000 lines 5 and 7
    ['tianxin-14th', { documentNumber: null, issued: '2021-07', issuer: '长沙市天心区科学技术局' }],
    // 001 lines 5 and 15
    ['tianxin-2024', { documentNumber: '天科创委办发〔2024〕1号', issued: '2024-03-04', kind: 'annual' }],
    // 003 lines 7, 18 and 218
    [
      'kaifu-14th',
      {
        documentNumber: '开政办发〔2021〕20号',
        issued: '2021-09-13',
        effective: '2021-10-25',
        expires: '2025-12-31',
      },
    ],
    ['changsha-hitech-14th', { documentNumber: null, kind: 'five-year' }],
  ] as const)('%s: number and dates', (id, facts) => {
    expect(planOf(id)).toMatchObject(facts);
  });

  test.each([
    ['changsha-14th', 71],
    ['tianxin-14th', 50],
    ['tianxin-2024', 15], // 001 lines 35–69: four sections, eleven tasks
    ['kaifu-14th', 43],
  ] as const)('%s has %i task headings', (id, count) => {
    expect(planOf(id).tasks).toHaveLength(count);
  });

  test('the annual plan has eleven tasks and a target for the year before', () => {
    const plan = planOf('tianxin-2024');
    expect(plan.tasks.filter(({ level }) => level === 2)).toHaveLength(11); // 001 lines 37–69
    const early = plan.indicators.filter(({ target }) => target.year !== 2024);
    // 001 line 29
    expect(early.map(({ concept, target }) => [concept, target.value, target.year, target.bound])).toEqual([
      ['rd-intensity', 2.8, 2023, 'about'],
    ]);
  });

  test('a range keeps both its ends', () => {
    const ranged = planOf('changsha-14th').indicators.filter(({ target }) => target.upper !== null);
    // 002 line 99
    expect(ranged.map(({ line, target }) => [line, target.value, target.upper])).toEqual([[99, 2, 3]]);
  });

  test('two targets of the high-tech zone are left to the city', () => {
    const assigned = planOf('changsha-hitech-14th').indicators.filter(
      ({ target }) => target.bound === 'assigned',
    );
    expect(assigned.map(({ line }) => line)).toEqual([314, 315]);
  });

  test("the zone's groups are the ones that its prose means", () => {
    const sizes = new Map<string | null, number>();
    for (const { group } of tableRows(planOf('changsha-hitech-14th')))
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
    // 004 lines 282, 284 and 286 list the members; the table's own group names are cut by a page break
    expect([...sizes]).toEqual([
      ['综合实力', 4],
      ['先进制造业高地示范区', 5],
      ['科技创新高地引领区', 6],
      ['改革开放高地先行区', 4],
      ['产城融合发展样板区', 7],
    ]);
  });
});

describe('the projects of the high-tech zone', () => {
  const { projects, projectTotals } = planOf('changsha-hitech-14th');
  /** Ten-thousandths of 亿元, i.e. 万元: whole numbers, so that the sum is exact. */
  const inWan = (list: readonly Project[]): number =>
    list.reduce((sum, { investment }) => sum + Math.round(investment * 10_000), 0);

  test('there are 91, numbered as printed', () => {
    expect(projects.map(({ no }) => no)).toEqual(Array.from({ length: 91 }, (_, index) => index + 1));
    expect(projects.map(({ code }) => Number(code.slice('HT-P'.length)))).toEqual(
      projects.map(({ no }) => no),
    );
  });

  test.each([
    ['政府投资类项目', 9, 274_880], // 004 line 1803: 27.488 亿元
    ['产业类项目', 60, 10_273_950], // 004 line 1815: 1027.395 亿元
    ['科技类项目', 22, 311_600], // 004 line 1894: 31.16 亿元
  ])('%s: %i projects for exactly %i 万元', (category, count, total) => {
    const list = projects.filter((project) => project.category === category);
    const printed = projectTotals.find((printed) => printed.category === category);
    expect(printed).toMatchObject({ count, investment: total / 10_000 });
    expect(list).toHaveLength(count);
    expect(inWan(list)).toBe(total);
  });

  test('no amount is finer than 万元', () => {
    for (const { investment } of projects) expect(Math.round(investment * 10_000) / 10_000).toBe(investment);
  });

  test('the row with name and entity exchanged is put right', () => {
    // 004 line 1885
    expect(projects[63]).toMatchObject({
      name: '高至军用装备系统及配套研发生产基地',
      entity: '湖南高至科技有限公司',
    });
  });

  test('the other plans have none', () => {
    const others = PLAN_IDS.filter((id) => id !== 'changsha-hitech-14th').map(planOf);
    expect(others.flatMap((plan) => [...plan.projects, ...plan.alignment])).toEqual([]);
  });
});

describe('the alignment of the high-tech zone', () => {
  const plan = planOf('changsha-hitech-14th');

  test('it has the 26 indicators of the main table, in the same order', () => {
    expect(plan.alignment.map(({ no, indicator }) => [no, indicator])).toEqual(
      tableRows(plan).map(({ no, name }) => [no, name]),
    );
  });

  test('5 agree with the city and 10 with the ministry, none with both', () => {
    const numbers = (side: 'city' | 'ministry'): number[] =>
      plan.alignment.filter((row) => row[side]).map(({ no }) => no);
    expect(numbers('city')).toEqual([14, 22, 23, 24, 25]); // 004 lines 1397, 1407–1410
    expect(numbers('ministry')).toEqual([6, 7, 10, 11, 12, 13, 15, 18, 19, 26]); // 004 lines 1389–1411
  });

  test('the remark 一致 stands exactly where one of the two is ticked', () => {
    for (const { city, ministry, remark } of plan.alignment) expect(remark === '一致').toBe(city || ministry);
  });
});
