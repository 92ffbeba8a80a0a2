/**
 * The gate that every file from outside passes before ExcelJS sees it.
 *
 * ExcelJS hangs, runs out of memory or reads an empty workbook on files that Excel opens without complaint
 * (docs/decisions/0005). So the guard reads the file itself, keeps what a form consists of – sheets, cells,
 * cached results, number formats, merged ranges – and hands on small new workbooks with nothing else in them.
 */
import { ReportError } from '../../i18n/report-error';
import { cleanWorkbook, type CleanSheet } from './clean-workbook';
import { DEFAULT_LIMITS, MEGABYTE, type GuardFlag, type GuardLimits } from './limits';
import { PackageParts } from './package-parts';
import { Refusal } from './refusal';
import { requireZip } from './sniff';

/** A file whose sheets may be given to ExcelJS. */
export interface GuardedWorkbook {
  /** New small workbooks with the values of the original; none of the original's bytes. */
  readonly sheets: readonly CleanSheet[];
  /** What the guard noticed but let pass: macros, external links, DDE, connections. */
  readonly flags: readonly GuardFlag[];
}

/**
 * Checks a file and makes it safe to read.
 *
 * @param bytes - the whole file as it came; not changed
 * @param fileName - as the user knows it, for messages
 * @param limits - other limits than {@link DEFAULT_LIMITS}
 * @throws ReportError `error.file-…` with the file name and, where it helps, the reason
 */
export function guardWorkbook(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<GuardLimits> = {},
): GuardedWorkbook {
  try {
    const all: GuardLimits = { ...DEFAULT_LIMITS, ...limits };
    requireSize(bytes, all);
    requireZip(bytes);
    return cleanWorkbook(new PackageParts(bytes, all), all);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ReportError(error.code, { ...error.facts, file: fileName }, { cause: error });
  }
}

function requireSize(bytes: Uint8Array, limits: GuardLimits): void {
  if (bytes.length === 0) throw new Refusal('error.file-empty');
  if (bytes.length <= limits.fileBytes) return;
  // rounded up, so that a size just above the limit does not read as equal to it
  const size = Math.ceil((bytes.length / MEGABYTE) * 10) / 10;
  throw new Refusal('error.file-too-large', { size, limit: limits.fileBytes / MEGABYTE });
}
