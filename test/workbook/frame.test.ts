import { strFromU8, unzipSync } from 'fflate';
import { columnLetters } from '../../src/forms/sheet/address';
import type { CellRole, SheetModel, WorkbookModel } from '../../src/forms/sheet/model';
import { ROLE_STYLES } from '../../src/forms/sheet/styles';
import { writeWorkbook } from '../../src/workbook/write';
import { CREATED, loadFile } from '../support/filled-form';

const ROLES = Object.keys(ROLE_STYLES) as CellRole[];

/** A first sheet that is merged all over, above a row with one cell of every role. */
const first: SheetModel = {
  name: '封面',
  visibility: 'visible',
  columns: ROLES.map(() => ({ width: 12, style: { role: 'text' } })),
  rows: [
    { values: ['标题'], style: { role: 'title' } },
    { values: ROLES.map(() => 1.5), styles: ROLES.map((role) => ({ role, format: '0.0' })) },
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: ROLES.length }],
  protected: false,
  print: { paper: 'A4', orientation: 'portrait', titleRows: null },
};
const empty: SheetModel = { ...first, name: '空表', columns: [], rows: [], merges: [] };
const model: WorkbookModel = { sheets: [first, empty], title: '题', subject: 'x', created: CREATED };
const written = writeWorkbook(model);

test.each(ROLES.map((role, index) => [role, index] as const))(
  'a cell of the role %s looks like it',
  async (role, index) => {
    const look = ROLE_STYLES[role];
    const cell = (await loadFile(await written)).worksheets[0]?.getCell(2, index + 1);
    expect(cell?.numFmt).toBe('0.0');
    expect(cell?.font).toMatchObject({ size: look.size, ...(look.bold ? { bold: true } : {}) });
    expect(cell?.fill).toMatchObject(
      look.fill ? { fgColor: { argb: `FF${look.fill}` } } : { type: 'pattern', pattern: 'none' },
    );
    expect(cell?.border?.left?.style).toBe(look.border ? 'thin' : undefined);
    expect(cell?.protection?.locked ?? true).toBe(look.locked ?? true);
  },
);

test('nothing of the style samples stays in the sheet', async () => {
  const sheet = (await loadFile(await written)).worksheets[0];
  expect(sheet?.rowCount).toBe(2);
  expect(sheet?.getCell('A1').value).toBe('标题');
});

test('a sheet without rows is a sheet', async () => {
  expect((await loadFile(await written)).worksheets[1]?.rowCount).toBe(0);
});

test('the package holds parts and no folders, and says which cells a sheet has', async () => {
  const files = unzipSync(await written);
  expect(Object.keys(files).filter((name) => name.endsWith('/'))).toEqual([]);
  const sheetXml = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheetXml).toContain(`<dimension ref="A1:${columnLetters(ROLES.length)}2"/>`);
  expect(ROLES.length).toBeGreaterThan(20);
});
