/** Relations, breaks, thresholds and published figures that a plan file may not contain, and those it may. */
import hitech from '../../seeds/changsha-hitech-14th.json';
import { ReportError } from '../../src/i18n/report-error';
import { parsePlan } from '../../src/plan/parse';
import { codesOf, relationSchema } from '../../src/plan/relations';

/**
 * Indicators of the zone (004): HT-01 to HT-05 are levels in 亿元, HT-06 and HT-07 levels in 家, HT-14 a growth in %,
 * HT-18 and HT-19 ratios in %, HT-X02 repeats HT-01, HT-X33 is a completion, HT-X37 an increment in 家.
 */
type Json = Record<string, unknown>;
const WHY = { line: 278, reason: '理由' };

const sum = (whole: string, ...parts: string[]): Json => ({ kind: 'sum', whole, parts, ...WHY });
const atMost = (part: string, whole: string): Json => ({ kind: 'at-most', part, whole, ...WHY });
const growth = (rate: string, level: string): Json => ({ kind: 'growth', growth: rate, level, ...WHY });
const ratio = (share: string, numerator: string, denominator: string, factor: number): Json => ({
  kind: 'ratio',
  ratio: share,
  numerator,
  denominator,
  factor,
  ...WHY,
});
const projects = (indicator: string, category: string | null): Json => ({
  kind: 'projects',
  indicator,
  category,
  years: 'yearly',
  ...WHY,
});
const published = (code: string, year = 2021, date = '2022-03'): Json => ({
  code,
  year,
  printed: '3000',
  value: 3000,
  source: '统计公报',
  date,
});

const withRelations = (...relations: Json[]): unknown => ({ ...hitech, relations });
const withPublished = (...figures: Json[]): unknown => ({ ...hitech, published: figures });
/** The zone's plan with something added to its first indicator, HT-01. */
const withFirst = (added: Json): unknown => ({
  ...hitech,
  indicators: hitech.indicators.map((indicator, index) =>
    index === 0 ? { ...indicator, ...added } : indicator,
  ),
});

function problemsOf(value: unknown): string {
  try {
    parsePlan(value, '我的规划.json');
  } catch (error) {
    if (error instanceof ReportError && error.code === 'error.plan-invalid')
      return String(error.facts['problems']);
    throw error;
  }
  return '';
}

describe('a plan may say which of its indicators belong together', () => {
  test.each<[string, Json]>([
    ['parts that add up', sum('HT-01', 'HT-02', 'HT-03')],
    ['a part of a whole', atMost('HT-06', 'HT-07')],
    ['a share of one in another', ratio('HT-19', 'HT-02', 'HT-01', 100)],
    ['a quotient of different units, with any factor', ratio('HT-18', 'HT-06', 'HT-12', 0.5)],
    ['a rate of growth and its level', growth('HT-14', 'HT-03')],
    ['all projects and an amount', projects('HT-03', null)],
    ['one category of projects and an amount', projects('HT-03', '政府投资类项目')],
  ])('%s', (_, relation) => {
    expect(problemsOf(withRelations(relation))).toBe('');
  });

  test('a relation names its indicators, the whole, ratio or growth first', () => {
    const codes = [
      sum('HT-01', 'HT-02', 'HT-03'),
      atMost('HT-06', 'HT-07'),
      ratio('HT-19', 'HT-02', 'HT-01', 100),
      growth('HT-14', 'HT-03'),
      projects('HT-03', null),
    ].map((relation) => codesOf(relationSchema.parse(relation)));
    expect(codes).toEqual([
      ['HT-01', 'HT-02', 'HT-03'],
      ['HT-07', 'HT-06'],
      ['HT-19', 'HT-02', 'HT-01'],
      ['HT-14', 'HT-03'],
      ['HT-03'],
    ]);
  });
});

