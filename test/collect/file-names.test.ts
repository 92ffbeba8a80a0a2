/** What is collected from a folder or an archive, by its name alone. */
import { isLeftover, writableName } from '../../src/collect/file-names';

test.each(['甲.xlsx', '下级/甲.xlsx', './甲.xlsx', '../../甲.xlsx', '通知.docx', 'a.part.xlsx'])(
  '%s is answered for',
  (name) => expect(isLeftover(name)).toBe(false),
);

test.each([
  '~$甲.xlsx',
  '下级/~$甲.xlsx',
  '.DS_Store',
  '.hidden/甲.xlsx',
  '__MACOSX/._甲.xlsx',
  'Thumbs.db',
  '甲.xlsx.tmp',
  '甲.xlsx.crdownload',
])('%s was sent by nobody', (name) => expect(isLeftover(name)).toBe(true));

test('what a workbook cannot say is replaced in a name', () => {
  expect(writableName('甲\uffff乙.xlsx')).toBe('甲\ufffd乙.xlsx');
});
