/** F4, R1, PJ3, PJ4, PJ6, PJ7, PJ9 and P2 of single project rows: whole wordings, limits, and columns that are gone. */
import type { Finding } from '../../../src/check/finding';
import { cellAt, checkRow, told, type Cells } from './project-support';

const MONEY: Cells = { 'doneInvestment:2021': 3, 'doneInvestment:2022': 3, 'doneInvestment:2023': 3 };
const BUILDING: Cells = { ...MONEY, status: '在建', started: '2021-03' };
const COMPLETED: Cells = { ...BUILDING, status: '竣工', finished: '2023-11' };

function findingsOf(cells: Cells): readonly Finding[] {
  const { findings, unverifiable } = checkRow({ cells });
  expect(unverifiable).toEqual([]);
  return findings;
}

interface Mistake {
  readonly what: string;
  readonly cells: Cells;
  readonly finding: Partial<Finding>;
}

const MISTAKES: readonly Mistake[] = [
  {
    what: 'a status of their own, whatever else is wrong',
    cells: { ...BUILDING, status: '基本完工', started: '2023-03', finished: '2022-01' },
    finding: {
      ...{ rule: 'F4', severity: 'A', cell: cellAt('status'), left: '基本完工', right: null },
      message: '“示例道路”的状态“基本完工”不在规定范围内。',
      hint: '请从下拉列表中选择：未开工、在建、竣工、暂停、终止。',
    },
  },
  {
    what: 'no status, whatever else is wrong',
    cells: { ...BUILDING, status: null, started: '2023-03', finished: '2022-01' },
    finding: {
      ...{ rule: 'R1', severity: 'A', cell: cellAt('status'), left: null, right: null },
      message: '“示例道路”的状态未填。',
      hint: '请从下拉列表中选择：未开工、在建、竣工、暂停、终止。',
    },
  },
  {
    what: 'completed without a month',
    cells: { ...COMPLETED, finished: null },
    finding: {
      ...{ rule: 'PJ3', severity: 'A', cell: cellAt('finished'), left: null, right: null },
      message: '项目“示例道路”状态为竣工，但没有填竣工年月。',
      hint: '请补填竣工年月，写作 2023-05。',
    },
  },
  {
    what: 'completed a month before the start',
    cells: {
      ...COMPLETED,
      'doneInvestment:2021': 6,
      'doneInvestment:2022': null,
      started: '2021-10',
      finished: '2021-09',
    },
    finding: {
      ...{ rule: 'PJ4', severity: 'A', cell: cellAt('finished'), left: '2021-09', right: '2021-10' },
      message: '项目“示例道路”竣工年月 2021-09 早于开工年月 2021-10。',
      hint: '请核对开工、竣工年月是否填反。',
    },
  },
  {
    what: 'completed after the last year that is reported',
    cells: { ...COMPLETED, finished: '2024-01' },
    finding: {
      ...{ rule: 'PJ9', severity: 'A', cell: cellAt('finished'), left: '2024-01', right: 2023 },
      message: '项目“示例道路”状态为竣工，竣工年月 2024-01 晚于填报年度 2023年。',
      hint: '请核对竣工年月；尚未竣工的，把项目状态改为“在建”。',
    },
  },
  {
    what: 'completed in a year of the form that nobody has reported yet',
    cells: { ...COMPLETED, 'doneInvestment:2021': 6, 'doneInvestment:2023': null },
    finding: {
      ...{ rule: 'PJ9', severity: 'A', cell: cellAt('finished'), left: '2023-11', right: 2022 },
      message: '项目“示例道路”状态为竣工，竣工年月 2023-11 晚于填报年度 2022年。',
    },
  },
  {
    what: 'a month of completion and another status',
    cells: { ...BUILDING, finished: '2022-06' },
    finding: {
      ...{ rule: 'PJ6', severity: 'C', cell: cellAt('finished'), left: '2022-06', right: '在建' },
      message: '项目“示例道路”填了竣工年月 2022-06，但状态是“在建”。',
      hint: '已竣工的请把状态改为竣工；只是计划竣工的，请清空竣工年月。',
    },
  },
  {
    what: 'paused without a reason',
    cells: { ...BUILDING, status: '暂停', problems: '征地未完' },
    finding: {
      ...{ rule: 'PJ7', severity: 'C', cell: cellAt('problems'), left: null, right: null },
      message: '项目“示例道路”已暂停，但没有写明原因。',
      hint: '请在“存在问题”中写明原因，不少于6个字。',
    },
  },
  {
    what: 'given up without a reason',
    cells: { ...BUILDING, status: '终止' },
    finding: {
      ...{ rule: 'PJ7', severity: 'C', cell: cellAt('problems') },
      message: '项目“示例道路”已终止，但没有写明原因。',
    },
  },
  {
    what: 'words that it is built, while it is under construction; they are quoted in part',
    cells: { ...BUILDING, progress: '道路、桥梁、排水及照明已全部竣工，正办理移交' },
    finding: {
      ...{ rule: 'P2', severity: 'C', cell: cellAt('progress') },
      ...{ left: '道路、桥梁、排水及照明已全部竣工，正办理', right: '在建' },
      message: '项目“示例道路”形象进度写“道路、桥梁、排水及照明已全部竣工，正办理”，与项目状态“在建”不符。',
      hint: '请核实后改正文字或状态，使两者一致。',
    },
  },
  {
    what: 'words that it is going on, while it is completed',
    cells: { ...COMPLETED, progress: '正在施工' },
    finding: {
      ...{ rule: 'P2', severity: 'C', cell: cellAt('progress'), left: '正在施工', right: '竣工' },
      message: '项目“示例道路”形象进度写“正在施工”，与项目状态“竣工”不符。',
    },
  },
];

