/** Files that are no zip, or a zip that is no workbook, whatever their extension says. */
import { strToU8 } from 'fflate';
import { compoundFile, relationships, utf16, workbookOf, zip } from '../guard/files';
import type { OddFile } from './odd-file';

/** 指标代码,实际值 in GBK, as Excel's Chinese CSV export writes it. */
const GBK = [0xd6, 0xb8, 0xb1, 0xea, 0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xca, 0xb5, 0xbc, 0xca, 0xd6, 0xb5];
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** An Office file whose main part has the given name and content type. */
const officeFile = (name: string, type: string): Uint8Array =>
  zip({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${name}" ContentType="${type}"/></Types>`,
    '_rels/.rels': relationships(OFFICE, name),
    [name]: '<document/>',
  });

const form = (): Uint8Array => workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>');

export const CONTAINERS: readonly OddFile[] = [
  ['empty', () => new Uint8Array(0), { refused: 'error.file-empty' }],
  ['cut off within the magic number', () => form().subarray(0, 3), { refused: 'error.file-truncated' }],
  ['cut off in the middle', () => form().subarray(0, 400), { refused: 'error.file-truncated' }],
  ['without its last byte', () => form().subarray(0, -1), { refused: 'error.file-truncated' }],
  [
    'something before the zip, as mail programs leave it',
    () => new Uint8Array([...strToU8('\r\n'), ...form()]),
    { refused: 'error.file-not-workbook' },
  ],
  ['.xls', () => compoundFile(['Root Entry', 'Workbook']), { refused: 'error.file-xls' }],
  ['.xls of Excel 95', () => compoundFile(['Root Entry', 'Book']), { refused: 'error.file-xls' }],
  [
    '.xls with a zip inside (its theme, since Excel 2007)',
    () => compoundFile(['Root Entry', 'Workbook'], zip({ 'theme/theme1.xml': '<theme/>' })),
    { refused: 'error.file-xls' },
  ],
  [
    '.et of WPS, which is an .xls',
    () => compoundFile(['Root Entry', 'Workbook', 'ETExtData']),
    { refused: 'error.file-xls' },
  ],
  [
    'encrypted with a password',
    () => compoundFile(['Root Entry', 'EncryptedPackage', 'EncryptionInfo']),
    { refused: 'error.file-encrypted' },
  ],
  ['.doc', () => compoundFile(['Root Entry', 'WordDocument']), { refused: 'error.file-not-workbook' }],
  [
    'another compound file',
    () => compoundFile(['Root Entry', 'NoteBook']),
    { refused: 'error.file-not-workbook' },
  ],
  [
    '.xlsb',
    () => officeFile('xl/workbook.bin', 'application/vnd.ms-excel.sheet.binary.macroEnabled.main'),
    { refused: 'error.file-xlsb' },
  ],
  [
    '.docx',
    () => officeFile('word/document.xml', `${TYPES}.wordprocessingml.document.main+xml`),
    { refused: 'error.file-not-workbook', reason: 'Word .docx' },
  ],
  [
    '.pptx',
    () => officeFile('ppt/presentation.xml', `${TYPES}.presentationml.presentation.main+xml`),
    { refused: 'error.file-not-workbook', reason: 'PowerPoint .pptx' },
  ],
  [
    '.ods',
    () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }, 0),
    { refused: 'error.file-not-workbook', reason: '.ods' },
  ],
  [
    'a zip with forms in it',
    () => zip({ '科技局/填报表.xlsx': form() }),
    { refused: 'error.file-not-workbook', reason: '解压' },
  ],
  ['a zip without anything in it', () => zip({}), { refused: 'error.file-not-workbook' }],
  ['PDF', () => strToU8('%PDF-1.7\n'), { refused: 'error.file-not-workbook', reason: 'PDF' }],
  [
    'PNG',
    () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d]),
    { refused: 'error.file-not-workbook', reason: 'PNG' },
  ],
  ['RAR', () => strToU8('Rar!\u001a\u0007'), { refused: 'error.file-not-workbook', reason: 'RAR' }],
  ['rubbish', () => Uint8Array.from([1, 2, 3, 0, 255, 254]), { refused: 'error.file-not-workbook' }],
  ['control characters', () => strToU8('a,b\u0001\u0000'), { refused: 'error.file-not-workbook' }],
  ['CSV in UTF-8', () => strToU8('指标代码,实际值\r\nA01,12.5\r\n'), { refused: 'error.file-csv' }],
  ['CSV with byte order mark', () => strToU8('\ufeff指标代码,实际值\r\n'), { refused: 'error.file-csv' }],
  ['CSV in GBK', () => Uint8Array.from([...GBK, 0x0d, 0x0a]), { refused: 'error.file-csv' }],
  [
    'Unicode text',
    () => Uint8Array.from([0xff, 0xfe, ...utf16('指标\t实际值\r\n')]),
    { refused: 'error.file-csv' },
  ],
  ['plain text', () => strToU8('请见附件'), { refused: 'error.file-csv' }],
  [
    'HTML saved as .xls',
    () => strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'),
    { refused: 'error.file-html' },
  ],
  ['HTML with doctype', () => strToU8('\r\n<!DOCTYPE html>\n<html></html>'), { refused: 'error.file-html' }],
  ['a bare table', () => strToU8('<table border="1">'), { refused: 'error.file-html' }],
  [
    'XML 2003',
    () => strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    { refused: 'error.file-html' },
  ],
  ['other XML', () => strToU8('<?xml version="1.0"?><svg/>'), { refused: 'error.file-not-workbook' }],
];
