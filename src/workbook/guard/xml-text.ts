/** Character data of XML: reading entities, writing escapes. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#x([0-9a-fA-F]{1,6})|#(\d{1,7}));/g;

/** The characters that raw XML text stands for; unknown entities stay as they are, since there is no DOCTYPE. */
export function decodeText(raw: string): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  if (!lines.includes('&')) return lines;
  return lines.replace(REFERENCE, (_, name?: string, hex?: string, decimal?: string) => {
    if (name !== undefined) return NAMED[name] ?? '';
    const code = hex !== undefined ? parseInt(hex, 16) : parseInt(decimal ?? '0', 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

// eslint-disable-next-line no-control-regex
const SPECIAL = /[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
// eslint-disable-next-line no-control-regex
const SPECIALS = /[&<>"\r\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text for element content or a double-quoted attribute; characters that XML forbids are left out. */
export function escapeText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (character) => ESCAPES[character] ?? '') : text;
}

/**
 * Text for a place where ExcelJS 4.4.0 resolves entities a second time (sheet names, text results of formulas);
 * without this a cell that shows `&lt;` would be read as `<`.
 */
export function escapeTwice(text: string): string {
  return escapeText(text.replace(/&/g, '&amp;'));
}

/** Office's own escapes for characters that XML cannot hold, such as `_x000D_` (ST_Xstring). */
export function decodeOfficeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
