/** Filled forms of many departments into one ledger, as the office works with it. */
import { readFileSync, statSync, writeFileSync, mkdirSync, copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { takeIn } from '../../src/cli/collect/take-in';
import { bundledPlans } from '../../src/plan/catalogue';
import { readWorkbook } from '../../src/workbook/read';
import { contentText } from '../../src/forms/sheet/grid';
import { formFile } from '../support/filled-form';
import { cli, workFolder, writeFiling } from './support';

jest.setTimeout(120_000);

const CITY = 'changsha-14th';
const { path, names } = workFolder();

interface Told {
  readonly written: boolean;
  readonly files: readonly { file: string; result: string; department: string | null; reasons: string[] }[];
  readonly counts: Record<string, number>;
  readonly changes: Record<string, number>;
}

async function collect(...argv: string[]): Promise<Told & { code: number }> {
  const { code, out, err } = await cli('collect', ...argv, '--json');
  if (out === '') throw new Error(err);
  return { code, ...(JSON.parse(out) as Told) };
}

const results = ({ files }: Told): [string, string][] => files.map(({ file, result }) => [file, result]);

function folder(name: string): string {
  mkdirSync(path(name), { recursive: true });
  return path(name);
}

/** Two departments, a form with a mistake, something that is no form, and a copy of the first under another name. */
async function inbox(): Promise<string> {
  const into = folder('收到');
  await writeFiling(join(into, '甲.xlsx'), CITY, { years: [2022], department: '市科技局' });
  await writeFiling(join(into, '乙.xlsx'), CITY, {
    years: [2022],
    department: '市统计局',
    answers: { 'CS-11': { 'actual:2022': '很多' } },
  });
  mkdirSync(join(into, '下级'));
  copyFileSync(join(into, '甲.xlsx'), join(into, '下级', '副本.xlsx'));
  writeFileSync(join(into, '通知.docx'), 'PK');
  writeFileSync(join(into, '~$甲.xlsx'), 'lock');
  return into;
}

it('takes in what is right, sends back the rest with reasons, and answers for every file', async () => {
  const told = await collect(await inbox(), '-o', path('台账.xlsx'));
  expect(results(told)).toEqual([
    ['下级/副本.xlsx', 'accepted'],
    ['乙.xlsx', 'returned'],
    ['甲.xlsx', 'duplicate'],
    ['通知.docx', 'returned'],
  ]);
  expect(told.files[1]?.reasons).toEqual([expect.stringMatching(/^指标填报!K14 .*“很多”不是数字/)]);
  expect(told.files[3]?.reasons).toEqual([expect.stringContaining('通知.docx')]);
  expect(told.code).toBe(1);
});

it('the same files again change nothing, not even the file', async () => {
  const into = await inbox();
  await collect(into, '-o', path('台账.xlsx'));
  const before = readFileSync(path('台账.xlsx'));
  const { mtimeMs } = statSync(path('台账.xlsx'));
  const told = await collect(into, '-o', path('台账.xlsx'));
  expect(told.written).toBe(false);
  expect(told.counts).toMatchObject({ known: 2, returned: 2, accepted: 0 });
  expect(readFileSync(path('台账.xlsx')).equals(before)).toBe(true);
  expect(statSync(path('台账.xlsx')).mtimeMs).toBe(mtimeMs);
});

it('the result is the same with one thread and with many', async () => {
  const into = folder('收到');
  for (let nth = 0; nth < 6; nth++)
    await writeFiling(join(into, `${nth}.xlsx`), CITY, { years: [2022], department: `单位${nth % 4}` });
  const sheets = async (jobs: string): Promise<unknown> => {
    await collect(into, '-o', path(`${jobs}.xlsx`), '--jobs', jobs);
    const { grids } = await readWorkbook(readFileSync(path(`${jobs}.xlsx`)), 'x');
    // When it was received is written in both.
    const time = /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/;
    return grids
      .filter(({ name }) => name !== '收件')
      .map((grid) =>
        Array.from({ length: grid.rowCount }, (_, row) =>
          Array.from({ length: 17 }, (__, column) =>
            contentText(grid.cell(row + 1, column + 1)).replace(time, ''),
          ),
        ),
      );
  };
  expect(await sheets('3')).toEqual(await sheets('1'));
});

it('archives are unpacked wherever their names lead; a damaged one costs one line', async () => {
  const into = folder('收到');
  await writeFiling(join(into, '甲.xlsx'), CITY, { years: [2022], department: '市科技局' });
  const form = readFileSync(join(into, '甲.xlsx'));
  rmSync(join(into, '甲.xlsx'));
  writeFileSync(
    join(into, '上报.zip'),
    zipSync({ '../../逃.xlsx': new Uint8Array(form), '~$a.xlsx': new Uint8Array(3) }),
  );
  writeFileSync(join(into, '坏.zip'), readFileSync(join(into, '上报.zip')).subarray(0, 900));
  const told = await collect(into, '-o', path('台账.xlsx'));
  expect(results(told)).toEqual([
    ['上报.zip/../../逃.xlsx', 'accepted'],
    ['坏.zip', 'returned'],
  ]);
  expect(names()).toEqual(['台账.xlsx', '收到']);
});

it('a name that no workbook can hold is written with a replacement', async () => {
  const into = folder('收到');
  writeFileSync(join(into, '上报.zip'), zipSync({ '甲\uffff.xlsx': new Uint8Array(9) }));
  const told = await collect(into, '-o', path('台账.xlsx'));
  expect(results(told)).toEqual([['上报.zip/甲\ufffd.xlsx', 'returned']]);
  expect(names()).toContain('台账.xlsx');
});

it('a past year that changes is held until there is a reason, and the assessment says so', async () => {
  const into = folder('收到');
  await writeFiling(join(into, '去年.xlsx'), CITY, { years: [2022], department: '市科技局' });
  await collect(into, '-o', path('台账.xlsx'));
  const changed = { years: [2022, 2023], department: '市科技局' };
  await writeFiling(join(into, '今年.xlsx'), CITY, {
    ...changed,
    answers: { 'CS-11': { 'actual:2022': 4700, explanation: '' } },
  });
  const held = await collect(into, '-o', path('台账.xlsx'), '--returns', path('退回'));
  expect(held.changes).toMatchObject({ held: 1, corrected: 0 });
  expect(names()).toContain('退回');
  const { out } = await cli('assess', '--year', '2022', path('台账.xlsx'), '-o', path('评估.xlsx'), '--json');
  const actual = (text: string): unknown =>
    (JSON.parse(text) as { indicators: { code: string; actual: number }[] }).indicators.find(
      ({ code }) => code === 'CS-11',
    )?.actual;
  const before = actual(out);
  expect(before).not.toBe(4700);
  await writeFiling(join(into, '说明.xlsx'), CITY, {
    ...changed,
    answers: { 'CS-11': { 'actual:2022': 4700, explanation: '2022年按经济普查结果修订' } },
  });
  const corrected = await collect(into, '-o', path('台账.xlsx'));
  expect(corrected.changes).toMatchObject({ held: 0 });
});

it('a ledger gives the assessment that the filings give', async () => {
  const into = folder('收到');
  await writeFiling(join(into, '甲.xlsx'), CITY, { years: [2021, 2022], department: '市科技局' });
  await collect(into, '-o', path('台账.xlsx'));
  const assess = async (file: string, ...more: string[]): Promise<unknown> => {
    const { out, err } = await cli(
      'assess',
      '--year',
      '2022',
      file,
      '-o',
      path('评估.xlsx'),
      '--force',
      '--json',
      ...more,
    );
    return out === '' ? err : JSON.parse(out);
  };
  expect(await assess(path('台账.xlsx'))).toEqual(await assess(join(into, '甲.xlsx')));
  expect(await assess(path('台账.xlsx'), '--as-of', '2020-01-01')).toContain('2020-01-01');
  expect(await assess(join(into, '甲.xlsx'), '--as-of', '2020-01-01')).toContain('--as-of');
});

it('a ledger gives the earlier figures of the next form', async () => {
  const into = folder('收到');
  await writeFiling(join(into, '甲.xlsx'), CITY, { years: [2021, 2022], department: '市科技局' });
  await collect(into, '-o', path('台账.xlsx'));
  const made = await cli(
    'template',
    '--plan',
    CITY,
    '--year',
    '2023',
    '--earlier',
    path('台账.xlsx'),
    '-o',
    path('表.xlsx'),
  );
  expect(made.err).toBe('');
  const { grids } = await readWorkbook(readFileSync(path('表.xlsx')), 'x');
  const sheet = grids.find(({ name }) => name === '指标填报');
  const row = Array.from({ length: sheet?.rowCount ?? 0 }, (_, index) => index + 1).find(
    (one) => sheet && contentText(sheet.cell(one, 1)) === 'CS-11',
  );
  const header = Array.from({ length: 20 }, (_, index) =>
    sheet ? contentText(sheet.cell(3, index + 1)) : '',
  );
  expect(sheet && contentText(sheet.cell(row ?? 0, header.indexOf('2022年实际') + 1))).toBe('4885');
});

describe('what stops a collection, leaving everything as it was', () => {
  it('an output that is no ledger', async () => {
    const into = await inbox();
    await formFile(CITY, { years: [2022] }).then((bytes) => writeFileSync(path('别的.xlsx'), bytes));
    const before = readFileSync(path('别的.xlsx'));
    const { code, err } = await cli('collect', into, '-o', path('别的.xlsx'));
    expect([code, err]).toEqual([2, expect.stringContaining('不是台账')]);
    expect(readFileSync(path('别的.xlsx')).equals(before)).toBe(true);
  });

  it('another collector at work', async () => {
    const into = await inbox();
    // This process is alive, and holds the lock.
    const holder = {
      pid: process.ppid,
      host: (await import('node:os')).hostname(),
      since: '2026-01-15 09:30:00',
    };
    writeFileSync(path('.台账.xlsx.lock'), JSON.stringify(holder));
    const { code, err } = await cli('collect', into, '-o', path('台账.xlsx'));
    expect([code, err]).toEqual([2, expect.stringContaining('.台账.xlsx.lock')]);
    expect(names()).not.toContain('台账.xlsx');
  });

  it('but not a lock that a crash has left', async () => {
    const into = await inbox();
    const holder = {
      pid: 2 ** 22 - 1,
      host: (await import('node:os')).hostname(),
      since: '2026-01-15 09:30:00',
    };
    writeFileSync(path('.台账.xlsx.lock'), JSON.stringify(holder));
    await collect(into, '-o', path('台账.xlsx'));
    expect(names()).toEqual(['台账.xlsx', '收到']);
  });

  it('a folder without files', async () => {
    const { code, err } = await cli('collect', folder('空'), '-o', path('台账.xlsx'));
    expect([code, err]).toEqual([2, expect.stringContaining('没有可汇总的文件')]);
    expect(names()).toEqual(['空']);
  });
});

it('a run that broke off goes on where it stood', async () => {
  const into = await inbox();
  await collect(into, '-o', path('完整.xlsx'));
  await collect(into, '-o', path('台账.xlsx'));
  // As a crash just before the ledger is written leaves it: everything read, nothing written, the last line torn.
  rmSync(path('台账.xlsx'));
  const { Journal } = await import('../../src/cli/collect/journal');
  const journal = new Journal(path('台账.xlsx'), 'another version');
  await journal.add({ receipt: { fileHash: 'x' } as never, submission: null });
  await journal.flush();
  writeFileSync(path('.台账.xlsx.journal'), `${readFileSync(path('.台账.xlsx.journal'), 'utf8')}0123 {"rec`);
  const told = await collect(into, '-o', path('台账.xlsx'));
  expect(told.counts).toMatchObject({ accepted: 1, duplicate: 1, returned: 2 });
  expect(names()).toEqual(['台账.xlsx', '完整.xlsx', '收到']);
});

it('a file that is gone when its turn comes costs its line, in the words of the report', async () => {
  const gone = { path: path('已删除.xlsx'), name: '下级/已删除.xlsx' };
  const taken = await takeIn(gone, {
    plans: bundledPlans(),
    locale: 'zh-CN',
    received: '2026-01-15 09:30:00',
    listed: false,
  });
  expect(taken).toMatchObject({
    kind: 'read',
    error: { code: 'error.file-missing' },
    received: {
      submission: null,
      receipt: { file: gone.name, fileHash: expect.stringMatching(/^unopened:/) },
    },
  });
  expect(JSON.stringify(taken)).not.toContain(gone.path);
});
