/** Relations year by year: which figures are compared, where the finding stands, and which slip would explain it. */
import type { Check } from '../../src/check/context';
import { Recorder } from '../../src/check/recorder';
import { checkRelations } from '../../src/check/relations';
import type { FiledProject } from '../../src/forms/filing';
import { NO_ANNUAL_TARGETS } from '../../src/plan/annual-targets';
import { findPlan } from '../../src/plan/catalogue';
import type { Relation } from '../../src/plan/relations';
import { entryOf, filedRow, indicatorOf, type Filled } from '../support/figures';
import { fill } from '../support/filing';

const source = { line: 1, reason: '定义' };
const SUM: Relation = { kind: 'sum', whole: 'HT-01', parts: ['HT-03', 'HT-15'], ...source };
const AT_MOST: Relation = { kind: 'at-most', whole: 'HT-01', part: 'HT-03', ...source };
const GROWTH: Relation = { kind: 'growth', growth: 'HT-14', level: 'HT-15', ...source };
const projectsOf = (category: string | null, years: 'yearly' | 'total'): Relation => ({
  kind: 'projects',
  indicator: 'HT-03',
  category,
  years,
  ...source,
});

const years = [2021, 2022, 2023, 2024];
const zone = findPlan('changsha-hitech-14th');
const empty = fill('changsha-hitech-14th', { years }).read();

interface Given {
  readonly rows: Readonly<Record<string, Readonly<Record<string, Filled>>>>;
  readonly projects?: readonly FiledProject[];
  readonly due?: readonly number[];
  readonly years?: readonly number[];
  readonly sheets?: Check['filing']['sheets'];
  readonly untrusted?: string;
  readonly questioned?: string;
}

/** What is said of relations between rows of the zone (HT-01, HT-03 and HT-15 in 亿元, HT-14 a rate). */
function ask(relations: readonly Relation[], given: Given) {
  const {
    rows,
    projects = [],
    due = [2024],
    years: own = years,
    sheets = empty.sheets,
    untrusted,
    questioned,
  } = given;
  const recorder = new Recorder(undefined);
  checkRelations({
    filing: {
      ...empty,
      years: own,
      plan: { ...zone, relations: [...relations] },
      indicators: Object.entries(rows).map(([code, cells]) => filedRow(indicatorOf(code), cells)),
      projects,
      sheets,
    },
    recorder,
    due,
    untrusted: new Map(untrusted === undefined ? [] : [[untrusted, 'V3']]),
    questioned: new Set(questioned === undefined ? [] : [questioned]),
    annualTargets: NO_ANNUAL_TARGETS,
    memory: null,
  });
  return recorder.result();
}

/** Figures of 2024 for the three rows of a sum, or the two of a part and its whole. */
const figures = (whole: Filled, first: Filled, second: Filled = 0): Given['rows'] => ({
  'HT-01': { 'actual:2024': whole },
  'HT-03': { 'actual:2024': first },
  'HT-15': { 'actual:2024': second },
});

describe('the figures of a year', () => {
  it('are compared at the whole, a part at itself', () => {
    const { findings } = ask([SUM, AT_MOST], { rows: figures(100, 300, 50) });
    expect(findings.map(({ rule, sheet, cell, code, year }) => [rule, sheet, cell, code, year])).toEqual([
      ['B1', '指标填报', 'HT-01 actual:2024', 'HT-01', 2024],
      ['B3', '指标填报', 'HT-03 actual:2024', 'HT-03', 2024],
    ]);
  });

  it('are not compared where one is missing, not believed or questioned', () => {
    const open = [
      {
        rule: 'B1',
        sheet: '指标填报',
        cell: 'HT-01 actual:2024',
        code: 'HT-01',
        year: 2024,
        reason: '有关联的指标（HT-01、HT-03、HT-15）缺数或待核实',
      },
    ];
    for (const given of [
      { rows: figures(100, 300, null) },
      { rows: figures(100, 300, 50), untrusted: 'HT-03:2024' },
      { rows: figures(100, 300, 50), questioned: 'HT-15:2024' },
    ]) {
      const { findings, unverifiable } = ask([SUM], given);
      expect(findings).toEqual([]);
      expect(unverifiable).toEqual(open);
    }
    // What is wrong in another year does not matter
    expect(ask([SUM], { rows: figures(100, 300, 50), untrusted: 'HT-03:2023' }).findings).toHaveLength(1);
  });

  it('a column that is gone has no cell to be named', () => {
    expect(ask([SUM], { rows: figures(100, 300, 50), due: [2023] }).unverifiable).toMatchObject([
      { rule: 'B1', cell: null, code: 'HT-01', year: 2023 },
    ]);
  });

  it('a form without one of the rows is told once, without a year', () => {
    const { 'HT-01': whole = {}, 'HT-03': part = {} } = figures(100, 300);
    const { unverifiable } = ask([SUM], { rows: { 'HT-01': whole, 'HT-03': part }, due: [2023, 2024] });
    expect(unverifiable).toEqual([
      {
        rule: 'B1',
        sheet: '指标填报',
        cell: null,
        code: 'HT-01',
        year: null,
        reason: '本表未列全有关联的指标（HT-01、HT-03、HT-15）',
      },
    ]);
    expect(ask([AT_MOST], { rows: { 'HT-01': whole } }).unverifiable).toMatchObject([{ code: 'HT-01' }]);
    expect(ask([SUM], { rows: {} }).unverifiable).toHaveLength(1);
  });

  it('without the sheet nothing is said', () => {
    const { findings, unverifiable } = ask([SUM], { rows: figures(100, 300, 50), sheets: {} });
    expect([findings, unverifiable]).toEqual([[], []]);
  });

  it('an explanation of the row settles the finding, that of another row does not', () => {
    const explained = (code: string) => {
      const rows = figures(100, 300, 50);
      return ask([SUM], {
        rows: { ...rows, [code]: { ...rows[code], explanation: '分项之间口径有交叉' } },
      });
    };
    expect(explained('HT-01').explained).toMatchObject([{ rule: 'B1', explanation: '分项之间口径有交叉' }]);
    expect(explained('HT-03').findings).toMatchObject([{ rule: 'B1', code: 'HT-01' }]);
  });
});

