import { findPlan } from '../../src/plan/catalogue';
import type { Pane } from '../../src/taskpane/pane';
import {
  agreedSheets,
  choicesOf,
  isComplete,
  tickedAtFirst,
  typedCells,
} from '../../src/taskpane/steps/fill/choices';
import {
  namedSheets,
  proposeForm,
  undoWrite,
  writeForm,
  type Proposed,
} from '../../src/taskpane/steps/fill/work';
import { textCell } from '../support/filing';
import { MemoryWorkbook } from './memory-workbook';
import { formBook, startPane } from './support';

const PLAN = 'tianxin-14th';

async function propose(workbook: MemoryWorkbook, planId = PLAN): Promise<Proposed & { pane: Pane }> {
  const pane = await startPane(workbook);
  return { pane, ...(await proposeForm(pane, workbook, findPlan(planId))) };
}
const allOf = ({ proposal }: Proposed): ReadonlySet<string> =>
  new Set(proposal.sheets.map(({ sheet }) => sheet));

describe('loading a form', () => {
  test('into an empty workbook: every sheet is new, and the form can be read afterwards', async () => {
    const workbook = new MemoryWorkbook();
    const { pane, ...proposed } = await propose(workbook);
    const choices = choicesOf(proposed.proposal);
    expect(choices.map(({ exists, typed }) => [exists, typed.length])).toEqual([
      [false, 0],
      [false, 0],
      [false, 0],
      [false, 0],
    ]);
    const agreed = agreedSheets(choices, tickedAtFirst(choices));
    const report = await writeForm(pane, workbook, proposed.proposal, agreed, {});
    expect(namedSheets(report.written)).toEqual(['填报说明', '指标填报', '任务填报']);
    expect((await pane.filing.refresh()).filing.plan.id).toBe(PLAN);
  });

  test('over a filled form of the same plan: nothing typed is replaced', async () => {
    const workbook = formBook(PLAN);
    const { draft, proposal } = await propose(workbook);
    expect(choicesOf(proposal).flatMap(({ typed }) => typed)).toEqual([]);
    expect(draft).toMatchObject({ otherPlan: null, lostYears: [], whole: false });
  });

  test('what was typed under a renamed sheet stays there instead of a second sheet being made', async () => {
    const workbook = formBook(PLAN);
    const sheet = workbook.sheets.get('指标填报');
    if (sheet) workbook.sheets.set('我的指标', sheet);
    workbook.sheets.delete('指标填报');
    const { proposal } = await propose(workbook);
    expect(proposal.sheets.map(({ sheet: name }) => name)).toContain('我的指标');
    expect(proposal.sheets.map(({ sheet: name }) => name)).not.toContain('指标填报');
  });

  test('for one year: earlier accepted figures come along locked, and what goes is named', async () => {
    const workbook = formBook(PLAN);
    workbook.state = { version: 1, year: 2023 };
    const { draft, proposal } = await propose(workbook);
    const indicators = proposal.model.sheets.find(({ name }) => name === '指标填报');
    const headers = indicators?.rows[2]?.values ?? [];
    expect(headers).toEqual(expect.arrayContaining(['2021年实际', '2022年实际', '2023年实际']));
    expect(headers).not.toContain('2024年实际');
    expect(draft.lostYears).toEqual([2021, 2022, 2024, 2025]);
    expect(draft.whole).toBe(true);
  });

  test('of another plan: the form there is named, and sheets that would lose figures are not ticked', async () => {
    const { draft, proposal } = await propose(formBook('kaifu-14th'));
    const choices = choicesOf(proposal);
    expect(draft.otherPlan).toBe(findPlan('kaifu-14th').shortTitle);
    const ticked = tickedAtFirst(choices);
    expect(ticked.has('指标填报')).toBe(false);
    expect(isComplete(choices, agreedSheets(choices, ticked))).toBe(false);
    expect(typedCells(choices, new Set(['指标填报']))).toBeGreaterThan(0);
  });

  test('the department of the form there is kept unless another one is typed', async () => {
    const workbook = formBook(PLAN, { department: '区统计局' });
    const { pane, draft } = await propose(workbook);
    expect(JSON.stringify(draft.model.sheets.at(-1)?.rows)).toContain('区统计局');
    pane.dispatch({ type: 'set', values: { department: '区科技局' } });
    const again = await proposeForm(pane, workbook, findPlan(PLAN));
    expect(JSON.stringify(again.draft.model.sheets.at(-1)?.rows)).toContain('区科技局');
  });
});

