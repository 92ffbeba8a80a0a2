/**
 * Months as the sheet's own formulas read them.
 *
 * A formula cannot see number formats and has no patterns: dates and 2023-05, 2023.5, 2023/5, 2023年5月, each with or
 * without a day, are understood; six digits and full-width digits are left to the reader of the filing (entry.ts); all
 * else is no month.
 */
import { FIRST_YEAR, LAST_YEAR } from '../plan/schema';
import type { Scalar } from './sheet/model';

export type SheetMonth =
  | { readonly kind: 'blank' }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  /** May be a month, but not for a formula. */
  | { readonly kind: 'left' }
  | { readonly kind: 'bad' };

const FULL_WIDTH = ['０', '１', '２', '３', '４', '５', '６', '７', '８', '９'];
/** Day 0 of spreadsheet dates in milliseconds before 1970. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** What a formula makes of a cell; numbers are dates, as the cell's format says. */
export function sheetMonth(value: Scalar | null): SheetMonth {
  if (typeof value === 'number') {
    const date = new Date(SERIAL_EPOCH + Math.floor(value) * DAY);
    const year = date.getUTCFullYear();
    return isYear(year) ? { kind: 'month', year, month: date.getUTCMonth() + 1 } : { kind: 'bad' };
  }
  const text = value === null ? '' : String(value).trim();
  if (text === '') return { kind: 'blank' };
  const match = /^(\d{4})-(\d{1,2})(?:-\d{0,2})?$/.exec(dashed(text));
  const [year, month] = [Number(match?.[1]), Number(match?.[2])];
  if (match && isYear(year) && month >= 1 && month <= 12) return { kind: 'month', year, month };
  const six = text.length === 6 && Number(text) >= FIRST_YEAR * 100;
  return { kind: six || FULL_WIDTH.some((digit) => text.includes(digit)) ? 'left' : 'bad' };
}

const isYear = (year: number): boolean => year >= FIRST_YEAR && year <= LAST_YEAR;

const dashed = (text: string): string => text.replace(/[年月./]/g, '-').replace(/[日 ]/g, '');
/** 2023年5月12日 → 2023-5-12 */
const dashedFormula = (cell: string): string =>
  `SUBSTITUTE(${['年', '月', '.', '/'].reduce((text, sign) => `SUBSTITUTE(${text},"${sign}","-")`, `SUBSTITUTE(${cell}," ","")`)},"日","")`;

/** The digits between the first and the second dash. */
function monthDigits(cell: string): string {
  const text = dashedFormula(cell);
  return `VALUE(MID(${text},6,FIND("-",${text}&"-",6)-6))`;
}

/** Whether a whole number lies between two others; the number is long and stands in the formula once. */
const within = (number: string, first: number, last: number): string =>
  `ABS(${number}-${(first + last) / 2})<=${(last - first) / 2}`;

/** Whether a text is a month; an error where it has no such shape. */
function textIsMonth(cell: string): string {
  const text = dashedFormula(cell);
  const day = `VALUE(0&SUBSTITUTE(MID(${text},FIND("-",${text}&"-",6)+1,9),"-",""))`;
  return [
    `AND(MID(${text},5,1)="-"`,
    within(`VALUE(LEFT(TRIM(${cell}),4))`, FIRST_YEAR, LAST_YEAR),
    within(monthDigits(cell), 1, 12),
    `${day}<100)`,
  ].join(',');
}

const isDate = (cell: string): string =>
  `AND(${cell}>=DATE(${FIRST_YEAR},1,1),${cell}<DATE(${LAST_YEAR + 1},1,1))`;

/** 1 for a blank cell or a month, 2 where the reader has to say, 3 for no month: an index for CHOOSE. */
export function monthStateFormula(cell: string): string {
  const six = `IFERROR(AND(LEN(TRIM(${cell}))=6,VALUE(TRIM(${cell}))>=${FIRST_YEAR * 100}),FALSE)`;
  const wide = `SUMPRODUCT(--ISNUMBER(FIND({${FULL_WIDTH.map((digit) => `"${digit}"`).join(',')}},${cell})))>0`;
  const text = `IF(IFERROR(${textIsMonth(cell)},FALSE),1,IF(OR(${six},${wide}),2,3))`;
  return `IF(ISNUMBER(${cell}),IF(${isDate(cell)},1,3),IF(TRIM(${cell})="",1,${text}))`;
}

/** The year of a cell that holds a month. */
export const yearFormula = (cell: string): string =>
  `IF(ISNUMBER(${cell}),YEAR(${cell}),VALUE(LEFT(TRIM(${cell}),4)))`;

/** Months as numbers that sort. */
export const monthOrder = ({ year, month }: { readonly year: number; readonly month: number }): number =>
  year * 12 + month;
export const monthOrderFormula = (cell: string): string =>
  `(${yearFormula(cell)}*12+IF(ISNUMBER(${cell}),MONTH(${cell}),${monthDigits(cell)}))`;

/**
 * For the cell's own validation, which may not be longer than 255 characters: no month that the reader understands is
 * refused; what else passes is named by the hint.
 */
export const monthValidation = (cell: string): string =>
  `IF(ISNUMBER(${cell}),${isDate(cell)},AND(LEN(TRIM(${cell}))>5,ISNUMBER(FIND(LEFT(TRIM(${cell}),1),"12１２"))))`;
