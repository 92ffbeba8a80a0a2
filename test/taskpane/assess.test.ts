import { readWorkbook } from '../../src/workbook/read';
import { Cancelled } from '../../src/taskpane/job-desk';
import { generateReview } from '../../src/taskpane/steps/assess/generate';
import { knownForm } from '../../src/taskpane/filing-desk';
import { assessYears, refusedFigures, yearOf } from '../../src/taskpane/steps/assess/years';
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
