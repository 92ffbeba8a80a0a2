/** Archives of forms: unpacked file by file, with the names that Windows programs give, within limits. */
import { zipSync } from 'fflate';
import { zipFiles } from '../../../src/workbook/guard';
import { ReportError } from '../../../src/i18n/report-error';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The archive with other bytes in the place of an ASCII name, and without the mark that names are UTF-8. */
function renamed(archive: Uint8Array, name: string, other: readonly number[]): Uint8Array {
  const copy = archive.slice();
  const wanted = bytes(name);
  for (let at = 0; at + wanted.length <= copy.length; at++)
    if (wanted.every((byte, index) => copy[at + index] === byte)) copy.set(other, at);
  return copy;
}

test('files come out as they went in', () => {
  const archive = zipSync({ '市科技局/甲.xlsx': bytes('one'), 'b.xlsx': [bytes('two'), { level: 0 }] });
  const files = zipFiles(archive, '上报.zip');
  expect(files.map(({ name }) => name)).toEqual(['市科技局/甲.xlsx', 'b.xlsx']);
  expect(files.map((file) => new TextDecoder().decode(file.bytes()))).toEqual(['one', 'two']);
});

test('names in GBK are read as Windows wrote them', () => {
  // 甲 is BC D7.
  const archive = renamed(zipSync({ 'AB.xlsx': bytes('one') }), 'AB.xlsx', [0xbc, 0xd7]);
  expect(zipFiles(archive, '上报.zip').map(({ name }) => name)).toEqual(['甲.xlsx']);
});

test('what is no archive, or a damaged one, is named', () => {
  expect(() => zipFiles(bytes('指标代码,名称\n'), '上报.zip')).toThrow(ReportError);
  const archive = zipSync({ 'a.xlsx': [bytes('one'), { level: 0 }], 'b.xlsx': [bytes('two'), { level: 0 }] });
  const at = archive.findIndex(
    (_, index) => new TextDecoder().decode(archive.subarray(index, index + 3)) === 'one',
  );
  archive[at] = 0;
  const [first, second] = zipFiles(archive, '上报.zip');
  // One damaged file costs itself.
  expect(() => first?.bytes()).toThrow(/上报\.zip\/a\.xlsx/);
  expect(second && new TextDecoder().decode(second.bytes())).toBe('two');
});

test('a file that would not be read as a workbook for its size is not unpacked either', () => {
  const archive = zipSync({ 'a.xlsx': new Uint8Array(21 * 1024 * 1024) });
  expect(() => zipFiles(archive, '上报.zip')).toThrow(/上报\.zip/);
});
