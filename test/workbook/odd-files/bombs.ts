/** Files that are small and unpack to far more, or are as large as a sheet can be. */
import { strToU8 } from 'fflate';
import { row, sheet, workbookParts, type Parts } from '../guard/files';
import { entryOf, rawZip, repeatedEntry, type OddFile, type RawEntry } from './odd-file';

const MEGABYTE = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const OPEN = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const CLOSE = '</sheetData></worksheet>';

/** The small workbook with other entries in place of, and beside, its own. */
function withEntries(...entries: readonly RawEntry[]): Uint8Array {
  const parts: Parts = workbookParts(sheet(row(1, '<c r="A1"><v>1</v></c>')));
  const replaced = new Set(entries.map(({ name }) => name));
  const own = Object.entries(parts).filter(([name]) => !replaced.has(name));
  return rawZip([...own.map(([name, content]) => entryOf(name, strToU8(String(content)))), ...entries]);
}

const blanks = (): RawEntry => repeatedEntry(SHEET, new Uint8Array(16 * MEGABYTE).fill(0x20), 64);

/** A sheet of rows, each with these cells in columns A, B … */
function rowsOf(count: number, columns: number, cell: (address: string) => string): Uint8Array {
  const letters = 'ABCDEFGHIJ'.slice(0, columns).split('');
  const rows = Array.from({ length: count }, (_, index) =>
    row(index + 1, letters.map((letter) => cell(`${letter}${index + 1}`)).join('')),
  );
  return withEntries(entryOf(SHEET, strToU8(`${OPEN}${rows.join('')}${CLOSE}`), 1));
}

export const BOMBS: readonly OddFile[] = [
  [
    'a sheet of a gigabyte',
    () => withEntries(blanks()),
    { refused: 'error.file-hostile', reason: 'MB > 150 MB' },
  ],
  [
    'the same, declared as a kilobyte',
    () => withEntries({ ...blanks(), size: 1_024 }),
    { refused: 'error.file-hostile', reason: '> 1024 B' },
  ],
  [
    'pictures of 1.9 gigabytes, which nobody would unpack',
    () => withEntries({ ...blanks(), name: 'xl/media/image1.png', size: 1.9e9 }),
    { refused: 'error.file-hostile' },
  ],
  [
    'a hundred megabytes of blanks',
    () => withEntries(repeatedEntry(SHEET, new Uint8Array(MEGABYTE).fill(0x20), 100)),
    { refused: 'error.file-hostile', reason: ': 1' },
  ],
  [
    '60 000 entries',
    () =>
      withEntries(
        ...Array.from({ length: 60_000 }, (_, index) => ({
          name: `xl/media/${index}`,
          packed: new Uint8Array(0),
          size: 0,
          crc: 0,
          stored: true,
        })),
      ),
    { refused: 'error.file-hostile', reason: '> 3 000' },
  ],
  [
    'two million nested elements',
    () => withEntries(entryOf(SHEET, strToU8(`${OPEN}${'<a>'.repeat(2_000_000)}`))),
    { refused: 'error.file-hostile', reason: 'depth' },
  ],
  [
    'a million rows of styled blanks',
    () => rowsOf(1_048_576, 2, (address) => `<c r="${address}" s="1"/>`),
    { cells: { A1: null }, rows: 0 },
  ],
  [
    'more than a million values',
    () => rowsOf(130_000, 8, (address) => `<c r="${address}"><v>1</v></c>`),
    { refused: 'error.file-hostile', reason: '> 1 000 000 cells' },
  ],
  [
    'a file of more than 20 MB',
    () =>
      withEntries({
        name: 'xl/media/a',
        packed: new Uint8Array(21 * MEGABYTE),
        size: 21 * MEGABYTE,
        crc: 0,
        stored: true,
      }),
    { refused: 'error.file-too-large' },
  ],
];
