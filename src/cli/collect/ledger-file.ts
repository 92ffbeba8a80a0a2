/** A ledger on disk. */
import { isLedgerName, readLedger } from '../../collect/ledger/read';
import type { Ledger } from '../../collect/ledger/ledger';
import type { Plan } from '../../plan/schema';
import { guardWorkbook, MEGABYTE, sheetNamesIn } from '../../workbook/guard';
import { withGrids } from '../../workbook/read';
import { readBytes } from '../files';

/** Written by this program: as long as it is, many times the size of any form. */
const LEDGER_LIMITS = {
  fileBytes: 500 * MEGABYTE,
  partBytes: 2_000 * MEGABYTE,
  totalBytes: 2_500 * MEGABYTE,
  cells: 40_000_000,
};

/** The ledger in a file. @throws ReportError `error.not-a-ledger` and what a ledger can be damaged by */
export async function openLedger(file: string, plans: readonly Plan[]): Promise<Ledger> {
  const { grids } = withGrids(guardWorkbook(await readBytes(file), file, LEDGER_LIMITS));
  return readLedger(grids, file, plans);
}

/** Whether a file is a ledger, told from inside by the names of its sheets. @throws ReportError `error.file-*` */
export async function isLedgerFile(file: string): Promise<boolean> {
  return sheetNamesIn(await readBytes(file), file, LEDGER_LIMITS).some(isLedgerName);
}
