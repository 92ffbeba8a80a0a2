/** The rows of one task in several filings → its record. */
import type { TaskRecord } from '../assess/data';
import { columnKey } from '../forms/columns';
import { textOf } from '../forms/entry';
import type { FiledTask } from '../forms/filing';
import { TASK_STATUSES } from '../forms/headers';
import { byYear, type Row } from './reports';

/** Progress year by year; of everything else the newest filing's word counts. */
export function mergeTask(unordered: readonly Row<FiledTask>[]): TaskRecord {
  const same = byYear(unordered);
  const [first] = same;
  if (!first) throw new RangeError('no rows to merge');
  const progress = new Map<number, string>();
  let status = '';
  let department = '';
  for (const { filing, filed } of same) {
    for (const year of filing.years) {
      const text = textOf(filed.entries.get(columnKey('progress', year)));
      if (text !== '') progress.set(year, text);
    }
    status = textOf(filed.entries.get('status')) || status;
    department = textOf(filed.entries.get('department')) || department;
  }
  return {
    task: first.filed.task,
    progress,
    status: TASK_STATUSES.find((known) => known === status) ?? null,
    department,
  };
}
