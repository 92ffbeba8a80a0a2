/** A ledger that somebody chose. */
import { readLedger } from '../../../collect/ledger/read';
import type { Plan } from '../../../plan/schema';
import { guardWorkbook, MEGABYTE, tooLarge, type GuardLimits } from '../../../workbook/guard';
import { withGrids } from '../../../workbook/read';
import type { ChosenLedger } from './collection';
import { bytesOf, type SourceFile } from './sources';

/** Written by this program: as long as it is, many times the size of any form. */
const LIMITS = {
  fileBytes: 100 * MEGABYTE,
  partBytes: 500 * MEGABYTE,
  totalBytes: 800 * MEGABYTE,
  cells: 10_000_000,
} as const satisfies Partial<GuardLimits>;

/** @throws ReportError `error.not-a-ledger`, what a ledger can be damaged by, `error.file-*` */
export async function openLedger(
  file: SourceFile,
  plans: readonly Plan[],
  reasonOf: (error: unknown) => string,
): Promise<ChosenLedger> {
  const refusal = tooLarge(file.name, file.size, LIMITS.fileBytes);
  if (refusal) throw refusal;
  const { grids } = withGrids(guardWorkbook(await bytesOf(file, reasonOf), file.name, LIMITS));
  return { file: file.name, ledger: readLedger(grids, file.name, plans) };
}
