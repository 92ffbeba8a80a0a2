/** Checks the rows of 任务填报. */
import type { FiledTask, Filing } from '../forms/filing';
import { Answers, type AnsweredRow } from './answers';
import type { Check } from './context';
import type { Spot } from './recorder';
import { TASK_RULES } from './rules/tasks';
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
    const judge = (): AnsweredRow => judgeTask(filing, filed);
    recorder.takeRow(TASK_RULES, check.memory ? check.memory.task(filed, judge) : judge());
  }
}

/** Asks the rules about a task until one fails. Pure: the same row in the same form gives the same answers. */
function judgeTask({ years }: Filing, filed: FiledTask): AnsweredRow {
  const row = { filed, years };
  const cell = filed.entries.get('status')?.cell ?? null;
  // Tasks have no column for explanations: the reason belongs into the progress, and a rule asks for it there.
  const spot: Spot = { sheet: filed.sheet, cell, code: filed.task.code, year: null, explanation: '' };
  const answers = new Answers();
  answers.cells = cell === null ? 0 : 1;
  for (const [position, rule] of TASK_RULES.entries()) {
    const failure = answers.ask(position, rule, row, spot);
    if (failure) return { answers, failures: [{ rule, spot, failure }] };
  }
  return { answers, failures: [] };
}
