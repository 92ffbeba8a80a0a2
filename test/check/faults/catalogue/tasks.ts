/** Mistakes in the rows of 任务填报. Clean rows are 推进中, 已完成, 滞后 and 未启动 in turn. */
import { columnKey } from '../../../../src/forms/columns';
import type { Scalar } from '../../../../src/forms/sheet/model';
import { taskFault } from '../build';
import type { Fault } from '../fault';
import type { Scene } from '../scene';

const ANY = ['推进中', '已完成', '滞后', '未启动'];
const STATUS = ['status'];

const progress =
  (text: string | null, last = false) =>
  ({ years }: Scene): Record<string, Scalar | null> =>
    Object.fromEntries((last ? years.slice(-1) : years).map((year) => [columnKey('progress', year), text]));

export const taskFaults: readonly Fault[] = [
  taskFault({
    id: 'task-status-missing',
    what: 'leaves the status of a task out',
    rules: ['R1'],
    severities: ['A'],
    status: ANY,
    cells: () => ({ status: null }),
    at: STATUS,
  }),
  ...(['完成', '正在推进', '50%'] as const).map((word, index) =>
    taskFault({
      id: `task-status-unknown-${index + 1}`,
      what: `writes ${word} as the status of a task`,
      rules: ['F4'],
      severities: ['A'],
      status: ANY,
      cells: () => ({ status: word }),
      at: STATUS,
    }),
  ),
  taskFault({
    id: 'task-late-without-reason',
    what: 'calls a task late and does not say why',
    rules: ['TK2'],
    status: ['滞后'],
    cells: progress(null),
    at: STATUS,
  }),
  taskFault({
    id: 'task-not-started-with-progress',
    what: 'reports progress of a task called not started',
    rules: ['TK1'],
    status: ['未启动'],
    cells: progress('已完成主体工程建设', true),
    at: STATUS,
  }),
  taskFault({
    id: 'task-done-but-going-on',
    what: 'calls a task done of which the text says that it goes on',
    rules: ['P2', 'TK3', 'TK4'],
    status: ['已完成'],
    cells: progress('正在开展前期工作，尚未完成', true),
    at: STATUS,
  }),
];
