import changsha from '../../seeds/changsha-14th.json';
import { ReportError } from '../../src/i18n/report-error';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import {
  mainIndicators,
  reportingYears,
  summarise,
  taskNodes,
  textTargets,
  totalInvestment,
} from '../../src/plan/facts';
import { hashText, hashValue } from '../../src/plan/hash';
import { parsePlan } from '../../src/plan/parse';

type Json = Record<string, unknown>;
type SeedIndicator = (typeof changsha)['indicators'][number];

/** The city plan with one change, as an author might write it. */
function changed(change: (plan: typeof changsha) => void): unknown {
  const copy = JSON.parse(JSON.stringify(changsha)) as typeof changsha;
  change(copy);
  return copy;
}

function first(plan: typeof changsha): SeedIndicator {
  const [indicator] = plan.indicators;
  if (!indicator) throw new RangeError('no indicators');
  return indicator;
}

function problemsOf(value: unknown): string {
  try {
    parsePlan(value, '我的规划.json');
  } catch (error) {
    if (error instanceof ReportError && error.code === 'error.plan-invalid') {
      expect(error.message).toContain('我的规划.json');
      return String(error.facts['problems']);
    }
    throw error;
  }
  throw new Error('the plan was accepted');
}

test('a plan that keeps the format is taken as it is', () => {
  const plan = parsePlan(changsha, 'changsha-14th.json');
  expect(plan.indicators).toHaveLength(changsha.indicators.length);
  expect(hashValue(plan)).toBe(hashValue(findPlan('changsha-14th')));
});

describe('a plan that does not keep the format is refused with the path of the problem', () => {
  test.each<[string, (plan: typeof changsha) => void, RegExp]>([
    [
      'a figure as text',
      (plan) => ((first(plan).target as Json)['value'] = '3.2'),
      /indicators\.0\.target\.value/,
    ],
    ['a word that is no measure', (plan) => (first(plan).measure = 'share'), /indicators\.0\.measure/],
    ['a misspelt field', (plan) => ((first(plan) as Json)['nmae'] = 'x'), /indicators\.0.*nmae/],
    ['a missing field', (plan) => delete (plan as Json)['shortTitle'], /shortTitle/],
    [
      'a code given twice',
      (plan) => ((plan.indicators[1] as SeedIndicator).code = first(plan).code),
      /indicators\.1.*CS-01 appears twice/,
    ],
    [
      'a code of another plan',
      (plan) => (first(plan).code = 'XX-01'),
      /indicators\.0.*XX-01 lacks the prefix/,
    ],
    ['a period that ends before it starts', (plan) => (plan.period.end = 2020), /period: period ends/],
    [
      'a target without a value',
      (plan) => ((first(plan).target as Json)['value'] = null),
      /indicators\.0.*no target value/,
    ],
    [
      'a baseline value without a year',
      (plan) => ((first(plan).baseline as Json)['year'] = null),
      /indicators\.0.*without a year/,
    ],
    [
      'a baseline after the target',
      (plan) => (first(plan).baseline.year = 2026),
      /indicators\.0.*after its target/,
    ],
    [
      'a range that falls',
      (plan) => ((first(plan).target as Json)['upper'] = 1),
      /indicators\.0.*does not rise/,
    ],
    [
      'a row that restates nothing',
      (plan) => ((first(plan) as Json)['restates'] = 'CS-99'),
      /indicators\.0.*unknown CS-99/,
    ],
    [
      'a year of another millennium',
      (plan) => (first(plan).target.year = 20255),
      /indicators\.0\.target\.year/,
    ],
  ])('%s', (_, change, expected) => {
    expect(problemsOf(changed(change))).toMatch(expected);
  });

  test.each([null, 'text', [], 42, {}])('%j is no plan', (value) => {
    expect(problemsOf(value)).not.toBe('');
  });

  test('many problems are cut to the first few', () => {
    const broken = changed((plan) => plan.indicators.forEach((indicator) => (indicator.name = '')));
    expect(problemsOf(broken).split('; ')).toHaveLength(5);
  });
});

describe('bundled plans', () => {
  test('five, the city first', () => {
    expect(bundledPlans().map(({ id }) => id)).toEqual([
      'changsha-14th',
      'tianxin-14th',
      'tianxin-2024',
      'kaifu-14th',
      'changsha-hitech-14th',
    ]);
  });

  test('an unknown id is answered with the known ones', () => {
    expect(() => findPlan('tianxin-15th')).toThrow(/tianxin-15th.*changsha-14th、tianxin-14th/);
  });

  test('their indicators, projects and targets in prose are counted apart', () => {
    const counts = bundledPlans().map((plan) => {
      const { id, indicators, projects } = summarise(plan);
      return [id, indicators, projects];
    });
    // seeds/README.md, from the documents' tables
    expect(counts).toEqual([
      ['changsha-14th', 14, 0],
      ['tianxin-14th', 9, 0],
      ['tianxin-2024', 11, 0],
      ['kaifu-14th', 12, 0],
      ['changsha-hitech-14th', 26, 91],
    ]);
  });

  test('prose that only repeats a table row is not asked for again', () => {
    const tianxin = findPlan('tianxin-14th');
    // all seven targets in prose repeat rows of the table
    expect(textTargets(tianxin)).toEqual([]);
    expect(textTargets(findPlan('changsha-14th')).map(({ code }) => code)).not.toContain('CS-X05');
    expect(textTargets(findPlan('changsha-14th')).map(({ code }) => code)).toContain('CS-X01');
  });

  test('an annual plan without a table has its prose targets as main indicators and nothing beside them', () => {
    const plan = findPlan('tianxin-2024');
    expect(mainIndicators(plan)).toHaveLength(11);
    expect(textTargets(plan)).toEqual([]);
    expect(reportingYears(plan)).toEqual([2024]);
  });

  test('progress is reported on headings that have none below them', () => {
    const tasks = [1, 2, 3, 3, 2, 1, 1, 2].map((level, index) => ({
      code: `CS-T0${index}`,
      level,
      title: 'x',
      line: 1,
    }));
    const reported = taskNodes({ ...findPlan('changsha-14th'), tasks }).map((node) => node.reported);
    expect(reported).toEqual([false, false, true, true, true, true, false, true]);
  });

  test('investment adds up without binary noise to the printed totals', () => {
    const { projects } = findPlan('changsha-hitech-14th');
    const sums = [...new Set(projects.map(({ category }) => category))].map((category) =>
      totalInvestment(projects.filter((project) => project.category === category)),
    );
    // changsha-hitech-14th: totals printed above the three project tables
    expect(sums).toEqual([27.488, 1027.395, 31.16]);
  });
});

describe('content hash', () => {
  test('any change of a figure, a word or an order changes it', () => {
    const plan = findPlan('tianxin-14th');
    const variants = [
      plan,
      { ...plan, shortTitle: `${plan.shortTitle} ` },
      { ...plan, indicators: [...plan.indicators].reverse() },
      { ...plan, indicators: plan.indicators.slice(1) },
    ];
    expect(new Set(variants.map(hashValue)).size).toBe(variants.length);
  });

  test('is sixteen digits and does not depend on the run', () => {
    expect(hashText('')).toMatch(/^[0-9a-f]{16}$/);
    expect(hashText('指标')).toBe(hashText('指标'));
    expect(hashText('ab')).not.toBe(hashText('ba'));
  });
});
