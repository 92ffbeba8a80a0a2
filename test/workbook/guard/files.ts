/** Odd files for the guard's tests, all made here; nothing comes from outside. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { contentText, type CellContent, type Grid } from '../../../src/forms/sheet/grid';
import { ReportError } from '../../../src/i18n/report-error';
import { guardWorkbook, type GuardLimits } from '../../../src/workbook/guard';
import { withGrids, type ReadWorkbook } from '../../../src/workbook/read';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type Parts = Record<string, string | Uint8Array>;

/** A zip of the given parts. */
export function zip(parts: Parts, level: 0 | 6 = 6): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files, { level, mtime: '2020-01-01T00:00:00' });
}

/** `<row>` elements around the given cells. */
export function row(number: number, cells: string): string {
  return `<row r="${number}">${cells}</row>`;
}

/** A worksheet part with the given rows and what follows them. */
export function sheet(rows: string, after = ''): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The parts of a small workbook with one sheet `表1`; `more` replaces parts or adds some. */
export function workbookParts(sheetXml: string, more: Parts = {}): Parts {
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/></Types>`,
    '_rels/.rels': relationships(`${OFFICE}/officeDocument`, 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `${OFFICE}/worksheet`,
      'worksheets/sheet1.xml',
      `${OFFICE}/sharedStrings`,
      'sharedStrings.xml',
      `${OFFICE}/styles`,
      'styles.xml',
    ),
    'xl/worksheets/sheet1.xml': sheetXml,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>指标</t></si><si><r><t>万</t></r><r><t>元</t></r></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="57"/></cellXfs></styleSheet>`,
    ...more,
  };
}

/** The small workbook as a file. */
export function workbookOf(rows: string, after = '', more: Parts = {}): Uint8Array {
  return zip(workbookParts(sheet(rows, after), more));
}

/** A relationships part from pairs of type and target; ids are `rId1`, `rId2` … */
export function relationships(...pairs: readonly string[]): string {
  let links = '';
  for (let index = 0; index < pairs.length; index += 2) {
    links += `<Relationship Id="rId${index / 2 + 1}" Type="${pairs[index]}" Target="${pairs[index + 1]}"/>`;
  }
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`;
}

/** The same part as Excel's “Strict Open XML” writes it. */
export function strict(xml: string): string {
  return xml.replaceAll(MAIN, STRICT).replaceAll(OFFICE, STRICT_OFFICE);
}

/** The same part as ClosedXML or the OpenXML SDK write it: every element with a prefix. */
export function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)([A-Za-z])/g, `<$1${prefix}:$2`).replace(/ xmlns="/g, ` xmlns:${prefix}="`);
}

/** A compound file (OLE2) with streams of the given names in its directory. */
export function compoundFile(
  streams: readonly string[],
  content: Uint8Array = new Uint8Array(0),
): Uint8Array {
  const bytes = new Uint8Array(1024 + 128 * streams.length + content.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => bytes.set(utf16(name), 1024 + 128 * index));
  bytes.set(content, 1024 + 128 * streams.length);
  return bytes;
}

export function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8]),
  );
}

/** What the guard lets through. */
export function read(bytes: Uint8Array, limits?: Partial<GuardLimits>): ReadWorkbook {
  return withGrids(guardWorkbook(bytes, '填报表.xlsx', limits));
}

/** Its first sheet. */
export function firstGrid(bytes: Uint8Array, limits?: Partial<GuardLimits>): Grid {
  const [grid] = read(bytes, limits).grids;
  if (!grid) throw new Error('no sheet');
  return grid;
}

/** What stands in a cell for its reader: `7`, `'甲'`, `true`, `2023-05-01`, `=A1*2 → 4`, `merged A1`; `null` for a blank one. */
export function shown(content: CellContent): unknown {
  switch (content.kind) {
    case 'number':
    case 'boolean':
      return content.value;
    case 'text':
      return content.text;
    case 'blank':
      return null;
    case 'formula':
      return `=${content.formula} → ${content.result ? String(shown(content.result)) : '?'}`;
    case 'merged':
      return `merged ${content.master}`;
    default:
      return contentText(content);
  }
}

/** What stands in A1 of the first sheet. */
export const firstCell = (bytes: Uint8Array, limits?: Partial<GuardLimits>): unknown =>
  shown(firstGrid(bytes, limits).cell(1, 1));

/** The error the guard refuses a file with; fails if it lets the file pass. */
export function refusal(bytes: Uint8Array, limits?: Partial<GuardLimits>): ReportError {
  try {
    guardWorkbook(bytes, '填报表.xlsx', limits);
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error('the guard let the file pass');
}
