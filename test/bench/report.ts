/** The figures as lines of a table. */
import { textTable } from '../../src/cli/terminal';
import type { JobName } from './jobs';
import type { Sample } from './measure';

/** A job at one size. */
export interface Result {
  readonly job: JobName;
  readonly rows: number;
  readonly ours: Sample;
  readonly theirs: Sample | null;
  /** Our wall time over theirs. */
  readonly ratio: number | null;
}

const TITLES: Readonly<Record<JobName, string>> = {
  form: 'form: build and write, five years',
  check: 'check: read, understand and check the filled form',
  assessment: 'assessment: merge, assess, build and write',
};

const whole = (value: number): number => Math.round(value);

/** How much more time a job takes than the size grew since the size before: 1.00 is linear. */
function growth(now: Result, before: Result | undefined): string {
  if (!before) return '';
  return (now.ours.wallMs / before.ours.wallMs / (now.rows / before.rows)).toFixed(2);
}

/** One job, a line per size. */
export function resultLines(results: readonly Result[]): string[] {
  const [first] = results;
  if (!first) return [];
  const header = [
    'rows',
    'ms',
    'CPU ms',
    'MB before',
    'MB peak',
    'growth',
    'openpyxl ms',
    'MB peak',
    'ratio',
  ];
  const lines = results.map((result, index) => {
    const { rows, ours, theirs, ratio } = result;
    const other =
      theirs && ratio !== null ? [whole(theirs.wallMs), whole(theirs.peakMB), ratio.toFixed(2)] : [];
    return [
      rows,
      whole(ours.wallMs),
      whole(ours.cpuMs),
      whole(ours.startMB),
      whole(ours.peakMB),
      growth(result, results[index - 1]),
      ...other,
    ];
  });
  const width = lines[0]?.length ?? 0;
  return [TITLES[first.job], ...textTable([header.slice(0, width), ...lines])];
}

export const coldStartLine = (ms: number): string =>
  `check of one small form, from the command to its exit: ${ms} ms`;
