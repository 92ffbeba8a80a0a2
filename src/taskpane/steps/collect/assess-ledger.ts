/** The assessment workbook out of a ledger, and the years that it can be made for. */
import type { Ledger } from '../../../collect/ledger/ledger';
import { ledgerReviews, type LedgerQuestion } from '../../../collect/ledger/reviews';
import type { WorkbookModel } from '../../../forms/sheet/model';
import { localDay } from '../../../plan/local-time';
import type { Plan } from '../../../plan/schema';
import { buildReviews } from '../../../review/build';

export type LedgerAssessment = Omit<LedgerQuestion, 'today' | 'only'> & { readonly created: Date };

/** The years that anything in the ledger reports, the last first. */
export function ledgerYears({ submissions }: Ledger): readonly number[] {
  const years = new Set([...submissions.values()].flatMap((submission) => submission.years));
  return [...years].sort((one, other) => other - one);
}

/** @throws ReportError `error.year-not-in-ledger` where nothing of that year had been accepted by then */
export function assessLedger(
  ledger: Ledger,
  { created, ...question }: LedgerAssessment,
): { readonly model: WorkbookModel; readonly plans: readonly Plan[] } {
  const { plans, locale } = question;
  const reviews = ledgerReviews(ledger, { ...question, today: localDay(created), only: null });
  return {
    model: buildReviews(reviews, { others: plans, created, locale }),
    plans: reviews.map(({ assessment }) => assessment.data.plan),
  };
}
