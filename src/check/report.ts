/** From failures to findings: what one cause explains becomes one finding that names the cause. */
import { reportBlocks } from './causes/report-blocks';
import { reportColumns } from './causes/report-columns';
import { reportRow } from './causes/report-row';
import type { JudgedFailure } from './causes/judged';
import type { JudgedSheet } from './causes/judged-sheet';
import type { Check } from './context';
import { figureRow } from './series';

/** Reports the rows of a sheet: what is wrong over many rows first, then what is left in each. */
export function report(check: Check, sheet: JudgedSheet): void {
  const { form, failing } = sheet;
  if (failing.length === 0) return;
  const done = new Set<JudgedFailure>();
  const right = reportBlocks(check, sheet, done);
  reportColumns(check, sheet, done);
  // In the order of the plan, as they were judged.
  for (const one of failing)
    reportRow(check, form, one, right.get(one.filed) ?? figureRow(form, one.filed), done);
}
