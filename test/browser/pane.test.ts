/**
 * The built pane in a browser, inside a page that stands in for Excel on the web: all steps, on every plan, in both
 * languages. Skipped with a line where no browser can be started; `.ci/run` installs one.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { sampleAnswers } from '../../src/cli/sample/answers';
import { buildForm } from '../../src/forms/build';
import { SHEET_NAMES } from '../../src/forms/headers';
import { translate, type Locale, type MessageKey } from '../../src/i18n';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { writeWorkbook } from '../../src/workbook/write';
import { cleanAnswers } from '../support/answers';
import { sentence } from '../host/recorder/compare';
import { replay } from '../host/recorder/replay';
import { transcriptSchema } from '../host/recorder/transcript';
import { atRest, button, fitsWidth, focused, goTo, violations, waitFor } from './acts';
import { launchBrowser } from './browser';
import { buildPages } from './build';
import { collectsOutsideExcel, collectsRound, distributesPlan, type RoundPlay } from './round-play';
import { inHost, openScene, type Scene, type SceneOptions } from './stage';

const LOCALES: readonly Locale[] = ['zh-CN', 'en-US'];
/** Where pictures go; nowhere unless asked. */
const PICTURES = process.env['PANE_PICTURES'];
const CREATED = new Date(Date.UTC(2026, 0, 15));

jest.setTimeout(300_000);

let browser: Browser | null = null;
const folder = mkdtempSync(join(tmpdir(), 'plan-pane-'));

beforeAll(async () => {
  const launched = await launchBrowser();
  if (typeof launched === 'string') {
    if (process.env['BROWSER_CHECKS'] === '1') throw new Error(launched);
    process.stderr.write(`test/browser is skipped: ${launched}\n`);
    return;
  }
  browser = launched;
  await buildPages(folder);
  if (PICTURES !== undefined) mkdirSync(PICTURES, { recursive: true });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/**
 * Runs in a scene; nothing may have left the machine or been complained of when it ends.
 *
 * @param expected - complaints that are none of ours
 */
async function withScene(
  options: SceneOptions,
  play: (scene: Scene) => Promise<void>,
  expected: readonly unknown[] = [],
): Promise<void> {
  if (!browser) return;
  const scene = await openScene(browser, folder, options);
  try {
    await play(scene);
    expect(scene.outside).toEqual([]);
    expect(scene.complaints).toEqual(expected);
  } finally {
    await scene.page.context().close();
  }
}

function filledForm(plan: Plan): Promise<Uint8Array> {
  const years = reportingYears(plan);
  const annualTargets = annualTargetsFor(plan, bundledPlans());
  const answers = sampleAnswers(plan, years);
  return writeWorkbook(buildForm({ plan, years, answers, annualTargets, created: CREATED }));
}

const cases = LOCALES.flatMap((locale) => bundledPlans().map((plan) => [plan.id, locale, plan] as const));

test.each(cases)('all five steps on %s in %s', async (id, locale, plan) => {
  const text = (key: MessageKey, facts = {}): string => translate(key, facts, locale);
  const picture = async ({ page }: Scene, step: string): Promise<void> => {
    if (PICTURES !== undefined)
      await page.screenshot({ path: join(PICTURES, `${id}-${locale}-${step}.png`) });
  };
  const form = browser ? await filledForm(plan) : new Uint8Array();
  await withScene({ locale, workbook: form, width: 320, height: 1200 }, async (scene) => {
    const { page, pane } = scene;
    const settled = async (step: string): Promise<void> => {
      await atRest(pane);
      await picture(scene, step);
      expect(await violations(pane)).toEqual([]);
      expect(await fitsWidth(pane)).toBe(true);
    };
    await goTo(pane, 'plan');
    await pane.waitForSelector(`text=${plan.shortTitle}`);
    await settled('1-plan');

    await goTo(pane, 'fill');
    await pane.click(`button:has-text("${text('pane.fill.preview')}")`);
    await pane.waitForSelector(`text=${text('pane.fill.preview-title')}`);
    // The same form from another program, down to the last digit of its formulas.
    expect(await pane.$('#panel-fill details')).toBeNull();
    await settled('2-fill');

    await goTo(pane, 'check');
    await pane.waitForSelector(`text=${text('pane.check.again')}`);
    await settled('3-check');
    await pane.click(`button:has-text("${text('pane.check.mark')}")`);
    await atRest(pane);
    await pane.click(`button:has-text("${text('pane.check.clear')}")`);
    await atRest(pane);

    await goTo(pane, 'assess');
    await pane.waitForSelector('table');
    await settled('4-assess');
    await pane.click(`button:has-text("${text('pane.assess.generate')}")`);
    await waitFor(async () => (await inHost<number>(page, 'host.created.length')) === 1);

    await goTo(pane, 'collect');
    await pane.setInputFiles(`#panel-collect input[aria-label="${text('pane.collect.choose')}"]`, [
      { name: '甲.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(form) },
      { name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('not a workbook') },
    ]);
    await pane.waitForSelector('text=甲.xlsx');
    await atRest(pane);
    await settled('5-collect');
  });
});

test('an empty workbook gets the form, and the write is taken back', async () => {
  await withScene({ locale: 'zh-CN' }, async ({ page, pane }) => {
    const names = (): Promise<string[]> => inHost(page, 'host.workbook.worksheets.map(({ name }) => name)');
    await goTo(pane, 'fill');
    await pane.click(`button:has-text("${translate('pane.fill.preview')}")`);
    await pane.waitForSelector(`text=${translate('pane.fill.preview-title')}`);
    expect(await names()).toEqual(['Sheet1']);
    await pane.click(`button:text-is("${translate('pane.fill.write')}")`);
    await waitFor(async () => (await names()).includes(SHEET_NAMES.indicators));
    await atRest(pane);
    await pane.click('button:has-text("撤销本次写入")');
    await waitFor(async () => !(await names()).includes(SHEET_NAMES.indicators));
    await atRest(pane);
    expect(await names()).toEqual(['Sheet1']);
  });
});

test.each([
  ['dark', { dark: true }],
  ['high contrast', { forcedColors: true }],
] as const)('nothing is lost in %s', async (look, options) => {
  await withScene({ locale: 'zh-CN', ...options, width: 320 }, async ({ page, pane }) => {
    await goTo(pane, 'fill');
    expect(await violations(pane)).toEqual([]);
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, `look-${look}.png`) });
  });
});

