/** The open workbook → grids. */
import { address } from '../forms/sheet/address';
import { gridOf, type CellContent, type Grid, type PlainContent } from '../forms/sheet/grid';
import { showsDate, showsPercent } from '../forms/sheet/number-format';
import { ReportError } from '../i18n/report-error';
import { officeCode } from './errors';
import type { Job } from './open-workbook';
import { READ_CELLS } from './payload';
import { isFormulaText } from './typed';

/** What stands in a block of cells, as Excel tells it. */
export interface Content {
  /** Row and column of the first cell, counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
}

/** Where a block is, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A worksheet as it is found; known by its id, since anybody can rename it. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly isProtected: boolean;
  /** How many tables (ListObjects) stand in it. */
  readonly tables: number;
  /** Null where nothing stands in it. */
  readonly used: Area | null;
}

/** All worksheets with the area that they use: two requests, however many there are. */
export async function findSheets(context: Excel.RequestContext): Promise<readonly FoundSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility,items/protection/protected');
  await context.sync();
  const details = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    range.untrack();
    return { range, tables: sheet.tables.getCount() };
  });
  await context.sync();
  return worksheets.items.flatMap(({ id, name, visibility, protection }, index) => {
    const found = details[index];
    if (!found) return [];
    const { range, tables } = found;
    const used = range.isNullObject
      ? null
      : { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    return { id, name, visibility, isProtected: protection.protected, tables: tables.value, used };
  });
}

interface Piece {
  /** Which of the wanted areas it is a part of. */
  readonly index: number;
  readonly id: string;
  readonly area: Area;
}

/** Reads areas of sheets, as many cells with each request as an answer may hold. */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly { readonly id: string; readonly area: Area }[],
  job: Job = {},
): Promise<readonly Content[]> {
  const pieces = areas.flatMap(({ id, area }, index) =>
    split(area, Math.max(1, Math.floor(READ_CELLS / area.columns))).map((part) => ({
      index,
      id,
      area: part,
    })),
  );
  const read: { index: number; range: Excel.Range }[] = [];
  for (const group of groups(pieces)) {
    job.signal?.throwIfAborted();
    read.push(...(await readPieces(context, group)));
    job.progress?.(read.length, Math.max(pieces.length, read.length));
  }
  return areas.map(({ area }, index) => {
    const own = read.filter((piece) => piece.index === index).map(({ range }) => range);
    return {
      row: area.row,
      column: area.column,
      values: own.flatMap(({ values }) => values as unknown[][]),
      formulas: own.flatMap(({ formulas }) => formulas as unknown[][]),
      numberFormats: own.flatMap(({ numberFormat }) => numberFormat as string[][]),
    };
  });
}

const cellsOf = ({ rows, columns }: Area): number => rows * columns;

/** Pieces that are read with one request. */
function groups(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const made: Piece[][] = [];
  let waiting = 0;
  for (const piece of pieces) {
    const last = made.at(-1);
    if (last && waiting + cellsOf(piece.area) <= READ_CELLS) last.push(piece);
    else {
      made.push([piece]);
      waiting = 0;
    }
    waiting += cellsOf(piece.area);
  }
  return made;
}

/** Reads pieces, by halves where long texts make the answer larger than Excel gives. */
async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
): Promise<readonly { index: number; range: Excel.Range }[]> {
  const asked = pieces.map(({ index, id, area }) => {
    const range = rangeOf(context, id, area);
    range.load('values,formulas,numberFormat');
    range.untrack();
    return { index, range };
  });
  try {
    await context.sync();
    return asked;
  } catch (error) {
    const halves = halved(pieces);
    if (officeCode(error) !== 'ResponsePayloadSizeLimitExceeded' || !halves) throw error;
    return [...(await readPieces(context, halves[0])), ...(await readPieces(context, halves[1]))];
  }
}

function halved(pieces: readonly Piece[]): readonly [readonly Piece[], readonly Piece[]] | null {
  const [first, ...more] = pieces;
  if (!first) return null;
  if (more.length > 0) {
    const middle = Math.ceil(pieces.length / 2);
    return [pieces.slice(0, middle), pieces.slice(middle)];
  }
  if (first.area.rows < 2) return null;
  const [upper, lower] = split(first.area, Math.ceil(first.area.rows / 2));
  return upper && lower ? [[{ ...first, area: upper }], [{ ...first, area: lower }]] : null;
}

