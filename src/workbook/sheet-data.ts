/** The rows of a sheet as `sheetData` XML: by far the largest part of a workbook, so it is made piece by piece. */
import { blockAddress, columnLetters } from '../forms/sheet/address';
import { NOT_AVAILABLE, type CellValue, type SheetModel, type StyleRef } from '../forms/sheet/model';
import { drawnRows, lastRow } from '../forms/sheet/drawn-rows';
import { checkRow } from '../forms/sheet/limits';
import { escapeText } from './guard/xml-text';

/** Characters per piece: V8 clears larger texts away only when it looks through the whole memory. */
const PIECE = 16 * 1024;

/** What the sheets of a workbook share. */
export interface SheetDataContext {
  /** The number of a style in the workbook's style table. */
  styleId(style: StyleRef): number;
  readonly strings: SharedStrings;
}

/** The texts of a workbook: each is kept once and referred to by its number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private count = 0;

  /** The number of a text. */
  number(text: string): number {
    this.count += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(text, number);
    return number;
  }

  /** The part that holds the texts, in pieces. */
  *xml(): Generator<string> {
    let piece =
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
      ` count="${this.count}" uniqueCount="${this.numbers.size}">`;
    for (const text of this.numbers.keys()) {
      piece += `<si>${textElement(text)}</si>`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}</sst>`;
  }
}

/** Blanks at the ends and line breaks are kept only where the file says so. */
function textElement(text: string): string {
  return /^\s|\s$|\n/.test(text)
    ? `<t xml:space="preserve">${plainText(text)}</t>`
    : `<t>${plainText(text)}</t>`;
}

/** `_x000D_` in a file stands for a line end; the first underscore of one that somebody typed is coded itself. */
export const plainText = (text: string): string =>
  escapeText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));

/**
 * The `sheetData` element, in pieces.
 *
 * @throws ReportError `error.sheet-unsupported` where a row holds what Excel would not open without repairs
 */
export function* sheetData(sheet: SheetModel, context: SheetDataContext): Generator<string> {
  const letters = sheet.columns.map((_, index) => columnLetters(index + 1));
  let piece = '<sheetData>';
  let number = 0;
  for (const row of drawnRows(sheet)) {
    const { values, styles, height } = row;
    number += 1;
    checkRow(sheet.name, row, number);
    const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
    piece += `<row r="${number}"${size}>`;
    for (let index = 0; index < styles.length; index++) {
      const value = values[index] ?? null;
      const style = styles[index];
      if (value === null && style === undefined) continue;
      const id = style === undefined ? 0 : context.styleId(style);
      const place = `${letters[index] ?? columnLetters(index + 1)}${number}${id === 0 ? '' : `" s="${id}`}`;
      piece += cellElement(place, value, context.strings);
    }
    piece += '</row>';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}</sheetData>`;
}

/** The block that holds all cells of a sheet. */
export function dimensionOf({ rows, columns, merges = [] }: SheetModel): string {
  const bottom = lastRow(rows, merges);
  const right = merges.reduce((most, block) => Math.max(most, block.right), columns.length);
  return blockAddress({ top: 1, left: 1, bottom: Math.max(1, bottom), right: Math.max(1, right) });
}

/** Text stays text even when it begins with `=`; a formula carries the result it has now. */
function cellElement(place: string, value: CellValue, strings: SharedStrings): string {
  if (value === null) return `<c r="${place}"/>`;
  if (typeof value === 'string') return `<c r="${place}" t="s"><v>${strings.number(value)}</v></c>`;
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
  const { formula, result } = value;
  const [type, shown] =
    result === NOT_AVAILABLE
      ? [' t="e"', result]
      : typeof result === 'string'
        ? [' t="str"', plainText(result)]
        : typeof result === 'boolean'
          ? [' t="b"', result ? 1 : 0]
          : ['', result];
  return `<c r="${place}"${type}><f>${escapeText(formula)}</f><v>${shown}</v></c>`;
}
