/** Excel.TableCollection and Table: names and places; rows and columns of tables are not modelled. */
import type { Worksheet as StoredSheet } from 'exceljs';
import { HostCollection, HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { alreadyExists, HostError, invalidArgument, itemNotFound } from '../host-error';
import { areaText, contains, intersect, rowCount, columnCount, type Rect } from '../model/areas';
import { guardContents } from '../model/cell-area';
import { readGrid, valueOf } from '../model/contents';
import { existing, internals, mergesOf } from '../model/store';
import { tablesOf, type TableEntry } from '../model/table-list';
import { Range } from './range';
import { rangeFrom } from './range-argument';
import { Worksheet } from './worksheet';

const all = (host: FakeHost): { sheet: StoredSheet; entry: TableEntry }[] =>
  host.workbook.worksheets.flatMap((sheet) => tablesOf(sheet).map((entry) => ({ sheet, entry })));

/** The tables that lie in an area (ExcelApi 1.9). */
export class TableScopedCollection extends HostCollection<Table> {
  constructor(
    private readonly host: FakeHost,
    private readonly sheet: StoredSheet,
    private readonly rect: Rect,
    private readonly whole: boolean,
  ) {
    super();
  }

  get _Items(): readonly Table[] {
    return tablesOf(this.sheet)
      .filter(({ rect }) => (this.whole ? contains(this.rect, rect) : intersect(this.rect, rect) !== null))
      .map(({ name }) => new Table(this.host, this.sheet, name));
  }
  get Count(): number {
    return this._Items.length;
  }
  Indexer(key: unknown): Table {
    const found = this._Items.find((table) => table.Name === key);
    if (!found) throw itemNotFound(`table ${String(key)}`);
    return found;
  }
}

export class TableCollection extends HostCollection<Table> {
  /** @param sheet - null: of the whole workbook */
  constructor(
    private readonly host: FakeHost,
    private readonly sheet: StoredSheet | null,
  ) {
    super();
  }

  get _Items(): readonly Table[] {
    return all(this.host)
      .filter(({ sheet }) => this.sheet === null || sheet === this.sheet)
      .map(({ sheet, entry }) => new Table(this.host, sheet, entry.name));
  }
  get Count(): number {
    return this._Items.length;
  }
  Indexer(key: unknown): Table {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`table ${String(key)}`);
    return found;
  }
  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    return this._Items.find((table) => table.Name.toLowerCase() === wanted) ?? null;
  }

  Add(address: unknown, hasHeaders: unknown): Table {
    const { sheet, rect } = rangeFrom(this.host, this.sheet ?? this.host.active, address);
    guardContents({ host: this.host, sheet, rects: [rect] });
    if (tablesOf(sheet).some((table) => intersect(table.rect, rect)))
      throw invalidArgument('Tables cannot overlap.');
    if (mergesOf(sheet).some((merge) => intersect(merge, rect)))
      throw new HostError('MergedRangeConflict', 'A table cannot contain merged cells.');
    if (hasHeaders !== true || rowCount(rect) < 2)
      throw invalidArgument('The fake makes tables with a header row and at least one more row only.');
    const name = this.freeName();
    this.store(sheet, rect, name);
    return new Table(this.host, sheet, name);
  }

  private freeName(): string {
    const taken = new Set(all(this.host).map(({ entry }) => entry.name.toLowerCase()));
    let number = 1;
    while (taken.has(`table${number}`)) number += 1;
    return `Table${number}`;
  }

  private store(sheet: StoredSheet, rect: Rect, name: string): void {
    const header = { host: this.host, sheet, rects: [{ ...rect, bottom: rect.top }] };
    const [titles = []] = readGrid(header, '', (cell) => String(valueOf(this.host, cell)));
    const rows = Array.from({ length: rowCount(rect) - 1 }, (_, down) =>
      Array.from(
        { length: columnCount(rect) },
        (__, across) => existing(sheet, rect.top + 1 + down, rect.left + across)?.value ?? null,
      ),
    );
    sheet.addTable({
      name,
      ref: areaText({ ...rect, bottom: rect.top, right: rect.left }),
      headerRow: true,
      columns: titles.map((title, index) => ({ name: title || `Column${index + 1}`, filterButton: true })),
      rows,
    });
  }
}

export class Table extends HostObject {
  constructor(
    private readonly host: FakeHost,
    private readonly sheet: StoredSheet,
    private key: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.Id };
  }

  get Id(): string {
    return this.key;
  }
  get Name(): string {
    return this.key;
  }
  set Name(value: unknown) {
    if (typeof value !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(value)) throw invalidArgument();
    const taken = all(this.host).some(({ entry }) => entry.name.toLowerCase() === value.toLowerCase());
    if (taken && value.toLowerCase() !== this.key.toLowerCase()) throw alreadyExists(value);
    const { tables } = internals(this.sheet);
    const stored = tables[this.key];
    if (!stored) throw itemNotFound(this.key);
    delete tables[this.key];
    stored.table.name = value;
    stored.table.displayName = value;
    tables[value] = stored;
    this.key = value;
  }
  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheet);
  }

  GetRange(): Range {
    return new Range(this.host, this.sheet, this.entry().rect);
  }
  GetHeaderRowRange(): Range {
    const { rect } = this.entry();
    return new Range(this.host, this.sheet, { ...rect, bottom: rect.top });
  }
  GetDataBodyRange(): Range {
    const { rect, hasHeader, hasTotals } = this.entry();
    const [top, bottom] = [rect.top + (hasHeader ? 1 : 0), rect.bottom - (hasTotals ? 1 : 0)];
    return new Range(this.host, this.sheet, { ...rect, top, bottom });
  }
  ConvertToRange(): Range {
    const range = this.GetRange();
    this.sheet.removeTable(this.key);
    return range;
  }
  /** Cells and contents go with the table. */
  Delete(): void {
    this.ConvertToRange().Clear('All');
  }

  private entry(): TableEntry {
    const found = tablesOf(this.sheet).find(({ name }) => name === this.key);
    if (!found) throw itemNotFound(`table ${this.key}`);
    return found;
  }
}
