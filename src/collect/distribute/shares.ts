/** 分工: which rows each department reports. */
import type { Part } from '../../forms/headers';
import { departmentKey } from '../assign/department';
import { itemsOf, type Assignments, type Item } from '../assign/items';
import type { Plan } from '../../plan/schema';

/** The rows of one department, in the order of the plan. */
export interface Share {
  readonly department: string;
  readonly items: readonly Item[];
  /** Until when its form is due: the round's date where any row keeps to it, else the earliest of its rows. */
  readonly due: string | null;
  readonly otherDue: readonly { readonly code: string; readonly due: string }[];
}

/**
 * What each department reports; every row with a lead is in exactly one share. The departments come in the order in which the
 * plan's rows name them.
 *
 * @param due - of the round, for rows without a date of their own
 */
export function sharesOf(plan: Plan, assignments: Assignments, due: string | null): readonly Share[] {
  const groups = new Map<string, { department: string; items: Item[] }>();
  for (const item of itemsOf(plan)) {
    const lead = assignments.get(item.code)?.lead;
    if (lead === undefined) continue;
    const key = departmentKey(lead);
    const group = groups.get(key) ?? { department: lead, items: [] };
    group.items.push(item);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ department, items }) => {
    const rows = items.map(({ code }) => ({ code, due: assignments.get(code)?.due ?? due }));
    const days = rows.flatMap((row) => row.due ?? []).sort();
    const own = due !== null && days.includes(due) ? due : (days[0] ?? null);
    const otherDue = rows.flatMap((row) =>
      row.due === null || row.due === own ? [] : [{ code: row.code, due: row.due }],
    );
    return { department, items, due: own, otherDue };
  });
}

/** How many rows of each part. */
export function countByPart(items: readonly Pick<Item, 'part'>[]): Readonly<Record<Part, number>> {
  const count = (part: Part): number => items.filter((item) => item.part === part).length;
  return { indicators: count('indicators'), projects: count('projects'), tasks: count('tasks') };
}
