/** Writing agreed sheets: each only if it still is what was shown when people agreed. */
import { blockAddress } from '../forms/sheet/address';
import type { NamedBlock } from '../forms/sheet/model';
import { ReportError } from '../i18n/report-error';
import { drawSheet } from './draw-sheet';
import { officeCode } from './errors';
import { stampOf, type JournalEntry } from './journal';
import { areaOf, type SeenSheet } from './propose';
import { findSheets, readAreas } from './read-sheets';
import { runExcel } from './run';

/**
 * Writes one sheet and says in the journal what stood there, before anything is changed.
 *
 * @throws ReportError `error.excel-changed`, `error.excel-gone`, `error.excel-password` before anything is changed;
 *   others may leave a part of the sheet written, which the journal can take back
 */
export async function writeSheet(seen: SeenSheet, journal: JournalEntry[]): Promise<void> {
  const { name } = seen.model;
  await runExcel(name, async (context) => {
    context.runtime.enableEvents = false;
    try {
      const worksheet = await prepare(context, seen, journal);
      const entry = journal.at(-1);
      try {
        await drawSheet(context, worksheet, seen.model, seen.found === null);
        if (entry) entry.after = stampOf(await readBack(context, entry, seen));
      } catch (error) {
        await protectAgain(context, worksheet, entry);
        throw error;
      }
    } finally {
      context.runtime.enableEvents = true;
      await context.sync();
    }
  });
}

/** The worksheet, unprotected and known to the journal. */
async function prepare(
  context: Excel.RequestContext,
  { model, found }: SeenSheet,
  journal: JournalEntry[],
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  const existing = worksheets.getItemOrNullObject(found?.id ?? model.name);
  existing.load('id,name,protection/protected,protection/options');
  await context.sync();
  if (!found) {
    if (!existing.isNullObject) throw new ReportError('error.excel-changed', { sheet: model.name });
    const added = worksheets.add(model.name);
    added.load('id');
    await context.sync();
    journal.push({ id: added.id, sheet: model.name, before: null, protection: null, after: null });
    return added;
  }
  if (existing.isNullObject) throw new ReportError('error.excel-gone', { sheet: model.name });
  const [content] = await readAreas(context, [{ id: found.id, area: areaOf(model) }]);
  const renamed = existing.name.toLowerCase() !== model.name.toLowerCase();
  if (renamed || !content || stampOf(content) !== stampOf(found.content))
    throw new ReportError('error.excel-changed', { sheet: model.name });
  const protection = existing.protection.protected ? existing.protection.options : null;
  if (protection) await unprotect(context, existing, model.name);
  journal.push({ id: found.id, sheet: model.name, before: content, protection, after: null });
  return existing;
}

/** @throws ReportError `error.excel-password` where the protection has one */
export async function unprotect(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  sheet: string,
): Promise<void> {
  worksheet.protection.unprotect();
  try {
    await context.sync();
  } catch (cause) {
    if (!REFUSED.has(officeCode(cause))) throw cause;
    throw new ReportError('error.excel-password', { sheet }, { cause });
  }
}

/** How Excel's versions answer to a missing password. */
const REFUSED: ReadonlySet<string | undefined> = new Set([
  'AccessDenied',
  'InvalidArgument',
  'InvalidOperation',
]);

/** Of a new sheet everything, since everything would go with it; of another one what the write touched. */
async function readBack(
  context: Excel.RequestContext,
  { id, before }: JournalEntry,
  { model }: SeenSheet,
): Promise<Parameters<typeof stampOf>[0]> {
  const area = before
    ? areaOf(model)
    : ((await findSheets(context)).find((sheet) => sheet.id === id)?.used ?? areaOf(model));
  const [content] = await readAreas(context, [{ id, area }]);
  if (!content) throw new ReportError('error.excel-gone', { sheet: model.name });
  return content;
}

/** A sheet that was protected does not stay open because a write broke off in it. */
async function protectAgain(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  entry: JournalEntry | undefined,
): Promise<void> {
  if (!entry?.protection) return;
  worksheet.protection.protect(entry.protection);
  try {
    await context.sync();
  } catch {
    // The first error is the one to be told; the sheet can no longer be reached, or is protected already.
  }
}

/** Gives blocks their workbook-wide names, in place of earlier ones. */
export async function nameBlocks(names: readonly NamedBlock[]): Promise<void> {
  if (names.length === 0) return;
  await runExcel('', async (context) => {
    const { workbook } = context;
    const known = names.map(({ name }) => workbook.names.getItemOrNullObject(name));
    known.forEach((item) => item.load('name'));
    await context.sync();
    names.forEach(({ name, sheet, block }, index) => {
      const item = known[index];
      if (item && !item.isNullObject) item.delete();
      workbook.names.add(name, workbook.worksheets.getItem(sheet).getRange(blockAddress(block)));
    });
    await context.sync();
  });
}
