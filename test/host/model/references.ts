/** Rewrites the references of a formula: A1 to R1C1 and back, and the names of sheets. */
import { notModelled } from '../host-error';
import { columnLetters, columnNumber, MAX_COLUMN, MAX_ROW, quoteSheet } from './areas';

/** Texts in double quotes and sheet names in single ones are not references. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*'!?)/;

const outside = (formula: string, change: (part: string) => string): string =>
  formula
    .split(QUOTED)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join('');

/** One pass finds all kinds: what one has written must not be read by another. */
const BEFORE = String.raw`(?<![\p{L}\p{N}_.$])`;
const AFTER = String.raw`(?![\p{L}\p{N}_(!.\[])`;
const A1 = new RegExp(
  [
    String.raw`${BEFORE}(?<rs1>\$?)(?<r1>\d{1,7}):(?<rs2>\$?)(?<r2>\d{1,7})${AFTER}`,
    String.raw`${BEFORE}(?<cs1>\$?)(?<c1>[A-Z]{1,3}):(?<cs2>\$?)(?<c2>[A-Z]{1,3})${AFTER}`,
    String.raw`${BEFORE}(?<cs>\$?)(?<c>[A-Z]{1,3})(?<rs>\$?)(?<r>\d{1,7})${AFTER}`,
  ].join('|'),
  'gu',
);

type Groups = Readonly<Record<string, string | undefined>>;

/** @param row, column - where the formula stands, from 1 */
export function toR1C1(formula: string, row: number, column: number): string {
  const r = (sign: string | undefined, text: string): string => part('R', sign === '$', Number(text), row);
  const c = (sign: string | undefined, text: string): string =>
    part('C', sign === '$', columnNumber(text), column);
  const translate = (found: Groups): string => {
    const { r1, r2, c1, c2 } = found;
    if (r1 !== undefined && r2 !== undefined) return pair(r(found['rs1'], r1), r(found['rs2'], r2));
    if (c1 !== undefined && c2 !== undefined) return pair(c(found['cs1'], c1), c(found['cs2'], c2));
    return r(found['rs'], found['r'] ?? '') + c(found['cs'], found['c'] ?? '');
  };
  return outside(formula, (text) => text.replace(A1, (...match) => translate(match.at(-1) as Groups)));
}

/** Excel writes one whole column or row once. */
const pair = (first: string, second: string): string => (first === second ? first : `${first}:${second}`);

function part(letter: 'R' | 'C', absolute: boolean, at: number, here: number): string {
  if (absolute) return `${letter}${at}`;
  return at === here ? letter : `${letter}[${at - here}]`;
}

const step = (name: string): string => String.raw`(?<${name}>\[-?\d+\]|\d+)?`;
const R1C1 = new RegExp(
  [
    `${BEFORE}R${step('r')}C${step('c')}${AFTER}`,
    `${BEFORE}R${step('r1')}(?<rows>:R${step('r2')})?${AFTER}`,
    `${BEFORE}C${step('c1')}(?<columns>:C${step('c2')})?${AFTER}`,
  ].join('|'),
  'gu',
);

/** @param row, column - where the formula stands, from 1 */
export function toA1(formula: string, row: number, column: number): string {
  const r = (distance: string | undefined): string => place(distance, row, onSheet(MAX_ROW, String));
  const c = (distance: string | undefined): string =>
    place(distance, column, onSheet(MAX_COLUMN, columnLetters));
  const translate = (whole: string, found: Groups): string => {
    if (/^R[^C]*C/.test(whole)) return c(found['c']) + r(found['r']);
    const [print, letter] = whole.startsWith('R') ? [r, 'r'] : [c, 'c'];
    const last = found['rows'] ?? found['columns'];
    return `${print(found[`${letter}1`])}:${print(found[`${letter}${last === undefined ? 1 : 2}`])}`;
  };
  return outside(formula, (text) =>
    text.replace(R1C1, (whole: string, ...rest) => translate(whole, rest.at(-1) as Groups)),
  );
}

function place(distance: string | undefined, here: number, print: (at: number) => string): string {
  if (distance === undefined) return print(here);
  return distance.startsWith('[')
    ? print(here + Number(distance.slice(1, -1)))
    : `$${print(Number(distance))}`;
}

/** Excel writes #REF! for what would lie outside of the sheet, in R1C1 notation it begins again at the other end. */
const onSheet =
  (last: number, print: (at: number) => string) =>
  (at: number): string => {
    if (at < 1 || at > last) throw notModelled('a reference that leaves the sheet');
    return print(at);
  };

/** A formula moved as when a cell is copied. */
export const moved = (
  formula: string,
  from: { row: number; column: number },
  to: { row: number; column: number },
): string => toA1(toR1C1(formula, from.row, from.column), to.row, to.column);

/** A formula after a sheet got another name; Excel follows it everywhere. */
export function renameSheet(formula: string, before: string, after: string): string {
  const quoted = `'${before.replaceAll("'", "''")}'!`;
  const texts = formula.split(/("(?:[^"]|"")*")/);
  const plain = new RegExp(`(?<![\\p{L}\\p{N}_.'])${escape(before)}!`, 'giu');
  return texts
    .map((text, index) =>
      index % 2 === 1
        ? text
        : text.replaceAll(quoted, `${quoteSheet(after)}!`).replace(plain, () => `${quoteSheet(after)}!`),
    )
    .join('');
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
