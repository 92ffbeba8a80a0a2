/** Unpacking one part without believing its declared size. */
import { Inflate } from 'fflate';
import { crc32 } from './crc32';
import { damaged, hostile, Refusal } from './refusal';
import { shortName, type ZipEntry } from './zip-directory';

/** Packed bytes given to the inflater at a time; one step can grow to about 1 000 times as much. */
const STEP = 16 * 1024;

/**
 * The unpacked bytes of a part.
 *
 * @throws Refusal `error.file-hostile` as soon as it grows beyond its declared size (which the directory check has
 *   limited), `error.file-truncated` if it ends early, is no deflate stream or fails its checksum
 */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.dataStart, entry.dataStart + entry.packedSize);
  const content = entry.stored ? packed : inflate(packed, entry);
  // JSZip does not look at the checksum: a flipped bit in a figure would go unnoticed
  if (crc32(content) !== entry.crc) throw damaged(`CRC ${shortName(entry.name)}`);
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  const content = new Uint8Array(entry.size);
  let length = 0;
  const inflater = new Inflate((chunk) => {
    if (length + chunk.length > content.length) {
      throw hostile(`${shortName(entry.name)} > ${entry.size} B`);
    }
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw damaged(`deflate ${shortName(entry.name)}`, error);
  }
  if (length < content.length) throw damaged(`${shortName(entry.name)}: ${length} B < ${content.length} B`);
  return content;
}
