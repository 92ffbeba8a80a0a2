/** Taking a write back: values, formulas and number formats return, sheets that were added go. */
import { address } from '../forms/sheet/address';
import { ReportError } from '../i18n/report-error';
import { contentsOf, isUntouched, type JournalEntry } from './journal';
import { findSheets, readAreas, type Area, type Content, type FoundSheet } from './read-sheets';
import { runExcel, WAITING, withoutEvents } from './run';
import { areaOfContent, takeBack } from './take-back';

const EMPTY: Area = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Takes back what the journal knows, the last first. What is taken back leaves the journal, so that the rest can be
 * tried again.
 *
 * @throws ReportError `error.excel-undo-changed` where somebody typed since: nothing was taken back then;
 *   `error.excel-undo-typed` where somebody typed meanwhile, `error.excel-undo-gone` where a sheet was deleted: the
 *   rest was taken back
 */
export async function undoWrite(journal: JournalEntry[]): Promise<void> {
  const { present, contents } = await runExcel('', (context) => requireUntouched(context, journal));
  const kept = await withoutEvents(() => takeAllBack(journal, present, contents));
  const lost = journal.splice(0).filter(({ before }) => before !== null);
  if (lost.length > 0)
    throw new ReportError('error.excel-undo-gone', { sheet: lost.map(({ model }) => model.name).join(', ') });
  if (kept[0]) throw new ReportError('error.excel-undo-typed', kept[0]);
}

/** What keeps what somebody typed while it was taken back. */
type Kept = Readonly<Record<'sheet' | 'cells', string>>;

async function takeAllBack(
  journal: JournalEntry[],
  present: readonly JournalEntry[],
  contents: ReadonlyMap<JournalEntry, Content>,
): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  for (const entry of [...present].reverse()) {
    const { name } = entry.model;
    const expected = contents.get(entry);
    if (!expected) throw new RangeError(`${name} was not read`);
    const typed = await runExcel(name, (context) => takeBack(context, entry, contentsOf(expected)), WAITING);
    journal.splice(journal.indexOf(entry), 1);
    const cells = typed.map(({ row, column }) => address(row + 1, column + 1)).join(', ');
    if (cells !== '') kept.push({ sheet: name, cells });
  }
  return kept;
}

async function requireUntouched(
  context: Excel.RequestContext,
  journal: readonly JournalEntry[],
): Promise<{ present: readonly JournalEntry[]; contents: ReadonlyMap<JournalEntry, Content> }> {
  const sheets = await findSheets(context);
  const present = journal.filter(({ id }) => sheets.some((sheet) => sheet.id === id));
  const areas = present.map((entry) => ({ id: entry.id, area: areaOf(entry, sheets) }));
  const read = await readAreas(context, areas);
  const contents = new Map<JournalEntry, Content>();
  present.forEach((entry, index) => {
    const content = read[index];
    if (!content || !isUntouched(entry, content))
      throw new ReportError('error.excel-undo-changed', { sheet: entry.model.name });
    contents.set(entry, content);
  });
  return { present, contents };
}

/** Of a sheet that goes everything is looked at, of others what was written. */
function areaOf({ id, before }: JournalEntry, sheets: readonly FoundSheet[]): Area {
  if (before) return areaOfContent(before);
  return sheets.find((sheet) => sheet.id === id)?.used ?? EMPTY;
}
