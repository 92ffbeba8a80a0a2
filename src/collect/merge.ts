/** Several checked filings of one plan → the data of its assessment. Nothing is decided silently. */
import type { PlanData } from '../assess/data';
import type { Filing } from '../forms/filing';
import type { Locale } from '../i18n';
import { ReportError } from '../i18n/report-error';
import { mergeIndicator } from './indicators';
import { mergeProject } from './projects';
import {
  conflictFinding,
  type CheckedFiling,
  type Conflict,
  type Entries,
  type Row,
  type Tell,
} from './reports';
import { mergeTask } from './tasks';

export type { CheckedFiling, Conflict } from './reports';

export interface Merged {
  readonly data: PlanData;
  /** F5: the same figure reported differently in two files. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges filings of one plan: a figure is taken where it was reported; two different figures for the same year are a
 * conflict, and neither is assessed.
 *
 * @throws ReportError `error.plans-differ`
 */
export function mergeFilings(checked: readonly CheckedFiling[], locale?: Locale): Merged {
  const [first] = checked;
  if (!first) throw new RangeError('no filings to merge');
  for (const { filing } of checked)
    if (filing.plan.id !== first.filing.plan.id)
      throw new ReportError('error.plans-differ', {
        file: first.filing.fileName,
        plan: first.filing.plan.id,
        otherFile: filing.fileName,
        otherPlan: filing.plan.id,
      });
  const conflicts: Conflict[] = [];
  const tell: Tell = (row, year, known, other) =>
    conflicts.push(conflictFinding(row, year, known, other, locale));
  const rows = <T extends Entries>(part: (filing: Filing) => readonly T[]): Row<T>[] =>
    checked.flatMap(({ filing, check }) => part(filing).map((filed) => ({ filing, check, filed })));
  const years = checked.flatMap(({ filing }) => [...filing.earlierYears, ...filing.years]);
  return {
    data: {
      plan: first.filing.plan,
      years: [...new Set(years)].sort((a, b) => a - b),
      files: checked.map(({ filing }) => filing.fileName),
      indicators: group(
        rows((filing) => filing.indicators),
        ({ filed }) => filed.indicator.code,
      ).map((same) => mergeIndicator(same, tell)),
      projects: group(
        rows((filing) => filing.projects),
        ({ filed }) => filed.project.code,
      ).map((same) => mergeProject(same, tell)),
      tasks: group(
        rows((filing) => filing.tasks),
        ({ filed }) => filed.task.code,
      ).map(mergeTask),
    },
    conflicts,
  };
}

/** Groups in the order of first appearance. */
function group<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
