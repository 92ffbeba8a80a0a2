/** What is not a zip file at all; the kinds of files are in ../odd-files/containers.ts. */
import { strToU8 } from 'fflate';
import { refusal, workbookOf } from './files';

describe('files that are no zip', () => {
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
