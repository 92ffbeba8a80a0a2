/** K1 and K3 of single rows: whole wordings, which file speaks for the others, and which years are one finding. */
import type { CheckedFiling } from '../../../src/check/cross';
import type { Indicator, Plan } from '../../../src/plan/schema';
import { few, SHEET, type Few } from './few';
import { crossed, findingOf, listed, unknownIn } from './support';

const WORDS: Partial<Indicator> = { measure: 'completion', unit: null, name: '示例平台建成' };
const file = (name: string, figure: number | string | null, more: Partial<Few> = {}): CheckedFiling =>
  few({ file: name, cells: { 'actual:2022': figure }, ...more });

describe('K1: two departments', () => {
  it('say how far apart they are, and who reports what', () => {
    const results = crossed([
      file('甲.xlsx', 12, { department: '科技局' }),
      few({ file: '乙.xlsx', department: '科技局', cells: { 'actual:2022': 9, department: '统计局' } }),
    ]);
    expect(findingOf(results, '甲.xlsx')).toMatchObject({
      ...{ rule: 'K1', severity: 'C', sheet: SHEET, cell: 'M4', code: 'SL-01', year: 2022 },
      ...{ left: 12, right: 9, difference: 3 },
      message:
        '“示例企业数”2022年两处填报不一致：本表为 12家，“乙.xlsx”的 指标填报!M4（统计局）为 9家，相差 3。',
      hint: '请与对方核对来源和口径，改正有误的一方；两数都属实的，在“审核说明”中说明原因，不少于6个字。',
    });
    expect(findingOf(results, '乙.xlsx').message).toContain('（科技局）为 12家，相差 3。');
  });

  it('without a unit name the bare numbers, and words without a difference', () => {
    const bare: Partial<Few> = { indicator: { measure: 'ratio', unit: null, name: '示例比率' } };
    expect(
      findingOf(crossed([file('甲.xlsx', 1.5, bare), file('乙.xlsx', 2, bare)]), '甲.xlsx').message,
    ).toBe(
      '“示例比率”2022年两处填报不一致：本表为 1.5，“乙.xlsx”的 指标填报!M4（责任单位未填）为 2，相差 0.5。',
    );
    const words: Partial<Few> = { indicator: WORDS };
    expect(
      findingOf(crossed([file('甲.xlsx', '已完成', words), file('乙.xlsx', '未完成', words)]), '甲.xlsx'),
    ).toMatchObject({
      ...{ left: '已完成', right: '未完成', difference: null },
      message:
        '“示例平台建成”2022年两处填报不一致：本表为“已完成”，“乙.xlsx”的 指标填报!M4（责任单位未填）为“未完成”。',
    });
  });

  it('words that are no figure are quoted without the blanks around them', () => {
    const results = crossed([file('甲.xlsx', 12), file('乙.xlsx', '  待定 ')]);
    expect(unknownIn(results, '甲.xlsx')).toEqual([
      'K1 SL-01 2022: “乙.xlsx”的 指标填报!M4（责任单位未填）填的是“待定”，没有数可比',
    ]);
    expect(unknownIn(results, '乙.xlsx')).toEqual(['K1 SL-01 2022: 本表填的是“待定”，没有数可比']);
  });

  it('a number against 已完成 cannot be compared, and both are named', () => {
    const results = crossed([file('甲.xlsx', 12), file('乙.xlsx', '已完成')]);
    expect(listed(results)).toEqual([]);
    expect(unknownIn(results, '甲.xlsx')[0]).toContain('填的是“已完成”，没有数可比');
    expect(unknownIn(results, '乙.xlsx')[0]).toContain('填的是“12”，没有数可比');
  });

  it('the last bits of a large sum are no difference', () => {
    const pair = (left: number, right: number): string[] =>
      listed(crossed([file('甲.xlsx', left), file('乙.xlsx', right)]));
    expect(pair(4_620_000, 4_620_000.001)).toEqual([]);
    expect(pair(4_620_000, 4_620_000.01)).toHaveLength(2);
    expect(pair(0, 1e-10)).toEqual([]);
    expect(pair(0, 1e-8)).toHaveLength(2);
  });

  it('the file with the first name speaks, in whatever order they were chosen', () => {
    const one = (name: string): CheckedFiling => file(name, { A: 1, B: 2, C: 3, D: 4 }[name] ?? 0);
    for (const order of ['ABCD', 'DCBA', 'BDAC', 'CADB']) {
      const results = crossed([...order].map(one));
      expect(findingOf(results, 'D').message).toContain('与另外3个文件不一致，其中“A”');
      expect(findingOf(results, 'A').message).toContain('其中“B”');
    }
  });

  it('years that differ from the same files are one finding, from other files another', () => {
    const years = (name: string, ...values: number[]): CheckedFiling =>
      few({
        file: name,
        cells: Object.fromEntries(values.map((value, index) => [`actual:${2021 + index}`, value])),
      });
    const found = (...filings: CheckedFiling[]): (readonly number[] | undefined)[] =>
      (crossed(filings).get('甲')?.findings ?? []).map(({ year, years: all }) => all ?? [year ?? 0]);
    expect(found(years('甲', 1, 1, 1), years('乙', 2, 2, 1), years('丙', 1, 1, 2))).toEqual([
      [2021, 2022],
      [2023],
    ]);
    // Of many files: the first and the second other differ in one year, the twelfth in the next.
    const many = Array.from({ length: 12 }, (_, index) =>
      years(
        `乙${index + 1}`,
        ...[[1, 2], [12]].map((differing) => (differing.includes(index + 1) ? 2 : 1)),
        1,
      ),
    );
    expect(found(years('甲', 1, 1, 1), ...many)).toEqual([[2021], [2022]]);
    // Two files of one name, which change places in the order from year to year.
    expect(found(years('甲', 1, 1, 1), years('乙', 2, 3, 1), years('乙', 3, 2, 1))).toEqual([[2021, 2022]]);
  });
});

