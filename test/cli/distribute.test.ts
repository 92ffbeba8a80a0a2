/** `plan-report distribute` */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemsOf, type Assignments } from '../../src/collect/assign/items';
import { assignmentWorkbook } from '../../src/collect/assign/sheet';
import { findPlan } from '../../src/plan/catalogue';
import { unpackFiles } from '../../src/workbook/archive';
import { writeWorkbook } from '../../src/workbook/write';
import { CREATED, everyRow, moved, without } from '../collect/assign/support';
import { columnOf, editFile, loadFile, readForm, rowOf, sheetOf } from '../support/filled-form';
import { cli, fileReports, workFolder, writeFiling, type Said } from './support';

const work = workFolder();
const ID = 'kaifu-14th';
const plan = findPlan(ID);
const LIST = '分发清单.xlsx';

async function sheet(assignments: Assignments = everyRow(plan), of = plan): Promise<string> {
  const file = work.path('责任分解.xlsx');
  writeFileSync(file, await writeWorkbook(assignmentWorkbook(of, assignments, { created: CREATED })));
  return file;
}

const folder = (): string => work.path('下发');
const distribute = async (assignments: string, ...more: string[]): Promise<Said> =>
  cli('distribute', '--plan', ID, '--year', '2025', '--assignments', assignments, '-o', folder(), ...more);
const contents = (path = folder()): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path).map((name) => [name, readFileSync(join(path, name)).toString('base64')]),
  );
const fileOf = (department: string, ending = ''): string =>
  `${plan.shortTitle}-2025-${department}${ending}.xlsx`;

interface RoundReport {
  readonly forms: {
    department: string;
    file: string;
    status: string;
    edition: number;
    differences: unknown;
    codes: string[];
  }[];
  readonly unassigned: { code: string }[];
}
const report = ({ out }: Said): RoundReport => JSON.parse(out) as RoundReport;

it('writes one form a department with its rows only, and the list', async () => {
  const said = await distribute(await sheet(), '--due', '2026-01-31', '--contact', '规划科');
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(Object.keys(contents()).sort()).toEqual(
    [LIST, ...['科技局', '财政局', '统计局', '教育局'].map((name) => fileOf(name))].sort(),
  );
  const filing = await readForm(readFileSync(join(folder(), fileOf('财政局'))));
  expect(filing).toMatchObject({
    department: '财政局',
    years: [2025],
    due: '2026-01-31',
    edition: 1,
    drifts: [],
  });
  expect(filing.indicators.length + filing.tasks.length).toBe(
    itemsOf(plan).filter((_, index) => index % 4 === 1).length,
  );
});

it('says which rows nobody leads, and sends them to nobody', async () => {
  const said = await distribute(await sheet(without(everyRow(plan), 'KF-01')), '--json');
  expect(said.code).toBe(0);
  expect(said.err).toMatch(/有1项未分解.*\n.*KF-01/);
  expect(report(said).unassigned).toMatchObject([{ code: 'KF-01' }]);
  expect(report(said).forms.flatMap(({ codes }) => codes)).not.toContain('KF-01');
});

it('changes nothing when it runs again, not even forms that were filled in meanwhile', async () => {
  const file = await sheet();
  await distribute(file);
  const path = join(folder(), fileOf('科技局'));
  const filled = await editFile(readFileSync(path), (workbook) => {
    const own = sheetOf(workbook, '指标填报');
    own.getCell(rowOf(own, 'KF-01'), columnOf(own, '2025年实际')).value = 3.3;
  });
  writeFileSync(path, filled);
  const before = contents();
  const said = await distribute(file);
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain('写出0份，已发出未改动4份');
  expect(contents()).toEqual(before);
});

it('tells what would be different in forms that are out, and makes a new edition beside where asked', async () => {
  await distribute(await sheet());
  const before = contents();
  const later = await sheet(moved(everyRow(plan), 'KF-01', '财政局'));
  const told = await distribute(later);
  expect(told.err).toMatch(/“科技局”的填报表已发出，没有改动.*KF-01 现由财政局牵头/);
  expect(told.err).toMatch(/“财政局”.*还应含 KF-01.*--reissue 财政局/);
  expect(contents()).toEqual(before);
  const said = await distribute(later, '--reissue', '财政局', '--reissue', '科技局', '--json');
  expect(report(said).forms.map(({ status }) => status)).toEqual(['reissued', 'reissued', 'kept', 'kept']);
  const after = contents();
  for (const [name, bytes] of Object.entries(before)) if (name !== LIST) expect(after[name]).toBe(bytes);
  const second = await readForm(readFileSync(join(folder(), fileOf('财政局', '-第2版'))));
  expect(second).toMatchObject({ edition: 2 });
  expect(second.indicators.map(({ indicator }) => indicator.code)).toContain('KF-01');
});

it('finishes what a crash left unfinished: what the list names and is not there', async () => {
  const file = await sheet();
  await distribute(file);
  const before = contents();
  rmSync(join(folder(), fileOf('统计局')));
  const said = await distribute(file, '--json');
  expect(report(said).forms.map(({ status }) => status)).toEqual(['kept', 'kept', 'restored', 'kept']);
  expect(contents()).toEqual(before);
});

it('never overwrites a file that its list does not name', async () => {
  const file = await sheet();
  await distribute(file);
  rmSync(join(folder(), LIST));
  const before = contents();
  const said = await distribute(file);
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toContain('分发清单中没有登记');
  expect(contents()).toEqual(before);
});

