/** F4, R1, TK1 and TK2 on 任务填报: the mistake, and its good twin. */
import type { Scalar } from '../../src/forms/sheet/model';
import { fill, type FilledForm } from '../support/filing';
import { expectSentence, onlyFinding } from './support';

// CS-T03 创建国家实验室: a lowest heading, so it is reported on
const CODE = 'CS-T03';
type Cells = Readonly<Record<string, Scalar | null>>;

const formWith = (cells: Cells): FilledForm =>
  fill('changsha-14th', { years: [2024, 2025], answers: { [CODE]: cells } });

interface Mistake {
  readonly what: string;
  readonly cells: Cells;
  readonly rule: string;
  readonly severity: string;
  readonly message: readonly string[];
  readonly hint: RegExp;
  readonly left: string | null;
}

const NOTHING: Cells = { 'progress:2024': null, 'progress:2025': null };
const MISTAKES: readonly Mistake[] = [
  {
    what: 'a status of their own',
    cells: { status: '正常推进' },
    rule: 'F4',
    severity: 'A',
    message: ['创建国家实验室', '“正常推进”'],
    hint: /未启动、推进中、已完成、滞后/,
    left: '正常推进',
  },
  {
    what: 'progress without a status',
    cells: { status: null, 'progress:2025': '已完成可行性研究' },
    rule: 'R1',
    severity: 'A',
    message: ['创建国家实验室', '状态未填'],
    hint: /推进中/,
    left: null,
  },
  {
    what: 'progress of a task that was not started',
    cells: { status: '未启动', 'progress:2024': null, 'progress:2025': '实验室主体已经封顶' },
    rule: 'TK1',
    severity: 'C',
    message: ['未启动', '实验室主体已经封顶'],
    hint: /改正任务状态或进展/,
    left: '未启动',
  },
  {
    what: 'late without a word',
    cells: { ...NOTHING, status: '滞后' },
    rule: 'TK2',
    severity: 'C',
    message: ['滞后', '没有写明进展和原因'],
    hint: /滞后原因，不少于6个字/,
    left: '滞后',
  },
  {
    what: 'late with fewer words than are asked for',
    cells: { ...NOTHING, status: '滞后', 'progress:2025': '慢' },
    rule: 'TK2',
    severity: 'C',
    message: ['滞后'],
    hint: /不少于6个字/,
    left: '滞后',
  },
];

it.each(MISTAKES)('$what: $rule $severity', ({ cells, rule, severity, message, hint, left }) => {
  const form = formWith(cells);
  const finding = onlyFinding(form.check());
  const cell = form.cell('tasks', CODE, 'status');
  expect(finding).toMatchObject({ rule, severity, sheet: '任务填报', cell, code: CODE, left });
  expectSentence(finding.message);
  for (const words of message) expect(finding.message).toContain(words);
  expectSentence(finding.hint);
  expect(finding.hint).toMatch(hint);
});

it.each<[string, Cells]>([
  ['under way with progress', { status: '推进中', 'progress:2025': '已完成可行性研究' }],
  ['not started and nothing to tell', { ...NOTHING, status: '未启动' }],
  ['not started, and why', { ...NOTHING, status: '未启动', 'progress:2025': '尚未启动，待国家批复' }],
  ['late, and why', { ...NOTHING, status: '滞后', 'progress:2025': '受用地指标影响' }],
  ['completed', { ...NOTHING, status: '已完成' }],
])('%s passes', (_, cells) => {
  expect(formWith(cells).check().findings).toEqual([]);
});

it('headings that only group others are not asked about', () => {
  const result = formWith({}).check();
  expect([...result.unverifiable, ...result.findings].some(({ code }) => code === 'CS-T01')).toBe(false);
  expect(
    formWith({})
      .read()
      .tasks.some(({ task }) => task.code === 'CS-T01'),
  ).toBe(false);
});
