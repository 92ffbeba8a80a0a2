/** What a file says about itself: used to tell revisions of a form apart, never a reason to refuse one. */
import type { DocumentProperties } from '../../../src/workbook/guard';
import { formFile, CREATED } from '../../support/filled-form';
import { read, relationships, row, sheet, utf16, workbookParts, zip } from './files';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const CORE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const UNKNOWN: DocumentProperties = { modified: null, lastModifiedBy: null, revision: null };

const xmlOf = (properties: string): string =>
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${properties}</cp:coreProperties>`;

/** The properties of a small workbook with the given core part, `null` for none. */
function propertiesOf(core: string | Uint8Array | null): DocumentProperties {
  const parts = workbookParts(sheet(row(1, '<c r="A1"><v>1</v></c>')));
  parts['_rels/.rels'] = relationships(OFFICE, 'xl/workbook.xml', CORE, 'docProps/core.xml');
  const { grids, properties } = read(zip(core === null ? parts : { ...parts, 'docProps/core.xml': core }));
  expect(grids).toHaveLength(1);
  return properties;
}

const modified = (time: string): string =>
  xmlOf(`<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`);

test('a form of ours says when it was made', async () => {
  const { modified: time } = read(await formFile('tianxin-14th')).properties;
  expect(time).toBe(CREATED.toISOString());
});

test('time in UTC, name, revision', () => {
  const by = '<cp:lastModifiedBy> 张&amp;三 </cp:lastModifiedBy><cp:revision>7</cp:revision>';
  const time = '<dcterms:modified>2024-01-31T16:30:00+08:00</dcterms:modified>';
  expect(propertiesOf(xmlOf(by + time))).toEqual({
    modified: '2024-01-31T08:30:00.000Z',
    lastModifiedBy: '张&三',
    revision: 7,
  });
});

test.each([
  ['2024-01-31T16:30:00Z', '2024-01-31T16:30:00.000Z'],
  ['2024-01-31T16:30:00', '2024-01-31T16:30:00.000Z'],
  ['2024-01-31T16:30Z', '2024-01-31T16:30:00.000Z'],
  ['2024-01-31', null],
  ['2024-13-31T16:30:00Z', null],
  ['昨天', null],
  ['', null],
])('the time %s is read as %s', (text, time) => {
  expect(propertiesOf(modified(text)).modified).toBe(time);
});

test.each<[string, string | Uint8Array | null]>([
  ['missing', null],
  ['empty', ''],
  ['cut off', modified('2024-01-31T16:30:00Z').slice(0, -5)],
  ['with a DOCTYPE', `<!DOCTYPE x>${modified('2024-01-31T16:30:00Z')}`],
  ['another document', '<html/>'],
  ['larger than it can be', xmlOf(`<dc:title>${'长'.repeat(30_000)}</dc:title>`)],
])('a part that is %s says nothing, and the file is read', (_, core) => {
  expect(propertiesOf(core)).toEqual(UNKNOWN);
});

test('in UTF-16; a name as long as a book is cut', () => {
  const xml = xmlOf(`<cp:lastModifiedBy>${'长'.repeat(9_000)}</cp:lastModifiedBy>`);
  expect(propertiesOf(utf16(`\ufeff${xml}`)).lastModifiedBy).toHaveLength(255);
});
