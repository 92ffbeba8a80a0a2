/** What a failed job means to the user whose file it was. */
import { ReportError } from '../../i18n/report-error';
import type { FailureReason } from './messages';

const CODES = {
  time: 'error.file-time',
  memory: 'error.file-memory',
  crash: 'error.file-crash',
} as const satisfies Record<FailureReason, string>;

/** The failure in words. @param file - as the user knows it */
export function failureError(why: FailureReason, file: string): ReportError {
  return new ReportError(CODES[why], { file });
}
