/** What is wrong within a row as it is told: the place, the words, the way out, and what stays open beside it. */
import { Answers } from '../../../src/check/answers';
import type { JudgedFailure } from '../../../src/check/causes/judged';
import { reportRow } from '../../../src/check/causes/report-row';
import type { Check } from '../../../src/check/context';
import type { Failure, Severity } from '../../../src/check/finding';
import { Recorder } from '../../../src/check/recorder';
import { figureRow, formYears } from '../../../src/check/series';
import type { Scalar } from '../../../src/forms/sheet/model';
import { translate } from '../../../src/i18n';
import { NO_ANNUAL_TARGETS } from '../../../src/plan/annual-targets';
import { fill } from '../../support/filing';
import { onlyFinding } from '../support';

type Cells = Readonly<Record<string, Scalar | null>>;

const actuals = (values: readonly (Scalar | null)[]): Cells =>
  Object.fromEntries(values.map((value, index) => [`actual:${2021 + index}`, value]));

const checked = (plan: string, code: string, cells: Cells) =>
  fill(plan, { answers: { [code]: cells } }).check();

const EXPLAIN = '数据无误的，在“审核说明”中说明原因，不少于6个字。';
const COMPARE = '否则请核对原始资料后改正。';

// CS-11 on its path: 4514, 4885, 5257, 5628, 6000 家
it.each([
  {
    cells: { 'actual:2022': 48_850 },
    rule: 'T1',
    severity: 'C',
    message: '“高新技术企业数”2022年为 48850家，比2021年的 4514家 变动 +982.19%（规划轨迹值：4885.2家）。',
    hint: `疑似漏填或错填小数点。若应为 4885，请改填 4885；${EXPLAIN}`,
    likely: {
      cause: 'lost-point',
      corrections: [{ sheet: '指标填报', cell: 'M14', from: 48_850, to: 4885 }],
    },
    bound: [{ year: 2022, value: 48_850 }],
  },
  {
    cells: { 'actual:2022': 8485 },
    rule: 'T1',
    severity: 'C',
    message: '“高新技术企业数”2022年为 8485家，比2021年的 4514家 变动 +87.97%（规划轨迹值：4885.2家）。',
    hint: `疑似相邻数字颠倒。若应为 4885，请改填 4885；${EXPLAIN}`,
    likely: {
      cause: 'transposed-digits',
      corrections: [{ sheet: '指标填报', cell: 'M14', from: 8485, to: 4885 }],
    },
    bound: [{ year: 2022, value: 8485 }],
  },
  {
    // What blocks cannot be explained away.
    cells: { 'actual:2022': -4885 },
    rule: 'V1',
    severity: 'A',
    message: '“高新技术企业数”2022年填报 -4885家，不应小于 0。',
    hint: `疑似正负号有误。若应为 4885，请改填 4885；${COMPARE}`,
    likely: {
      cause: 'wrong-sign',
      corrections: [{ sheet: '指标填报', cell: 'M14', from: -4885, to: 4885 }],
    },
    bound: undefined,
  },
  {
    // V3 knows more about units.
    cells: { 'actual:2022': 48_850_000 },
    rule: 'V3',
    severity: 'A',
    message: '“高新技术企业数”2022年填报 48850000家，约为参考值 4885家 的 10000 倍，疑似单位有误。',
    hint: '请核对单位和小数点。本表单位是“家”，若应为 4885家，请改填 4885。',
    likely: {
      cause: 'unit-scale',
      corrections: [{ sheet: '指标填报', cell: 'M14', from: 48_850_000, to: 4885 }],
    },
    bound: undefined,
  },
])('one wrong figure: $likely.cause', ({ cells, bound, ...expected }) => {
  const finding = onlyFinding(checked('changsha-14th', 'CS-11', cells));
  expect(finding).toMatchObject({ ...expected, sheet: '指标填报', cell: 'M14', code: 'CS-11', year: 2022 });
  expect(finding.bound).toEqual(bound);
  expect(finding.years).toBeUndefined();
});

