/** Who was asked for what, and with it who has reported and who is late. */
import { assignmentsByCode } from '../../../collect/assign';
import type { IssuedList } from '../../../collect/distribute';
import { boardOf, type Board, type Expected } from '../../../collect/ledger/board';
import { expectedByAssignments, expectedByList, roundYear } from '../../../collect/ledger/expected';
import type { Plan } from '../../../plan/schema';
import type { Collection } from './collection';

/** Where it is known from who has to report; null: nobody has said so. */
export type AskedBy = 'list' | 'assignments' | 'names' | null;

export interface PlanBoard {
  readonly board: Board;
  readonly askedBy: AskedBy;
}

export interface BoardOptions {
  /** As they are now, with their assignments. */
  readonly plans: readonly Plan[];
  /** Departments that were typed in, for a plan that nobody has assigned. */
  readonly names: readonly string[];
  /** YYYY-MM-DD */
  readonly today: string;
}

/** One board for each plan of which anything came or a list was chosen, for the year last reported. */
export function boardsOf(collection: Collection, { plans, names, today }: BoardOptions): PlanBoard[] {
  const { ledger, ledgers, taken } = collection;
  const lists = taken.flatMap((one) => (one.kind === 'own' && one.list ? [one.list] : []));
  const seen = new Set([...ledger.receipts.values()].map(({ planId }) => planId));
  const listed = new Set(lists.map(({ planId }) => planId));
  const chosen = plans.filter(({ id }) => seen.has(id) || listed.has(id));
  return chosen.map((plan) => {
    const own = ledgers.find((one) => one.plan.id === plan.id) ?? null;
    const year = roundYear(plan, ledger, own, lists);
    const list = lists.filter(({ planId, years }) => planId === plan.id && years.includes(year)).at(-1);
    // Typed names say of no plan that they are meant for it: only where there is one can it be told.
    const { expected, askedBy } = askedOf(plan, list, chosen.length === 1 ? names : []);
    return { board: boardOf(plan, year, ledger, own, expected, today), askedBy };
  });
}

function askedOf(
  plan: Plan,
  list: IssuedList | undefined,
  names: readonly string[],
): { readonly expected: readonly Expected[] | null; readonly askedBy: AskedBy } {
  if (list) return { expected: expectedByList(list, plan), askedBy: 'list' };
  const { assignments = [] } = plan;
  if (assignments.length > 0)
    return {
      expected: expectedByAssignments(plan, assignmentsByCode(assignments)),
      askedBy: 'assignments',
    };
  if (names.length > 0)
    return {
      expected: names.map((department) => ({ department, items: [], due: null })),
      askedBy: 'names',
    };
  return { expected: null, askedBy: null };
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The names of a list, one a line; blank and repeated lines do not count. */
export function namesOf(list: string): readonly string[] {
  const names = new Map(list.split(/[\n;；]/).map((name) => [plain(name), name.trim()]));
  names.delete('');
  return [...names.values()];
}
