/** Cell addresses, kept within what a worksheet can hold. */

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

const DOLLAR = 0x24;

/** `B7` → row 7, column 2; `undefined` for anything that is no cell of a worksheet. */
export function parseAddress(address: string): CellPlace | undefined {
  let at = address.charCodeAt(0) === DOLLAR ? 1 : 0;
  const letters = at;
  let column = 0;
  for (; at - letters <= 3; at += 1) {
    const letter = (address.charCodeAt(at) | 0x20) - 0x60;
    // bit 0x40 tells letters from the digits and signs that the other bit was added to
    if (!(letter >= 1 && letter <= 26 && address.charCodeAt(at) & 0x40)) break;
    column = column * 26 + letter;
  }
  if (at === letters || at - letters > 3) return undefined;
  if (address.charCodeAt(at) === DOLLAR) at += 1;
  const digits = at;
  let row = 0;
  for (; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9) || at - digits >= 7) return undefined;
    row = row * 10 + digit;
  }
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
