/** Writing agreed sheets: each only if it still is what was shown when people agreed. */
import { blockAddress } from '../forms/sheet/address';
import type { NamedBlock } from '../forms/sheet/model';
import { ReportError } from '../i18n/report-error';
import { drawSheet, type Canvas } from './draw-sheet';
import { stampOf, type JournalEntry } from './journal';
import { surprises, withSurprises, type Overwritten } from './overwritten';
import { areaOf, type SeenSheet } from './propose';
import { protectAgain, unprotect } from './protection';
import { findSheets, readAreas, type Content } from './read-sheets';
import { runExcel, WAITING, withoutEvents } from './run';
import { takeBack } from './take-back';

/**
 * Writes one sheet and says in the journal what stood there, before anything is changed.
 *
 * Looking once more and writing are two runs: the first is refused at once while somebody edits a cell, the second, which
 * changes things, waits instead.
 *
 * @throws ReportError `error.excel-changed`, `error.excel-gone`, `error.excel-password`, `error.excel-tables`: the sheet
 *   has what it had then; others may leave a part of the sheet written, which the journal can take back
 */
export async function writeSheet(seen: SeenSheet, journal: JournalEntry[]): Promise<void> {
  const { name } = seen.model;
  const state = await runExcel(name, (context) => lookAgain(context, seen));
  await runExcel(
    name,
    (context) => withoutEvents(context, () => change(context, seen, state, journal)),
    WAITING,
  );
}

type State = Omit<JournalEntry, 'id' | 'model' | 'before' | 'charts' | 'after'> & {
  readonly tabColor: string;
};

/** A sheet as Excel adds it. */
const ADDED: State = { protection: null, visibility: 'Visible', tabColor: '' };

/** What the sheet is like now. @throws ReportError where it is not what was seen */
async function lookAgain(context: Excel.RequestContext, { model, found }: SeenSheet): Promise<State> {
  const { name: sheet } = model;
  const { worksheets } = context.workbook;
  if (!found) {
    const namesake = worksheets.getItemOrNullObject(sheet);
    namesake.load('name');
    await context.sync();
    if (!namesake.isNullObject) throw new ReportError('error.excel-changed', { sheet });
    return ADDED;
  }
  const existing = worksheets.getItem(found.id);
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
  return { visibility, tabColor, protection: protection.protected ? protection.options : null };
}

async function change(
  context: Excel.RequestContext,
  seen: SeenSheet,
  { tabColor, ...state }: State,
  journal: JournalEntry[],
): Promise<void> {
  const { model, found } = seen;
  const { worksheets } = context.workbook;
  const worksheet = found ? worksheets.getItem(found.id) : worksheets.add(model.name);
  if (!found) {
    worksheet.load('id');
    await context.sync();
  }
  const id = found?.id ?? worksheet.id;
  const entry: JournalEntry = {
    ...state,
    id,
    model,
    before: found?.content ?? null,
    charts: [],
    after: null,
  };
  try {
    if (state.protection) await unprotect(context, worksheet, model.name);
    journal.push(entry);
    const canvas: Canvas = { ...state, tabColor, worksheet, fresh: found === null };
    const overwritten = await drawSheet(context, canvas, model);
    entry.after = await readBack(context, entry);
    if (found) await giveBack(context, entry, entry.after, overwritten, journal);
  } catch (error) {
    await protectAgain(context, worksheet, state.protection);
    throw error;
  }
}

/** Takes the write back where somebody typed into the sheet after the last look at it. */
async function giveBack(
  context: Excel.RequestContext,
  entry: JournalEntry,
  after: Content,
  overwritten: Overwritten,
  journal: JournalEntry[],
): Promise<void> {
  if (!entry.before) return;
  const typed = surprises(overwritten, entry.before);
  if (typed.length === 0) return;
  const actual = { ...entry, before: withSurprises(entry.before, typed) };
  // Also where taking back fails: what was typed can then be taken back later.
  journal[journal.indexOf(entry)] = actual;
  await takeBack(context, actual, after);
  journal.splice(journal.indexOf(actual), 1);
  throw new ReportError('error.excel-changed', { sheet: entry.model.name });
}

/** Of a new sheet everything, since everything would go with it; of another one what the write touched. */
async function readBack(
  context: Excel.RequestContext,
  { id, before, model }: JournalEntry,
): Promise<Content> {
  const area = before
    ? areaOf(model)
    : ((await findSheets(context)).find((sheet) => sheet.id === id)?.used ?? areaOf(model));
  const [content] = await readAreas(context, [{ id, area }]);
  if (!content) throw new ReportError('error.excel-gone', { sheet: model.name });
  return content;
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
