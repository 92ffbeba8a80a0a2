/** Excel.SettingCollection and Setting (ExcelApi 1.4): values that travel with the workbook. */
import { HostCollection, HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { invalidArgument, itemNotFound } from '../host-error';

export class SettingCollection extends HostCollection<Setting> {
  constructor(private readonly host: FakeHost) {
    super();
  }

  get _Items(): readonly Setting[] {
    return [...this.host.settings.keys()].map((key) => new Setting(this.host, key));
  }

  /** Sets an existing key anew. Keys are taken as they are written; whether Excel minds their case is not known. */
  Add(key: unknown, value: unknown): Setting {
    if (typeof key !== 'string' || key === '') throw invalidArgument();
    this.host.settings.set(key, value ?? null);
    return new Setting(this.host, key);
  }
  Indexer(key: unknown): Setting {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw itemNotFound(`setting ${String(key)}`);
    return found;
  }
  GetItemOrNullObject(key: unknown): Setting | null {
    return this.host.settings.has(String(key)) ? new Setting(this.host, String(key)) : null;
  }
}

export class Setting extends HostObject {
  constructor(
    private readonly host: FakeHost,
    private readonly key: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }

  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): unknown {
    return this.host.settings.get(this.key);
  }
  set Value(value: unknown) {
    this.host.settings.set(this.key, value);
  }
  Delete(): void {
    this.host.settings.delete(this.key);
  }
}
