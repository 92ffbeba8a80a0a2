/** Addresses and rectangles of cells, counted from 1 as Excel prints them. */
import { invalidArgument } from '../host-error';

export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;
export const WHOLE_SHEET: Rect = { top: 1, left: 1, bottom: MAX_ROW, right: MAX_COLUMN };

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** @throws HostError InvalidArgument where the text is no address without a sheet */
export function parseArea(text: string): Rect {
  const rect = cells(text) ?? columns(text) ?? rows(text);
  if (!rect) throw invalidArgument(`Not an address: ${text}`);
  return checked(rect);
}

/** @throws HostError InvalidArgument outside the sheet */
export function checked(rect: Rect): Rect {
  const { top, left, bottom, right } = rect;
  if (![top, left, bottom, right].every(Number.isInteger)) throw invalidArgument();
  if (top < 1 || left < 1 || bottom > MAX_ROW || right > MAX_COLUMN || bottom < top || right < left)
    throw invalidArgument('The range is outside the sheet.');
  return rect;
}

function cells(text: string): Rect | null {
  const [, left, top, right, bottom] = CELLS.exec(text) ?? [];
  if (left === undefined || top === undefined) return null;
  return ordered(Number(top), columnNumber(left), Number(bottom ?? top), columnNumber(right ?? left));
}

function columns(text: string): Rect | null {
  const [, left, right] = COLUMNS.exec(text) ?? [];
  if (left === undefined || right === undefined) return null;
  return ordered(1, columnNumber(left), MAX_ROW, columnNumber(right));
}

function rows(text: string): Rect | null {
  const [, top, bottom] = ROWS.exec(text) ?? [];
  if (top === undefined || bottom === undefined) return null;
  return ordered(Number(top), 1, Number(bottom), MAX_COLUMN);
}

const ordered = (row: number, column: number, row2: number, column2: number): Rect => ({
  top: Math.min(row, row2),
  left: Math.min(column, column2),
  bottom: Math.max(row, row2),
  right: Math.max(column, column2),
});

export const rowCount = ({ top, bottom }: Rect): number => bottom - top + 1;
export const columnCount = ({ left, right }: Rect): number => right - left + 1;
export const isEntireColumn = ({ top, bottom }: Rect): boolean => top === 1 && bottom === MAX_ROW;
export const isEntireRow = ({ left, right }: Rect): boolean => left === 1 && right === MAX_COLUMN;

/** `A1:B2`, `A:C` or `1:3`; `sign` `$` gives the absolute form. */
export function areaText(rect: Rect, sign: '' | '$' = ''): string {
  const { top, left, bottom, right } = rect;
  const [first, last] = [columnLetters(left), columnLetters(right)];
  if (isEntireRow(rect)) return `${sign}${top}:${sign}${bottom}`;
  if (isEntireColumn(rect)) return `${sign}${first}:${sign}${last}`;
  const start = `${sign}${first}${sign}${top}`;
  return top === bottom && left === right ? start : `${start}:${sign}${last}${sign}${bottom}`;
}

/** Quotes a sheet name as Excel does where it has to. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}\d+$/i.test(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'a b'!A1` into sheet and area; the sheet is null where none is named. */
export function splitAddress(text: string): { sheet: string | null; area: string } {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return { sheet: null, area: text };
  const name = text.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, area: text.slice(mark + 1) };
}

export function intersect(a: Rect, b: Rect): Rect | null {
  const rect = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return rect.top <= rect.bottom && rect.left <= rect.right ? rect : null;
}

/** Makes no objects: it is asked a million times where a sheet has thousands of areas. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const contains = (outer: Rect, inner: Rect): boolean =>
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

export const bounding = (a: Rect, b: Rect): Rect => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of `from` without `cut`: at most four rectangles. */
export function subtract(from: Rect, cut: Rect): Rect[] {
  const inside = intersect(from, cut);
  if (!inside) return [from];
  const rest = [
    { ...from, bottom: inside.top - 1 },
    { ...from, top: inside.bottom + 1 },
    { ...inside, left: from.left, right: inside.left - 1 },
    { ...inside, left: inside.right + 1, right: from.right },
  ];
  return rest.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}