describe('a preview', () => {
  test('is known to be out of date once something changes after it', async () => {
    const workbook = formBook(PLAN);
    const { pane, version } = await propose(workbook);
    expect(pane.filing.version).toBe(version);
    workbook.type('指标填报', 'K4', textCell('3.1'));
    expect(pane.filing.version).not.toBe(version);
  });

  test('carries over what is typed, also where Excel did not tell of it', async () => {
    const workbook = formBook(PLAN);
    const pane = await startPane(workbook);
    workbook.put('指标填报', 'K4', textCell('约三'));
    const { proposal } = await proposeForm(pane, workbook, findPlan(PLAN));
    expect(choicesOf(proposal).flatMap(({ typed }) => typed)).toEqual([]);
  });
});

describe('agreeing', () => {
  test('the hidden marker is written along with any ticked sheet, and never alone', async () => {
    const choices = choicesOf((await propose(new MemoryWorkbook())).proposal);
    expect([...agreedSheets(choices, new Set(['任务填报']))]).toEqual(['任务填报', '_plan']);
    expect(agreedSheets(choices, new Set()).size).toBe(0);
  });

  test('a sheet with an obstacle is neither ticked nor written', async () => {
    const workbook = new MemoryWorkbook();
    workbook.obstacles = { 任务填报: 'tables' };
    const choices = choicesOf((await propose(workbook)).proposal);
    expect(tickedAtFirst(choices).has('任务填报')).toBe(false);
    expect(agreedSheets(choices, new Set(['任务填报'])).size).toBe(0);
  });
});

describe('after writing', () => {
  test('the pane opens with the workbook from then on, unless somebody turned that off', async () => {
    const workbook = new MemoryWorkbook();
    const { pane, ...proposed } = await propose(workbook);
    await writeForm(pane, workbook, proposed.proposal, allOf(proposed), {});
    expect(workbook.isAutoOpen()).toBe(true);
    await workbook.setAutoOpen(false);
    pane.dispatch({ type: 'set', values: { autoOpen: false } });
    const again = await proposeForm(pane, workbook, findPlan(PLAN));
    await writeForm(pane, workbook, again.proposal, allOf(again), {});
    expect(workbook.isAutoOpen()).toBe(false);
  });

  test('taking it back brings the form before back, and it is read anew', async () => {
    const workbook = formBook('kaifu-14th');
    const { pane, ...proposed } = await propose(workbook);
    await writeForm(pane, workbook, proposed.proposal, allOf(proposed), {});
    expect((await pane.filing.refresh()).filing.plan.id).toBe(PLAN);
    await undoWrite(pane, workbook);
    expect((await pane.filing.refresh()).filing.plan.id).toBe('kaifu-14th');
  });

  test('what is known of the form is out of date even where the write failed half-way', async () => {
    const workbook = formBook(PLAN);
    const { pane, ...proposed } = await propose(workbook);
    workbook.write = () => {
      workbook.type('指标填报', 'K4', textCell('写到一半'));
      return Promise.reject(new Error('host'));
    };
    await expect(writeForm(pane, workbook, proposed.proposal, allOf(proposed), {})).rejects.toThrow('host');
    expect((await pane.filing.refresh()).check.findings).toHaveLength(1);
  });
});
