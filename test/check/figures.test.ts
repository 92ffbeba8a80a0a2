/** F3, R1, V1, V3, T1, T3 and T4 on the figures of 指标填报: the mistake, and its good twin. */
import type { CellContent } from '../../src/forms/sheet/grid';
import type { Scalar } from '../../src/forms/sheet/model';
import { fill, textCell, type FillOptions } from '../support/filing';
import { asking, expectSentence, onlyFinding } from './support';

const text = { form: { includeTextTargets: true } } as const;

interface Mistake {
  readonly what: string;
  readonly plan?: string;
  readonly code: string;
  readonly year: number;
  readonly typed: CellContent | Scalar | null;
  readonly options?: FillOptions;
  readonly rule: string;
  readonly severity: string;
  /** Words that the message and the hint must name. */
  readonly message: readonly string[];
  readonly hint: RegExp;
  readonly left: number | string | null;
  readonly right?: number | null;
  readonly difference?: number | null;
  readonly believed: boolean;
}

// CS-01 2.73 % (2019) → 3.2 % (2025): path 2.89 in 2021, 2.97 in 2022; seeds 002 line 62.
// CS-11 4142 家 → 6000: path 4514, 4885, 5257, 5628. CS-06 52.78 % (2019) → 60 %.
const MISTAKES: readonly Mistake[] = [
  {
    what: 'a number stored as text',
    code: 'CS-01',
    year: 2021,
    typed: textCell('2.89'),
    rule: 'F3',
    severity: 'A',
    message: ['2021年', '2.89', '文本'],
    hint: /重新输入 2\.89/,
    left: 2.89,
    believed: true,
  },
  {
    what: 'full-width digits',
    code: 'CS-01',
    year: 2021,
    typed: textCell('２．８９'),
    rule: 'F3',
    severity: 'A',
    message: ['全角', '2.89'],
    hint: /半角数字重新输入 2\.89/,
    left: 2.89,
    believed: true,
  },
  {
    what: 'thousands separators',
    code: 'CS-11',
    year: 2021,
    typed: textCell('4,514'),
    rule: 'F3',
    severity: 'A',
    message: ['千位', '4514'],
    hint: /输入数字 4514，不加逗号/,
    left: 4514,
    believed: true,
  },
  {
    what: 'the unit typed behind the number',
    code: 'CS-11',
    year: 2021,
    typed: textCell('4514家'),
    rule: 'F3',
    severity: 'A',
    message: ['单位', '4514'],
    hint: /只填数字 4514，单位“家”/,
    left: 4514,
    believed: true,
  },
  {
    what: 'a percent sign typed behind the number',
    code: 'CS-01',
    year: 2021,
    typed: textCell('2.89%'),
    rule: 'F3',
    severity: 'A',
    message: ['百分号', '2.89%'],
    hint: /直接填 2\.89，不加百分号/,
    left: 2.89,
    believed: true,
  },
  {
    what: 'a cell that shows a percentage',
    code: 'CS-01',
    year: 2021,
    typed: { kind: 'number', value: 0.0289, percent: true },
    rule: 'F3',
    severity: 'A',
    message: ['百分号', '2.89%'],
    hint: /直接填 2\.89，不加百分号/,
    left: 2.89,
    believed: true,
  },
  {
    what: 'words instead of a number',
    code: 'CS-11',
    year: 2022,
    typed: textCell('约4900家'),
    rule: 'F3',
    severity: 'A',
    message: ['2022年', '约4900家', '没有采用'],
    hint: /未统计、未到发布期/,
    left: '约4900家',
    believed: false,
  },
  {
    what: 'a foreign unit',
    code: 'CS-11',
    year: 2022,
    typed: textCell('0.49万家'),
    rule: 'F3',
    severity: 'A',
    message: ['0.49万家'],
    hint: /只填数字/,
    left: '0.49万家',
    believed: false,
  },
  {
    what: 'an entry that the program took for a date',
    code: 'CS-01',
    year: 2022,
    typed: { kind: 'date', year: 2026, month: 2, day: 9 },
    rule: 'F3',
    severity: 'A',
    message: ['2026-02-09'],
    hint: /日期.*数字格式/,
    left: '2026-02-09',
    believed: false,
  },
  {
    what: 'a truth value',
    code: 'CS-01',
    year: 2022,
    typed: true,
    rule: 'F3',
    severity: 'A',
    message: ['TRUE'],
    hint: /只填数字/,
    left: 'TRUE',
    believed: false,
  },
  {
    what: 'a formula that fails',
    code: 'CS-01',
    year: 2022,
    typed: { kind: 'formula', formula: 'Z9/0', result: { kind: 'error', code: '#DIV/0!' } },
    rule: 'F3',
    severity: 'A',
    message: ['#DIV/0!'],
    hint: /公式/,
    left: '#DIV/0!',
    believed: false,
  },
  {
    what: 'a formula that was never calculated',
    code: 'CS-01',
    year: 2022,
    typed: { kind: 'formula', formula: 'Sheet2!B4', result: null },
    rule: 'F3',
    severity: 'A',
    message: ['2022年', '没有计算结果'],
    hint: /Excel 或 WPS 打开/,
    left: '=Sheet2!B4',
    believed: false,
  },
  {
    what: 'a completion word where a number is due',
    code: 'CS-11',
    year: 2022,
    typed: '已完成',
    rule: 'F3',
    severity: 'A',
    message: ['已完成', '不是数字'],
    hint: /只填数字/,
    left: '已完成',
    believed: false,
  },
  {
    what: 'more decimals than the indicator has',
    code: 'CS-01',
    year: 2021,
    typed: 2.8951,
    rule: 'F3',
    severity: 'D',
    message: ['2.8951', '2 位小数'],
    hint: /修约/,
    left: 2.8951,
    right: 2.9,
    difference: -0.0049,
    believed: true,
  },
  {
    what: 'half an enterprise',
    code: 'CS-11',
    year: 2021,
    typed: 4514.25,
    rule: 'F3',
    severity: 'D',
    message: ['4514.25', '不是整数', '家'],
    hint: /修约/,
    left: 4514.25,
    right: 4514,
    difference: 0.25,
    believed: true,
  },
  {
    what: 'a year left blank before a filled one',
    code: 'CS-11',
    year: 2022,
    typed: null,
    rule: 'R1',
    severity: 'A',
    message: ['高新技术企业数', '2022年', '未填'],
    hint: /为零填0.*未统计、未到发布期/,
    left: null,
    believed: true,
  },
  {
    what: 'blanks typed into a cell',
    code: 'CS-11',
    year: 2022,
    typed: textCell('  '),
    rule: 'R1',
    severity: 'A',
    message: ['2022年', '未填'],
    hint: /为零填0/,
    left: null,
    believed: true,
  },
  {
    what: 'a cell covered by a merged one',
    code: 'CS-11',
    year: 2022,
    typed: { kind: 'merged', master: 'M13' },
    rule: 'R1',
    severity: 'A',
    message: ['合并'],
    hint: /取消合并/,
    left: null,
    believed: true,
  },
  {
    what: '未统计 without an explanation',
    code: 'CS-11',
    year: 2022,
    typed: '未统计',
    rule: 'R1',
    severity: 'B',
    message: ['2022年', '未统计', '没有说明原因'],
    hint: /审核说明.*6个字/,
    left: '未统计',
    believed: true,
  },
  {
    what: '未到发布期 without an explanation',
    code: 'CS-11',
    year: 2025,
    typed: ' 未到 发布期',
    rule: 'R1',
    severity: 'B',
    message: ['2025年', '未到发布期'],
    hint: /预计提供时间/,
    left: '未到发布期',
    believed: true,
  },
  {
    what: 'a share above 100 %',
    code: 'CS-06',
    year: 2022,
    typed: 101,
    rule: 'V1',
    severity: 'A',
    message: ['101%', '不应大于 100'],
    hint: /核对原始资料/,
    left: 101,
    right: 100,
    difference: 1,
    believed: false,
  },
  {
    what: 'a negative number of enterprises',
    code: 'CS-11',
    year: 2022,
    typed: -4885,
    rule: 'V1',
    severity: 'A',
    message: ['-4885家', '不应小于 0'],
    hint: /核对原始资料/,
    left: -4885,
    right: 0,
    difference: -4885,
    believed: false,
  },
  {
    what: 'a fall by more than all',
    code: 'CS-02',
    year: 2022,
    typed: -101,
    rule: 'V1',
    severity: 'A',
    message: ['-101%', '不应小于 -100'],
    hint: /核对原始资料/,
    left: -101,
    right: -100,
    difference: -1,
    believed: false,
  },
  {
    what: 'an amount in 万元 where 亿元 are asked',
    plan: 'changsha-hitech-14th',
    // HT-01 2820 → 5000 亿元 (000 line of the indicator table): path 3692 in 2022
    code: 'HT-01',
    year: 2022,
    typed: 36_920_000,
    rule: 'V3',
    severity: 'A',
    message: ['2022年', '36920000亿元', '3692亿元', '10000 倍'],
    hint: /按“万”为单位.*改填 3692。/,
    left: 36_920_000,
    right: 3692,
    difference: 36_916_308,
    believed: false,
  },
  {
    what: 'an amount in 元 where 亿元 are asked',
    plan: 'changsha-hitech-14th',
    code: 'HT-01',
    year: 2022,
    typed: 3692e8,
    rule: 'V3',
    severity: 'A',
    message: ['369200000000亿元'],
    hint: /没有换算单位.*改填 3692。/,
    left: 3692e8,
    right: 3692,
    difference: 3692e8 - 3692,
    believed: false,
  },
  {
    what: 'people counted one by one where 万人 are asked',
    plan: 'changsha-hitech-14th',
    // HT-20 37 → 50 万人: path 42.2 in 2022
    code: 'HT-20',
    year: 2022,
    typed: 422_000,
    rule: 'V3',
    severity: 'A',
    message: ['422000万人', '42.2万人'],
    hint: /没有换算单位.*改填 42\.2。/,
    left: 422_000,
    right: 42.2,
    difference: 421_957.8,
    believed: false,
  },
  {
    what: 'a percentage typed as a fraction',
    code: 'CS-06',
    year: 2022,
    typed: 0.5639,
    rule: 'V3',
    severity: 'A',
    message: ['0.5639%', '56.39%', '1/100'],
    hint: /百分数填成了小数.*改填 56\.39。/,
    left: 0.5639,
    right: 56.39,
    difference: -55.8261,
    believed: false,
  },
  {
    what: 'a figure far off, but by no unit that people mix up',
    plan: 'changsha-hitech-14th',
    code: 'HT-01',
    year: 2022,
    typed: 3692 * 55,
    rule: 'V3',
    severity: 'C',
    message: ['203060亿元', '55 倍'],
    hint: /核对单位和小数点/,
    left: 203_060,
    right: 3692,
    difference: 199_368,
    believed: false,
  },
  {
    what: 'a jump off the path',
    code: 'CS-11',
    year: 2023,
    typed: 9000,
    rule: 'T1',
    severity: 'C',
    message: ['2023年', '9000家', '2022年', '4885家', '+84.24%', '5256.8家'],
    hint: /说明变动原因，不少于6个字/,
    left: 9000,
    right: 4885,
    difference: 4115,
    believed: true,
  },
  {
    what: 'a jump of a share in percentage points',
    code: 'CS-06',
    year: 2023,
    typed: 71.6,
    rule: 'T1',
    severity: 'C',
    message: ['71.6%', '56.39%', '+15.21 个百分点'],
    hint: /说明变动原因/,
    left: 71.6,
    right: 56.39,
    difference: 15.21,
    believed: true,
  },
  {
    what: 'zero where there was something: no blank, but a fall',
    code: 'CS-11',
    year: 2023,
    typed: 0,
    rule: 'T1',
    severity: 'C',
    message: ['0家', '-100%'],
    hint: /说明变动原因/,
    left: 0,
    right: 4885,
    difference: -4885,
    believed: true,
  },
  {
    what: 'a part of a total after a year without any',
    plan: 'kaifu-14th',
    // KF-X06 引进培育创新型高层次人才 500名 over five years
    code: 'KF-X06',
    year: 2023,
    typed: 320,
    options: { ...text, answers: { 'KF-X06': { 'actual:2022': 0, 'actual:2024': 300 } } },
    rule: 'T1',
    severity: 'C',
    message: ['320名', '2022年为 0', '+320名'],
    hint: /说明变动原因/,
    left: 320,
    right: 0,
    difference: 320,
    believed: true,
  },
  {
    what: "last year's figure copied",
    code: 'CS-11',
    year: 2022,
    typed: 4514,
    rule: 'T3',
    severity: 'C',
    message: ['2022年', '2021年', '4514家'],
    hint: /照抄上年数/,
    left: 4514,
    right: 4514,
    difference: 0,
    believed: true,
  },
  {
    what: 'the baseline copied',
    code: 'CS-11',
    year: 2021,
    typed: 4142,
    rule: 'T3',
    severity: 'C',
    message: ['基期2020年', '4142家'],
    hint: /照抄上年数/,
    left: 4142,
    right: 4142,
    difference: 0,
    believed: true,
  },
  {
    what: 'a large number copied although there is no path',
    plan: 'kaifu-14th',
    // KF-X04 每年遴选纳入高新技术企业培育库的企业数 150家以上, no baseline (document 003)
    code: 'KF-X04',
    year: 2022,
    typed: 161,
    options: { ...text, answers: { 'KF-X04': { 'actual:2021': 161 } } },
    rule: 'T3',
    severity: 'C',
    message: ['161家'],
    hint: /照抄上年数/,
    left: 161,
    right: 161,
    difference: 0,
    believed: true,
  },
  {
    what: 'a late jump of a part, whose sum is still that of yearly parts',
    plan: 'tianxin-14th',
    code: 'TX-07',
    year: 2023,
    typed: 950,
    options: { answers: { 'TX-07': { 'actual:2021': 100, 'actual:2022': 150 } } },
    rule: 'T1',
    severity: 'C',
    message: ['950家', '150家'],
    hint: /说明变动原因/,
    left: 950,
    right: 150,
    difference: 800,
    believed: true,
  },
  {
    what: 'a jump after a fall, which no running total has',
    plan: 'tianxin-14th',
    code: 'TX-07',
    year: 2023,
    typed: 900,
    options: { answers: { 'TX-07': { 'actual:2021': 400, 'actual:2022': 350 } } },
    rule: 'T1',
    severity: 'C',
    message: ['900家', '350家'],
    hint: /说明变动原因/,
    left: 900,
    right: 350,
    difference: 550,
    believed: true,
  },
  {
    what: 'a part of a total that is negative',
    plan: 'tianxin-14th',
    code: 'TX-07',
    year: 2022,
    typed: -20,
    rule: 'T4',
    severity: 'A',
    message: ['-20家', '累计数下降'],
    hint: /当年新增数，不应为负/,
    left: -20,
    right: 0,
    difference: -20,
    believed: false,
  },
  {
    what: 'an assigned target that is no number',
    plan: 'changsha-hitech-14th',
    code: 'HT-23',
    year: 2022,
    typed: 98.5,
    options: { answers: { 'HT-23': { 'annualTarget:2022': '按市里文件' } } },
    rule: 'F3',
    severity: 'A',
    message: ['污水处理率', '2022年', '按市里文件'],
    hint: /只填数字/,
    left: '按市里文件',
    believed: true,
  },
];

