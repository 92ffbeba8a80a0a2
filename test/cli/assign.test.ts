/** `plan-report assign` */
import { readFileSync, writeFileSync } from 'node:fs';
import { itemsOf } from '../../src/collect/assign/items';
import { readAssignmentBook } from '../../src/collect/assign/read';
import { assignmentWorkbook } from '../../src/collect/assign/sheet';
import type { Assignment } from '../../src/plan/assignments';
import { findPlan } from '../../src/plan/catalogue';
import { planHash } from '../../src/plan/hash';
import { parsePlan } from '../../src/plan/parse';
import { readWorkbook } from '../../src/workbook/read';
import { writeWorkbook } from '../../src/workbook/write';
import { CREATED, everyRow } from '../collect/assign/support';
import { cli, workFolder } from './support';

const work = workFolder();
const ID = 'kaifu-14th';
const plan = findPlan(ID);
const out = (): string => work.path('责任分解.xlsx');

async function written(file = out()): Promise<readonly Assignment[]> {
  const { grids } = await readWorkbook(readFileSync(file), file);
  return readAssignmentBook(grids, file, plan).assignments;
}

it('writes an empty sheet for every indicator, target in prose, project and task', async () => {
  const said = await cli('assign', '--plan', ID, '-o', out());
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain(`共${itemsOf(plan).length}项，已分解0项`);
  expect(await written()).toEqual([]);
});

it('fills it in from a list and names what was not used and what is open', async () => {
  writeFileSync(work.path('清单.txt'), 'KF-01\t科技局\t财政局、税务局\nKF-02\t统计局\n没有的事项\t某局\n');
  const said = await cli('assign', '--plan', ID, '--list', work.path('清单.txt'), '-o', out());
  expect(said.code).toBe(0);
  expect(said.err).toMatch(/第3行“没有的事项”（某局）/);
  expect(said.err).toContain(`未分解${itemsOf(plan).length - 2}项`);
  expect(said.err).toMatch(/KF-03/);
  expect(said.err).not.toMatch(/KF-01/);
  expect(await written()).toEqual([
    { code: 'KF-01', lead: '科技局', assisting: ['财政局', '税务局'], due: null },
    { code: 'KF-02', lead: '统计局', assisting: [], due: null },
  ]);
});

it('reads CSV as Chinese Excel writes it, and workbooks', async () => {
  // KF-01,科技局 in GB 18030
  const gb = Buffer.from([...Buffer.from('KF-01,'), 0xbf, 0xc6, 0xbc, 0xbc, 0xbe, 0xd6]);
  writeFileSync(work.path('清单.csv'), gb);
  await cli('assign', '--plan', ID, '--list', work.path('清单.csv'), '-o', out());
  expect(await written()).toMatchObject([{ code: 'KF-01', lead: '科技局' }]);
  const list = {
    ...assignmentWorkbook(plan, everyRow(plan), { created: CREATED }),
  };
  writeFileSync(work.path('清单.xlsx'), await writeWorkbook({ ...list, sheets: list.sheets.slice(0, 1) }));
  await cli('assign', '--plan', ID, '--list', work.path('清单.xlsx'), '-o', out(), '--force');
  expect(await written()).toHaveLength(itemsOf(plan).length);
});

it('says what the list overwrites', async () => {
  writeFileSync(work.path('清单.txt'), 'KF-01 审计局');
  const from = work.path('去年.xlsx');
  writeFileSync(from, await writeWorkbook(assignmentWorkbook(plan, everyRow(plan), { created: CREATED })));
  const said = await cli(
    'assign',
    '--plan',
    ID,
    '--from',
    from,
    '--list',
    work.path('清单.txt'),
    '-o',
    out(),
  );
  expect(said.err).toMatch(/KF-01.*科技局.*改为 审计局/);
  expect((await written()).find(({ code }) => code === 'KF-01')?.lead).toBe('审计局');
});

it('saves the assignments with the plan, from where they come back; forms that are out stay valid', async () => {
  const sheet = work.path('填好.xlsx');
  writeFileSync(sheet, await writeWorkbook(assignmentWorkbook(plan, everyRow(plan), { created: CREATED })));
  const json = work.path('kaifu.json');
  expect((await cli('assign', '--plan', ID, '--from', sheet, '-o', json)).code).toBe(0);
  const saved = parsePlan(JSON.parse(readFileSync(json, 'utf8')), json);
  expect(saved.assignments).toHaveLength(itemsOf(plan).length);
  expect(planHash(saved)).toBe(planHash(plan));
  expect((await cli('assign', '--plan', json, '-o', out())).code).toBe(0);
  expect(await written()).toEqual([...everyRow(plan).values()]);
});

it('carries over what another plan’s sheet says about the same indicators', async () => {
  const city = findPlan('changsha-14th');
  const from = work.path('市.xlsx');
  writeFileSync(from, await writeWorkbook(assignmentWorkbook(city, everyRow(city), { created: CREATED })));
  const said = await cli('assign', '--plan', ID, '--from', from, '-o', out());
  expect(said.code).toBe(0);
  expect((await written()).length).toBeGreaterThan(10);
  expect((await written()).every(({ due }) => due === null)).toBe(true);
});

it('asks about names that may mean one department', async () => {
  writeFileSync(work.path('清单.txt'), 'KF-01\t科技局\nKF-02\t区科学技术局\n');
  const said = await cli('assign', '--plan', ID, '--list', work.path('清单.txt'), '-o', out());
  expect(said.err).toContain('“科技局”和“区科学技术局”是否为同一单位');
});

it('refuses to write over its inputs, over existing files, and into something else', async () => {
  writeFileSync(work.path('清单.txt'), 'KF-01\t科技局');
  writeFileSync(out(), 'x');
  const argv = ['assign', '--plan', ID];
  expect((await cli(...argv, '-o', out())).code).toBe(2);
  expect((await cli(...argv, '--list', out(), '-o', out(), '--force')).err).toContain('就是输入文件');
  expect((await cli(...argv, '-o', work.path('a.txt'))).code).toBe(2);
  expect((await cli(...argv, '--from', work.path('没有.xlsx'), '-o', work.path('b.xlsx'))).code).toBe(2);
  expect(readFileSync(out(), 'utf8')).toBe('x');
  expect(work.names()).toEqual(['清单.txt', '责任分解.xlsx']);
});
