/** RG1: districts and zones against their city. */
import type { Scalar } from '../../../src/forms/sheet/model';
import { expectSentence } from '../support';
import type { CheckedFiling } from '../../../src/check/cross';
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

type Answer = Scalar | null;
const reason = '认定口径与去年不同';
/** 高新技术企业 in 2023: the city on its path has 5257. */
const city = (figure: Answer = 5257, name = '市.xlsx'): CheckedFiling =>
  filed('changsha-14th', name, { 'CS-11': { 'actual:2023': figure } });
const kaifu = (figure: Answer): CheckedFiling =>
  filed('kaifu-14th', '开福.xlsx', { 'KF-09': { 'actual:2023': figure } });
const tianxin = (figure: Answer): CheckedFiling =>
  filed('tianxin-14th', '天心.xlsx', { 'TX-06': { 'actual:2023': figure } });
const zone = (figure: Answer): CheckedFiling =>
  filed('changsha-hitech-14th', '高新区.xlsx', { 'HT-11': { 'actual:2023': figure } });

it('parts that fit into the city pass, alone and together', () => {
  const results = crossed([city(), kaifu(2600), tianxin(2600), zone(5000)]);
  expect(listed(results)).toEqual([]);
  for (const { coverage } of results.values()) expect(coverage.passed).toBeGreaterThan(0);
});

it('a district that is larger than the city is a finding on both sides', () => {
  const results = crossed([city(), kaifu(5300)]);
  const part = findingOf(results, '开福.xlsx');
  expect(part).toMatchObject({
    rule: 'RG1',
    severity: 'C',
    code: 'KF-09',
    year: 2023,
    left: 5300,
    right: 5257,
  });
  expect(part.difference).toBe(43);
  expect(part.cell).toBe(cellOf('kaifu-14th', 'KF-09', 2023));
  expect(part.message).toContain('开福区为 5300家，大于长沙市的 5257家（“市.xlsx”的 指标填报!');
  expect(part.hint).not.toContain('园区');
  expectSentence(part.hint);
  const whole = findingOf(results, '市.xlsx');
  expect(whole).toMatchObject({
    rule: 'RG1',
    code: 'CS-11',
    year: 2023,
    left: 5257,
    right: 5300,
    difference: -43,
  });
  expect(whole.message).toContain('小于其中的 开福区 5300家（“开福.xlsx”的 指标填报!');
});

it('as large as the city is still a part', () => {
  expect(listed(crossed([city(), kaifu(5257)]))).toEqual([]);
});

it('of things that come whole, one more than all is too many', () => {
  expect(listed(crossed([city(), kaifu(5258)]))).toHaveLength(2);
});

it('several years are one finding', () => {
  const answers = { 'KF-09': { 'actual:2022': 5300, 'actual:2023': 5300 } };
  const results = crossed([city(), filed('kaifu-14th', '开福.xlsx', answers)]);
  expect(findingOf(results, '开福.xlsx')).toMatchObject({ years: [2022, 2023] });
  expect(findingOf(results, '市.xlsx')).toMatchObject({ years: [2022, 2023] });
});

describe('several districts together', () => {
  it('larger than the city: one finding at the city that names each and the sum', () => {
    const results = crossed([city(), kaifu(2700), tianxin(2700)]);
    expect(listed(results)).toEqual(['市.xlsx RG1 CS-11 2023']);
    const finding = findingOf(results, '市.xlsx');
    expect(finding).toMatchObject({ severity: 'C', left: 5257, right: 5400, difference: -143 });
    expect(finding.message).toContain('小于各区合计 5400家，少 143；合计的有 天心区 2700家（“天心.xlsx”');
    expect(finding.message).toContain('开福区 2700家（“开福.xlsx”');
    expect(finding.hint).toContain('园区与行政区地域重叠，未计入合计');
  });

  it('a zone is never added to them', () => {
    expect(listed(crossed([city(), kaifu(2600), zone(5000)]))).toEqual([]);
    expect(listed(crossed([city(), kaifu(2600), tianxin(2600), zone(5000)]))).toEqual([]);
    const results = crossed([city(), kaifu(2700), tianxin(2700), zone(5000)]);
    expect(findingOf(results, '市.xlsx')).toMatchObject({ right: 5400 });
    expect(findingOf(results, '市.xlsx').message).not.toContain('高新区');
  });

  it('one that alone is larger speaks for the sum as well', () => {
    const results = crossed([city(), kaifu(5300), tianxin(2700)]);
    expect(listed(results)).toEqual(['市.xlsx RG1 CS-11 2023', '开福.xlsx RG1 KF-09 2023']);
    expect(findingOf(results, '市.xlsx')).toMatchObject({ right: 5300 });
  });

  it('a district counts once, however many of its plans or departments report it', () => {
    const again = filed('kaifu-14th', '开福统计局.xlsx', { 'KF-09': { 'actual:2023': 2600 } });
    expect(listed(crossed([city(), kaifu(2600), again]))).toEqual([]);
  });
});

it('a zone alone can be larger than the city, and is told that it is no district', () => {
  const results = crossed([city(), zone(5300)]);
  const part = findingOf(results, '高新区.xlsx');
  expect(part).toMatchObject({ rule: 'RG1', severity: 'C', code: 'HT-11', left: 5300, right: 5257 });
  for (const { hint } of [part, findingOf(results, '市.xlsx')]) {
    expect(hint).toContain('园区不是行政区，与各区地域重叠，只单独与全市比较，不与各区相加');
    expectSentence(hint);
  }
});

