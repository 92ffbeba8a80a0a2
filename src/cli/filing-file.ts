/** A filled form from disk: read, understood and checked. */
import { checkFiling, type CheckResult } from '../check/check';
import type { Binding } from '../check/explanation';
import type { Filing } from '../forms/filing';
import { readFiling } from '../forms/read';
import type { Locale } from '../i18n';
import { annualTargetsFor } from '../plan/annual-targets';
import type { Plan } from '../plan/schema';
import type { GuardFlag } from '../workbook/guard';
import { readWorkbook } from '../workbook/read';
import { readBytes } from './files';

export interface CheckedFile {
  readonly file: string;
  readonly filing: Filing;
  readonly check: CheckResult;
  readonly flags: readonly GuardFlag[];
}

/**
 * Reads and checks one file.
 *
 * @param explainedBefore - how figures were explained in filings that were accepted earlier
 * @throws ReportError where it cannot be read as a form
 */
export async function checkFile(
  file: string,
  plans: readonly Plan[],
  locale: Locale,
  explainedBefore: readonly Binding[] = [],
): Promise<CheckedFile> {
  const { grids, flags } = await readWorkbook(await readBytes(file), file);
  const filing = readFiling(grids, file, plans);
  const annualTargets = annualTargetsFor(filing.plan, plans);
  const check = checkFiling(filing, { locale, annualTargets, explainedBefore });
  return { file, filing, check, flags };
}
