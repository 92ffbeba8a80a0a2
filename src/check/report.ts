/** From failures to findings: what one cause explains becomes one finding that names the cause. */
import { reportBlocks } from './causes/report-blocks';
import { reportColumns } from './causes/report-columns';
import { reportRow } from './causes/report-row';
import type { JudgedFailure, JudgedRow } from './causes/judged';
import type { Check } from './context';

export type { JudgedFailure, JudgedRow } from './causes/judged';

/** Reports the rows of a sheet: what is wrong over many rows first, then what is left in each. */
export function report(check: Check, judged: readonly JudgedRow[]): void {
  const done = new Set<JudgedFailure>();
  const inOrder = [...judged].sort((left, right) => left.filed.row - right.filed.row);
  const corrected = new Map(inOrder.map((one, index) => [one.filed, index]));
  const rows = reportBlocks(check, inOrder, done);
  reportColumns(check, inOrder, done);
  // In the order of the plan, as they were judged.
  for (const { filed, failures } of judged) {
    const row = rows[corrected.get(filed) ?? -1];
    if (row && failures.length > 0) reportRow(check, row, done);
  }
}
