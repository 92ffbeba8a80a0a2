/** Where an Excel.Range is, and the ranges that are reached from it. */
import type { Worksheet as StoredSheet } from 'exceljs';
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument, itemNotFound } from '../host-error';
import {
  areaText,
  bounding,
  checked,
  columnCount,
  intersect,
  isEntireColumn,
  isEntireRow,
  MAX_COLUMN,
  MAX_ROW,
  quoteSheet,
  rowCount,
  type Rect,
} from '../model/areas';
import { cellCount, type CellArea } from '../model/cell-area';
import { usedArea } from '../model/used';

/** `R` is Range itself: this half must not import it. */
export abstract class RangePlace<R> extends HostObject implements CellArea {
  private referenceId: string | null = null;

  constructor(
    readonly host: FakeHost,
    readonly sheet: StoredSheet,
    public rect: Rect,
  ) {
    super();
    checked(rect);
  }

  get rects(): readonly Rect[] {
    return [this.rect];
  }

  override identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === null ? {} : { _ReferenceId: this.referenceId };
  }

  /** All of a range may be millions of values. */
  override loadsWhole(): boolean {
    return false;
  }

  _KeepReference(): void {
    this.referenceId ??= this.host.references.keep(this);
  }

  get _ReferenceId(): string {
    return this.referenceId ?? '';
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.RowCount || columns !== this.ColumnCount)
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
  }

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${areaText(this.rect)}`;
  }
  get RowIndex(): number {
    return this.rect.top - 1;
  }
  get ColumnIndex(): number {
    return this.rect.left - 1;
  }
  get RowCount(): number {
    return rowCount(this.rect);
  }
  get ColumnCount(): number {
    return columnCount(this.rect);
  }
  get CellCount(): number {
    const count = cellCount(this.rects);
    return count > 2 ** 31 - 1 ? -1 : count;
  }
  get IsEntireColumn(): boolean {
    return isEntireColumn(this.rect);
  }
  get IsEntireRow(): boolean {
    return isEntireRow(this.rect);
  }

  GetCell(row: number, column: number): R {
    return this.at({ ...this.corner(row, column) });
  }
  GetRow(row: number): R {
    return this.at({ ...this.rect, top: this.rect.top + row, bottom: this.rect.top + row });
  }
  GetColumn(column: number): R {
    return this.at({ ...this.rect, left: this.rect.left + column, right: this.rect.left + column });
  }
  GetLastCell(): R {
    return this.at({ ...this.rect, top: this.rect.bottom, left: this.rect.right });
  }
  GetLastRow(): R {
    return this.at({ ...this.rect, top: this.rect.bottom });
  }
  GetLastColumn(): R {
    return this.at({ ...this.rect, left: this.rect.right });
  }
  GetEntireRow(): R {
    return this.at({ ...this.rect, left: 1, right: MAX_COLUMN });
  }
  GetEntireColumn(): R {
    return this.at({ ...this.rect, top: 1, bottom: MAX_ROW });
  }
  GetOffsetRange(rows: number, columns: number): R {
    const { top, left, bottom, right } = this.rect;
    return this.at({ top: top + rows, left: left + columns, bottom: bottom + rows, right: right + columns });
  }
  GetResizedRange(rows: number, columns: number): R {
    return this.at({ ...this.rect, bottom: this.rect.bottom + rows, right: this.rect.right + columns });
  }
  GetAbsoluteResizedRange(rows: number, columns: number): R {
    const { top, left } = this.rect;
    return this.at({ top, left, bottom: top + rows - 1, right: left + columns - 1 });
  }
  GetBoundingRect(other: unknown): R {
    return this.at(bounding(this.rect, this.onSameSheet(other)));
  }
  GetIntersection(other: unknown): R {
    const found = this.GetIntersectionOrNullObject(other);
    if (!found) throw itemNotFound('intersection');
    return found;
  }
  GetIntersectionOrNullObject(other: unknown): R | null {
    const found = intersect(this.rect, this.onSameSheet(other));
    return found && this.at(found);
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): R | null {
    const used = usedArea(this.host, this.sheet, valuesOnly === true, this.rect);
    return used && this.at(used);
  }
  GetUsedRange(valuesOnly?: boolean): R {
    // A blank range answers its first cell.
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  protected abstract at(rect: Rect): R;

  /** The rectangle of an argument on this sheet. */
  protected abstract onSameSheet(other: unknown): Rect;

  private corner(row: number, column: number): Rect {
    const [top, left] = [this.rect.top + row, this.rect.left + column];
    return { top, left, bottom: top, right: left };
  }
}
