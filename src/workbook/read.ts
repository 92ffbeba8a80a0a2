/** .xlsx bytes → grids. Every file from outside passes the guard before ExcelJS sees it. */
import ExcelJS, { type Worksheet } from 'exceljs';
import { ReportError } from '../i18n/report-error';
import { gridOf, type CellContent, type Grid } from '../forms/sheet/grid';
import { cellContent } from './cell-content';
import { guardWorkbook, type GuardFlag } from './guard';

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
  const guarded = guardWorkbook(bytes, fileName);
  const workbook = new ExcelJS.Workbook();
  try {
    await workbook.xlsx.load(guarded.bytes as unknown as ExcelJS.Buffer, LOAD_OPTIONS);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ReportError('error.workbook-unreadable', { file: fileName, reason }, { cause });
  }
  if (workbook.worksheets.length === 0)
    throw new ReportError('error.workbook-unreadable', { file: fileName, reason: '0 worksheets' });
  return { grids: workbook.worksheets.map(gridOfWorksheet), flags: guarded.flags };
}

function gridOfWorksheet(sheet: Worksheet): Grid {
  const rows: (CellContent | undefined)[][] = [];
  sheet.eachRow((row, rowNumber) => {
    const contents: (CellContent | undefined)[] = [];
    row.eachCell((cell, column) => {
      contents[column - 1] = cellContent(cell);
    });
    rows[rowNumber - 1] = contents;
  });
  // Holes become real entries so that lengths and indexes agree.
  return gridOf(sheet.name, Array.from(rows), sheet.state === 'visible');
}
