/** What an odd file is, and the tools to make those that no program for zip files would make. */
import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { ErrorKey } from '../../../src/i18n';
import type { GuardFlag } from '../../../src/workbook/guard';

/** What must become of a file: the error it is refused with, or what is read of it. */
export type Expected =
  | { readonly refused: ErrorKey; readonly reason?: string }
  | {
      /** Cells of the first sheet by address, as `shown` words them. */
      readonly cells: Readonly<Record<string, unknown>>;
      readonly sheets?: readonly string[];
      readonly flags?: readonly GuardFlag[];
      readonly rows?: number;
    };

/** Made only when it is asked for: some are large. */
export type OddFile = readonly [name: string, bytes: () => Uint8Array, expected: Expected];

/** A zip entry whose packed bytes and declared size need not fit together. */
export interface RawEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly stored?: boolean;
}

export function entryOf(name: string, content: Uint8Array, level = 6): RawEntry {
  const packed = deflateRawSync(content, { level });
  return { name, packed, size: content.length, crc: crc32(content) };
}

/** An entry that unpacks to one block of bytes, `times` times over, packed without ever being held unpacked. */
export function repeatedEntry(name: string, block: Uint8Array, times: number): RawEntry {
  // Flushed in full, the packed block stands for itself wherever it is put.
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(new Uint8Array(0));
  let crc = 0;
  for (let index = 0; index < times; index += 1) crc = crc32(block, crc);
  return {
    name,
    packed: Buffer.concat([...Array.from({ length: times }, () => packed), end]),
    size: block.length * times,
    crc,
  };
}

/** A zip of entries as they are (APPNOTE 4.3). */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, packed, size, crc, stored } of entries) {
    const bytes = Buffer.from(name);
    // version, flags, method, time, date, checksum, sizes, lengths of name and extra field
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(0x50210000, 6);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(bytes.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\u0003\u0004'), fields, bytes, Buffer.from(packed));
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), fields, rest, bytes);
    at += 30 + bytes.length + packed.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(entries.length, 0xfffe), 4);
  end.writeUInt16LE(Math.min(entries.length, 0xfffe), 6);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    8,
  );
  end.writeUInt32LE(at, 12);
  return new Uint8Array(Buffer.concat([...files, ...directory, Buffer.from('PK\u0005\u0006'), end]));
}
