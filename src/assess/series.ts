/** Access to the reported years of an indicator. */
import { reportingLag, type Start } from '../plan/path';
import type { Plan } from '../plan/schema';
import type { IndicatorAssessment } from './assessment';
import type { Actual, IndicatorSeries } from './data';

/** The believed numbers between two years, ascending. */
export function numbersOf(series: IndicatorSeries, from: number, to: number): Start[] {
  return [...series.actuals]
    .flatMap(([year, actual]) =>
      actual.kind === 'number' && year >= from && year <= to ? [{ year, value: actual.value }] : [],
    )
    .sort((left, right) => left.year - right.year);
}

/** The years between two for which no believed number was reported. */
export function missingYears(series: IndicatorSeries, from: number, to: number): number[] {
  const known = new Set(numbersOf(series, from, to).map((point) => point.year));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index).filter(
    (year) => !known.has(year),
  );
}

/** The figure of the year before: reported, or the baseline of that year. */
export function yearBefore(plan: Plan, { indicator, actuals }: IndicatorSeries, year: number): number | null {
  const before = actuals.get(year - 1);
  if (before?.kind === 'number') return before.value;
  const { value, year: baselineYear } = indicator.baseline;
  return baselineYear === year - 1 - reportingLag(plan, indicator) ? value : null;
}

/** Why a year without a believed number has no verdict. */
export function reasonFor(
  actual: Actual | undefined,
  year: number,
): NonNullable<IndicatorAssessment['reason']> {
  switch (actual?.kind) {
    case 'reason':
      return { key: 'reason.word', facts: { year, word: actual.word } };
    case 'untrusted':
      return { key: 'reason.untrusted', facts: { year, rule: actual.rule } };
    case 'number':
    case 'completion':
      return { key: 'reason.no-figure', facts: { year } };
    case undefined:
      return { key: 'reason.missing', facts: { year } };
  }
}