describe('one mistake in one cell', () => {
  it.each(MISTAKES)('$what: $rule $severity at $code of $year', (mistake) => {
    const { plan = 'changsha-14th', code, year, typed, options, left } = mistake;
    const form = fill(plan, options).set('indicators', code, `actual:${year}`, typed);
    const result = form.check();
    const finding = onlyFinding(result);
    const field = mistake.what.startsWith('an assigned') ? 'annualTarget' : 'actual';
    expect(finding).toMatchObject({
      rule: mistake.rule,
      severity: mistake.severity,
      sheet: '指标填报',
      cell: form.cell('indicators', code, `${field}:${year}`),
      code,
      year,
      left,
      right: mistake.right ?? null,
    });
    if (mistake.difference === undefined) expect(finding.difference).toBeNull();
    else expect(finding.difference).toBeCloseTo(mistake.difference ?? NaN, 6);
    expectSentence(finding.message);
    for (const words of mistake.message) expect(finding.message).toContain(words);
    expectSentence(finding.hint);
    expect(finding.hint).toMatch(mistake.hint);
    const refused = result.untrusted.get(`${code}:${year}`);
    expect(refused).toBe(mistake.believed ? undefined : mistake.rule);
  });
});

describe('what is unusual, but right', () => {
  const noFinding = (
    code: string,
    year: number,
    typed: CellContent | Scalar,
    plan = 'changsha-14th',
    options?: FillOptions,
  ): void => {
    const result = fill(plan, options).set('indicators', code, `actual:${year}`, typed).check();
    expect(result.findings).toEqual([]);
    expect(result.untrusted.size).toBe(0);
  };

  it('a formula with its result is a number, however many digits it has', () => {
    const result = { kind: 'number', value: 2.88666666, percent: false } as const;
    noFinding('CS-01', 2021, { kind: 'formula', formula: 'B1/C1*100', result });
  });

  it('a share of exactly 100 %, also in two years', () => {
    noFinding('HT-21', 2025, 100, 'changsha-hitech-14th', {
      answers: { 'HT-21': { 'actual:2024': 100 } },
    });
  });

  it('a rate that falls below zero', () => {
    noFinding('CS-02', 2022, -3.5);
  });

  it('a rate near zero is no wrong unit', () => {
    noFinding('CS-02', 2022, 0.1);
  });

  it('a slow start of a total over the period is no wrong unit', () => {
    // TX-07: 1500 in five years (line 166), 300 a year; 3 are a hundredth of that
    noFinding('TX-07', 2021, 3, 'tianxin-14th', {
      answers: { 'TX-07': { 'actual:2022': 5, 'actual:2023': 7, 'actual:2024': 9, 'actual:2025': 11 } },
    });
  });

  it('a large step along the path', () => {
    // KF-05 1 → 2, KF-09 286 → 800: more than half in a year, but what the plan wants
    noFinding('KF-09', 2021, 440, 'kaifu-14th', {
      answers: {
        'KF-09': { 'actual:2022': 650, 'actual:2023': 790, 'actual:2024': 900, 'actual:2025': 990 },
      },
    });
  });

  it('a few things that stay as many as they were', () => {
    noFinding('KF-05', 2021, 1, 'kaifu-14th');
    noFinding('HT-X60', 2022, 1, 'changsha-hitech-14th', {
      ...text,
      answers: { 'HT-X60': { 'actual:2021': 1, 'actual:2023': 1, 'actual:2024': 1, 'actual:2025': 1 } },
    });
  });

  it('a yearly part as in the year before', () => {
    noFinding('KF-X06', 2022, 130, 'kaifu-14th', {
      ...text,
      answers: { 'KF-X06': { 'actual:2021': 130 } },
    });
  });

  it("the part of the first year is not compared with the baseline's stock", () => {
    const result = fill('tianxin-14th', { answers: { 'TX-07': { 'actual:2021': 153 } } }).check();
    expect(result.findings).toEqual([]);
    expect(result.unverifiable).toContainEqual(
      expect.objectContaining({ rule: 'T1', code: 'TX-07', year: 2021, reason: '没有2020年数据可比' }),
    );
  });

  it('parts of a total that rise, but do not add up to too much', () => {
    noFinding('TX-07', 2021, 200, 'tianxin-14th', {
      answers: {
        'TX-07': { 'actual:2022': 250, 'actual:2023': 300, 'actual:2024': 350, 'actual:2025': 400 },
      },
    });
  });

  it('the official target of the year is what a figure of the district is measured by', () => {
    // tianxin-2024 states 2.8 % for 2023 (001): the same concept as TX-01
    const form = fill('tianxin-14th');
    const target = form.dataRows('indicators')[0]?.[form.column('indicators', 'annualTarget:2023') - 1];
    expect(target).toEqual({ kind: 'number', value: 2.8, percent: false });
    expect(form.set('indicators', 'TX-01', 'actual:2023', 0.028).check().findings).toMatchObject([
      { rule: 'V3', right: 2.8 },
    ]);
  });
});

