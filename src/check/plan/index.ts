/** Checks a plan itself, for its author, before any form goes out. */
import type { Locale, MessageKey } from '../../i18n';
import type { Plan } from '../../plan/schema';
import type { Severity } from '../finding';
import type { Level } from '../rule';
import { annualFamily } from './annual';
import { PlanRecorder } from './ask';
import { directionFamily } from './direction';
import { contributionsOf, parentFamily } from './parent';
import { printedFamily } from './printed';
import { categoryFamily, projectFamily } from './projects';
import { additionFamily, proseFamily } from './prose';
import { relationFamily } from './relations';
import type { PlanCheckResult } from './result';
import { rowFamily } from './rows';
import { planContext, type RuleFamily } from './rule';
import { yearFamily } from './years';

export { countPlanFindings, isOpen } from './result';
export type {
  Anomaly,
  Contribution,
  PlanCheckResult,
  PlanCoverage,
  PlanFinding,
  PlanUnverifiable,
} from './result';

export interface PlanCheckOptions {
  readonly locale?: Locale;
  /** PL2: share of the way due below which a yearly target is behind the path; 0.95 unless told. */
  readonly onTrack?: number;
}

/** What is known of a rule without asking it. */
export interface PlanRuleFacts {
  readonly id: string;
  readonly severity: Severity;
  readonly level: Level;
  readonly title: MessageKey;
}

/** Every rule on plans, in the order of the catalogue. */
export const PLAN_RULES: readonly PlanRuleFacts[] = [
  ...directionFamily.rules,
  ...printedFamily.rules,
  ...yearFamily.rules,
  ...rowFamily.rules,
  ...proseFamily.rules,
  ...additionFamily.rules,
  ...annualFamily.rules,
  ...parentFamily.rules,
  ...projectFamily.rules,
  ...categoryFamily.rules,
  ...relationFamily.rules,
];

/**
 * Checks one plan with every rule. Pure: the same plans give the same result.
 *
 * @param others - plans to compare with: the region's five-year plan for an annual one, the city's for a district or
 *   zone; may hold the plan itself
 */
export function checkPlan(
  plan: Plan,
  others: readonly Plan[],
  options: PlanCheckOptions = {},
): PlanCheckResult {
  const context = planContext(plan, others, options);
  const recorder = new PlanRecorder(context, options.locale);
  const ask = <Subject>(family: RuleFamily<Subject>): void => recorder.ask(family);
  ask(directionFamily);
  ask(printedFamily);
  ask(yearFamily);
  ask(rowFamily);
  ask(proseFamily);
  ask(additionFamily);
  ask(annualFamily);
  ask(parentFamily);
  ask(projectFamily);
  ask(categoryFamily);
  ask(relationFamily);
  return { plan: plan.id, ...recorder.result(), contributions: contributionsOf(context) };
}
