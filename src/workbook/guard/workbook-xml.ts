/** The workbook part: the list of sheets and the date system; everything else in it is left behind. */
import type { XmlReader } from './xml-reader';

export interface SheetEntry {
  readonly name: string;
  /** True where the file says nothing. */
  readonly visible: boolean;
  /** Which relationship leads to its part. */
  readonly relationId: string;
}

export interface WorkbookInfo {
  /** Days are counted from 1904-01-01 (old Excel for Mac). */
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
}

/** Excel's longest sheet name. */
const MAX_NAME = 31;

/** Reads the workbook part; the reader stands on its root element. */
export function readWorkbook(reader: XmlReader): WorkbookInfo {
  let date1904 = false;
  const sheets: SheetEntry[] = [];
  reader.eachChild((name) => {
    // some writers say "true"
    if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(reader.attribute('date1904') ?? '');
    if (name !== 'sheets') return;
    reader.eachChild((child) => {
      if (child !== 'sheet') return;
      const state = reader.attribute('state');
      sheets.push({
        name: reader.attribute('name') ?? '',
        visible: state !== 'hidden' && state !== 'veryHidden',
        relationId: reader.prefixedAttribute('id') ?? '',
      });
    });
  });
  return { date1904, sheets };
}

/** Names as Excel would allow them, none twice, in the same order: messages lead to sheets by their names. */
export function usableNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => usableName(name, taken));
}

function usableName(name: string, taken: Set<string>): string {
  const legal = name.replace(/[*?:/\\[\]]/g, '_').replace(/^'|'$/g, '_');
  const base = legal === '' ? '_' : legal;
  let candidate = base.slice(0, MAX_NAME);
  for (let copy = 2; taken.has(candidate.toLowerCase()); copy += 1) {
    const suffix = ` (${copy})`;
    candidate = base.slice(0, MAX_NAME - suffix.length) + suffix;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}
