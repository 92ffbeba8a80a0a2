/** Zip files that are cut off, lie, or hold something else than a workbook. */
import { MEGABYTE } from '../../../src/workbook/guard/limits';
import { refusal, relationships, row, sheet, workbookOf, workbookParts, zip, type Parts } from './files';

const ONE_CELL = row(1, '<c r="A1"><v>1</v></c>');
const DIRECTORY = [0x50, 0x4b, 0x01, 0x02];
const END = [0x50, 0x4b, 0x05, 0x06];

/** Where the nth record with the given signature starts. */
function find(bytes: Uint8Array, signature: readonly number[], nth = 0): number {
  let found = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    if (!signature.every((byte, index) => bytes[at + index] === byte)) continue;
    found += 1;
    if (found === nth) return at;
  }
  throw new Error('no such record');
}

/** A copy with a little-endian number written over the nth directory record. */
function patch(bytes: Uint8Array, nth: number, offset: number, value: number, width: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const at = find(copy, DIRECTORY, nth) + offset;
  if (width === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

/** The position of the sheet in `workbookParts`. */
const SHEET = 4;

describe('damaged zips', () => {
  const whole = workbookOf(ONE_CELL);

  test.each([1, 3, 4, 30, 100, 0.25, 0.5, 0.9, -1, -10, -21, -22])('cut off at %s', (length) => {
    const end = length > 0 && length < 1 ? Math.round(whole.length * length) : length;
    expect(refusal(whole.subarray(0, end)).code).toBe('error.file-truncated');
  });

  test('a flipped bit in a stored figure is noticed', () => {
    const stored = zip(workbookParts(sheet(ONE_CELL)), 0);
    const at = find(
      stored,
      [...'<v>1</v>'].map((letter) => letter.charCodeAt(0)),
    );
    stored[at + 3] = '9'.charCodeAt(0);
    expect(refusal(stored).facts.reason).toContain('CRC');
  });

  test('a part that unpacks to less than it declares', () => {
    const error = refusal(patch(whole, SHEET, 24, 5_000, 4));
    expect(error.code).toBe('error.file-truncated');
    expect(error.facts.reason).toContain('5000');
  });

  test('XML that breaks off, although the zip is whole', () => {
    const xml = sheet(ONE_CELL);
    for (const end of [40, 80, xml.length - 30, xml.length - 12, xml.length - 1]) {
      expect(refusal(zip(workbookParts(xml.slice(0, end)))).code).toBe('error.file-truncated');
    }
  });

  test('a listed sheet without its part', () => {
    const parts = workbookParts(sheet(ONE_CELL));
    delete parts['xl/worksheets/sheet1.xml'];
    expect(refusal(zip(parts)).code).toBe('error.file-truncated');
  });
});

describe('hostile zips', () => {
  const whole = workbookOf(ONE_CELL);

  test('a bomb that lies about its size is stopped while it unpacks', () => {
    const bomb = workbookOf(row(1, `<c r="A1" t="str"><v>${'0'.repeat(30 * MEGABYTE)}</v></c>`));
    const error = refusal(patch(bomb, SHEET, 24, 1_000, 4));
    expect(error.code).toBe('error.file-hostile');
    expect(error.facts.reason).toContain('1000');
  });

  test('an honest bomb: a part, all parts, the ratio', () => {
    const bomb = workbookOf(row(1, `<c r="A1" t="str"><v>${'0'.repeat(3 * MEGABYTE)}</v></c>`));
    for (const limits of [
      { partBytes: MEGABYTE },
      { totalBytes: MEGABYTE },
      { ratio: 100, ratioFromBytes: MEGABYTE },
    ]) {
      expect(refusal(bomb, limits).code).toBe('error.file-hostile');
    }
    expect(refusal(bomb, { totalBytes: MEGABYTE }).facts.reason).toBe('3 MB > 1 MB');
    expect(refusal(bomb, { ratio: 100, ratioFromBytes: MEGABYTE }).facts.reason).toContain(': 1');
  });

  test('too many entries', () => {
    const parts: Parts = {};
    for (let index = 0; index < 3_100; index += 1) parts[`xl/${index}.xml`] = '';
    expect(refusal(zip({ ...workbookParts(sheet('')), ...parts })).facts.reason).toBe(
      '3 107 entries > 3 000',
    );
  });

  test('two entries of one name, whatever their case', () => {
    const other = { 'xl/Worksheets/SHEET1.xml': sheet(row(1, '<c r="A1"><v>2</v></c>')) };
    const error = refusal(workbookOf(ONE_CELL, '', other));
    expect(error.code).toBe('error.file-hostile');
    expect(error.facts.reason).toContain('2 ×');
  });

  test('encrypted entries, unknown compression, zip64', () => {
    expect(refusal(patch(whole, SHEET, 8, 1, 2)).code).toBe('error.file-encrypted');
    expect(refusal(patch(whole, SHEET, 10, 14, 2)).facts.reason).toBe('zip: method 14');
    expect(refusal(patch(whole, SHEET, 24, 0xffffffff, 4)).facts.reason).toBe('zip64');
    const zip64 = whole.slice();
    new DataView(zip64.buffer).setUint32(find(zip64, END) + 16, 0xffffffff, true);
    expect(refusal(zip64).facts.reason).toBe('zip64');
  });

  test('one sheet part listed many times', () => {
    const listed = '<sheet name="a" sheetId="1" r:id="rId1"/><sheet name="b" sheetId="2" r:id="rId1"/>';
    const parts = workbookParts(sheet(ONE_CELL));
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(/<sheet .*?\/>/, listed);
    expect(refusal(zip(parts)).code).toBe('error.file-hostile');
  });

  test('DOCTYPE, in every part that is read', () => {
    for (const name of [
      'xl/worksheets/sheet1.xml',
      'xl/sharedStrings.xml',
      'xl/workbook.xml',
      '_rels/.rels',
    ]) {
      const parts = workbookParts(sheet(ONE_CELL));
      parts[name] = `<!DOCTYPE x [<!ENTITY a "b">]>${String(parts[name])}`;
      const error = refusal(zip(parts));
      expect(error.code).toBe('error.file-hostile');
      expect(error.facts.reason).toContain('DOCTYPE');
    }
  });

  test('two million nested elements', () => {
    const error = refusal(workbookOf('<a>'.repeat(2_000_000)));
    expect(error.code).toBe('error.file-hostile');
    expect(error.facts.reason).toContain('depth');
  });
});

describe('zips that are no workbook', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

  /** An Office file whose main part has the given name and content type. */
  function officeFile(name: string, type: string): Uint8Array {
    return zip({
      '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${name}" ContentType="${type}"/></Types>`,
      '_rels/.rels': relationships(office, name),
      [name]: '<document/>',
    });
  }

  test.each([
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml', 'Word .docx'],
    [
      'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
      'PowerPoint .pptx',
    ],
    ['application/x-other', 'application/x-other'],
  ])('%s', (type, reason) => {
    const error = refusal(officeFile('main/document.xml', type));
    expect(error.code).toBe('error.file-not-workbook');
    expect(error.facts.reason).toBe(reason);
  });

  test('.xlsb, by its part or by its type', () => {
    const type = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
    expect(refusal(officeFile('xl/workbook.bin', 'application/octet-stream')).code).toBe('error.file-xlsb');
    expect(refusal(officeFile('xl/workbook.xml', type)).code).toBe('error.file-xlsb');
  });

  test('.ods, with advice', () => {
    const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
    const error = refusal(zip({ mimetype, 'content.xml': '<office:document-content/>' }, 0));
    expect(error.code).toBe('error.file-not-workbook');
    expect(error.facts.reason).toContain('.ods');
    expect(error.facts.reason).toContain('.xlsx');
  });

  test('a plain zip, and one with workbooks in it', () => {
    expect(refusal(zip({ 'readme.txt': 'hello' })).facts.reason).toBe('ZIP');
    expect(refusal(zip({ '填报表.xlsx': 'PK' })).facts.reason).toContain('解压');
  });

  test('a workbook without worksheets', () => {
    const parts = workbookParts(sheet(ONE_CELL));
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(/<sheet .*?\/>/, '');
    expect(refusal(zip(parts)).code).toBe('error.file-not-workbook');
    parts['xl/workbook.xml'] = workbookParts('')['xl/workbook.xml'] ?? '';
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      '/worksheet"',
      '/chartsheet"',
    );
    expect(refusal(zip(parts)).code).toBe('error.file-not-workbook');
  });
});
