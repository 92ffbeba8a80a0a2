import type { Grid } from '../../src/forms/sheet/grid';
import { ReportError } from '../../src/i18n/report-error';
import { bundledPlans } from '../../src/plan/catalogue';
import { Cancelled } from '../../src/taskpane/job-desk';
import {
  collectFiles,
  missingDepartments,
  namesOf,
  totalsOf,
  type CollectedFile,
  type CollectTools,
  type SourceFile,
} from '../../src/taskpane/steps/collect/collect-files';
import { fill } from '../support/filing';
import { gridOf } from '../../src/forms/sheet/grid';

const gridsOf = (department: string | null, answers = {}): readonly Grid[] =>
  fill('tianxin-14th', { answers, form: { department } }).sheets.map(({ name, rows, visible }) =>
    gridOf(name, rows, visible),
  );

const BOOKS: Readonly<Record<string, () => readonly Grid[]>> = {
  '统计局.xlsx': () => gridsOf('区统计局'),
  '科技局.xlsx': () => gridsOf('区科技局', { 'TX-01': { 'actual:2023': '约三' } }),
  '照片.xlsx': () => {
    throw new ReportError('error.file-not-workbook', { file: '照片.xlsx', reason: 'JPEG' });
  },
  '缺陷.xlsx': () => {
    throw new TypeError('x is undefined');
  },
};

const tools: CollectTools = {
  plans: bundledPlans(),
  locale: 'zh-CN',
  readWorkbook: async (_, file) => ({ grids: BOOKS[file]?.() ?? [] }),
  reasonOf: (error) => (error instanceof Error ? error.name : '?'),
};
const source = (name: string): SourceFile => ({ name, arrayBuffer: async () => new ArrayBuffer(1) });

async function collect(names: readonly string[], cancelAfter = Infinity): Promise<CollectedFile[]> {
  const lines: CollectedFile[] = [];
  const controller = new AbortController();
  const job = { signal: controller.signal, progress: () => undefined };
  await collectFiles(names.map(source), tools, job, (line) => {
    lines.push(line);
    if (lines.length === cancelAfter) controller.abort(new Cancelled());
  }).catch((error: unknown) => {
    if (!(error instanceof Cancelled)) throw error;
  });
  return lines;
}

describe('collecting files', () => {
  test('each form gives a line with its plan, department and counts', async () => {
    const lines = await collect(['统计局.xlsx', '科技局.xlsx']);
    expect(lines).toMatchObject([
      { file: '统计局.xlsx', readable: true, department: '区统计局', counts: { A: 0 } },
      { file: '科技局.xlsx', readable: true, department: '区科技局', counts: { A: 1 } },
    ]);
    expect(totalsOf(lines)).toEqual({ readable: 2, unreadable: 0, blocked: 1 });
  });

  test('bad files cost a line each, in words, and the files after them are still read', async () => {
    const lines = await collect(['照片.xlsx', '缺陷.xlsx', '统计局.xlsx']);
    expect(lines.map(({ readable }) => readable)).toEqual([false, false, true]);
    expect(lines[0]).toMatchObject({ error: expect.stringContaining('不是 Excel 工作簿') as string });
    expect(lines[1]).toMatchObject({ error: expect.stringContaining('TypeError') as string });
  });

  test('a file that can no longer be opened is told by name', async () => {
    const lines: CollectedFile[] = [];
    const gone: SourceFile = { name: '移走.xlsx', arrayBuffer: () => Promise.reject(new Error('gone')) };
    const job = { signal: new AbortController().signal, progress: () => undefined };
    await collectFiles([gone], tools, job, (line) => lines.push(line));
    expect(lines).toMatchObject([
      { readable: false, error: expect.stringContaining('无法打开文件“移走.xlsx”') as string },
    ]);
  });

  test('cancelled, it stops before the next file and keeps the lines so far', async () => {
    expect(await collect(['统计局.xlsx', '照片.xlsx', '科技局.xlsx'], 1)).toHaveLength(1);
  });
});

describe('who is missing', () => {
  test('a list is read line by line, without blanks and repetitions', () => {
    expect(namesOf(' 区统计局 \n\n区科技局；区统计局\n')).toEqual(['区统计局', '区科技局']);
  });

  test('departments without a readable form are missing, however blanks are typed', async () => {
    const lines = await collect(['统计局.xlsx', '照片.xlsx']);
    expect(missingDepartments(['区 统计局', '区科技局'], lines)).toEqual(['区科技局']);
  });
});