describe('a relation that cannot hold is refused', () => {
  test.each<[string, Json, RegExp]>([
    ['a word that is no relation', { ...atMost('HT-06', 'HT-07'), kind: 'near' }, /relations\.0/],
    ['a misspelt field', { ...atMost('HT-06', 'HT-07'), hwole: 'HT-07' }, /relations\.0.*hwole/],
    ['without its line', { ...atMost('HT-06', 'HT-07'), line: undefined }, /relations\.0\.line/],
    ['without a reason', { ...atMost('HT-06', 'HT-07'), reason: '' }, /relations\.0\.reason/],
    ['a sum of one part', sum('HT-01', 'HT-02'), /relations\.0\.parts/],
    ['an unknown code', sum('HT-01', 'HT-02', 'HT-99'), /relations\.0: names unknown HT-99$/],
    ['a code of another plan', atMost('CS-11', 'HT-11'), /relations\.0: names unknown CS-11$/],
    ['prose that forms leave out', atMost('HT-X02', 'HT-X01'), /HT-X02, which repeats HT-01/],
    ['an indicator related to itself', atMost('HT-06', 'HT-06'), /names an indicator twice/],
    ['a part counted twice', sum('HT-01', 'HT-02', 'HT-02'), /names an indicator twice/],
    ['a whole that is its own part', sum('HT-01', 'HT-01', 'HT-02'), /names an indicator twice/],
    ['parts in other units', sum('HT-01', 'HT-02', 'HT-06'), /HT-01 and HT-06 differ in unit: 亿元, 家/],
    ['a part in another unit', atMost('HT-06', 'HT-01'), /HT-01 and HT-06 differ in unit/],
    ['a stock and its additions', atMost('HT-X37', 'HT-07'), /differ in measure: level, increment/],
    ['rates of growth in a sum', sum('HT-19', 'HT-14', 'HT-18'), /HT-14 is a growth, which has no parts/],
    ['a task as a part', atMost('HT-X33', 'HT-10'), /HT-X33 is a completion, which has no parts/],
    ['a quotient that is no ratio', ratio('HT-03', 'HT-02', 'HT-01', 100), /HT-03 is a level, not a ratio/],
    ['a percentage times one', ratio('HT-19', 'HT-02', 'HT-01', 1), /HT-19 is in %.* 100, not 1/],
    ['a factor of nothing', ratio('HT-19', 'HT-02', 'HT-01', 0), /relations\.0\.factor/],
    ['a growth that is a level', growth('HT-02', 'HT-03'), /HT-02 is a level, not a growth/],
    ['the growth of a ratio', growth('HT-14', 'HT-19'), /HT-19 is a ratio, not a level/],
    ['projects against a number of firms', projects('HT-06', null), /HT-06 is not in 亿元/],
    ['a category without projects', projects('HT-03', '民生类项目'), /no such projects/],
  ])('%s', (_, relation, expected) => {
    expect(problemsOf(withRelations(relation))).toMatch(expected);
  });

  test('projects in a plan that lists none', () => {
    const plan = { ...hitech, relations: [projects('HT-03', null)], projects: [] };
    expect(problemsOf(plan)).toMatch(/relations\.0: there are no such projects/);
  });

  test('a rate of growth that is not in %', () => {
    const indicators = hitech.indicators.map((one) => (one.code === 'HT-14' ? { ...one, unit: '倍' } : one));
    expect(problemsOf({ ...hitech, indicators, relations: [growth('HT-14', 'HT-03')] })).toMatch(
      /HT-14 is a rate of growth but not in %/,
    );
  });

  test('the same relation twice, whatever the order of the parts and the reason', () => {
    const again = { ...sum('HT-01', 'HT-03', 'HT-02'), reason: '另一理由' };
    expect(problemsOf(withRelations(sum('HT-01', 'HT-02', 'HT-03'), again))).toMatch(
      /^relations\.1: .*appears twice$/,
    );
    // The order of numerator and denominator is no matter of taste.
    expect(
      problemsOf(withRelations(ratio('HT-19', 'HT-02', 'HT-01', 100), ratio('HT-19', 'HT-01', 'HT-02', 100))),
    ).toBe('');
  });
});

