/** Last year's assignments, or those of an earlier plan → what they would assign in this one. */
import type { Assignment } from '../../plan/assignments';
import type { Plan } from '../../plan/schema';
import { departmentKey, uniqueDepartments } from './department';
import { nameKey } from './item-index';
import { itemsOf, type Assignments, type Item } from './items';
import { propose, type Ambiguous, type Proposal, type Unused, type Wanted } from './proposal';

/** A row of the plan that the assignments come from. */
export type EarlierItem = Pick<Item, 'code' | 'part' | 'name' | 'concept'>;

/** Assignments as they come out of a plan file or an assignment workbook. */
export interface EarlierAssignments {
  readonly planId: string;
  readonly items: readonly EarlierItem[];
  readonly assignments: readonly Assignment[];
}

interface Led {
  readonly line: number;
  readonly item: EarlierItem;
  readonly assignment: Assignment;
}

/**
 * What earlier assignments would assign: in the same plan by code, with their due dates; in another one by the same concept,
 * else by the same name, without due dates, which were those of another round.
 */
export function proposeCarryOver(plan: Plan, current: Assignments, earlier: EarlierAssignments): Proposal {
  const byCode = new Map(earlier.items.map((item, index) => [item.code, { item, line: index + 1 }]));
  const led = earlier.assignments.map((assignment, index): Led => {
    const { code } = assignment;
    const known = byCode.get(code) ?? { item: bare(code), line: index + 1 };
    return { ...known, assignment };
  });
  return earlier.planId === plan.id ? samePlan(plan, current, led) : otherPlan(plan, current, led);
}

/** A row of which only the code is known. */
const bare = (code: string): EarlierItem => ({ code, part: 'indicators', name: code, concept: null });

function samePlan(plan: Plan, current: Assignments, led: readonly Led[]): Proposal {
  const items = new Map(itemsOf(plan).map((item) => [item.code, item]));
  const wanted = led.flatMap(({ assignment: { code, lead, assisting, due } }): Wanted[] => {
    const item = items.get(code);
    return item ? [{ item, lead, assisting, due }] : [];
  });
  const gone = led.filter(({ assignment }) => !items.has(assignment.code));
  return propose(current, wanted, { unmatched: gone.map(unusedOf), ambiguous: [] });
}

function otherPlan(plan: Plan, current: Assignments, led: readonly Led[]): Proposal {
  const wanted: Wanted[] = [];
  const ambiguous: Ambiguous[] = [];
  const used = new Set<Led>();
  for (const item of itemsOf(plan)) {
    const sources = sourcesOf(item, led);
    sources.forEach((source) => used.add(source));
    const leads = uniqueDepartments(sources.map(({ assignment }) => assignment.lead));
    const [lead, ...others] = leads;
    if (lead === undefined) continue;
    if (others.length > 0)
      ambiguous.push({
        ...{ line: sources[0]?.line ?? 0, text: item.name, lead: leads.join('、') },
        ...{ why: 'several-leads', codes: [item.code] },
      });
    else {
      const assisting = uniqueDepartments(sources.flatMap(({ assignment }) => assignment.assisting));
      wanted.push({
        ...{ item, lead },
        assisting: assisting.filter((name) => departmentKey(name) !== departmentKey(lead)),
      });
    }
  }
  const unmatched = led.filter((source) => !used.has(source)).map(unusedOf);
  return propose(current, wanted, { unmatched, ambiguous });
}

/** Earlier rows of the same concept; where there is none, of the same name in the same part. */
function sourcesOf({ concept, part, name }: Item, led: readonly Led[]): readonly Led[] {
  const same = concept === null ? [] : led.filter(({ item }) => item.concept === concept);
  if (same.length > 0) return same;
  return led.filter(({ item }) => item.part === part && nameKey(item.name) === nameKey(name));
}

function unusedOf({ line, item, assignment }: Led): Unused {
  const text = item.name === item.code ? item.code : `${item.code} ${item.name}`;
  return { line, text, lead: assignment.lead };
}
