/** Excel.RangeAreas: several areas of one sheet (ExcelApi 1.9). */
import { HostCollection, HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { areaText, quoteSheet, type Rect } from '../model/areas';
import { cellCount, type CellArea } from '../model/cell-area';
import { clearRange, type ClearApplyTo } from '../model/clear';
import type { Worksheet as StoredSheet } from 'exceljs';
import { ConditionalFormatCollection } from './conditional-formats';
import { DataValidation } from './data-validation';
import { Range } from './range';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';

export class RangeAreas extends HostObject implements CellArea {
  private referenceId: string | null = null;

  constructor(
    readonly host: FakeHost,
    readonly sheet: StoredSheet,
    public rects: readonly Rect[],
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === null ? {} : { _ReferenceId: this.referenceId };
  }

  _KeepReference(): void {
    this.referenceId ??= this.host.references.keep(this);
  }

  get Address(): string {
    const sheet = quoteSheet(this.sheet.name);
    return this.rects.map((rect) => `${sheet}!${areaText(rect)}`).join(',');
  }
  get AreaCount(): number {
    return this.rects.length;
  }
  get CellCount(): number {
    const count = cellCount(this.rects);
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this);
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

  Clear(applyTo: ClearApplyTo = 'All'): void {
    clearRange(this, applyTo);
  }
  /** The fake does not calculate. */
  Calculate(): void {}
}

export class RangeCollection extends HostCollection<Range> {
  constructor(private readonly areas: RangeAreas) {
    super();
  }

  get _Items(): readonly Range[] {
    return this.areas.rects.map((rect) => new Range(this.areas.host, this.areas.sheet, rect));
  }
}
