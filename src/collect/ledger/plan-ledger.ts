/** What a ledger holds on one plan: its filings, what became of their figures, and those that count. */
import { checkFiling, type CheckResult } from '../../check/check';
import type { Filing } from '../../forms/filing';
import type { Locale } from '../../i18n';
import { annualTargetsFor } from '../../plan/annual-targets';
import type { Plan } from '../../plan/schema';
import { claimsOf, earlierFirst, sentOf, type Claim, type Sent } from './claims';
import { heldFindings } from './findings';
import { filingsInForce } from './in-force';
import type { Ledger } from './ledger';
import { standingOf, type FigureState, type Standing } from './standing';
import type { Submission } from './submission';
import { filingOf } from './to-filing';

export interface PlanLedger {
  readonly plan: Plan;
  /** Earlier ones first. */
  readonly sent: readonly Sent[];
  readonly claims: readonly Claim[];
  readonly standing: Standing;
}

/** The plans of a ledger's submissions with what became of every figure, in the order of `plans`. */
export function planLedgers({ submissions }: Ledger, plans: readonly Plan[]): PlanLedger[] {
  const byPlan = new Map<string, Submission[]>();
  for (const submission of submissions.values()) {
    const known = byPlan.get(submission.planId);
    if (known) known.push(submission);
    else byPlan.set(submission.planId, [submission]);
  }
  return plans.flatMap((plan) => {
    const own = byPlan.get(plan.id);
    return own ? [planLedger(own, plan)] : [];
  });
}

function planLedger(submissions: readonly Submission[], plan: Plan): PlanLedger {
  const sent = submissions
    .map((submission) => sentOf(submission, filingOf(submission, plan)))
    .sort(earlierFirst);
  const claims = sent.flatMap(claimsOf);
  return { plan, sent, claims, standing: standingOf(claims) };
}

/** What became of the figures of each submission, by `code|key`. */
export function statesOf({ standing }: PlanLedger): Map<string, Map<string, FigureState>> {
  const states = new Map<string, Map<string, FigureState>>();
  for (const [{ sent, code, key }, state] of standing.states) {
    const id = sent.submission.id;
    const own = states.get(id) ?? new Map<string, FigureState>();
    states.set(id, own.set(`${code}|${key}`, state));
  }
  return states;
}

/** A filing of the ledger that counts, checked. */
export interface CountedFiling {
  readonly file: string;
  readonly filing: Filing;
  readonly check: CheckResult;
  readonly submission: Submission;
}

/**
 * The filings of a plan as they count, to be merged and assessed like filings from files. Every filing is checked as it
 * came; figures that are held for want of a reason are open findings of theirs.
 *
 * @param plans - all plans, for official yearly targets
 */
export function countedFilings(
  { plan, sent, claims, standing }: PlanLedger,
  plans: readonly Plan[],
  locale?: Locale,
): CountedFiling[] {
  const annualTargets = annualTargetsFor(plan, plans);
  const options = { annualTargets, ...(locale ? { locale } : {}) };
  const held = heldFindings(standing, locale);
  return filingsInForce(sent, claims, standing).map(({ filing, sent: { submission, filing: asSent } }) => {
    const check = checkFiling(asSent, options);
    const findings = [...(held.get(submission.id) ?? []), ...check.findings];
    return { file: filing.fileName, filing, check: { ...check, findings }, submission };
  });
}
