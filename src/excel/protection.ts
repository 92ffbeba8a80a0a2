/** Taking the protection off a sheet for the time of a change, never a password. */
import { ReportError } from '../i18n/report-error';
import { officeCode } from './errors';

/** @throws ReportError `error.excel-password` where the protection has one */
export async function unprotect(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  sheet: string,
): Promise<void> {
  worksheet.protection.unprotect();
  try {
    await context.sync();
  } catch (cause) {
    if (!REFUSED.has(officeCode(cause))) throw cause;
    throw new ReportError('error.excel-password', { sheet }, { cause });
  }
}

/** How Excel's versions answer to a missing password. */
const REFUSED: ReadonlySet<string | undefined> = new Set([
  'AccessDenied',
  'InvalidArgument',
  'InvalidOperation',
]);

/** A sheet that was protected does not stay open because work broke off in it. */
export async function protectAgain(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  protection: Excel.WorksheetProtectionOptions | null,
): Promise<void> {
  if (!protection) return;
  worksheet.protection.protect(protection);
  try {
    await context.sync();
  } catch {
    // The first error is the one to be told; the sheet can no longer be reached, or is protected already.
  }
}
