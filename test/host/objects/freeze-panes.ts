/** Excel.WorksheetFreezePanes (ExcelApi 1.7). */
import type { Worksheet as StoredSheet } from 'exceljs';
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument, itemNotFound } from '../host-error';
import { areaText, MAX_COLUMN, MAX_ROW } from '../model/areas';
import { Range } from './range';
import { rangeFrom } from './range-argument';

export class WorksheetFreezePanes extends HostObject {
  constructor(
    private readonly host: FakeHost,
    private readonly sheet: StoredSheet,
  ) {
    super();
  }

  /** The range has to begin at A1 or be whole columns or rows from the first on; what Excel makes of others varies. */
  FreezeAt(range: unknown): void {
    const { rect, IsEntireColumn, IsEntireRow } = rangeFrom(this.host, this.sheet, range);
    if (rect.top !== 1 || rect.left !== 1) throw invalidArgument('The range does not begin at A1.');
    this.freeze(IsEntireColumn ? 0 : rect.bottom, IsEntireRow ? 0 : rect.right);
  }
  FreezeRows(count: unknown): void {
    this.freeze(whole(count), 0);
  }
  FreezeColumns(count: unknown): void {
    this.freeze(0, whole(count));
  }
  Unfreeze(): void {
    const { showGridLines, showRowColHeaders, zoomScale } = this.sheet.views[0] ?? {};
    this.sheet.views = [
      { state: 'normal', showGridLines, showRowColHeaders, zoomScale },
    ] as unknown as StoredSheet['views'];
  }

  GetLocation(): Range {
    const range = this.GetLocationOrNullObject();
    if (!range) throw itemNotFound('frozen panes');
    return range;
  }
  GetLocationOrNullObject(): Range | null {
    const view = this.sheet.views[0];
    if (view?.state !== 'frozen') return null;
    const { xSplit = 0, ySplit = 0 } = view;
    return new Range(this.host, this.sheet, {
      top: 1,
      left: 1,
      bottom: ySplit === 0 ? MAX_ROW : ySplit,
      right: xSplit === 0 ? MAX_COLUMN : xSplit,
    });
  }

  private freeze(ySplit: number, xSplit: number): void {
    const [row, column] = [ySplit + 1, xSplit + 1];
    const topLeftCell = areaText({ top: row, left: column, bottom: row, right: column });
    const view = { ...this.sheet.views[0], state: 'frozen', xSplit, ySplit, topLeftCell, activeCell: 'A1' };
    this.sheet.views = [view] as StoredSheet['views'];
  }
}

function whole(count: unknown): number {
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 1) throw invalidArgument();
  return count;
}
