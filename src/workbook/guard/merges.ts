/** Merged ranges: the first cell keeps its value, the others refer to it; unsound and giant ones are dropped. */
import type { CellContent } from '../../forms/sheet/grid';
import { columnLetters, MAX_COLUMN, parseAddress } from './address';
import type { GuardLimits } from './limits';

/** A rectangle of cells, bounds included. */
interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Rows of a sheet, its first one at 0; holes where nothing stands. */
export type Rows = (CellContent | undefined)[][];

/** Merges the ranges of one sheet after another, within limits for the whole workbook. */
export class Merges {
  private ranges = 0;
  private cells = 0;

  constructor(private readonly limits: GuardLimits) {}

  /** Marks the cells that the ranges of a sheet cover; of two that overlap the first one counts. */
  apply(references: readonly string[], rows: Rows): void {
    const taken = new Set<number>();
    let kept = 0;
    for (const reference of references) {
      if (kept >= this.limits.merges || this.ranges >= this.limits.mergesInAll) return;
      const range = parseRange(reference);
      if (!range || !this.affordable(range) || !claim(range, taken)) continue;
      this.ranges += 1;
      kept += 1;
      cover(range, rows);
    }
  }

  /** Counts also what is dropped as overlapping afterwards: looking at it is work, too. */
  private affordable(range: MergedRange): boolean {
    const cells = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (cells < 2 || cells > this.limits.mergeCells || this.cells + cells > this.limits.mergeCellsInAll)
      return false;
    this.cells += cells;
    return true;
  }
}

function parseRange(reference: string): MergedRange | undefined {
  const [first = '', second = '', ...more] = reference.split(':');
  const start = parseAddress(first);
  const end = parseAddress(second);
  if (!start || !end || more.length > 0) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}

/** Marks the cells of a range as merged, unless one of them already is. */
function claim({ top, left, bottom, right }: MergedRange, taken: Set<number>): boolean {
  const cells: number[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) cells.push(row * MAX_COLUMN + column - 1);
  }
  if (cells.some((cell) => taken.has(cell))) return false;
  for (const cell of cells) taken.add(cell);
  return true;
}

function cover({ top, left, bottom, right }: MergedRange, rows: Rows): void {
  const content: CellContent = { kind: 'merged', master: `${columnLetters(left)}${top}` };
  for (let row = top; row <= bottom; row += 1) {
    const cells = (rows[row - 1] ??= []);
    for (let column = row === top ? left + 1 : left; column <= right; column += 1)
      cells[column - 1] = content;
  }
}
