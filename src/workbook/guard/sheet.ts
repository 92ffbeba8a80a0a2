/** A worksheet part → the contents of its cells. */
import type { CellContent } from '../../forms/sheet/grid';
import { MAX_COLUMN, MAX_ROW, parseAddress } from './address';
import { readCell, type CellContext } from './cell';
import { SheetFormulas } from './formulas';
import type { GuardLimits } from './limits';
import { Merges, type Rows } from './merges';
import { grouped, hostile } from './refusal';
import type { XmlReader } from './xml-reader';

/** What all worksheets of a workbook share while they are read. */
export interface SheetContext extends CellContext {
  readonly limits: GuardLimits;
  readonly onDde: () => void;
}

/**
 * Reads worksheets. Passed over, because no value depends on it: data validations, conditional formats, drawings, tables,
 * controls, hyperlinks, views, column widths, print set-up, extensions, and cells that are styled but empty (a
 * formatted column has a million of them).
 */
export class SheetReader {
  private cells = 0;
  private readonly merges: Merges;

  constructor(private readonly context: SheetContext) {
    this.merges = new Merges(context.limits);
  }

  /** The rows of a sheet; the reader stands on the part's root element. `name` is used in messages. */
  read(reader: XmlReader, name: string): Rows {
    const rows: Rows = [];
    const references: string[] = [];
    let seen = false;
    reader.eachChild((part) => {
      if (part === 'sheetData') {
        if (seen) throw hostile(`${name}: 2 × sheetData`);
        seen = true;
        this.readRows(reader, rows, name);
      }
      if (part === 'mergeCells') readMerges(reader, references, this.context.limits);
    });
    this.merges.apply(references, rows);
    this.requireArea(rows, name);
    return rows;
  }

  private requireArea(rows: Rows, name: string): void {
    // Row by row, holes left out: a spread would have a million arguments.
    const columns = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
    if (rows.length * columns > this.context.limits.area)
      throw hostile(`${name}: ${grouped(rows.length)} × ${grouped(columns)}`);
  }

  private readRows(reader: XmlReader, rows: Rows, name: string): void {
    const formulas = new SheetFormulas(this.context.onDde);
    let row = 0;
    reader.eachChild((part) => {
      if (part !== 'row') return;
      const stated = reader.attribute('r');
      row = stated === undefined ? row + 1 : Number(stated);
      if (!Number.isInteger(row) || row < 1 || row > MAX_ROW)
        throw hostile(`${name}: row ${String(stated).slice(0, 20)}`);
      const cells = this.readCells(reader, row, formulas, name);
      if (cells.length === 0) return;
      // of two rows with one number one would be lost; Excel, too, refuses rows that are out of order
      if (row <= rows.length) throw hostile(`${name}: row ${row} ≤ ${rows.length}`);
      rows[row - 1] = cells;
    });
  }

  private readCells(
    reader: XmlReader,
    row: number,
    formulas: SheetFormulas,
    name: string,
  ): (CellContent | undefined)[] {
    const cells: (CellContent | undefined)[] = [];
    let column = 0;
    reader.eachChild((part) => {
      if (part !== 'c') return;
      column = columnOf(reader.attribute('r'), row, column, name);
      const content = readCell(reader, row, column, formulas, this.context);
      if (!content) return;
      if (cells[column - 1]) throw hostile(`${name}: 2 × column ${column}, row ${row}`);
      cells[column - 1] = content;
      this.cells += 1;
      const { cells: limit } = this.context.limits;
      if (this.cells > limit) throw hostile(`> ${grouped(limit)} cells`);
    });
    return cells;
  }
}

/** A cell without address follows the one before it. */
function columnOf(address: string | undefined, row: number, previous: number, name: string): number {
  if (address === undefined) {
    if (previous >= MAX_COLUMN) throw hostile(`${name}: > ${grouped(MAX_COLUMN)} columns`);
    return previous + 1;
  }
  const place = parseAddress(address);
  if (place?.row !== row) throw hostile(`${name}: ${address.slice(0, 20)} in row ${row}`);
  return place.column;
}

function readMerges(reader: XmlReader, references: string[], limits: GuardLimits): void {
  reader.eachChild((part) => {
    // twice as many as are kept, since some may be unusable
    if (part !== 'mergeCell' || references.length >= 2 * limits.merges) return;
    const reference = reader.attribute('ref');
    if (reference !== undefined) references.push(reference);
  });
}
