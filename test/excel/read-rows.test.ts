/** A few rows are read as the whole workbook is, with few requests, and never from a sheet that is another one now. */
import ExcelJS from 'exceljs';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { Grid } from '../../src/forms/sheet/grid';
import { FakeHost } from '../host/fake-host';
import { withHost } from '../host/with-host';

const wanted = [{ sheet: '数据', rows: [3, 4, 9] }];

function book(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('数据');
  for (let row = 1; row <= 10; row++) sheet.getRow(row).getCell(2).value = row;
  sheet.getCell('C4').value = 0.032;
  sheet.getCell('C4').numFmt = '0.0%';
  sheet.getCell('D9').value = { formula: 'B9*2', result: 18 };
  workbook.addWorksheet('别处').getCell('A1').value = 'x';
  return workbook;
}

const row = (grid: Grid | undefined, number: number): unknown[] =>
  [1, 2, 3, 4].map((column) => grid?.cell(number, column));

test('rows are read as with everything, at their places; the others are blank', () =>
  withHost({ start: new FakeHost(book()) }, async () => {
    const workbook = new ExcelWorkbook();
    const [whole] = await workbook.read();
    const [some] = (await workbook.readRows(wanted)) ?? [];
    expect(some?.name).toBe('数据');
    for (const number of [3, 4, 9]) expect(row(some, number)).toEqual(row(whole, number));
    expect(row(some, 5)).toEqual(row(whole, 99));
  }));

test('as few requests for several blocks of rows as for one', () =>
  withHost({ start: new FakeHost(book()) }, async ({ host }) => {
    const workbook = new ExcelWorkbook();
    await workbook.read();
    const syncsFor = async (rows: readonly number[]): Promise<number> => {
      const { syncs } = host.counters;
      await workbook.readRows([{ sheet: '数据', rows }]);
      return host.counters.syncs - syncs;
    };
    expect(await syncsFor([1, 3, 5, 7, 9])).toBe(await syncsFor([2]));
    expect(await syncsFor([2])).toBeLessThanOrEqual(4);
  }));

test.each<[string, (host: FakeHost) => void]>([
  [
    'was renamed',
    (host) => {
      host.sheet('数据').name = '数据2';
    },
  ],
  ['was deleted', (host) => host.workbook.removeWorksheet(host.sheet('数据').id)],
  [
    'was emptied',
    (host) => {
      host.sheet('数据').eachRow((row) => row.eachCell((cell) => (cell.value = null)));
    },
  ],
])('a sheet that %s has to be read with everything', (_, change) =>
  withHost({ start: new FakeHost(book()) }, async ({ host }) => {
    const workbook = new ExcelWorkbook();
    await workbook.read();
    change(host);
    expect(await workbook.readRows(wanted)).toBeNull();
  }),
);

test('before anything was read nothing is known', () =>
  withHost({ start: new FakeHost(book()) }, async () => {
    expect(await new ExcelWorkbook().readRows(wanted)).toBeNull();
  }));
