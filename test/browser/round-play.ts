/** The yearly round in the pane: assigning and distributing a plan, collecting what comes back. */
import { readFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { assignmentsByCode } from '../../src/collect/assign';
import { listWorkbook, planRound, readIssuedList } from '../../src/collect/distribute';
import { readLedger } from '../../src/collect/ledger/read';
import type { Answers } from '../../src/forms/answers';
import { translate, type MessageKey } from '../../src/i18n';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { unpackFiles, type ArchivedFile } from '../../src/workbook/archive';
import { readWorkbook } from '../../src/workbook/read';
import { writeWorkbook } from '../../src/workbook/write';
import { cleanAnswers } from '../support/answers';
import { formFile } from '../support/filled-form';
import { atRest, button, fitsWidth, focused, goTo, violations, waitFor } from './acts';
import { inHost, type Scene } from './stage';

export interface RoundPlay extends Scene {
  readonly picture: (name: string) => Promise<void>;
}

const PLAN = 'tianxin-14th';
const plan = findPlan(PLAN);
const exactly = (key: MessageKey): string => `button:text-is("${translate(key)}")`;
const inputOf = (key: MessageKey): string => `input[aria-label="${translate(key)}"]`;
const told = async (pane: Frame, text: string): Promise<void> => {
  await waitFor(async () => (await pane.innerText('main')).includes(text));
};

async function settled({ pane, picture }: RoundPlay, name: string): Promise<void> {
  await atRest(pane);
  await picture(name);
  expect(await violations(pane)).toEqual([]);
  expect(await fitsWidth(pane)).toBe(true);
}

/** What the browser is handed when a button is pressed. */
async function downloaded({ page, pane }: RoundPlay, press: string): Promise<ArchivedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), pane.click(press)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** Opens 责任分解与分发 of the plan. */
async function openRound(pane: Frame): Promise<void> {
  await goTo(pane, 'plan');
  await pane.click(`text=${plan.shortTitle}`);
  await pane.click(exactly('pane.round'));
  await pane.waitForSelector(`text=${translate('pane.distribute.title')}`);
}

export async function distributesPlan(play: RoundPlay): Promise<void> {
  const { pane, page } = play;
  await openRound(pane);
  await settled(play, 'assign-empty');
  const paste = async (text: string): Promise<void> => {
    await pane.fill('#panel-plan textarea', text);
    await pane.click(exactly('pane.assign.preview'));
  };

  await paste('TX-01\t区统计局\nTX-02\t区科技局\n没有的指标\t某局');
  await told(pane, '新分解 2 项，覆盖 0 项，不变 0 项，没有对应上 1 行');
  await settled(play, 'assign-proposed');
  await pane.click(exactly('pane.assign.apply'));
  await told(pane, '已分解 2 项，未分解');
  await waitFor(async () => (await focused(pane)) !== '');

  // What is assigned already is overwritten by a yes only.
  await paste('TX-01\t区发改局');
  await told(pane, '覆盖 1 项');
  expect(await pane.getAttribute(exactly('pane.assign.apply'), 'aria-disabled')).toBe('true');
  await pane.click(exactly('pane.assign.discard'));

  // By keyboard alone, and a name much like another is asked about.
  await pane.focus(`button[aria-label="${translate('pane.assign.edit-of', { code: 'TX-03' })}"]`);
  await page.keyboard.press('Enter');
  await pane.waitForSelector('form input:focus');
  await page.keyboard.press('Enter');
  await told(pane, translate('pane.assign.lead-missing'));
  await page.keyboard.type('区科学技术局');
  await settled(play, 'assign-row');
  await page.keyboard.press('Enter');
  await told(pane, translate('pane.assign.alike', { first: '区科技局', second: '区科学技术局' }));
  await waitFor(async () => (await focused(pane)) !== '');
  await settled(play, 'assign-alike');
  await pane.click(exactly('pane.assign.undo'));
  await told(pane, '已分解 2 项，未分解');

  await pane.click(exactly('pane.distribute.preview'));
  await told(pane, '2 份填报表待生成');
  await settled(play, 'distribute');
  const zip = await downloaded(play, exactly('pane.distribute.make'));
  const files = unpackFiles(zip.bytes, zip.name);
  expect(files.map(({ name }) => name)).toEqual([
    '分发清单.xlsx',
    expect.stringContaining('区统计局') as string,
    expect.stringContaining('区科技局') as string,
  ]);
  const [list] = files;
  const { grids } = await readWorkbook(list?.bytes ?? new Uint8Array(), '');
  expect(readIssuedList(grids, '').forms.map(({ codes }) => codes)).toEqual([['TX-01'], ['TX-02']]);

  // Once more: what is out is not made again, here nor with the list in another session.
  await told(pane, '2 份填报表已发出');
  await waitFor(
    async () => (await inHost<number>(page, "JSON.stringify([...host.settings]).indexOf('区科技局')")) > 0,
  );
  const again = await play.reopen();
  await openRound(again);
  await told(again, '已分解 2 项，未分解');
  await again.setInputFiles(inputOf('pane.distribute.list'), [chosen(list?.name ?? '', list?.bytes)]);
  await told(again, translate('pane.distribute.list-chosen', { file: '分发清单.xlsx', count: 2 }));
  await again.click(exactly('pane.distribute.preview'));
  await told(again, '0 份填报表待生成，2 份已发出');

  await again.click(exactly('pane.assign.export'));
  await waitFor(async () => (await inHost<number>(page, 'host.created.length')) === 1);
  await told(again, '责任分解表已作为新工作簿打开');
}

interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const chosen = (name: string, bytes: Uint8Array = new Uint8Array()): ChosenFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

/** Filled in without a mistake, or with one. */
async function filled(name: string, department: string, code: string, figure?: string): Promise<ChosenFile> {
  const years = [2023];
  const clean = cleanAnswers(plan, years);
  const answers: Answers = (row, key) =>
    row === code && key === 'actual:2023' && figure !== undefined ? figure : clean(row, key);
  return chosen(name, await formFile(PLAN, { years, department, answers, codes: new Set([code]) }));
}

async function issuedList(): Promise<ChosenFile> {
  const leads = { 'TX-01': '区统计局', 'TX-02': '区科技局', 'TX-03': '区发改局' };
  const assignments = Object.entries(leads).map(([code, lead]) => ({ code, lead, assisting: [], due: null }));
  const { list } = planRound({
    ...{ plan, years: [2023], assignments: assignmentsByCode(assignments), earlier: null, contact: null },
    ...{ annualTargets: annualTargetsFor(plan, bundledPlans()), due: '2024-01-31', today: '2023-12-20' },
    ...{ before: null, isPresent: () => false, reissue: [] },
  });
  return chosen('分发清单.xlsx', await writeWorkbook(listWorkbook(plan, list)));
}

export async function collectsRound(play: RoundPlay): Promise<void> {
  const { pane, page } = play;
  const [good, wrong] = await Promise.all([
    filled('甲.xlsx', '区统计局', 'TX-01'),
    filled('乙.xlsx', '区科技局', 'TX-02', '约三'),
  ]);
  await goTo(pane, 'collect');
  await pane.setInputFiles(inputOf('pane.collect.choose'), [await issuedList(), good, wrong]);
  await told(pane, '已读取 3 个文件：接收 1，接收但有待说明 0，退回 1，重复 0，已在台账 0，跳过 1。');
  const text = await pane.innerText('#panel-collect');
  expect(text).toMatch(/退回\s*乙\.xlsx/);
  expect(text).toContain('约三');
  expect(text).toContain('区统计局 已接收');
  expect(text).toContain('区科技局 退回待重报');
  expect(text).toContain('区发改局 未报送');
  await settled(play, 'collect');

  await pane.click(exactly('pane.collect.save'));
  await waitFor(async () => (await inHost<number>(page, 'host.created.length')) === 1);
  await told(pane, '台账已作为新工作簿打开');
  const ledger = await downloaded(play, exactly('pane.collect.download'));
  await atRest(pane);

  const returns = await downloaded(play, exactly('pane.collect.returns'));
  expect(unpackFiles(returns.bytes, returns.name).map(({ name }) => name)).toEqual([
    `退回单-${plan.shortTitle}-区科技局.xlsx`,
    '报送情况.xlsx',
  ]);
  await atRest(pane);

  await pane.click(`#panel-collect ${button('pane.assess.generate')}`);
  await waitFor(async () => (await inHost<number>(page, 'host.created.length')) === 2);
  await told(pane, '评估工作簿已作为新工作簿打开');

  // Gone on with: the department that was sent back sends again.
  await pane.click(exactly('pane.collect.reset'));
  await pane.setInputFiles(inputOf('pane.collect.ledger-choose'), [chosen(ledger.name, ledger.bytes)]);
  await told(pane, '已登记 2 个文件，其中接收 1 份填报');
  await pane.setInputFiles(inputOf('pane.collect.choose'), [
    good,
    await filled('乙2.xlsx', '区科技局', 'TX-02'),
  ]);
  await told(pane, '接收 1，接收但有待说明 0，退回 0，重复 0，已在台账 1');
  await settled(play, 'collect-again');
  await pane.click(exactly('pane.collect.save'));
  await told(pane, `原台账“${ledger.name}”没有改动`);
}

/** As a page of its own: nothing is kept, and everything is downloaded. */
export async function collectsOutsideExcel(play: RoundPlay): Promise<void> {
  const { page } = play;
  await page.goto('https://localhost:8443/taskpane.html');
  const pane = page.mainFrame();
  await pane.waitForSelector('#tab-collect');
  const here = { ...play, pane };
  await goTo(pane, 'collect');
  await pane.setInputFiles(inputOf('pane.collect.choose'), [await filled('甲.xlsx', '区统计局', 'TX-01')]);
  await told(pane, '已读取 1 个文件：接收 1');
  expect(await pane.$(exactly('pane.collect.download'))).toBeNull();
  const ledger = await downloaded(here, exactly('pane.collect.save'));
  const { grids } = await readWorkbook(ledger.bytes, ledger.name);
  expect(readLedger(grids, ledger.name, bundledPlans()).submissions.size).toBe(1);
  await goTo(pane, 'plan');
  await pane.click(exactly('pane.round'));
  await told(pane, translate('pane.assign.not-kept-browser'));
  await settled(here, 'outside-excel');
}
