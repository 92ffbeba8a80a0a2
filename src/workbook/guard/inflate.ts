/** Unpacking one part without believing its declared size. */
import { Inflate, inflateSync } from 'fflate';
import { crc32 } from './crc32';
import { native } from './native';
import { damaged, hostile, Refusal } from './refusal';
import { shortName, type ZipEntry } from './zip-directory';

/** Packed bytes given to the inflater at a time; one step can grow to about 1 000 times as much. */
const PACKED_STEP = 16 * 1024;
/** Bytes of a part that was stored as it is, handed on at a time. */
const STORED_STEP = 256 * 1024;

/**
 * The unpacked bytes of a part, piece by piece.
 *
 * @throws Refusal `error.file-hostile` as soon as it grows beyond its declared size (which the directory check has
 *   limited), `error.file-truncated` if it ends early, is no deflate stream or fails its checksum; the last two are
 *   known only behind the last piece
 */
export function* unpack(bytes: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void> {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  let length = 0;
  let crc = 0;
  for (const piece of entry.stored ? steps(packed, STORED_STEP) : inflate(packed, entry)) {
    length += piece.length;
    crc = crc32(piece, crc);
    yield piece;
  }
  if (length < entry.size) throw damaged(`${shortName(entry.name)}: ${length} B < ${entry.size} B`);
  // JSZip does not look at the checksum: a flipped bit in a figure would go unnoticed
  if (crc !== entry.crc) throw damaged(`CRC ${shortName(entry.name)}`);
}

/** Parts up to this size are unpacked at one go, which takes half the time; packed, for what a lying one costs. */
const WHOLE_BYTES = 8 * 1024 * 1024;
const WHOLE_PACKED_BYTES = 1024 * 1024;

/**
 * All bytes of a small sound part; `undefined` for a large one, and for any that is not what it declares:
 * {@link unpack} finds out what is wrong with it.
 */
export function unpackWhole(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  if (entry.size > WHOLE_BYTES || entry.packedSize > WHOLE_PACKED_BYTES) return undefined;
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const unpacked = entry.stored ? packed : inflateWhole(packed, entry.size);
  const isSound = unpacked?.length === entry.size && crc32(unpacked) === entry.crc;
  return isSound ? unpacked : undefined;
}

function inflateWhole(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    // one byte more than declared, so that a part that is larger shows
    return native ? native.inflate(packed, size + 1) : inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    return undefined; // no deflate stream, or one that ends early: told by `unpack`
  }
}

function* inflate(packed: Uint8Array, entry: ZipEntry): Generator<Uint8Array, void> {
  let unpacked: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((piece) => {
    length += piece.length;
    if (length > entry.size) throw hostile(`${shortName(entry.name)} > ${entry.size} B`);
    unpacked.push(piece);
  });
  let fed = 0;
  for (const step of steps(packed, PACKED_STEP)) {
    fed += step.length;
    try {
      inflater.push(step, fed === packed.length);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw damaged(`deflate ${shortName(entry.name)}`, error);
    }
    yield* unpacked;
    unpacked = [];
  }
}

function* steps(bytes: Uint8Array, step: number): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}
