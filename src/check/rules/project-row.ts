/** A project row as its rules see it. */
import { columnKey } from '../../forms/columns';
import { numberOf, showMonth, textOf, type Entry } from '../../forms/entry';
import type { FiledProject } from '../../forms/filing';
import { sumOf, type Month, type ProjectFigures } from '../../forms/project-tests';
import type { Rule } from '../rule';

/** A project row to be checked; `focus` is the entry a rule points at. */
export interface ProjectRow {
  readonly filed: FiledProject;
  readonly years: readonly number[];
  /** Years the filing has reached. */
  readonly due: readonly number[];
}

/** A rule over project rows names the column at which its finding stands. */
export interface ProjectRule extends Rule<ProjectRow> {
  /** Column key of the cell that the finding is shown at. */
  readonly at: (row: ProjectRow) => string;
}

export const entryOf = ({ filed }: ProjectRow, key: string): Entry | undefined => filed.entries.get(key);
export const statusOf = (row: ProjectRow): string => textOf(entryOf(row, 'status'));

const figures = new WeakMap<ProjectRow, ProjectFigures>();

/** The row as the sheet's own tests look at it. */
export function figuresOf(row: ProjectRow): ProjectFigures {
  const known = figures.get(row);
  if (known) return known;
  const amounts = (field: 'plannedInvestment' | 'doneInvestment'): (number | null)[] =>
    row.years.map((year) => numberOf(entryOf(row, columnKey(field, year))));
  const month = (key: 'started' | 'finished'): Month | null => {
    const reading = entryOf(row, key)?.reading;
    return reading?.kind === 'month' ? reading : null;
  };
  const read: ProjectFigures = {
    years: row.years,
    due: row.due,
    investment: row.filed.project.investment,
    planned: amounts('plannedInvestment'),
    done: amounts('doneInvestment'),
    status: statusOf(row),
    started: month('started'),
    finished: month('finished'),
    progress: textOf(entryOf(row, 'progress')),
    problems: textOf(entryOf(row, 'problems')),
  };
  figures.set(row, read);
  return read;
}

/** Investment done over the form's years in 亿元. */
export const doneInvestment = (row: ProjectRow): number => sumOf(figuresOf(row).done);

/** A reported month in words; empty where there is none. */
export function monthText(row: ProjectRow, key: 'started' | 'finished'): string {
  const month = figuresOf(row)[key];
  return month === null ? '' : showMonth(month);
}

export const nameFacts = ({ filed }: ProjectRow): Record<string, string | number> => ({
  name: filed.project.name,
});

export const at = (key: string) => (): string => key;
export const lastYearKey = (
  { due, years }: ProjectRow,
  field: 'doneInvestment' | 'plannedInvestment',
): string => columnKey(field, due.at(-1) ?? years.at(-1) ?? 0);
