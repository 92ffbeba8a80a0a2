/** A worksheet part, rewritten with nothing but its rows, cells and merged ranges. */
import { columnLetters, MAX_COLUMN, MAX_ROW, parseAddress } from './address';
import { cellXml, readCell, type CellContext } from './cell';
import { SheetFormulas } from './formulas';
import type { GuardLimits } from './limits';
import type { MergeList } from './merges';
import { SPREADSHEET } from './namespaces';
import { grouped, hostile } from './refusal';
import type { XmlReader } from './xml-reader';
import { XmlWriter } from './xml-writer';

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

  constructor(private readonly context: SheetContext) {}

  /** The cleaned part; the reader stands on its root element. `name` is used in messages. */
  clean(reader: XmlReader, name: string): Uint8Array {
    const writer = new XmlWriter(this.context.limits.totalBytes);
    const references: string[] = [];
    let seen = false;
    writer.add(`<worksheet xmlns="${SPREADSHEET}"><sheetData>`);
    reader.eachChild((part) => {
      if (part === 'sheetData') {
        if (seen) throw hostile(`${name}: 2 × sheetData`);
        seen = true;
        this.cleanRows(reader, writer, name);
      }
      if (part === 'mergeCells') readMerges(reader, references, this.context.limits);
    });
    writer.add(`</sheetData>${this.context.merges.xml(references)}</worksheet>`);
    return writer.bytes();
  }

  private cleanRows(reader: XmlReader, writer: XmlWriter, name: string): void {
    const formulas = new SheetFormulas(this.context.onDde);
    const written = new Set<number>();
    let row = 0;
    reader.eachChild((part) => {
      if (part !== 'row') return;
      const stated = reader.attribute('r');
      row = stated === undefined ? row + 1 : Number(stated);
      if (!Number.isInteger(row) || row < 1 || row > MAX_ROW)
        throw hostile(`${name}: row ${String(stated).slice(0, 20)}`);
      const hidden = /^(1|true|on)$/.test(reader.attribute('hidden') ?? '') ? ' hidden="1"' : '';
      const cells = this.cleanCells(reader, row, formulas, name);
      if (cells === '') return;
      // ExcelJS would keep the last of two rows with one number and lose the cells of the other
      if (written.has(row)) throw hostile(`${name}: 2 × row ${row}`);
      written.add(row);
      writer.add(`<row r="${row}"${hidden}>${cells}</row>`);
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
      const formulaXml = cell.formula ? formulas.xml(cell.formula, address) : '';
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
