/** A project row as its rules see it. */
import { columnKey } from '../../forms/columns';
import { numberOf, showMonth, textOf, type Entry } from '../../forms/entry';
import type { FiledProject } from '../../forms/filing';
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
export const doneIn = (row: ProjectRow, year: number): number | null =>
  numberOf(entryOf(row, columnKey('doneInvestment', year)));

/** Investment done over the form's years in 亿元; null where nothing was entered. */
export function doneInvestment(row: Pick<ProjectRow, 'filed' | 'years'>): number | null {
  const amounts = row.years.flatMap(
    (year) => numberOf(row.filed.entries.get(columnKey('doneInvestment', year))) ?? [],
  );
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Reported month as a number that sorts, or null. */
export function monthOf(
  row: ProjectRow,
  key: 'started' | 'finished',
): { sort: number; text: string; year: number } | null {
  const reading = entryOf(row, key)?.reading;
  if (reading?.kind !== 'month') return null;
  return {
    sort: reading.year * 12 + reading.month,
    text: showMonth(reading),
    year: reading.year,
  };
}

export const nameFacts = ({ filed }: ProjectRow): Record<string, string | number> => ({
  name: filed.project.name,
});

export const at = (key: string) => (): string => key;
export const lastYearKey = (
  { due, years }: ProjectRow,
  field: 'doneInvestment' | 'plannedInvestment',
): string => columnKey(field, due.at(-1) ?? years.at(-1) ?? 0);
