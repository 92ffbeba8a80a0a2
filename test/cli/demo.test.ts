/** `plan-report demo` */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { bundledPlans } from '../../src/plan/catalogue';
import { loadFile } from '../support/filled-form';
import { cli, fileReports, workFolder, type Said } from './support';

const work = workFolder();
const ids = bundledPlans().map(({ id }) => id);
const NAMES = ids.flatMap((id) => [`${id}-填报表.xlsx`, `${id}-示例填报.xlsx`, `${id}-评估.xlsx`]).sort();

/** Every visible sheet says at its top and on every printed page that the figures are samples. */
async function expectLabelled(file: string): Promise<void> {
  const workbook = await loadFile(readFileSync(file));
  for (const sheet of workbook.worksheets.filter(({ state }) => state === 'visible')) {
    const top: string[] = [];
    for (let row = 1; row <= 3; row++)
      sheet.getRow(row).eachCell((cell) => {
        if (cell.type === ExcelJS.ValueType.String) top.push(String(cell.value));
      });
    const said = top.some((text) => text.includes('示例数据，非官方'));
    expect([file, sheet.name, said]).toEqual([file, sheet.name, true]);
    expect([file, sheet.name, sheet.headerFooter.oddHeader]).toEqual([
      file,
      sheet.name,
      expect.stringContaining('示例数据，非官方'),
    ]);
  }
}

describe('a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'plan-demo-'));
  const path = (name: string): string => join(folder, name);
  let said: Said;
  beforeAll(async () => {
    said = await cli('demo', '-o', folder);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('writes form, sample filing and assessment of every plan and prints what came out', async () => {
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(folder).sort()).toEqual(NAMES);
    for (const id of ids) expect(said.out).toMatch(new RegExp(`^${id} +\\d+ .*${id}-评估\\.xlsx$`, 'm'));
    expect(said.out).toContain('全部为示例数据，非官方');
    // The planted mistakes are found, and all kinds of verdicts occur.
    const filings = ids.map((id) => path(`${id}-示例填报.xlsx`));
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
    for (const name of NAMES) await expectLabelled(path(name));
  });

  it('an assessment that somebody makes of a sample filing is labelled too', async () => {
    const filing = path('kaifu-14th-示例填报.xlsx');
    await cli('assess', '--year', '2023', filing, '-o', work.path('再评估.xlsx'));
    await expectLabelled(work.path('再评估.xlsx'));
  });

  it('is refused a second time without --force, and then gives the same figures', async () => {
    const state = (): unknown[] =>
      NAMES.map((name) => [name, readFileSync(path(name)).toString('base64'), statSync(path(name)).mtimeMs]);
    const before = state();
    expect((await cli('demo', '-o', folder)).code).toBe(2);
    expect(state()).toEqual(before);
    expect(readdirSync(folder).sort()).toEqual(NAMES);
    const filing = path('kaifu-14th-示例填报.xlsx');
    const [first] = fileReports(await cli('check', filing, '--json'));
    expect(await cli('demo', '-o', folder, '--force')).toEqual(said);
    expect(readdirSync(folder).sort()).toEqual(NAMES);
    expect(fileReports(await cli('check', filing, '--json'))[0]).toEqual(first);
  });
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

it('creates the folder it is given', async () => {
  expect((await cli('demo', '-o', work.path('新/夹'))).code).toBe(0);
  expect(statSync(work.path(`新/夹/${NAMES[0]}`)).size).toBeGreaterThan(10_000);
});