describe('shares', () => {
  /** Patents per 10 000, in the district counted as the city counts them. */
  const withShare = (value: number): CheckedFiling => {
    const answers = { 'KF-03': { 'actual:2023': value } };
    const filing = filed('kaifu-14th', '开福.xlsx', answers, { years: [2023] });
    return withIndicator(filing, 'KF-03', { concept: 'high-value-invention-patents-per-10k' });
  };
  const town = filed('changsha-14th', '市.xlsx', { 'CS-05': { 'actual:2023': 12 } });

  it('may be larger in a district than in the city', () => {
    const results = crossed([town, withShare(60), filed('tianxin-14th', '天心.xlsx')]);
    expect(listed(results)).toEqual([]);
  });

  it('more than five times the city’s is a hint at the district and nothing at the city', () => {
    const results = crossed([town, withShare(61)]);
    const hint = findingOf(results, '开福.xlsx');
    expect(hint).toMatchObject({
      rule: 'RG1',
      severity: 'D',
      code: 'KF-03',
      left: 61,
      right: 12,
      difference: 49,
    });
    expect(hint.message).toContain('是长沙市 12件（“市.xlsx”');
    expect(hint.message).toContain('的 5.1 倍，超过 5 倍');
    expectSentence(hint.hint);
    expect(results.get('市.xlsx')?.findings).toEqual([]);
  });

  it('a city without any of it cannot be multiplied', () => {
    const none = filed('changsha-14th', '市.xlsx', { 'CS-05': { 'actual:2023': 0, explanation: reason } });
    expect(unknownIn(crossed([none, withShare(60)]), '开福.xlsx')).toContainEqual(
      expect.stringMatching(/^RG1 KF-03 2023: 长沙市为 0（.*无法计算倍数$/),
    );
  });
});

it('rates of growth do not compare', () => {
  const results = crossed([
    filed('changsha-14th', '市.xlsx', { 'CS-02': { 'actual:2023': 1 } }),
    filed('tianxin-14th', '天心.xlsx', { 'TX-02': { 'actual:2023': 15 } }),
  ]);
  expect(listed(results)).toEqual([]);
  expect(unknownIn(results, '天心.xlsx').filter((line) => line.includes('TX-02'))).toEqual([]);
});

it('money is compared within rounding', () => {
  const plan = (name: string, figure: number, region: object): CheckedFiling => {
    const filing = filed('changsha-hitech-14th', name, { 'HT-15': { 'actual:2023': figure } });
    return withPlan(filing, { id: name, region: { ...filing.filing.plan.region, ...region } });
  };
  const whole = plan('市', 97.1, { name: '长沙市', level: 'city', parent: null });
  const rule = (figure: number): string[] =>
    listed(crossed([whole, plan('区', figure, {})])).filter((line) => line.includes('HT-15'));
  expect(rule(97.2)).toEqual([]);
  expect(rule(97.21)).toEqual(['市 RG1 HT-15 2023', '区 RG1 HT-15 2023']);
});

describe('what cannot be compared', () => {
  it('another measure: enterprises of one year against a total over five', () => {
    const results = crossed([city(), tianxin(400)]);
    expect(unknownIn(results, '天心.xlsx').filter((line) => line.startsWith('RG1 TX-07'))).toHaveLength(5);
    expect(unknownIn(results, '天心.xlsx')[0]).toContain('指标类型不同（本表为“累计”，“市.xlsx”的');
    expect(unknownIn(results, '市.xlsx').filter((line) => line.startsWith('RG1 CS-12'))).toHaveLength(5);
  });

  it('refused figures and words, on either side', () => {
    const results = crossed([city(), distrusted(kaifu(60_000_000), 'KF-09', 2023), tianxin('未统计')]);
    expect(listed(results)).toEqual([]);
    expect(unknownIn(results, '开福.xlsx')).toEqual(['RG1 KF-09 2023: 本表该数未通过审核（V3），不作比较']);
    expect(unknownIn(results, '天心.xlsx')).toContainEqual('RG1 TX-06 2023: 本表填的是“未统计”，没有数可比');
    expect(unknownIn(results, '市.xlsx')).toContainEqual(
      expect.stringMatching(/^RG1 CS-11 2023: .*“未统计”/),
    );
    expect(unknownIn(crossed([city('未统计'), kaifu(600)]), '开福.xlsx')).toEqual([
      expect.stringMatching(/^RG1 KF-09 2023: “市\.xlsx”的 .*“未统计”/),
    ]);
  });

  it('a city whose own filings differ', () => {
    const results = crossed([city(), city(5300, '市统计局.xlsx'), kaifu(5400)]);
    expect(listed(results)).toEqual(['市.xlsx K1 CS-11 2023', '市统计局.xlsx K1 CS-11 2023']);
    expect(unknownIn(results, '开福.xlsx')).toEqual([
      expect.stringMatching(/^RG1 KF-09 2023: .*与其他填报不一致，核实后再作比较$/),
    ]);
  });

  it('a district of another city', () => {
    const far = kaifu(9000);
    const elsewhere = withPlan(far, { region: { ...far.filing.plan.region, parent: '株洲市' } });
    expect(listed(crossed([city(), elsewhere]))).toEqual([]);
  });
});
