/** Excel.Worksheet. */
import type { Worksheet as StoredSheet } from 'exceljs';
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument, invalidOperation } from '../host-error';
import { parseArea, splitAddress, WHOLE_SHEET } from '../model/areas';
import { shown, stored } from '../model/colors';
import {
  checkSheetName,
  guardStructure,
  moveSheet,
  removeSheet,
  renameStored,
  sheetId,
} from '../model/sheets';
import { usedArea } from '../model/used';
import { AutoFilter } from './auto-filter';
import { ChartCollection } from './charts';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { TableCollection } from './tables';
import { WorksheetFreezePanes } from './freeze-panes';
import { WorksheetProtection } from './worksheet-protection';

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

export class Worksheet extends HostObject {
  constructor(
    private readonly host: FakeHost,
    readonly sheet: StoredSheet,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  get Id(): string {
    return sheetId(this.sheet);
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(value: unknown) {
    guardStructure(this.host);
    renameStored(this.host, this.sheet, checkSheetName(this.host, value, this.sheet));
  }
  /** Counted from 0 over all sheets, hidden ones too. */
  get Position(): number {
    return this.host.workbook.worksheets.indexOf(this.sheet);
  }
  set Position(value: unknown) {
    guardStructure(this.host);
    moveSheet(this.host, this.sheet, value);
  }
  get Visibility(): string {
    return Object.entries(VISIBILITY).find(([, state]) => state === this.sheet.state)?.[0] ?? 'Visible';
  }
  set Visibility(value: unknown) {
    guardStructure(this.host);
    const state = Object.entries(VISIBILITY).find(([word]) => word === value)?.[1];
    if (state === undefined) throw invalidArgument(`Not a visibility: ${String(value)}`);
    if (state !== 'visible' && this.isLastVisible())
      throw invalidOperation('The last visible sheet cannot be hidden.');
    this.sheet.state = state;
    if (state !== 'visible' && this.host.active === this.sheet)
      this.host.active = this.visible()[0] ?? this.host.active;
  }
  get TabColor(): string {
    const color = this.sheet.properties.tabColor;
    return color ? shown(color, '') : '';
  }
  set TabColor(value: unknown) {
    if (value === '') delete (this.sheet.properties as { tabColor?: unknown }).tabColor;
    else this.sheet.properties.tabColor = stored(value) as StoredSheet['properties']['tabColor'];
  }
  get ShowGridlines(): boolean {
    return this.sheet.views[0]?.showGridLines !== false;
  }
  /** office.js sends `showGridlines = …` under this name. */
  set Gridlines(value: unknown) {
    this.view('showGridLines', value);
  }
  get ShowHeadings(): boolean {
    return this.sheet.views[0]?.showRowColHeaders !== false;
  }
  set Headings(value: unknown) {
    this.view('showRowColHeaders', value);
  }
  /** In characters of the default font. */
  get StandardWidth(): number {
    return this.sheet.properties.defaultColWidth ?? 8.43;
  }
  set StandardWidth(value: unknown) {
    if (typeof value !== 'number' || value < 0 || value > 255) throw invalidArgument();
    this.sheet.properties.defaultColWidth = value;
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.host, this.sheet);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.host, this.sheet);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.sheet);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.sheet);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.host, this.sheet);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.host, this.sheet);
  }

  Activate(): void {
    // What Excel answers for a hidden sheet is not recorded; it never shows one.
    if (this.sheet.state !== 'visible') throw invalidOperation('A hidden sheet cannot be activated.');
    this.host.active = this.sheet;
    this.host.selection = { sheet: this.sheet, rects: [parseArea('A1')] };
  }
  Delete(): void {
    guardStructure(this.host);
    if (this.isLastVisible()) throw invalidOperation('The last visible sheet cannot be deleted.');
    // As documented: a very hidden sheet has to be shown or hidden first.
    if (this.sheet.state === 'veryHidden') throw invalidOperation('A very hidden sheet cannot be deleted.');
    removeSheet(this.host, this.sheet);
  }
  /** The fake does not calculate. */
  Calculate(): void {}

  GetRange(address?: unknown): Range {
    if (address === undefined) return new Range(this.host, this.sheet, WHOLE_SHEET);
    if (typeof address !== 'string') throw invalidArgument();
    return this.named(address) ?? new Range(this.host, this.sheet, parseArea(this.local(address)));
  }
  GetRanges(addresses?: unknown): RangeAreas {
    if (addresses === undefined) return new RangeAreas(this.host, this.sheet, [WHOLE_SHEET]);
    if (typeof addresses !== 'string') throw invalidArgument();
    // Longer lists are refused by Excel.
    if (addresses.length > 8192) throw invalidArgument('The list of addresses is too long.');
    const rects = addresses.split(',').map((address) => parseArea(this.local(address.trim())));
    return new RangeAreas(this.host, this.sheet, rects);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const [top, left] = [row + 1, column + 1];
    return new Range(this.host, this.sheet, { top, left, bottom: row + rows, right: column + columns });
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetUsedRange(valuesOnly?: boolean): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetRange('A1');
  }
  GetUsedRangeOrNullObject(valuesOnly?: boolean): Range | null {
    const used = usedArea(this.host, this.sheet, valuesOnly === true, WHOLE_SHEET);
    return used && new Range(this.host, this.sheet, used);
  }

  _RegisterDataChangedEvent(): void {
    this.host.states.of(this.sheet).watched = true;
  }
  _UnregisterDataChangedEvent(): void {
    this.host.states.of(this.sheet).watched = false;
  }

  private local(address: string): string {
    const { sheet, area } = splitAddress(address);
    if (sheet !== null && sheet.toLowerCase() !== this.sheet.name.toLowerCase())
      throw invalidArgument('The address names another sheet.');
    return area;
  }

  private named(text: string): Range | null {
    const found = this.host.names.find(this.sheet, text) ?? this.host.names.find(null, text);
    if (!found || 'formula' in found.target) return null;
    return new Range(this.host, found.target.sheet, found.target.rect);
  }

  private visible(): StoredSheet[] {
    return this.host.workbook.worksheets.filter(({ state }) => state === 'visible');
  }

  private isLastVisible(): boolean {
    return this.visible().every((one) => one === this.sheet) && this.sheet.state === 'visible';
  }

  private view(name: 'showGridLines' | 'showRowColHeaders', value: unknown): void {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.sheet.views = [
      { ...(this.sheet.views[0] ?? { state: 'normal' }), [name]: value },
    ] as StoredSheet['views'];
  }
}
