/** Typing a text into one cell, only over what it was believed to replace. */
import { contentText } from '../forms/sheet/grid';
import { ReportError } from '../i18n/report-error';
import type { Place } from './open-workbook';
import { askEpoch, cellContent, countsFrom1904 } from './read-sheets';
import { typedAgain, typedText } from './typed';

interface Order extends Place {
  /** What finds the sheet: its id where it is known, else its name. */
  readonly key: string;
  readonly text: string;
  readonly expected: string;
}

/** @throws ReportError `error.excel-cell-changed`, `error.excel-cell-merged`; the cell holds what it held then */
export async function setText(
  context: Excel.RequestContext,
  { sheet, cell, key, text, expected }: Order,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(key);
  const range = worksheet.getRange(cell);
  const epoch = askEpoch(context);
  range.load('values,formulas,numberFormat');
  await context.sync();
  const [value, formula, format] = [range.values, range.formulas, range.numberFormat].map(first);
  const content = cellContent(value, formula, String(format), countsFrom1904(epoch));
  const found = content ? contentText(content) : '';
  if (found.trim() !== expected.trim())
    throw new ReportError('error.excel-cell-changed', { sheet, cell, found });
  // Read by the request that writes: somebody may have typed since the first look.
  const [before, after] = [worksheet.getRange(cell), worksheet.getRange(cell)];
  before.load('formulas');
  range.values = [[typedText(text)]];
  after.load('values');
  await context.sync();
  const overwritten = first(before.formulas);
  if (overwritten !== formula) {
    range.formulas = [[typedAgain(overwritten, undefined)]];
    await context.sync();
    throw new ReportError('error.excel-cell-changed', { sheet, cell, found: String(overwritten) });
  }
  // Behind a merged cell Excel takes a text and forgets it.
  if (text !== '' && first(after.values) === '')
    throw new ReportError('error.excel-cell-merged', { sheet, cell });
}

const first = (rows: readonly (readonly unknown[])[]): unknown => rows[0]?.[0];
