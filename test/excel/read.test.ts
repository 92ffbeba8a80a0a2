/** What people do to a sheet in Excel reads as in a file. */
import ExcelJS from 'exceljs';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { CellContent, Grid } from '../../src/forms/sheet/grid';
import { readWorkbook } from '../../src/workbook/read';
import { FakeHost } from '../host/fake-host';
import { withHost } from '../host/with-host';

function fill(sheet: ExcelJS.Worksheet): void {
  sheet.getCell('B3').value = 12.5;
  sheet.getCell('B4').value = 0.032;
  sheet.getCell('B4').numFmt = '0.0%';
  sheet.getCell('B5').value = '  12 亿元';
  sheet.getCell('B6').value = new Date(Date.UTC(2023, 4, 1));
  sheet.getCell('B6').numFmt = 'yyyy"年"m"月"';
  sheet.getCell('B7').value = true;
  sheet.getCell('B8').value = { formula: 'B3*2', result: 25 };
  sheet.getCell('B9').value = { formula: '1/0', result: { error: '#DIV/0!' } };
  sheet.getCell('B10').value = { error: '#N/A' };
  sheet.getCell('B11').value = { formula: 'IF(B3>0,"","x")', result: '' };
  sheet.getCell('B12').value = 3.2;
  sheet.getCell('B12').numFmt = '0.0"%"';
  sheet.getCell('B13').value = '=不是公式';
  sheet.getCell('H20').value = '远处';
}

const shape = (content: CellContent | undefined): unknown =>
  content?.kind === 'formula' && content.result?.kind === 'text' && content.result.text.trim() === ''
    ? { ...content, result: 'empty' }
    : content?.kind === 'formula'
      ? { ...content, formula: content.formula.replace(/\s/g, '') }
      : content;

const contents = (grid: Grid | undefined): unknown[] =>
  Array.from({ length: 20 }, (_, row) => [2, 8].map((column) => shape(grid?.cell(row + 1, column)))).flat();

test('every kind of cell is read as from the saved file', async () => {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('数据'));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const [file] = (await readWorkbook(bytes, 'a.xlsx')).grids;
  await withHost({ start: new FakeHost(workbook) }, async () => {
    const [open] = await new ExcelWorkbook().read();
    expect(contents(open)).toEqual(contents(file));
    expect([open?.rowCount, open?.columnCount, open?.visible]).toEqual([20, 8, true]);
  });
});

test('empty and hidden sheets are there, in the order of the tabs', () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('空');
  workbook.addWorksheet('藏', { state: 'veryHidden' }).getCell('A1').value = 1;
  return withHost({ start: new FakeHost(workbook) }, async () => {
    const grids = await new ExcelWorkbook().read();
    expect(grids.map(({ name, visible, rowCount }) => [name, visible, rowCount])).toEqual([
      ['空', true, 0],
      ['藏', false, 1],
    ]);
  });
});

test('reading is cancelled between requests and tells how far it is', () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('长');
  for (let row = 1; row <= 5_000; row += 1)
    sheet.getRow(row).values = Array.from({ length: 20 }, (_, i) => i);
  return withHost({ start: new FakeHost(workbook) }, async () => {
    const steps: string[] = [];
    const excel = new ExcelWorkbook();
    await excel.read({ progress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps.at(-1)).toBe('3/3');
    const stop = new AbortController();
    stop.abort();
    await expect(excel.read({ signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
  });
});

test('days are those that people see where the workbook counts from 1904', () => {
  const workbook = new ExcelJS.Workbook();
  workbook.properties.date1904 = true;
  const sheet = workbook.addWorksheet('日期');
  sheet.getCell('A1').value = new Date(Date.UTC(2023, 4, 1));
  sheet.getCell('A1').numFmt = 'yyyy"年"m"月"';
  return withHost({ start: new FakeHost(workbook) }, async () => {
    const [grid] = await new ExcelWorkbook().read();
    expect(grid?.cell(1, 1)).toEqual({ kind: 'date', year: 2023, month: 5, day: 1 });
  });
});

test('long texts are read in smaller pieces where Excel refuses so much at once', () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('长文');
  for (let row = 1; row <= 300; row += 1) sheet.getCell(row, 1).value = `${row}${'建设内容'.repeat(2_000)}`;
  return withHost({ start: new FakeHost(workbook) }, async () => {
    const [grid] = await new ExcelWorkbook().read();
    expect(grid?.rowCount).toBe(300);
    const last = grid?.cell(300, 1);
    expect(last?.kind === 'text' && last.text.startsWith('300建设')).toBe(true);
  });
});

test('a sheet with something in its last row is named instead of being read for ever', () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('散落');
  sheet.getCell('A1').value = 1;
  sheet.getCell('AZ1048576').value = 1;
  return withHost({ start: new FakeHost(workbook) }, async ({ host }) => {
    const before = host.counters.syncs;
    await expect(new ExcelWorkbook().read()).rejects.toMatchObject({
      code: 'error.excel-sheet-too-large',
      facts: { sheet: '散落' },
    });
    expect(host.counters.syncs - before).toBeLessThan(10);
  });
});
