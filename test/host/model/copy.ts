/** Excel.Range.copyFrom: contents and looks; relative references move along. */
import type { Cell, CellValue } from 'exceljs';
import { invalidArgument, notModelled } from '../host-error';
import { columnCount, rowCount, type Rect } from './areas';
import { guardContents, guardOption, styleAt, type CellArea } from './cell-area';
import { valueOf } from './contents';
import { moved } from './references';
import { existing, formulaOf, isCovered } from './store';

interface CopyOptions {
  readonly type: string;
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

type Ranged = CellArea & { readonly rect: Rect };

export function copyCells(
  source: Ranged,
  target: Ranged,
  { type, skipBlanks, transpose }: CopyOptions,
): void {
  if (skipBlanks || transpose) throw notModelled('copyFrom with skipBlanks or transpose');
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(type))
    throw invalidArgument(`Not a copy type: ${type}`);
  // Where the source fits several times it is repeated, else the target grows to its size.
  const rows = repeats(rowCount(target.rect), rowCount(source.rect));
  const columns = repeats(columnCount(target.rect), columnCount(source.rect));
  const { top, left } = target.rect;
  const area = {
    ...plain(target),
    rects: [{ top, left, bottom: top + rows - 1, right: left + columns - 1 }],
  };
  if (type !== 'Formats') guardContents(area);
  if (type === 'Formats' || type === 'All') guardOption(area, 'formatCells');
  // Taken first: the two may overlap.
  const taken = pick(source, type === 'Values');
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1) {
      const from = taken[down % taken.length]?.[across % columnCount(source.rect)];
      if (from) put(target.sheet.getRow(top + down).getCell(left + across), from, type);
    }
}

const repeats = (target: number, source: number): number => (target % source === 0 ? target : source);

const plain = ({ host, sheet, rects }: CellArea): CellArea => ({ host, sheet, rects });

interface Taken {
  readonly row: number;
  readonly column: number;
  readonly formula: string | null;
  readonly content: CellValue;
  readonly style: Cell['style'];
}

/** @param evaluated - whether formulas are asked for their results; they may have none */
function pick({ host, sheet, rect }: Ranged, evaluated: boolean): Taken[][] {
  return Array.from({ length: rowCount(rect) }, (_, down) =>
    Array.from({ length: columnCount(rect) }, (__, across) => {
      const [row, column] = [rect.top + down, rect.left + across];
      const cell = existing(sheet, row, column);
      const open = cell && !isCovered(cell) ? cell : undefined;
      return {
        row,
        column,
        formula: open ? formulaOf(open) : null,
        content: open && evaluated && formulaOf(open) !== null ? valueOf(host, open) : (open?.value ?? null),
        style: styleAt(sheet, row, column) as Cell['style'],
      };
    }),
  );
}

function put(cell: Cell, from: Taken, type: string): void {
  if (type === 'Formats' || type === 'All') cell.style = from.style;
  if (type === 'Formats' || isCovered(cell)) return;
  if (type === 'Values' || from.formula === null) cell.value = from.content;
  else {
    const to = { row: Number(cell.row), column: Number(cell.col) };
    cell.value = { formula: moved(from.formula, from, to) } as CellValue;
  }
}
