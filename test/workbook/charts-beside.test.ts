/** Charts on sheets that have pictures, notes, links or tables already: nothing of these is lost, the order is kept. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import type { WorkbookModel } from '../../src/forms/sheet/model';
import { addCharts } from '../../src/workbook/charts';
import { drawingOf, withDrawing } from '../../src/workbook/charts/drawing';
import { CHARTED, DATA_BAR, lineChart } from '../support/charted';
import { all, only, tree } from '../support/xml-tree';

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const SHEET = 'xl/worksheets/sheet1.xml';

/** A package that ExcelJS wrote, with everything of its own that hangs on a sheet. */
async function frame(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Unzipped> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.getCell('A1').value = 1;
  fill(sheet, book);
  return unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
}

function model(charts = [lineChart({ name: '一' }), lineChart({ name: '二' })]): WorkbookModel {
  const [, figures] = CHARTED.sheets;
  if (!figures) throw new RangeError('no sheet');
  return { ...CHARTED, sheets: [{ ...figures, name: '表', charts }] };
}

const charted = (parts: Unzipped): Unzipped => addCharts(parts, model(), () => SHEET).frame;
const childNames = (parts: Unzipped): string[] => tree(parts, SHEET).children.map(({ name }) => name);

function picture(sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook): void {
  const id = book.addImage({ base64: PIXEL, extension: 'png' });
  sheet.addImage(id, { tl: { col: 0, row: 0 }, ext: { width: 20, height: 20 } });
}

test('a picture stays in the same drawing, before the charts, and every object has its own number', async () => {
  const before = await frame(picture);
  const parts = charted(before);
  expect(childNames(parts).filter((name) => name === 'drawing')).toHaveLength(1);
  const drawing = tree(parts, 'xl/drawings/drawing1.xml');
  expect(drawing.children.map(({ name }) => name)).toEqual([
    'oneCellAnchor',
    'twoCellAnchor',
    'twoCellAnchor',
  ]);
  const ids = all(drawing, 'cNvPr').map((one) => one.attribute('id'));
  expect(new Set(ids).size).toBe(3);
  const related = all(tree(parts, 'xl/drawings/_rels/drawing1.xml.rels'), 'Relationship').map((one) => [
    one.attribute('Id'),
    one.attribute('Type')?.replace(/.*\//, ''),
  ]);
  expect(related).toEqual([
    ['rId1', 'image'],
    ['rId2', 'chart'],
    ['rId3', 'chart'],
  ]);
  expect(all(drawing, 'chart').map((one) => one.attribute('r:id'))).toEqual(['rId2', 'rId3']);
  // What was given is left as it was.
  expect(tree(before, 'xl/drawings/drawing1.xml').children).toHaveLength(1);
});

test('the drawing stands before the notes', async () => {
  const parts = charted(
    await frame((sheet) => {
      sheet.getCell('A1').note = '说明';
    }),
  );
  expect(childNames(parts).slice(-2)).toEqual(['drawing', 'legacyDrawing']);
});

test('notes, links and tables keep their relationships', async () => {
  const parts = charted(
    await frame((sheet) => {
      sheet.getCell('A1').note = '说明';
      sheet.getCell('A2').value = { text: '来源', hyperlink: 'https://example.org/' };
      sheet.addTable({ name: '表一', ref: 'D1', columns: [{ name: '列' }], rows: [['值']] });
    }),
  );
  const names = childNames(parts);
  expect(names.indexOf('drawing')).toBeGreaterThan(names.indexOf('hyperlinks'));
  expect(names.indexOf('drawing')).toBeLessThan(names.indexOf('legacyDrawing'));
  expect(names.indexOf('drawing')).toBeLessThan(names.indexOf('tableParts'));
  const relationships = all(tree(parts, 'xl/worksheets/_rels/sheet1.xml.rels'), 'Relationship');
  const ids = relationships.map((one) => one.attribute('Id'));
  expect(new Set(ids).size).toBe(ids.length);
  const types = relationships.map((one) => one.attribute('Type')?.replace(/.*\//, ''));
  expect([...types].sort()).toEqual(['comments', 'drawing', 'hyperlink', 'table', 'vmlDrawing']);
  const own = relationships.find((one) => one.attribute('Type')?.endsWith('/drawing'));
  expect(only(tree(parts, SHEET), 'drawing').attribute('r:id')).toBe(own?.attribute('Id'));
});

test('extensions inside of a data bar are not taken for those of the sheet', async () => {
  const parts = charted(
    await frame((sheet) => {
      sheet.addConditionalFormatting({ ref: 'A1:A9', rules: [DATA_BAR] });
    }),
  );
  const names = childNames(parts);
  expect(strFromU8(parts[SHEET] ?? new Uint8Array())).toMatch(/<cfRule[^]*<extLst>[^]*<\/cfRule>/);
  expect(names.slice(names.indexOf('drawing'))).toEqual(['drawing', 'extLst']);
  expect(names.indexOf('drawing')).toBeGreaterThan(names.indexOf('pageMargins'));
});

test('a sheet with signs of tags in its attributes gets its drawing at its end', () => {
  const rules = '<dataValidations><dataValidation prompt="a > b &lt;extLst>"/></dataValidations>';
  const sheet = `<worksheet><sheetData/>${rules}</worksheet>`;
  expect(withDrawing(sheet, 'rId7')).toMatch(/<\/dataValidations><drawing [^>]*r:id="rId7"\/><\/worksheet>$/);
  expect(drawingOf(sheet)).toBeNull();
  expect(drawingOf(withDrawing(sheet, 'rId7'))).toBe('rId7');
});