describe('the slip that would explain it', () => {
  const likely = (relation: Relation, rows: Given['rows']) =>
    ask([relation], { rows }).findings.map((finding) => finding.likely);

  it('is named where there is one', () => {
    expect(likely(SUM, figures(3400, 300, 40))).toEqual([
      {
        cause: 'lost-point',
        corrections: [{ sheet: '指标填报', cell: 'HT-01 actual:2024', from: 3400, to: 340 }],
      },
    ]);
    expect(likely(SUM, figures(340, 3000, 40))).toEqual([
      {
        cause: 'lost-point',
        corrections: [{ sheet: '指标填报', cell: 'HT-03 actual:2024', from: 3000, to: 300 }],
      },
    ]);
  });

  it('is not named where there are several, or none', () => {
    // 21 for 12 or the other way round
    expect(likely(SUM, figures(12, 21, 0))).toEqual([undefined]);
    expect(likely(SUM, figures(347, 300, 40))).toEqual([undefined]);
  });

  it('is not asked for within rounding', () => {
    // A wrong sign, if anything
    const rows = figures(0.005, -0.005, 0);
    expect(ask([SUM], { rows }).findings).toMatchObject([{ rule: 'B1', severity: 'D' }]);
    expect(likely(SUM, rows)).toEqual([undefined]);
  });

  it('is not looked for in growth rates and projects', () => {
    const level = { 'actual:2023': 100, 'actual:2024': 110 };
    expect(likely(GROWTH, { 'HT-14': { 'actual:2024': 100 }, 'HT-15': level })).toEqual([undefined]);
    const { findings } = ask([projectsOf(null, 'yearly')], {
      rows: { 'HT-03': { 'actual:2024': 3000 } },
      projects: [project('HT-P01', { 2024: 300 })],
    });
    expect(findings.map((finding) => [finding.rule, finding.likely])).toEqual([['K3', undefined]]);
  });
});

test('a growth rate is held against the level of this year and the last', () => {
  const rows = (rate: number, before: Filled) => ({
    'HT-14': { 'actual:2024': rate },
    'HT-15': { 'actual:2023': before, 'actual:2024': 110, 'actual:2025': 220 },
  });
  expect(ask([GROWTH], { rows: rows(10, 100) }).findings).toEqual([]);
  expect(ask([GROWTH], { rows: rows(12, 100) }).findings).toMatchObject([
    { rule: 'B2', code: 'HT-14', cell: 'HT-14 actual:2024', left: 12 },
  ]);
  expect(ask([GROWTH], { rows: rows(12, null) }).unverifiable).toHaveLength(1);
  expect(ask([GROWTH], { rows: rows(12, 100), questioned: 'HT-15:2023' }).unverifiable).toHaveLength(1);
});

/** What was invested in a project, by year. */
function project(
  code: string,
  done: Readonly<Record<number, Filled>>,
  category = '政府投资类项目',
): FiledProject {
  const [found] = zone.projects;
  if (!found) throw new RangeError(code);
  return {
    sheet: '项目填报',
    row: 4,
    project: { ...found, code, category },
    entries: new Map(
      Object.entries(done).map(([year, filled]) => [
        `doneInvestment:${year}`,
        entryOf(`${code} ${year}`, filled),
      ]),
    ),
  };
}

describe('the investment of the projects', () => {
  const projects = [
    project('HT-P01', { 2023: 100, 2024: 20 }),
    project('HT-P02', { 2023: null, 2024: 30 }),
    project('HT-P03', { 2023: 7, 2024: 8 }, '产业类项目'),
  ];
  const sums = (category: string | null, span: 'yearly' | 'total', due: readonly number[] = [2024]) => {
    const rows = { 'HT-03': { 'actual:2023': 0, 'actual:2024': 0 } };
    return ask([projectsOf(category, span)], { rows, projects, due }).findings.map(({ right }) => right);
  };

  it('of the year, or of all years until then', () => {
    expect(sums(null, 'yearly')).toEqual([58]);
    expect(sums(null, 'total')).toEqual([165]);
    expect(sums(null, 'total', [2023])).toEqual([107]);
  });

  it('until then is not known in a form that lacks a year of the plan', () => {
    const rows = { 'HT-03': { 'actual:2024': 0 } };
    const oneYear = { rows, projects, years: [2024] };
    const { findings, unverifiable } = ask([projectsOf(null, 'total')], oneYear);
    expect(findings).toEqual([]);
    expect(unverifiable).toMatchObject([{ rule: 'K3', year: 2024 }]);
    expect(ask([projectsOf(null, 'yearly')], oneYear).findings).toHaveLength(1);
  });

  it('of one category, or of all', () => {
    expect(sums('政府投资类项目', 'yearly')).toEqual([50]);
    expect(sums('产业类项目', 'total')).toEqual([15]);
  });

  it('cannot be compared where no project has any', () => {
    const relation = projectsOf('科技类项目', 'yearly');
    const { findings, unverifiable } = ask([relation], { rows: { 'HT-03': { 'actual:2024': 0 } }, projects });
    expect(findings).toEqual([]);
    expect(unverifiable).toMatchObject([{ rule: 'K3', reason: '有关联的指标（HT-03）缺数或待核实' }]);
  });
});
