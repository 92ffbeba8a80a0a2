/** Excel.Range.copyFrom: contents and looks; relative references move along. */
import type { Cell, CellValue } from 'exceljs';
import { invalidArgument, notModelled } from '../host-error';
import { areaText, columnCount, overlaps, rowCount, type Rect } from './areas';
import { guardContents, guardFilter, guardOption, styleAt, type CellArea } from './cell-area';
import { rulesWithin } from './conditional-formatting';
import { valueOf } from './contents';
import { moved } from './references';
import { existing, formulaOf, isCovered, mergesOf } from './store';

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
  guardFilter(area);
  guardModelled(plain(source), area, type);
  // Taken first: the two may overlap.
  const taken = pick(source, type === 'Values');
  for (let down = 0; down < rows; down += 1)
    for (let across = 0; across < columns; across += 1) {
      const from = taken[down % taken.length]?.[across % columnCount(source.rect)];
      if (from) put(target.sheet.getRow(top + down).getCell(left + across), from, type);
    }
  if (type !== 'Formats') area.host.noteChange(area.sheet, areaText(area.rects[0] ?? target.rect));
}

/** What a paste does with merged cells, conditional formats and validations is not modelled, so that it is refused. */
function guardModelled(source: CellArea, target: CellArea, type: string): void {
  for (const area of [source, target]) {
    const merged = mergesOf(area.sheet).some((one) => area.rects.some((rect) => overlaps(one, rect)));
    if (merged) throw notModelled('copyFrom with merged cells');
    if (type !== 'Formats' && type !== 'All') continue;
    if (rulesWithin(area).length > 0) throw notModelled('copying looks with conditional formats');
    if (type === 'All' && area.host.states.of(area.sheet).validations.within(area.rects).found.length > 0)
      throw notModelled('copying validations');
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
