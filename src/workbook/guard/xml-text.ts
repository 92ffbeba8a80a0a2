/** Character data of XML: reading entities, writing escapes. */

const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#x([0-9a-fA-F]{1,6})|#(\d{1,7}));/y;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The characters that raw XML text stands for; unknown entities stay as they are, since there is no DOCTYPE.
 *
 * @param enough - stops behind so many characters, for long texts of which only the beginning is needed
 */
export function decodeText(raw: string, enough = Infinity): string {
  const lines = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
  let at = lines.indexOf('&');
  if (at < 0) return lines;
  let text = '';
  let from = 0;
  for (; at >= 0 && text.length + at - from < enough; at = lines.indexOf('&', from)) {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(lines);
    text += lines.slice(from, at) + (match ? character(match) : '&');
    from = match ? REFERENCE.lastIndex : at + 1;
  }
  return text + lines.slice(from);
}

function character([, name, hex, decimal]: RegExpExecArray): string {
  if (name !== undefined) return NAMED[name] ?? '';
  const code = hex !== undefined ? parseInt(hex, 16) : parseInt(decimal ?? '0', 10);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
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

/** Office's own escapes for characters that XML cannot hold, such as `_x000D_` (ST_Xstring). */
export function decodeOfficeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/**
 * The same text in memory of its own: an engine's cut out of a long text keeps all of it. Short cuts are copies anyway;
 * a longer one has to be joined to another text before a cut out of that is one of little.
 */
export function ownCopy(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
