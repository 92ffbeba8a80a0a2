/** .xlsx bytes → grids. */
import { guardWorkbook, type GuardedWorkbook, type GuardLimits } from './guard';

/** Sheets, flags and the file's own properties. */
export type ReadWorkbook = GuardedWorkbook;

/**
 * Reads the values of every worksheet.
 *
 * @param bytes - the file
 * @param fileName - for messages
 * @param limits - for files that may be larger than a form
 * @throws ReportError `error.file-*` for anything that is not a sound workbook
 */
export async function readWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits?: Partial<GuardLimits>,
): Promise<ReadWorkbook> {
  return guardWorkbook(bytes, fileName, limits);
}
