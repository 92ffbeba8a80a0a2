/** What is done to one cell, heard of it, or said about it is never lost without a word. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { ValueChange } from '../../src/excel/open-workbook';
import type { FakeHost } from '../host/fake-host';
import { withHost } from '../host/with-host';
import { beforeWriting, isProtected, refusal, table, withTable } from './table';

test('an explanation for a cell behind a merged one is refused, since Excel would drop it', () =>
  withTable(async ({ host, workbook }) => {
    host.sheet('填报').mergeCells('B2:B3');
    const error = await refusal(workbook.setText({ sheet: '填报', cell: 'B3' }, '口径调整', ''));
    expect([error.code, error.facts.sheet, error.facts.cell]).toEqual([
      'error.excel-cell-merged',
      '填报',
      'B3',
    ]);
  }));

test('a cell of a hidden sheet cannot be shown; the sheet is named', () =>
  withTable(async ({ host, workbook }) => {
    host.sheet('填报').state = 'hidden';
    const error = await refusal(workbook.show({ sheet: '填报', cell: 'B3' }));
    expect([error.code, error.facts.sheet]).toEqual(['error.excel-hidden', '填报']);
  }));

test('a change is heard of although the next cell is being edited already', () =>
  withTable(async ({ host, workbook }) => {
    const heard: string[] = [];
    const stop = await workbook.watch((_, address) => heard.push(address));
    host.cellEditMode = true;
    host.raiseChanged('填报', 'B2');
    await new Promise((resolve) => setTimeout(resolve, 20));
    host.cellEditMode = false;
    expect(heard).toEqual(['B2']);
    await stop();
  }));

test('rows that were inserted are heard of without an address: what stood there has moved', () =>
  withTable(async ({ host, workbook }) => {
    const heard: string[] = [];
    const stop = await workbook.watch((sheet, address) => heard.push(`${sheet}!${address}`));
    host.raiseChanged('填报', 'A2:B2', 'RowInserted');
    host.raiseChanged('填报', 'B2');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard).toEqual(['填报!', '填报!B2']);
    await stop();
  }));

test('marks that a protected sheet refuses are told with its name', () =>
  withTable(async ({ host, workbook }) => {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem('填报');
      protection.unprotect();
      protection.protect({});
      await context.sync();
    });
    expect(host.sheet('填报')).toBeDefined();
    const error = await refusal(workbook.mark([{ sheet: '填报', cell: 'B2', severity: 'A' }]));
    expect([error.code, error.facts.sheet]).toEqual(['error.excel-protected', '填报']);
  }));

test('that the workbook cannot keep the switch for opening the pane is said in words, and the switch stays', () =>
  withHost({}, async () => {
    const kept = new Map<string, unknown>();
    const settings = {
      get: (name: string) => kept.get(name),
      set: (name: string, value: unknown) => kept.set(name, value),
      remove: (name: string) => kept.delete(name),
      saveAsync: (done: (result: unknown) => void) =>
        done({ status: 'failed', error: { code: 5001, message: 'Internal Error' } }),
    };
    Object.assign((globalThis as unknown as { Office: object }).Office, {
      AsyncResultStatus: { Succeeded: 'succeeded' },
      context: { document: { settings } },
    });
    const workbook = new ExcelWorkbook();
    expect((await refusal(workbook.setAutoOpen(true))).code).toBe('error.excel-failed');
    expect(workbook.isAutoOpen()).toBe(false);
  }));

test('the pane’s state is kept although somebody is editing a cell', () =>
  withHost({}, async ({ host }) => {
    const workbook = new ExcelWorkbook();
    host.cellEditMode = true;
    setTimeout(() => (host.cellEditMode = false), 5);
    await workbook.saveState({ step: 'fill' });
    expect(await workbook.loadState()).toEqual({ step: 'fill' });
  }));

test('an explanation does not replace what somebody typed at the same moment', () =>
  withTable(async ({ host, workbook }) => {
    host.onRequest.push((batch) => {
      if (JSON.stringify(batch).includes('"Values"')) host.sheet('填报').getCell('B3').value = 42;
    });
    const error = await refusal(workbook.setText({ sheet: '填报', cell: 'B3' }, '口径调整', ''));
    expect([error.code, error.facts.found]).toEqual(['error.excel-cell-changed', '42']);
    expect(host.sheet('填报').getCell('B3').value).toBe(42);
  }));

/** A table whose two figures were typed ten times too large. */
const WRONG = table([
  ['甲', 27.3],
  ['乙', 13],
]);
const fix = (cell: string, expected: string, value: number | string | null): ValueChange => ({
  sheet: '填报',
  cell,
  expected,
  value,
});
const both = [fix('B2', '27.3', 2.73), fix('B3', '13', 1.3)];
const figures = (host: FakeHost): unknown[] =>
  ['B2', 'B3'].map((address) => host.sheet('填报').getCell(address).value);

