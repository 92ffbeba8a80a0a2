/** Long sheets are read in pieces; nobody can tell from what is read. */
import { guardWorkbook } from '../../../src/workbook/guard';
import { readWorkbook } from '../../../src/workbook/read';
import { refusal, row, workbookOf } from './files';

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

test('a long sheet comes in pieces that follow each other from the first row to the last', () => {
  const [sheet] = guardWorkbook(longSheet(), 'a.xlsx').sheets;
  const bounds = sheet?.pieces.map(({ from, to }) => [from, to]) ?? [];
  expect(bounds.length).toBeGreaterThan(3);
  expect([bounds[0]?.[0], bounds.at(-1)?.[1]]).toEqual([1, Infinity]);
  for (const [index, [from]] of bounds.slice(1).entries()) expect(from).toBe((bounds[index]?.[1] ?? 0) + 1);
});

test('values, and formulas shared with a row far above, are those of their rows', async () => {
  const [grid] = (await readWorkbook(longSheet(), 'a.xlsx')).grids;
  expect(grid?.rowCount).toBe(ROWS);
  for (let number = 1; number <= ROWS; number += 1) {
    expect(grid?.cell(number, 1)).toEqual({ kind: 'number', value: number, percent: false });
    expect(grid?.cell(number, 2)).toMatchObject({ formula: `A${number}*2`, result: { value: 2 * number } });
    expect(grid?.cell(number, 3)).toEqual({ kind: 'text', text: '亿元' });
  }
});

test('a range merged over several pieces is one to the reader', async () => {
  const merges = '<mergeCells><mergeCell ref="C2:C2500"/></mergeCells>';
  const [grid] = (await readWorkbook(longSheet(merges), 'a.xlsx')).grids;
  expect(grid?.rowCount).toBe(ROWS);
  const kinds = Array.from({ length: ROWS }, (_, index) => grid?.cell(index + 1, 3).kind);
  expect(kinds).toEqual(kinds.map((__, index) => (index > 1 && index < 2_500 ? 'merged' : 'text')));
  expect(grid?.cell(2_400, 3)).toEqual({ kind: 'merged', master: 'C2' });
});

test('a text that a million cells refer to does not grow without limit', () => {
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'长'.repeat(30_000)}</t></si></sst>`;
  const rows = Array.from({ length: 5_000 }, (_, index) =>
    row(index + 1, `<c r="A${index + 1}" t="s"><v>0</v></c>`),
  );
  const file = workbookOf(rows.join(''), '', { 'xl/sharedStrings.xml': strings });
  expect(refusal(file).code).toBe('error.file-hostile');
});

test('rows out of order are refused: the pieces would overlap', () => {
  const rows = row(2, '<c r="A2"><v>2</v></c>') + row(1, '<c r="A1"><v>1</v></c>');
  expect(refusal(workbookOf(rows)).facts.reason).toContain('row 1 ≤ 2');
});
