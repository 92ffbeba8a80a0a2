/** F4, R1, TK1, TK2 and P2 of single task rows, and 任务填报 as a whole: whole wordings, limits, and what counts. */
import { checkFiling, type CheckResult } from '../../../src/check/check';
import { RowMemory } from '../../../src/check/memory';
import { formColumns } from '../../../src/forms/columns';
import type { Entry } from '../../../src/forms/entry';
import { readText } from '../../../src/forms/entry';
import type { Drift, FiledTask, Filing } from '../../../src/forms/filing';
import { address } from '../../../src/forms/sheet/address';
import { contentOf } from '../../support/filing';
import { projectFiling } from './project-support';

const SHEET = '任务填报';
const YEARS = [2024, 2025];
/** By column key; a column that is `gone` is missing from the sheet. */
type Cells = Readonly<Record<string, string | null>>;
const GONE = '-gone-';

function filedTask(cells: Cells, index: number): FiledTask {
  const entries = formColumns('tasks', YEARS).flatMap(({ key, editing }, column): [string, Entry][] => {
    const typed = cells[key] ?? null;
    if (editing === 'locked' || typed === GONE) return [];
    const content = contentOf(typed);
    const cell = address(4 + index, column + 1);
    return [[key, { sheet: SHEET, cell, content, reading: readText(content) }]];
  });
  const task = { code: `SL-T0${index + 1}`, level: 2, title: `示例任务${index + 1}`, line: 1 };
  return { sheet: SHEET, row: 4 + index, entries: new Map(entries), task };
}

/** The columns are 任务代码, 任务, two years of progress and the status in E. */
const filingOf = (rows: readonly Cells[], change: Partial<Filing> = {}): Filing => ({
  ...projectFiling({ cells: {} }),
  ...{ years: YEARS, projects: [], tasks: rows.map(filedTask), sheets: { tasks: SHEET }, ...change },
});
const checkTask = (...rows: readonly Cells[]): CheckResult => checkFiling(filingOf(rows));

const CHOICE = '请从下拉列表中选择：未启动、推进中、已完成、滞后。';
const LONG = '已完成可行性研究报告编制并通过专家评审会评审';

it.each<
  [
    what: string,
    cells: Cells,
    rule: string,
    severity: string,
    left: string | null,
    right: string | null,
    message: string,
    hint: string,
  ]
>([
  [
    'a status of their own',
    { status: '正常推进' },
    ...(['F4', 'A', '正常推进', null] as const),
    '“示例任务1”的状态“正常推进”不在规定范围内。',
    CHOICE,
  ],
  [
    'progress without a status',
    { 'progress:2024': '已完成可行性研究' },
    ...(['R1', 'A', null, null] as const),
    '“示例任务1”的状态未填。',
    CHOICE,
  ],
  [
    'progress of a task that was not started: the latest, in part, and it is no excuse',
    { status: '未启动', 'progress:2024': '尚未启动', 'progress:2025': LONG },
    ...(['TK1', 'C', '未启动', null] as const),
    '任务“示例任务1”状态为未启动，但填了进展“已完成可行性研究报告编制并通过专家评审会”。',
    '请改正任务状态或进展。',
  ],
  [
    'progress of an earlier year alone',
    { status: '未启动', 'progress:2024': '已完成选址' },
    ...(['TK1', 'C', '未启动', null] as const),
    '任务“示例任务1”状态为未启动，但填了进展“已完成选址”。',
    '请改正任务状态或进展。',
  ],
  [
    'late, with five characters in two years',
    { status: '滞后', 'progress:2024': '进度 慢', 'progress:2025': '缺地' },
    ...(['TK2', 'C', '滞后', null] as const),
    '任务“示例任务1”状态为滞后，但没有写明进展和原因。',
    '请在进展栏写明滞后原因，不少于6个字。',
  ],
  [
    'words that it is built, of a task that is late',
    { status: '滞后', 'progress:2025': '示范线已全部建成投用，运行平稳有序可靠良好' },
    ...(['P2', 'C', '示范线已全部建成投用，运行平稳有序可靠良', '滞后'] as const),
    '任务“示例任务1”进展写“示范线已全部建成投用，运行平稳有序可靠良”，与任务状态“滞后”不符。',
    '请核实后改正文字或状态，使两者一致。',
  ],
  [
    'words that it is going on, of a task that is completed: the latest year counts',
    { status: '已完成', 'progress:2024': '已建成投用', 'progress:2025': '二期项目正在建设' },
    ...(['P2', 'C', '二期项目正在建设', '已完成'] as const),
    '任务“示例任务1”进展写“二期项目正在建设”，与任务状态“已完成”不符。',
    '请核实后改正文字或状态，使两者一致。',
  ],
])('%s', (_, cells, rule, severity, left, right, message, hint) => {
  const { findings, explained, unverifiable } = checkTask(cells);
  expect([...explained, ...unverifiable]).toEqual([]);
  expect(findings).toEqual([
    expect.objectContaining({
      ...{ rule, severity, sheet: SHEET, cell: 'E4', code: 'SL-T01', year: null },
      ...{ left, right, difference: null, message, hint },
    }),
  ]);
});

