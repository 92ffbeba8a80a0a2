/** Checks the rows of 任务填报. */
import type { FiledTask, Filing } from '../forms/filing';
import { Answers, type AnsweredRow } from './answers';
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
    const judge = (): AnsweredRow => judgeTask(filing, filed);
    recorder.takeRow(TASK_RULES, check.memory ? check.memory.task(filed, judge) : judge());
  }
}

/** Asks the rules about a task until one fails. Pure: the same row in the same form gives the same answers. */
function judgeTask({ years }: Filing, filed: FiledTask): AnsweredRow {
  const row = { filed, years };
  // Tasks have no column for explanations: the progress is one.
  const explanation = progressOf(row).join('');
  const answers = new Answers();
  const counted = new Set<string>();
  for (const [position, rule] of TASK_RULES.entries()) {
    const spot: Spot = {
      sheet: filed.sheet,
      cell: filed.entries.get(rule.at)?.cell ?? null,
      code: filed.task.code,
      year: null,
      // What contradicts the status does not explain it.
      explanation: rule.id === 'TK1' || rule.id === 'P2' ? '' : explanation,
    };
    const given = answers.given;
    const failure = answers.ask(position, rule, row, spot);
    if (answers.given > given && spot.cell !== null) counted.add(spot.cell);
    answers.cells = counted.size;
    if (failure) return { answers, failures: [{ rule, spot, failure }] };
  }
  return { answers, failures: [] };
}
