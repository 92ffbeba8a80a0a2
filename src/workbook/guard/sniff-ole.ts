/** Compound files (OLE2): the container of .xls and .doc, and of every encrypted Office file. */
import { notWorkbook, Refusal } from './refusal';

/**
 * Which compound file it is, told from the stream names in its directory (UTF-16LE).
 *
 * Nothing that looks for a zip must see one: from Excel 2007 on an .xls holds one with its theme, which ExcelJS for one
 * then takes for a workbook without sheets.
 */
export function sniffOle(bytes: Uint8Array): Refusal {
  if (hasStream(bytes, 'EncryptedPackage')) return new Refusal('error.file-encrypted');
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) return new Refusal('error.file-xls');
  if (hasStream(bytes, 'WordDocument')) return notWorkbook('Word .doc');
  if (hasStream(bytes, 'PowerPoint Document')) return notWorkbook('PowerPoint .ppt');
  return notWorkbook('OLE');
}

/** Stream names end with a zero; a letter before the name means that it is the tail of a longer one. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (!matches(bytes, wanted, at)) continue;
    const before = bytes[at - 2] ?? 0;
    const after = bytes[at + wanted.length] ?? 0;
    if (after === 0 && !isLetter(before)) return true;
  }
  return false;
}

function matches(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

function isLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}