test('the pane comes back as it was left: its state is kept in the workbook', async () => {
  await withScene({ locale: 'zh-CN' }, async ({ page, pane, reopen }) => {
    await goTo(pane, 'plan');
    await pane.click('text=开福区“十四五”科技创新发展规划');
    await goTo(pane, 'fill');
    await pane.fill('input[type=text]', '科技局');
    await waitFor(
      async () => (await inHost<number>(page, "JSON.stringify([...host.settings]).indexOf('科技局')")) > 0,
    );
    const again = await reopen();
    await again.waitForSelector('#tab-fill[aria-selected=true]');
    expect(await again.inputValue('#panel-fill input[type=text]')).toBe('科技局');
    expect(await again.innerText('#panel-fill')).toContain('开福区');
  });
});

test('the steps are reached by keyboard alone', async () => {
  await withScene({ locale: 'zh-CN' }, async ({ page, pane }) => {
    await pane.focus('[role=tab][aria-selected=true]');
    await page.keyboard.press('Home');
    for (const step of ['fill', 'check', 'assess', 'collect']) {
      await page.keyboard.press('ArrowRight');
      expect(await pane.getAttribute('[role=tab][aria-selected=true]', 'id')).toBe(`tab-${step}`);
    }
    await pane.waitForSelector('#panel-collect button');
    await page.keyboard.press('Tab');
    expect(await pane.evaluate("document.activeElement.closest('[role=tabpanel]') !== null")).toBe(true);
  });
});

test('findings that the filter leaves out are told and shown again, and a half-typed explanation is kept', async () => {
  const form = browser ? await filledForm(findPlan('changsha-hitech-14th')) : new Uint8Array();
  await withScene({ locale: 'zh-CN', workbook: form }, async ({ page, pane }) => {
    await goTo(pane, 'check');
    await pane.click(`#panel-check ${button('pane.explain')}`);
    await pane.fill('#panel-check textarea', '口径调整');
    for (const severity of ['A', 'B', 'C', 'D'])
      await pane.click(`[role=group] button:has-text("${severity} ")`);
    expect(await pane.$('#panel-check textarea')).toBeNull();
    expect(await pane.innerText('#panel-check')).toMatch(/有 \d+ 条审核结果没有显示，其中强制性 [1-9]/);
    await pane.focus(button('pane.check.show-all'));
    await page.keyboard.press('Enter');
    expect(await pane.inputValue('#panel-check textarea')).toBe('口径调整');
    await waitFor(async () => (await focused(pane)) !== '');
    await pane.focus(`#panel-check ${button('pane.explain.cancel')}`);
    await page.keyboard.press('Enter');
    await waitFor(async () => (await focused(pane)) !== '');
    expect(await violations(pane)).toEqual([]);
  });
});

