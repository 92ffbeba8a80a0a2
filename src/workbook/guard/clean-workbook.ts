/** From the parts of a foreign package to the small clean workbooks that ExcelJS gets. */
import { packageFlags } from './flags';
import type { GuardFlag, GuardLimits } from './limits';
import { findMainPart } from './main-part';
import { MergeList } from './merges';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import type { PackageParts, Relationship } from './package-parts';
import { damaged, hostile, notWorkbook } from './refusal';
import { repack } from './repack';
import type { RowWindow } from './row-windows';
import { readSharedStrings } from './shared-strings';
import { SheetCleaner } from './sheet-xml';
import { cleanStyles } from './styles';
import { readWorkbook, usableNames, workbookXml, type SheetEntry } from './workbook-xml';
import type { XmlReader } from './xml-reader';

/** A listed sheet and the part that holds it. */
interface LocatedSheet {
  readonly entry: SheetEntry;
  readonly key: string;
}

/** Some rows of a sheet, both bounds included, as a workbook of its own. */
export interface CleanRows {
  readonly from: number;
  /** Infinity for the last ones. */
  readonly to: number;
  /**
   * An .xlsx with one sheet, made when it is asked for; what it holds outside the bounds is there for rows within them
   * to refer to.
   */
  readonly workbook: () => Uint8Array;
}

/** A sheet with nothing but the content of its cells. */
export interface CleanSheet {
  readonly name: string;
  readonly visible: boolean;
  /** All its rows from top to bottom, a bounded number of cells in each piece. */
  readonly pieces: readonly CleanRows[];
}

/** The cleaned sheets and what was noticed on the way. */
export function cleanWorkbook(
  parts: PackageParts,
  limits: GuardLimits,
): { readonly sheets: readonly CleanSheet[]; readonly flags: readonly GuardFlag[] } {
  const main = findMainPart(parts);
  const reader = parts.open(main.key, SPREADSHEET_NAMESPACES);
  if (!reader) throw damaged(main.key);
  if (!reader.openRoot('workbook')) throw notWorkbook(main.type || main.key);
  const info = readWorkbook(reader);
  requireEnd(reader);
  const links = parts.relationships(main.key);
  const flags = packageFlags(parts, main.type, links);
  const sheets = locateSheets(info.sheets, links);

  const styles = cleanStyles(openLinked(parts, links, 'styles', 'styleSheet'), limits);
  const cleaner = new SheetCleaner({
    strings: readSharedStrings(openLinked(parts, links, 'sharedStrings', 'sst'), limits),
    styleCount: styles.count,
    dateStyle: styles.dateStyle,
    date1904: info.date1904,
    limits,
    merges: new MergeList(limits),
    onDde: () => flags.add('dde'),
  });
  const workbook = workbookXml(info.date1904);
  const piece = ({ from, to, part }: RowWindow): CleanRows => ({
    from,
    to,
    workbook: () => repack({ workbook, styles: styles.xml, sheet: part() }),
  });
  const names = usableNames(sheets.map(({ entry }) => entry.name));
  const cleaned = sheets.map(({ entry, key }, index): CleanSheet => {
    const sheet = openPart(parts, key, 'worksheet');
    const pieces = cleaner.clean(sheet, entry.name).map(piece);
    requireEnd(sheet);
    return { name: names[index] ?? '', visible: entry.visible, pieces };
  });
  return { sheets: cleaned, flags: [...flags].sort() };
}

/** The worksheets in the order of the tabs; chart, dialog and macro sheets hold no cells and are left out. */
function locateSheets(
  entries: readonly SheetEntry[],
  links: readonly Relationship[],
): readonly LocatedSheet[] {
  const byId = new Map(links.map((link) => [link.id, link]));
  const used = new Set<string>();
  const located: LocatedSheet[] = [];
  for (const entry of entries) {
    const link = byId.get(entry.relationId);
    if (!link) throw damaged(`${entry.name}: ${entry.relationId || 'r:id'}`);
    if (link.type !== 'worksheet' || link.target === undefined) continue;
    // a small file with one large sheet listed a thousand times
    if (used.has(link.target)) throw hostile(`2 × ${link.target}`);
    used.add(link.target);
    located.push({ entry, key: link.target });
  }
  if (located.length === 0) throw notWorkbook('0 worksheets');
  return located;
}

/** A part that a workbook may have once; its reader stands behind the root's opening. */
function openLinked(
  parts: PackageParts,
  links: readonly Relationship[],
  type: string,
  root: string,
): XmlReader | undefined {
  const target = links.find((link) => link.type === type)?.target;
  return target === undefined ? undefined : openPart(parts, target, root);
}

function openPart(parts: PackageParts, key: string, root: string): XmlReader {
  const reader = parts.open(key, SPREADSHEET_NAMESPACES);
  if (!reader) throw damaged(`${key}: –`);
  if (!reader.openRoot(root)) throw damaged(`${key}: <${root}>`);
  return reader;
}

/** Reads on behind the root, where a second one would be. */
function requireEnd(reader: XmlReader): void {
  while (reader.next() !== 'end');
}
