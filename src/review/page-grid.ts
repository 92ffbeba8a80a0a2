/** A printed page made of cells of different widths: a grid of narrow columns, over which each cell spans some. */
import { textWidth } from '../forms/sheet/measure';
import { shownValue, type Block, type CellValue, type RowModel, type StyleRef } from '../forms/sheet/model';
import { ROLE_STYLES } from '../forms/sheet/styles';

/** A cell of a page. */
export interface PageCell {
  readonly value: CellValue;
  readonly style: StyleRef;
  /** How many columns of the grid it takes; 1 unless told. */
  readonly span?: number;
}

/** Size in points of the text that a sheet's column widths count in, and the padding that each column has besides. */
const WIDTH_SIZE = 10.5;
const COLUMN_PADDING = 5 / 7;
/** Points of a line for each point of the text's size, and what a row needs besides. */
const LEADING = 1.35;
const PADDING = 6;
const HIGHEST = 409;

/** The rows of a page, made from the top down. */
export class PageGrid {
  readonly rows: RowModel[] = [];
  readonly merges: Block[] = [];

  /** @param widths - of the columns of the grid, in characters */
  constructor(private readonly widths: readonly number[]) {}

  /** The row that comes next. */
  get next(): number {
    return this.rows.length + 1;
  }

  /**
   * Adds a row of cells from left to right.
   *
   * @param least - height in points; more where a text needs it
   * @returns its number
   */
  add(cells: readonly PageCell[], least = 0): number {
    const row = this.next;
    const [values, styles]: [CellValue[], StyleRef[]] = [[], []];
    let needed = 0;
    for (const { value, style, span = 1 } of cells) {
      const left = values.length + 1;
      const right = left + span - 1;
      const width = this.widths.slice(left - 1, right).reduce((sum, one) => sum + one + COLUMN_PADDING, 0);
      needed = Math.max(needed, heightOf(shownValue(value), width, style));
      values.push(value, ...Array<CellValue>(span - 1).fill(null));
      styles.push(...Array<StyleRef>(span).fill(style));
      if (span > 1) this.merges.push({ top: row, left, bottom: row, right });
    }
    this.rows.push({ values, styles, height: Math.min(HIGHEST, Math.max(least, needed)) });
    return row;
  }

  /** Adds one cell over the whole width. */
  across(value: CellValue, style: StyleRef, least = 0): number {
    return this.add([{ value, style, span: this.widths.length }], least);
  }

  /** Height of all rows in points. */
  get height(): number {
    return this.rows.reduce((sum, row) => sum + (row.height ?? 0), 0);
  }
}

/** What a text needs in a cell of the given width, in points. */
function heightOf(shown: unknown, width: number, { role }: StyleRef): number {
  const { size, wrap, indent = 0 } = ROLE_STYLES[role];
  const line = size * LEADING;
  if (typeof shown !== 'string' || !wrap) return line + PADDING;
  // Padding and indentation take some room, and a Chinese character never splits.
  const usable = Math.max(2, ((width - 1.5 - indent) * WIDTH_SIZE) / size - 1);
  const lines = shown
    .split('\n')
    .reduce((sum, part) => sum + Math.max(1, Math.ceil(textWidth(part) / usable)), 0);
  return lines * line + PADDING;
}

/** A cell of a page. */
export const cell = (value: CellValue, style: StyleRef, span = 1): PageCell => ({ value, style, span });
