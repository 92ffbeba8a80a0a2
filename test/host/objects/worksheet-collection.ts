/** Excel.WorksheetCollection. */
import { HostCollection } from '../host-object';
import type { FakeHost } from '../fake-host';
import { itemNotFound } from '../host-error';
import { addSheet, findSheet } from '../model/sheets';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends HostCollection<Worksheet> {
  /** Whether an add-in listens to changes of all sheets. */
  watched = false;

  constructor(private readonly host: FakeHost) {
    super();
  }

  get _Items(): readonly Worksheet[] {
    return this.host.workbook.worksheets.map((sheet) => new Worksheet(this.host, sheet));
  }

  override GetCount(visibleOnly?: boolean): number {
    return this._Items.filter(({ Visibility }) => visibleOnly !== true || Visibility === 'Visible').length;
  }
  Indexer(key: unknown): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`sheet ${String(key)}`);
    return found;
  }
  GetItemOrNullObject(key: unknown): Worksheet | null {
    const sheet = findSheet(this.host, key);
    return sheet && new Worksheet(this.host, sheet);
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.active);
  }
  GetFirst(visibleOnly?: boolean): Worksheet {
    return this.edge(0, visibleOnly);
  }
  GetLast(visibleOnly?: boolean): Worksheet {
    return this.edge(-1, visibleOnly);
  }
  Add(name?: unknown): Worksheet {
    return new Worksheet(this.host, addSheet(this.host, name));
  }

  _RegisterDataChangedEvent(): void {
    this.watched = true;
  }
  _UnregisterDataChangedEvent(): void {
    this.watched = false;
  }

  private edge(at: number, visibleOnly?: boolean): Worksheet {
    const sheets = this._Items.filter(({ Visibility }) => visibleOnly !== true || Visibility === 'Visible');
    const found = sheets.at(at);
    if (!found) throw itemNotFound('sheet');
    return found;
  }
}
