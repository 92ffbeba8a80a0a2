/** What a cell's number format says about the number in it: whether it is a day, whether it is a percentage. */
import { showsPercent } from '../../forms/sheet/number-format';
import type { XmlReader } from './xml-reader';

/** How the numbers of a cell are to be read. */
export interface NumberKind {
  /** A calendar day or a time of day. */
  readonly date: boolean;
  readonly percent: boolean;
}

export const PLAIN: NumberKind = { date: false, percent: false };
export const DATE: NumberKind = { date: true, percent: false };
const PERCENT: NumberKind = { date: false, percent: true };

/** More formats or longer codes than Excel itself accepts. */
const MAX_STYLES = 65_490;
const MAX_CODE = 255;

/** Formats without a code in the file (ECMA-376 part 1, 18.8.30), the Chinese ones included. */
const BUILT_IN: ReadonlyMap<number, NumberKind> = new Map([
  ...[9, 10].map((id) => [id, PERCENT] as const),
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, DATE] as const),
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36].map((id) => [id, DATE] as const),
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, DATE] as const),
]);

/**
 * How numbers are read under each cell format, by its index; the reader stands on the root element of the styles part,
 * `undefined` if the workbook has no such part.
 */
export function readNumberFormats(reader: XmlReader | undefined): readonly NumberKind[] {
  const kinds = new Map(BUILT_IN);
  const formats: number[] = [];
  reader?.eachChild((part) => {
    if (part !== 'numFmts' && part !== 'cellXfs') return;
    reader.eachChild((name) => {
      const id = Number(reader.attribute('numFmtId') ?? '0');
      const code = reader.attribute('formatCode');
      if (part === 'cellXfs' && name === 'xf' && formats.length < MAX_STYLES) formats.push(id);
      if (part === 'numFmts' && name === 'numFmt' && code !== undefined && code.length <= MAX_CODE)
        kinds.set(id, kindOf(code));
    });
  });
  return formats.map((id) => kinds.get(id) ?? PLAIN);
}

/** The kind that a format code shows; a date wins, since a percentage of a day means nothing. */
export function kindOf(code: string): NumberKind {
  if (showsTime(code)) return DATE;
  return showsPercent(code) ? PERCENT : PLAIN;
}

/**
 * Whether letters of a date or time are left without texts in quotes, escaped and spacing characters, colours, conditions
 * and locales. `aaa` is the day of the week, `b` the Buddhist year.
 */
function showsTime(code: string): boolean {
  return /[ymdhsb]|aaa/i.test(code.replace(/"[^"]*"|[\\_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, ''));
}
