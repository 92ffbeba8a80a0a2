/** The assessment workbook out of a ledger: for any year, as the ledger stood on any day. */
import { assessPlan } from '../../../assess/plan';
import { mergeByPlan } from '../../../collect/by-plan';
import { ledgerAsOf, type Ledger } from '../../../collect/ledger/ledger';
import { countedFilings, planLedgers } from '../../../collect/ledger/plan-ledger';
import type { WorkbookModel } from '../../../forms/sheet/model';
import type { Locale } from '../../../i18n';
import { ReportError } from '../../../i18n/report-error';
import type { Plan } from '../../../plan/schema';
import { buildReviews } from '../../../review/build';
import type { FileCheck } from '../../../review/context';
import { filedOf } from '../../../review/filed';
import { localDay } from '../../local-time';

export interface LedgerAssessment {
  readonly year: number;
  /** YYYY-MM-DD; null: everything that the ledger holds. */
  readonly asOf: string | null;
  /** The ledger's name for messages. */
  readonly file: string;
  readonly plans: readonly Plan[];
  readonly created: Date;
  readonly locale: Locale;
}

/** The years that anything in the ledger reports, the last first. */
export function ledgerYears({ submissions }: Ledger): readonly number[] {
  const years = new Set([...submissions.values()].flatMap((submission) => submission.years));
  return [...years].sort((one, other) => other - one);
}

/** @throws ReportError `error.year-not-in-ledger` where nothing of that year had been accepted by then */
export function assessLedger(
  whole: Ledger,
  { year, asOf, file, plans, created, locale }: LedgerAssessment,
): { readonly model: WorkbookModel; readonly plans: readonly Plan[] } {
  const ledger = asOf === null ? whole : ledgerAsOf(whole, asOf);
  // A ledger may hold plans that nobody has reported on for the year.
  const reported = planLedgers(ledger, plans).filter(({ sent }) =>
    sent.some(({ filing }) => filing.years.includes(year)),
  );
  if (reported.length === 0)
    throw new ReportError('error.year-not-in-ledger', { file, year, day: asOf ?? localDay(created) });
  const filings = reported.flatMap((own) => countedFilings(own, plans, locale));
  const reviews = mergeByPlan(filings, locale).map(({ data, filings: merged }) => {
    const checks = merged.map(({ checked, check }): FileCheck => {
      const { findings, explained, unverifiable } = check;
      return { file: checked.file, findings, explained, unverifiable, filed: filedOf(checked.filing, year) };
    });
    return { assessment: assessPlan(data, year), checks };
  });
  return {
    model: buildReviews(reviews, { others: plans, created, locale }),
    plans: reported.map(({ plan }) => plan),
  };
}
