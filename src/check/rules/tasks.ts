/** Rules for task rows: the status is one of the list and does not contradict the progress. All of them stand at the status. */
import { columnKey } from '../../forms/columns';
import { textOf } from '../../forms/entry';
import type { FiledTask } from '../../forms/filing';
import { TASK_STATUSES } from '../../forms/headers';
import { TASK_TESTS, type TaskFigures } from '../../forms/task-tests';
import { fail, NOT_APPLICABLE, PASS } from '../finding';
import type { Rule } from '../rule';
import { QUOTED } from './narrative';

export interface TaskRow {
  readonly filed: FiledTask;
  readonly years: readonly number[];
}

const statusOf = ({ filed }: TaskRow): string => textOf(filed.entries.get('status'));

/** The progress texts of all years, latest last. */
function progressOf({ filed, years }: TaskRow): string[] {
  return years
    .map((year) => textOf(filed.entries.get(columnKey('progress', year))))
    .filter((text) => text !== '');
}

const figuresOf = (row: TaskRow): TaskFigures => ({ status: statusOf(row), progress: progressOf(row) });

const statusList: Rule<TaskRow> = {
  id: 'F4',
  severity: 'A',
  level: 1,
  title: 'rule.F4',
  evaluate: (row) => {
    const status = statusOf(row);
    if (status === '') return NOT_APPLICABLE;
    if (!TASK_TESTS.statusUnknown.fails(figuresOf(row))) return PASS;
    const facts = { name: row.filed.task.title, value: status, words: TASK_STATUSES };
    return fail({
      message: { key: 'finding.F4', facts },
      hint: { key: 'finding.F4.hint', facts },
      left: status,
    });
  },
};

const statusRequired: Rule<TaskRow> = {
  id: 'R1',
  severity: 'A',
  level: 1,
  title: 'rule.R1',
  evaluate: (row) => {
    if (!row.filed.entries.get('status') || !TASK_TESTS.statusMissing.fails(figuresOf(row))) return PASS;
    const facts = { name: row.filed.task.title, words: TASK_STATUSES };
    return fail({
      message: { key: 'finding.R1.status', facts },
      hint: { key: 'finding.R1.hint.status', facts },
    });
  },
};

const notStarted: Rule<TaskRow> = {
  id: 'TK1',
  severity: 'C',
  level: 1,
  title: 'rule.TK1',
  evaluate: (row) => {
    if (!TASK_TESTS.notStarted.fails(figuresOf(row))) return PASS;
    const progress = (progressOf(row).at(-1) ?? '').slice(0, QUOTED);
    const facts = { name: row.filed.task.title, progress };
    return fail({
      message: { key: 'finding.TK1', facts },
      hint: { key: 'finding.TK1.hint', facts },
      left: '未启动',
    });
  },
};

const lateWithoutReason: Rule<TaskRow> = {
  id: 'TK2',
  severity: 'C',
  level: 1,
  title: 'rule.TK2',
  evaluate: (row) => {
    if (!TASK_TESTS.lateWithoutReason.fails(figuresOf(row))) return PASS;
    const facts = { name: row.filed.task.title };
    return fail({
      message: { key: 'finding.TK2', facts },
      hint: { key: 'finding.TK2.hint', facts },
      left: '滞后',
    });
  },
};

/** P2: the words say that it is done, the status that it is not, or the reverse. */
const narrative: Rule<TaskRow> = {
  id: 'P2',
  severity: 'C',
  level: 1,
  title: 'rule.P2',
  evaluate: (row) => {
    const status = statusOf(row);
    const text = progressOf(row).at(-1);
    if (text === undefined || status === '') return NOT_APPLICABLE;
    if (!TASK_TESTS.contradicted.fails(figuresOf(row))) return PASS;
    const facts = { name: row.filed.task.title, status, text: text.slice(0, QUOTED) };
    return fail({
      message: { key: 'finding.P2.task', facts },
      hint: { key: 'finding.P2.hint', facts },
      left: text.slice(0, QUOTED),
      right: status,
    });
  },
};

export const TASK_RULES: readonly Rule<TaskRow>[] = [
  statusList,
  statusRequired,
  notStarted,
  lateWithoutReason,
  narrative,
];
