/** What is done with assignments in the pane, without a page. */
import {
  departmentKey,
  itemsOf,
  splitDepartments,
  type Assignments,
  type Item,
  type Proposal,
} from '../../../collect/assign';
import type { Assignment } from '../../../plan/assignments';
import type { Plan } from '../../../plan/schema';

export const FILTERS = ['all', 'open', 'indicators', 'projects', 'tasks'] as const;
export type Filter = (typeof FILTERS)[number];

/** The rows that are shown, in the order of the plan. */
export function filtered(plan: Plan, assignments: Assignments, filter: Filter): readonly Item[] {
  return itemsOf(plan).filter(
    ({ code, part }) => filter === 'all' || (filter === 'open' ? !assignments.has(code) : part === filter),
  );
}

/** A row as it is typed in. */
export interface RowDraft {
  readonly lead: string;
  readonly assisting: string;
  /** YYYY-MM-DD, or nothing. */
  readonly due: string;
}

export type RowMistake = 'lead-missing' | 'several';

/** The assignment that was typed, or what is wrong with it. */
export function assignmentOf(code: string, { lead, assisting, due }: RowDraft): Assignment | RowMistake {
  const [first, ...others] = splitDepartments(lead);
  if (first === undefined) return 'lead-missing';
  if (others.length > 0) return 'several';
  const named = splitDepartments(assisting).filter((name) => departmentKey(name) !== departmentKey(first));
  return { code, lead: first, assisting: named, due: due === '' ? null : due };
}

/** With one row assigned, or not any more. */
export function withRow(assignments: Assignments, code: string, next: Assignment | null): Assignments {
  const all = new Map(assignments);
  if (next) all.set(code, next);
  else all.delete(code);
  return all;
}

/** One department under one name: somebody has said that both names mean it. */
export function unified(assignments: Assignments, from: string, to: string): Assignments {
  const named = (name: string): string => (departmentKey(name) === departmentKey(from) ? to : name);
  return new Map(
    [...assignments].map(([code, { lead, assisting, due }]) => {
      const leads = named(lead);
      const others = new Map(assisting.map(named).map((name) => [departmentKey(name), name]));
      others.delete(departmentKey(leads));
      return [code, { code, lead: leads, assisting: [...others.values()], due }];
    }),
  );
}

/** All names that stand anywhere. */
export const namesIn = (assignments: Assignments): readonly string[] =>
  [...assignments.values()].flatMap(({ lead, assisting }) => [lead, ...assisting]);

/** How many rows a proposal changes. */
export const changesIn = ({ added, overwriting }: Proposal, overwrite: boolean): number =>
  added.length + (overwrite ? overwriting.length : 0);

/** An assignment in a line. */
export const wordAssignment = (one: Assignment | null): string =>
  [one?.lead ?? '—', one?.assisting.join('、') ?? '', one?.due ?? ''].filter(Boolean).join('／');
