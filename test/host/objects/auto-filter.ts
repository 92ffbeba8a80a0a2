/** Excel.AutoFilter of a sheet (ExcelApi 1.9). Criteria are not modelled: host.filterRows hides rows for tests. */
import type { Worksheet as StoredSheet } from 'exceljs';
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { accessDenied, invalidArgument, itemNotFound, notModelled } from '../host-error';
import { areaText } from '../model/areas';
import { filterArea } from '../model/cell-area';
import { internals } from '../model/store';
import { Range } from './range';
import { rangeFrom } from './range-argument';

export class AutoFilter extends HostObject {
  constructor(
    private readonly host: FakeHost,
    private readonly sheet: StoredSheet,
  ) {
    super();
  }

  get Enabled(): boolean {
    return filterArea(this.sheet) !== null;
  }
  get IsDataFiltered(): boolean {
    return this.host.states.of(this.sheet).filtered.size > 0;
  }

  Apply(range: unknown, columnIndex?: unknown, criteria?: unknown): void {
    this.guard();
    if (columnIndex !== undefined || criteria !== undefined) throw notModelled('filtering by criteria');
    const { sheet, rect } = rangeFrom(this.host, this.sheet, range);
    if (sheet !== this.sheet) throw invalidArgument('The range is on another sheet.');
    this.sheet.autoFilter = areaText(rect);
  }
  ClearCriteria(): void {
    this.guardUse();
    this.showRows();
  }
  Reapply(): void {
    this.guardUse();
  }
  Remove(): void {
    this.guard();
    this.showRows();
    delete this.sheet.autoFilter;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound('filter');
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const rect = filterArea(this.sheet);
    return rect && new Range(this.host, this.sheet, rect);
  }

  private showRows(): void {
    const { filtered } = this.host.states.of(this.sheet);
    for (const row of filtered) this.sheet.getRow(row).hidden = false;
    filtered.clear();
  }

  /** On a protected sheet an existing filter may be used at most, never set or taken off. */
  private guard(): void {
    if (internals(this.sheet).sheetProtection) throw accessDenied();
  }
  private guardUse(): void {
    const { sheetProtection } = internals(this.sheet);
    if (sheetProtection && sheetProtection['autoFilter'] !== true) throw accessDenied();
  }
}
