/** What is not a zip file at all. */
import { strToU8 } from 'fflate';
import { compoundFile, refusal, utf16, workbookOf, zip } from './files';

/** 指标代码,实际值 in GBK, as Excel's Chinese CSV export writes it. */
const GBK = [0xd6, 0xb8, 0xb1, 0xea, 0xb4, 0xfa, 0xc2, 0xeb, 0x2c, 0xca, 0xb5, 0xbc, 0xca, 0xd6, 0xb5];

describe('files that are no zip', () => {
  test.each<[string, Uint8Array, string]>([
    ['an empty file', new Uint8Array(0), 'error.file-empty'],
    ['an .xls', compoundFile(['Root Entry', 'Workbook']), 'error.file-xls'],
    ['an .xls of Excel 95', compoundFile(['Root Entry', 'Book']), 'error.file-xls'],
    ['an encrypted workbook', compoundFile(['Root Entry', 'EncryptedPackage']), 'error.file-encrypted'],
    ['a Word document', compoundFile(['Root Entry', 'WordDocument']), 'error.file-not-workbook'],
    ['some other compound file', compoundFile(['Root Entry', 'NoteBook']), 'error.file-not-workbook'],
    ['CSV in UTF-8', strToU8('指标代码,实际值\r\nA01,12.5\r\n'), 'error.file-csv'],
    ['CSV with byte order mark', strToU8('\ufeff指标代码,实际值\r\n'), 'error.file-csv'],
    ['CSV in GBK', Uint8Array.from([...GBK, 0x0d, 0x0a]), 'error.file-csv'],
    ['Unicode text', Uint8Array.from([0xff, 0xfe, ...utf16('指标\t实际值\r\n')]), 'error.file-csv'],
    ['plain text', strToU8('请见附件'), 'error.file-csv'],
    ['HTML', strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table>'), 'error.file-html'],
    ['HTML with doctype', strToU8('\r\n<!DOCTYPE html>\n<html></html>'), 'error.file-html'],
    ['a bare table', strToU8('<table border="1">'), 'error.file-html'],
    [
      'XML 2003',
      strToU8('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'error.file-html',
    ],
    ['other XML', strToU8('<?xml version="1.0"?><svg/>'), 'error.file-not-workbook'],
    ['PDF', strToU8('%PDF-1.7\n'), 'error.file-not-workbook'],
    ['binary rubbish', Uint8Array.from([1, 2, 3, 0, 255, 254]), 'error.file-not-workbook'],
    ['control characters', strToU8('a,b\u0001\u0000'), 'error.file-not-workbook'],
  ])('%s', (_, bytes, code) => {
    expect(refusal(bytes).code).toBe(code);
  });

  test('an .xls with a zip inside (its theme, since Excel 2007) is still an .xls', () => {
    const theme = zip({ 'theme/theme1.xml': '<theme/>' });
    expect(refusal(compoundFile(['Root Entry', 'Workbook'], theme)).code).toBe('error.file-xls');
  });

  test('a text cut within a Chinese character is still text', () => {
    const long = '指标代码，实际值\n'.repeat(4000);
    expect(refusal(strToU8(long)).code).toBe('error.file-csv');
  });

  test('the message names the file and, in both languages, the kind', () => {
    const error = refusal(strToU8('%PDF-1.7'));
    expect(error.text('zh-CN')).toContain('填报表.xlsx');
    expect(error.text('zh-CN')).toContain('PDF');
    expect(error.text('en-US')).toContain('PDF');
  });

  test('a file above the size limit', () => {
    const error = refusal(workbookOf(''), { fileBytes: 1000 });
    expect(error.code).toBe('error.file-too-large');
    expect(error.facts).toMatchObject({ file: '填报表.xlsx', size: 0.1 });
  });
});