describe('a missing figure with a reason', () => {
  it.each(['未统计', '未到发布期'])(
    '%s passes with an explanation, and is nothing to compare with',
    (word) => {
      const result = fill('changsha-14th', {
        answers: { 'CS-11': { 'actual:2023': word, explanation: '2023年数据预计次年6月发布' } },
      }).check();
      expect(asking(result)).toEqual([]);
      expect(result.untrusted.size).toBe(0);
      expect(result.unverifiable).toContainEqual(
        expect.objectContaining({ rule: 'T1', code: 'CS-11', year: 2024, reason: '没有2023年数据可比' }),
      );
    },
  );

  it('an explanation that names another year does not count', () => {
    const result = fill('changsha-14th', {
      answers: { 'CS-11': { 'actual:2023': '未统计', explanation: '2021年口径调整较大' } },
    }).check();
    expect(onlyFinding(result)).toMatchObject({ rule: 'R1', severity: 'B', year: 2023 });
  });
});

describe('the same slip in several years', () => {
  it('a rate typed as a fraction is asked about', () => {
    // CS-02: 10.5 % a year (line 63)
    const { findings } = fill('changsha-14th').set('indicators', 'CS-02', 'actual:2022', 0.105).check();
    expect(findings.map(({ rule, severity, left }) => [rule, severity, left])).toEqual([['V3', 'C', 0.105]]);
    expect(findings[0]?.hint).toContain('10.5');
  });

  it('full-width digits in every year of a row are one finding that names the years', () => {
    const filled = fill('changsha-14th');
    for (const year of [2021, 2022, 2023, 2024, 2025])
      filled.set(
        'indicators',
        'CS-11',
        `actual:${year}`,
        `${4142 + (year - 2020) * 372}`.replace(/\d/g, (digit) =>
          String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
        ),
      );
    const { findings } = filled.check();
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['F3', 'A']]);
    expect(findings[0]?.message).toContain('2021—2025');
  });
});