test('a wrong figure is corrected as suggested once somebody says yes, and that is taken back', async () => {
  const plan = findPlan('tianxin-14th');
  const years = reportingYears(plan);
  const form = buildForm({ plan, years, answers: cleanAnswers(plan, years), created: CREATED });
  const sheet = form.sheets.find(({ name }) => name === SHEET_NAMES.indicators);
  // The research intensity of 2023 without its point.
  Object.assign(sheet?.rows[3]?.values ?? [], { 14: 29.4 });
  const workbook = browser ? await writeWorkbook(form) : new Uint8Array();
  await withScene({ locale: 'zh-CN', workbook, width: 320 }, async ({ page, pane }) => {
    const figure = (): Promise<unknown> =>
      inHost(page, `host.sheet('${SHEET_NAMES.indicators}').getCell('O4').value`);
    const text = (): Promise<string> => pane.innerText('#panel-check');
    await goTo(pane, 'check');
    await pane.waitForSelector(`text=${translate('pane.check.again')}`);
    await atRest(pane);
    expect(await text()).toContain(`疑似原因：${translate('pane.cause.lost-point')}`);

    await pane.focus(button('pane.fix'));
    await page.keyboard.press('Enter');
    await waitFor(async () => (await focused(pane)).includes('O4：29.4 → 2.94'));
    expect(await violations(pane)).toEqual([]);
    expect(await fitsWidth(pane)).toBe(true);
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, 'fix-asked.png') });
    await pane.focus(`[role=group] ${button('pane.explain.cancel')}`);
    await page.keyboard.press('Enter');
    await waitFor(async () => (await focused(pane)) === translate('pane.fix'));
    expect(await figure()).toBe(29.4);

    await page.keyboard.press('Enter');
    await pane.focus(`[role=group] button:text-is("${translate('pane.fix.yes')}")`);
    await page.keyboard.press('Enter');
    await waitFor(async () => !(await text()).includes('疑似原因'));
    await atRest(pane);
    expect(await figure()).toBe(2.94);
    expect(await pane.innerText('#panel-check [role=status]')).toContain('已改正 1 个单元格');
    await waitFor(async () => (await focused(pane)) !== '');
    expect(await violations(pane)).toEqual([]);
    expect(await fitsWidth(pane)).toBe(true);
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, 'fix-done.png') });

    await pane.click(`#panel-check [role=status] ${button('pane.fix.undo')}`);
    await waitFor(async () => (await text()).includes('疑似原因'));
    await atRest(pane);
    expect(await figure()).toBe(29.4);

    await pane.click(button('pane.check.report'));
    await waitFor(async () => (await inHost<number>(page, 'host.created.length')) === 1);
    await waitFor(async () => (await text()).includes('审核意见已作为新工作簿打开'));
  });
});

