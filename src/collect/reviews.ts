/** Checked filings → the assessment of each plan, with what is said about every file that it was made from. */
import { assessPlan } from '../assess/plan';
import type { Locale } from '../i18n';
import { ReportError } from '../i18n/report-error';
import { requireReportingYear, showYears } from '../plan/years';
import type { FileCheck, PlanReview } from '../review/context';
import { filedOf } from '../review/filed';
import { mergeByPlan } from './by-plan';
import type { CheckedFiling } from './merge';

/** A checked filing and the name of its file. */
export interface NamedFiling extends CheckedFiling {
  readonly file: string;
}

/** Where a filing lies and how old it is. */
export type FilePlace = Pick<FileCheck, 'path' | 'modified'>;

/**
 * Merges and assesses checked filings, plan by plan.
 *
 * @param placeOf - what is known of the file; links lead to those that have a path
 * @throws ReportError where a plan is not reported for the year, or none of its files holds it
 */
export function reviewFilings<T extends NamedFiling>(
  checked: readonly T[],
  year: number,
  locale: Locale,
  placeOf: (one: T) => FilePlace,
): PlanReview[] {
  return mergeByPlan(checked, locale).map(({ data, filings }): PlanReview => {
    requireReportingYear(year, data.plan);
    if (!data.years.includes(year))
      throw new ReportError('error.year-not-in-files', { year, years: showYears(data.years) });
    const checks = filings.map(({ checked: one, check }): FileCheck => {
      const { findings, explained, unverifiable } = check;
      const filed = filedOf(one.filing, year);
      return { file: one.file, findings, explained, unverifiable, filed, ...placeOf(one) };
    });
    return { assessment: assessPlan(data, year), checks };
  });
}
