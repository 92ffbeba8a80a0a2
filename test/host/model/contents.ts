/** Reading and writing what stands in cells, with Excel's own understanding of typed texts. */
import type { Cell, CellValue } from 'exceljs';
import type { FakeHost } from '../fake-host';
import { HostError, invalidArgument } from '../host-error';
import { areaText, columnCount, rowCount, type Rect } from './areas';
import { guardContents, guardFilter, guardOption, restyle, type CellArea } from './cell-area';
import { toA1, toR1C1 } from './references';
import { formulaOf, is1904, isCovered, restyled, resultOf, scalarOf, type Scalar } from './store';
import { typed, type Constant } from './typed';

/** Reads an area cell by cell, `''` where there is no cell. */
export function readGrid<T>({ sheet, rects }: CellArea, blank: T, read: (cell: Cell) => T): T[][] {
  const rect = rects[0];
  if (!rect) throw new RangeError('an area without rectangles');
  return Array.from({ length: rowCount(rect) }, (_, down) => {
    const row = sheet.findRow(rect.top + down);
    return Array.from({ length: columnCount(rect) }, (__, across) => {
      const cell = row?.findCell(rect.left + across);
      return cell && !isCovered(cell) ? read(cell) : blank;
    });
  });
}

/** @throws HostError where a formula has no result: the fake never calculates */
export function valueOf(host: FakeHost, cell: Cell): Scalar {
  const formula = formulaOf(cell);
  const from1904 = is1904(host.workbook);
  if (formula === null) return scalarOf(cell.value, from1904);
  const result = resultOf(cell);
  if (result !== undefined) return scalarOf(result, from1904);
  const { name } = cell.worksheet;
  const calculated = host.calculator?.(formula, name, cell.address);
  if (calculated !== undefined) return calculated;
  throw new HostError(
    'NotImplemented',
    `fake host: the formula in ${name}!${cell.address} has no result; give it one with host.setResult or host.calculator`,
  );
}

export function formulaText(host: FakeHost, cell: Cell): Scalar {
  const formula = formulaOf(cell);
  return formula === null ? scalarOf(cell.value, is1904(host.workbook)) : `=${formula}`;
}

export function formulaR1C1(host: FakeHost, cell: Cell): Scalar {
  const formula = formulaOf(cell);
  if (formula === null) return formulaText(host, cell);
  return `=${toR1C1(formula, Number(cell.row), Number(cell.col))}`;
}

/**
 * A written value as a function of the place in the area.
 *
 * @throws HostError InvalidArgument where rows or columns are not those of the area
 */
export function grid(value: unknown, rect: Rect): (down: number, across: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows = value as readonly unknown[];
  const fits =
    rows.length === rowCount(rect) &&
    rows.every((row) => Array.isArray(row) && row.length === columnCount(rect));
  if (!fits)
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return (down, across) => (rows as readonly (readonly unknown[])[])[down]?.[across];
}

/** Writes `values`, `formulas` or `formulasR1C1`: all read texts as typed. */
export function writeContents(area: CellArea, value: unknown, notation: 'A1' | 'R1C1' = 'A1'): void {
  const rect = area.rects[0];
  if (!rect) throw new RangeError('an area without rectangles');
  const at = grid(value, rect);
  guardContents(area);
  guardFilter(area);
  for (let down = 0; down < rowCount(rect); down += 1) {
    const row = area.sheet.getRow(rect.top + down);
    for (let across = 0; across < columnCount(rect); across += 1) {
      const input = at(down, across);
      // Null leaves the cell as it is.
      if (input === null || input === undefined) continue;
      writeCell(area.host, row.getCell(rect.left + across), input, notation);
    }
  }
  area.host.noteChange(area.sheet, areaText(rect));
}

function writeCell(host: FakeHost, cell: Cell, input: unknown, notation: 'A1' | 'R1C1'): void {
  // Excel takes the value for a covered cell and forgets it.
  if (isCovered(cell)) return;
  const format = cell.numFmt ?? 'General';
  if (input === '') cell.value = null;
  else if (typeof input === 'string') writeTyped(host, cell, input, format, notation);
  else if (typeof input === 'number' || typeof input === 'boolean')
    // In a text cell numbers become texts; so VBA does, for office.js it is assumed.
    cell.value = format === '@' ? String(input).toUpperCase() : input;
  else throw invalidArgument('A cell takes texts, numbers and booleans.');
}

function writeTyped(
  host: FakeHost,
  cell: Cell,
  input: string,
  format: string,
  notation: 'A1' | 'R1C1',
): void {
  const result = typed(input, format, host.thisYear, is1904(host.workbook));
  if (result.kind === 'formula') {
    const { formula } = result;
    const [row, column] = [Number(cell.row), Number(cell.col)];
    cell.value = { formula: notation === 'A1' ? formula : toA1(formula, row, column) } as CellValue;
    return;
  }
  cell.value = stored(result.value);
  // Formats that a person or program chose are kept; a General one follows what was typed.
  if (result.format !== undefined && format === 'General') {
    const numFmt = result.format;
    cell.style = restyled(cell.style, `numFmt:${numFmt}`, () => ({ numFmt }));
  }
}

const stored = (value: Constant): CellValue => value as CellValue;

export function writeFormats(area: CellArea, value: unknown): void {
  const rect = area.rects[0];
  if (!rect) throw new RangeError('an area without rectangles');
  if (!Array.isArray(value)) return restyleFormat(area, value);
  const at = grid(value, rect);
  guardOption(area, 'formatCells');
  for (let down = 0; down < rowCount(rect); down += 1) {
    const row = area.sheet.getRow(rect.top + down);
    for (let across = 0; across < columnCount(rect); across += 1) {
      const input = at(down, across);
      if (input === null || input === undefined) continue;
      const numFmt = checkedFormat(input);
      const cell = row.getCell(rect.left + across);
      cell.style = restyled(cell.style, `numFmt:${numFmt}`, () => ({ numFmt }));
    }
  }
}

function restyleFormat(area: CellArea, format: unknown): void {
  const numFmt = checkedFormat(format);
  restyle(area, `numFmt:${numFmt}`, () => ({ numFmt }));
}

function checkedFormat(format: unknown): string {
  if (typeof format !== 'string' || format === '') throw invalidArgument('A number format is a text.');
  return format;
}

/** Empties cells as the Delete key does; looks stay. */
export function clearContents(area: CellArea): void {
  guardContents(area);
  for (const rect of area.rects)
    area.sheet.eachRow({ includeEmpty: false }, (row, number) => {
      if (number < rect.top || number > rect.bottom) return;
      row.eachCell({ includeEmpty: false }, (cell, column) => {
        if (column >= rect.left && column <= rect.right && !isCovered(cell)) cell.value = null;
      });
    });
  for (const rect of area.rects) area.host.noteChange(area.sheet, areaText(rect));
}
