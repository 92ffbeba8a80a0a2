/** Estimates of how much room text takes, since no writer measures it. */

/** Width in characters: Chinese and full-width characters count two. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”‘’—…]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}

/** Lines a text needs in a column of the given width. */
export function lineCount(text: string, columnWidth: number): number {
  // The cell's padding and indentation take some room, and a Chinese character never splits.
  const usable = Math.max(2, columnWidth - 2.5);
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / usable)), 0);
}

/** Points a line of 10-point text takes, and what a row needs besides. */
const LINE = 13.5;
const PADDING = 5;
const LOWEST = 20;
/** Excel's limit. */
const HIGHEST = 409;

/**
 * Row height in points for the tallest of some wrapped texts.
 *
 * @param columns - with their widths in characters
 * @param texts - what stands in them; anything but text takes one line
 */
export function rowHeight(columns: readonly { readonly width: number }[], texts: readonly unknown[]): number {
  let lines = 1;
  texts.forEach((text, index) => {
    const width = columns[index]?.width;
    if (typeof text === 'string' && width !== undefined) lines = Math.max(lines, lineCount(text, width));
  });
  return Math.min(HIGHEST, Math.max(LOWEST, lines * LINE + PADDING));
}
