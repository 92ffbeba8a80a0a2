/** F3, F4, R1, V1, V3, T4 and PJ1–PJ8 on 项目填报: the mistake, and its good twin. */
import type { CellContent } from '../../src/forms/sheet/grid';
import type { Scalar } from '../../src/forms/sheet/model';
import { fill, textCell, type FilledForm } from '../support/filing';
import { asking, expectSentence, onlyFinding } from './support';

// HT-P01 松柏路（月季路—樱花路） 2.8 亿元 (document 004, the first row of the list of projects)
const PLAN = 'changsha-hitech-14th';
const CODE = 'HT-P01';

type Cells = Readonly<Record<string, Scalar | null>>;
const CLEAN: Cells = {
  'doneInvestment:2021': 0.5,
  'doneInvestment:2022': 0.5,
  'doneInvestment:2023': 0.5,
  'doneInvestment:2024': 0.5,
  'doneInvestment:2025': 0.5,
  status: '在建',
  started: '2021-03',
  finished: null,
  problems: null,
  explanation: null,
};
const COMPLETED: Cells = { ...CLEAN, status: '竣工', finished: '2025-11' };
const STOPPED: Cells = { ...CLEAN, status: '暂停', problems: '征地拆迁尚未完成' };

const formWith = (cells: Cells): FilledForm => fill(PLAN, { answers: { [CODE]: { ...CLEAN, ...cells } } });

interface Mistake {
  readonly what: string;
  readonly cells: Cells;
  readonly content?: readonly [key: string, content: CellContent];
  readonly rule: string;
  readonly severity: string;
  readonly at: string;
  readonly message: readonly string[];
  readonly hint: RegExp;
  readonly left: number | string | null;
  readonly right: number | string | null;
  readonly difference: number | null;
}

