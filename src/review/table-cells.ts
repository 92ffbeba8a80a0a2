/** The cells of a table that has been drawn, found by header and by the code of their row. */
import { absoluteAddress, quoteSheet } from '../forms/sheet/address';
import { shownValue, type Scalar, type SheetModel } from '../forms/sheet/model';

export interface FoundCell {
  /** For formulas in other sheets. */
  readonly reference: string;
  /** What the cell shows now; null where it is blank. */
  readonly shown: Scalar | null;
}

export class TableCells {
  private readonly headerRow: number;
  private readonly columns: ReadonlyMap<string, number>;
  private rows: ReadonlyMap<string, number> | undefined;

  /**
   * @param codeHeader - the header of the first column
   * @param codes - of the rows below it, in their order: a row is made only when one of its cells is asked for
   */
  constructor(
    private readonly sheet: SheetModel,
    codeHeader: string,
    private readonly codes: readonly string[],
  ) {
    const index = sheet.rows.findIndex(({ values }) => values[0] === codeHeader);
    if (index < 0) throw new RangeError(`no table with ${codeHeader} in ${sheet.name}`);
    this.headerRow = index + 1;
    this.columns = new Map(sheet.rows[index]?.values.map((text, column) => [String(text), column + 1]));
  }

  /** The cell of a row under a header; null where there is no such row or column. */
  cell(code: string, header: string): FoundCell | null {
    const row = this.rowOf(code);
    const column = this.columns.get(header);
    if (row === undefined || column === undefined) return null;
    return {
      reference: `${quoteSheet(this.sheet.name)}!${absoluteAddress(row, column)}`,
      shown: shownValue(this.sheet.rows[row - 1]?.values[column - 1]),
    };
  }

  /** The cells under a header, from the first to the last of `count` rows. */
  range(header: string, count: number): string {
    const column = this.columns.get(header);
    if (column === undefined) throw new RangeError(`no column ${header} in ${this.sheet.name}`);
    const first = this.headerRow + 1;
    const last = this.headerRow + Math.max(1, count);
    return `${quoteSheet(this.sheet.name)}!${absoluteAddress(first, column)}:${absoluteAddress(last, column)}`;
  }

  private rowOf(code: string): number | undefined {
    this.rows ??= new Map(this.codes.map((one, index) => [one, this.headerRow + 1 + index] as const));
    return this.rows.get(code);
  }
}
