/** In a browser there is nothing of Node to read with: the same files give the same, sound or not. */
import { strToU8 } from 'fflate';
import { ReportError } from '../../../src/i18n/report-error';
import type { guardWorkbook } from '../../../src/workbook/guard';
import { withGrids } from '../../../src/workbook/read';
import { formFile } from '../../support/filled-form';
import { cellsOf } from '../exceljs-reading';
import { row, sheet, workbookOf, workbookParts, zip } from './files';

type Guard = typeof guardWorkbook;

/** The guard as it is loaded in a process that can, or cannot, be asked for Node's own modules. */
function guardIn(place: 'node' | 'browser'): Guard {
  const ask = jest.spyOn(process, 'getBuiltinModule');
  if (place === 'browser') ask.mockReturnValue(undefined as never);
  let guard: Guard | undefined;
  jest.isolateModules(() => {
    const { native } = jest.requireActual<{ native: unknown }>('../../../src/workbook/guard/native');
    expect(native === undefined).toBe(place === 'browser');
    ({ guardWorkbook: guard } = jest.requireActual<{ guardWorkbook: Guard }>('../../../src/workbook/guard'));
  });
  ask.mockRestore();
  if (!guard) throw new Error('no guard');
  return guard;
}

/** Cells of all sheets, or the code and reason of the refusal. */
function outcome(guard: Guard, bytes: Uint8Array): unknown {
  try {
    return withGrids(guard(bytes, '填报表.xlsx')).grids.map(cellsOf);
  } catch (error) {
    // Another copy of the class, since the modules are loaded anew.
    if (error instanceof Error && error.name === new ReportError('error.file-empty', { file: '' }).name) {
      const { code, facts } = error as ReportError;
      return { code, facts };
    }
    throw error;
  }
}

const CELL = row(1, '<c r="A1" t="str"><v>甲&amp;乙𠮷</v></c>');
const PARTS = workbookParts(sheet(CELL));

/** The sheet's declared size, replaced in the directory of the zip. */
function lying(bytes: Uint8Array, size: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let entry = -1;
  for (let at = 0; at < copy.length - 4; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && ++entry === 4) view.setUint32(at + 24, size, true);
  return copy;
}

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['a form', () => formFile('tianxin-14th')],
  ['stored parts', () => zip(PARTS, 0)],
  ['a byte order mark', () => zip({ ...PARTS, 'xl/worksheets/sheet1.xml': `\ufeff${sheet(CELL)}` })],
  ['bytes that are no UTF-8', () => zip({ ...PARTS, 'xl/worksheets/sheet1.xml': notUtf8() })],
  ['a part larger than declared', () => lying(workbookOf(CELL), 20)],
  ['a part smaller than declared', () => lying(workbookOf(CELL), 2_000)],
  ['an empty part', () => zip({ ...PARTS, 'xl/worksheets/sheet1.xml': '' })],
  ['a flipped bit', () => flipped(workbookOf(CELL))],
])('%s', async (_, make) => {
  const bytes = await make();
  expect(outcome(guardIn('browser'), bytes)).toEqual(outcome(guardIn('node'), bytes));
});

function notUtf8(): Uint8Array {
  const bytes = strToU8(sheet(CELL));
  bytes[bytes.indexOf(0xe7)] = 0xff;
  return bytes;
}

/** A bit in the middle of the packed sheet. */
function flipped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 4;
  return copy;
}
