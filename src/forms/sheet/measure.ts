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
  // One character is lost to the cell's padding, and a Chinese character never splits.
  const usable = Math.max(2, columnWidth - 1.5);
  return text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(textWidth(part) / usable)), 0);
}

/** Row height in points for the tallest of some texts, at 10-point body text. */
export function rowHeight(
  cells: readonly (readonly [text: string, columnWidth: number])[],
  lineHeight = 14,
): number {
  const lines = cells.reduce((most, [text, width]) => Math.max(most, lineCount(text, width)), 1);
  // 409 points is the most a row can have.
  return Math.min(409, Math.max(18, lines * lineHeight + 4));
}
