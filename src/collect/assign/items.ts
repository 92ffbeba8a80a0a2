/** The rows of a plan that somebody has to report: what is assigned. */
import type { Part } from '../../forms/headers';
import { mainIndicators, taskNodes, textTargets } from '../../plan/facts';
import type { Assignment } from '../../plan/assignments';
import type { Plan } from '../../plan/schema';

export type ItemKind = 'indicator' | 'text-target' | 'project' | 'task';

/** One indicator, project or reported task. */
export interface Item {
  readonly kind: ItemKind;
  readonly part: Part;
  readonly code: string;
  readonly name: string;
  /** The group of an indicator, the category of a project, the heading that a task stands under. */
  readonly group: string | null;
  readonly concept: string | null;
}

/** Everything that is reported: indicators of the table, targets in prose, projects, tasks. */
export function itemsOf(plan: Plan): readonly Item[] {
  const indicators =
    (kind: ItemKind) =>
    ({ code, name, group, concept }: Plan['indicators'][number]): Item => ({
      ...{ kind, part: 'indicators', code, name, group, concept },
    });
  return [
    ...mainIndicators(plan).map(indicators('indicator')),
    ...textTargets(plan).map(indicators('text-target')),
    ...plan.projects.map(({ code, name, category }): Item => ({
      ...{ kind: 'project', part: 'projects', code, name, group: category, concept: null },
    })),
    ...taskItems(plan),
  ];
}

function taskItems(plan: Plan): Item[] {
  const above: { readonly level: number; readonly title: string }[] = [];
  return taskNodes(plan).flatMap(({ task: { code, level, title }, reported }): Item[] => {
    while ((above.at(-1)?.level ?? 0) >= level) above.pop();
    const group = above.at(-1)?.title ?? null;
    above.push({ level, title });
    return reported ? [{ kind: 'task', part: 'tasks', code, name: title, group, concept: null }] : [];
  });
}

/** Assignments by code. */
export type Assignments = ReadonlyMap<string, Assignment>;

export const assignmentsByCode = (assignments: readonly Assignment[] = []): Assignments =>
  new Map(assignments.map((assignment) => [assignment.code, assignment]));

/** The rows that nobody leads. */
export function unassigned(plan: Plan, assignments: Assignments): readonly Item[] {
  return itemsOf(plan).filter(({ code }) => !assignments.has(code));
}

/** The plan with its assignments, in the order of its rows; what belongs to no row of it is left out. */
export function withAssignments(plan: Plan, assignments: Assignments): Plan {
  const own = itemsOf(plan).flatMap(({ code }) => assignments.get(code) ?? []);
  return { ...plan, assignments: own.map((one) => ({ ...one, assisting: [...one.assisting] })) };
}
