/** Workbooks whose package or XML is put together in another way than Excel does it. */
import { strToU8 } from 'fflate';
import {
  MAIN,
  prefixed,
  relationships,
  row,
  sheet,
  strict,
  utf16,
  workbookParts,
  zip,
  type Parts,
} from '../guard/files';
import type { OddFile } from './odd-file';

const SHEET = 'xl/worksheets/sheet1.xml';
const LINKS = 'xl/_rels/workbook.xml.rels';
const BOOK = 'xl/workbook.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROWS = row(1, '<c r="A1" t="s"><v>0</v></c><c r="B1"><v>7</v></c>');
const CELLS = { A1: '指标', B1: 7 };

const parts = (): Parts => workbookParts(sheet(ROWS));
/** The small workbook with one part changed. */
const changed = (name: string, change: (xml: string) => string | Uint8Array) => (): Uint8Array => {
  const all = parts();
  return zip({ ...all, [name]: change(String(all[name])) });
};
/** The small workbook with all its spreadsheet parts changed. */
const rewritten = (change: (xml: string) => string | Uint8Array) => (): Uint8Array => {
  const all = parts();
  for (const name of [BOOK, SHEET, 'xl/sharedStrings.xml', 'xl/styles.xml'])
    all[name] = change(String(all[name]));
  return zip(all);
};
/** The small workbook with a further relationship of the workbook, and its part. */
const linked = (type: string, name: string, content: string) => (): Uint8Array => {
  const all = parts();
  all[LINKS] = String(all[LINKS]).replace(
    '</Relationships>',
    `<Relationship Id="rId9" Type="${type}" Target="${name}"/></Relationships>`,
  );
  return zip({ ...all, [`xl/${name}`]: content });
};
const without = (name: string) => (): Uint8Array => {
  const all = parts();
  delete all[name];
  return zip(all);
};
const renamed = (rename: (name: string) => string) => (): Uint8Array =>
  zip(Object.fromEntries(Object.entries(parts()).map(([name, content]) => [rename(name), content])));