describe('K3: two plans of one region', () => {
  const other: Partial<Few> = { plan: 'annual', code: 'ND-01' };

  it('say which plan and indicator the other figure is from', () => {
    const results = crossed([
      file('甲.xlsx', 12),
      file('乙.xlsx', 9, { ...other, indicator: { name: '企业数' } }),
    ]);
    expect(findingOf(results, '甲.xlsx')).toMatchObject({
      ...{ rule: 'K3', severity: 'C', cell: 'M4', left: 12, right: 9, difference: 3 },
      message:
        '“示例企业数”2022年数据在两份规划的填报中不一致：本表为 12家，“乙.xlsx”的 指标填报!M4（示例规划，ND-01“企业数”）为 9家，相差 3。',
    });
  });

  it('words are compared as words, and a missing unit is left out', () => {
    const pair = (
      left: number | string,
      right: number | string,
      indicator: Partial<Indicator>,
    ): CheckedFiling[] => [
      file('甲.xlsx', left, { indicator }),
      file('乙.xlsx', right, { ...other, indicator }),
    ];
    expect(listed(crossed(pair('已完成', '已完成', WORDS)))).toEqual([]);
    expect(findingOf(crossed(pair('已完成', '未完成', WORDS)), '甲.xlsx')).toMatchObject({
      ...{ left: '已完成', right: '未完成', difference: null },
      message:
        '“示例平台建成”2022年数据在两份规划的填报中不一致：本表为“已完成”，“乙.xlsx”的 指标填报!M4（示例规划，ND-01“示例平台建成”）为“未完成”。',
    });
    const bare = crossed(pair(1.5, 2.5, { measure: 'ratio', unit: null }));
    expect(findingOf(bare, '甲.xlsx').message).toContain('本表为 1.5，“乙.xlsx”');
  });

  it('an empty cell is not compared, whatever the other plan counts', () => {
    for (const indicator of [{}, { unit: '个' }])
      expect(
        crossed([file('甲.xlsx', null), file('乙.xlsx', 9, { ...other, indicator })]).get('甲.xlsx'),
      ).toMatchObject({ findings: [], unverifiable: [] });
  });

  it('a unit that is missing on one side is named as missing', () => {
    const results = crossed([
      file('甲.xlsx', 12),
      file('乙.xlsx', 9, { ...other, indicator: { unit: null } }),
    ]);
    expect(unknownIn(results, '甲.xlsx')).toEqual([
      'K3 SL-01 2022: 单位不同（本表“家”，“乙.xlsx”的 指标填报!M4 为“—”），不作比较',
    ]);
    expect(unknownIn(results, '乙.xlsx')).toEqual([
      'K3 ND-01 2022: 单位不同（本表“—”，“甲.xlsx”的 指标填报!M4 为“家”），不作比较',
    ]);
  });

  it('two indicators without a concept are not the same', () => {
    const indicator = { concept: null };
    const results = crossed([
      file('甲.xlsx', 12, { indicator }),
      file('乙.xlsx', 9, { ...other, indicator }),
    ]);
    expect(listed(results)).toEqual([]);
    expect(results.get('甲.xlsx')?.coverage.evaluated).toBe(0);
  });

  it('未统计 in one of the other plan’s files is no dispute about it', () => {
    const results = crossed([
      file('甲.xlsx', 12),
      file('乙.xlsx', 12, other),
      file('丙.xlsx', '未统计', other),
    ]);
    expect(unknownIn(results, '甲.xlsx')).toEqual([
      'K3 SL-01 2022: “丙.xlsx”的 指标填报!M4（责任单位未填）填的是“未统计”，没有数可比',
    ]);
  });

  it('years that differ from other files are other findings', () => {
    const both = few({ file: '甲.xlsx', cells: { 'actual:2021': 1, 'actual:2022': 1, 'actual:2023': 1 } });
    const against = (name: string, plan: string, cells: Few['cells']): CheckedFiling =>
      few({ file: name, plan, code: 'ND-01', cells });
    const results = crossed([
      both,
      against('乙.xlsx', 'annual', { 'actual:2021': 2, 'actual:2022': 2 }),
      against('丙.xlsx', 'other', { 'actual:2023': 2 }),
    ]);
    expect(listed(results).filter((line) => line.startsWith('甲'))).toEqual([
      '甲.xlsx K3 SL-01 2021',
      '甲.xlsx K3 SL-01 2023',
    ]);
  });
});

