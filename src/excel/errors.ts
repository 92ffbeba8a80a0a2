/** Office error codes → errors that say what happened to the workbook and what to do. */
import type { ErrorKey } from '../i18n';
import { ReportError } from '../i18n/report-error';

/** By the `code` of `OfficeExtension.Error`; all others are `error.excel-failed` with their code. */
const BY_CODE: Readonly<Record<string, ErrorKey>> = {
  InvalidOperationInCellEditMode: 'error.excel-editing',
  AccessDenied: 'error.excel-protected',
  ItemNotFound: 'error.excel-gone',
  InvalidReference: 'error.excel-gone',
  InvalidObjectPath: 'error.excel-gone',
  ItemAlreadyExists: 'error.excel-exists',
  FilteredRangeConflict: 'error.excel-filtered',
  MergedRangeConflict: 'error.excel-merged',
  PivotTableRangeConflict: 'error.excel-merged',
  RangeExceedsLimit: 'error.excel-too-large',
  RequestPayloadSizeLimitExceeded: 'error.excel-too-large',
  ResponsePayloadSizeLimitExceeded: 'error.excel-too-large',
  ApiNotFound: 'error.excel-old',
  ApiNotAvailable: 'error.excel-old',
  InactiveWorkbook: 'error.excel-other-book',
  InvalidSelection: 'error.excel-other-book',
  Conflict: 'error.excel-conflict',
  Aborted: 'error.excel-conflict',
  RequestAborted: 'error.excel-conflict',
  ServiceNotAvailable: 'error.excel-conflict',
};

/** What an Office error carries; it may come from another realm, so its class says nothing. */
interface OfficeError {
  readonly code: string;
  readonly message: string;
}

/**
 * The error for the user.
 *
 * @param error - whatever was thrown
 * @param sheet - the sheet that was worked on, `''` for the whole workbook
 * @returns a ReportError as it is; the original as `cause` otherwise
 */
export function excelError(error: unknown, sheet: string): unknown {
  if (error instanceof ReportError || !isOfficeError(error)) return error;
  const code = Object.hasOwn(BY_CODE, error.code) ? BY_CODE[error.code] : undefined;
  const facts = { sheet, code: error.code, reason: error.message };
  return new ReportError(code ?? 'error.excel-failed', facts, { cause: error });
}

/** The code of an Office error, undefined for any other. */
export function officeCode(error: unknown): string | undefined {
  return isOfficeError(error) ? error.code : undefined;
}

function isOfficeError(error: unknown): error is OfficeError {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    typeof error.code === 'string' &&
    'message' in error
  );
}
