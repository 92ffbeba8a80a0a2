import { strFromU8, unzipSync } from 'fflate';
import { crc32 } from '../../src/workbook/guard/crc32';
import { zip, type ZipPart } from '../../src/workbook/zip';

const DATE = new Date(Date.UTC(2026, 0, 15, 10, 30, 44));
const LONG = Array.from({ length: 3000 }, (_, index) => `<c r="A${index}"><v>${index * 7919}</v></c>规划`);

const parts = (): ZipPart[] => [
  { name: '[Content_Types].xml', pieces: ['<Types/>'] },
  { name: 'xl/worksheets/sheet1.xml', pieces: ['<a>', ...LONG, '</a>'] },
  { name: 'xl/empty.xml', pieces: [] },
];

test('every part comes back as it was, in its order', () => {
  const files = unzipSync(zip(parts(), DATE));
  expect(Object.keys(files)).toEqual(['[Content_Types].xml', 'xl/worksheets/sheet1.xml', 'xl/empty.xml']);
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toBe(`<a>${LONG.join('')}</a>`);
  expect(files['xl/empty.xml']).toHaveLength(0);
});

test('the directory states checksum, sizes and place of each part', () => {
  const bytes = zip(parts(), DATE);
  const files = Object.values(unzipSync(bytes));
  for (const [index, entry] of directory(bytes).entries()) {
    const content = files[index] ?? new Uint8Array();
    expect(entry.crc).toBe(crc32(content));
    expect(entry.size).toBe(content.length);
    expect(new DataView(bytes.buffer, entry.offset).getUint32(0, true)).toBe(0x04034b50);
  }
});

test('the same parts give the same bytes', () => {
  expect(zip(parts(), DATE)).toEqual(zip(parts(), DATE));
});

test('entries carry the given time, and 1980 where it is earlier than a zip can say', () => {
  const [entry] = directory(zip(parts(), DATE));
  expect(entry?.date).toEqual([2026, 1, 15, 10, 30, 44]);
  const [old] = directory(zip(parts(), new Date(0)));
  expect(old?.date.slice(0, 3)).toEqual([1980, 1, 1]);
});

test('an error while a part is made is not swallowed', () => {
  function* broken(): Generator<string> {
    yield '<a>';
    throw new RangeError('no such style');
  }
  expect(() => zip([{ name: 'a.xml', pieces: broken() }], DATE)).toThrow('no such style');
});

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