const MISTAKES: readonly Mistake[] = [
  {
    what: 'an amount typed with its unit',
    cells: {},
    content: ['doneInvestment:2022', textCell('0.5亿元')],
    rule: 'F3',
    severity: 'A',
    at: 'doneInvestment:2022',
    message: ['松柏路', '2022年完成投资', '0.5'],
    hint: /只填数字 0\.5/,
    left: 0.5,
    right: null,
    difference: null,
  },
  {
    what: 'words instead of an amount',
    cells: { 'plannedInvestment:2022': '约五千万' },
    rule: 'F3',
    severity: 'A',
    at: 'plannedInvestment:2022',
    message: ['2022年计划投资', '约五千万'],
    hint: /单位亿元/,
    left: '约五千万',
    right: null,
    difference: null,
  },
  {
    what: 'a status typed into an amount',
    cells: { 'doneInvestment:2022': '已完成' },
    rule: 'F3',
    severity: 'A',
    at: 'doneInvestment:2022',
    message: ['“已完成”'],
    hint: /单位亿元/,
    left: '已完成',
    right: null,
    difference: null,
  },
  {
    what: 'an amount that was never calculated',
    cells: {},
    content: ['doneInvestment:2022', { kind: 'formula', formula: 'A1/10000', result: null }],
    rule: 'F3',
    severity: 'A',
    at: 'doneInvestment:2022',
    message: ['2022年完成投资', '没有计算结果'],
    hint: /Excel 或 WPS/,
    left: '=A1/10000',
    right: null,
    difference: null,
  },
  {
    what: 'a month that is none',
    cells: { started: '2021年春' },
    rule: 'F3',
    severity: 'A',
    at: 'started',
    message: ['开工年月', '2021年春'],
    hint: /写作 2023-05/,
    left: '2021年春',
    right: null,
    difference: null,
  },
  {
    what: 'a status of their own',
    cells: { status: '基本完工' },
    rule: 'F4',
    severity: 'A',
    at: 'status',
    message: ['松柏路', '“基本完工”'],
    hint: /未开工、在建、竣工、暂停、终止/,
    left: '基本完工',
    right: null,
    difference: null,
  },
  {
    what: 'no status',
    cells: { status: null },
    rule: 'R1',
    severity: 'A',
    at: 'status',
    message: ['松柏路', '状态未填'],
    hint: /在建、竣工/,
    left: null,
    right: null,
    difference: null,
  },
  {
    what: 'a project under construction without the investment of a year',
    cells: { 'doneInvestment:2023': null },
    rule: 'R1',
    severity: 'A',
    at: 'doneInvestment:2023',
    message: ['松柏路', '2023年完成投资未填'],
    hint: /没有投资的填0/,
    left: null,
    right: null,
    difference: null,
  },
  {
    what: 'a negative amount',
    cells: { 'doneInvestment:2023': -0.2 },
    rule: 'V1',
    severity: 'A',
    at: 'doneInvestment:2023',
    message: ['2023年完成投资', '-0.2'],
    hint: /冲减/,
    left: -0.2,
    right: 0,
    difference: -0.2,
  },
  {
    what: 'one amount in 万元',
    cells: { 'doneInvestment:2023': 5000 },
    rule: 'V3',
    severity: 'A',
    at: 'doneInvestment:2023',
    message: ['2023年完成投资', '5000 亿元', '2.8 亿元'],
    hint: /若应为 0\.5 亿元，请改填 0\.5。/,
    left: 5000,
    right: 2.8,
    difference: 4997.2,
  },
  {
    what: 'one amount in 元',
    cells: { 'plannedInvestment:2023': 60_000_000 },
    rule: 'V3',
    severity: 'A',
    at: 'plannedInvestment:2023',
    message: ['60000000 亿元'],
    hint: /若应为 0\.6 亿元/,
    left: 60_000_000,
    right: 2.8,
    difference: 59_999_997.2,
  },
  {
    what: 'more done than the whole project costs',
    cells: { 'doneInvestment:2025': 1.5 },
    rule: 'PJ1',
    severity: 'C',
    at: 'doneInvestment:2025',
    message: ['3.5 亿元', '总投资 2.8 亿元', '多 0.7 亿元'],
    hint: /累计数.*概算调整/,
    left: 3.5,
    right: 2.8,
    difference: 0.7,
  },
  {
    what: 'more done than the whole project costs and the rounding of its parts explains',
    cells: {
      'doneInvestment:2021': 0.57,
      'doneInvestment:2022': 0.57,
      'doneInvestment:2023': 0.57,
      'doneInvestment:2024': 0.57,
      'doneInvestment:2025': 0.56,
    },
    rule: 'PJ1',
    severity: 'C',
    at: 'doneInvestment:2025',
    message: ['2.84 亿元', '多 0.04 亿元'],
    hint: /概算调整/,
    left: 2.84,
    right: 2.8,
    difference: 0.04,
  },
  {
    what: 'investment in a project that was not started',
    cells: { status: '未开工', started: null },
    rule: 'PJ2',
    severity: 'A',
    at: 'status',
    message: ['未开工', '2.5 亿元'],
    hint: /改正项目状态或完成投资/,
    left: 2.5,
    right: 0,
    difference: 2.5,
  },
  {
    what: 'completed without a month',
    cells: { ...COMPLETED, finished: null },
    rule: 'PJ3',
    severity: 'A',
    at: 'finished',
    message: ['竣工', '没有填竣工年月'],
    hint: /补填竣工年月/,
    left: null,
    right: null,
    difference: null,
  },
  {
    what: 'completed before it was started',
    cells: { ...COMPLETED, started: '2021-05', finished: '2021-04' },
    rule: 'PJ4',
    severity: 'A',
    at: 'finished',
    message: ['2021-04', '2021-05'],
    hint: /填反/,
    left: '2021-04',
    right: '2021-05',
    difference: null,
  },
  {
    what: 'completed with half of the investment',
    cells: { ...COMPLETED, 'doneInvestment:2024': 0, 'doneInvestment:2025': 0 },
    rule: 'PJ5',
    severity: 'C',
    at: 'status',
    message: ['1.5 亿元', '2.8 亿元', '53.6%'],
    hint: /漏填投资/,
    left: 1.5,
    right: 2.8,
    difference: -1.3,
  },
  {
    what: 'a month of completion for a project under construction',
    cells: { finished: '2026-06' },
    rule: 'PJ6',
    severity: 'C',
    at: 'finished',
    message: ['2026-06', '“在建”'],
    hint: /清空竣工年月/,
    left: '2026-06',
    right: '在建',
    difference: null,
  },
  {
    what: 'paused without a reason',
    cells: { ...STOPPED, problems: '缺地' },
    rule: 'PJ7',
    severity: 'C',
    at: 'problems',
    message: ['已暂停', '没有写明原因'],
    hint: /存在问题.*6个字/,
    left: null,
    right: null,
    difference: null,
  },
  {
    what: 'investment in a year before the start',
    cells: { started: '2022-03' },
    rule: 'PJ8',
    severity: 'C',
    at: 'started',
    message: ['2022-03', '2021年完成投资 0.5 亿元'],
    hint: /前期投入/,
    left: '2022-03',
    right: 2021,
    difference: null,
  },
];

describe('one mistake in one project', () => {
  it.each(MISTAKES)('$what: $rule $severity', (mistake) => {
    const form = formWith(mistake.cells);
    if (mistake.content) form.set('projects', CODE, ...mistake.content);
    // What the sheet would recalculate.
    const typed = mistake.content?.[1];
    if (typed?.kind === 'formula') form.set('projects', CODE, 'totalDone', { ...typed, result: null });
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({
      rule: mistake.rule,
      severity: mistake.severity,
      sheet: '项目填报',
      cell: form.cell('projects', CODE, mistake.at),
      code: CODE,
      left: mistake.left === null || typeof mistake.left === 'string' ? mistake.left : expect.any(Number),
      right: mistake.right,
    });
    if (typeof mistake.left === 'number') expect(finding.left).toBeCloseTo(mistake.left, 9);
    if (mistake.difference === null) expect(finding.difference).toBeNull();
    else expect(finding.difference).toBeCloseTo(mistake.difference, 9);
    expectSentence(finding.message);
    for (const words of mistake.message) expect(finding.message).toContain(words);
    expectSentence(finding.hint);
    expect(finding.hint).toMatch(mistake.hint);
  });

  it('a total whose formula leaves a year out: T4', () => {
    const form = formWith({});
    const formula = { kind: 'formula', formula: 'SUM(H4,J4)' } as const;
    form.set('projects', CODE, 'totalDone', {
      ...formula,
      result: { kind: 'number', value: 1, percent: false },
    });
    const finding = onlyFinding(form.check());
    expect(finding).toMatchObject({ rule: 'T4', severity: 'A', left: 1, right: 2.5, difference: -1.5 });
    expect(finding.cell).toBe(form.cell('projects', CODE, 'totalDone'));
    expect(finding.message).toMatch(/1 亿元.*2\.5 亿元/);
    expect(finding.hint).toContain('复制累计公式');
  });
});

