/** Accepted figures of earlier years, out of a ledger or of forms: new forms show them locked. */
import { checkFiling, type CheckResult } from '../../../check/check';
import type { RoundFrame } from '../../../collect/distribute';
import { countedFilings, planLedgers } from '../../../collect/ledger/plan-ledger';
import { isLedger, readLedger } from '../../../collect/ledger/read';
import { columnKey } from '../../../forms/columns';
import { numberOf } from '../../../forms/entry';
import type { Filing } from '../../../forms/filing';
import { readFiling } from '../../../forms/read';
import type { Grid } from '../../../forms/sheet/grid';
import type { Locale } from '../../../i18n';
import { ReportError } from '../../../i18n/report-error';
import { annualTargetsFor } from '../../../plan/annual-targets';
import type { Plan } from '../../../plan/schema';

export interface CheckedFiling {
  readonly filing: Filing;
  readonly check: Pick<CheckResult, 'untrusted'>;
}

/**
 * The filings of a file: of a ledger those that count, of a form itself.
 *
 * @throws ReportError `error.plans-differ` for a form of another plan; what ledgers and forms can be damaged by
 */
export function filingsIn(
  grids: readonly Grid[],
  file: string,
  plan: Plan,
  plans: readonly Plan[],
  locale: Locale,
): readonly CheckedFiling[] {
  if (isLedger(grids))
    return planLedgers(readLedger(grids, file, plans), plans)
      .filter((own) => own.plan.id === plan.id)
      .flatMap((own) => countedFilings(own, plans, locale));
  const filing = readFiling(grids, file, plans);
  if (filing.plan.id !== plan.id)
    throw new ReportError('error.plans-differ', {
      ...{ file: plan.shortTitle, plan: plan.id },
      ...{ otherFile: file, otherPlan: filing.plan.id },
    });
  return [
    { filing, check: checkFiling(filing, { locale, annualTargets: annualTargetsFor(filing.plan, plans) }) },
  ];
}

/** The figures from before the first year of the form that no check refuses. */
export function earlierFigures(
  filings: readonly CheckedFiling[],
  years: readonly number[],
): NonNullable<RoundFrame['earlier']> {
  const figures = new Map<string, number>();
  const found = new Set<number>();
  const first = Math.min(...years);
  for (const { filing, check } of filings)
    for (const { indicator, entries } of filing.indicators)
      for (const year of [...filing.earlierYears, ...filing.years].filter((one) => one < first)) {
        const value = numberOf(entries.get(columnKey('actual', year)));
        if (value === null || check.untrusted.has(`${indicator.code}:${year}`)) continue;
        figures.set(`${indicator.code}|${columnKey('actual', year)}`, value);
        found.add(year);
      }
  return {
    years: [...found].sort((one, other) => one - other),
    figures: (code, key) => figures.get(`${code}|${key}`),
  };
}
