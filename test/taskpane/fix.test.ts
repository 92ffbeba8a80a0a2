/** 按建议改正 and 审核意见 of the step 审核, without a page. */
import type { Finding } from '../../src/check/finding';
import { contentText, type CellContent } from '../../src/forms/sheet/grid';
import { Cancelled } from '../../src/taskpane/job-desk';
import type { Pane } from '../../src/taskpane/pane';
import { applyFix, fixesOf, takeBackFix, type CellFix } from '../../src/taskpane/steps/check/fix';
import { generateCheckReport } from '../../src/taskpane/steps/check/report';
import { readWorkbook } from '../../src/workbook/read';
import { textCell } from '../support/filing';
import type { MemoryWorkbook } from './memory-workbook';
import { formBook, startPane } from './support';

const PLAN = 'tianxin-14th';
const SHEET = '指标填报';
const number = (value: number): CellContent => ({ kind: 'number', value, percent: false });

interface Wrong {
  readonly workbook: MemoryWorkbook;
  readonly pane: Pane;
  readonly finding: Finding;
  readonly fixes: readonly CellFix[];
}

/** A form with wrong cells; its finding that suggests a correction. */
async function wrongForm(cells: Readonly<Record<string, CellContent>>, plan = PLAN): Promise<Wrong> {
  const workbook = formBook(plan);
  for (const [cell, content] of Object.entries(cells)) workbook.put(SHEET, cell, content);
  const pane = await startPane(workbook);
  const { filing, check } = await pane.filing.refresh();
  const finding = check.findings.find(({ likely }) => likely !== undefined);
  if (!finding) throw new Error('nothing is suggested');
  return { workbook, pane, finding, fixes: fixesOf(filing, finding) };
}

/** The research intensity of 2023, 2.94, without its point. */
const LOST_POINT = { O4: number(29.4) };

const open = async ({ filing }: Pane): Promise<number> => (await filing.refresh()).check.findings.length;

describe('a correction as suggested', () => {
  test('names the cell with what it holds and what it gets, and changes nothing by being asked', async () => {
    const { workbook, finding, fixes } = await wrongForm(LOST_POINT);
    expect(finding.likely?.cause).toBe('lost-point');
    expect(fixes.map(({ cell, before, value }) => [cell, before, value])).toEqual([['O4', '29.4', 2.94]]);
    expect(workbook.at(SHEET, 'O4')).toBe('29.4');
  });

  test('once agreed to puts the value in, and the finding is gone', async () => {
    const { workbook, pane, finding, fixes } = await wrongForm(LOST_POINT);
    await applyFix(pane, workbook, finding, fixes);
    expect(workbook.at(SHEET, 'O4')).toBe('2.94');
    expect(await open(pane)).toBe(0);
  });

  test('is taken back, and the finding is there again', async () => {
    const { workbook, pane, finding, fixes } = await wrongForm(LOST_POINT);
    await applyFix(pane, workbook, finding, fixes);
    expect(await takeBackFix(pane)).toBe(1);
    expect(workbook.at(SHEET, 'O4')).toBe('29.4');
    expect(await open(pane)).toBe(1);
    expect(pane.madeFix.get()).toBeNull();
  });

  test('of rows pasted one off shows every cell that changes, and writes them all', async () => {
    const city = formBook('changsha-14th');
    const pasted = ['K7', 'K8', 'K9', 'K10'].map((cell) => number(Number(city.at(SHEET, cell))));
    const cells = Object.fromEntries(pasted.map((content, row) => [`K${row + 8}`, content]));
    const { workbook, pane, finding, fixes } = await wrongForm(cells, 'changsha-14th');
    expect(finding.likely?.cause).toBe('shifted-rows');
    // K7 is suggested to stay as it is.
    expect(fixes.map(({ cell }) => cell)).not.toContain('K7');
    await applyFix(pane, workbook, finding, fixes);
    for (const { cell, value } of fixes) expect(workbook.at(SHEET, cell)).toBe(String(value ?? ''));
    expect(['K8', 'K9', 'K10'].map((cell) => workbook.at(SHEET, cell))).toEqual(
      ['K8', 'K9', 'K10'].map((cell) => city.at(SHEET, cell)),
    );
  });

  test('that the check no longer makes is not applied: what was agreed to was something else', async () => {
    const { workbook, pane, finding, fixes } = await wrongForm(LOST_POINT);
    workbook.put(SHEET, 'O4', number(294));
    await expect(applyFix(pane, workbook, finding, fixes)).rejects.toMatchObject({
      code: 'error.excel-fix-outdated',
    });
    expect(workbook.at(SHEET, 'O4')).toBe('294');
    expect(pane.madeFix.get()).toBeNull();
  });

  test('that Excel refuses changes nothing, leaves nothing to be taken back, and the form is read again', async () => {
    const { workbook, pane, finding, fixes } = await wrongForm(LOST_POINT);
    workbook.setValues = () => Promise.reject(new RangeError('locked'));
    const { reads } = workbook;
    await expect(applyFix(pane, workbook, finding, fixes)).rejects.toThrow('locked');
    await pane.filing.refresh();
    expect(workbook.reads).toBe(reads + 2);
    expect(pane.madeFix.get()).toBeNull();
  });

  test('is not offered for a formula that somebody put into the cell', async () => {
    const formula: CellContent = { kind: 'formula', formula: '14.7*2', result: number(29.4) as never };
    const { fixes } = await wrongForm({ O4: formula });
    expect(fixes).toEqual([]);
  });

  test('is not taken back where rows were sorted since: another figure stands there', async () => {
    const { workbook, pane, finding, fixes } = await wrongForm(LOST_POINT);
    await applyFix(pane, workbook, finding, fixes);
    const { rows } = workbook.sheets.get(SHEET) ?? { rows: [] };
    [rows[3], rows[4]] = [rows[4] ?? [], rows[3] ?? []];
    await expect(takeBackFix(pane)).rejects.toMatchObject({ code: 'error.excel-undo-changed' });
    expect(workbook.at(SHEET, 'O5')).toBe('2.94');
  });
});

