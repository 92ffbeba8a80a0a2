/** .xlsx bytes → grids. Every file from outside passes the guard before ExcelJS sees it. */
import ExcelJS, { type Worksheet } from 'exceljs';
import { ReportError } from '../i18n/report-error';
import { gridOf, type CellContent, type Grid } from '../forms/sheet/grid';
import { cellContent } from './cell-content';
import { guardWorkbook, type CleanRows, type CleanSheet, type GuardFlag } from './guard';

/** Validations and formats are not read back: they cost time and a form's own are known. */
const LOAD_OPTIONS = { ignoreNodes: ['dataValidations', 'conditionalFormatting', 'extLst'] };

export interface ReadWorkbook {
  readonly grids: readonly Grid[];
  /** What the file carries that no form should: macros, links to other files … */
  readonly flags: readonly GuardFlag[];
}

/**
 * Reads the values of every worksheet.
 *
 * @param bytes - the file
 * @param fileName - for messages
 * @throws ReportError `error.file-*` for anything that is not a sound workbook
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<ReadWorkbook> {
  const { sheets, flags } = guardWorkbook(bytes, fileName);
  const grids: Grid[] = [];
  for (const sheet of sheets) grids.push(await readSheet(sheet, fileName));
  return { grids, flags };
}

/** Piece by piece: ExcelJS holds one at a time. */
async function readSheet({ name, visible, pieces }: CleanSheet, fileName: string): Promise<Grid> {
  const rows: (CellContent | undefined)[][] = [];
  const keep = textKeeper();
  for (const piece of pieces) {
    const { from, to } = piece;
    const sheet = await loadPiece(piece, fileName);
    sheet.eachRow((row, rowNumber) => {
      if (rowNumber < from || rowNumber > to) return;
      const contents = new Array<CellContent | undefined>(row.cellCount);
      row.eachCell((cell, column) => {
        contents[column - 1] = keep(cellContent(cell));
      });
      rows[rowNumber - 1] = contents;
    });
  }
  // Holes become real entries so that lengths and indexes agree.
  return gridOf(name, Array.from(rows), visible);
}

async function loadPiece(piece: CleanRows, fileName: string): Promise<Worksheet> {
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(piece.workbook() as unknown as ExcelJS.Buffer, LOAD_OPTIONS);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ReportError('error.workbook-unreadable', { file: fileName, reason }, { cause });
  }
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new ReportError('error.workbook-unreadable', { file: fileName, reason: '0 worksheets' });
  return sheet;
}

/** Contents whose texts may be kept while the parsed XML is not: an engine's slice of a text keeps all of it. */
function textKeeper(): (content: CellContent) => CellContent {
  // Units, departments and the like stand in thousands of rows: one object for all of them.
  const texts = new Map<string, CellContent>();
  return (content) => {
    if (content.kind === 'formula') return { ...content, formula: ownCopy(content.formula) };
    if (content.kind !== 'text') return content;
    const known = texts.get(content.text);
    if (known) return known;
    const text = ownCopy(content.text);
    const own = { ...content, text };
    texts.set(text, own);
    return own;
  };
}

/** The same text in memory of its own: joined to another one it has to be copied before it can be cut. */
function ownCopy(text: string): string {
  return ` ${text}`.slice(1);
}
