/** Cell addresses, kept within what a worksheet can hold. */

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** `B7` → row 7, column 2; `undefined` for anything that is no cell of a worksheet. */
export function parseAddress(address: string): CellPlace | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(address);
  if (!match) return undefined;
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row >= 1 && row <= MAX_ROW && column <= MAX_COLUMN ? { row, column } : undefined;
}

/** Column 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
