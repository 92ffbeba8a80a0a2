/** F4, R1, TK1, TK2 and P2: the status of a task against what is written about it. */
import { EXPLANATION_LENGTH, lengthFormula, lengthOf } from './explanation-length';
import { TASK_STATUSES } from './headers';
import {
  saysFinished,
  saysFinishedFormula,
  saysIdle,
  saysIdleFormula,
  saysUnfinished,
  saysUnfinishedFormula,
} from './narrative';
import { isEmptyFormula, isFormulaOf, type RowTest } from './row-test';

export interface TaskFigures {
  readonly status: string;
  /** What was written, latest last; blank years left out. */
  readonly progress: readonly string[];
}

export interface TaskCells {
  readonly status: string;
  /** By year, ascending. */
  readonly progress: readonly string[];
}

type TaskTest = RowTest<TaskFigures, TaskCells>;

const latest = ({ progress }: TaskFigures): string => progress.at(-1) ?? '';
const latestFormula = ({ progress }: TaskCells): string =>
  progress.reduce((before, cell) => `IF(${isEmptyFormula(cell)},${before},${cell})`, '""');

const statusMissing: TaskTest = {
  rule: 'R1',
  fails: ({ status }) => status === '',
  formula: ({ status }) => isEmptyFormula(status),
};

const statusUnknown: TaskTest = {
  rule: 'F4',
  fails: ({ status }) => status !== '' && !(TASK_STATUSES as readonly string[]).includes(status),
  formula: ({ status }) => `NOT(${isFormulaOf(`SUBSTITUTE(${status},"　","")`, TASK_STATUSES)})`,
};

/** TK1: progress is reported, but the status says that nothing was begun. */
const notStarted: TaskTest = {
  rule: 'TK1',
  fails: (task) => task.status === '未启动' && latest(task) !== '' && !saysIdle(latest(task)),
  formula: (cells) => {
    const text = latestFormula(cells);
    return `AND(${isFormulaOf(cells.status, ['未启动'])},LEN(${text})>0,NOT(${saysIdleFormula(text)}))`;
  },
};

/** TK2: late, and nobody says why. */
const lateWithoutReason: TaskTest = {
  rule: 'TK2',
  fails: ({ status, progress }) => status === '滞后' && lengthOf(progress.join('')) < EXPLANATION_LENGTH,
  formula: ({ status, progress }) =>
    `AND(${isFormulaOf(status, ['滞后'])},${lengthFormula(progress.join('&'))}<${EXPLANATION_LENGTH})`,
};

/** P2: the words say that it is done, the status that it is not, or the reverse. */
const contradicted: TaskTest = {
  rule: 'P2',
  fails: (task) =>
    (task.status === '已完成' && saysUnfinished(latest(task))) ||
    (task.status === '滞后' && saysFinished(latest(task))),
  formula: (cells) => {
    const text = latestFormula(cells);
    return `IF(${isFormulaOf(cells.status, ['已完成'])},${saysUnfinishedFormula(text)},AND(${isFormulaOf(cells.status, ['滞后'])},${saysFinishedFormula(text)}))`;
  },
};

/** In the order in which they are asked; the first that fails speaks for the row. */
export const TASK_TESTS = {
  statusMissing,
  statusUnknown,
  notStarted,
  lateWithoutReason,
  contradicted,
} as const satisfies Record<string, TaskTest>;
export type TaskTestName = keyof typeof TASK_TESTS;
