/** Excel.Range: what stands in it and what can be done with it. */
import { invalidArgument, notModelled } from '../host-error';
import type { Rect } from '../model/areas';
import { cellCount, guardOption, styleAt } from '../model/cell-area';
import { formulaR1C1, formulaText, readGrid, valueOf, writeContents, writeFormats } from '../model/contents';
import { display } from '../model/display';
import { clearRange, type ClearApplyTo } from '../model/clear';
import { copyCells } from '../model/copy';
import { merge, mergedAreas, unmerge } from '../model/merging';
import { shiftCells } from '../model/shifting';
import { is1904, type Scalar } from '../model/store';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { rangeFrom } from './range-argument';
import { RangePlace } from './range-place';
import { TableScopedCollection } from './tables';
import { Worksheet } from './worksheet';

/** More cells give null instead of a grid, without an error. */
const MOST_CELLS = 5_000_000;
const MOST_ROWS = 100_000;

export class Range extends RangePlace<Range> {
  get Values(): Scalar[][] | null {
    return this.grid('', (cell) => valueOf(this.host, cell));
  }
  set Values(value: unknown) {
    writeContents(this, value);
  }
  get Formulas(): Scalar[][] | null {
    return this.grid('', (cell) => formulaText(this.host, cell));
  }
  set Formulas(value: unknown) {
    writeContents(this, value);
  }
  get FormulasR1C1(): Scalar[][] | null {
    return this.grid('', (cell) => formulaR1C1(this.host, cell));
  }
  set FormulasR1C1(value: unknown) {
    writeContents(this, value, 'R1C1');
  }
  get ValueTypes(): string[][] | null {
    return this.grid('Empty', (cell) => typeOf(valueOf(this.host, cell)));
  }
  get Text(): string[][] | null {
    const from1904 = is1904(this.host.workbook);
    return this.grid('', (cell) => display(valueOf(this.host, cell), cell.numFmt ?? 'General', from1904));
  }
  get NumberFormat(): string[][] | null {
    if (this.CellCount > MOST_CELLS) return null;
    const { top, left } = this.rect;
    return Array.from({ length: this.RowCount }, (_, down) =>
      Array.from(
        { length: this.ColumnCount },
        (__, across) => styleAt(this.sheet, top + down, left + across).numFmt ?? 'General',
      ),
    );
  }
  set NumberFormat(value: unknown) {
    writeFormats(this, value);
  }

  get RowHidden(): boolean | null {
    // Rows below the last stored one are all alike.
    const last = Math.min(this.rect.bottom, Math.max(this.rect.top, this.sheet.rowCount + 1));
    return this.hidden(this.rect.top, last, (row) => this.sheet.findRow(row)?.hidden === true);
  }
  set RowHidden(value: unknown) {
    guardOption(this, 'formatRows');
    if (this.RowCount > MOST_ROWS) throw notModelled('hiding that many rows');
    for (let row = this.rect.top; row <= this.rect.bottom; row += 1)
      this.sheet.getRow(row).hidden = flag(value);
  }
  get ColumnHidden(): boolean | null {
    const { columns } = this.sheet;
    return this.hidden(this.rect.left, this.rect.right, (column) => columns?.[column - 1]?.hidden === true);
  }
  set ColumnHidden(value: unknown) {
    guardOption(this, 'formatColumns');
    for (let column = this.rect.left; column <= this.rect.right; column += 1)
      this.sheet.getColumn(column).hidden = flag(value);
  }
  /** Whether all cells are hidden; null where only some are. */
  get Hidden(): boolean | null {
    const [rows, columns] = [this.RowHidden, this.ColumnHidden];
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheet);
  }
  get Format(): RangeFormat {
    return new RangeFormat(this);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    const rects = mergedAreas(this);
    return rects.length === 0 ? null : new RangeAreas(this.host, this.sheet, rects);
  }
  GetTables(fullyContained?: boolean): TableScopedCollection {
    return new TableScopedCollection(this.host, this.sheet, this.rect, fullyContained === true);
  }

  Merge(across?: boolean): void {
    merge(this, across === true);
  }
  Unmerge(): void {
    unmerge(this);
  }
  Clear(applyTo: ClearApplyTo = 'All'): void {
    clearRange(this, applyTo);
  }
  Delete(shift: 'Up' | 'Left'): void {
    shiftCells(this, shift);
  }
  Insert(shift: 'Down' | 'Right'): Range {
    shiftCells(this, shift);
    return this.at(this.rect);
  }
  CopyFrom(source: unknown, type: string = 'All', skipBlanks = false, transpose = false): void {
    copyCells(rangeFrom(this.host, this.sheet, source), this, { type, skipBlanks, transpose });
  }
  Select(): void {
    new Worksheet(this.host, this.sheet).Activate();
    this.host.selection = { sheet: this.sheet, rects: this.rects };
  }
  /** The fake does not calculate: results are given by the test. */
  Calculate(): void {}

  protected override at(rect: Rect): Range {
    return new Range(this.host, this.sheet, rect);
  }

  protected override onSameSheet(other: unknown): Rect {
    const { sheet, rect } = rangeFrom(this.host, this.sheet, other);
    if (sheet !== this.sheet) throw invalidArgument('The ranges are on two sheets.');
    return rect;
  }

  private grid<T>(blank: T, read: Parameters<typeof readGrid<T>>[2]): T[][] | null {
    return cellCount(this.rects) > MOST_CELLS ? null : readGrid(this, blank, read);
  }

  private hidden(from: number, to: number, isHidden: (at: number) => boolean): boolean | null {
    const first = isHidden(from);
    for (let at = from + 1; at <= to; at += 1) if (isHidden(at) !== first) return null;
    return first;
  }
}

function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalidArgument();
  return value;
}

function typeOf(value: Scalar): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(value) ? 'Error' : 'String';
}
