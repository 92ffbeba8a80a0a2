/**
 * Inserting and deleting cells. Whole rows and columns take names, merged areas, validations, conditional formats and
 * kept ranges along; formulas are not rewritten, so that sheets with formulas that would have to be are refused.
 */
import type { CellValue, Style, Worksheet } from 'exceljs';
import { accessDenied, invalidArgument, notModelled } from '../host-error';
import { areaText, isEntireColumn, isEntireRow, MAX_COLUMN, MAX_ROW, parseArea, type Rect } from './areas';
import { guardContents, guardOption, type CellArea } from './cell-area';
import { formulaOf, internals, mergesOf } from './store';
import { tablesOf } from './table-list';

type Shift = 'Up' | 'Left' | 'Down' | 'Right';
type Move = (rect: Rect) => Rect | null;

export function shiftCells(area: CellArea & { readonly rect: Rect }, shift: Shift): void {
  if (!['Up', 'Left', 'Down', 'Right'].includes(shift)) throw invalidArgument();
  const vertical = shift === 'Up' || shift === 'Down';
  const whole = vertical ? isEntireRow(area.rect) : isEntireColumn(area.rect);
  guard(area, shift, whole);
  const { sheet, rect } = area;
  const insert = shift === 'Down' || shift === 'Right';
  const move = whole ? movedBy(rect, vertical, insert) : null;
  if (!move) throw notModelled('shifting only part of the rows or columns');
  moveCells(sheet, move);
  moveMerges(sheet, move);
  moveTheRest(area, move);
  area.host.noteChange(sheet, areaText(rect));
}

function guard(area: CellArea, shift: Shift, whole: boolean): void {
  const { sheet } = area;
  if (internals(sheet).sheetProtection && !whole) throw accessDenied();
  const options = { Up: 'deleteRows', Left: 'deleteColumns', Down: 'insertRows', Right: 'insertColumns' };
  guardOption(area, options[shift]);
  if (shift === 'Up' || shift === 'Left') guardContents(area);
  if (tablesOf(sheet).length > 0) throw notModelled('shifting cells of a sheet with tables');
  for (const one of sheet.workbook.worksheets)
    one.eachRow((row) =>
      row.eachCell((cell) => {
        if (formulaOf(cell) !== null && (one === sheet || formulaOf(cell)?.includes(sheet.name)))
          throw notModelled(`shifting cells that the formula in ${one.name}!${cell.address} may name`);
      }),
    );
}

/** Where a rectangle comes to lie, null where it is deleted. */
function movedBy(cut: Rect, vertical: boolean, insert: boolean): Move {
  const [from, to] = vertical ? [cut.top, cut.bottom] : [cut.left, cut.right];
  const size = to - from + 1;
  const end = vertical ? MAX_ROW : MAX_COLUMN;
  const span = (first: number, last: number): [number, number] | null => {
    // Whole columns stay whole when rows are inserted, and the other way round.
    if (first === 1 && last === end) return [first, last];
    if (insert) return [first >= from ? first + size : first, last >= from ? last + size : last];
    const start = first > to ? first - size : Math.min(first, from);
    const stop = last > to ? last - size : Math.min(last, from - 1);
    return start <= stop ? [start, stop] : null;
  };
  return (rect) => {
    const moved = vertical ? span(rect.top, rect.bottom) : span(rect.left, rect.right);
    if (!moved) return null;
    const [first, last] = moved;
    return vertical ? { ...rect, top: first, bottom: last } : { ...rect, left: first, right: last };
  };
}

interface Content {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly style: Partial<Style>;
}

/** ExcelJS's own splice loses merged cells and styles of rows; cells are taken off and put down again. */
function moveCells(sheet: Worksheet, move: Move): void {
  const merges = mergesOf(sheet);
  for (const one of merges) sheet.unMergeCells(one.top, one.left, one.bottom, one.right);
  const cells: Content[] = [];
  const heights = new Map<number, { height: number | undefined; hidden: boolean }>();
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    heights.set(number, { height: row.height, hidden: row.hidden });
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cells.push({ row: number, column, value: cell.value, style: cell.style });
      cell.value = null;
      cell.style = {};
    });
  });
  for (const { row, column, value, style } of cells) {
    const to = move({ top: row, bottom: row, left: column, right: column });
    if (!to) continue;
    const cell = sheet.getRow(to.top).getCell(to.left);
    cell.value = value;
    cell.style = style;
  }
  moveHeights(sheet, heights, move);
  for (const one of merges) sheet.mergeCells(one.top, one.left, one.bottom, one.right);
}

function moveHeights(
  sheet: Worksheet,
  heights: ReadonlyMap<number, { height: number | undefined; hidden: boolean }>,
  move: Move,
): void {
  for (const number of heights.keys()) setRow(sheet, number, undefined, false);
  for (const [number, { height, hidden }] of heights) {
    const to = move({ top: number, bottom: number, left: 1, right: MAX_COLUMN });
    if (to) setRow(sheet, to.top, height, hidden);
  }
}

function setRow(sheet: Worksheet, number: number, height: number | undefined, hidden: boolean): void {
  const row = sheet.getRow(number) as unknown as { height: number | undefined; hidden: boolean };
  row.height = height;
  row.hidden = hidden;
}

function moveMerges(sheet: Worksheet, move: Move): void {
  const merges = mergesOf(sheet);
  for (const one of merges) sheet.unMergeCells(one.top, one.left, one.bottom, one.right);
  for (const one of merges) {
    const to = move(one);
    if (to && (to.top !== to.bottom || to.left !== to.right))
      sheet.mergeCells(to.top, to.left, to.bottom, to.right);
  }
}

function moveTheRest({ host, sheet }: CellArea, move: Move): void {
  for (const { target } of host.names.all())
    if ('sheet' in target && target.sheet === sheet) target.rect = move(target.rect) ?? target.rect;
  for (const kept of host.references.all()) {
    const range = kept as unknown as { sheet: Worksheet; rect?: Rect };
    if (range.sheet === sheet && range.rect) range.rect = move(range.rect) ?? range.rect;
  }
  host.states.of(sheet).validations.shift(move);
  const stored = internals(sheet);
  stored.conditionalFormattings = stored.conditionalFormattings.flatMap((one) => {
    const rects = one.ref.split(' ').flatMap((ref) => move(parseArea(ref)) ?? []);
    return rects.length === 0 ? [] : [{ ...one, ref: rects.map((rect) => areaText(rect)).join(' ') }];
  });
  if (typeof sheet.autoFilter === 'string') {
    const to = move(parseArea(sheet.autoFilter));
    if (to) sheet.autoFilter = areaText(to);
    else delete sheet.autoFilter;
  }
}
