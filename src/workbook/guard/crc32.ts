/** The checksum of zip entries (ISO 3309, polynomial EDB88320). */
import { native } from './native';

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let crc = index;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/**
 * CRC-32 of the bytes as an unsigned number.
 *
 * @param before - the checksum of what stands before them, to take a stream piece by piece
 */
export function crc32(bytes: Uint8Array, before = 0): number {
  if (native) return native.crc32(bytes, before);
  let crc = before ^ 0xffffffff;
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (crc >>> 8) ^ (TABLE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}
