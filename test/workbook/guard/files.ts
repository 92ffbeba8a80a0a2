/** Odd files for the guard's tests, all made here; nothing comes from outside. */
import ExcelJS from 'exceljs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { ReportError } from '../../../src/i18n/report-error';
import { guardWorkbook, type GuardLimits } from '../../../src/workbook/guard';

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

/** Loads what the guard lets through. */
export async function load(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** What the guard lets through, loaded: small sheets come in one piece. */
export interface GuardedSheets {
  readonly sheets: readonly { readonly name: string; readonly visible: boolean }[];
  readonly worksheets: readonly ExcelJS.Worksheet[];
}

/** Guards and loads in one go. */
export async function loadGuarded(bytes: Uint8Array, limits?: Partial<GuardLimits>): Promise<GuardedSheets> {
  const { sheets } = guardWorkbook(bytes, '填报表.xlsx', limits);
  const worksheets: ExcelJS.Worksheet[] = [];
  for (const { pieces } of sheets) {
    expect(pieces).toHaveLength(1);
    for (const piece of pieces) worksheets.push(...(await load(piece.workbook())).worksheets);
  }
  return { sheets, worksheets };
}

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

/** Every cell of every sheet with what a reader takes from it; empty texts are left out by the guard. */
export function contents(worksheets: readonly ExcelJS.Worksheet[]): unknown {
  return worksheets.map((worksheet) => {
    const cells: unknown[] = [];
    worksheet.eachRow((line) => {
      line.eachCell((cell) => {
        if (cell.value === '') return;
        cells.push([
          cell.address,
          cell.type === ExcelJS.ValueType.RichText ? ExcelJS.ValueType.String : cell.type,
          cell.type === ExcelJS.ValueType.RichText ? cell.text : cell.value,
          cell.formula,
          cell.result,
          cell.numFmt,
          cell.master.address,
        ]);
      });
    });
    return cells;
  });
}
