/** One cell: what it holds, and how that is written so that ExcelJS reads the same. */
import { damaged } from './refusal';
import { readItem } from './shared-strings';
import { decodeOfficeEscapes, escapeText, escapeTwice } from './xml-text';
import type { XmlReader } from './xml-reader';

/** What a cell needs to know of the workbook around it. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styleCount: number;
  readonly dateStyle: number;
  readonly date1904: boolean;
}

/** A formula as the file holds it; `text` is empty in the followers of a shared formula. */
export interface CellFormula {
  readonly text: string;
  readonly type: string;
  readonly range: string | undefined;
  readonly group: string | undefined;
}

/** A cell with content; an empty one is `undefined` where this is used. */
export interface Cell {
  readonly type: string;
  readonly value: string | undefined;
  readonly style: number | undefined;
  readonly formula: CellFormula | undefined;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Reads the cell that was just opened; `undefined` if it holds nothing but a style. */
export function readCell(reader: XmlReader): Cell | undefined {
  const type = reader.attribute('t') ?? 'n';
  const style = Number(reader.attribute('s') ?? NaN);
  let value: string | undefined;
  let formula: CellFormula | undefined;
  reader.eachChild((name) => {
    if (name === 'v' && type !== 'inlineStr') value = reader.readText();
    if (name === 'is') value = readItem(reader);
    if (name === 'f') formula = readFormula(reader);
  });
  // A formula that came to an empty text was calculated; one without any value was not.
  const emptyText = formula !== undefined && type === 'str' && value === '';
  const empty = value === undefined || (value === '' && !emptyText);
  if (empty && !formula) return undefined;
  return {
    type,
    value: empty ? undefined : value,
    style: Number.isInteger(style) && style >= 0 ? style : undefined,
    formula,
  };
}

function readFormula(reader: XmlReader): CellFormula | undefined {
  const type = reader.attribute('t') ?? 'normal';
  const range = reader.attribute('ref');
  const group = reader.attribute('si');
  const text = reader.readText();
  return text === '' && type !== 'shared' ? undefined : { text, type, range, group };
}

/**
 * The cell's `c` element.
 *
 * @param address - where it stands, `B7`
 * @param formulaXml - its `f` element, `''` if it has none
 * @returns `''` if nothing is left to say
 */
export function cellXml(cell: Cell, address: string, formulaXml: string, context: CellContext): string {
  const { type, text } = valueOf(cell, address, context);
  if ((text ?? '') === '' && formulaXml === '') return '';
  const known = cell.style !== undefined && cell.style < context.styleCount ? cell.style : 0;
  const format = cell.type === 'd' && type === 'n' ? context.dateStyle : known;
  const style = format > 0 ? ` s="${format}"` : '';
  const kind = type === 'n' ? '' : ` t="${type}"`;
  // ExcelJS takes an empty result for none; a blank is read as blank all the same
  const shown = text === '' ? ' ' : text;
  const result =
    shown === undefined ? '' : `<v>${type === 'str' ? escapeTwice(shown) : escapeText(shown)}</v>`;
  return `<c r="${address}"${style}${kind}>${formulaXml}${result}</c>`;
}

/** Type and text of the value, in the spelling that ExcelJS understands. */
function valueOf(
  cell: Cell,
  address: string,
  context: CellContext,
): { type: string; text: string | undefined } {
  const { type, value } = cell;
  if (value === undefined) return { type: plainType(type), text: undefined };
  switch (type) {
    case 's':
      return sharedText(value, address, context);
    case 'b':
      // ExcelJS takes everything but "0" for true
      return { type: 'b', text: /^\s*(0|false)\s*$/i.test(value) ? '0' : '1' };
    case 'e':
      return { type: 'e', text: value };
    case 'str':
    case 'inlineStr':
      return { type: 'str', text: decodeOfficeEscapes(value) };
    case 'd':
      return isoDate(value, context.date1904);
    default:
      return number(value);
  }
}

function plainType(type: string): string {
  return type === 'inlineStr' ? 'str' : /^(b|e|str)$/.test(type) ? type : 'n';
}

function number(value: string): { type: string; text: string } {
  const trimmed = value.trim();
  const sound = NUMBER.test(trimmed) && Number.isFinite(Number(trimmed));
  // text in a number cell stays visible as text; ExcelJS would make NaN, or 1 out of "1,5"
  return sound ? { type: 'n', text: trimmed } : { type: 'str', text: value };
}

function sharedText(value: string, address: string, context: CellContext): ReturnType<typeof number> {
  const text = context.strings[Number(value.trim())];
  if (text === undefined) throw damaged(`${address}: sharedStrings[${value.trim().slice(0, 20)}]`);
  return { type: 'str', text: decodeOfficeEscapes(text) };
}

/** ISO 8601 (strict files) → the day number that all other files hold; a bare time stays text. */
function isoDate(value: string, date1904: boolean): ReturnType<typeof number> {
  const zoned = /^\d{4}-\d\d-\d\d$|[zZ]$|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`;
  const milliseconds = /^\d{4}-/.test(value) ? Date.parse(zoned) : NaN;
  if (Number.isNaN(milliseconds)) return { type: 'str', text: value };
  return { type: 'n', text: String(milliseconds / 86_400_000 + 25_569 - (date1904 ? 1_462 : 0)) };
}
