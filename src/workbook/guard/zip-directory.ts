/** The zip's own table of contents, read and checked before anything is unpacked (APPNOTE 4.3.12, 4.3.16). */
import { MEGABYTE, type GuardLimits } from './limits';
import { damaged, grouped, hostile, Refusal } from './refusal';

/** One packed part; sizes in bytes as the directory declares them, to be distrusted until inflated. */
export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where the packed bytes start in the file. */
  readonly dataStart: number;
}

/** What zip names are in: UTF-8, or what Windows programs in China write without saying so. */
const NAMES = new TextDecoder('utf-8', { fatal: true });
const OTHER_NAMES = new TextDecoder('gb18030');
const END_RECORD = 0x06054b50;
const DIRECTORY_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const ZIP64 = 0xffffffff;
/** Flag bits: encrypted, strongly encrypted, masked headers. */
const ENCRYPTED = 0x1 | 0x40 | 0x2000;

/**
 * All files of the zip by {@link partKey}.
 *
 * @throws Refusal if the zip is cut off, encrypted, larger than the limits, or says contradictory things
 */
export function readDirectory(bytes: Uint8Array, limits: GuardLimits): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  if (end < 0) throw damaged('zip: no end record');
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw hostile('zip: split');
  if (count === 0xffff || start === ZIP64) throw hostile('zip64');
  if (count > limits.entries) throw hostile(`${grouped(count)} entries > ${grouped(limits.entries)}`);

  const entries = new Map<string, ZipEntry>();
  let total = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY_RECORD) throw damaged('zip: directory');
    const entry = readEntry(bytes, view, at, start);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    checkSize(entry, limits);
    total += entry.size;
    if (total > limits.totalBytes)
      throw hostile(`${megabytes(total)} MB > ${megabytes(limits.totalBytes)} MB`);
    if (entry.name.endsWith('/')) continue;
    const key = partKey(entry.name);
    if (entries.has(key)) throw hostile(`2 × ${shortName(entry.name)}`);
    entries.set(key, entry);
  }
  return entries;
}

/** Part names are compared without regard to case (OPC); some Windows programs write `\`. */
export function partKey(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

/** A part name fit for a message. */
export function shortName(name: string): string {
  // eslint-disable-next-line no-control-regex
  return name.replace(/[\u0000-\u001f\u007f]/g, '?').slice(0, 80);
}

/** Searched from the back: a comment of up to 65 535 bytes may follow the record. */
function findEndRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at -= 1) {
    if (
      view.getUint32(at, true) === END_RECORD &&
      at + 22 + view.getUint16(at + 20, true) <= view.byteLength
    ) {
      return at;
    }
  }
  return -1;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, directoryStart: number): ZipEntry {
  const nameLength = view.getUint16(at + 28, true);
  const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
  const method = view.getUint16(at + 10, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const header = view.getUint32(at + 42, true);
  if (view.getUint16(at + 8, true) & ENCRYPTED) throw new Refusal('error.file-encrypted');
  if (packedSize === ZIP64 || size === ZIP64 || header === ZIP64) throw hostile('zip64');
  if (method !== 0 && method !== 8) throw hostile(`zip: method ${method}`);
  if (method === 0 && packedSize !== size) throw hostile(`zip: ${shortName(name)} ${packedSize} ≠ ${size}`);

  if (header + 30 > directoryStart || view.getUint32(header, true) !== LOCAL_RECORD) {
    throw damaged(`zip: ${shortName(name)}`);
  }
  // the local header has its own name and extra field, of other lengths than those in the directory
  const dataStart = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (dataStart + packedSize > directoryStart) throw damaged(`zip: ${shortName(name)}`);
  return { name, stored: method === 0, crc: view.getUint32(at + 16, true), packedSize, size, dataStart };
}

function nameOf(bytes: Uint8Array): string {
  try {
    return NAMES.decode(bytes);
  } catch {
    // Not UTF-8: GBK is a part of GB 18030, which decodes any bytes.
    return OTHER_NAMES.decode(bytes);
  }
}

function checkSize(entry: ZipEntry, limits: GuardLimits): void {
  if (entry.size > limits.partBytes) {
    throw hostile(
      `${shortName(entry.name)}: ${megabytes(entry.size)} MB > ${megabytes(limits.partBytes)} MB`,
    );
  }
  if (entry.size > limits.ratioFromBytes && entry.size > limits.ratio * entry.packedSize) {
    throw hostile(`${shortName(entry.name)}: ${grouped(entry.size / Math.max(1, entry.packedSize))} : 1`);
  }
}

function megabytes(size: number): string {
  return String(Math.round((size / MEGABYTE) * 10) / 10);
}
