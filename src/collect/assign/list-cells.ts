/** Text as Excel copies it, or as people type lists → rows of cells. */

/** The rows of a text: separated by tabs, by commas or semicolons, or by blanks, whichever is found first. */
export function cellsOfText(text: string): string[][] {
  const plain = text.replace(/^\ufeff/, '');
  const separator = ['\t', ',', ';', '，'].find((candidate) => plain.includes(candidate));
  return separator === undefined ? plain.split(/\r\n|\r|\n/).map(byBlanks) : quotedCells(plain, separator);
}

/** `CS-01  市科技局`: what stands before the last run of blanks, and after it. */
function byBlanks(line: string): string[] {
  const match = /^(.*\S)\s+(\S+)$/.exec(line.trim());
  return match ? [match[1] ?? '', match[2] ?? ''] : [line.trim()];
}

/** A cell that holds a separator, a quote or a line break stands in quotes, its own quotes doubled. */
function quotedCells(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at, separator) : bare(text, at, separator);
    row.push(cell);
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    at = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return rows;
}

interface FoundCell {
  readonly cell: string;
  /** Where the separator, the line break or the end of the text is. */
  readonly end: number;
}

function bare(text: string, start: number, separator: string): FoundCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, end).trim(), end };
}

/** A quote that nothing closes, or that goes on behind its end, is a character like any other: “十四五" … */
function quoted(text: string, start: number, separator: string): FoundCell {
  let cell = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at] ?? '';
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else {
      const next = text[at + 1];
      const closes = next === undefined || next === separator || next === '\n' || next === '\r';
      return closes ? { cell: cell.trim(), end: at + 1 } : bare(text, start, separator);
    }
  }
  return bare(text, start, separator);
}
