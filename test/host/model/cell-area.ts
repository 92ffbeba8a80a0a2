/** The cells that an object works on, and what protection, filters and merged cells say to a change. */
import type { Cell, Style, Worksheet } from 'exceljs';
import type { FakeHost } from '../fake-host';
import { accessDenied, HostError, notModelled } from '../host-error';
import { columnCount, intersect, isEntireColumn, isEntireRow, parseArea, rowCount, type Rect } from './areas';
import { existing, internals, restyled } from './store';

export interface CellArea {
  readonly host: FakeHost;
  readonly sheet: Worksheet;
  readonly rects: readonly Rect[];
}

export const cellCount = (rects: readonly Rect[]): number =>
  rects.reduce((sum, rect) => sum + rowCount(rect) * columnCount(rect), 0);

/** The style of a cell that may not exist: its row's, else its column's. */
export function styleAt(sheet: Worksheet, row: number, column: number): Partial<Style> {
  const cell = existing(sheet, row, column);
  if (cell) return cell.style;
  return { ...columnStyle(sheet, column), ...rowStyle(sheet, row) };
}

/** ExcelJS's types hide it. */
const rowStyle = (sheet: Worksheet, row: number): Partial<Style> | undefined =>
  (sheet.findRow(row) as { style?: Partial<Style> } | undefined)?.style;

const columnStyle = (sheet: Worksheet, column: number): Partial<Style> =>
  column <= (sheet.columns?.length ?? 0) ? (sheet.getColumn(column).style ?? {}) : {};

/** @throws HostError AccessDenied where a cell is locked on a protected sheet */
export function guardContents({ sheet, rects }: CellArea): void {
  if (internals(sheet).sheetProtection && rects.some((rect) => hasLocked(sheet, rect))) throw accessDenied();
}

/** @param option - of ExcelJS's protection: what the protection leaves open */
export function guardOption({ sheet }: Pick<CellArea, 'sheet'>, option: string): void {
  const { sheetProtection } = internals(sheet);
  if (sheetProtection && sheetProtection[option] !== true) throw accessDenied();
}

function hasLocked(sheet: Worksheet, rect: Rect): boolean {
  // Beyond the store's last row all cells are like their column.
  const bottom = Math.min(rect.bottom, Math.max(rect.top, sheet.rowCount + 1));
  for (let row = rect.top; row <= bottom; row += 1)
    for (let column = rect.left; column <= rect.right; column += 1)
      if (styleAt(sheet, row, column).protection?.locked !== false) return true;
  return false;
}

/** @throws HostError FilteredRangeConflict where a block would run over rows that a filter hides */
export function guardFilter({ host, sheet, rects }: CellArea): void {
  const { filtered } = host.states.of(sheet);
  if (filtered.size === 0) return;
  for (const rect of rects)
    for (const row of filtered)
      if (rowCount(rect) > 1 && row >= rect.top && row <= rect.bottom && overlapsFilter(sheet, rect))
        throw new HostError(
          'FilteredRangeConflict',
          'The attempted operation causes a conflict with a filtered range.',
        );
}

function overlapsFilter(sheet: Worksheet, rect: Rect): boolean {
  const filter = filterArea(sheet);
  return filter !== null && intersect(filter, rect) !== null;
}

export function filterArea(sheet: Worksheet): Rect | null {
  const area: unknown = sheet.autoFilter;
  if (!area) return null;
  if (typeof area !== 'string') throw new TypeError('the store holds a filter that is no address');
  return parseArea(area);
}

export function eachCell({ sheet, rects }: CellArea, visit: (cell: Cell) => void): void {
  for (const { top, left, bottom, right } of rects)
    for (let row = top; row <= bottom; row += 1) {
      const stored = sheet.getRow(row);
      for (let column = left; column <= right; column += 1) visit(stored.getCell(column));
    }
}

/** Only the cells that the store has. */
export function eachExisting({ sheet, rects }: CellArea, visit: (cell: Cell) => void): void {
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    for (const { top, left, bottom, right } of rects)
      if (number >= top && number <= bottom)
        row.eachCell({ includeEmpty: true }, (cell, column) => {
          if (column >= left && column <= right) visit(cell);
        });
  });
}

type Change = (style: Partial<Style>) => Partial<Style>;

/** Changes the look of an area; of whole columns and rows also that of cells which do not exist yet. */
export function restyle(area: CellArea, key: string, change: Change): void {
  guardOption(area, 'formatCells');
  if (
    area.rects.some((rect) => !isEntireColumn(rect) && !isEntireRow(rect) && cellCount([rect]) > MOST_STYLED)
  )
    throw notModelled('the look of more than two million single cells');
  const next = (style: Partial<Style> | undefined): Partial<Style> => restyled(style, key, change);
  for (const rect of area.rects) {
    const one = { ...area, rects: [rect] };
    const whole = isEntireColumn(rect) || isEntireRow(rect);
    (whole ? eachExisting : eachCell)(one, (cell) => {
      cell.style = next(cell.style);
    });
    if (isEntireColumn(rect))
      forEach(rect.left, rect.right, (column) => restyleColumn(area.sheet, column, next));
    else if (isEntireRow(rect)) forEach(rect.top, rect.bottom, (row) => restyleRow(area.sheet, row, next));
  }
}

const MOST_STYLED = 2_000_000;

type Next = (style: Partial<Style> | undefined) => Partial<Style>;

function restyleColumn(sheet: Worksheet, column: number, next: Next): void {
  const stored = sheet.getColumn(column);
  // ExcelJS reads the style of new cells from here; its setters for single parts would touch every cell again.
  stored.style = next(stored.style);
}

function restyleRow(sheet: Worksheet, row: number, next: Next): void {
  const stored = sheet.getRow(row) as unknown as { style?: Partial<Style> };
  stored.style = next(stored.style);
}

function forEach(from: number, to: number, visit: (number: number) => void): void {
  for (let number = from; number <= to; number += 1) visit(number);
}

/** ExcelJS's own count leaves out rows and columns without values. */
function lastStoredColumn(sheet: Worksheet): number {
  let last = sheet.columns?.length ?? 0;
  sheet.eachRow({ includeEmpty: true }, (row) => {
    last = Math.max(last, row.cellCount);
  });
  return last;
}

/** The common value of all cells, null where they differ. */
export function common<T>({ sheet, rects }: CellArea, read: (style: Partial<Style>) => T): T | null {
  let first: T | undefined;
  for (const { top, left, bottom, right } of rects) {
    // What lies beyond the store's last row and column is all alike.
    const lastRow = Math.min(bottom, Math.max(top, sheet.rowCount + 1));
    const lastColumn = Math.min(right, Math.max(left, lastStoredColumn(sheet) + 1));
    for (let row = top; row <= lastRow; row += 1)
      for (let column = left; column <= lastColumn; column += 1) {
        const value = read(styleAt(sheet, row, column));
        if (first === undefined) first = value;
        else if (value !== first) return null;
      }
  }
  return first ?? null;
}
