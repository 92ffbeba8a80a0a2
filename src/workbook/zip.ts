/** Packs parts into a zip while they are still being made, so that no part is ever held unpacked as a whole. */
import { Deflate, Zip, ZipPassThrough } from 'fflate';

/** A file in the package; its text comes in pieces. */
export interface ZipPart {
  readonly name: string;
  readonly pieces: Iterable<string>;
}

/**
 * Packs one part block by block: what it gives for the blocks, one behind the other, is the part as raw deflate
 * (RFC 1951). Blocks are handed over before earlier ones are ready.
 */
export type Packer = (block: Bytes, last: boolean) => Bytes | Promise<Bytes>;

type Bytes = Uint8Array<ArrayBuffer>;

/** Between speed and size: a form with ten thousand rows is packed in half the time of the usual level 6. */
export const LEVEL = 3;
/** Zip dates begin here. */
const EARLIEST = Date.UTC(1980, 0, 1);
/** Bytes of a block, and of the chunks that come out, about. */
const BLOCK = 256 * 1024;
/** Blocks that may be packed at the same time. */
const AT_ONCE = 4;
const DEFLATED = 8;

/** Runs everywhere; hosts may have a faster one. */
const packerOfFflate = (): Packer => {
  let packed: Bytes[] = [];
  const stream = new Deflate({ level: LEVEL }, (chunk) => packed.push(chunk));
  return (block, last) => {
    stream.push(block, last);
    const ready = join(packed);
    packed = [];
    return ready;
  };
};

/**
 * A zip of the parts, in their order, in chunks.
 *
 * @param date - the time that all entries carry, in UTC, so that the same parts give the same bytes
 * @param newPacker - makes a packer for each part
 */
export async function* zipChunks(
  parts: Iterable<ZipPart>,
  date: Date,
  newPacker: () => Packer = packerOfFflate,
): AsyncGenerator<Bytes> {
  let ready: Bytes[] = [];
  let size = 0;
  const archive = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
    size += chunk.length;
  });
  const mtime = localTime(date);
  for (const { name, pieces } of parts) {
    const file = new PackedFile(name, newPacker());
    file.mtime = mtime;
    archive.add(file);
    for (const block of blocksOf(pieces)) {
      file.push(block);
      await file.settle(AT_ONCE - 1);
      if (size < BLOCK) continue;
      yield join(ready);
      [ready, size] = [[], 0];
    }
    file.push(new Uint8Array(0), true);
    await file.settle(0);
  }
  archive.end();
  yield join(ready);
}

/** The same as one piece. */
export async function zip(parts: Iterable<ZipPart>, date: Date, newPacker?: () => Packer): Promise<Bytes> {
  const chunks: Bytes[] = [];
  for await (const chunk of zipChunks(parts, date, newPacker)) chunks.push(chunk);
  return join(chunks);
}

/** Counts what comes in and leaves the packing to somebody else. */
class PackedFile extends ZipPassThrough {
  override compression = DEFLATED;
  private readonly packing: { packed: Bytes | Promise<Bytes>; last: boolean }[] = [];

  constructor(
    name: string,
    private readonly pack: Packer,
  ) {
    super(name);
  }

  protected override process(block: Bytes, last: boolean): void {
    const packed = this.pack(block, last);
    // One that fails while an earlier one is waited for is told when its turn comes.
    if (packed instanceof Promise) packed.catch(() => undefined);
    this.packing.push({ packed, last });
  }

  /** Passes on what has been packed, until so many blocks are still being packed. */
  async settle(open: number): Promise<void> {
    while (this.packing.length > open) {
      const next = this.packing.shift();
      if (next) this.ondata(null, await next.packed, next.last);
    }
  }
}

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const WIDEST = 3;
const encoder = new TextEncoder();

/** The bytes of the pieces; many small pieces make one block. */
function* blocksOf(pieces: Iterable<string>): Generator<Bytes> {
  let block = new Uint8Array(BLOCK);
  let size = 0;
  for (const piece of pieces) {
    const most = piece.length * WIDEST;
    if (size + most > block.length) {
      if (size > 0) yield block.subarray(0, size);
      block = new Uint8Array(Math.max(BLOCK, most));
      size = 0;
    }
    size += encoder.encodeInto(piece, block.subarray(size)).written;
  }
  if (size > 0) yield block.subarray(0, size);
}

/** fflate writes local time; the file is to say the same wherever it is made. */
function localTime(date: Date): Date {
  const utc = new Date(Math.max(date.getTime(), EARLIEST));
  return new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  );
}

function join(chunks: readonly Bytes[]): Bytes {
  const [only] = chunks;
  if (only && chunks.length === 1) return only;
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