it.each<[string, Cells]>([
  [
    'late, with six characters in two years',
    { status: '滞后', 'progress:2024': '进度慢', 'progress:2025': '缺用地' },
  ],
  ['not started, and nothing to tell', { status: '未启动' }],
  [
    'not started, and said so',
    { status: '未启动', 'progress:2024': '完成选址', 'progress:2025': '暂未实施' },
  ],
  [
    'completed, after a year in which it was going on',
    { status: '已完成', 'progress:2024': '正在建设', 'progress:2025': '已建成投用' },
  ],
  ['under way, whatever is written', { status: '推进中', 'progress:2025': '已全部建成投用' }],
  ['no status column', { status: GONE, 'progress:2025': '正在建设' }],
])('%s passes', (_, cells) => {
  const { findings, unverifiable } = checkTask(cells);
  expect([...findings, ...unverifiable]).toEqual([]);
});

describe('what counts as looked at', () => {
  const coverage = (cells: Cells): CheckResult['coverage'] => checkTask(cells).coverage;
  const rules = { all: ['F4', 'R1', 'TK1', 'TK2', 'P2'], quiet: ['F4', 'R1', 'TK1', 'TK2'] };

  it('every rule that has something to say, at one cell a task', () => {
    expect(coverage({ status: '推进中', 'progress:2025': '路面施工' })).toEqual({
      ...{ rules: rules.all, cells: 1, evaluated: 5, passed: 5, failed: 0, unverifiable: 0 },
    });
    expect(coverage({ status: '推进中' })).toMatchObject({ rules: rules.quiet, cells: 1, evaluated: 4 });
    const two = checkTask({ status: '推进中' }, { status: '推进中' }).coverage;
    expect(two).toMatchObject({ cells: 2, evaluated: 8 });
  });

  it('without a status there is none to compare, and no cell where its column is gone', () => {
    expect(coverage({ 'progress:2025': '路面施工' })).toMatchObject({
      rules: ['R1'],
      cells: 1,
      evaluated: 1,
    });
    expect(coverage({ status: GONE, 'progress:2025': '路面施工' })).toMatchObject({
      ...{ rules: ['R1', 'TK1', 'TK2'], cells: 0, evaluated: 3, passed: 3 },
    });
  });

  it('after the first failure no more is asked', () => {
    expect(coverage({ status: '正常推进', 'progress:2025': '路面施工' })).toMatchObject({
      ...{ rules: ['F4'], cells: 1, evaluated: 1, passed: 0, failed: 1 },
    });
  });
});

describe('the sheet as a whole', () => {
  it('nobody filled it in: it is named, not accused', () => {
    const result = checkTask({ department: '科技局' }, {});
    expect(result.findings).toEqual([
      expect.objectContaining({
        ...{ rule: 'R1', severity: 'D', sheet: SHEET, cell: null, code: null },
        message: '“任务填报”整表未填，2 行没有审核。',
        hint: '如由其他单位填报，可不处理；否则请填写后重新提交。',
      }),
    ]);
    expect(result.coverage.rules).toEqual(['R1']);
  });

  it.each<Cells>([{ status: '推进中' }, { 'progress:2024': '路面施工' }])('%j is an entry', (cells) => {
    expect(checkTask(cells, {}).findings.map(({ rule, code }) => `${rule} ${code}`)).toContain('R1 SL-T02');
  });

  it('no sheet, or none of its rows: nothing to say', () => {
    const rows = [{ status: '正常推进' }];
    for (const change of [{ sheets: {} }, { tasks: [] }])
      expect(checkFiling(filingOf(rows, change))).toMatchObject({
        ...{ findings: [], unverifiable: [], coverage: { evaluated: 0 } },
      });
  });

  const reason = '无法确定该行数据属于哪个指标';
  const wrong: Cells = { status: '正常推进' };

  it('sorted apart: nothing in it is asked, and said so once', () => {
    const drifts: Drift[] = [{ kind: 'rows-shifted', place: { sheet: SHEET, cell: null }, rows: 2 }];
    const { findings, unverifiable } = checkFiling(filingOf([wrong, wrong], { drifts }));
    expect(findings.map(({ rule }) => rule)).toEqual(['F6']);
    expect(unverifiable).toEqual([{ rule: 'F6', sheet: SHEET, cell: null, code: null, year: null, reason }]);
  });

  it('two rows with one code: only that code is left out', () => {
    const place = { sheet: SHEET, cell: 'A9' };
    const drifts: Drift[] = [{ kind: 'row-doubled', place, code: 'SL-T01', first: 'A4', conflicting: true }];
    const { findings, unverifiable } = checkFiling(filingOf([wrong, wrong], { drifts }));
    expect(findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual(['F5 SL-T01', 'F4 SL-T02']);
    expect(unverifiable).toEqual([
      { rule: 'F5', sheet: SHEET, cell: null, code: 'SL-T01', year: null, reason },
    ]);
  });

  it('with a memory says the same, and the second time too', () => {
    const filing = filingOf([wrong, { status: '推进中' }]);
    const memory = new RowMemory();
    const [first, second] = [checkFiling(filing, { memory }), checkFiling(filing, { memory })];
    expect(first).toEqual(checkFiling(filing));
    expect(second).toEqual(first);
  });
});
