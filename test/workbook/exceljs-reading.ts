/** A second reader to compare ours with: ExcelJS, trusted on sound files only. */
import ExcelJS, { type Cell, type CellValue } from 'exceljs';
import { gridOf, type CellContent, type Grid, type PlainContent } from '../../src/forms/sheet/grid';
import { showsPercent } from '../../src/forms/sheet/number-format';

/** The sheets of a sound file. */
export async function exceljsGrids(bytes: Uint8Array): Promise<Grid[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook.worksheets.map((sheet) => {
    const rows: (CellContent | undefined)[][] = [];
    sheet.eachRow((row, number) => {
      const contents: (CellContent | undefined)[] = [];
      row.eachCell((cell, column) => (contents[column - 1] = cellContent(cell)));
      rows[number - 1] = contents;
    });
    return gridOf(sheet.name, rows, sheet.state === 'visible');
  });
}

/** What can be seen of a grid, empty texts left out: `[address, content]` of every cell that is not blank. */
export function cellsOf(grid: Grid): unknown {
  const cells: [string, CellContent][] = [];
  for (let row = 1; row <= grid.rowCount; row += 1) {
    for (let column = 1; column <= grid.columnCount; column += 1) {
      const content = grid.cell(row, column);
      if (content.kind === 'blank' || (content.kind === 'text' && content.text === '')) continue;
      cells.push([`R${row}C${column}`, content]);
    }
  }
  return { name: grid.name, visible: grid.visible, cells };
}

function cellContent(cell: Cell): CellContent {
  if (cell.type === ExcelJS.ValueType.Merge) return { kind: 'merged', master: cell.master.address };
  if (cell.type !== ExcelJS.ValueType.Formula) return plainContent(cell.value, cell.numFmt);
  const result: unknown = cell.result;
  return {
    kind: 'formula',
    formula: shortened(cell.formula),
    result: result === undefined || result === null ? null : plainContent(result as CellValue, cell.numFmt),
  };
}

const shortened = (formula: string): string => (formula.length > 200 ? `${formula.slice(0, 200)}…` : formula);

function plainContent(value: CellValue, format: string | undefined): PlainContent {
  if (value === null || value === undefined) return { kind: 'blank' };
  if (typeof value === 'number') return { kind: 'number', value, percent: showsPercent(format) };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date)
    return {
      kind: 'date',
      year: value.getUTCFullYear(),
      month: value.getUTCMonth() + 1,
      day: value.getUTCDate(),
    };
  if ('error' in value) return { kind: 'error', code: String(value.error) };
  if ('richText' in value) return { kind: 'text', text: value.richText.map(({ text }) => text).join('') };
  if ('text' in value) return plainContent(value.text as CellValue, format);
  throw new Error(`a value of no known shape: ${JSON.stringify(value)}`);
}
