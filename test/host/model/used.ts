/** The used part of a sheet or range. */
import type { Worksheet } from 'exceljs';
import type { FakeHost } from '../fake-host';
import { bounding, type Rect } from './areas';
import { eachExisting } from './cell-area';
import { isCovered } from './store';

/** @param valuesOnly - else formatted cells count too */
export function usedArea(host: FakeHost, sheet: Worksheet, valuesOnly: boolean, within: Rect): Rect | null {
  let used: Rect | null = null;
  eachExisting({ host, sheet, rects: [within] }, (cell) => {
    const holds = !isCovered(cell) && cell.value !== null && cell.value !== undefined;
    if (!holds && (valuesOnly || Object.keys(cell.style).length === 0)) return;
    const [row, column] = [Number(cell.row), Number(cell.col)];
    const own = { top: row, left: column, bottom: row, right: column };
    used = used ? bounding(used, own) : own;
  });
  return used;
}
