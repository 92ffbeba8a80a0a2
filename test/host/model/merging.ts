/** Merging cells: the first keeps its content, the others lose theirs. */
import { accessDenied, HostError } from '../host-error';
import { contains, intersect, rowCount, columnCount, type Rect } from './areas';
import type { CellArea } from './cell-area';
import { existing, internals, mergesOf } from './store';
import { tablesOf } from './table-list';

export function merge(area: CellArea, across: boolean): void {
  const { sheet } = area;
  if (internals(sheet).sheetProtection) throw accessDenied();
  for (const rect of area.rects) {
    if (tablesOf(sheet).some((table) => intersect(table.rect, rect)))
      throw new HostError('InvalidArgument', 'Cells of a table cannot be merged.');
    for (const part of across ? rowsOf(rect) : [rect]) mergeOne(area, part);
  }
}

const rowsOf = (rect: Rect): Rect[] =>
  Array.from({ length: rowCount(rect) }, (_, down) => ({
    ...rect,
    top: rect.top + down,
    bottom: rect.top + down,
  }));

function mergeOne({ sheet }: CellArea, rect: Rect): void {
  const touching = mergesOf(sheet).filter((one) => intersect(one, rect));
  // Excel's window widens the selection; what the API does is not known, so it is refused.
  if (touching.some((one) => !contains(rect, one)))
    throw new HostError('MergedRangeConflict', 'The range cuts through merged cells.');
  if (rowCount(rect) * columnCount(rect) === 1) return;
  for (const one of touching) sheet.unMergeCells(one.top, one.left, one.bottom, one.right);
  for (let row = rect.top; row <= rect.bottom; row += 1)
    for (let column = rect.left; column <= rect.right; column += 1)
      if (row !== rect.top || column !== rect.left) {
        const cell = existing(sheet, row, column);
        if (cell) cell.value = null;
      }
  sheet.mergeCells(rect.top, rect.left, rect.bottom, rect.right);
}

/** Every merged area that the range touches falls apart. */
export function unmerge({ sheet, rects }: CellArea): void {
  if (internals(sheet).sheetProtection) throw accessDenied();
  for (const one of mergesOf(sheet))
    if (rects.some((rect) => intersect(rect, one)))
      sheet.unMergeCells(one.top, one.left, one.bottom, one.right);
}

export const mergedAreas = ({ sheet, rects }: CellArea): Rect[] =>
  mergesOf(sheet).filter((one) => rects.some((rect) => intersect(rect, one)));
