/**
 * Replacing the contents of input cells, only over what they were believed to hold: all of them or none. What stood
 * there is kept by the request that writes, so that it can be put back.
 */
import { contentText, type CellContent } from '../forms/sheet/grid';
import type { Scalar } from '../forms/sheet/model';
import { showsPercent } from '../forms/sheet/number-format';
import { ReportError } from '../i18n/report-error';
import type { Place, ValueChange } from './open-workbook';
import { askEpoch, cellContent, countsFrom1904 } from './read-sheets';
import { ORDER_BYTES, RequestBudget } from './request-budget';
import { typed, typedAgain } from './typed';

/** What a cell gets: an entry of `formulas`, and a number format where it changes. */
interface Writing {
  readonly content: Scalar;
  readonly format: string | null;
}

/** One cell to be replaced. */
export interface Replacement extends Place {
  /** What finds the sheet: its id where it is known, else its name. */
  readonly key: string;
  /** What the cell is believed to hold, as a person sees it. */
  readonly expected: string;
  /** @param format - the number format of the cell now */
  readonly writing: (format: string) => Writing;
}

/** What stood in a cell when it was looked at. */
interface Found {
  readonly value: unknown;
  readonly formula: unknown;
  readonly format: string;
  readonly content: CellContent | undefined;
}

interface Seen extends Found {
  readonly order: Replacement;
  readonly writing: Writing;
  readonly from1904: boolean;
}

const TEXT_FORMAT = '@';
const GENERAL = 'General';

/** The change of a value. A percent cell shows 2.73 as 2.73%; in a text cell Excel would make a text of a number. */
export function replacementOf({ sheet, cell, expected, value }: ValueChange, key: string): Replacement {
  const writing = (format: string): Writing => {
    if (typeof value !== 'number') return { content: typed(value), format: null };
    const content = showsPercent(format) ? Number((value / 100).toPrecision(15)) : value;
    return { content, format: format === TEXT_FORMAT ? GENERAL : null };
  };
  return { sheet, cell, key, expected, writing };
}

/**
 * Replaces the contents of cells.
 *
 * @returns what puts back what stood there before
 * @throws ReportError `error.excel-cell-changed`, `error.excel-cell-formula`, `error.excel-protected`,
 *   `error.excel-cell-merged`: all cells hold what they held then
 */
export async function replaceCells(
  context: Excel.RequestContext,
  orders: readonly Replacement[],
): Promise<readonly Replacement[]> {
  const seen = await lookAt(context, orders);
  const budget = new RequestBudget(context);
  const written = [];
  for (const one of seen) {
    await budget.spend(CELL_BYTES);
    written.push(writeCell(context, one));
  }
  await context.sync();
  const typedMeanwhile = written.find(({ seen: { formula }, before }) => first(before.formulas) !== formula);
  const dropped = written.find(
    ({ seen: { writing }, after }) => writing.content !== '' && first(after.values) === '',
  );
  if (typedMeanwhile || dropped) {
    for (const { seen: one, before } of written) await putBack(context, budget, one, first(before.formulas));
    await context.sync();
  }
  if (typedMeanwhile) {
    const {
      seen: {
        order: { sheet, cell },
      },
      before,
    } = typedMeanwhile;
    throw new ReportError('error.excel-cell-changed', { sheet, cell, found: String(first(before.formulas)) });
  }
  if (dropped) {
    const { sheet, cell } = dropped.seen.order;
    // Behind a merged cell Excel takes a value and forgets it.
    throw new ReportError('error.excel-cell-merged', { sheet, cell });
  }
  return written.map(({ seen: one, after }) => inverse(one, foundIn(after, one.from1904)));
}

/** Bytes of all orders on one cell. */
const CELL_BYTES = 5 * ORDER_BYTES;

/** Looks at all cells, and refuses what must not be written before anything is. */
async function lookAt(
  context: Excel.RequestContext,
  orders: readonly Replacement[],
): Promise<readonly Seen[]> {
  const epoch = askEpoch(context);
  const budget = new RequestBudget(context);
  const asked = [];
  for (const order of orders) {
    await budget.spend(CELL_BYTES);
    const worksheet = context.workbook.worksheets.getItem(order.key);
    const range = worksheet.getRange(order.cell);
    worksheet.protection.load('protected');
    range.load('values,formulas,numberFormat');
    range.format.protection.load('locked');
    asked.push({ order, worksheet, range });
  }
  await context.sync();
  const from1904 = countsFrom1904(epoch);
  return asked.map(({ order, worksheet, range }) => {
    const { sheet, cell, expected } = order;
    const found = foundIn(range, from1904);
    const text = found.content ? contentText(found.content) : '';
    if (found.content?.kind === 'formula') throw new ReportError('error.excel-cell-formula', { sheet, cell });
    if (text.trim() !== expected.trim())
      throw new ReportError('error.excel-cell-changed', { sheet, cell, found: text });
    // Excel would take the cells before a locked one, and stop there.
    if (worksheet.protection.protected && range.format.protection.locked)
      throw new ReportError('error.excel-protected', { sheet });
    return { ...found, order, from1904, writing: order.writing(found.format) };
  });
}

function writeCell(
  context: Excel.RequestContext,
  seen: Seen,
): { readonly seen: Seen; readonly before: Excel.Range; readonly after: Excel.Range } {
  const { key, cell } = seen.order;
  const { content, format } = seen.writing;
  const worksheet = context.workbook.worksheets.getItem(key);
  // Read by the request that writes: somebody may have typed since the first look.
  const [before, range, after] = [
    worksheet.getRange(cell),
    worksheet.getRange(cell),
    worksheet.getRange(cell),
  ];
  before.load('formulas');
  if (format !== null) range.numberFormat = [[format]];
  range.formulas = [[content]];
  after.load('values,formulas,numberFormat');
  return { seen, before, after };
}

/** @param formula - what the cell held when it was overwritten */
async function putBack(
  context: Excel.RequestContext,
  budget: RequestBudget,
  { order: { key, cell }, writing, format, value, formula: known }: Seen,
  formula: unknown,
): Promise<void> {
  await budget.spend(CELL_BYTES);
  const range = context.workbook.worksheets.getItem(key).getRange(cell);
  if (writing.format !== null) range.numberFormat = [[format]];
  range.formulas = [[typedAgain(formula, formula === known ? value : undefined)]];
}

/** What brings back what a cell held, over what it holds now. */
function inverse(seen: Seen, now: Found): Replacement {
  const content = typedAgain(seen.formula, seen.value);
  return {
    ...seen.order,
    expected: now.content ? contentText(now.content) : '',
    writing: () => ({ content, format: seen.writing.format === null ? null : seen.format }),
  };
}

function foundIn({ values, formulas, numberFormat }: Excel.Range, from1904: boolean): Found {
  const [value, formula, format] = [first(values), first(formulas), String(first(numberFormat))];
  return { value, formula, format, content: cellContent(value, formula, format, from1904) };
}

const first = (rows: readonly (readonly unknown[])[]): unknown => rows[0]?.[0];
