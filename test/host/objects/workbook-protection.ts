/** Excel.WorkbookProtection (ExcelApi 1.7): whether sheets may be added, removed, renamed and moved. */
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { accessDenied } from '../host-error';

export class WorkbookProtection extends HostObject {
  constructor(private readonly host: FakeHost) {
    super();
  }

  get Protected(): boolean {
    return this.host.structure.protected;
  }

  Protect(password?: string): void {
    if (this.Protected) throw accessDenied();
    this.host.structure.protected = true;
    this.host.structure.password = password;
  }
  Unprotect(password?: string): void {
    const { structure } = this.host;
    if (structure.password !== undefined && structure.password !== password) throw accessDenied();
    structure.protected = false;
    structure.password = undefined;
  }
}