/** An area in parts of at most so many rows. */
function split({ row, column, rows, columns }: Area, step: number): readonly Area[] {
  return Array.from({ length: Math.ceil(rows / step) }, (_, index) => ({
    row: row + index * step,
    column,
    rows: Math.min(step, rows - index * step),
    columns,
  }));
}

function rangeOf(context: Excel.RequestContext, id: string, area: Area): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(id);
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

/** A worksheet that was read. */
export interface ReadSheet {
  readonly id: string;
  readonly grid: Grid;
}

/**
 * Reads every worksheet.
 *
 * Merged cells: Excel gives their first cell's content and blanks for the others. Asking for the merged areas needs
 * ExcelApi 1.13 and empties the user's undo list, so it is not done: the others count as blank.
 */
export async function readSheets(
  context: Excel.RequestContext,
  job: Job = {},
): Promise<readonly ReadSheet[]> {
  const epoch = askEpoch(context);
  const sheets = await findSheets(context);
  const areas = sheets.flatMap(({ id, name, used }) => (used ? [{ id, area: readable(name, used) }] : []));
  const contents = await readAreas(context, areas, job);
  const byId = new Map(areas.map(({ id }, index) => [id, contents[index]]));
  return sheets.map(({ id, name, visibility }) => ({
    id,
    grid: gridOfContent(name, visibility === 'Visible', byId.get(id), countsFrom1904(epoch)),
  }));
}

/** More cells, blank ones too, do not fit into the memory of a pane. */
const MOST_CELLS = 2_000_000;

/** @throws ReportError `error.excel-sheet-too-large` */
function readable(sheet: string, used: Area): Area {
  if (cellsOf(used) <= MOST_CELLS) return used;
  const cell = address(used.row + used.rows, used.column + used.columns);
  throw new ReportError('error.excel-sheet-too-large', { sheet, cell });
}

/** A grid from sheet row 1 and column A, wherever the used area begins. */
function gridOfContent(
  name: string,
  visible: boolean,
  content: Content | undefined,
  from1904: boolean,
): Grid {
  if (!content) return gridOf(name, [], visible);
  const above = Array.from({ length: content.row }, () => []);
  return gridOf(name, [...above, ...rowsOfContent(content, from1904)], visible);
}

/** The rows of a block, from column A on. */
export const rowsOfContent = (content: Content, from1904: boolean): (CellContent | undefined)[][] =>
  content.values.map((row, line) => [
    ...new Array<undefined>(content.column),
    ...row.map((value, index) =>
      cellContent(value, content.formulas[line]?.[index], content.numberFormats[line]?.[index], from1904),
    ),
  ]);

/**
 * Asks on which day the workbook's day numbers begin. No member of Office.js tells it, so Excel has to calculate the
 * number of a day.
 */
export function askEpoch(context: Excel.RequestContext): Excel.FunctionResult<number> {
  const number = context.workbook.functions.date(1904, 1, 1);
  number.load('value');
  return number;
}

/** Whether day numbers count from 1904 (old workbooks of Excel for Mac). To be called after the request. */
export const countsFrom1904 = ({ value }: Excel.FunctionResult<number>): boolean => value === 0;

/** One cell from its entries of `values`, `formulas` and `numberFormat`. */
export function cellContent(
  value: unknown,
  formula: unknown,
  format: string | undefined,
  from1904: boolean,
): CellContent | undefined {
  if (isFormulaText(formula, value))
    return { kind: 'formula', formula: formula.slice(1), result: plainContent(value, format, from1904) };
  return value === '' ? undefined : plainContent(value, format, from1904);
}

const ERROR =
  /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

function plainContent(value: unknown, format: string | undefined, from1904: boolean): PlainContent {
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number')
    return showsDate(format)
      ? dateOf(value + (from1904 ? DAYS_TO_1904 : 0))
      : { kind: 'number', value, percent: showsPercent(format) };
  const text = String(value ?? '');
  return ERROR.test(text) ? { kind: 'error', code: text } : { kind: 'text', text };
}

/** Serial number 0; exact from 1 March 1900 on. */
const DAY_BEFORE_1900 = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;
/** How many days later the other count begins. */
const DAYS_TO_1904 = 1_462;

function dateOf(serial: number): PlainContent {
  const date = new Date(DAY_BEFORE_1900 + Math.floor(serial) * DAY);
  if (Number.isNaN(date.getTime()) || serial < 0) return { kind: 'error', code: '#DATE!' };
  return { kind: 'date', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