describe('breaks in a series', () => {
  const broken = (...years: number[]): unknown =>
    withFirst({ breaks: years.map((year) => ({ year, what: '统计口径调整', factor: null })) });

  test('are taken for the reporting years, with or without a bridge', () => {
    expect(problemsOf(broken(2021, 2025))).toBe('');
    expect(problemsOf(withFirst({ breaks: [{ year: 2023, what: '口径调整', factor: 0.8 }] }))).toBe('');
  });

  test.each<[string, unknown, RegExp]>([
    ['before the first year reported', broken(2020), /indicators\.0\.breaks: HT-01 breaks in 2020/],
    ['after the last', broken(2026), /HT-01 breaks in 2026/],
    ['twice in a year', broken(2023, 2023), /break of 2023 out of order/],
    ['out of order', broken(2024, 2022), /break of 2022 out of order/],
    [
      'without saying what',
      withFirst({ breaks: [{ year: 2023, what: '', factor: null }] }),
      /breaks\.0\.what/,
    ],
    ['with a bridge to zero', withFirst({ breaks: [{ year: 2023, what: '口径', factor: 0 }] }), /0\.factor/],
    [
      'that leave open whether there is a bridge',
      withFirst({ breaks: [{ year: 2023, what: '口径' }] }),
      /factor/,
    ],
  ])('are refused %s', (_, plan, expected) => {
    expect(problemsOf(plan)).toMatch(expected);
  });
});

describe('own thresholds', () => {
  test.each<Json>([
    { minimum: 0, maximum: 9000 },
    { expected: { minimum: 2500, maximum: 6000 } },
    { expected: { maximum: 6000 }, change: { relative: 0.3 } },
    { change: { floor: 0, ceiling: 900 } },
  ])('%j are taken', (thresholds) => {
    expect(problemsOf(withFirst({ thresholds }))).toBe('');
  });

  test.each<[Json, RegExp]>([
    [{ minimum: 2, maximum: 1 }, /thresholds: minimum above maximum/],
    [{ expected: { minimum: 2, maximum: 1 } }, /expected: minimum above maximum/],
    [{ expected: { min: 2 } }, /expected.*min/],
    [{ change: { relative: 0 } }, /change\.relative/],
    [{ change: { floor: -1 } }, /change\.floor/],
    [{ change: { floor: 5, ceiling: 3 } }, /change: floor above ceiling/],
    [{ change: { absolute: 3 } }, /change.*absolute/],
  ])('%j are refused', (thresholds, expected) => {
    expect(problemsOf(withFirst({ thresholds }))).toMatch(expected);
  });
});

describe('published figures', () => {
  test('are taken, one for each indicator and year', () => {
    expect(problemsOf(withPublished(published('HT-01'), published('HT-01', 2022, '2023')))).toBe('');
  });

  test.each<[string, unknown, RegExp]>([
    ['of an unknown indicator', withPublished(published('HT-99')), /published\.0: names unknown HT-99/],
    ['of prose that forms leave out', withPublished(published('HT-X02')), /HT-X02, which repeats HT-01/],
    [
      'twice',
      withPublished(published('HT-01'), published('HT-01')),
      /published\.1: .*HT-01 2021 appears twice/,
    ],
    [
      'before their year',
      withPublished(published('HT-01', 2023, '2022-12')),
      /HT-01 of 2023 was published in 2022-12/,
    ],
    ['without a source', withPublished({ ...published('HT-01'), source: '' }), /published\.0\.source/],
    ['as text', withPublished({ ...published('HT-01'), value: '3000' }), /published\.0\.value/],
  ])('are refused %s', (_, plan, expected) => {
    expect(problemsOf(plan)).toMatch(expected);
  });
});
