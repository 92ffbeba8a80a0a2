/** A worksheet part, rewritten with nothing but its rows, cells and merged ranges. */
import { columnLetters, MAX_COLUMN, MAX_ROW, parseAddress } from './address';
import { cellXml, readCell, type CellContext } from './cell';
import { SheetFormulas } from './formulas';
import type { GuardLimits } from './limits';
import type { MergeList } from './merges';
import { grouped, hostile } from './refusal';
import { RowWindows, type RowWindow } from './row-windows';
import type { XmlReader } from './xml-reader';
import { ByteBudget } from './xml-writer';

/** What all worksheets of a workbook share while they are cleaned. */
export interface SheetContext extends CellContext {
  readonly limits: GuardLimits;
  readonly merges: MergeList;
  readonly onDde: () => void;
}

/**
 * Rewrites worksheets. Dropped, because ExcelJS can hang or throw on them and no value depends on them: data
 * validations, conditional formats, drawings, tables, controls, hyperlinks, views, column widths, print set-up,
 * extensions, and cells that are styled but empty (a formatted column has a million of them).
 */
export class SheetCleaner {
  private cells = 0;
  /** Shared by all sheets: a text that many cells refer to is written for each of them. */
  private readonly budget: ByteBudget;

  constructor(private readonly context: SheetContext) {
    this.budget = new ByteBudget(context.limits.totalBytes);
  }

  /** The cleaned rows; the reader stands on the part's root element. `name` is used in messages. */
  clean(reader: XmlReader, name: string): readonly RowWindow[] {
    const formulas = new SheetFormulas(this.context.onDde);
    const windows = new RowWindows(formulas, this.budget);
    const references: string[] = [];
    let seen = false;
    reader.eachChild((part) => {
      if (part === 'sheetData') {
        if (seen) throw hostile(`${name}: 2 × sheetData`);
        seen = true;
        this.cleanRows(reader, windows, formulas, name);
      }
      if (part === 'mergeCells') readMerges(reader, references, this.context.limits);
    });
    return windows.finish(this.context.merges.usable(references));
  }

  private cleanRows(reader: XmlReader, windows: RowWindows, formulas: SheetFormulas, name: string): void {
    let row = 0;
    let written = 0;
    reader.eachChild((part) => {
      if (part !== 'row') return;
      const stated = reader.attribute('r');
      row = stated === undefined ? row + 1 : Number(stated);
      if (!Number.isInteger(row) || row < 1 || row > MAX_ROW)
        throw hostile(`${name}: row ${String(stated).slice(0, 20)}`);
      const hidden = /^(1|true|on)$/.test(reader.attribute('hidden') ?? '') ? ' hidden="1"' : '';
      const before = this.cells;
      const cells = this.cleanCells(reader, row, formulas, name);
      if (cells === '') return;
      // of two rows with one number ExcelJS would keep the last; Excel, too, refuses rows that are out of order
      if (row <= written) throw hostile(`${name}: row ${row} ≤ ${written}`);
      written = row;
      windows.add(row, `<row r="${row}"${hidden}>${cells}</row>`, this.cells - before);
    });
  }

  private cleanCells(reader: XmlReader, row: number, formulas: SheetFormulas, name: string): string {
    const written = new Set<number>();
    let column = 0;
    let xml = '';
    reader.eachChild((part) => {
      if (part !== 'c') return;
      column = columnOf(reader.attribute('r'), row, column, name);
      const cell = readCell(reader);
      if (!cell) return;
      const address = `${columnLetters(column)}${row}`;
      const formulaXml = cell.formula ? formulas.xml(cell.formula, { row, column }) : '';
      const cleaned = cellXml(cell, address, formulaXml, this.context);
      if (cleaned === '') return;
      if (written.has(column)) throw hostile(`${name}: 2 × ${address}`);
      written.add(column);
      this.cells += 1;
      const { cells } = this.context.limits;
      if (this.cells > cells) throw hostile(`> ${grouped(cells)} cells`);
      xml += cleaned;
    });
    return xml;
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