test('a finding is explained by keyboard, bound to its figure, and opens again with another figure', async () => {
  const plan = findPlan('changsha-14th');
  const years = reportingYears(plan);
  const clean = cleanAnswers(plan, years);
  const form = buildForm({
    plan,
    years,
    answers: (code, key) => (code === 'CS-11' && key === 'actual:2023' ? 9000 : clean(code, key)),
    created: CREATED,
  });
  const sheet = form.sheets.find(({ name }) => name === SHEET_NAMES.indicators);
  const row = (sheet?.rows.findIndex(({ values }) => values[0] === 'CS-11') ?? 0) + 1;
  const column = (header: string): number => (sheet?.rows[2]?.values.indexOf(header) ?? 0) + 1;
  const cell = (header: string): string =>
    `host.sheet('${SHEET_NAMES.indicators}').getCell(${row}, ${column(header)})`;
  const workbook = browser ? await writeWorkbook(form) : new Uint8Array();
  await withScene({ locale: 'zh-CN', workbook, width: 320 }, async ({ page, pane }) => {
    const text = (): Promise<string> => pane.innerText('#panel-check');
    await goTo(pane, 'check');
    await pane.waitForSelector(button('pane.explain'));
    await pane.focus(`#panel-check ${button('pane.explain')}`);
    await page.keyboard.press('Enter');
    await pane.waitForSelector('#panel-check textarea:focus');
    await page.keyboard.type('标准调整');
    await waitFor(async () => (await text()).includes('已写 4 个字，不少于 6 个字。'));
    await pane.fill(`#panel-check input:below(textarea)`, '张三');
    await waitFor(async () => /将写入：〔2023年 T1 9000 张三 \d{4}-\d\d-\d\d〕/.test(await text()));
    expect(await text()).toContain('本说明只对 2023年的 9000 有效');
    await pane.selectOption('#panel-check select', { index: 1 });
    expect(await pane.inputValue('#panel-check textarea')).toBe(
      `标准调整；${translate('explain.reason.definition')}`,
    );
    await pane.fill('#panel-check textarea', '认定标准调整，数据属实');
    expect(await violations(pane)).toEqual([]);
    expect(await fitsWidth(pane)).toBe(true);
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, 'explain.png') });
    await pane.focus(`#panel-check ${button('pane.explain.save')}`);
    await page.keyboard.press('Enter');
    await waitFor(async () => (await text()).includes('已说明的审核结果（1）'));
    await atRest(pane);
    expect(await inHost(page, `${cell('审核说明')}.value`)).toMatch(
      /^〔2023年 T1 9000 张三 \d{4}-\d\d-\d\d〕认定标准调整，数据属实$/,
    );

    await inHost(page, `${cell('2023年实际')}.value = 9100`);
    await pane.click(button('pane.check.again'));
    await waitFor(async () => (await text()).includes('审核说明是针对 9000 写的，现为 9100'));
    await atRest(pane);
    await pane.click(`#panel-check ${button('pane.explain.change')}`);
    expect(await text()).toContain(
      '2023年原说明是针对 9000 写的，现为 9100，已失效：“认定标准调整，数据属实”',
    );
    expect(await violations(pane)).toEqual([]);
    expect(await fitsWidth(pane)).toBe(true);
    if (PICTURES !== undefined) await page.screenshot({ path: join(PICTURES, 'explain-lapsed.png') });
  });
});

test('whose form is assessed is named, and that another plan is chosen', async () => {
  const plan = findPlan('tianxin-14th');
  const form = browser ? await filledForm(plan) : new Uint8Array();
  await withScene({ locale: 'zh-CN', workbook: form }, async ({ pane }) => {
    await goTo(pane, 'assess');
    expect(await pane.innerText('#panel-assess')).toContain(`${plan.shortTitle}\u3000填报年度`);
    await goTo(pane, 'plan');
    await pane.click('text=开福区“十四五”科技创新发展规划');
    await goTo(pane, 'assess');
    expect(await pane.innerText('#panel-assess')).toContain(
      `不是“计划”一步所选的《${findPlan('kaifu-14th').shortTitle}》`,
    );
    expect(await violations(pane)).toEqual([]);
  });
});

test('what came of work is told also where its step was left meanwhile', async () => {
  const form = browser ? await filledForm(findPlan('tianxin-14th')) : new Uint8Array();
  await withScene({ locale: 'zh-CN', workbook: form }, async ({ pane }) => {
    await goTo(pane, 'assess');
    await pane.waitForSelector('table');
    // Both at once: the work must not be over before the step is left.
    await pane.$eval(button('pane.assess.generate'), (generate) => {
      (generate as HTMLElement).click();
      document.getElementById('tab-plan')?.click();
    });
    await pane.waitForSelector('[role=status] >> text=评估工作簿已作为新工作簿打开');
    await pane.click(button('pane.news.go'));
    await pane.waitForSelector('#tab-assess[aria-selected=true]');
    expect(await pane.innerText('body')).not.toContain('“评估”一步：');
    expect(await focused(pane)).not.toBe('');
  });
});

const CHOOSE_FORMS = `#panel-collect input[aria-label="${translate('pane.collect.choose')}"]`;

