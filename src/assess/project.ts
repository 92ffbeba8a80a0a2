/** Projects: investment done against time passed, as traffic lights (红/黄/绿 with words). */
import type { ProjectRecord } from './data';

/** done: completed; green: on schedule; yellow: behind; red: far behind; stopped; open: not started; unknown. */
export type Light = 'done' | 'green' | 'yellow' | 'red' | 'stopped' | 'open' | 'unknown';
export const LIGHTS: readonly Light[] = ['done', 'green', 'yellow', 'red', 'stopped', 'open', 'unknown'];

export interface ProjectAssessment {
  readonly record: ProjectRecord;
  /** 亿元 up to and including the report year; null where nothing was reported. */
  readonly done: number | null;
  readonly doneShare: number | null;
  readonly timeShare: number;
  readonly light: Light;
}

/** Percentage points behind schedule from which a project is yellow and red (practice of Chinese cities). */
export const YELLOW_POINTS = 0.1;
export const RED_POINTS = 0.3;

/** Assesses one project. `timeShare` is the share of the plan period that has passed. */
export function assessProject(record: ProjectRecord, year: number, timeShare: number): ProjectAssessment {
  const amounts = [...record.done].flatMap(([reported, amount]) => (reported <= year ? [amount] : []));
  const done = amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
  const total = record.project.investment;
  const doneShare = done === null || total === 0 ? null : done / total;
  return { record, done, doneShare, timeShare, light: lightOf(record, doneShare, timeShare) };
}

function lightOf({ status, untrusted }: ProjectRecord, doneShare: number | null, timeShare: number): Light {
  if (untrusted !== null || status === null) return 'unknown';
  if (status === '竣工') return 'done';
  if (status === '暂停' || status === '终止') return 'stopped';
  if (status === '未开工') return 'open';
  if (doneShare === null) return 'unknown';
  const behind = timeShare - doneShare;
  if (behind > RED_POINTS + 1e-9) return 'red';
  return behind > YELLOW_POINTS + 1e-9 ? 'yellow' : 'green';
}
