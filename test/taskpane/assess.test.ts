import { readWorkbook } from '../../src/workbook/read';
import { Cancelled } from '../../src/taskpane/job-desk';
import { generateReview } from '../../src/taskpane/steps/assess/generate';
import { knownForm } from '../../src/taskpane/filing-desk';
import { assessYears, refusedFigures, yearOf } from '../../src/taskpane/steps/assess/years';
import { explanationOf, rowName, writeExplanation } from '../../src/taskpane/steps/check/explanation';
import { textCell } from '../support/filing';
import { formBook, startPane } from './support';

const PLAN = 'tianxin-14th';
const quiet = (): { signal: AbortSignal; progress: () => void; abort: () => void } => {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    progress: () => undefined,
    abort: () => controller.abort(new Cancelled()),
  };
};

describe('the assessment workbook', () => {
  test('is made from what stands in the workbook now, also where that was just changed', async () => {
    const workbook = formBook(PLAN);
    const pane = await startPane(workbook);
    workbook.type('指标填报', 'K4', { kind: 'number', value: 2.7182, percent: false });
    const { route, file } = await generateReview(pane, workbook, 2021, quiet());
    expect([route, file]).toEqual(['new-workbook', workbook.opened?.fileName]);
    const { grids } = await readWorkbook(workbook.opened?.bytes ?? new Uint8Array(), file);
    const sheet = grids.find(({ name }) => name === '指标评估');
    const cells = Array.from({ length: sheet?.rowCount ?? 0 }, (_, row) =>
      Array.from({ length: sheet?.columnCount ?? 0 }, (__, column) => sheet?.cell(row + 1, column + 1)),
    ).flat();
    expect(cells).toContainEqual({ kind: 'number', value: 2.7182, percent: false });
  });

  test('is made from what stands there also where Excel did not tell of the change', async () => {
    const workbook = formBook(PLAN);
    const pane = await startPane(workbook);
    workbook.put('指标填报', 'K4', textCell('约三'));
    await generateReview(pane, workbook, 2021, quiet());
    expect(knownForm(pane.filing.state.get())?.check.findings).toHaveLength(1);
  });

  test('cancelled in time, nothing reaches the user', async () => {
    const workbook = formBook(PLAN);
    const pane = await startPane(workbook);
    const job = quiet();
    job.abort();
    await expect(generateReview(pane, workbook, 2023, job)).rejects.toThrow(Cancelled);
    expect(workbook.opened).toBeNull();
  });
});

describe('the year', () => {
  test('is the last one the filing has reached unless one of the form is chosen', async () => {
    const form = await (await startPane(formBook(PLAN, { years: [2021, 2022, 2023] }))).filing.refresh();
    expect(assessYears(form)).toEqual([2021, 2022, 2023]);
    expect(yearOf(form, null)).toBe(2023);
    expect(yearOf(form, 2022)).toBe(2022);
    expect(yearOf(form, 2030)).toBe(2023);
  });
});

test('figures that a check refuses are named with its rule, in their year only', async () => {
  const workbook = formBook(PLAN);
  const pane = await startPane(workbook);
  workbook.type('指标填报', 'K4', textCell('约三'));
  const form = await pane.filing.refresh();
  expect(refusedFigures(form, 2021)).toMatchObject([{ code: 'TX-01', rule: 'F3' }]);
  expect(refusedFigures(form, 2022)).toEqual([]);
});

test('an explanation is looked for in its row and column; tasks have none', async () => {
  const workbook = formBook('changsha-hitech-14th');
  const form = await (await startPane(workbook)).filing.refresh();
  const place = explanationOf(form.filing, 'HT-02')?.place;
  expect(place?.sheet).toBe('指标填报');
  expect(explanationOf(form.filing, 'HT-P02')?.place.sheet).toBe('项目填报');
  expect(explanationOf(form.filing, form.filing.tasks[0]?.task.code ?? '')).toBeNull();
  expect(explanationOf(form.filing, null)).toBeNull();
  expect(rowName(form.filing, 'HT-02')).toBe('工业总产值');
  if (place) workbook.type(place.sheet, place.cell, textCell('口径调整'));
  expect(workbook.at(place?.sheet ?? '', place?.cell ?? '')).toBe('口径调整');
});

describe('writing an explanation', () => {
  const TEXT = '统计口径调整，与上年不可比';

  test('it goes to its row, also where rows were sorted without a word from Excel', async () => {
    const workbook = formBook(PLAN);
    const pane = await startPane(workbook);
    const seen = explanationOf((await pane.filing.refresh()).filing, 'TX-01');
    const rows = workbook.sheets.get('指标填报')?.rows;
    if (!seen || !rows) throw new Error('no form');
    rows.splice(3, 2, rows[4] ?? [], rows[3] ?? []);
    const place = await writeExplanation(pane, workbook, seen, ` ${TEXT} `);
    expect(place.cell).not.toBe(seen.place.cell);
    expect(workbook.at('指标填报', place.cell)).toBe(TEXT);
    expect(workbook.at('指标填报', seen.place.cell)).toBe('');
    expect(workbook.at('指标填报', place.cell.replace(/[A-Z]+/, 'A'))).toBe('TX-01');
  });

  test('it replaces nothing that the person did not see', async () => {
    const workbook = formBook(PLAN);
    const pane = await startPane(workbook);
    const seen = explanationOf((await pane.filing.refresh()).filing, 'TX-01');
    if (!seen) throw new Error('no form');
    workbook.type(seen.place.sheet, seen.place.cell, textCell('别人的说明'));
    await expect(writeExplanation(pane, workbook, seen, TEXT)).rejects.toThrow();
    expect(workbook.at(seen.place.sheet, seen.place.cell)).toBe('别人的说明');
  });

  test('where its row is gone, that is said and nothing written', async () => {
    const workbook = formBook(PLAN);
    const pane = await startPane(workbook);
    const seen = explanationOf((await pane.filing.refresh()).filing, 'TX-01');
    if (!seen) throw new Error('no form');
    workbook.sheets.get('指标填报')?.rows.splice(3, 1);
    await expect(writeExplanation(pane, workbook, seen, TEXT)).rejects.toMatchObject({
      code: 'error.excel-gone',
    });
  });
});