describe('two years exchanged', () => {
  // CS-12 on its path: 3097, 3573, 4048, 4524, 5000 家
  const cells = actuals([5000, 3573, 4048, 4524, 3097]);

  it('one finding names both years and corrects both cells', () => {
    expect(onlyFinding(checked('changsha-14th', 'CS-12', cells))).toEqual({
      rule: 'T1',
      severity: 'C',
      sheet: '指标填报',
      cell: 'K15',
      code: 'CS-12',
      year: 2021,
      years: [2021, 2025],
      message: '“科技型中小企业数”2021年为 5000家，比2020年的 2621家 变动 +90.77%（规划轨迹值：3096.8家）。',
      left: 5000,
      right: 2621,
      difference: 2379,
      hint: `疑似两年数据填颠倒。若是，请改为K15：3097；S15：5000；${EXPLAIN}`,
      likely: {
        cause: 'swapped-years',
        corrections: [
          { sheet: '指标填报', cell: 'K15', from: 5000, to: 3097 },
          { sheet: '指标填报', cell: 'S15', from: 3097, to: 5000 },
        ],
      },
      bound: [
        { year: 2021, value: 5000 },
        { year: 2025, value: 3097 },
      ],
    });
  });

  it('the failures of both years are counted', () => {
    expect(checked('changsha-14th', 'CS-12', cells).coverage).toMatchObject({ failed: 2 });
  });

  it('an explanation has to be about both', () => {
    const told = (explanation: string): number =>
      checked('changsha-14th', 'CS-12', { ...cells, explanation }).findings.length;
    expect(told('2021年、2025年因认定办法调整，数据已核实')).toBe(0);
    expect(told('2021年因认定办法调整，数据已核实')).toBe(1);
  });

  it('the finding stands in the first of them, where the other one looked odd', () => {
    // KF-04 on its path: 68, 71, 74, 77, 80 %
    const finding = onlyFinding(checked('kaifu-14th', 'KF-04', actuals([68, 80, 74, 77, 71])));
    expect(finding).toMatchObject({ rule: 'T2', cell: 'M7', year: 2022, years: [2022, 2025] });
    expect(finding.message).toBe(
      '“规模以上工业企业有研究开发活动企业占比”应逐年上升，2025年为 71%，比2024年的 77% 明显下降（规划轨迹值：80%）。',
    );
    expect(finding.hint).toBe(`疑似两年数据填颠倒。若是，请改为M7：71；S7：80；${EXPLAIN}`);
  });
});

it('a wrong figure before one that looks odd is where the finding stands', () => {
  // KF-02 has no baseline: 14 itself is compared with nothing.
  const finding = onlyFinding(checked('kaifu-14th', 'KF-02', actuals([14, 142, 144, 146, 150])));
  expect(finding).toMatchObject({
    rule: 'T1',
    cell: 'K5',
    year: 2021,
    message:
      '“每万人就业人员中研发人员数”2022年为 142人·年，比2021年的 14人·年 变动 +914.29%（规划轨迹值：—）。',
    hint: `疑似漏填或错填小数点。若应为 140，请改填 140；${EXPLAIN}`,
    likely: { cause: 'lost-point', corrections: [{ sheet: '指标填报', cell: 'K5', from: 14, to: 140 }] },
    bound: [{ year: 2021, value: 14 }],
  });
});

describe('several things wrong in one row', () => {
  const told = (code: string, cells: Cells): string[] =>
    checked('changsha-14th', code, cells).findings.map(
      ({ rule, cell, year, likely, hint }) => `${rule} ${cell} ${year} ${likely?.cause ?? 'open'} ${hint}`,
    );

  it('two slips are two findings', () => {
    expect(told('CS-11', actuals([45_140, 4885, 5257, -5628, 6000]))).toEqual([
      `V1 Q14 2024 wrong-sign 疑似正负号有误。若应为 5628，请改填 5628；${COMPARE}`,
      `T1 K14 2021 lost-point 疑似漏填或错填小数点。若应为 4514，请改填 4514；${EXPLAIN}`,
    ]);
  });

  it('what no cause explains stays open beside it, with its own words', () => {
    expect(told('CS-11', actuals([4514, 48_850, '未统计', 5628, 20_000]))).toEqual([
      'R1 O14 2023 open 请在“审核说明”中写明原因和预计提供时间，不少于6个字。',
      `T1 M14 2022 lost-point 疑似漏填或错填小数点。若应为 4885，请改填 4885；${EXPLAIN}`,
      'T1 S14 2025 open 请核对；数据无误的，在“审核说明”中说明变动原因，不少于6个字。',
    ]);
  });

  it('a repeated figure is asked about beside the slip that it repeats', () => {
    expect(told('CS-11', actuals([45_140, 45_140, 5257, 5628, 6000]))).toEqual([
      `T1 K14 2021 lost-point 疑似漏填或错填小数点。若应为 4514，请改填 4514；${EXPLAIN}`,
      'T3 M14 2022 open 请确认不是照抄上年数；确实未变的，在“审核说明”中说明，不少于6个字。',
    ]);
  });

  it('how it was typed is told beside what was typed', () => {
    expect(told('CS-11', { 'actual:2022': '48850家' })).toEqual([
      'F3 M14 2022 open 请只填数字 48850，单位“家”已在“单位”列。',
      `T1 M14 2022 lost-point 疑似漏填或错填小数点。若应为 4885，请改填 4885；${EXPLAIN}`,
    ]);
  });
});

