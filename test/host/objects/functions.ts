/** Excel.Functions: what the product lets Excel calculate. */
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { notModelled } from '../host-error';
import { serialOf } from '../model/serial';
import { is1904 } from '../model/store';

export class Functions extends HostObject {
  constructor(private readonly host: FakeHost) {
    super();
  }

  Date(year: unknown, month: unknown, day: unknown): FunctionResult {
    if (typeof year !== 'number' || typeof month !== 'number' || typeof day !== 'number')
      throw notModelled('a day from cells');
    const serial = serialOf(year, month, day, is1904(this.host.workbook));
    if (serial === null) throw notModelled(`the number of ${year}-${month}-${day}`);
    return new FunctionResult(serial);
  }
}

export class FunctionResult extends HostObject {
  constructor(private readonly result: number) {
    super();
  }
  get Value(): number {
    return this.result;
  }
  get Error(): string {
    return '';
  }
}
