/** 任务进展: status and progress of every reported task. */
import type { TaskRecord } from '../assess/data';
import type { SheetModel, StyleRef } from '../forms/sheet/model';
import { TASK_STATUSES } from '../forms/headers';
import type { ReviewContext } from './context';
import { taskStatusWord } from './form-words';
import { reportSheet } from './report-table';

const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const STATUS_STYLES: Readonly<Record<(typeof TASK_STATUSES)[number], StyleRef>> = {
  已完成: { role: 'good' },
  推进中: { role: 'fair' },
  滞后: { role: 'bad' },
  未启动: { role: 'watch' },
};
const NO_STATUS: StyleRef = { role: 'unknown' };

export function taskSheet({ assessment, banner, say }: ReviewContext): SheetModel {
  const { plan, years } = assessment.data;
  const { tasks } = assessment;
  const shownYears = years.filter((year) => year >= plan.period.start && year <= assessment.year);
  const head = (key: string): string => say(`review.tasks.column.${key}` as 'review.tasks.column.code');
  const counted = TASK_STATUSES.map((status) =>
    say('review.tasks.count', {
      status: taskStatusWord(say, status),
      count: tasks.filter((task) => task.status === status).length,
    }),
  );
  const open = tasks.filter((task) => task.status === null).length;
  return reportSheet<TaskRecord>({
    name: say('review.sheet.tasks'),
    title: say('review.tasks.title', { plan: plan.shortTitle, year: assessment.year }),
    notes: [
      say('review.tasks.note', {
        total: tasks.length,
        counts: counted.join(say('check-report.list-separator')),
        open,
      }),
    ],
    banner,
    columns: [
      { header: head('code'), width: 10, style: CODE, value: ({ task }) => task.code },
      { header: head('name'), width: 40, style: LABEL, value: ({ task }) => task.title },
      ...shownYears.map((year) => ({
        header: say('review.tasks.column.progress', { year }),
        width: 28,
        style: TEXT,
        value: ({ progress }: TaskRecord) => progress.get(year) ?? null,
      })),
      {
        header: head('status'),
        width: 10,
        style: ({ status }: TaskRecord) => (status === null ? NO_STATUS : STATUS_STYLES[status]),
        value: ({ status }: TaskRecord) =>
          status === null ? say('review.tasks.no-status') : taskStatusWord(say, status),
      },
      { header: head('department'), width: 20, style: TEXT, value: ({ department }) => department },
    ],
    records: tasks,
    frozenColumns: 2,
    paper: shownYears.length > 2 ? 'A3' : 'A4',
    tabColor: '7F6000',
  });
}
