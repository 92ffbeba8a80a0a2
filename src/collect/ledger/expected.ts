/** Who was asked for what, and for which year: by a list of the forms that are out, or by assignments. */
import type { Plan } from '../../plan/schema';
import { itemsOf, type Assignments } from '../assign/items';
import type { IssuedList } from '../distribute/issued';
import { isReplaced } from '../distribute/list-sheet';
import { sharesOf } from '../distribute/shares';
import type { Expected } from './board';
import type { Ledger } from './ledger';
import type { PlanLedger } from './plan-ledger';

/** By assignments, with the days that rows have of their own. */
export const expectedByAssignments = (plan: Plan, assignments: Assignments): readonly Expected[] =>
  sharesOf(plan, assignments, null);

/** By the newest form of each department that is out. */
export function expectedByList({ forms }: IssuedList, plan: Plan): readonly Expected[] {
  const items = new Map(itemsOf(plan).map((item) => [item.code, item]));
  return forms
    .filter((form) => !isReplaced(form, forms))
    .map(({ department, due, codes }) => ({
      department,
      due,
      items: codes.flatMap((code) => items.get(code) ?? []),
    }));
}

/** The last year that figures came for, else that forms came for, else that forms went out for. */
export function roundYear(
  plan: Plan,
  { receipts }: Ledger,
  own: PlanLedger | null,
  lists: readonly IssuedList[] = [],
): number {
  const reach = Math.max(0, ...(own?.sent ?? []).map(({ rank }) => rank.reach));
  const came = [...receipts.values()].flatMap(({ planId, years }) => (planId === plan.id ? years : []));
  const out = lists.flatMap(({ planId, years }) => (planId === plan.id ? years : []));
  return reach || Math.max(0, ...came) || Math.max(plan.period.start, ...out);
}