const LAUGHS = Array.from(
  { length: 9 },
  (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
).join('');

export const PACKAGES: readonly OddFile[] = [
  ['prefix x: (ClosedXML, some WPS exports)', rewritten((xml) => prefixed(xml, 'x')), { cells: CELLS }],
  ['strict Open XML', rewritten(strict), { cells: CELLS }],
  ['UTF-16 with byte order mark', rewritten((xml) => utf16(`\ufeff${xml}`)), { cells: CELLS }],
  ['UTF-16 without one', rewritten(utf16), { cells: CELLS }],
  ['UTF-8 with byte order mark', rewritten((xml) => `\ufeff${xml}`), { cells: CELLS }],
  [
    'GBK as declared',
    changed('xl/sharedStrings.xml', () =>
      Uint8Array.from([
        ...strToU8(`<?xml version="1.0" encoding="GBK"?><sst xmlns="${MAIN}"><si><t>`),
        ...[0xd6, 0xb8, 0xb1, 0xea],
        ...strToU8('</t></si></sst>'),
      ]),
    ),
    { cells: CELLS },
  ],
  [
    'bytes that are no UTF-8',
    changed(SHEET, (xml) =>
      Uint8Array.from([...strToU8(xml.slice(0, -12)), 0xff, ...strToU8(xml.slice(-12))]),
    ),
    { refused: 'error.file-truncated' },
  ],
  [
    'backslashes and capitals in part names',
    renamed((name) => name.replaceAll('/', '\\').toUpperCase()),
    { cells: CELLS },
  ],
  ['entries for folders', () => zip({ 'xl/': '', 'xl/_rels/': '', ...parts() }), { cells: CELLS }],
  ['absolute targets', changed(LINKS, (xml) => xml.replaceAll('Target="', 'Target="/xl/')), { cells: CELLS }],
  ['without content types', without('[Content_Types].xml'), { cells: CELLS }],
  ['without package relationships', without('_rels/.rels'), { cells: CELLS }],
  [
    'without styles',
    changed(LINKS, (xml) => xml.replace(/<Relationship Id="rId3".*?\/>/, '')),
    { cells: CELLS },
  ],
  [
    'a listed part for shared strings that is not there',
    without('xl/sharedStrings.xml'),
    { refused: 'error.file-truncated', reason: 'sharedstrings' },
  ],
  [
    'a text that no shared string has',
    changed('xl/sharedStrings.xml', () => `<sst xmlns="${MAIN}"/>`),
    { refused: 'error.file-truncated', reason: 'sharedStrings[0]' },
  ],
  ['a sheet without its part', without(SHEET), { refused: 'error.file-truncated' }],
  ['XML that breaks off', changed(SHEET, (xml) => xml.slice(0, -20)), { refused: 'error.file-truncated' }],
  [
    'DOCTYPE',
    changed(SHEET, (xml) => `<!DOCTYPE worksheet>${xml}`),
    { refused: 'error.file-hostile', reason: 'DOCTYPE' },
  ],
  [
    'an XML bomb',
    changed(
      'xl/sharedStrings.xml',
      (xml) => `<!DOCTYPE sst [<!ENTITY l0 "哈">${LAUGHS}]>${xml.replace('指标', '&l9;')}`,
    ),
    { refused: 'error.file-hostile', reason: 'DOCTYPE' },
  ],
  [
    'an entity that reads a file',
    changed(SHEET, (xml) => `<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${xml}`),
    { refused: 'error.file-hostile', reason: 'DOCTYPE' },
  ],
  [
    'nested a thousand deep',
    changed(SHEET, (xml) => xml.replace('<sheetData>', `<sheetData>${'<a>'.repeat(1_000)}`)),
    { refused: 'error.file-hostile', reason: 'depth' },
  ],
  [
    'the same part twice',
    renamed((name) => (name === 'xl/styles.xml' ? 'XL/WORKSHEETS/SHEET1.XML' : name)),
    { refused: 'error.file-hostile', reason: '2 ×' },
  ],
  [
    'one sheet listed twice',
    changed(BOOK, (xml) => xml.replace('</sheets>', '<sheet name="b" sheetId="2" r:id="rId1"/></sheets>')),
    { refused: 'error.file-hostile' },
  ],
  [
    'no sheets',
    changed(BOOK, (xml) => xml.replace(/<sheet .*?\/>/, '')),
    { refused: 'error.file-not-workbook' },
  ],
  [
    'only a chart sheet',
    changed(LINKS, (xml) => xml.replace('/worksheet"', '/chartsheet"')),
    { refused: 'error.file-not-workbook' },
  ],
  [
    'macros',
    linked('http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin', 'x'),
    { cells: CELLS, flags: ['macros'] },
  ],
  [
    'a macro sheet of Excel 4',
    linked(
      'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
      'macrosheets/sheet1.xml',
      '<x/>',
    ),
    { cells: CELLS, flags: ['macros'] },
  ],
  [
    'a link to another workbook',
    linked(
      `${OFFICE}/externalLink`,
      'externalLinks/externalLink1.xml',
      '<externalLink><externalBook/></externalLink>',
    ),
    { cells: CELLS, flags: ['external-links'] },
  ],
  [
    'a DDE link',
    linked(
      `${OFFICE}/externalLink`,
      'externalLinks/externalLink1.xml',
      '<externalLink><ddeLink/></externalLink>',
    ),
    { cells: CELLS, flags: ['dde', 'external-links'] },
  ],
  [
    'a connection to a database',
    linked(`${OFFICE}/connections`, 'connections.xml', '<connections/>'),
    { cells: CELLS, flags: ['connections'] },
  ],
  [
    'pictures in cells (WPS)',
    linked(
      'http://www.wps.cn/officeDocument/2020/cellImage',
      'cellimages.xml',
      '<etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"/>',
    ),
    { cells: CELLS },
  ],
  [
    'a workbook part that lies outside of xl/',
    () => {
      const all = parts();
      const moved: Parts = {};
      for (const [name, content] of Object.entries(all)) moved[name.replace(/^xl\//, '')] = content;
      moved['_rels/.rels'] = relationships(`${OFFICE}/officeDocument`, '/workbook.xml');
      return zip(moved);
    },
    { cells: CELLS },
  ],
];