it('earlier years in front do not move the cell', () => {
  const form = fill('changsha-14th', {
    years: [2023],
    form: { earlierYears: [2021, 2022] },
    answers: { 'CS-11': { 'actual:2021': 4514, 'actual:2022': 4885, 'actual:2023': 52_570 } },
  });
  const own = form.check().findings.filter(({ code }) => code === 'CS-11');
  const cell = form.cell('indicators', 'CS-11', 'actual:2023');
  expect(own).toMatchObject([
    {
      cell,
      year: 2023,
      likely: { cause: 'lost-point', corrections: [{ cell, from: 52_570, to: 5257 }] },
      bound: [{ year: 2023, value: 52_570 }],
    },
  ]);
});

describe('failures of a row as they are given', () => {
  const failed = (id: string, year: number, severity: Severity, own: Partial<Failure> = {}): JudgedFailure =>
    ({
      rule: { id, severity },
      spot: { sheet: '指标填报', cell: `${id}-${year}`, code: 'X-01', year, explanation: '' },
      failure: {
        message: { key: 'finding.F5.hint', facts: {} },
        hint: { key: 'finding.R1.hint.sheet', facts: {} },
        left: year,
        ...own,
      },
      settled: false,
    }) as unknown as JudgedFailure;

  const reportIn = (plan: string, code: string, values: readonly number[]) => {
    const filing = fill(plan, { answers: { [code]: actuals(values) } }).read();
    const filed = filing.indicators.find(({ indicator }) => indicator.code === code);
    if (!filed) throw new RangeError(code);
    const form = formYears(filing, filing.years, NO_ANNUAL_TARGETS);
    return (failures: readonly JudgedFailure[], done = new Set<JudgedFailure>()) => {
      const recorder = new Recorder('zh-CN');
      const judged = { filed, explained: false, answers: new Answers(), failures, targets: [], fit: [] };
      reportRow({ recorder } as unknown as Check, form, judged, figureRow(form, filed), done);
      return recorder.result();
    };
  };
  const report = reportIn('changsha-14th', 'CS-12', [5000, 3573, 4048, 4524, 3097]);

  it('the words of the year that is named first, the severity of the worst', () => {
    const { findings } = report([failed('T1', 2021, 'C'), failed('V1', 2025, 'A')]);
    expect(findings).toMatchObject([
      {
        rule: 'T1',
        severity: 'A',
        cell: 'K15',
        year: 2021,
        left: 2021,
        hint: `疑似两年数据填颠倒。若是，请改为K15：3097；S15：5000；${COMPARE}`,
      },
    ]);
  });

  it('the worst speaks where the year that is named first did not fail', () => {
    const { findings } = reportIn(
      'kaifu-14th',
      'KF-04',
      [68, 80, 74, 77, 71],
    )([failed('T2', 2025, 'C'), failed('V1', 2025, 'A')]);
    expect(findings).toMatchObject([
      { rule: 'V1', severity: 'A', cell: 'M7', year: 2022, years: [2022, 2025], left: 2025 },
    ]);
  });

  it('V3 keeps its hint only where it suggests the same', () => {
    const hint = (likely: string): Failure['hint'] => ({ key: 'finding.R1.hint.sheet', facts: { likely } });
    const told = (id: string, likely: string): string | undefined =>
      report([failed(id, 2021, 'A', { hint: hint(likely) })]).findings[0]?.hint;
    const exchanged = `疑似两年数据填颠倒。若是，请改为K15：3097；S15：5000；${COMPARE}`;
    expect(told('V3', '3097')).toBe(translate('finding.R1.hint.sheet', {}, 'zh-CN'));
    expect(told('V3', '9999')).toBe(exchanged);
    expect(told('T1', '3097')).toBe(exchanged);
  });

  it('what is told elsewhere is not told again, and what is told here joins it', () => {
    const [first, last, repeated] = [
      failed('T1', 2021, 'C'),
      failed('T2', 2025, 'C'),
      failed('T3', 2023, 'C'),
    ];
    const done = new Set([repeated]);
    expect(report([first, last, repeated], done).findings).toHaveLength(1);
    expect([...done]).toEqual([repeated, first, last]);
    expect(report([first, last], done).findings).toEqual([]);
  });

  it('no cause is looked for where no number is in doubt', () => {
    for (const open of [failed('T3', 2021, 'C'), failed('T1', 2021, 'C', { goOn: true })])
      expect(report([open]).findings).toMatchObject([{ rule: open.rule.id, cell: open.spot.cell }]);
    expect(report([failed('T3', 2021, 'C')]).findings[0]?.likely).toBeUndefined();
  });

  it('a failure of another kind in a year that is explained stays', () => {
    const { findings } = report([failed('F3', 2021, 'D'), failed('T1', 2021, 'C')]);
    expect(findings.map(({ rule, likely }) => [rule, likely?.cause])).toEqual([
      ['T1', 'swapped-years'],
      ['F3', undefined],
    ]);
  });
});
