/** Excel.createWorkbook: the bytes are kept for the test instead of opening a window. */
import { HostObject } from '../host-object';
import type { FakeHost } from '../fake-host';
import { HostError, invalidArgument } from '../host-error';

/** What Application.createWorkbook gives: a book that is opened by a second call. */
export class WorkbookCreated extends HostObject {
  constructor(
    private readonly host: FakeHost,
    private readonly base64: unknown,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: String(this.host.created.length + 1) };
  }

  Open(): void {
    openCreated(this.host, this.base64);
  }
}

export function openCreated(host: FakeHost, base64: unknown): void {
  if (host.createFails !== null) throw new HostError(host.createFails, 'The new workbook cannot be opened.');
  const bytes = bytesOf(base64);
  // A workbook is a zip; Excel opens nothing else here.
  if (bytes.length > 0 && (bytes[0] !== 0x50 || bytes[1] !== 0x4b))
    throw invalidArgument('Not an xlsx file.');
  host.created.push(bytes);
}

function bytesOf(base64: unknown): Uint8Array {
  if (base64 === undefined) return new Uint8Array();
  if (typeof base64 !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64))
    throw invalidArgument('Not base64.');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
