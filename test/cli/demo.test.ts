/** `plan-report demo` */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { bundledPlans } from '../../src/plan/catalogue';
import { loadFile } from '../support/filled-form';
import { cli, fileReports, workFolder } from './support';

const work = workFolder();
const ids = bundledPlans().map(({ id }) => id);
const NAMES = ids.flatMap((id) => [`${id}-填报表.xlsx`, `${id}-示例填报.xlsx`, `${id}-评估.xlsx`]).sort();

it('writes form, sample filing and assessment of every plan and prints what came out', async () => {
  const said = await cli('demo', '-o', work.path('.'));
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(work.names()).toEqual(NAMES);
  for (const id of ids) expect(said.out).toMatch(new RegExp(`^${id} +\\d+ .*${id}-评估\\.xlsx$`, 'm'));
  expect(said.out).toContain('全部为示例数据，非官方');
  // The planted mistakes are found, and all kinds of verdicts occur.
  const filings = ids.map((id) => work.path(`${id}-示例填报.xlsx`));
  const reports = fileReports(await cli('check', ...filings, '--json'));
  for (const { counts, plan } of reports) {
    expect([plan, counts.A >= 3]).toEqual([plan, true]);
    expect(said.out).toMatch(
      new RegExp(`^${plan} +\\d+ +${counts.A} +${counts.B} +${counts.C} +${counts.D} `, 'm'),
    );
  }
  for (const verdict of [
    '提前实现',
    '快于预期',
    '符合预期',
    '滞后于预期',
    '明显滞后',
    '超额完成',
    '完成',
    '未完成',
  ])
    expect(said.out).toMatch(new RegExp(`${verdict} \\d`));
});

it('labels every visible sheet of every file as sample figures, on screen and on paper', async () => {
  await cli('demo', '-o', work.path('.'));
  for (const name of NAMES) {
    const workbook = await loadFile(readFileSync(work.path(name)));
    for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
      const top: string[] = [];
      for (let row = 1; row <= 3; row++)
        sheet.getRow(row).eachCell((cell) => {
          if (cell.type === ExcelJS.ValueType.String) top.push(String(cell.value));
        });
      const said = top.some((text) => text.includes('示例数据，非官方'));
      expect([name, sheet.name, said]).toEqual([name, sheet.name, true]);
      expect([name, sheet.name, sheet.headerFooter.oddHeader]).toEqual([
        name,
        sheet.name,
        expect.stringContaining('示例数据，非官方'),
      ]);
    }
  }
});

it('gives the same figures on every run', async () => {
  await cli('demo', '-o', work.path('.'));
  const filing = work.path('kaifu-14th-示例填报.xlsx');
  const [first] = fileReports(await cli('check', filing, '--json'));
  await cli('demo', '-o', work.path('.'), '--force');
  expect(fileReports(await cli('check', filing, '--json'))[0]).toEqual(first);
});

it('does not touch an existing file, and writes no other one either', async () => {
  // The last file the demo would write.
  const existing = NAMES.find((name) => name.startsWith(ids.at(-1) ?? '') && name.includes('评估')) ?? '';
  writeFileSync(work.path(existing), '别动我');
  const said = await cli('demo', '-o', work.path('.'));
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toMatch(new RegExp(`${existing}.*已存在.*--force`));
  expect(work.names()).toEqual([existing]);
  expect(readFileSync(work.path(existing), 'utf8')).toBe('别动我');
});

it('refuses a second run without --force and changes nothing', async () => {
  await cli('demo', '-o', work.path('.'));
  const before = NAMES.map((name) => [readFileSync(work.path(name)), statSync(work.path(name)).mtimeMs]);
  expect((await cli('demo', '-o', work.path('.'))).code).toBe(2);
  expect(NAMES.map((name) => [readFileSync(work.path(name)), statSync(work.path(name)).mtimeMs])).toEqual(
    before,
  );
  expect(work.names()).toEqual(NAMES);
  expect((await cli('demo', '-o', work.path('.'), '--force')).code).toBe(0);
  expect(work.names()).toEqual(NAMES);
});

it('creates the folder it is given', async () => {
  expect((await cli('demo', '-o', work.path('新/夹'))).code).toBe(0);
  expect(statSync(work.path(`新/夹/${NAMES[0]}`)).size).toBeGreaterThan(10_000);
});
