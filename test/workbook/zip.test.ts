import { strFromU8, unzipSync } from 'fflate';
import { crc32 } from '../../src/workbook/guard/crc32';
import { nativePacker } from '../../src/cli/native-packer';
import { zip, zipChunks, type Packer, type ZipPart } from '../../src/workbook/zip';

const DATE = new Date(Date.UTC(2026, 0, 15, 10, 30, 44));
const LONG = Array.from({ length: 3000 }, (_, index) => `<c r="A${index}"><v>${index * 7919}</v></c>规划`);

const PACKERS: [string, (() => Packer) | undefined][] = [
  ['anywhere', undefined],
  ['in Node', nativePacker],
];

const parts = (): ZipPart[] => [
  { name: '[Content_Types].xml', pieces: ['<Types/>'] },
  { name: 'xl/worksheets/sheet1.xml', pieces: ['<a>', ...LONG, '</a>'] },
  { name: 'xl/empty.xml', pieces: [] },
];

test.each(PACKERS)('every part comes back as it was, in its order (%s)', async (_, packer) => {
  const files = unzipSync(await zip(parts(), DATE, packer));
  expect(Object.keys(files)).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml', 'xl/empty.xml']);
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toBe(`<a>${LONG.join('')}</a>`);
  expect(files['xl/empty.xml']).toHaveLength(0);
});

test.each(PACKERS)('the directory states checksum, sizes and place of each part (%s)', async (_, packer) => {
  const bytes = await zip(parts(), DATE, packer);
  const files = Object.values(unzipSync(bytes));
  for (const [index, entry] of directory(bytes).entries()) {
    const content = files[index] ?? new Uint8Array();
    expect(entry.crc).toBe(crc32(content));
    expect(entry.size).toBe(content.length);
    expect(new DataView(bytes.buffer, entry.offset).getUint32(0, true)).toBe(0x04034b50);
  }
});

test.each(PACKERS)('the same parts give the same bytes (%s)', async (_, packer) => {
  expect(await zip(parts(), DATE, packer)).toEqual(await zip(parts(), DATE, packer));
});

test.each(PACKERS)(
  'entries carry the given time, and 1980 where it is earlier than a zip can say (%s)',
  async (_, packer) => {
    const [entry] = directory(await zip(parts(), DATE, packer));
    expect(entry?.date).toEqual([2026, 1, 15, 10, 30, 44]);
    const [old] = directory(await zip(parts(), new Date(0), packer));
    expect(old?.date.slice(0, 3)).toEqual([1980, 1, 1]);
  },
);

test.each(PACKERS)('an error while a part is made is not swallowed (%s)', async (_, packer) => {
  function* broken(): Generator<string> {
    yield '<a>';
    throw new RangeError('no such style');
  }
  await expect(zip([{ name: 'a.xml', pieces: broken() }], DATE, packer)).rejects.toThrow('no such style');
});

test('a long part comes out while it is still being made, and in whole characters', async () => {
  // Three bytes a character, so that no block ends where a piece does.
  const line = '规划填报与评估'.repeat(1000);
  let made = 0;
  function* pieces(): Generator<string> {
    for (; made < 400; made++) yield `${made}${line}`;
  }
  const seen: number[] = [];
  const chunks: Uint8Array[] = [];
  // Not packed at all, so that there is much to come out.
  const stored = (): Packer => (block) => storedBlock(block);
  for await (const chunk of zipChunks([{ name: 'a.xml', pieces: pieces() }], DATE, stored)) {
    seen.push(made);
    chunks.push(chunk);
  }
  expect(seen.length).toBeGreaterThan(10);
  expect(seen[0]).toBeLessThan(100);
  expect(Buffer.concat(chunks).length).toBeGreaterThan(400 * line.length * 3);
});

test('a packer that fails is heard, whichever block it fails at', async () => {
  let count = 0;
  const failing = (): Packer => (block) =>
    ++count === 2 ? Promise.reject(new RangeError('no memory')) : Promise.resolve(block);
  const long = Array.from({ length: 50 }, () => 'x'.repeat(100_000));
  await expect(zip([{ name: 'a.xml', pieces: long }], DATE, failing)).rejects.toThrow('no memory');
});

/** A block of bytes that are left as they are (RFC 1951, 3.2.4), never the last one. */
function storedBlock(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const blocks: number[][] = [];
  for (let at = 0; at < bytes.length; at += 0xffff) {
    const part = bytes.subarray(at, at + 0xffff);
    blocks.push([
      0,
      part.length & 255,
      part.length >> 8,
      ~part.length & 255,
      (~part.length >> 8) & 255,
      ...part,
    ]);
  }
  return new Uint8Array(blocks.flat());
}

/** The central directory, read by its layout (APPNOTE.TXT 4.3.12). */
function directory(bytes: Uint8Array): { crc: number; size: number; offset: number; date: number[] }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [time, day] = [view.getUint16(at + 12, true), view.getUint16(at + 14, true)];
    const entry = {
      crc: view.getUint32(at + 16, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      date: [1980 + (day >> 9), (day >> 5) & 15, day & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2],
    };
    at += 46 + view.getUint16(at + 28, true);
    return entry;
  });
}