test('a collection that was cancelled says of nobody that they are missing', async () => {
  const form = browser ? await filledForm(findPlan('changsha-hitech-14th')) : new Uint8Array();
  const files = Array.from({ length: 40 }, (_, index) => ({
    name: `${index}.xlsx`,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(form),
  }));
  await withScene({ locale: 'zh-CN' }, async ({ pane }) => {
    await goTo(pane, 'collect');
    await pane.fill('#panel-collect textarea', '区统计局');
    await pane.setInputFiles(CHOOSE_FORMS, files);
    await pane.click(button('pane.job.cancel'));
    await pane.waitForSelector(`text=${translate('pane.job.cancelled')}`);
    const text = await pane.innerText('#panel-collect');
    expect(text).not.toContain('39.xlsx');
    expect(text).not.toContain(translate('board.state.none'));
    if (/\d+\.xlsx/.test(text)) expect(text).toContain(translate('pane.collect.partial'));
  });
});

/** A scene for the yearly round; its pictures. */
const roundPlay = (scene: Scene): RoundPlay => ({
  ...scene,
  picture: async (name) => {
    if (PICTURES !== undefined) await scene.page.screenshot({ path: join(PICTURES, `round-${name}.png`) });
  },
});

test('a plan is assigned by a pasted list and by hand, kept, and distributed as an archive of forms', async () => {
  await withScene({ locale: 'zh-CN', width: 320, height: 3000 }, (scene) =>
    distributesPlan(roundPlay(scene)),
  );
});

test('forms of two departments are collected into a ledger that is saved, gone on with and assessed', async () => {
  await withScene({ locale: 'zh-CN', width: 320, height: 3000 }, (scene) => collectsRound(roundPlay(scene)));
});

test('outside Excel forms are collected too, and the ledger is downloaded', async () => {
  // What office.js itself says where no Office is around it.
  const office = [expect.stringContaining('conversationId')];
  const play = (scene: Scene): Promise<void> => collectsOutsideExcel(roundPlay(scene));
  await withScene({ locale: 'zh-CN', width: 320, height: 3000 }, play, office);
});

test.each([
  ['dark', { dark: true }],
  ['high contrast', { forcedColors: true }],
] as const)('nothing of assigning and collecting is lost in English in %s', async (look, options) => {
  await withScene({ locale: 'en-US', ...options, width: 320, height: 2000 }, async (scene) => {
    const { pane } = scene;
    await goTo(pane, 'plan');
    await pane.click(`button:text-is("${translate('pane.round', {}, 'en-US')}")`);
    await pane.waitForSelector(`text=${translate('pane.distribute.title', {}, 'en-US')}`);
    await pane.fill('#panel-plan textarea', 'CS-01\t市统计局\nCS-99\t市科技局');
    await pane.click(`button:text-is("${translate('pane.assign.preview', {}, 'en-US')}")`);
    await atRest(pane);
    expect(await violations(pane)).toEqual([]);
    expect(await fitsWidth(pane)).toBe(true);
    await roundPlay(scene).picture(`assign-${look}`);
    await goTo(pane, 'collect');
    expect(await violations(pane)).toEqual([]);
    expect(await fitsWidth(pane)).toBe(true);
    await roundPlay(scene).picture(`collect-${look}`);
  });
});

test('the recorder, for development, makes a fixture that the stand-in answers the same', async () => {
  await withScene({ locale: 'zh-CN' }, async ({ page, pane }) => {
    await pane.evaluate("location.href = '/host/recorder.html'");
    await pane.waitForSelector('#start:enabled');
    await pane.click('#start');
    await pane.waitForSelector('#result:not([hidden])');
    const transcript = transcriptSchema.parse(JSON.parse(await pane.inputValue('#transcript')));
    // The stand-in knows no criteria of filters; Excel does.
    const failed = transcript.outcomes.filter((outcome) => outcome.failed).map(({ scenario }) => scenario);
    expect(failed).toEqual(['writing through a filter']);
    const outcomes = transcript.outcomes.filter((outcome) => !outcome.failed);
    expect((await replay({ ...transcript, outcomes })).map(sentence)).toEqual([]);
    expect(await inHost(page, 'host.workbook.worksheets.map(({ name }) => name)')).toEqual(['Sheet1']);
  });
});
