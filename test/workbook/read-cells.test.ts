/** Every shape of value that Excel can hold, written by ExcelJS and read by us. */
import ExcelJS, { type CellValue } from 'exceljs';
import type { CellContent, Grid } from '../../src/forms/sheet/grid';
import { readWorkbook } from '../../src/workbook/read';

/** The only sheet of a workbook after it was written and read. */
async function readBack(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Grid | undefined> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('表'));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return (await readWorkbook(bytes, 'a.xlsx')).grids[0];
}

test.each<[string, unknown, string | undefined, CellContent]>([
  ['nothing', null, undefined, { kind: 'blank' }],
  ['a number', 3.2, undefined, { kind: 'number', value: 3.2, percent: false }],
  ['a percentage', 0.032, '0.00%', { kind: 'number', value: 0.032, percent: true }],
  ['a quoted percent sign', 3.2, '0.0"%"', { kind: 'number', value: 3.2, percent: false }],
  ['an escaped percent sign', 3.2, '0.0\\%', { kind: 'number', value: 3.2, percent: false }],
  ['a text', '指标', undefined, { kind: 'text', text: '指标' }],
  ['an empty text', '', undefined, { kind: 'text', text: '' }],
  ['a truth value', false, undefined, { kind: 'boolean', value: false }],
  [
    'a day, whatever the time zone',
    new Date(Date.UTC(2023, 0, 1)),
    undefined,
    { kind: 'date', year: 2023, month: 1, day: 1 },
  ],
  [
    'a day with a time',
    new Date(Date.UTC(2023, 11, 31, 23, 59)),
    undefined,
    { kind: 'date', year: 2023, month: 12, day: 31 },
  ],
  ['a day that no calendar has', 1e12, 'yyyy-mm-dd', { kind: 'error', code: '#DATE!' }],
  ['an error', { error: '#REF!' }, undefined, { kind: 'error', code: '#REF!' }],
  [
    'several fonts',
    { richText: [{ text: '万' }, { text: '元' }] },
    undefined,
    { kind: 'text', text: '万元' },
  ],
  ['a link', { text: '公报', hyperlink: 'https://example.org/' }, undefined, { kind: 'text', text: '公报' }],
  [
    'a link in several fonts',
    { text: { richText: [{ text: '公' }, { text: '报' }] }, hyperlink: 'https://example.org/' },
    undefined,
    { kind: 'text', text: '公报' },
  ],
  [
    'a formula',
    { formula: 'A1*2', result: 4 },
    undefined,
    { kind: 'formula', formula: 'A1*2', result: { kind: 'number', value: 4, percent: false } },
  ],
  [
    'a formula resulting in zero',
    { formula: 'A1*0', result: 0 },
    undefined,
    { kind: 'formula', formula: 'A1*0', result: { kind: 'number', value: 0, percent: false } },
  ],
  [
    'a formula resulting in a percentage',
    { formula: 'A1', result: 0.5 },
    '0%',
    { kind: 'formula', formula: 'A1', result: { kind: 'number', value: 0.5, percent: true } },
  ],
  [
    'a formula resulting in an error',
    { formula: '1/0', result: { error: '#DIV/0!' } },
    undefined,
    { kind: 'formula', formula: '1/0', result: { kind: 'error', code: '#DIV/0!' } },
  ],
  [
    'a formula that was never calculated',
    { formula: 'A1*2' },
    undefined,
    { kind: 'formula', formula: 'A1*2', result: null },
  ],
])('%s', async (_, value, format, content) => {
  const grid = await readBack((sheet) => {
    const cell = sheet.getCell('B2');
    cell.value = value as CellValue;
    if (format !== undefined) cell.numFmt = format;
  });
  expect(grid?.cell(2, 2)).toEqual(content);
});

test('a cell under a merged one points at the cell that holds the value', async () => {
  const grid = await readBack((sheet) => {
    sheet.getCell('A1').value = 5;
    sheet.mergeCells('A1:B2');
  });
  expect(grid?.cell(2, 2)).toEqual({ kind: 'merged', master: 'A1' });
  expect(grid?.cell(1, 1)).toMatchObject({ kind: 'number', value: 5 });
});

test('the follower of a shared formula has its own text', async () => {
  const grid = await readBack((sheet) => sheet.fillFormula('B1:B3', 'A1*2', [2, 4, 6]));
  expect(grid?.cell(3, 2)).toEqual({
    kind: 'formula',
    formula: 'A3*2',
    result: { kind: 'number', value: 6, percent: false },
  });
});

test.each([
  ['0.0\\m', 'number'],
  ['[Red]0.00;[绿色]-0.00', 'number'],
  ['0.00_d', 'number'],
  ['0"日"', 'number'],
  ['[h]:mm', 'date'],
  ['yyyy"年"m"月"', 'date'],
  ['[$-804]AAAA;@', 'date'],
  ['[DBNum1][$-804]m"月"d"日"', 'date'],
  ['h:mm:ss', 'date'],
])('a number in the format %s is a %s', async (format, kind) => {
  const grid = await readBack((sheet) => {
    sheet.getCell('A1').value = 45000;
    sheet.getCell('A1').numFmt = format;
  });
  expect(grid?.cell(1, 1).kind).toBe(kind);
});
