/** Colours between office.js (`#RRGGBB`) and ExcelJS (ARGB or a place in the theme). */
import type { Color } from 'exceljs';
import { invalidArgument, notModelled } from '../host-error';

const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  orange: 'FFA500',
};

/** @throws HostError InvalidArgument for what is no colour */
export function stored(color: unknown): { argb: string } {
  if (typeof color !== 'string') throw invalidArgument('A colour is a text.');
  const hex = NAMED[color.toLowerCase()] ?? /^#([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) throw invalidArgument(`Not a colour: ${color}`);
  return { argb: `FF${hex.toUpperCase()}` };
}

/** @param otherwise - Excel's answer where the store has no colour */
export function shown(color: Partial<Color> | undefined, otherwise: string): string {
  if (!color) return otherwise;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  // The two that every workbook's default styles use.
  if (color.theme === 0) return '#FFFFFF';
  if (color.theme === 1) return '#000000';
  if ('indexed' in color && color.indexed === 64) return '#000000';
  throw notModelled(`a colour of the theme: ${JSON.stringify(color)}`);
}
