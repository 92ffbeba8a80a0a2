/** The one way into Excel: every batch runs here, and every failure leaves as a worded error. */
import { excelError } from './errors';

/** Waits while somebody edits a cell: for work that has begun to change the workbook and must not stop half-way. */
export const WAITING: Excel.RunOptions = { delayForCellEdit: true };

/**
 * Runs a batch.
 *
 * @param sheet - the sheet that is worked on, for messages; `''` for the whole workbook
 * @param options - without any, a batch is refused at once while somebody edits a cell
 * @throws ReportError `error.excel-*`
 */
export async function runExcel<T>(
  sheet: string,
  batch: (context: Excel.RequestContext) => Promise<T>,
  options: Excel.RunOptions = {},
): Promise<T> {
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw excelError(error, sheet);
  }
}

/**
 * Runs work whose changes are no news to the pane. Changes are told again afterwards, whatever became of the work.
 */
export async function withoutEvents<T>(context: Excel.RequestContext, work: () => Promise<T>): Promise<T> {
  context.runtime.enableEvents = false;
  try {
    return await work();
  } finally {
    context.runtime.enableEvents = true;
    try {
      await context.sync();
    } catch {
      // Once more: with events left off the pane would take old findings for current ones.
      context.runtime.enableEvents = true;
      await context.sync();
    }
  }
}

/** Whether this Excel has a set of members above the floor of 1.9; `version` as text, since 1.10 is not 1.1. */
export function has(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