describe('K2: what was published', () => {
  const official = (printed: string, value: number): Plan['published'] => [
    { code: 'SL-01', year: 2022, printed, value, source: '示例公报', date: '2023-03' },
  ];
  const reported = (figure: number | string | null, indicator: Partial<Indicator> = {}): CheckedFiling =>
    file('甲.xlsx', figure, { published: official('9', 9), indicator });

  it('is named with its source and date; a missing unit is left out', () => {
    expect(findingOf(crossed([reported(12)]), '甲.xlsx')).toMatchObject({
      ...{ rule: 'K2', severity: 'C', cell: 'M4', left: 12, right: 9, difference: 3 },
      message: '“示例企业数”2022年填报 12家，《示例公报》（2023-03）公布为 9，相差 3。',
    });
    expect(findingOf(crossed([reported(12, { unit: null })]), '甲.xlsx').message).toContain(
      '填报 12，《示例公报》',
    );
  });

  it('says nothing about empty cells and 已完成', () => {
    for (const figure of [null, '已完成'])
      expect(crossed([reported(figure)]).get('甲.xlsx')).toMatchObject({
        ...{ findings: [], unverifiable: [], coverage: { evaluated: 0 } },
      });
  });

  it('zero is zero, and no power of ten of anything else', () => {
    const against = (figure: number, printed: string, value: number): ReturnType<typeof crossed> =>
      crossed([file('甲.xlsx', figure, { published: official(printed, value) })]);
    expect(against(0, '0', 0).get('甲.xlsx')?.coverage).toMatchObject({ passed: 1, evaluated: 1 });
    expect(listed(against(1, '0', 0))).toHaveLength(1);
    for (const [printed, value] of [
      ['0', 9],
      ['9', 0],
    ] as const)
      expect(unknownIn(against(9, printed, value), '甲.xlsx')).toEqual([
        `K2 SL-01 2022: 《示例公报》的公布数“${printed}”与规划数据中的 ${value} 对不上，不作比较`,
      ]);
  });
});
