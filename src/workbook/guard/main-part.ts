/** Finding the workbook part, and saying what a zip without one is instead. */
import type { PackageParts } from './package-parts';
import { notWorkbook, Refusal } from './refusal';

/** Main parts of other kinds, by a word of their content type. */
const OTHER_DOCUMENTS: readonly (readonly [word: string, name: string])[] = [
  ['wordprocessingml', 'Word .docx'],
  ['ms-word', 'Word .docm'],
  ['presentationml', 'PowerPoint .pptx'],
  ['ms-powerpoint', 'PowerPoint .pptm'],
  ['visio', 'Visio'],
];

/**
 * The key of the workbook part and its content type.
 *
 * @throws Refusal `error.file-xlsb` for binary workbooks, `error.file-not-workbook` for every other zip
 */
export function findMainPart(parts: PackageParts): { readonly key: string; readonly type: string } {
  const keys = parts.keys;
  const related = parts.relationships('').find(({ type }) => type === 'officeDocument')?.target;
  const key = related ?? (keys.includes('xl/workbook.xml') ? 'xl/workbook.xml' : undefined);
  if (key === undefined) throw plainZip(parts);
  const type = parts.contentType(key) ?? '';
  if (key.endsWith('.bin') || type.includes('sheet.binary')) throw new Refusal('error.file-xlsb');
  const other = OTHER_DOCUMENTS.find(([word]) => type.includes(word));
  if (other) throw notWorkbook(other[1]);
  return { key, type };
}

function plainZip(parts: PackageParts): Refusal {
  const mimeType = parts.keys.includes('mimetype') ? (parts.read('mimetype') ?? '') : '';
  if (mimeType.includes('opendocument.spreadsheet')) {
    return notWorkbook('OpenDocument .ods；请另存为 .xlsx / save it as .xlsx');
  }
  if (mimeType.includes('opendocument')) return notWorkbook('OpenDocument');
  const folder = parts.keys.some((name) => name.endsWith('.xlsx') || name.endsWith('.xls'));
  return notWorkbook(folder ? 'ZIP；请先解压 / unpack it first' : 'ZIP');
}
