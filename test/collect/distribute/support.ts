/** Rounds of distribution of real plans, kept in memory as a folder would keep them. */
import { listWorkbook } from '../../../src/collect/distribute/list-sheet';
import { readIssuedList, type IssuedList } from '../../../src/collect/distribute/issued';
import {
  planRound,
  type Round,
  type RoundForm,
  type RoundOptions,
} from '../../../src/collect/distribute/round';
import { annualTargetsFor } from '../../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../../src/plan/catalogue';
import { Book, everyRow } from '../assign/support';

export const ZONE = 'changsha-hitech-14th';

export function roundOptions(planId: string, changes: Partial<RoundOptions> = {}): RoundOptions {
  const plan = changes.plan ?? findPlan(planId);
  return {
    plan,
    years: [plan.period.end],
    assignments: everyRow(plan),
    annualTargets: annualTargetsFor(plan, bundledPlans()),
    earlier: null,
    contact: null,
    due: '2026-01-31',
    today: '2025-12-20',
    before: null,
    isPresent: () => false,
    reissue: [],
    ...changes,
  };
}

/** A round after the given one: its list read back from its workbook, its files there unless told otherwise. */
export function roundAfter(first: Round, planId: string, changes: Partial<RoundOptions> = {}): Round {
  const before = readBack(first, planId);
  const files = new Set(before.forms.map(({ file }) => file));
  return planRound(
    roundOptions(planId, { before, isPresent: (file) => files.has(file), today: '2025-12-28', ...changes }),
  );
}

export const readBack = ({ list }: Round, planId: string): IssuedList =>
  readIssuedList(new Book(listWorkbook(findPlan(planId), list)).grids(), '分发清单.xlsx');

export function formOf({ forms }: Round, department: string): RoundForm {
  const found = forms.find(({ form }) => form.department === department);
  if (!found) throw new RangeError(department);
  return found;
}
