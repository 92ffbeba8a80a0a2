/** Text that was given the extension of a workbook: web exports, XML 2003, CSV in UTF-8, GBK or UTF-16. */

/** Enough to recognise a file, little enough to be instant. */
const HEAD_BYTES = 64 * 1024;

/** Control characters that no text export contains. */
// eslint-disable-next-line no-control-regex
const BINARY = /[\u0000-\u0008\u000e-\u0019\u001b-\u001f]/;

/**
 * The kind of a text file, or `undefined` where the bytes are no text.
 *
 * @returns `html` also for XML 2003 and saved web archives, which Excel opens and can save anew
 */
export function sniffText(bytes: Uint8Array): 'html' | 'xml' | 'csv' | undefined {
  const text = decodeHead(bytes);
  if (text === undefined || BINARY.test(text)) return undefined;
  const head = text.trimStart().slice(0, 4096).toLowerCase();
  if (/^mime-version:|^from:.{0,200}saved by/.test(head)) return 'html';
  if (!head.startsWith('<')) return 'csv';
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') || head.includes('<workbook'))
    return 'html';
  if (/<(?:!doctype html|html|head|body|meta|table|style|div|tr)[\s>]/.test(head)) return 'html';
  return head.startsWith('<?xml') ? 'xml' : 'csv';
}

/** UTF-8 first, since nearly every byte sequence would also pass as GB 18030. */
function decodeHead(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (head[0] === 0xff && head[1] === 0xfe) return decode(head, 'utf-16le');
  if (head[0] === 0xfe && head[1] === 0xff) return decode(head, 'utf-16be');
  return decode(head, 'utf-8') ?? decode(head, 'gb18030');
}

function decode(head: Uint8Array, encoding: string): string | undefined {
  try {
    // `stream`: the head may end within a character
    return new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true });
  } catch {
    return undefined;
  }
}
