/** Merged ranges: sound ones are kept, the rest is dropped; their first cell keeps its value in any case. */
import { columnLetters, MAX_COLUMN, parseAddress } from './address';
import type { GuardLimits } from './limits';

/** A rectangle of cells, bounds included. */
export interface MergedRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Collects the merged ranges of one sheet after another, within limits for the whole workbook. */
export class MergeList {
  private ranges = 0;
  private cells = 0;

  constructor(private readonly limits: GuardLimits) {}

  /**
   * The usable ones among the references of one sheet. ExcelJS makes an object per merged cell (a whole column costs a
   * gigabyte) and throws on overlaps and on malformed references.
   */
  usable(references: readonly string[]): readonly MergedRange[] {
    const kept: MergedRange[] = [];
    const taken = new Set<number>();
    for (const reference of references) {
      if (kept.length >= this.limits.merges || this.ranges >= this.limits.mergesInAll) break;
      const range = parseRange(reference);
      if (!range || !this.affordable(range) || !claim(range, taken)) continue;
      this.ranges += 1;
      kept.push(range);
    }
    return kept;
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

/** The `mergeCells` element, `''` for none. */
export function mergesXml(ranges: readonly MergedRange[]): string {
  return ranges.length === 0 ? '' : `<mergeCells>${ranges.map(rangeXml).join('')}</mergeCells>`;
}

/** Whether a range has cells in these rows, bounds included. */
export function touches({ top, bottom }: MergedRange, from: number, to: number): boolean {
  return top <= to && bottom >= from;
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

function rangeXml({ top, left, bottom, right }: MergedRange): string {
  return `<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`;
}
