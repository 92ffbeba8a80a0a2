/** From the parts of a foreign package to the few cleaned ones that ExcelJS gets. */
import { packageFlags } from './flags';
import type { GuardFlag, GuardLimits } from './limits';
import { findMainPart } from './main-part';
import { MergeList } from './merges';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import type { PackageParts, Relationship } from './package-parts';
import { damaged, hostile, notWorkbook } from './refusal';
import { repack } from './repack';
import { cleanSharedStrings } from './shared-strings';
import { SheetCleaner } from './sheet-xml';
import { cleanStyles } from './styles';
import { readWorkbook, workbookXml, type SheetEntry } from './workbook-xml';
import type { XmlReader } from './xml-reader';

/** A listed sheet and the part that holds it. */
interface LocatedSheet {
  readonly entry: SheetEntry;
  readonly key: string;
}

/** The cleaned file and what was noticed on the way. */
export function cleanWorkbook(
  parts: PackageParts,
  limits: GuardLimits,
): { readonly bytes: Uint8Array; readonly flags: readonly GuardFlag[] } {
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
  const strings = cleanSharedStrings(openLinked(parts, links, 'sharedStrings', 'sst'), limits);
  const cleaner = new SheetCleaner({
    strings: strings.texts,
    styleCount: styles.count,
    dateStyle: styles.dateStyle,
    date1904: info.date1904,
    limits,
    merges: new MergeList(limits),
    onDde: () => flags.add('dde'),
  });
  const cleaned = sheets.map(({ entry, key }) => {
    const sheet = openPart(parts, key, 'worksheet');
    const bytes = cleaner.clean(sheet, entry.name);
    requireEnd(sheet);
    return bytes;
  });
  const workbook = workbookXml({ ...info, sheets: sheets.map(({ entry }) => entry) });
  const bytes = repack({ workbook, styles: styles.xml, sharedStrings: strings.xml, sheets: cleaned });
  return { bytes, flags: [...flags].sort() };
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
