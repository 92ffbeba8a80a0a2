/** F3, V1 and V3 of single project cells: whole wordings, limits, corrections, and what they keep from the row's rules. */
import type { Finding } from '../../../src/check/finding';
import type { CellContent } from '../../../src/forms/sheet/grid';
import type { Scalar } from '../../../src/forms/sheet/model';
import { cellAt, checkRow, formula, told, type Cells, type Row } from './project-support';

const DONE = 'doneInvestment:2022';
const BUILDING: Cells = {
  'doneInvestment:2021': 1,
  'doneInvestment:2023': 1,
  status: '在建',
  started: '2021-03',
};

/** A project of 10 亿元 under construction with this in the cell. */
const typed = (key: string, content: Scalar | CellContent, more: Cells = {}): Row => ({
  cells: { ...BUILDING, [DONE]: 1, ...more, [key]: content },
});

function findingsOf(row: Row): readonly Finding[] {
  const { findings, unverifiable } = checkRow(row);
  expect(unverifiable).toEqual([]);
  return findings;
}

describe('F3: what is no plain number, and no month', () => {
  const MONEY = '请只填数字，单位亿元；没有投资的填0，没有数据的留空。';
  const refused = (value: string): string =>
    `项目“示例道路”的“2022年完成投资”填的“${value}”无法识别，没有采用。`;
  const read = (value: number): string =>
    `项目“示例道路”的“2022年完成投资”不是规范的数字，按 ${value} 读取。`;

  it.each<
    [what: string, content: Scalar | CellContent, left: number | string, message: string, hint: string]
  >([
    ['an amount with its unit', '1.5亿元', 1.5, read(1.5), '请只填数字 1.5，单位“亿元”已在“单位”列。'],
    [
      'an amount as text',
      '1.5',
      1.5,
      read(1.5),
      '请选中单元格，改为数字格式后重新输入 1.5；文本数字不会参与表内计算。',
    ],
    ['words', '约五千万', '约五千万', refused('约五千万'), MONEY],
    ['a reason word', '未统计', '未统计', refused('未统计'), MONEY],
    ['已完成', '已完成', '已完成', refused('已完成'), MONEY],
    ['未完成', '未完成', '未完成', refused('未完成'), MONEY],
    [
      'a formula without a result',
      formula(null),
      '=SUM(H4,J4,L4)',
      '项目“示例道路”的“2022年完成投资”是公式，文件中没有计算结果，没有采用。',
      '请用 Excel 或 WPS 打开文件，待公式算出结果后保存，再提交。',
    ],
  ])('%s', (_, content, left, message, hint) => {
    expect(findingsOf(typed(DONE, content))).toEqual([
      expect.objectContaining({
        ...{ rule: 'F3', severity: 'A', sheet: '项目填报', cell: cellAt(DONE), code: 'SL-P01', year: 2022 },
        ...{ left, right: null, difference: null, message, hint },
      }),
    ]);
  });

  it.each(['started', 'finished'])('%s that is no month', (key) => {
    const label = key === 'started' ? '开工年月' : '竣工年月';
    expect(findingsOf(typed(key, '去年底'))).toEqual([
      expect.objectContaining({
        ...{ rule: 'F3', severity: 'A', cell: cellAt(key), year: null, left: '去年底' },
        message: `项目“示例道路”的“${label}”填的“去年底”无法识别，没有采用。`,
        hint: '请写作 2023-05。',
      }),
    ]);
  });

  it.each<[string, Scalar | CellContent]>([
    ['words', '约五千万'],
    ['a reason word', '未统计'],
    ['a formula without a result', formula(null)],
    ['a negative amount', -1],
    ['an amount in 万元', 10_000],
  ])('%s in one year: nothing is said about the sum of the others', (_, content) => {
    const row = typed(DONE, content, { 'doneInvestment:2021': 8, 'doneInvestment:2023': 8 });
    expect(findingsOf(row).map(({ rule }) => rule)).not.toContain('PJ1');
  });

  it('words for a month: nothing is said about the rest of the row', () => {
    const row = typed('finished', '去年底', { status: '竣工' });
    expect(told(checkRow(row))).toEqual([`A F3 ${cellAt('finished')}`]);
  });

  it('a number with a flaw is read, and looked at like any other', () => {
    expect(told(checkRow(typed(DONE, '1000亿元')))).toEqual([`A F3 ${cellAt(DONE)}`, `A V3 ${cellAt(DONE)}`]);
    expect(told(checkRow(typed(DONE, '35亿元')))).toEqual([
      `A F3 ${cellAt(DONE)}`,
      `C PJ1 ${cellAt('doneInvestment:2023')}`,
    ]);
  });
});

