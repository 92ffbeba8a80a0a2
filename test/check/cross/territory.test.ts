/** RG1 of single rows: what lies in what, what adds up, whole wordings, limits, and which years are one finding. */
import type { CheckedFiling } from '../../../src/check/cross';
import { comparison } from '../../../src/check/cross/territory';
import type { Indicator, Plan } from '../../../src/plan/schema';
import { few, type Few } from './few';
import { crossed, findingOf, listed, unknownIn } from './support';

type Figure = number | string | null;
const one = (file: string, figure: Figure, more: Partial<Few> = {}): CheckedFiling =>
  few({ file, plan: file, cells: { 'actual:2022': figure }, ...more });
const city = (figure: Figure, more: Partial<Few> = {}): CheckedFiling => one('市.xlsx', figure, more);
const part = (name: string, figure: Figure, more: Partial<Few> = {}): CheckedFiling =>
  one(`${name}.xlsx`, figure, { region: { name, level: 'district', parent: '示例市' }, ...more });
const zone = (figure: Figure, more: Partial<Few> = {}): CheckedFiling =>
  part('园区', figure, { region: { name: '园区', level: 'zone', parent: '示例市' }, ...more });
const ratio: Partial<Few> = { indicator: { measure: 'ratio', unit: null, name: '示例比率' } };

const HINT =
  '请与对方核对单位、口径和统计时点，改正有误的一方；两数都属实的，在“审核说明”中说明原因，不少于6个字。';

describe('what adds up', () => {
  const kind = (measure: Indicator['measure'], unit: string | null): ReturnType<typeof comparison> => {
    const [row] = city(1, { indicator: { measure, unit } }).filing.indicators;
    if (!row) throw new RangeError('no row');
    return comparison(row.indicator);
  };

  it.each(['家', '万家', '百万人', '元', '亿元', '百万元', '亿美元', '欧元', '港元'])(
    'levels in %s',
    (unit) => {
      expect(kind('level', unit)).toBe('additive');
    },
  );

  it.each([null, '%', '岁', '人/平方公里', '吨标准煤/万元', '元/平方米', '公里'])(
    'levels in %s do not',
    (unit) => {
      expect(kind('level', unit)).toBeNull();
    },
  );

  it('of measures: levels and totals; shares are compared otherwise, rates and 已完成 not at all', () => {
    expect(
      (['level', 'cumulative', 'increment', 'ratio', 'growth', 'completion'] as const).map((measure) =>
        kind(measure, '家'),
      ),
    ).toEqual(['additive', 'additive', 'additive', 'ratio', null, null]);
  });
});

describe('what lies in what', () => {
  const region = (name: string, level: Plan['region']['level'], parent: string | null): Partial<Few> => ({
    region: { name, level, parent },
  });

  it.each<[string, inner: Partial<Few>, outer: Partial<Few>, compared: boolean]>([
    ['a district in its city', region('甲区', 'district', '示例市'), {}, true],
    ['a zone in its city', region('园区', 'zone', '示例市'), {}, true],
    ['a district of another city', region('甲区', 'district', '别的市'), {}, false],
    ['a city below another', region('县级市', 'city', '示例市'), {}, false],
    ['a zone in a district', region('园区', 'zone', '甲区'), region('甲区', 'district', '示例市'), false],
  ])('%s', (_, inner, outer, compared) => {
    const results = crossed([one('内.xlsx', 12, inner), one('外.xlsx', 9, outer)]);
    expect(listed(results)).toHaveLength(compared ? 2 : 0);
    expect(results.get('内.xlsx')?.coverage.evaluated).toBe(compared ? 1 : 0);
  });
});