describe('what is unusual, but right', () => {
  const RIGHT: readonly (readonly [what: string, cells: Cells])[] = [
    ['completed with everything invested', COMPLETED],
    [
      'a hundredth too much, which is the rounding of the parts',
      {
        'doneInvestment:2021': 0.57,
        'doneInvestment:2022': 0.56,
        'doneInvestment:2023': 0.56,
        'doneInvestment:2024': 0.56,
        'doneInvestment:2025': 0.56,
      },
    ],
    ['paused with a reason', STOPPED],
    [
      'not started, zero invested',
      {
        ...Object.fromEntries(Object.keys(CLEAN).map((key) => [key, null])),
        status: '未开工',
        'doneInvestment:2021': 0,
      },
    ],
    ['started in a later year, blank before it', { started: '2022-03', 'doneInvestment:2021': null }],
    ['a year without investment, said so', { 'doneInvestment:2023': 0 }],
    [
      'exactly the whole investment, in parts that do not add up in binary',
      {
        'doneInvestment:2021': 0.1,
        'doneInvestment:2022': 0.1,
        'doneInvestment:2023': 0.1,
        'doneInvestment:2024': 0.3,
        'doneInvestment:2025': 2.2,
      },
    ],
    [
      'completed in the month it was started',
      {
        ...COMPLETED,
        started: '2025-11',
        finished: '2025-11',
        'doneInvestment:2021': 0,
        'doneInvestment:2022': 0,
        'doneInvestment:2023': 0,
        'doneInvestment:2024': 0,
        'doneInvestment:2025': 2.8,
      },
    ],
    [
      'completed with much invested before the first year of the form',
      {
        ...COMPLETED,
        started: '2019-06',
        'doneInvestment:2023': 0,
        'doneInvestment:2024': 0,
        'doneInvestment:2025': 0,
        finished: '2022-11',
      },
    ],
    ['a start written in Chinese', { started: '2021年3月' }],
  ];
  it.each(RIGHT)('%s', (_, cells) => {
    expect(formWith(cells).check().findings).toEqual([]);
  });

  it('a start typed as a date', () => {
    const form = formWith({});
    form.set('projects', CODE, 'started', { kind: 'date', year: 2021, month: 3, day: 1 });
    expect(form.check().findings).toEqual([]);
  });
});

describe('one cause in several cells of a project', () => {
  it('all amounts of a project in 万元 are one finding that lists the years once', () => {
    const years = [2021, 2022, 2023, 2024, 2025];
    const money = years.flatMap((year) => [
      [`plannedInvestment:${year}`, 6000],
      [`doneInvestment:${year}`, 5000],
    ]);
    const finding = onlyFinding(formWith(Object.fromEntries(money) as Cells).check());
    expect(finding).toMatchObject({ rule: 'V3', severity: 'A', left: 6000 });
    expect(finding.message).toContain('2021—2025年');
    expect(finding.hint).toContain('0.6');
  });

  it('an amount that cannot be right is left out of sums and comparisons', () => {
    const result = formWith({ ...COMPLETED, 'doneInvestment:2025': 5000 }).check();
    expect(asking(result).map(({ rule }) => rule)).toEqual(['V3']);
  });

  it('a project nobody reported on is one finding, not one a column', () => {
    const cells = Object.fromEntries(Object.keys(CLEAN).map((key) => [key, null]));
    expect(onlyFinding(formWith(cells).check())).toMatchObject({ rule: 'R1', code: CODE });
  });

  it('a year for which no project reports is not due in a form for all years, but is in its own form', () => {
    const nobody = (years: readonly number[]): ReturnType<FilledForm['check']> => {
      const form = fill(PLAN, { years });
      const money = form.column('projects', 'doneInvestment:2023') - 1;
      for (const row of form.dataRows('projects')) row[money] = { kind: 'blank' };
      return form.check();
    };
    const asked = ({ findings }: ReturnType<FilledForm['check']>): number =>
      findings.filter(
        ({ rule, year, message }) => rule === 'R1' && year === null && /2023年完成投资/.test(message),
      ).length;
    expect(asked(nobody([2022, 2023]))).toBe(0);
    // Every fourth project is under construction.
    expect(asked(nobody([2023]))).toBe(23);
  });

  it('two mistakes are two findings', () => {
    const findings = asking(
      formWith({ finished: '2021-01', problems: null, 'doneInvestment:2022': null }).check(),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['R1', 'PJ4']);
  });
});