describe('the list of findings', () => {
  const job = (signal = new AbortController().signal): { signal: AbortSignal; progress: () => void } => ({
    signal,
    progress: () => undefined,
  });

  test('is a workbook of its own that names what is wrong now', async () => {
    const { workbook, pane, finding } = await wrongForm(LOST_POINT);
    workbook.put(SHEET, 'O5', textCell('约十'));
    const { route, file } = await generateCheckReport(pane, workbook, job());
    expect([route, file]).toEqual(['new-workbook', workbook.opened?.fileName]);
    expect(file).toMatch(/审核意见\.xlsx$/);
    const { grids } = await readWorkbook(workbook.opened?.bytes ?? new Uint8Array(), file);
    const [list] = grids;
    const cells = Array.from({ length: list?.rowCount ?? 0 }, (_, row) =>
      Array.from({ length: list?.columnCount ?? 0 }, (__, column) =>
        list ? contentText(list.cell(row + 1, column + 1)) : '',
      ),
    ).flat();
    expect(cells).toContain(finding.message);
    expect(cells.some((text) => text.includes('约十'))).toBe(true);
  });

  test('put into the same workbook is no copy of the form: the check says the same', async () => {
    const { workbook, pane } = await wrongForm(LOST_POINT);
    const { file } = await generateCheckReport(pane, workbook, job());
    const { grids } = await readWorkbook(workbook.opened?.bytes ?? new Uint8Array(), file);
    for (const { name, rowCount, columnCount, cell } of grids)
      workbook.sheets.set(name, {
        visible: true,
        rows: Array.from({ length: rowCount }, (_, row) =>
          Array.from({ length: columnCount }, (__, column) => cell(row + 1, column + 1)),
        ),
      });
    expect(await open(pane)).toBe(1);
  });

  test('cancelled in time, nothing reaches the user', async () => {
    const { workbook, pane } = await wrongForm(LOST_POINT);
    await expect(
      generateCheckReport(pane, workbook, job(AbortSignal.abort(new Cancelled()))),
    ).rejects.toThrow(Cancelled);
    expect(workbook.opened).toBeNull();
  });
});
