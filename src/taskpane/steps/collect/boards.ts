/** Who was asked for what, and with it who has reported and who is late. */
import { assignmentsByCode, itemsOf } from '../../../collect/assign';
import { isReplaced, sharesOf, type IssuedList } from '../../../collect/distribute';
import { boardOf, type Board, type Expected } from '../../../collect/ledger/board';
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
    const year = yearOf(plan, collection, lists);
    const list = lists.filter(({ planId, years }) => planId === plan.id && years.includes(year)).at(-1);
    // Typed names say of no plan that they are meant for it: only where there is one can it be told.
    const { expected, askedBy } = askedOf(plan, list, chosen.length === 1 ? names : []);
    return { board: boardOf(plan, year, ledger, own, expected, today), askedBy };
  });
}

/** The last year that figures came for, else that forms came for, else that forms went out for. */
function yearOf(plan: Plan, { ledger, ledgers }: Collection, lists: readonly IssuedList[]): number {
  const sent = ledgers.find((one) => one.plan.id === plan.id)?.sent ?? [];
  const reach = Math.max(0, ...sent.map(({ rank }) => rank.reach));
  const years = [...ledger.receipts.values()].flatMap((one) => (one.planId === plan.id ? one.years : []));
  const out = lists.flatMap((one) => (one.planId === plan.id ? one.years : []));
  return reach || Math.max(0, ...years) || Math.max(plan.period.start, ...out);
}

function askedOf(
  plan: Plan,
  list: IssuedList | undefined,
  names: readonly string[],
): { readonly expected: readonly Expected[] | null; readonly askedBy: AskedBy } {
  if (list) return { expected: expectedByList(list, plan), askedBy: 'list' };
  const { assignments = [] } = plan;
  if (assignments.length > 0)
    return { expected: sharesOf(plan, assignmentsByCode(assignments), null), askedBy: 'assignments' };
  if (names.length > 0)
    return {
      expected: names.map((department) => ({ department, items: [], due: null })),
      askedBy: 'names',
    };
  return { expected: null, askedBy: null };
}

function expectedByList({ forms }: IssuedList, plan: Plan): Expected[] {
  const items = new Map(itemsOf(plan).map((item) => [item.code, item]));
  return forms
    .filter((form) => !isReplaced(form, forms))
    .map(({ department, due, codes }) => ({
      ...{ department, due },
      items: codes.flatMap((code) => items.get(code) ?? []),
    }));
}

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The names of a list, one a line; blank and repeated lines do not count. */
export function namesOf(list: string): readonly string[] {
  const names = new Map(list.split(/[\n;；]/).map((name) => [plain(name), name.trim()]));
  names.delete('');
  return [...names.values()];
}
