/** The one way into Excel: every batch runs here, and every failure leaves as a worded error. */
import { excelError } from './errors';

/**
 * Runs a batch.
 *
 * @param sheet - the sheet that is worked on, for messages; `''` for the whole workbook
 * @throws ReportError `error.excel-*`
 */
export async function runExcel<T>(
  sheet: string,
  batch: (context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw excelError(error, sheet);
  }
}

/** Whether this Excel has a set of members above the floor of 1.9; `version` as text, since 1.10 is not 1.1. */
export function has(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
