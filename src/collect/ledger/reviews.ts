/** The assessment out of a ledger: for any year, as the ledger stood on any day. */
import type { Locale } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import { localMinute } from '../../plan/local-time';
import type { Plan } from '../../plan/schema';
import type { PlanReview } from '../../review/context';
import { reviewFilings, type FilePlace } from '../reviews';
import { ledgerAsOf, type Ledger } from './ledger';
import { countedFilings, planLedgers, type CountedFiling } from './plan-ledger';

export interface LedgerQuestion {
  readonly year: number;
  /** YYYY-MM-DD; null: everything that the ledger holds. */
  readonly asOf: string | null;
  /** The ledger's name for messages. */
  readonly file: string;
  /** YYYY-MM-DD, for messages. */
  readonly today: string;
  /** All, for official yearly targets. */
  readonly plans: readonly Plan[];
  /** The id of the only plan that is asked about; null: all that were reported. */
  readonly only: string | null;
  readonly locale: Locale;
}

/** @throws ReportError `error.year-not-in-ledger` where nothing of that year had been accepted by then */
export function ledgerReviews(
  whole: Ledger,
  { year, asOf, file, today, plans, only, locale }: LedgerQuestion,
): PlanReview[] {
  const ledger = asOf === null ? whole : ledgerAsOf(whole, asOf);
  const chosen = planLedgers(ledger, plans).filter(({ plan }) => only === null || plan.id === only);
  // A ledger may hold plans that nobody has reported on for the year.
  const reported = chosen.filter(({ sent }) => sent.some(({ filing }) => filing.years.includes(year)));
  if (reported.length === 0)
    throw new ReportError('error.year-not-in-ledger', { file, year, day: asOf ?? today });
  const filings = reported.flatMap((own) => countedFilings(own, plans, locale));
  return reviewFilings(filings, year, locale, savedAt);
}

/** The files themselves may lie anywhere by now: there is no path to them. */
const savedAt = ({ submission: { saved } }: CountedFiling): FilePlace =>
  saved === null || saved === '' ? {} : { modified: localMinute(new Date(saved)) };
