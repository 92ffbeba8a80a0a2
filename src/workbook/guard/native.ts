/**
 * Node's own unpacking, checksum and decoding, five to ten times as fast as those written in JavaScript; `undefined` in a
 * browser, where the same files are read without them.
 *
 * Asked for at run time, since an import of `node:zlib` could not be bundled for the browser.
 */

export interface Native {
  /** @throws an error for what is no whole deflate stream, or unpacks to more than `most` bytes */
  readonly inflate: (packed: Uint8Array, most: number) => Uint8Array;
  /** As {@link import('./crc32').crc32}. */
  readonly crc32: (bytes: Uint8Array, before: number) => number;
  /** The text, `undefined` if it is not UTF-8. */
  readonly decodeUtf8: (bytes: Uint8Array) => string | undefined;
}

/** zlib needs as much. */
const LEAST_CHUNK = 64;

export const native: Native | undefined = findNative();

function findNative(): Native | undefined {
  // A browser has no process; Node before 20.16 cannot be asked.
  const node = (globalThis as { readonly process?: Partial<NodeJS.Process> }).process;
  const zlib = node?.getBuiltinModule?.('node:zlib');
  const buffer = node?.getBuiltinModule?.('node:buffer');
  if (!zlib || !buffer) return undefined;
  return {
    inflate: (packed, most) =>
      zlib.inflateRawSync(packed, { maxOutputLength: most, chunkSize: Math.max(LEAST_CHUNK, most) }),
    crc32: (bytes, before) => zlib.crc32(bytes, before),
    // Over UTF-16 since that is twice as fast as decoding at once.
    decodeUtf8: (bytes) =>
      buffer.isUtf8(bytes) ? buffer.transcode(bytes, 'utf8', 'ucs2').toString('ucs2') : undefined,
  };
}
