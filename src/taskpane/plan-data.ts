/** The plans and what reads plan files: a chunk of its own, with zod. */
import './quiet-zod';
import { bundledPlans, summarise, type PlanSummary } from '../plan/catalogue';
import { parsePlanText, withoutMark } from '../plan/parse';
import type { Plan } from '../plan/schema';
import { assignmentsByCode, withAssignments } from '../collect/assign/items';
import type { AssignedPlan, ImportedPlan } from './session';

export interface ListedPlan {
  readonly plan: Plan;
  readonly summary: PlanSummary;
  readonly imported: boolean;
}

/**
 * The bundled plans, and imported ones: these take the place of a bundled one with the same id.
 *
 * @param assigned - who reports which row, where that was said in the pane
 */
export function listPlans(
  imported: readonly Plan[],
  assigned: readonly AssignedPlan[],
): readonly ListedPlan[] {
  const own = new Set(imported.map(({ id }) => id));
  const list = (plan: Plan, isImported: boolean): ListedPlan => ({
    plan: assignedPlan(plan, assigned),
    summary: summarise(plan),
    imported: isImported,
  });
  return [
    ...bundledPlans()
      .filter(({ id }) => !own.has(id))
      .map((plan) => list(plan, false)),
    ...imported.map((plan) => list(plan, true)),
  ];
}

/** Rows that the plan no longer has are let go of. */
function assignedPlan(plan: Plan, assigned: readonly AssignedPlan[]): Plan {
  const own = assigned.find(({ planId }) => planId === plan.id);
  return own ? withAssignments(plan, assignmentsByCode(own.assignments)) : plan;
}

/** A plan kept from an earlier session. @throws ReportError `error.plan-invalid` */
export const keptPlan = ({ file, json }: ImportedPlan): Plan => parsePlanText(json, file);

/**
 * Reads a plan file.
 *
 * @throws ReportError `error.plan-invalid`, with every problem, also where the text is no JSON
 */
export function readPlanFile(
  text: string,
  file: string,
): { readonly plan: Plan; readonly kept: ImportedPlan } {
  const plan = parsePlanText(text, file);
  // Written anew: what an editor adds in blanks must not count against the room in the workbook.
  return { plan, kept: { id: plan.id, file, json: JSON.stringify(JSON.parse(withoutMark(text))) } };
}
