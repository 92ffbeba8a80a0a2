/** The workbook part: the list of sheets and the date system; everything else in it is left behind. */
import { OFFICE_RELATIONSHIPS, SPREADSHEET } from './namespaces';
import { escapeTwice } from './xml-text';
import type { XmlReader } from './xml-reader';

export interface SheetEntry {
  readonly name: string;
  /** `visible` where the file says nothing. */
  readonly state: 'visible' | 'hidden' | 'veryHidden';
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
    // ExcelJS knows "1" only, other writers say "true": dates would be four years off
    if (name === 'workbookPr') date1904 = /^(1|true|on)$/.test(reader.attribute('date1904') ?? '');
    if (name !== 'sheets') return;
    reader.eachChild((child) => {
      if (child !== 'sheet') return;
      const state = reader.attribute('state');
      sheets.push({
        name: reader.attribute('name') ?? '',
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        relationId: reader.prefixedAttribute('id') ?? '',
      });
    });
  });
  return { date1904, sheets };
}

/** The workbook part as ExcelJS gets it; sheet n is `worksheets/sheet{n}.xml`, relationship `rId{n}`. */
export function workbookXml(info: WorkbookInfo): string {
  const taken = new Set<string>();
  const sheets = info.sheets.map((sheet, index) => {
    const name = escapeTwice(usableName(sheet.name, taken));
    const state = sheet.state === 'visible' ? '' : ` state="${sheet.state}"`;
    return `<sheet name="${name}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const properties = info.date1904 ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE_RELATIONSHIPS}">${properties}<sheets>${sheets.join('')}</sheets></workbook>`;
}

/** ExcelJS throws on names that Excel forbids and on repeated ones, also while reading. */
function usableName(name: string, taken: Set<string>): string {
  const legal = name.replace(/[*?:/\\[\]]/g, '_').replace(/^'|'$/g, '_');
  const base = legal === '' || legal === 'History' ? `${legal}_` : legal;
  let candidate = base.slice(0, MAX_NAME);
  for (let copy = 2; taken.has(candidate.toLowerCase()); copy += 1) {
    const suffix = ` (${copy})`;
    candidate = base.slice(0, MAX_NAME - suffix.length) + suffix;
  }
  taken.add(candidate.toLowerCase());
  return candidate;
}
