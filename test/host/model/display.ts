/** The text of a cell as Excel shows it, for the number formats that the product uses; others are refused. */
import { notModelled } from '../host-error';
import { dateOf } from './serial';
import type { Scalar } from './store';

export function display(value: Scalar, format: string, is1904: boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(11)));
  if (/[ymd]/.test(format.replace(/"[^"]*"/g, ''))) return date(value, format, is1904);
  return number(value, format);
}

const NUMBER = /^(#,##)?0(\.(0*)(#*))?(%?)$/;

function number(value: number, format: string): string {
  const [, thousands, , fixed = '', optional = '', percent] = NUMBER.exec(format.split(';')[0] ?? '') ?? [];
  if (!NUMBER.test(format)) throw notModelled(`the text of a number in the format ${format}`);
  const text = (percent ? value * 100 : value).toLocaleString('en-US', {
    minimumFractionDigits: fixed.length,
    maximumFractionDigits: fixed.length + optional.length,
    useGrouping: thousands !== undefined,
  });
  // Excel keeps the point of 0.## where no digit follows.
  const point = optional.length > 0 && fixed.length === 0 && !text.includes('.') ? '.' : '';
  return `${text}${point}${percent ?? ''}`;
}

function date(value: number, format: string, is1904: boolean): string {
  if (/[hs]|mmm|dd d|ddd/.test(format)) throw notModelled(`the text of a date in the format ${format}`);
  const { year, month, day } = dateOf(value, is1904);
  const parts: Record<string, string> = {
    yyyy: String(year),
    mm: String(month).padStart(2, '0'),
    m: String(month),
    dd: String(day).padStart(2, '0'),
    d: String(day),
  };
  return format.replace(
    /"([^"]*)"|yyyy|mm|m|dd|d/g,
    (part, quoted: string | undefined) => quoted ?? parts[part] ?? part,
  );
}
