/** Giving one sheet back what stood in it: values, formulas and number formats; sheets and charts that were added go. */
import type { JournalEntry } from './journal';
import { askBefore, surprises, type Overwritten, type Surprise } from './overwritten';
import { encodedSize, spansBySize } from './payload';
import { protectAgain, unprotect } from './protection';
import type { Area, Content } from './read-sheets';
import { ORDER_BYTES, RequestBudget } from './request-budget';
import { isFormulaText, typedAgain } from './typed';
import type { Contents } from './written';
import type { Scalar } from '../forms/sheet/model';

export const areaOfContent = ({ row, column, formulas }: Content): Area => ({
  row,
  column,
  rows: formulas.length,
  columns: formulas[0]?.length ?? 1,
});

/**
 * Takes one sheet's write back.
 *
 * @param expected - what stands there now; what somebody types meanwhile is put back
 * @returns the cells that keep what somebody typed meanwhile
 */
export async function takeBack(
  context: Excel.RequestContext,
  entry: JournalEntry,
  expected: Contents,
): Promise<readonly Surprise[]> {
  const worksheet = context.workbook.worksheets.getItem(entry.id);
  const { before, visibility } = entry;
  if (!before) {
    await remove(context, entry.id);
    return [];
  }
  worksheet.load('visibility,protection/protected,protection/options,autoFilter/isDataFiltered');
  const charts = entry.charts.map((name) => worksheet.charts.getItemOrNullObject(name));
  charts.forEach((chart) => chart.load('name'));
  await context.sync();
  const found = worksheet.protection.protected ? worksheet.protection.options : null;
  try {
    if (found) await unprotect(context, worksheet, entry.model.name);
    // Through a filter Excel would put values into wrong rows.
    if (worksheet.autoFilter.isDataFiltered) worksheet.autoFilter.clearCriteria();
    const typed = surprises(await putBack(context, worksheet, before), expected);
    for (const { row, column, formula } of typed)
      worksheet.getCell(row, column).formulas = [[typedAgain(formula, undefined)]];
    charts.filter((chart) => !chart.isNullObject).forEach((chart) => chart.delete());
    if (worksheet.visibility !== visibility) worksheet.visibility = visibility;
    if (entry.protection) worksheet.protection.protect(entry.protection);
    await context.sync();
    return typed;
  } catch (error) {
    await protectAgain(context, worksheet, found);
    throw error;
  }
}

async function remove(context: Excel.RequestContext, id: string): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/visibility');
  await context.sync();
  const others = worksheets.items.filter((sheet) => sheet.visibility === 'Visible' && sheet.id !== id);
  // Excel keeps one visible sheet in every workbook.
  if (others.length === 0) worksheets.add();
  const worksheet = worksheets.getItem(id);
  worksheet.visibility = 'Visible';
  worksheet.delete();
  await context.sync();
}

interface Line {
  readonly formats: readonly string[];
  readonly contents: readonly Scalar[];
}

async function putBack(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  { row, formulas, values, numberFormats }: Content,
): Promise<Overwritten> {
  const columns = formulas[0]?.length ?? 1;
  worksheet.getRangeByIndexes(row, 0, formulas.length, columns).unmerge();
  const lines = formulas.map((line, index) => ({
    formats: numberFormats[index] ?? [],
    contents: line.map((formula, position) => typedAgain(formula, values[index]?.[position])),
  }));
  const overwritten: Excel.Range[] = [];
  const budget = new RequestBudget(context);
  for (const { start, end, size } of spansBySize(lines.map(encodedSize))) {
    // What stands there is asked for as well, and is about as long.
    await budget.spend(size + ORDER_BYTES, size);
    overwritten.push(askBefore(worksheet, row + start, end - start, columns));
    putBlock(worksheet.getRangeByIndexes(row + start, 0, end - start, columns), lines.slice(start, end));
  }
  await context.sync();
  return overwritten;
}

function putBlock(range: Excel.Range, rows: readonly Line[]): void {
  const first = rows.map(({ formats, contents }) =>
    formats.map((format, index) => (format === '@' && !isText(contents[index]) ? 'General' : format)),
  );
  range.numberFormat = first;
  range.formulas = rows.map(({ contents }) => [...contents]);
  // Cells formatted as text later hold numbers and formulas; written under that format, they would become texts.
  if (rows.some(({ formats }, index) => formats.some((format, at) => format !== first[index]?.[at])))
    range.numberFormat = rows.map(({ formats }) => [...formats]);
  range.untrack();
}

const isText = (content: Scalar | undefined): boolean =>
  typeof content === 'string' && !isFormulaText(content, undefined);
