/** What is remembered of the rows from one check to the next, and what makes it worthless. */
import { Answers, type AnsweredRow } from '../../src/check/answers';
import type { JudgedFailure, JudgedRow } from '../../src/check/causes/judged';
import type { Binding } from '../../src/check/explanation';
import { RowMemory, type RowContext } from '../../src/check/memory';
import type { FiledProject, FiledTask, Filing } from '../../src/forms/filing';
import { NO_ANNUAL_TARGETS } from '../../src/plan/annual-targets';
import { filedRow, indicatorOf, planOf } from '../support/figures';

const FILING = { plan: planOf('CS-11'), years: [2022, 2023], earlierYears: [2021] } as unknown as Filing;
const NONE: readonly Binding[] = [];
const CONTEXT: RowContext = {
  filing: FILING,
  due: [2022],
  annualTargets: NO_ANNUAL_TARGETS,
  explainedBefore: NONE,
};
const filing = (own: Partial<Filing>): Pick<RowContext, 'filing'> => ({ filing: { ...FILING, ...own } });

const ROW = filedRow(indicatorOf('CS-11'), {});
const PROJECT = {} as FiledProject;
const TASK = {} as FiledTask;
const FAILURE = {} as JudgedFailure;

/** Asks for a row of each kind, and says which of them had to be judged. */
function judgedAnew(memory: RowMemory, row: Partial<JudgedRow> = {}, projectYears = [2022]): string[] {
  const anew: string[] = [];
  const answered = (what: string) => (): AnsweredRow => {
    anew.push(what);
    return { answers: new Answers(), failures: [] };
  };
  memory.indicator(ROW, (filed) => {
    anew.push('indicator');
    return { filed, explained: false, answers: new Answers(), failures: [], targets: [], fit: [], ...row };
  });
  memory.project(PROJECT, projectYears, answered('project'));
  memory.task(TASK, answered('task'));
  return anew;
}

const ALL = ['indicator', 'project', 'task'];

it('a row that is the same object is judged once', () => {
  const memory = new RowMemory();
  memory.begin(CONTEXT);
  expect(judgedAnew(memory)).toEqual(ALL);
  expect(judgedAnew(memory)).toEqual([]);
  memory.begin({ ...CONTEXT, due: [2022], ...filing({ years: [2022, 2023] }) });
  expect(judgedAnew(memory)).toEqual([]);
  const other = filedRow(indicatorOf('CS-11'), {});
  const said = memory.indicator(other, (filed) => ({ ...memory.indicator(ROW, () => fail()), filed }));
  expect(said.filed).toBe(other);
});

function fail(): never {
  throw new RangeError('judged again');
}

it.each<[string, Partial<RowContext>]>([
  ['another plan', filing({ plan: planOf('HT-01') })],
  ['other official targets', { annualTargets: () => undefined }],
  ['another year that is due', { due: [2023] }],
  ['more years that are due', { due: [2022, 2023] }],
  ['other years', filing({ years: [2022, 2024] })],
  ['fewer years', filing({ years: [2022] })],
  ['other earlier years', filing({ earlierYears: [] })],
])('%s: everything is judged anew', (_, change) => {
  const memory = new RowMemory();
  memory.begin(CONTEXT);
  judgedAnew(memory);
  memory.begin({ ...CONTEXT, ...change });
  expect(judgedAnew(memory)).toEqual(ALL);
  expect(judgedAnew(memory)).toEqual([]);
});

describe('explanations that were given before', () => {
  const known: readonly Binding[] = [{ code: 'CS-11', year: 2022, rule: 'T1', value: 1, text: '核实无误' }];
  const again = (row: Partial<JudgedRow>, explainedBefore: readonly Binding[]): string[] => {
    const memory = new RowMemory();
    memory.begin(CONTEXT);
    judgedAnew(memory, row);
    memory.begin({ ...CONTEXT, explainedBefore });
    return judgedAnew(memory, row);
  };

  it('open an explained row in which something failed, and no other', () => {
    expect(again({ explained: true, failures: [FAILURE] }, known)).toEqual(['indicator']);
    expect(again({ explained: true, failures: [] }, known)).toEqual([]);
    expect(again({ explained: false, failures: [FAILURE] }, known)).toEqual([]);
  });

  it('open nothing where they are the same', () => {
    expect(again({ explained: true, failures: [FAILURE] }, NONE)).toEqual([]);
  });
});

it('projects are judged anew once any of them reports another year', () => {
  const memory = new RowMemory();
  memory.begin(CONTEXT);
  judgedAnew(memory, {}, [2022]);
  expect(judgedAnew(memory, {}, [2022, 2023])).toEqual(['project']);
  expect(judgedAnew(memory, {}, [2022, 2023])).toEqual([]);
  expect(judgedAnew(memory, {}, [2022, 2024])).toEqual(['project']);
  expect(judgedAnew(memory, {}, [])).toEqual(['project']);
});
