/** The rows of one cleaned sheet, cut into windows: ExcelJS needs most of a kilobyte for every cell that it holds. */
import type { SheetFormulas } from './formulas';
import { touches, mergesXml, type MergedRange } from './merges';
import { SPREADSHEET } from './namespaces';
import { XmlWriter, type ByteBudget } from './xml-writer';

/** Some rows of a sheet, both bounds included. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
  /**
   * The worksheet part, made when it is asked for. Outside the bounds it may hold what rows within them refer to: the first cell of a shared
   * formula, the rest of a merged range.
   */
  readonly part: () => Uint8Array;
}

/**
 * A window is closed behind the row with which it reaches so many cells. So few that what ExcelJS makes of them is gone
 * before the engine moves it to the memory that it seldom cleans: measured at 10 000 rows, a tenth less at the peak than
 * with four times as many.
 */
export const WINDOW_CELLS = 2_500;

/** Takes the rows of a sheet from top to bottom. */
export class RowWindows {
  private readonly written: { readonly from: number; readonly writer: XmlWriter }[] = [];
  private rows: string[] = [];
  private from = 1;
  private last = 0;
  private cells = 0;

  constructor(
    private readonly formulas: SheetFormulas,
    private readonly budget: ByteBudget,
  ) {}

  /** @param xml - the `row` element with that number of cells; numbers of rows only ever rise */
  add(row: number, xml: string, cells: number): void {
    if (this.cells >= WINDOW_CELLS) this.endWindow();
    this.rows.push(xml);
    this.last = row;
    this.cells += cells;
  }

  /** All windows; the first begins with row 1, the last one has no end. */
  finish(merges: readonly MergedRange[]): readonly RowWindow[] {
    this.endWindow();
    return this.written.map(({ from, writer }, index) => {
      const next = this.written[index + 1];
      const to = next ? next.from - 1 : Infinity;
      writer.add(`</sheetData>${mergesXml(merges.filter((range) => touches(range, from, to)))}</worksheet>`);
      return { from, to, part: () => writer.bytes() };
    });
  }

  private endWindow(): void {
    const writer = new XmlWriter(this.budget);
    writer.add(`<worksheet xmlns="${SPREADSHEET}"><sheetData>`);
    // ExcelJS wants the first cell of a shared formula before those that follow it
    writer.add(this.formulas.carriedRows());
    for (const row of this.rows) writer.add(row);
    this.written.push({ from: this.from, writer });
    this.rows = [];
    this.from = this.last + 1;
    this.cells = 0;
  }
}