describe('V3: an amount in another unit', () => {
  it('says what is meant and offers it', () => {
    expect(findingsOf(typed(DONE, 20_000))).toEqual([
      expect.objectContaining({
        ...{ rule: 'V3', severity: 'A', cell: cellAt(DONE), year: 2022 },
        ...{ left: 20_000, right: 10, difference: 19_990 },
        message: '项目“示例道路”的“2022年完成投资”为 20000 亿元，而总投资只有 10 亿元，疑似单位有误。',
        hint: '单位是亿元，疑似按万元或元填报。若应为 2 亿元，请改填 2。',
        likely: {
          cause: 'unit-scale',
          corrections: [{ sheet: '项目填报', cell: cellAt(DONE), from: 20_000, to: 2 }],
        },
      }),
    ]);
  });

  it('beyond fifty times the whole investment', () => {
    const rules = (value: number): string[] => findingsOf(typed(DONE, value)).map(({ rule }) => rule);
    expect(rules(501)).toEqual(['PJ1']);
    expect(rules(502)).toEqual(['V3']);
  });

  it.each([
    ['as much as the whole investment in 万元', 100_000, 10],
    ['more than it in 万元 is in 元', 100_001, 0.00100001],
    ['an amount in 元', 250_000_000, 2.5],
  ])('%s', (_, value, to) => {
    expect(findingsOf(typed(DONE, value))[0]?.likely?.corrections).toMatchObject([{ from: value, to }]);
  });

  it('years in one unit are one finding with all corrections, years in two units are two', () => {
    const tenThousands = typed(DONE, 20_000, { 'doneInvestment:2023': 30_000 });
    expect(findingsOf(tenThousands)).toEqual([
      expect.objectContaining({
        ...{ rule: 'V3', cell: cellAt(DONE), year: 2022, years: [2022, 2023] },
        message: '项目“示例道路”2022—2023年的投资（首个为 20000 亿元）远超总投资 10 亿元，疑似单位有误。',
        likely: {
          cause: 'unit-scale',
          corrections: [
            { sheet: '项目填报', cell: cellAt(DONE), from: 20_000, to: 2 },
            { sheet: '项目填报', cell: cellAt('doneInvestment:2023'), from: 30_000, to: 3 },
          ],
        },
      }),
    ]);
    const both = typed(DONE, 20_000, { 'doneInvestment:2023': 300_000_000 });
    expect(findingsOf(both).map(({ cell }) => cell)).toEqual([cellAt(DONE), cellAt('doneInvestment:2023')]);
  });
});

describe('V1: a negative amount', () => {
  it('is offered without its sign', () => {
    expect(findingsOf(typed(DONE, -0.25))).toEqual([
      expect.objectContaining({
        ...{ rule: 'V1', severity: 'A', cell: cellAt(DONE), year: 2022, left: -0.25, right: 0 },
        difference: -0.25,
        message: '项目“示例道路”的“2022年完成投资”为 -0.25 亿元，不应为负数。',
        hint: '请核对；冲减以前年度投资的，请在“审核说明”中说明并填0。',
        likely: {
          cause: 'wrong-sign',
          corrections: [{ sheet: '项目填报', cell: cellAt(DONE), from: -0.25, to: 0.25 }],
        },
      }),
    ]);
    expect(findingsOf(typed(DONE, 0))).toEqual([]);
  });
});

describe('what counts as looked at', () => {
  const others = [{ cells: BUILDING }];
  const coverage = (cells: Cells, investment = 10): ReturnType<typeof checkRow>['coverage'] =>
    checkRow({ cells, investment }, { others: [] }).coverage;

  it('an empty cell is neither passed nor counted', () => {
    const before = checkRow({ cells: { status: '未开工' } }, { others }).coverage;
    const empty = checkRow({ cells: { status: '未开工', started: '' } }, { others }).coverage;
    expect(empty).toEqual(before);
  });

  it('a month is looked at by F3 alone, an amount by V3 and V1 as well', () => {
    const base = coverage({ ...BUILDING, started: null }).evaluated;
    expect(coverage(BUILDING).evaluated - base).toBe(1);
    const planned = { ...BUILDING, 'plannedInvestment:2021': 1 };
    // F3, V3 and V1 at the cell, and PJ1 about the planned amounts.
    expect(coverage(planned).evaluated - coverage(BUILDING).evaluated).toBe(4);
    expect(coverage({ status: '未开工', finished: null, started: '2021-03' }).rules).not.toContain('V1');
  });

  it('no scale is known of a project whose whole investment is not', () => {
    const asked = (investment: number): string[] => [
      ...coverage({ ...BUILDING, status: '暂停', problems: '征地尚未完成' }, investment).rules,
    ];
    expect(asked(10)).toContain('V3');
    expect(asked(0)).not.toContain('V3');
  });
});
