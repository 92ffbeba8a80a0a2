/** Checks the rows of 任务填报. */
import type { Check } from './context';
import type { Spot } from './recorder';
import { progressOf, TASK_RULES } from './rules/tasks';
import { isShifted, unsureRows } from './unsure-rows';
import { isUntouched, noteUntouched } from './untouched';

export function checkTasks(check: Check): void {
  const { filing, recorder } = check;
  const sheet = filing.sheets.tasks;
  if (sheet === undefined || filing.tasks.length === 0) return;
  if (isUntouched(filing.tasks, ['progress', 'status'])) {
    noteUntouched(check, sheet, filing.tasks.length);
    return;
  }
  const reason = { key: 'unverifiable.row-unsure', facts: {} } as const;
  const whole: Spot = { sheet, cell: null, code: null, year: null, explanation: '' };
  if (isShifted(check, 'tasks')) {
    recorder.note('F6', whole, reason);
    return;
  }
  const unsure = unsureRows(check);
  for (const filed of filing.tasks) {
    const { code } = filed.task;
    const unsureBy = unsure.get(code);
    if (unsureBy) {
      recorder.note(unsureBy, { ...whole, code }, reason);
      continue;
    }
    const row = { filed, years: filing.years };
    // Tasks have no column for explanations: the progress is one.
    const explanation = progressOf(row).join('');
    for (const rule of TASK_RULES) {
      const spot: Spot = {
        sheet: filed.sheet,
        cell: filed.entries.get(rule.at)?.cell ?? null,
        code,
        year: null,
        // What contradicts the status does not explain it.
        explanation: rule.id === 'TK1' || rule.id === 'P2' ? '' : explanation,
      };
      if (recorder.ask(rule, row, spot)) break;
    }
  }
}
