/** Long sheets, and those that come in pieces; nobody can tell from what is read. */
import { readWorkbook } from '../../../src/workbook/read';
import { firstCell, firstGrid, refusal, row, workbookOf } from './files';

const ROWS = 3_000;

/** A number, a follower of the shared formula of B1, and a text in each row. */
function longSheet(after = ''): Uint8Array {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const number = index + 1;
    const formula =
      index === 0 ? `<f t="shared" ref="B1:B${ROWS}" si="0">A1*2</f>` : '<f t="shared" si="0"/>';
    const cells =
      `<c r="A${number}"><v>${number}</v></c><c r="B${number}">${formula}<v>${2 * number}</v></c>` +
      `<c r="C${number}" t="str"><v>亿元</v></c>`;
    return row(number, cells);
  });
  return workbookOf(rows.join(''), after);
}

test('values, and formulas shared with a row far above, are those of their rows', async () => {
  const [grid] = (await readWorkbook(longSheet(), 'a.xlsx')).grids;
  expect(grid?.rowCount).toBe(ROWS);
  for (let number = 1; number <= ROWS; number += 1) {
    expect(grid?.cell(number, 1)).toEqual({ kind: 'number', value: number, percent: false });
    expect(grid?.cell(number, 2)).toMatchObject({ formula: `A${number}*2`, result: { value: 2 * number } });
    expect(grid?.cell(number, 3)).toEqual({ kind: 'text', text: '亿元' });
  }
});

test('a range merged over many rows', () => {
  const grid = firstGrid(longSheet('<mergeCells><mergeCell ref="C2:C2500"/></mergeCells>'));
  expect(grid.rowCount).toBe(ROWS);
  const kinds = Array.from({ length: ROWS }, (_, index) => grid.cell(index + 1, 3).kind);
  expect(kinds).toEqual(kinds.map((__, index) => (index > 1 && index < 2_500 ? 'merged' : 'text')));
  expect(grid.cell(2_400, 3)).toEqual({ kind: 'merged', master: 'C2' });
});

test('a part too large to be unpacked at one go reads the same, wherever its pieces are cut', () => {
  // more than eight megabytes, in texts of odd lengths and of more than one byte per character
  const rows = Array.from({ length: 3_000 }, (_, index) =>
    row(index + 1, `<c r="A${index + 1}" t="str"><v>${index}：${'长&lt;'.repeat(400 + (index % 7))}</v></c>`),
  );
  const grid = firstGrid(workbookOf(rows.join('')));
  for (let index = 0; index < 3_000; index += 1)
    expect(grid.cell(index + 1, 1)).toEqual({
      kind: 'text',
      text: `${index}：${'长<'.repeat(400 + (index % 7))}`,
    });
});

test('a text that very many cells refer to is held once', () => {
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'长'.repeat(30_000)}</t></si></sst>`;
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    row(index + 1, `<c r="A${index + 1}" t="s"><v>0</v></c>`),
  );
  const grid = firstGrid(workbookOf(rows.join(''), '', { 'xl/sharedStrings.xml': strings }));
  expect(grid.cell(5_000, 1)).toBe(grid.cell(1, 1));
});

test('of a very long formula the beginning is kept', () => {
  const long = `<f>IF(A2&lt;1,&quot;${'长'.repeat(5_000)}&quot;)</f>`;
  expect(firstCell(workbookOf(row(1, `<c r="A1" t="str">${long}<v>甲</v></c>`)))).toMatch(
    /^=IF\(A2<1,"长{191}… → 甲$/,
  );
});

test('rows out of order are refused', () => {
  const rows = row(2, '<c r="A2"><v>2</v></c>') + row(1, '<c r="A1"><v>1</v></c>');
  expect(refusal(workbookOf(rows)).facts.reason).toContain('row 1 ≤ 2');
});
