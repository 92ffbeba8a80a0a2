/** Whatever a job does, it has an outcome, the others are unaffected, and nothing is left behind. */
import { join } from 'node:path';
import { failureError, inOrder, Sandbox, type Outcome, type SandboxOptions } from '../../../src/cli/sandbox';
import { ReportError } from '../../../src/i18n/report-error';
import type { Trouble } from './scripts/trouble';

const SMALL = {
  script: join(__dirname, 'scripts/trouble.ts'),
  data: { year: 2023 },
  threads: 2,
  // Far more than the other limits take to be reached, on a busy machine, too.
  timeoutMs: 30_000,
  heapMb: 48,
  rssMb: 450,
};
const open: Sandbox<Trouble, unknown>[] = [];

function sandbox(options: Partial<SandboxOptions> = {}): Sandbox<Trouble, unknown> {
  const made = new Sandbox<Trouble, unknown>({ ...SMALL, ...options });
  open.push(made);
  return made;
}

afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const echo = (value: unknown, afterMs = 0): Trouble => ({ do: 'echo', value, afterMs });
const done = (result: unknown): Outcome<unknown> => ({ kind: 'done', result });
type Harm = Exclude<Trouble['do'], 'echo' | 'data' | 'thread' | 'refuse'>;

const OTHERS = [1, 2, 3, 4, 5];

/** The outcome of a job between others, which are not affected by it. */
async function amongOthers(harm: Harm, shared: Sandbox<Trouble, unknown>): Promise<Outcome<unknown>> {
  const [first, ...rest] = OTHERS.map((value) => echo(value));
  const jobs: Trouble[] = [first ?? echo(1), { do: harm }, ...rest];
  const [before, culprit, ...after] = await Promise.all(jobs.map((job) => shared.run(job)));
  expect([before, ...after]).toEqual(OTHERS.map(done));
  return culprit ?? done(null);
}

describe('a job that does harm costs itself only', () => {
  const shared = new Sandbox<Trouble, unknown>(SMALL);
  afterAll(() => shared.close());

  test.each<[string, Harm, string]>([
    ['fills the heap', 'heap', 'memory'],
    ['fills the memory outside of the heap', 'buffers', 'memory'],
    ['ends its process', 'exit', 'crash'],
    ['aborts the process', 'abort', 'crash'],
    ['kills the process', 'kill', 'crash'],
    ['throws what is no error of ours', 'throw', 'crash'],
    ['leaves an error that nobody catches', 'reject-later', 'crash'],
    ['gives what cannot be sent', 'function', 'crash'],
  ])('%s', async (_, harm, why) => {
    expect(await amongOthers(harm, shared)).toMatchObject({ kind: 'failed', why });
  });

  test('several at once are each blamed for their own', async () => {
    const jobs: Trouble[] = [
      { do: 'kill' },
      echo(1),
      { do: 'abort' },
      { do: 'buffers' },
      echo(2),
      { do: 'heap' },
    ];
    const outcomes = await Promise.all(jobs.map((job) => shared.run(job)));
    expect(outcomes.map((outcome) => (outcome.kind === 'failed' ? outcome.why : outcome.result))).toEqual([
      'crash',
      1,
      'crash',
      'memory',
      2,
      'memory',
    ]);
  });
});

describe('a job that does not end costs its own time only', () => {
  const shared = new Sandbox<Trouble, unknown>({ ...SMALL, timeoutMs: 700 });
  afterAll(() => shared.close());

  test.each<[string, Harm]>([
    ['a loop', 'loop'],
    ['a promise that is never kept', 'wait'],
    ['a regular expression that tries for ever', 'match'],
  ])('%s', async (_, harm) => {
    expect(await amongOthers(harm, shared)).toMatchObject({ kind: 'failed', why: 'time' });
  });
});

test('our own errors arrive with their code and facts', async () => {
  const refused = sandbox().run({ do: 'refuse' });
  await expect(refused).rejects.toBeInstanceOf(ReportError);
  await expect(refused).rejects.toMatchObject({ code: 'error.file-encrypted', facts: { file: '甲.xlsx' } });
});

test('data reaches every thread; jobs and results keep their maps and bytes', async () => {
  const one = sandbox();
  expect(await one.run({ do: 'data' })).toEqual(done({ year: 2023 }));
  const value = new Map([['甲', new Uint8Array([1, 2])]]);
  const outcome = await one.run(echo(value));
  expect(outcome.kind === 'done' && outcome.result).toEqual(value);
});

describe('results come in the order of the jobs', () => {
  const order = async (threads: number): Promise<unknown[]> => {
    const jobs = Array.from({ length: 40 }, (_, index) => echo(index, (index * 7) % 11));
    const told: unknown[] = [];
    for await (const one of inOrder(sandbox({ threads }), jobs, 8))
      told.push(one.kind === 'done' && one.result);
    return told;
  };

  test.each([1, 2, 4])('with %s threads', async (threads) => {
    expect(await order(threads)).toEqual(Array.from({ length: 40 }, (_, index) => index));
  });

  test('jobs are taken only as fast as they are done, and a refusal stands at its place', async () => {
    let taken = 0;
    let ahead = 0;
    const jobs = function* (): Generator<Trouble> {
      for (; taken < 60; taken += 1) yield taken === 30 ? { do: 'refuse' } : echo(taken);
    };
    const told: string[] = [];
    for await (const one of inOrder(sandbox(), jobs(), 6)) {
      ahead = Math.max(ahead, taken - told.length);
      told.push(one.kind);
    }
    expect(ahead).toBeLessThanOrEqual(6);
    expect(told).toHaveLength(60);
    expect(told.indexOf('refused')).toBe(30);
  });
});

test('a script that does not run is told at once, not as a fault of the files', async () => {
  const broken = sandbox({ script: join(__dirname, 'scripts/broken.ts') });
  const runs = [1, 2, 3].map((value) => broken.run(echo(value)));
  for (const run of await Promise.allSettled(runs)) {
    expect(run.status === 'rejected' && String(run.reason)).toContain('broken on purpose');
  }
  await expect(broken.run(echo(1))).rejects.toThrow('broken on purpose');
});

test('what is not done when it is closed is rejected, and nothing is taken any more', async () => {
  const closed = sandbox();
  await closed.run(echo(1));
  const runs = Promise.allSettled([1, 2, 3, 4, 5, 6].map(() => closed.run({ do: 'wait' })));
  await closed.close();
  for (const run of await runs) expect(run).toMatchObject({ status: 'rejected' });
  await expect(closed.run(echo(1))).rejects.toThrow('closed');
});

test('each failure has its words', () => {
  const texts = (['time', 'memory', 'crash'] as const).map((why) =>
    failureError(why, '甲.xlsx').text('zh-CN'),
  );
  expect(new Set(texts).size).toBe(3);
  for (const text of texts) expect(text).toContain('甲.xlsx');
});
