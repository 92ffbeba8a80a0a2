/**
 * The gate that every file from outside passes, and the reader behind it.
 *
 * Excel opens without complaint what makes other readers hang, run out of memory or see an empty workbook
 * (docs/decisions/0005). So a file is limited before it is unpacked, every part is checked while it is read, and only
 * what a form consists of is kept: sheets, values, cached results, what number formats mean, merged ranges.
 */
import { ReportError } from '../../i18n/report-error';
import { DEFAULT_LIMITS, MEGABYTE, type GuardLimits } from './limits';
import { PackageParts } from './package-parts';
import { readPackage, sheetNames, type GuardedWorkbook } from './read-package';
import { Refusal } from './refusal';
import { requireZip } from './sniff';

/**
 * Checks a file and reads it.
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
  return guarded(bytes, fileName, limits, readPackage);
}

/** The names of a workbook's sheets, without reading any. @throws ReportError `error.file-…` */
export function sheetNamesIn(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<GuardLimits> = {},
): string[] {
  return guarded(bytes, fileName, limits, sheetNames);
}

function guarded<T>(
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<GuardLimits>,
  read: (parts: PackageParts, limits: GuardLimits) => T,
): T {
  try {
    const all: GuardLimits = { ...DEFAULT_LIMITS, ...limits };
    requireSize(bytes, all);
    requireZip(bytes);
    return read(new PackageParts(bytes, all), all);
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
