/** K3: one region, two plans, one figure. */
import { expectSentence } from '../support';
import {
  cellOf,
  crossed,
  distrusted,
  filed,
  findingOf,
  listed,
  unknownIn,
  withIndicator,
  withPlan,
} from './support';

/** 255 → 600 over 2020—2025 is 531 in 2024; 2.42 → 3.2 over 2019—2025 is 2.94 in 2023. */
const FITTING = { 'TX24-01': { 'actual:2024': 531 }, 'TX24-04': { 'actual:2024': 2.94 } };
const fiveYears = (answers = {}): ReturnType<typeof filed> => filed('tianxin-14th', '纲要.xlsx', answers);
const annual = (answers = {}): ReturnType<typeof filed> =>
  filed('tianxin-2024', '要点.xlsx', { ...FITTING, ...answers });

it('the same figures pass', () => {
  const results = crossed([fiveYears(), annual()]);
  expect(listed(results)).toEqual([]);
  expect(results.get('要点.xlsx')?.coverage).toMatchObject({ passed: 2, failed: 0 });
});

it('a different figure is a finding in both files that names plan, indicator and both values', () => {
  const results = crossed([fiveYears(), annual({ 'TX24-01': { 'actual:2024': 520 } })]);
  const mine = findingOf(results, '要点.xlsx');
  expect(mine).toMatchObject({
    rule: 'K3',
    severity: 'C',
    code: 'TX24-01',
    year: 2024,
    left: 520,
    right: 531,
  });
  expect(mine.difference).toBe(-11);
  const cell = cellOf('tianxin-14th', 'TX-06', 2024);
  expect(mine.message).toContain(`“纲要.xlsx”的 指标填报!${cell}（`);
  expect(mine.message).toContain('TX-06“高新技术企业数”）为 531家，相差 11。');
  expectSentence(mine.hint);
  const other = findingOf(results, '纲要.xlsx');
  expect(other).toMatchObject({ rule: 'K3', code: 'TX-06', year: 2024, cell, left: 531, right: 520 });
});

it('a figure that lags a year is compared with the year it belongs to', () => {
  const results = crossed([fiveYears({ 'TX-01': { 'actual:2023': 2.85 } }), annual()]);
  expect(findingOf(results, '要点.xlsx')).toMatchObject({
    code: 'TX24-04',
    year: 2024,
    left: 2.94,
    right: 2.85,
  });
  expect(findingOf(results, '纲要.xlsx')).toMatchObject({ code: 'TX-01', year: 2023 });
  expect(findingOf(results, '要点.xlsx').message).toContain('2023年数据');
  expect(listed(crossed([fiveYears({ 'TX-01': { 'actual:2024': 2.85 } }), annual()]))).toEqual([]);
});

it('one figure that is the other, rounded, agrees with it', () => {
  expect(listed(crossed([fiveYears(), annual({ 'TX24-04': { 'actual:2024': 2.9 } })]))).toEqual([]);
  expect(listed(crossed([fiveYears(), annual({ 'TX24-04': { 'actual:2024': 3 } })]))).toEqual([]);
  expect(listed(crossed([fiveYears(), annual({ 'TX24-04': { 'actual:2024': 2.8 } })]))).toHaveLength(2);
});

it('other measures and other units are named, not compared', () => {
  const results = crossed([fiveYears(), withIndicator(annual(), 'TX24-01', { unit: '万家' })]);
  expect(listed(results)).toEqual([]);
  expect(unknownIn(results, '要点.xlsx').sort()).toEqual([
    expect.stringMatching(/^K3 TX24-01 2024: 单位不同（本表“万家”，“纲要\.xlsx”的 .* 为“家”），不作比较$/),
    expect.stringMatching(
      /^K3 TX24-03 2024: 指标类型不同（本表为“水平”，“纲要\.xlsx”的 .* 为“累计”），不作比较$/,
    ),
  ]);
  expect(unknownIn(results, '纲要.xlsx')).toHaveLength(2);
});

it('another region reports its own figures', () => {
  const [here, there] = [fiveYears(), annual({ 'TX24-01': { 'actual:2024': 520 } })];
  const elsewhere = withPlan(there, { region: { ...there.filing.plan.region, name: '雨花区' } });
  const results = crossed([here, elsewhere]);
  expect(listed(results)).toEqual([]);
  expect(results.get('纲要.xlsx')?.coverage.evaluated).toBe(0);
});

it('no concept, no comparison', () => {
  const results = crossed([
    fiveYears(),
    withIndicator(annual({ 'TX24-01': { 'actual:2024': 520 } }), 'TX24-01', { concept: null }),
  ]);
  expect(listed(results)).toEqual([]);
});

it('refused figures and words are not compared', () => {
  const results = crossed([
    distrusted(fiveYears({ 'TX-01': { 'actual:2023': 0.0294 } }), 'TX-01', 2023),
    annual({ 'TX24-01': { 'actual:2024': '未到发布期' } }),
  ]);
  expect(listed(results)).toEqual([]);
  expect(unknownIn(results, '要点.xlsx')).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^K3 TX24-01 2024: 本表填的是“未到发布期”/),
      expect.stringMatching(/^K3 TX24-04 2024: “纲要\.xlsx”的 .*未通过审核（V3）/),
    ]),
  );
});

it('two filings of one plan that differ are asked about once: the other plan waits', () => {
  const results = crossed([
    fiveYears(),
    filed('tianxin-14th', '另一份.xlsx', { 'TX-06': { 'actual:2024': 540 } }),
    annual(),
  ]);
  expect(listed(results)).toEqual(['纲要.xlsx K1 TX-06 2024', '另一份.xlsx K1 TX-06 2024']);
  expect(unknownIn(results, '要点.xlsx')).toContainEqual(
    expect.stringMatching(/^K3 TX24-01 2024: .*与其他填报不一致，核实后再作比较$/),
  );
});
