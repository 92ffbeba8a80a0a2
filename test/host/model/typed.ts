/**
 * What Excel makes of a text that is written to `values` or `formulas`: the same as of one typed into the cell, in a
 * Chinese Excel. Where we are not sure what Excel does a comment says so; no recording has confirmed it yet.
 */
import { HostError, invalidArgument } from '../host-error';
import { serialOf } from './serial';

export type Constant = string | number | boolean | { readonly error: string };

/** `format` is what Excel puts on a cell that has General. */
export type Typed =
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'constant'; readonly value: Constant; readonly format?: string };

const ERRORS = ['#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#REF!', '#VALUE!'];
const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** @param thisYear - completes dates without one, as `5/1` */
export function typed(text: string, numberFormat: string, thisYear: number, is1904: boolean): Typed {
  if (text.length > LONGEST_TEXT) throw invalidArgument('The text is longer than a cell can hold.');
  // The apostrophe says text; it is not part of the value. Assumed for text cells too.
  if (text.startsWith("'")) return constant(text.slice(1));
  if (numberFormat === '@') return constant(text);
  if (text.startsWith('=') && text.length > 1) return formula(text.slice(1));
  const plain = number(text) ?? date(text, thisYear, is1904) ?? word(text);
  if (plain) return plain;
  // The documentation: a text that begins with a sign is taken for a formula.
  if (/^[+-]./.test(text)) return formula(text.replace(/^\+/, ''));
  return constant(text);
}

const constant = (value: Constant, format?: string): Typed => ({
  kind: 'constant',
  value,
  ...(format === undefined ? {} : { format }),
});

function formula(text: string): Typed {
  if (text.length > LONGEST_FORMULA)
    throw new HostError('FormulaLengthExceedsLimit', 'The formula is longer than 8192 characters.');
  const code = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '0');
  const open = code.split('(').length;
  // The mistakes that can be seen without a parser of Excel's language.
  if (/["']/.test(code) || open !== code.split(')').length || /[-+*/^&=<>,(]\s*$/.test(code))
    throw invalidArgument(`There is a problem with the formula: ${text}`);
  return { kind: 'formula', formula: text };
}

const NUMBER =
  /^(\()?([-+]?)([¥￥$]?)((?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?|\.\d+)(?:[eE]([-+]?\d+))?(%?)(\))?$/;

function number(text: string): Typed | null {
  const [, open, sign, currency, digits, exponent, percent, close] = NUMBER.exec(text.trim()) ?? [];
  if (digits === undefined || (open === undefined) !== (close === undefined)) return null;
  const amount = Number(`${digits.replaceAll(',', '')}e${exponent ?? 0}`);
  const negative = sign === '-' || open !== undefined;
  // Excel keeps fifteen digits: long codes lose their end.
  const value = Number(((negative ? -amount : amount) / (percent ? 100 : 1)).toPrecision(15));
  const decimals = digits.includes('.') ? '.00' : '';
  if (percent) return constant(value, `0${decimals}%`);
  if (exponent !== undefined) return constant(value, '0.00E+00');
  if (currency) return constant(value, `"${currency}"#,##0${decimals}`);
  return digits.includes(',') ? constant(value, `#,##0${decimals}`) : constant(value);
}

function word(text: string): Typed | null {
  if (/^\s*(true|false)\s*$/i.test(text)) return constant(/true/i.test(text));
  const error = text.trim().toUpperCase();
  return ERRORS.includes(error) ? constant({ error }) : null;
}

const DATES: readonly { pattern: RegExp; format: string; order: string }[] = [
  { pattern: /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/, format: 'yyyy/m/d', order: 'ymd' },
  { pattern: /^(\d{4})[-/](\d{1,2})$/, format: 'mmm-yy', order: 'ym' },
  { pattern: /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, format: 'yyyy"年"m"月"d"日"', order: 'ymd' },
  { pattern: /^(\d{4})年(\d{1,2})月$/, format: 'yyyy"年"m"月"', order: 'ym' },
  { pattern: /^(\d{1,2})月(\d{1,2})日$/, format: 'm"月"d"日"', order: 'md' },
  { pattern: /^(\d{1,2})[-/](\d{1,2})$/, format: 'm"月"d"日"', order: 'md' },
  { pattern: /^(\d{2})[-/](\d{1,2})[-/](\d{1,2})$/, format: 'yyyy/m/d', order: 'ymd' },
];

function date(text: string, thisYear: number, is1904: boolean): Typed | null {
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text.trim());
  if (clock) return time(Number(clock[1]), Number(clock[2]), Number(clock[3] ?? 0), clock[3] !== undefined);
  for (const { pattern, format, order } of DATES) {
    const found = pattern.exec(text.trim());
    if (!found) continue;
    const part = (letter: string, otherwise: number): number =>
      order.includes(letter) ? Number(found[order.indexOf(letter) + 1]) : otherwise;
    const serial = serialOf(fullYear(part('y', thisYear)), part('m', 1), part('d', 1), is1904);
    if (serial !== null) return constant(serial, format);
  }
  return null;
}

/** Windows' default window: 30 to 99 are the twentieth century. */
const fullYear = (year: number): number => (year >= 100 ? year : year + (year < 30 ? 2000 : 1900));

function time(hours: number, minutes: number, seconds: number, long: boolean): Typed | null {
  if (minutes > 59 || seconds > 59) return null;
  return constant((hours * 3600 + minutes * 60 + seconds) / 86_400, long ? 'h:mm:ss' : 'h:mm');
}
