/** Writing agreed sheets: each only if it still is what was shown when people agreed. */
import { blockAddress } from '../forms/sheet/address';
import type { NamedBlock, SheetModel } from '../forms/sheet/model';
import { ReportError } from '../i18n/report-error';
import { drawSheet, type DrawnSheet } from './draw-sheet';
import { officeCode } from './errors';
import { contentsOf, stampOf, type JournalEntry } from './journal';
import { surprises, withSurprises } from './overwritten';
import { areaOf, type SeenSheet } from './propose';
import { protectAgain, unprotect } from './protection';
import { readAreas, type Content } from './read-sheets';
import { runExcel, WAITING } from './run';
import { takeBack } from './take-back';

/**
 * Writes one sheet and says in the journal what stood there, before anything is changed.
 *
 * Two runs: the first looks once more, or adds the sheet, and is refused at once while somebody edits a cell; the second,
 * which changes what is there, waits instead. A sheet that was just added takes two requests.
 *
 * @throws ReportError `error.excel-changed`, `error.excel-gone`, `error.excel-password`, `error.excel-tables`: the sheet
 *   has what it had then; others may leave a part of the sheet written, which the journal can take back
 */
export async function writeSheet({ model, found }: SeenSheet, journal: JournalEntry[]): Promise<void> {
  const { name } = model;
  const before = found?.content ?? null;
  const { tabColor, ...state } = await runExcel(name, (context) =>
    found ? lookAgain(context, model, found) : add(context, name),
  );
  const entry: JournalEntry = { ...state, model, before, charts: [], after: null };
  if (!found) journal.push(entry);
  await runExcel(name, (context) => change(context, entry, tabColor, journal), WAITING);
}

type State = Pick<JournalEntry, 'id' | 'protection' | 'visibility'> & { readonly tabColor: string };

/** Adds a sheet. @throws ReportError `error.excel-changed` where somebody made one of the name meanwhile */
async function add(context: Excel.RequestContext, sheet: string): Promise<State> {
  const worksheet = context.workbook.worksheets.add(sheet);
  worksheet.load('id');
  try {
    await context.sync();
  } catch (cause) {
    if (officeCode(cause) !== 'ItemAlreadyExists') throw cause;
    throw new ReportError('error.excel-changed', { sheet }, { cause });
  }
  // As Excel adds it.
  return { id: worksheet.id, protection: null, visibility: 'Visible', tabColor: '' };
}

/** What the sheet is like now. @throws ReportError where it is not what was seen */
async function lookAgain(
  context: Excel.RequestContext,
  model: SheetModel,
  found: NonNullable<SeenSheet['found']>,
): Promise<State> {
  const { name: sheet } = model;
  const existing = context.workbook.worksheets.getItem(found.id);
  existing.load('name,visibility,tabColor,protection/protected,protection/options');
  const { tables } = existing;
  tables.load('items/name');
  await context.sync();
  if (tables.items.length > 0) throw new ReportError('error.excel-tables', { sheet });
  const [content] = await readAreas(context, [{ id: found.id, area: areaOf(model) }]);
  const renamed = existing.name.toLowerCase() !== sheet.toLowerCase();
  if (renamed || !content || stampOf(content) !== stampOf(found.content))
    throw new ReportError('error.excel-changed', { sheet });
  const { visibility, tabColor, protection } = existing;
  return {
    id: found.id,
    visibility,
    tabColor,
    protection: protection.protected ? protection.options : null,
  };
}

async function change(
  context: Excel.RequestContext,
  entry: JournalEntry,
  tabColor: string,
  journal: JournalEntry[],
): Promise<void> {
  const { model, before, protection } = entry;
  const worksheet = context.workbook.worksheets.getItem(entry.id);
  try {
    if (protection) await unprotect(context, worksheet, model.name);
    if (before) journal.push(entry);
    const drawn = await drawSheet(context, { ...entry, tabColor, worksheet }, model);
    entry.after = drawn.written;
    if (before) await giveBack(context, journal, entry, before, drawn);
  } catch (error) {
    await protectAgain(context, worksheet, protection);
    throw error;
  }
}

/** Takes the write back where somebody typed into the sheet after the last look at it. */
async function giveBack(
  context: Excel.RequestContext,
  journal: JournalEntry[],
  entry: JournalEntry,
  before: Content,
  { overwritten, written }: DrawnSheet,
): Promise<void> {
  const typed = surprises(overwritten, contentsOf(before));
  if (typed.length === 0) return;
  const actual = { ...entry, before: withSurprises(before, typed) };
  // Also where taking back fails: what was typed can then be taken back later.
  journal[journal.indexOf(entry)] = actual;
  await takeBack(context, actual, written);
  journal.splice(journal.indexOf(actual), 1);
  throw new ReportError('error.excel-changed', { sheet: entry.model.name });
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
