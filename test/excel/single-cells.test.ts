/** What is done to one cell, heard of it, or said about it is never lost without a word. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { withHost } from '../host/with-host';
import { refusal, withTable } from './table';

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