describe('one part against the whole', () => {
  it('is told on both sides, with the surplus', () => {
    const results = crossed([city(9), part('甲区', 12)]);
    expect(findingOf(results, '甲区.xlsx')).toMatchObject({
      ...{ rule: 'RG1', severity: 'C', cell: 'M4', left: 12, right: 9, difference: 3, hint: HINT },
      message:
        '“示例企业数”2022年甲区为 12家，大于示例市的 9家（“市.xlsx”的 指标填报!M4），多 3；部分不应大于整体。',
    });
    expect(findingOf(results, '市.xlsx')).toMatchObject({
      ...{ rule: 'RG1', severity: 'C', cell: 'M4', left: 9, right: 12, difference: -3, hint: HINT },
      message:
        '“示例企业数”2022年示例市为 9家，小于其中的 甲区 12家（“甲区.xlsx”的 指标填报!M4），少 3；整体不应小于部分。',
    });
  });

  it('several that are each larger: the largest is compared, and a zone among them is told of', () => {
    const districts = findingOf(crossed([city(9), part('甲区', 12), part('乙区', 20)]), '市.xlsx');
    expect(districts).toMatchObject({ left: 9, right: 20, difference: -11, hint: HINT });
    const mixed = findingOf(crossed([city(9), part('甲区', 12), zone(11)]), '市.xlsx');
    expect(mixed).toMatchObject({ right: 12 });
    expect(mixed.hint).toContain('园区不是行政区');
  });

  it('the last bits of things that come whole are no surplus', () => {
    const rule = (figure: number): number => listed(crossed([city(5257), part('甲区', figure)])).length;
    expect([rule(5257), rule(5257.000001), rule(5257.00001)]).toEqual([0, 0, 2]);
  });

  it('amounts are compared as exactly as the most exact of them', () => {
    const money: Partial<Few> = { indicator: { unit: '亿元' } };
    const rule = (figure: number): number =>
      listed(
        crossed([
          city(97, money),
          part('甲区', figure, { ...money, region: { name: '甲区', level: 'district', parent: '示例市' } }),
        ]),
      ).length;
    expect([rule(97.1), rule(97.2)]).toEqual([0, 2]);
  });

  it('words in place of a figure are not compared, an empty cell is not mentioned', () => {
    expect(crossed([city(9), part('甲区', '已完成')]).get('甲区.xlsx')).toMatchObject({
      ...{ findings: [], unverifiable: [] },
    });
    const units = crossed([city(9, { indicator: { unit: '个' } }), part('甲区', null)]);
    expect(units.get('甲区.xlsx')).toMatchObject({ findings: [], unverifiable: [] });
  });

  it('years against one file of the city are one finding, against another file another', () => {
    const years = (name: string, cells: Few['cells'], more: Partial<Few> = {}): CheckedFiling =>
      few({ file: name, plan: name, cells, ...more });
    const cityFiles = (figure: number): CheckedFiling[] => [
      years('市甲.xlsx', { 'actual:2021': figure, 'actual:2022': figure }),
      years('市乙.xlsx', { 'actual:2023': figure }),
    ];
    const all = { 'actual:2021': 99, 'actual:2022': 99, 'actual:2023': 99 };
    const district = (more: Partial<Few> = {}): CheckedFiling =>
      years('区.xlsx', all, { region: { name: '甲区', level: 'district', parent: '示例市' }, ...more });
    const found = (filings: CheckedFiling[], file: string): unknown[] =>
      (crossed(filings).get(file)?.findings ?? []).map(({ year, years: several }) => several ?? year);
    expect(found([...cityFiles(9), district()], '区.xlsx')).toEqual([[2021, 2022], 2023]);
    const shares = cityFiles(9).map(({ filing }) =>
      years(
        filing.fileName,
        Object.fromEntries(
          filing.years.map((year) => [
            `actual:${year}`,
            filing.fileName === (year === 2023 ? '市乙.xlsx' : '市甲.xlsx') ? 9 : null,
          ]),
        ),
        ratio,
      ),
    );
    expect(found([...shares, district(ratio)], '区.xlsx')).toEqual([[2021, 2022], 2023]);
    const whole = years('市.xlsx', { 'actual:2021': 9, 'actual:2022': 9, 'actual:2023': 9 });
    const parts = [
      years(
        '甲.xlsx',
        { 'actual:2021': 99, 'actual:2022': 99 },
        { region: { name: '甲区', level: 'district', parent: '示例市' } },
      ),
      years(
        '乙.xlsx',
        { 'actual:2023': 99 },
        { region: { name: '乙区', level: 'district', parent: '示例市' } },
      ),
    ];
    expect(found([whole, ...parts], '市.xlsx')).toEqual([[2021, 2022], 2023]);
  });
});

describe('the districts together', () => {
  it('are told with their sum', () => {
    const results = crossed([city(9), part('甲区', 6), part('乙区', 5)]);
    expect(listed(results)).toEqual(['市.xlsx RG1 SL-01 2022']);
    expect(findingOf(results, '市.xlsx')).toMatchObject({
      ...{ left: 9, right: 11, difference: -2 },
      message:
        '“示例企业数”2022年示例市为 9家，小于各区合计 11家，少 2；合计的有 乙区 5家（“乙区.xlsx”的 指标填报!M4）、甲区 6家（“甲区.xlsx”的 指标填报!M4）。',
      hint: '请与各区核对单位、口径和统计时点，改正有误的一方；都属实的，在“审核说明”中说明原因，不少于6个字。园区与行政区地域重叠，未计入合计。',
    });
    expect(listed(crossed([city(11), part('甲区', 6), part('乙区', 5)]))).toEqual([]);
  });

  it('of which no figure is known are no sum of zero', () => {
    const results = crossed([city(-5), part('甲区', '未统计')]);
    expect(listed(results)).toEqual([]);
    expect(unknownIn(results, '市.xlsx')).toEqual([
      'RG1 SL-01 2022: “甲区.xlsx”的 指标填报!M4（责任单位未填）填的是“未统计”，没有数可比',
    ]);
  });
});

describe('shares', () => {
  const own: Partial<Few> = { ...ratio, region: { name: '甲区', level: 'district', parent: '示例市' } };

  it('of more than five times the city’s are pointed out; a missing unit is left out', () => {
    const results = crossed([city(2, ratio), part('甲区', 10.2, own)]);
    expect(listed(results)).toEqual(['甲区.xlsx RG1 SL-01 2022']);
    expect(findingOf(results, '甲区.xlsx')).toMatchObject({
      ...{ severity: 'D', left: 10.2, right: 2 },
      message: '“示例比率”2022年甲区为 10.2，是示例市 2（“市.xlsx”的 指标填报!M4）的 5.1 倍，超过 5 倍。',
    });
    expect(listed(crossed([city(2, ratio), part('甲区', 10, own)]))).toEqual([]);
  });
});
