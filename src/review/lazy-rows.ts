/** Rows of a table that are made when somebody looks at them, and not kept. */
import { rowHeight } from '../forms/sheet/measure';
import { shownValue, type CellValue, type RowModel, type StyleRef } from '../forms/sheet/model';
import type { Records, ReportColumn } from './report-table';

/** Records that are made from the items of a list when they are asked for. */
export const mapped = <S, T>(items: readonly S[], make: (item: S) => T): Records<T> => ({
  length: items.length,
  at: (index) => {
    const item = items[index];
    return item === undefined ? undefined : make(item);
  },
});

/** Makes the rows of one table. The one that was looked at last is kept: readers ask for its parts one by one. */
export class RowMaker<T> {
  private looked: { readonly index: number; readonly record: T } | null = null;
  private latest: { readonly index: number; readonly values: readonly CellValue[] } | null = null;

  constructor(
    private readonly columns: readonly ReportColumn<T>[],
    private readonly records: Records<T>,
  ) {}

  /** @param index - of the record. @param sheetRow - where its row stands */
  row(index: number, sheetRow: number): RowModel {
    return new LazyRow(this, index, sheetRow);
  }

  values(index: number, sheetRow: number): readonly CellValue[] {
    if (this.latest?.index === index) return this.latest.values;
    const record = this.recordAt(index);
    const values = this.columns.map((column) => column.value(record, sheetRow));
    this.latest = { index, values };
    return values;
  }

  styles(index: number): readonly (StyleRef | undefined)[] {
    const record = this.recordAt(index);
    return this.columns.map(({ style }) => (typeof style === 'function' ? style(record) : undefined));
  }

  height(index: number, sheetRow: number): number {
    return rowHeight(this.columns, this.values(index, sheetRow).map(shownValue));
  }

  private recordAt(index: number): T {
    if (this.looked?.index === index) return this.looked.record;
    const record = this.records.at(index);
    if (record === undefined) throw new RangeError(`no record ${index}`);
    this.looked = { index, record };
    return record;
  }
}

class LazyRow implements RowModel {
  constructor(
    private readonly maker: Pick<RowMaker<unknown>, 'values' | 'styles' | 'height'>,
    private readonly index: number,
    private readonly sheetRow: number,
  ) {}

  get values(): readonly CellValue[] {
    return this.maker.values(this.index, this.sheetRow);
  }

  get styles(): readonly (StyleRef | undefined)[] {
    return this.maker.styles(this.index);
  }

  get height(): number {
    return this.maker.height(this.index, this.sheetRow);
  }
}
