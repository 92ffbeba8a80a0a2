/** Excel.NamedItemCollection and NamedItem: names of the workbook or of one sheet. */
import type { Worksheet as StoredSheet } from 'exceljs';
import { HostCollection, HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument, invalidReference, itemNotFound } from '../host-error';
import { isDeleted } from '../model/references-kept';
import { refersTo, targetOf, type DefinedName } from '../model/names';
import { Range } from './range';
import { Worksheet } from './worksheet';

export class NamedItemCollection extends HostCollection<NamedItem> {
  /** @param scope - null: of the whole workbook */
  constructor(
    private readonly host: FakeHost,
    private readonly scope: StoredSheet | null,
  ) {
    super();
  }

  get _Items(): readonly NamedItem[] {
    return this.host.names.within(this.scope).map((entry) => new NamedItem(this.host, entry));
  }

  Add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    if (typeof name !== 'string') throw invalidArgument();
    const entry: DefinedName = {
      name,
      scope: this.scope,
      target: this.target(reference),
      comment: typeof comment === 'string' ? comment : '',
      visible: true,
    };
    return new NamedItem(this.host, this.host.names.add(entry));
  }
  Indexer(name: unknown): NamedItem {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound(`name ${String(name)}`);
    return found;
  }
  GetItemOrNullObject(name: unknown): NamedItem | null {
    const entry = this.host.names.find(this.scope, String(name));
    return entry && new NamedItem(this.host, entry);
  }

  private target(reference: unknown): DefinedName['target'] {
    if (reference instanceof Range) return { sheet: reference.sheet, rect: reference.rect };
    if (typeof reference !== 'string' || !/^=./.test(reference))
      throw invalidArgument('The formula has no =.');
    return targetOf(this.host.workbook, reference.slice(1));
  }
}

export class NamedItem extends HostObject {
  constructor(
    private readonly host: FakeHost,
    private readonly entry: DefinedName,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.entry.name };
  }

  get _Id(): string {
    return this.entry.name;
  }
  get Name(): string {
    return this.entry.name;
  }
  get Scope(): string {
    return this.entry.scope ? 'Worksheet' : 'Workbook';
  }
  get Type(): string {
    const { target } = this.entry;
    if ('sheet' in target) return isDeleted(target.sheet) ? 'Error' : 'Range';
    if (/#REF!/.test(target.formula)) return 'Error';
    if (/^".*"$/.test(target.formula)) return 'String';
    return /^-?[\d.]+$/.test(target.formula) ? 'Double' : 'String';
  }
  get Formula(): string {
    return `=${refersTo(this.entry)}`;
  }
  set Formula(value: unknown) {
    if (typeof value !== 'string' || !/^=./.test(value)) throw invalidArgument();
    this.entry.target = targetOf(this.host.workbook, value.slice(1));
  }
  /** For a range its address; for a constant the constant. */
  get Value(): unknown {
    const text = refersTo(this.entry);
    if (this.Type === 'Double') return Number(text);
    return this.Type === 'String' ? text.replace(/^"|"$/g, '') : text;
  }
  get Comment(): string {
    return this.entry.comment;
  }
  set Comment(value: unknown) {
    this.entry.comment = String(value);
  }
  get Visible(): boolean {
    return this.entry.visible;
  }
  set Visible(value: unknown) {
    if (typeof value !== 'boolean') throw invalidArgument();
    this.entry.visible = value;
  }
  get Worksheet(): Worksheet {
    const sheet = this.WorksheetOrNullObject;
    if (!sheet) throw itemNotFound('the name belongs to the workbook');
    return sheet;
  }
  get WorksheetOrNullObject(): Worksheet | null {
    return this.entry.scope && new Worksheet(this.host, this.entry.scope);
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw invalidReference();
    return range;
  }
  GetRangeOrNullObject(): Range | null {
    const { target } = this.entry;
    if ('formula' in target || isDeleted(target.sheet)) return null;
    return new Range(this.host, target.sheet, target.rect);
  }
  Delete(): void {
    this.host.names.remove(this.entry);
  }
}
