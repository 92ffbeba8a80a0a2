/** The functions of single values that the calculator in support.ts knows. */
import type { Scalar } from '../../src/forms/sheet/model';

export type Value = Scalar | null;
export class Failure extends Error {}
/** What stands in an array where a single value would be an error. */
export const FAILED = Symbol('#ERROR');
export type Item = Value | typeof FAILED;

export function numberOf(value: Value): number {
  const number = value === null || value === '' ? 0 : Number(value);
  if (!Number.isFinite(number)) throw new Failure();
  return number;
}

/** Functions of single values. */
export const SINGLE: Readonly<Record<string, (...values: Value[]) => Value>> = {
  ABS: (value) => Math.abs(numberOf(value ?? null)),
  CHAR: (value) => String.fromCharCode(numberOf(value ?? null)),
  DATE: (year, month, day) => Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY + EPOCH,
  FIND: (sought, text, from) => {
    const place = textOf(text).indexOf(textOf(sought), from === undefined ? 0 : numberOf(from) - 1);
    if (place < 0) throw new Failure();
    return place + 1;
  },
  LEFT: (text, length) => textOf(text).slice(0, numberOf(length ?? 1)),
  LEN: (text) => textOf(text).length,
  LOG10: (value) => {
    const number = numberOf(value ?? null);
    if (number <= 0) throw new Failure();
    return Math.log10(number);
  },
  MID: (text, from, length) => {
    const [start, count] = [numberOf(from ?? 1) - 1, numberOf(length ?? 0)];
    if (start < 0 || count < 0) throw new Failure();
    return textOf(text).slice(start, start + count);
  },
  MONTH: (value) => dateOf(value).getUTCMonth() + 1,
  N: (value) => (typeof value === 'number' ? value : 0),
  NOT: (value) => !value,
  ROUND: (value, places) => {
    const [number, digits] = [numberOf(value ?? null), numberOf(places ?? 0)];
    return Number(`${Math.round(Number(`${Math.abs(number)}e${digits}`))}e-${digits}`) * Math.sign(number);
  },
  SEARCH: (sought, text) => {
    const pattern = textOf(sought).replace(/[\\^$.+()[\]{}|]/g, '\\$&');
    const place = textOf(text).search(new RegExp(pattern.replace(/\?/g, '[^]').replace(/\*/g, '[^]*'), 'i'));
    if (place < 0) throw new Failure();
    return place + 1;
  },
  SUBSTITUTE: (text, old, next) => textOf(text).replaceAll(textOf(old), textOf(next)),
  TRIM: (text) => textOf(text).trim().replace(/ +/g, ' '),
  VALUE: (text) => {
    if (typeof text === 'number') return text;
    if (!/^\s*[+-]?\d+(\.\d*)?\s*$/.test(textOf(text))) throw new Failure();
    return Number(text);
  },
  YEAR: (value) => dateOf(value).getUTCFullYear(),
};

/** Tests that an error does not pass. */
export const TESTS: Readonly<Record<string, (value: Item) => boolean>> = {
  ISBLANK: (value) => value === null,
  ISNUMBER: (value) => typeof value === 'number',
  ISTEXT: (value) => typeof value === 'string',
};

const DAY = 86_400_000;
const EPOCH = 25_569;
function dateOf(value: Value | undefined): Date {
  const number = numberOf(value ?? null);
  if (number < 0 || number >= 2_958_466) throw new Failure();
  return new Date((Math.floor(number) - EPOCH) * DAY);
}

function textOf(value: Value | undefined): string {
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value ?? '');
}
