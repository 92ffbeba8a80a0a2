/** The open workbook → grids. */
import { gridOf, type CellContent, type Grid, type PlainContent } from '../forms/sheet/grid';
import { showsDate, showsPercent } from '../forms/sheet/number-format';
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
  readonly visible: boolean;
  /** Null where nothing stands in it. */
  readonly used: Area | null;
}

/** All worksheets with the area that they use: two requests, however many there are. */
export async function findSheets(context: Excel.RequestContext): Promise<readonly FoundSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return range;
  });
  await context.sync();
  return worksheets.items.map(({ id, name, visibility }, index) => {
    const range = used[index];
    const area =
      range && !range.isNullObject
        ? { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount }
        : null;
    return { id, name, visible: visibility === 'Visible', used: area };
  });
}

/** Reads areas of sheets, as many cells with each request as an answer may hold. */
export async function readAreas(
  context: Excel.RequestContext,
  areas: readonly { readonly id: string; readonly area: Area }[],
  job: Job = {},
): Promise<readonly Content[]> {
  const pieces = areas.flatMap(({ id, area }, index) =>
    split(area).map((piece) => ({ index, piece, range: rangeOf(context, id, piece) })),
  );
  let waiting = 0;
  for (const [index, { piece, range }] of pieces.entries()) {
    const cells = piece.rows * piece.columns;
    if (waiting > 0 && waiting + cells > READ_CELLS) {
      job.signal?.throwIfAborted();
      // A block per request is what keeps an answer small, however much there is to read.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
      job.progress?.(index, pieces.length);
      waiting = 0;
    }
    range.load('values,formulas,numberFormat');
    waiting += cells;
  }
  await context.sync();
  job.progress?.(pieces.length, pieces.length);
  return areas.map(({ area }, index) => {
    const own = pieces.filter((piece) => piece.index === index).map(({ range }) => range);
    return {
      row: area.row,
      column: area.column,
      values: own.flatMap(({ values }) => values as unknown[][]),
      formulas: own.flatMap(({ formulas }) => formulas as unknown[][]),
      numberFormats: own.flatMap(({ numberFormat }) => numberFormat as string[][]),
    };
  });
}

function split({ row, column, rows, columns }: Area): readonly Area[] {
  const step = Math.max(1, Math.floor(READ_CELLS / columns));
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
  const sheets = await findSheets(context);
  const areas = sheets.flatMap(({ id, used }) => (used ? [{ id, area: used }] : []));
  const contents = await readAreas(context, areas, job);
  const byId = new Map(areas.map(({ id }, index) => [id, contents[index]]));
  return sheets.map(({ id, name, visible }) => ({ id, grid: gridOfContent(name, visible, byId.get(id)) }));
}

/** A grid from sheet row 1 and column A, wherever the used area begins. */
export function gridOfContent(name: string, visible: boolean, content: Content | undefined): Grid {
  if (!content) return gridOf(name, [], visible);
  const above = Array.from({ length: content.row }, () => []);
  const rows = content.values.map((row, line) => [
    ...new Array<undefined>(content.column),
    ...row.map((value, index) =>
      cellContent(value, content.formulas[line]?.[index], content.numberFormats[line]?.[index]),
    ),
  ]);
  return gridOf(name, [...above, ...rows], visible);
}

/** One cell from its entries of `values`, `formulas` and `numberFormat`. */
export function cellContent(
  value: unknown,
  formula: unknown,
  format: string | undefined,
): CellContent | undefined {
  if (isFormulaText(formula, value))
    return { kind: 'formula', formula: formula.slice(1), result: plainContent(value, format) };
  return value === '' ? undefined : plainContent(value, format);
}

const ERROR =
  /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!)$/;

function plainContent(value: unknown, format: string | undefined): PlainContent {
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'number')
    return showsDate(format) ? dateOf(value) : { kind: 'number', value, percent: showsPercent(format) };
  const text = String(value ?? '');
  return ERROR.test(text) ? { kind: 'error', code: text } : { kind: 'text', text };
}

/** Serial number 0; exact from 1 March 1900 on. */
const DAY_BEFORE_1900 = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

function dateOf(serial: number): PlainContent {
  const date = new Date(DAY_BEFORE_1900 + Math.floor(serial) * DAY);
  if (Number.isNaN(date.getTime()) || serial < 0) return { kind: 'error', code: '#DATE!' };
  return { kind: 'date', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
