/** Chosen files are read beside the page; a file that hangs or breaks the worker costs its own line. */
import { ReportError } from '../../src/i18n/report-error';
import { BackgroundReader, type WorkerLike } from '../../src/taskpane/read-worker/background-reader';
import type { ReadAnswer, ReadRequest } from '../../src/taskpane/read-worker/messages';
import { guardWorkbook } from '../../src/workbook/guard';
import { formFile } from '../support/filled-form';

type Behaviour = 'reads' | 'hangs' | 'breaks' | 'crashes' | 'never starts' | 'fails to start';

/** A worker as the browser gives one, doing what the name of a file says, or what it is told for all. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  terminated = false;

  constructor(start: Behaviour = 'reads') {
    setTimeout(() => {
      if (start === 'fails to start') this.onerror?.({ message: 'blocked by policy' });
      else if (start !== 'never starts') this.say({ kind: 'ready' });
    });
  }

  postMessage({ bytes, fileName }: ReadRequest): void {
    setTimeout(() => {
      if (fileName.includes('挂起')) return;
      if (fileName.includes('崩溃')) return this.onerror?.({ message: 'out of memory' });
      if (fileName.includes('缺陷')) return this.say({ kind: 'broken', reason: 'TypeError' });
      try {
        // As it would arrive in the page.
        this.say(structuredClone({ kind: 'read', workbook: guardWorkbook(bytes, fileName) }));
      } catch (error) {
        const { code, facts } = error as ReportError;
        this.say({ kind: 'refused', code, facts });
      }
    });
  }

  terminate(): void {
    this.terminated = true;
  }

  private say(answer: ReadAnswer): void {
    if (!this.terminated) this.onmessage?.({ data: answer });
  }
}

interface Setup {
  readonly reader: BackgroundReader;
  readonly workers: FakeWorker[];
  readonly controller: AbortController;
  readonly told: string[];
}

function setUp(start: () => FakeWorker = () => new FakeWorker()): Setup {
  const workers: FakeWorker[] = [];
  const told: string[] = [];
  const controller = new AbortController();
  const reader = new BackgroundReader({
    start: () => {
      const worker = start();
      workers.push(worker);
      return worker;
    },
    timeoutMs: 200,
    startMs: 100,
    noWorker: () => told.push('no worker'),
    signal: controller.signal,
  });
  return { reader, workers, controller, told };
}

const form = formFile('tianxin-14th', { years: [2021] });
const rubbish = new TextEncoder().encode('%PDF-1.7');

test('files are read in one worker, and refused in the words of the guard', async () => {
  const { reader, workers, told } = setUp();
  const { grids } = await reader.read(await form, '甲.xlsx');
  expect(grids.map(({ name }) => name)).toContain('指标填报');
  expect(grids[1]?.cell(3, 1)).toEqual({ kind: 'text', text: '指标代码' });
  await expect(reader.read(rubbish, '乙.xlsx')).rejects.toMatchObject({
    code: 'error.file-not-workbook',
    facts: { file: '乙.xlsx' },
  });
  await reader.read(await form, '丙.xlsx');
  expect([workers.length, told]).toEqual([1, []]);
  reader.close();
  expect(workers[0]?.terminated).toBe(true);
});

test.each([
  ['挂起.xlsx', 'error.file-time'],
  ['崩溃.xlsx', 'error.file-crash'],
  ['缺陷.xlsx', 'error.file-crash'],
])('%s ends with %s; its worker is ended, and the next file gets another one', async (file, code) => {
  const { reader, workers } = setUp();
  const error: unknown = await reader.read(await form, file).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ReportError);
  expect(error).toMatchObject({ code, facts: { file } });
  expect(workers[0]?.terminated).toBe(true);
  expect((await reader.read(await form, '甲.xlsx')).grids.length).toBeGreaterThan(2);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
});

test.each<[string, () => FakeWorker]>([
  [
    'cannot be made',
    () => {
      throw new Error('no Worker');
    },
  ],
  ['may not load', () => new FakeWorker('fails to start')],
  ['never answers', () => new FakeWorker('never starts')],
])('where a worker %s, files are read in the page, which is told once', async (_, start) => {
  const { reader, told } = setUp(start);
  expect((await reader.read(await form, '甲.xlsx')).grids.length).toBeGreaterThan(2);
  await expect(reader.read(rubbish, '乙.xlsx')).rejects.toMatchObject({ code: 'error.file-not-workbook' });
  expect(told).toEqual(['no worker']);
});

test('cancelled in the middle of a file, the worker is ended at once', async () => {
  const { reader, workers, controller } = setUp();
  const reading = reader.read(await form, '挂起.xlsx');
  setTimeout(() => controller.abort(new DOMException('', 'AbortError')), 20);
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(workers[0]?.terminated).toBe(true);
});
