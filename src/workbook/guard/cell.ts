/** One cell: from its `c` element to what stands in it. */
import type { CellContent, PlainContent } from '../../forms/sheet/grid';
import type { CellFormula, SheetFormulas } from './formulas';
import { PLAIN, type NumberKind } from './number-formats';
import { damaged } from './refusal';
import { readItem, textContent, type TextContent } from './shared-strings';
import type { XmlReader } from './xml-reader';

/** What a cell needs to know of the workbook around it. */
export interface CellContext {
  readonly strings: readonly TextContent[];
  /** How numbers are read under each cell format. */
  readonly formats: readonly NumberKind[];
  readonly date1904: boolean;
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads the cell that was just opened.
 *
 * @returns `undefined` if it holds nothing but a style
 * @throws Refusal `error.file-truncated` if it refers to a text that the file does not have
 */
export function readCell(
  reader: XmlReader,
  row: number,
  column: number,
  formulas: SheetFormulas,
  context: CellContext,
): CellContent | undefined {
  const type = reader.attribute('t') ?? 'n';
  const style = reader.attribute('s');
  let value: string | undefined;
  let formula: CellFormula | undefined;
  const inside = reader.depth;
  for (let token = reader.next(); ; token = reader.next()) {
    if (token === 'open') {
      if (reader.name === 'v' && type !== 'inlineStr') value = reader.readText();
      else if (reader.name === 'is') value = readItem(reader);
      else if (reader.name === 'f') formula = readFormula(reader);
      else reader.skip();
    } else if (reader.depth < inside) break;
  }
  const format = context.formats[Number(style ?? 0)] ?? PLAIN;
  if (!formula)
    return value === undefined || value === '' ? undefined : contentOf(type, value, format, context);
  const text = formulas.text(formula, row, column);
  // A formula that came to an empty text was calculated; one without any value was not.
  const empty = value === undefined || (value === '' && type !== 'str');
  const result = empty ? undefined : contentOf(type, value ?? '', format, context);
  if (text === undefined) return value === '' ? undefined : result;
  return { kind: 'formula', formula: text, result: result ?? null };
}

function readFormula(reader: XmlReader): CellFormula | undefined {
  const type = reader.attribute('t') ?? 'normal';
  const group = reader.attribute('si');
  const raw = reader.readRawText();
  return raw === '' && type !== 'shared' ? undefined : { raw, type, group };
}

function contentOf(
  type: string,
  value: string,
  format: NumberKind,
  context: CellContext,
): PlainContent | undefined {
  switch (type) {
    case 's':
      return sharedText(value, context);
    case 'b':
      return { kind: 'boolean', value: !/^\s*(0|false)\s*$/i.test(value) };
    case 'e':
      return { kind: 'error', code: value };
    case 'str':
    case 'inlineStr':
      return textContent(value);
    case 'd':
      return isoDate(value);
    default:
      return number(value, format, context.date1904);
  }
}

/** Text in a number cell stays visible as text: `1,5` is neither 1 nor nothing. */
function number(value: string, format: NumberKind, date1904: boolean): PlainContent {
  const trimmed = value.trim();
  const figure = NUMBER.test(trimmed) ? Number(trimmed) : NaN;
  if (!Number.isFinite(figure)) return textContent(value);
  return format.date ? day(figure, date1904) : { kind: 'number', value: figure, percent: format.percent };
}

function sharedText(value: string, { strings }: CellContext): TextContent | undefined {
  const text = strings[Number(value.trim())];
  if (!text) throw damaged(`sharedStrings[${value.trim().slice(0, 20)}]`);
  return text;
}

const DAY_MS = 86_400_000;
/** Days from Excel's day 0 to 1970, and from there to day 0 of old Excel for Mac. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;

function day(days: number, date1904: boolean): PlainContent {
  return dateOf(Math.round((days - DAYS_TO_1970 + (date1904 ? DAYS_TO_1904 : 0)) * DAY_MS));
}

function dateOf(milliseconds: number): PlainContent {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return { kind: 'error', code: '#DATE!' };
  return { kind: 'date', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** ISO 8601 (strict files); a bare time stays text. */
function isoDate(value: string): PlainContent {
  const zoned = /^\d{4}-\d\d-\d\d$|[zZ]$|[+-]\d\d:\d\d$/.test(value) ? value : `${value}Z`;
  const milliseconds = /^\d{4}-/.test(value) ? Date.parse(zoned) : NaN;
  return Number.isNaN(milliseconds) ? textContent(value) : dateOf(milliseconds);
}
