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
 * Does work whose changes are no news to the pane: one request before and one after it, however many sheets it changes.
 * Changes are told again afterwards, whatever became of the work.
 *
 * @throws ReportError `error.excel-editing` while somebody edits a cell: nothing was begun
 */
export async function withoutEvents<T>(work: () => Promise<T>): Promise<T> {
  await tellNoChanges();
  try {
    return await work();
  } finally {
    try {
      await tellChanges(true, WAITING);
    } catch {
      // Once more: with events left off the pane would take old findings for current ones.
      await tellChanges(true, WAITING);
    }
  }
}

async function tellNoChanges(): Promise<void> {
  try {
    await tellChanges(false, {});
  } catch (error) {
    try {
      // Perhaps it was done and only the answer got lost.
      await tellChanges(true, {});
    } catch {
      // Refused like the order before it, of which nothing was done then; that one is to be told.
    }
    throw error;
  }
}

const tellChanges = (on: boolean, options: Excel.RunOptions): Promise<void> =>
  runExcel(
    '',
    async (context) => {
      context.runtime.enableEvents = on;
      await context.sync();
    },
    options,
  );

/** Whether this Excel has a set of members above the floor of 1.9; `version` as text, since 1.10 is not 1.1. */
export function has(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}
