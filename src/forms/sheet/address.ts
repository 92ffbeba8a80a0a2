/** Cell addresses in A1 style. Rows and columns count from 1. */
import type { Block } from './model';

const LETTERS = 26;

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % LETTERS;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / LETTERS;
  }
  return letters;
}

/** (4, 2) → B4 */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** (4, 2) → $B$4 */
export function absoluteAddress(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}

/** A block as A1:B2; a single cell as A1. */
export function blockAddress({ top, left, bottom, right }: Block): string {
  const first = address(top, left);
  return top === bottom && left === right ? first : `${first}:${address(bottom, right)}`;
}

/** B4 or B4:C7 → the block; null for whole rows, whole columns and anything else. */
export function blockOf(text: string): Block | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(text.trim());
  const [, left = '', top = '', right = left, bottom = top] = match ?? [];
  if (!match) return null;
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * LETTERS + letter.charCodeAt(0) - 64, 0);

/** A sheet name as formulas need it: always quoted, apostrophes doubled. */
export function quoteSheet(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}

/** A text constant in a formula. */
export function quoteText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}
