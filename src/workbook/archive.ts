/** Several files in one zip: packed the same way every time, unpacked within limits. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { ReportError } from '../i18n/report-error';
import { DEFAULT_LIMITS, MEGABYTE } from './guard/limits';

export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Packs files, in their order. Workbooks are zips themselves and are only stored.
 *
 * @param day - YYYY-MM-DD, the date that all entries carry; the same files and day give the same bytes
 */
export function packFiles(files: readonly ArchivedFile[], day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // fflate writes local time: midnight there, wherever this runs.
  const options = { level: 0, mtime: new Date(year, month - 1, date) } as const;
  const entries: Zippable = Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, options]]));
  return zipSync(entries);
}

/**
 * Unpacks an archive.
 *
 * @throws ReportError `error.file-hostile` where it is larger than the limits, `error.file-truncated` where it is damaged
 */
export function unpackFiles(bytes: Uint8Array, fileName: string): ArchivedFile[] {
  let total = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        if (total > DEFAULT_LIMITS.totalBytes)
          throw new ReportError('error.file-hostile', {
            file: fileName,
            reason: `> ${DEFAULT_LIMITS.totalBytes / MEGABYTE} MB`,
          });
        return true;
      },
    });
    return Object.entries(parts)
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, content]) => ({ name, bytes: content }));
  } catch (cause) {
    if (cause instanceof ReportError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ReportError('error.file-truncated', { file: fileName, reason }, { cause });
  }
}