describe('values that are put into input cells', () => {
  test('are numbers, in a protected form, and the cells keep their number format', () =>
    withTable(async ({ host, workbook }) => {
      expect(isProtected(host, '填报')).toBe(true);
      await workbook.setValues(both);
      expect(figures(host)).toEqual([2.73, 1.3]);
      expect(host.sheet('填报').getCell('B2').numFmt).toBe('0.00');
      expect(isProtected(host, '填报')).toBe(true);
    }, WRONG));

  test('go again when they are taken back', () =>
    withTable(async ({ host, workbook }) => {
      const takeBack = await workbook.setValues([fix('B2', '27.3', null), fix('B3', '13', '未统计')]);
      expect(figures(host)).toEqual([null, '未统计']);
      await takeBack();
      expect(figures(host)).toEqual([27.3, 13]);
    }, WRONG));

  test('are not taken back over what somebody typed since', () =>
    withTable(async ({ host, workbook }) => {
      const takeBack = await workbook.setValues(both);
      host.sheet('填报').getCell('B3').value = 5;
      const error = await refusal(takeBack());
      expect([error.code, error.facts.cell]).toEqual(['error.excel-cell-changed', 'B3']);
      expect(figures(host)).toEqual([2.73, 5]);
    }, WRONG));

  test('in a percent cell show what was meant, and a text cell holds a number afterwards', () =>
    withTable(async ({ host, workbook }) => {
      const sheet = host.sheet('填报');
      const [percent, text] = [sheet.getCell('B2'), sheet.getCell('B3')];
      percent.value = 0.273;
      percent.style = { ...percent.style, numFmt: '0.00%' };
      text.value = '13';
      text.style = { ...text.style, numFmt: '@' };
      const takeBack = await workbook.setValues([fix('B2', '27.3%', 2.73), fix('B3', '13', 1.3)]);
      expect(figures(host)).toEqual([0.0273, 1.3]);
      expect([percent.numFmt, text.numFmt]).toEqual(['0.00%', 'General']);
      await takeBack();
      expect(figures(host)).toEqual([0.273, '13']);
      expect(text.numFmt).toBe('@');
    }, WRONG));

  test('are all refused where one cell no longer holds what was seen', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('B3').value = 14;
      const error = await refusal(workbook.setValues(both));
      expect([error.code, error.facts.cell, error.facts.found]).toEqual([
        'error.excel-cell-changed',
        'B3',
        '14',
      ]);
      expect(figures(host)).toEqual([27.3, 14]);
    }, WRONG));

  test('do not replace what somebody typed at the same moment, and the other cells are as before', () =>
    withTable(async ({ host, workbook }) => {
      beforeWriting(host, () => {
        host.sheet('填报').getCell('B3').value = 14;
      });
      const error = await refusal(workbook.setValues(both));
      expect([error.code, error.facts.cell]).toEqual(['error.excel-cell-changed', 'B3']);
      expect(figures(host)).toEqual([27.3, 14]);
    }, WRONG));

  test('never replace a formula, also one that shows the same', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').getCell('B3').value = { formula: '10+3', result: 13 };
      const error = await refusal(workbook.setValues(both));
      expect([error.code, error.facts.cell]).toEqual(['error.excel-cell-formula', 'B3']);
      expect(host.sheet('填报').getCell('B3').formula).toBe('10+3');
      expect(figures(host)[0]).toBe(27.3);
    }, WRONG));

  test('are all refused where one cell is locked', () =>
    withTable(async ({ host, workbook }) => {
      const error = await refusal(workbook.setValues([...both, fix('A2', '甲', '丙')]));
      expect([error.code, error.facts.sheet]).toEqual(['error.excel-protected', '填报']);
      expect(figures(host)).toEqual([27.3, 13]);
    }, WRONG));

  test('are all refused where one cell stands behind a merged one', () =>
    withTable(async ({ host, workbook }) => {
      host.sheet('填报').mergeCells('B2:B3');
      const error = await refusal(workbook.setValues([fix('B2', '27.3', 2.73), fix('B3', '', 1.3)]));
      expect([error.code, error.facts.cell]).toEqual(['error.excel-cell-merged', 'B3']);
      expect(host.sheet('填报').getCell('B2').value).toBe(27.3);
    }, WRONG));

  test('are written with as many requests, however many they are', async () => {
    const requests = async (rows: number): Promise<number> => {
      let count = 0;
      const values = Array.from({ length: rows }, (_, row): [string, number] => [`第${row}行`, row + 0.5]);
      await withTable(async ({ host, workbook }) => {
        host.onRequest.push(() => {
          count++;
        });
        await workbook.setValues(
          values.map(([, value], row) => fix(`B${row + 2}`, String(value), value * 10)),
        );
        host.onRequest.length = 0;
        expect(host.sheet('填报').getCell(`B${rows + 1}`).value).toBe((rows - 0.5) * 10);
      }, table(values));
      return count;
    };
    expect(await requests(60)).toBe(await requests(1));
  });
});
