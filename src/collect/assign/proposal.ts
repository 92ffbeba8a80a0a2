/** What a list, a fill-down or last year's assignments would change. Nothing is applied before somebody says so. */
import type { Assignment } from '../../plan/assignments';
import { departmentKey } from './department';
import type { Assignments, Item } from './items';

/** One row that would be assigned. */
export interface Proposed {
  readonly item: Item;
  readonly before: Assignment | null;
  readonly after: Assignment;
}

/** A line that could not be used. */
export interface Unused {
  /** Line of the list, or row of the sheet, from 1. */
  readonly line: number;
  /** The code or name as it stands there. */
  readonly text: string;
  readonly lead: string;
}

/** A line that may mean several rows or names several departments or no day, or lines that contradict each other. */
export interface Ambiguous extends Unused {
  readonly why: 'same-name' | 'code-and-name' | 'several-leads' | 'no-date';
  /** The codes it may mean. */
  readonly codes: readonly string[];
}

export interface Proposal {
  /** Rows that nobody leads so far. */
  readonly added: readonly Proposed[];
  /** Rows where something else stands now. */
  readonly overwriting: readonly Proposed[];
  /** Rows that stay as they are. */
  readonly same: readonly Proposed[];
  readonly unmatched: readonly Unused[];
  readonly ambiguous: readonly Ambiguous[];
}

/** What would stand in a row; what is left out stays. */
export interface Wanted {
  readonly item: Item;
  readonly lead: string;
  readonly assisting?: readonly string[];
  readonly due?: string | null;
}

/** Sorts what is wanted into what is new, what overwrites, and what is there already. */
export function propose(
  current: Assignments,
  wanted: readonly Wanted[],
  unused: Pick<Proposal, 'unmatched' | 'ambiguous'> = { unmatched: [], ambiguous: [] },
): Proposal {
  const all = wanted.map(({ item, lead, assisting, due }): Proposed => {
    const before = current.get(item.code) ?? null;
    const others = (assisting ?? before?.assisting ?? []).filter(
      (name) => departmentKey(name) !== departmentKey(lead),
    );
    const after = { code: item.code, lead, assisting: others, due: due ?? before?.due ?? null };
    return { item, before, after };
  });
  return {
    added: all.filter(({ before }) => before === null),
    overwriting: all.filter(({ before, after }) => before !== null && !isSameAssignment(before, after)),
    same: all.filter(({ before, after }) => before !== null && isSameAssignment(before, after)),
    ...unused,
  };
}

/** Whether two assignments say the same, in whatever spelling. */
export function isSameAssignment(one: Assignment, other: Assignment): boolean {
  const said = ({ lead, assisting, due }: Assignment): string =>
    JSON.stringify([departmentKey(lead), assisting.map(departmentKey).sort(), due]);
  return said(one) === said(other);
}

/** The assignments after a proposal was accepted. @param overwrite - whether rows that are assigned change too */
export function applyProposal(
  current: Assignments,
  { added, overwriting }: Pick<Proposal, 'added' | 'overwriting'>,
  { overwrite }: { readonly overwrite: boolean },
): Assignments {
  const next = new Map(current);
  for (const { after } of [...added, ...(overwrite ? overwriting : [])]) next.set(after.code, after);
  return next;
}
