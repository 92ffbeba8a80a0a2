/** From failures to findings: what one cause explains becomes one finding that names the cause. */
import { reportBlocks } from './causes/report-blocks';
import { reportColumns } from './causes/report-columns';
import { reportRow } from './causes/report-row';
import type { JudgedFailure, JudgedRow } from './causes/judged';
import type { Check } from './context';
import { figureRow, type FormYears } from './series';

/** Reports the rows of a sheet: what is wrong over many rows first, then what is left in each. */
export function report(check: Check, form: FormYears, judged: readonly JudgedRow[]): void {
  const failing = judged.filter(({ failures }) => failures.length > 0);
  if (failing.length === 0) return;
  const done = new Set<JudgedFailure>();
  const inOrder = inSheetOrder(judged);
  const right = reportBlocks(check, form, inOrder, done);
  reportColumns(check, form, inOrder, done);
  // In the order of the plan, as they were judged.
  for (const one of failing) reportRow(check, form, one, right.get(one) ?? figureRow(form, one.filed), done);
}

/** The rows from top to bottom: nearly always as they are. */
function inSheetOrder(judged: readonly JudgedRow[]): readonly JudgedRow[] {
  const isInOrder = judged.every(({ filed }, index) => filed.row >= (judged[index - 1]?.filed.row ?? 0));
  return isInOrder ? judged : [...judged].sort((left, right) => left.filed.row - right.filed.row);
}
