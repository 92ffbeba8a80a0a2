/** What a file really is, told from its first bytes; extensions are often wrong. */
import { damaged, notWorkbook, Refusal } from './refusal';
import { sniffOle } from './sniff-ole';
import { sniffText } from './sniff-text';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Other files that people attach by mistake; the name tells them which one it was. */
const OTHERS: readonly (readonly [name: string, magic: readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['gzip', [0x1f, 0x8b, 0x08]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
];

/**
 * Lets a zip file pass and refuses everything else with the message that fits it.
 *
 * @param bytes - the whole file, not empty
 * @throws Refusal for .xls, encrypted, text, web page, cut-off and foreign files
 */
export function requireZip(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  if (isCutMagic(bytes)) throw damaged(`${bytes.length} B`);
  if (startsWith(bytes, OLE)) throw sniffOle(bytes);
  const other = OTHERS.find(([, magic]) => startsWith(bytes, magic));
  if (other) throw notWorkbook(other[0]);
  const kind = sniffText(bytes);
  if (kind === 'html') throw new Refusal('error.file-html');
  if (kind === 'csv') throw new Refusal('error.file-csv');
  throw notWorkbook(kind === 'xml' ? 'XML' : describeMagic(bytes));
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return bytes.length >= magic.length && magic.every((byte, index) => bytes[index] === byte);
}

/** A transfer that broke off within the magic number itself. */
function isCutMagic(bytes: Uint8Array): boolean {
  return [ZIP, OLE].some(
    (magic) => bytes.length < magic.length && startsWith(bytes, magic.slice(0, bytes.length)),
  );
}

function describeMagic(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0').toUpperCase()).join(
    ' ',
  );
}
