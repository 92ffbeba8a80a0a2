/** Years as users write them on the command line: `2023` or `2021-2025`. */
import type { ListFact } from '../i18n';
import { ReportError } from '../i18n/report-error';
import { reportingYears } from './facts';
import { plainDigits } from './figure';
import type { Plan } from './schema';

/**
 * Reads `2023` or `2021-2025` and checks that the plan is reported in those years.
 *
 * @throws ReportError `error.years-invalid` or `error.year-outside-plan`
 */
export function parseYears(text: string, plan: Plan): number[] {
  const match = /^(\d{4})(?:\s*[-~—–]\s*(\d{4}))?$/.exec(plainDigits(text));
  const first = Number(match?.[1]);
  const last = Number(match?.[2] ?? match?.[1]);
  if (!match || last < first) throw new ReportError('error.years-invalid', { years: text });
  const years = Array.from({ length: Math.min(last - first + 1, 100) }, (_, index) => first + index);
  years.forEach((year) => requireReportingYear(year, plan));
  return years;
}

/** @throws ReportError `error.year-outside-plan` where the plan is not reported in that year */
export function requireReportingYear(year: number, plan: Plan): void {
  const allowed = reportingYears(plan);
  if (allowed.includes(year)) return;
  throw new ReportError('error.year-outside-plan', { year, plan: plan.id, years: showYears(allowed) });
}

/** Years in words: `2023`, `2021—2025`, or `2021、2023` where there are gaps. */
export const showYears = (years: readonly number[]): string => listYears(years).join('、');

/** The same for a sentence in either language: `2021—2025` is one, years with gaps are several. */
export function listYears(years: readonly number[]): ListFact {
  const sorted = [...years].sort((a, b) => a - b);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return ['—'];
  if (first === last) return [first];
  return last - first + 1 === sorted.length ? [`${first}—${last}`] : sorted;
}
