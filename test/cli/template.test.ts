/** `plan-report template` */
import { readFileSync } from 'node:fs';
import { bundledPlans } from '../../src/plan/catalogue';
import { mainIndicators, reportingYears, taskNodes, textTargets } from '../../src/plan/facts';
import { columnOf, loadFile, readForm, rowOf, sheetOf } from '../support/filled-form';
import { cli, workFolder, writeFiling } from './support';

const work = workFolder();
const out = (): string => work.path('表.xlsx');
const load = (): ReturnType<typeof loadFile> => loadFile(readFileSync(out()));

describe.each(bundledPlans().map((plan) => [plan.id, plan] as const))('%s', (id, plan) => {
  it('gets a form with every indicator, project, task and year', async () => {
    const said = await cli('template', '--plan', id, '-o', out());
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain(out());
    expect(said.out).toContain(`指标${mainIndicators(plan).length}项`);
    const filing = await readForm(readFileSync(out()));
    expect(filing).toMatchObject({ plan: { id }, years: reportingYears(plan), department: null, drifts: [] });
    expect(filing.indicators.map(({ indicator }) => indicator.code)).toEqual(
      mainIndicators(plan).map(({ code }) => code),
    );
    expect(filing.projects).toHaveLength(plan.projects.length);
    expect(filing.tasks).toHaveLength(taskNodes(plan).filter((node) => node.reported).length);
    const names = (await load()).worksheets.map(({ name }) => name);
    const projects = plan.projects.length > 0 ? ['项目填报'] : [];
    expect(names).toEqual(['填报说明', '指标填报', ...projects, '任务填报', '_plan']);
  });

  it('gets a form of one year', async () => {
    const year = plan.period.end;
    expect(await cli('template', '--plan', id, '--year', String(year), '-o', out())).toMatchObject({
      code: 0,
    });
    expect((await readForm(readFileSync(out()))).years).toEqual([year]);
    const header = sheetOf(await load(), '指标填报').getRow(3).values as unknown[];
    expect(header.filter((text) => /^\d{4}年实际$/.test(String(text)))).toEqual([`${year}年实际`]);
  });

  it('gets the targets in prose below those of the table where asked', async () => {
    expect(await cli('template', '--plan', id, '--text-targets', '-o', out())).toMatchObject({ code: 0 });
    const { indicators } = await readForm(readFileSync(out()));
    expect(indicators.map(({ indicator }) => indicator.code)).toEqual(
      [...mainIndicators(plan), ...textTargets(plan)].map(({ code }) => code),
    );
  });
});

it('takes a range of years', async () => {
  await cli('template', '--plan', 'changsha-14th', '--years', '2022-2024', '-o', out());
  expect((await readForm(readFileSync(out()))).years).toEqual([2022, 2023, 2024]);
});

it('names the department on the first page and in every row', async () => {
  await cli('template', '--plan', 'kaifu-14th', '--department', '区科技局', '-o', out());
  expect((await readForm(readFileSync(out()))).department).toBe('区科技局');
  const workbook = await load();
  const sheet = sheetOf(workbook, '指标填报');
  expect(sheet.getCell(rowOf(sheet, 'KF-01'), columnOf(sheet, '责任单位')).value).toBe('区科技局');
  const page: unknown[] = [];
  sheetOf(workbook, '填报说明').eachRow((row) => page.push(row.getCell(2).value));
  expect(page).toContain('区科技局');
});

describe('with figures of earlier years', () => {
  it('shows them locked and asks for the new year only', async () => {
    const earlier = work.path('2021.xlsx');
    await writeFiling(earlier, 'changsha-14th', {
      years: [2021],
      answers: { 'CS-01': { 'actual:2021': 2.81 } },
    });
    const argv = ['template', '--plan', 'changsha-14th', '--year', '2022', '--earlier', earlier, '-o', out()];
    expect(await cli(...argv)).toMatchObject({ code: 0, err: '' });
    const sheet = sheetOf(await load(), '指标填报');
    const cell = sheet.getCell(rowOf(sheet, 'CS-01'), columnOf(sheet, '2021年实际'));
    expect(cell.value).toBe(2.81);
    expect(cell.protection?.locked ?? true).toBe(true);
    expect(sheet.getCell(rowOf(sheet, 'CS-01'), columnOf(sheet, '2022年实际')).protection.locked).toBe(false);
    const filing = await readForm(readFileSync(out()));
    expect(filing).toMatchObject({ years: [2022], earlierYears: [2021] });
  });

  it('leaves out a figure that its check does not believe', async () => {
    const earlier = work.path('2021.xlsx');
    // A percentage typed as a fraction.
    await writeFiling(earlier, 'changsha-14th', {
      years: [2021],
      answers: { 'CS-01': { 'actual:2021': 0.0281 } },
    });
    await cli('template', '--plan', 'changsha-14th', '--year', '2022', '--earlier', earlier, '-o', out());
    const sheet = sheetOf(await load(), '指标填报');
    const column = columnOf(sheet, '2021年实际');
    expect(sheet.getCell(rowOf(sheet, 'CS-01'), column).value).toBeNull();
    expect(sheet.getCell(rowOf(sheet, 'CS-03'), column).value).toBeGreaterThan(6);
  });

  it('takes several files', async () => {
    await writeFiling(work.path('a.xlsx'), 'kaifu-14th', { years: [2021] });
    await writeFiling(work.path('b.xlsx'), 'kaifu-14th', { years: [2022] });
    const earlier = ['--earlier', work.path('a.xlsx'), '--earlier', work.path('b.xlsx')];
    await cli('template', '--plan', 'kaifu-14th', '--year', '2023', ...earlier, '-o', out());
    expect((await readForm(readFileSync(out()))).earlierYears).toEqual([2021, 2022]);
  });

  it('refuses a filing of another plan, and one that would be overwritten', async () => {
    const other = work.path('别的.xlsx');
    await writeFiling(other, 'tianxin-14th', { years: [2021] });
    const argv = ['template', '--plan', 'kaifu-14th', '--year', '2022', '--earlier', other];
    const said = await cli(...argv, '-o', out());
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/不同的规划.*tianxin-14th/);
    const before = readFileSync(other);
    expect((await cli(...argv, '-o', other, '--force')).err).toContain('就是输入文件');
    expect(readFileSync(other).equals(before)).toBe(true);
    expect(work.names()).toEqual(['别的.xlsx']);
  });
});