it.each(MISTAKES)('$what: $finding.rule', ({ cells, finding }) => {
  expect(findingsOf(cells)).toEqual([
    expect.objectContaining({ sheet: '项目填报', code: 'SL-P01', year: null, difference: null, ...finding }),
  ]);
});

it.each<[string, Cells]>([
  ['completed in the month of the start', { ...COMPLETED, started: '2021-03', finished: '2021-03' }],
  ['completed in the last month of the last year', { ...COMPLETED, finished: '2023-12' }],
  ['paused, with six characters', { ...BUILDING, status: '暂停', problems: '征地尚未完成' }],
  ['words that fit the status', { ...BUILDING, progress: '正在施工' }],
  ['words that it is built, of a project that is', { ...COMPLETED, progress: '已全部竣工' }],
  ['no status column', { ...BUILDING, status: 'gone' }],
  ['no column for the completion', { ...COMPLETED, finished: 'gone' }],
  ['no column for the start', { ...COMPLETED, started: 'gone' }],
])('%s passes', (_, cells) => {
  expect(findingsOf(cells)).toEqual([]);
});

it('of a later year of the form a planned month of completion is the status’s question, not that of the year', () => {
  expect(told(checkRow({ cells: { ...BUILDING, finished: '2025-06' } }))).toEqual([
    `C PJ6 ${cellAt('finished')}`,
  ]);
});

describe('what there is nothing to say about is not counted as passed', () => {
  const asked = (cells: Cells): readonly string[] => checkRow({ cells }).coverage.rules;

  it('F4 without a status', () => {
    expect(asked(BUILDING)).toContain('F4');
    expect(asked({ ...BUILDING, status: null })).not.toContain('F4');
    expect(asked({ ...BUILDING, status: 'gone' })).not.toContain('F4');
  });

  it('P2 without words, or without a status', () => {
    expect(asked({ ...BUILDING, progress: '路面施工' })).toContain('P2');
    expect(asked(BUILDING)).not.toContain('P2');
    expect(asked({ ...BUILDING, status: 'gone', progress: '路面施工' })).not.toContain('P2');
  });
});
