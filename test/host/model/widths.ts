/**
 * Column widths: office.js counts points, files count characters of the default font. Seven pixels a character, which
 * is Calibri 11; Excel with a Chinese default font has eight, so that widths there differ a little.
 */
import type { Worksheet } from 'exceljs';
import { invalidArgument } from '../host-error';

const POINTS_PER_CHARACTER = 7 * 0.75;
const WIDEST = 255;
const DEFAULT_CHARACTERS = 64 / 7;

export function charactersOf(points: number): number {
  const characters = points / POINTS_PER_CHARACTER;
  if (characters > WIDEST + 1) throw invalidArgument('The column would be too wide.');
  return Math.round(characters * 256) / 256;
}

export const pointsOf = (characters: number | undefined, sheet: Worksheet): number =>
  (characters ?? sheet.properties.defaultColWidth ?? DEFAULT_CHARACTERS) * POINTS_PER_CHARACTER;
