/** Taking a write back: values, formulas and number formats return, sheets that were added go. */
import { ReportError } from '../i18n/report-error';
import { stampOf, type JournalEntry } from './journal';
import { blocksBySize } from './payload';
import { findSheets, readAreas, type Area, type Content, type FoundSheet } from './read-sheets';
import { RequestBudget } from './request-budget';
import { runExcel } from './run';
import { typedAgain } from './typed';
import { unprotect } from './write-sheets';

const EMPTY: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Takes back what the journal knows, the last first.
 *
 * @throws ReportError `error.excel-undo-changed` where somebody typed since; nothing was taken back then
 */
export async function undoWrite(journal: readonly JournalEntry[]): Promise<void> {
  await runExcel('', async (context) => {
    const sheets = await findSheets(context);
    const present = journal.filter(({ id }) => sheets.some((sheet) => sheet.id === id));
    await requireUntouched(context, present, sheets);
    context.runtime.enableEvents = false;
    try {
      for (const entry of [...present].reverse()) await takeBack(context, entry, sheets);
    } finally {
      context.runtime.enableEvents = true;
      await context.sync();
    }
  });
}

async function requireUntouched(
  context: Excel.RequestContext,
  journal: readonly JournalEntry[],
  sheets: readonly FoundSheet[],
): Promise<void> {
  // A write that broke off left nothing that could be compared; what stood there before is worth more.
  const whole = journal.filter(({ after }) => after !== null);
  const areas = whole.map(({ id, before }) => ({
    id,
    area: before ? areaOfContent(before) : (sheets.find((sheet) => sheet.id === id)?.used ?? EMPTY),
  }));
  const contents = await readAreas(context, areas);
  whole.forEach(({ after, sheet }, index) => {
    const content = contents[index];
    if (!content || stampOf(content) !== after) throw new ReportError('error.excel-undo-changed', { sheet });
  });
}

const areaOfContent = ({ row, column, formulas }: Content): Area => ({
  row,
  column,
  rows: formulas.length,
  columns: formulas[0]?.length ?? 1,
});

async function takeBack(
  context: Excel.RequestContext,
  { id, sheet, before, protection }: JournalEntry,
  sheets: readonly FoundSheet[],
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(id);
  if (!before) {
    const others = sheets.filter((other) => other.visible && other.id !== id);
    // Excel keeps one visible sheet in every workbook.
    if (others.length === 0) context.workbook.worksheets.add();
    worksheet.visibility = 'Visible';
    worksheet.delete();
    return context.sync();
  }
  worksheet.load('protection/protected');
  await context.sync();
  if (worksheet.protection.protected) await unprotect(context, worksheet, sheet);
  const { row, column, rows, columns } = areaOfContent(before);
  worksheet.getRangeByIndexes(row, column, rows, columns).unmerge();
  const lines = before.formulas.map((line, index) => ({
    formats: before.numberFormats[index] ?? [],
    contents: line.map((formula, position) => typedAgain(formula, before.values[index]?.[position])),
  }));
  const budget = new RequestBudget(context);
  for (const block of blocksBySize(lines)) {
    await budget.spend(block.size);
    const range = worksheet.getRangeByIndexes(row + block.start, column, block.rows.length, columns);
    range.numberFormat = block.rows.map(({ formats }) => [...formats]);
    range.formulas = block.rows.map(({ contents }) => contents);
  }
  if (protection) worksheet.protection.protect(protection);
  await context.sync();
}
