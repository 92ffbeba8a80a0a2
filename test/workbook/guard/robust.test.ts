/** Whatever the bytes are: a workbook, or one of our own errors, soon. */
import fc from 'fast-check';
import { ReportError } from '../../../src/i18n/report-error';
import { guardWorkbook } from '../../../src/workbook/guard';
import { row, sheet, workbookParts, zip } from './files';

const ROWS =
  row(1, '<c r="A1" t="s"><v>1</v></c><c r="B1" s="1"><f>1+1</f><v>2</v></c>') +
  row(9, '<c r="C9"><v>3</v></c>');
const XML = sheet(ROWS, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>');
const PACKED = zip(workbookParts(XML));
const STORED = zip(workbookParts(XML), 0);

/** How long the slowest file may take; a loaded machine needs some patience. */
const SOON = 10_000;
jest.setTimeout(120_000);

function outcome(bytes: Uint8Array): string {
  const started = Date.now();
  try {
    guardWorkbook(bytes, 'x.xlsx');
    return 'workbook';
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    expect(error.text('en-US')).toContain('x.xlsx');
    return error.code;
  } finally {
    expect(Date.now() - started).toBeLessThan(SOON);
  }
}

test('the files mutated below pass as they are', () => {
  expect([outcome(PACKED), outcome(STORED)]).toEqual(['workbook', 'workbook']);
});

test('random bytes, also behind the magic numbers', () => {
  const magic = fc.constantFrom(
    [],
    [0x50, 0x4b, 3, 4],
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    [0x3c],
  );
  fc.assert(
    fc.property(magic, fc.uint8Array({ maxLength: 400 }), (start, rest) => {
      expect(outcome(Uint8Array.from([...start, ...rest]))).not.toBe('workbook');
    }),
    { numRuns: 500 },
  );
});

test('cut off anywhere', () => {
  for (let length = 0; length < PACKED.length; length += 1) {
    expect(outcome(PACKED.subarray(0, length))).toBe(
      length === 0 ? 'error.file-empty' : 'error.file-truncated',
    );
  }
});

test('bytes changed, removed or inserted anywhere', () => {
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.constantFrom('set', 'remove', 'insert')), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.constantFrom(PACKED, STORED), edits, (file, changes) => {
      const bytes = [...file];
      for (const [at, byte, kind] of changes) {
        bytes.splice(at % bytes.length, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [byte]));
      }
      outcome(Uint8Array.from(bytes));
    }),
    { numRuns: 1_500 },
  );
});

test('XML changed anywhere, in a sound zip', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '/>',
    '"',
    '&',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<c>',
    '</c>',
    'x:',
    ' r="Z"',
    ' t="s"',
    '0',
    '<?',
    ' ',
  );
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat(5), piece), { minLength: 1, maxLength: 4 });
  const names = Object.keys(workbookParts(XML));
  fc.assert(
    fc.property(fc.constantFrom(...names), edits, (name, changes) => {
      const parts = workbookParts(XML);
      let xml = String(parts[name]);
      for (const [at, removed, text] of changes) {
        const place = at % (xml.length + 1);
        xml = xml.slice(0, place) + text + xml.slice(place + removed);
      }
      outcome(zip({ ...parts, [name]: xml }));
    }),
    { numRuns: 1_500 },
  );
});

test('the time grows no faster than the file', () => {
  const cases = [
    '<c r="A1"><!--'.repeat(200_000),
    `<c r="A1" ${'a="" '.repeat(300_000)}/>`,
    Array.from({ length: 200_000 }, (_, index) => `<c xmlns:p${index}="u"/>`).join(''),
    `<c r="A1" t="str"><v>${'&'.repeat(1_000_000)}</v></c>`,
    `<c r="A1"><f>${`|"'`.repeat(300_000)}</f></c>`,
    `<c r="A1" t="str"><v>${'<![CDATA[a]]>'.repeat(100_000)}</v></c>`,
  ];
  for (const cells of cases) outcome(zip(workbookParts(sheet(row(1, cells)))));
});
