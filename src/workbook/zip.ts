/** Packs parts into a zip while they are still being made, so that no part is ever held unpacked as a whole. */
import { Gzip } from 'fflate';

/** A file in the package; its text comes in pieces. */
export interface ZipPart {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/** A part as it stands in the zip. */
interface PackedPart {
  /** A raw deflate stream. */
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

/** Compresses pieces of text into a gzip stream. */
export type Compressor = (pieces: Iterable<string>) => Promise<Uint8Array[]>;

/**
 * A zip of the parts, in their order.
 *
 * @param date - the time that all entries carry, in UTC, so that the same parts give the same bytes
 */
export async function zip(
  parts: Iterable<ZipPart>,
  date: Date,
  compress: Compressor = bestCompressor(),
): Promise<Uint8Array> {
  const time = dosTime(date);
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, pieces } of parts) {
    const part = unwrap(await compress(pieces));
    const encodedName = new TextEncoder().encode(name);
    directory.push(header(DIRECTORY_ENTRY, part, time, encodedName, offset));
    const local = header(LOCAL_ENTRY, part, time, encodedName);
    chunks.push(local, part.bytes);
    offset += local.length + part.bytes.length;
  }
  return join([...chunks, ...directory, endOfDirectory(directory, offset)]);
}

/** The platform's own compressor is native code and runs beside ours; web views of older systems lack it. */
function bestCompressor(): Compressor {
  return typeof CompressionStream === 'undefined' ? compressHere : compressNatively;
}

/** With the platform's compressor. */
export const compressNatively: Compressor = async (pieces) => {
  const encoder = new TextEncoder();
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const write = async (): Promise<void> => {
    for (const piece of pieces) await writer.write(encoder.encode(piece));
    await writer.close();
  };
  const [chunks] = await Promise.all([collect(readable), write()]);
  return chunks;
};

async function collect(readable: ReadableStream<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  const reader = readable.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return chunks;
    chunks.push(value);
  }
}

/** With our own one. */
export const compressHere: Compressor = (pieces) => {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const gzip = new Gzip({ level: 6 }, (chunk) => chunks.push(chunk));
  for (const piece of pieces) gzip.push(encoder.encode(piece));
  gzip.push(new Uint8Array(0), true);
  return Promise.resolve(chunks);
};

const GZIP_HEADER = 10;
const GZIP_TRAILER = 8;

/**
 * The deflate stream within a gzip stream, whose trailer holds the checksum and the size that a zip needs as well.
 * Compressors write the header without optional fields (Compression Streams, 2.2).
 */
function unwrap(gzip: readonly Uint8Array[]): PackedPart {
  const bytes = join(gzip);
  const trailer = new DataView(bytes.buffer, bytes.length - GZIP_TRAILER);
  return {
    bytes: bytes.subarray(GZIP_HEADER, bytes.length - GZIP_TRAILER),
    crc: trailer.getUint32(0, true),
    size: trailer.getUint32(4, true),
  };
}

const LOCAL_ENTRY = 0x04034b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;

/** A local header, or with an offset an entry of the central directory (APPNOTE.TXT 4.3.7 and 4.3.12). */
function header(
  signature: number,
  part: PackedPart,
  time: number,
  name: Uint8Array,
  offset?: number,
): Uint8Array {
  const inDirectory = offset !== undefined;
  const fixed = inDirectory ? 46 : 30;
  const bytes = new Uint8Array(fixed + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  if (inDirectory) view.setUint16(4, VERSION, true);
  const common = inDirectory ? 6 : 4;
  view.setUint16(common, VERSION, true);
  view.setUint16(common + 4, DEFLATED, true);
  view.setUint32(common + 6, time, true);
  view.setUint32(common + 10, part.crc, true);
  view.setUint32(common + 14, part.bytes.length, true);
  view.setUint32(common + 18, part.size, true);
  view.setUint16(common + 22, name.length, true);
  if (inDirectory) view.setUint32(42, offset, true);
  bytes.set(name, fixed);
  return bytes;
}

function endOfDirectory(directory: readonly Uint8Array[], offset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, DIRECTORY_END, true);
  view.setUint16(8, directory.length, true);
  view.setUint16(10, directory.length, true);
  view.setUint32(12, lengthOf(directory), true);
  view.setUint32(16, offset, true);
  return new Uint8Array(view.buffer);
}

/** Date and time as zips hold them; they begin in 1980. */
function dosTime(date: Date): number {
  const years = Math.max(0, date.getUTCFullYear() - 1980);
  const day = (years << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return ((day << 16) | time) >>> 0;
}

const lengthOf = (chunks: readonly Uint8Array[]): number =>
  chunks.reduce((sum, chunk) => sum + chunk.length, 0);

function join(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