it('keeps notes that were written into the list', async () => {
  const file = await sheet();
  await distribute(file);
  const path = join(folder(), LIST);
  const noted = await editFile(readFileSync(path), (workbook) => {
    const own = sheetOf(workbook, '分发清单');
    own.eachRow((row) => {
      if (row.getCell(1).value === '科技局') row.getCell(11).value = '已签收';
    });
  });
  writeFileSync(path, noted);
  await distribute(file, '--reissue', '财政局');
  const rows: unknown[] = [];
  sheetOf(await loadFile(readFileSync(path)), '分发清单').eachRow((row) =>
    rows.push([row.getCell(1).value, row.getCell(3).value, row.getCell(11).value]),
  );
  expect(rows).toEqual(
    expect.arrayContaining([
      ['科技局', 1, '已签收'],
      ['财政局', 2, null],
    ]),
  );
});

it('puts everything into one zip, which a second run leaves as it is and a new edition extends', async () => {
  const file = await sheet();
  const zip = work.path('下发.zip');
  const argv = ['distribute', '--plan', ID, '--year', '2025', '--assignments', file, '-o', zip];
  expect((await cli(...argv)).code).toBe(0);
  await distribute(file);
  const inside = (): Record<string, string> =>
    Object.fromEntries(
      unpackFiles(readFileSync(zip), zip).map(({ name, bytes }) => [
        name,
        Buffer.from(bytes).toString('base64'),
      ]),
    );
  expect(inside()).toEqual(contents());
  const before = readFileSync(zip);
  await cli(...argv);
  expect(readFileSync(zip).equals(before)).toBe(true);
  const old = inside();
  await cli(...argv, '--reissue', '教育局');
  expect(Object.keys(inside())).toHaveLength(6);
  for (const [name, bytes] of Object.entries(old)) if (name !== LIST) expect(inside()[name]).toBe(bytes);
});

it('leaves alone an archive or file that is none of its own', async () => {
  const file = await sheet();
  for (const name of ['x.zip', 'x.txt']) {
    writeFileSync(work.path(name), 'nothing');
    const said = await cli(
      'distribute',
      '--plan',
      ID,
      '--year',
      '2025',
      '--assignments',
      file,
      '-o',
      work.path(name),
    );
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(work.path(name), 'utf8')).toBe('nothing');
  }
});

it('shows accepted figures of the year before, locked', async () => {
  const earlier = work.path('2024.xlsx');
  await writeFiling(earlier, ID, { years: [2024], answers: { 'KF-01': { 'actual:2024': 2.9 } } });
  await distribute(await sheet(), '--earlier', earlier);
  const own = sheetOf(await loadFile(readFileSync(join(folder(), fileOf('科技局')))), '指标填报');
  const cell = own.getCell(rowOf(own, 'KF-01'), columnOf(own, '2024年实际'));
  expect(cell.value).toBe(2.9);
  expect(cell.protection?.locked ?? true).toBe(true);
});

it('makes forms that check takes as forms of the plan', async () => {
  await distribute(await sheet());
  const [file] = fileReports(await cli('check', join(folder(), fileOf('科技局')), '--json'));
  expect(file).toMatchObject({ readable: true, plan: ID, years: [2025] });
  expect(file?.findings.filter(({ rule }) => /^F[1256]$/.test(rule))).toEqual([]);
});

it('takes the assignments of a plan file, with or without --assignments', async () => {
  const json = work.path('plan.json');
  await cli('assign', '--plan', ID, '--from', await sheet(), '-o', json);
  const argv = ['distribute', '--year', '2025'];
  expect((await cli(...argv, '--plan', json, '-o', work.path('a'))).code).toBe(0);
  expect((await cli(...argv, '--plan', ID, '--assignments', json, '-o', work.path('b'))).code).toBe(0);
  expect(contents(work.path('a'))).toEqual(contents(work.path('b')));
});

describe('nothing is written', () => {
  it('where the sheet has a mistake; its place is named', async () => {
    const bytes = readFileSync(await sheet());
    const spoilt = await editFile(bytes, (workbook) => {
      const own = sheetOf(workbook, '责任分解');
      own.getCell('E5').value = '甲局、乙局';
      own.getCell('G6').value = '月底';
    });
    writeFileSync(work.path('责任分解.xlsx'), spoilt);
    const said = await distribute(work.path('责任分解.xlsx'));
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/2处错误.*责任分解!E5.*责任分解!G6/);
    expect(work.names()).toEqual(['责任分解.xlsx']);
  });

  it('where it belongs to another plan', async () => {
    const city = findPlan('changsha-14th');
    const said = await distribute(await sheet(everyRow(city), city));
    expect(said.err).toMatch(/changsha-14th.*kaifu-14th/);
    expect(work.names()).toEqual(['责任分解.xlsx']);
  });

  it.each<[string, string[], RegExp]>([
    ['without assignments', ['--year', '2025'], /缺少选项 --assignments/],
    ['without a year', ['--assignments', 'x.xlsx'], /缺少选项 --year/],
    [
      'with a date that is none',
      ['--year', '2025', '--assignments', 'x.xlsx', '--due', '月底'],
      /--due 应为日期/,
    ],
    ['for several years', ['--year', '2024-2025', '--assignments', 'x.xlsx'], /四位年份/],
  ])('%s', async (_, argv, message) => {
    const said = await cli('distribute', '--plan', ID, ...argv, '-o', folder());
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(message);
    expect(work.names()).toEqual([]);
  });
});
