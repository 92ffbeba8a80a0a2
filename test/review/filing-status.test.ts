/** 填报情况: who filled what, what is missing with and without a reason, what is still open. */
import { address } from '../../src/forms/sheet/address';
import { formula, several, shown, type Several } from './several';

const SHEET = '填报情况';
const PLAN = 'changsha-14th';

/** Three rows are 统计局's, the others nobody's. */
const answers = {
  'CS-01': { department: '统计局' },
  'CS-02': {
    department: '统计局',
    'actual:2022': null,
    'actual:2023': '未到发布期',
    explanation: '国家尚未反馈年度数据',
  },
  'CS-03': { department: '统计局', 'actual:2023': 0.0001 },
  'CS-11': { 'actual:2023': null },
};

const records = (book: Several): ReturnType<Several['records']> => book.records(SHEET, '责任单位');
const of = (book: Several, department: string): ReturnType<Several['records']>[number] => {
  const found = records(book).find((one) => shown(one['责任单位']) === department);
  if (!found) throw new RangeError(`no line of ${department}`);
  return found;
};
const seen = (record: ReturnType<typeof of>, ...headers: string[]): unknown[] =>
  headers.map((header) => shown(record[header]));

describe('one file of two departments', () => {
  const book = several([{ plan: PLAN, answers }]);

  it('each has its own line with what was asked, filled, explained and left blank', () => {
    expect(seen(of(book, '统计局'), '应填', '已填', '已说明原因', '空缺', '填报率')).toEqual([
      9,
      7,
      1,
      1,
      7 / 9,
    ]);
    expect(seen(of(book, '（未填责任单位）'), '应填', '已填', '已说明原因', '空缺')).toEqual([33, 32, 0, 1]);
  });

  it('names the blanks: those without a word first', () => {
    expect(shown(of(book, '统计局')['空缺指标（年度）'])).toBe(
      '未说明：CS-02（2022）；未到发布期：CS-02（2023）',
    );
    expect(shown(of(book, '（未填责任单位）')['空缺指标（年度）'])).toBe('未说明：CS-11（2023）');
  });

  it('counts the findings of its rows by severity, and quotes its explanations', () => {
    const line = of(book, '统计局');
    expect(Number(shown(line['强制性']))).toBeGreaterThan(0);
    expect(shown(line['审核说明'])).toBe('CS-02：国家尚未反馈年度数据');
    expect(shown(line['填报文件'])).toBe(`${PLAN}.xlsx`);
  });

  it('says in a word what is to be done, and follows the counts', () => {
    expect(shown(of(book, '统计局')['状态'])).toBe('○ 须改正');
    expect(formula(of(book, '统计局')['状态'])).toContain('须补报');
    const clean = several([{ plan: 'kaifu-14th' }]);
    expect(records(clean).map((one) => shown(one['状态']))).not.toContain('○ 须改正');
    expect(shown(of(clean, '（未填责任单位）')['状态'])).toBe('● 齐全');
  });

  it('adds the columns up by formulas', () => {
    const total = of(book, '合计');
    for (const header of ['应填', '已填', '空缺', '强制性', '无法审核']) {
      const parts = records(book).filter((one) => shown(one['责任单位']) !== '合计');
      const sum = parts.reduce((all, one) => all + Number(shown(one[header])), 0);
      expect([header, shown(total[header])]).toEqual([header, sum]);
      expect(formula(total[header])).toMatch(/^SUM\(/);
    }
    expect(shown(total['应填'])).toBe(14 * 3);
    expect(shown(total['填报率'])).toBeCloseTo(39 / 42, 12);
  });

  it('marks what has to be asked for in the columns that count it', () => {
    const { conditionalFormats = [], rows } = book.sheet(SHEET);
    const headers = rows.find(({ values }) => values[0] === '责任单位')?.values ?? [];
    const top = rows.findIndex(({ values }) => values[0] === '责任单位') + 2;
    for (const header of ['空缺', '强制性']) {
      const cell = address(top, headers.indexOf(header) + 1);
      expect(conditionalFormats).toContainEqual(
        expect.objectContaining({ formula: `${cell}>0`, role: 'bad' }),
      );
    }
  });
});

it('every finding and everything that could not be checked is counted once', () => {
  const book = several([
    { plan: PLAN, answers },
    { plan: 'changsha-hitech-14th', shape: 'volatile' },
  ]);
  const findings = book.records('审核结果', '级别').map((one) => String(shown(one['级别'])));
  const total = of(book, '合计');
  expect(shown(total['强制性'])).toBe(findings.filter((text) => text === 'A 强制性').length);
  expect(shown(total['无法审核'])).toBe(findings.filter((text) => text === '无法审核').length);
});

it('a form for one department speaks for rows that name nobody', () => {
  const book = several([{ plan: 'kaifu-14th', department: '开福区科技局' }]);
  expect(records(book).map((one) => shown(one['责任单位']))).toContain('开福区科技局');
  expect(records(book).map((one) => shown(one['责任单位']))).not.toContain('（未填责任单位）');
});

it('years after the report year are not asked for', () => {
  const book = several([{ plan: 'kaifu-14th', years: [2021, 2022, 2023, 2024, 2025] }], { year: 2022 });
  expect(shown(of(book, '合计')['应填'])).toBe(12 * 2);
});

it('projects and tasks are counted by their status', () => {
  const book = several([{ plan: 'changsha-hitech-14th', answers: { 'HT-P01': { status: null } } }]);
  expect(shown(of(book, '（未填责任单位）')['项目 已报/应报'])).toBe('90/91');
});
