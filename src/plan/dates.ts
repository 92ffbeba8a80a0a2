/** Calendar days as people write them, kept as YYYY-MM-DD. */
import { plainDigits } from './figure';

/** Whether a text is a day of the calendar, written as 2026-01-31. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // The calendar rolls over: the 31st of February becomes a day of March.
  return year >= FIRST_YEAR && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Days before this year are typing mistakes, or bare numbers that a program took for days. */
const FIRST_YEAR = 2000;

/**
 * Reads 2026-01-31, 2026/1/31, 2026.1.31, 2026年1月31日 or 20260131.
 *
 * @returns null where the text is no day of the calendar
 */
export function readDay(text: string): string | null {
  const plain = plainDigits(text).replace(/\s+/g, '');
  const match =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  const written = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDay(written) ? written : null;
}

const DAY = 86_400_000;
/** Day 0 of the spreadsheets' calendar; right from March 1900 on, and no date is older. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The number that a spreadsheet holds for a day. @param day - YYYY-MM-DD */
export function daySerial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - EPOCH) / DAY;
}

/** The day of a spreadsheet's number; null where it is none. */
export function dayOfSerial(serial: number): string | null {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  if (!Number.isFinite(serial) || Number.isNaN(date.getTime())) return null;
  const day = date.toISOString().slice(0, 10);
  return isDay(day) ? day : null;
}
