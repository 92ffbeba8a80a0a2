/** From the parts of a foreign package to the grids of its worksheets. */
import { readProperties, type DocumentProperties } from './core-properties';
import { packageFlags } from './flags';
import type { GuardFlag, GuardLimits } from './limits';
import { findMainPart } from './main-part';
import type { Rows } from './merges';
import { SPREADSHEET_NAMESPACES } from './namespaces';
import { readNumberFormats } from './number-formats';
import type { PackageParts, Relationship } from './package-parts';
import { damaged, hostile, notWorkbook } from './refusal';
import { readSharedStrings } from './shared-strings';
import { SheetReader } from './sheet';
import { readWorkbook, usableNames, type SheetEntry } from './workbook-xml';
import type { XmlReader } from './xml-reader';

/** The cells of a worksheet. */
export interface SheetCells {
  readonly name: string;
  readonly visible: boolean;
  readonly rows: Rows;
}

/** What was read of a workbook, without any function in it: it can be sent from a worker to its page. */
export interface GuardedWorkbook {
  /** The worksheets in the order of their tabs, also hidden ones. */
  readonly sheets: readonly SheetCells[];
  /** What the guard noticed but let pass: macros, external links, DDE, connections. */
  readonly flags: readonly GuardFlag[];
  readonly properties: DocumentProperties;
}

/** A listed sheet and the part that holds it. */
interface LocatedSheet {
  readonly entry: SheetEntry;
  readonly key: string;
}

/** The names of all sheets as the file gives them, without reading any. */
export function sheetNames(parts: PackageParts): string[] {
  const main = findMainPart(parts);
  const reader = parts.open(main.key, SPREADSHEET_NAMESPACES);
  if (!reader?.openRoot('workbook')) return [];
  return readWorkbook(reader).sheets.map(({ name }) => name);
}

/** The contents of all worksheets, and what was noticed on the way. */
export function readPackage(parts: PackageParts, limits: GuardLimits): GuardedWorkbook {
  const main = findMainPart(parts);
  const reader = parts.open(main.key, SPREADSHEET_NAMESPACES);
  if (!reader) throw damaged(main.key);
  if (!reader.openRoot('workbook')) throw notWorkbook(main.type || main.key);
  const info = readWorkbook(reader);
  requireEnd(reader);
  const links = parts.relationships(main.key);
  const flags = packageFlags(parts, main.type, links);
  const located = locateSheets(info.sheets, links);

  const sheetReader = new SheetReader({
    strings: readLinked(parts, links, 'sharedStrings', 'sst', (part) => readSharedStrings(part, limits)),
    formats: readLinked(parts, links, 'styles', 'styleSheet', readNumberFormats),
    date1904: info.date1904,
    limits,
    onDde: () => flags.add('dde'),
  });
  const names = usableNames(located.map(({ entry }) => entry.name));
  const sheets = located.map(({ entry, key }, index): SheetCells => {
    const sheet = openPart(parts, key, 'worksheet');
    const rows = sheetReader.read(sheet, entry.name);
    requireEnd(sheet);
    return { name: names[index] ?? '', visible: entry.visible, rows };
  });
  return { sheets, flags: [...flags].sort(), properties: readProperties(parts) };
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

/** Reads a part that a workbook may have once; without it `read` gets `undefined`. */
function readLinked<T>(
  parts: PackageParts,
  links: readonly Relationship[],
  type: string,
  root: string,
  read: (reader: XmlReader | undefined) => T,
): T {
  const target = links.find((link) => link.type === type)?.target;
  return read(target === undefined ? undefined : openPart(parts, target, root));
}

/** The reader stands behind the root's opening. */
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
