/** A file that is not even opened: what it would take to hold it is known by its size. */
import { ReportError } from '../../i18n/report-error';
import { MEGABYTE } from './limits';

/** `error.file-too-large` where a file has more bytes than a limit, else null. */
export function tooLarge(file: string, size: number, limit: number): ReportError | null {
  if (size <= limit) return null;
  const facts = { file, size: Math.ceil(size / MEGABYTE), limit: limit / MEGABYTE };
  return new ReportError('error.file-too-large', facts);
}
