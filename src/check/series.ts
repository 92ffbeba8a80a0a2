/** One indicator over the years, as the figure rules see it: each year with what came before and what was expected. */
import type { Entry, Reading } from '../forms/entry';
import type { FiledIndicator, Filing } from '../forms/filing';
import { columnKey } from '../forms/columns';
import { numberOf } from '../forms/entry';
import { yearlyTarget } from '../forms/locked';
import { NO_ANNUAL_TARGETS, type AnnualTargets } from '../plan/annual-targets';
import { expectedEntry, reportingLag } from '../plan/path';
import type { Indicator, Plan } from '../plan/schema';

/** The last believed value of the year before. */
export interface Prior {
  readonly year: number;
  readonly value: number;
  readonly from: 'actual' | 'baseline';
  /** The path's value of that year, where there is one. */
  readonly expected: number | null;
}

/** One figure to be checked. */
export interface Figure {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly year: number;
  readonly entry: Entry;
  readonly reading: Reading;
  /** The number, where the entry holds one. */
  readonly value: number | null;
  /** Whether a figure is due: the filing has reached this year. */
  readonly due: boolean;
  readonly prior: Prior | null;
  /** The figure the path expects to be entered for the year. */
  readonly expected: number | null;
  /** What the size of the figure is compared with: yearly target, target or baseline. */
  readonly reference: number | null;
  /** Believed figures of the years before, ascending, without the baseline. */
  readonly earlier: readonly { readonly year: number; readonly value: number }[];
  readonly explanation: string;
}

/** The years of a filing that are due: up to the last with any entry; a form for one year is due as a whole. */
export function dueYears(filing: Filing): number[] {
  const { years } = filing;
  if (years.length <= 1) return [...years];
  const reached = years.filter((year) =>
    filing.indicators.some(({ entries }) => isFilled(entries.get(columnKey('actual', year)))),
  );
  const last = Math.max(...reached, -Infinity);
  const first = Math.min(...years);
  return years.filter((year) => year <= last && year >= first);
}

/** Whether anything was typed. */
export function isFilled(entry: Entry | undefined): entry is Entry {
  return entry !== undefined && entry.reading.kind !== 'blank';
}

/**
 * Walks through the years of an indicator. `believe` is told after each figure whether it can be used as the prior
 * value of the next year.
 */
export function* figuresOf(
  filing: Filing,
  filed: FiledIndicator,
  due: readonly number[],
  explanation: string,
  annualTargets: AnnualTargets = NO_ANNUAL_TARGETS,
): Generator<Figure, void, boolean> {
  const { plan } = filing;
  const { indicator, entries } = filed;
  const earlier = filing.earlierYears.flatMap((year) => {
    const value = numberOf(entries.get(columnKey('actual', year)));
    return value === null ? [] : [{ year, value }];
  });
  for (const year of filing.years) {
    const entry = entries.get(columnKey('actual', year));
    if (!entry) continue;
    const value = numberOf(entry);
    const believed = yield {
      plan,
      indicator,
      year,
      entry,
      reading: entry.reading,
      value,
      due: due.includes(year),
      prior: priorOf(plan, indicator, year, earlier),
      expected: expectedEntry(plan, indicator, year),
      reference: referenceOf(plan, indicator, year, annualTargets),
      earlier: [...earlier],
      explanation,
    };
    if (believed && value !== null) earlier.push({ year, value });
  }
}

function priorOf(
  plan: Plan,
  indicator: Indicator,
  year: number,
  earlier: readonly { year: number; value: number }[],
): Prior | null {
  const actual = earlier.find((point) => point.year === year - 1);
  if (actual) return { ...actual, from: 'actual', expected: expectedEntry(plan, indicator, year - 1) };
  const { value, year: baselineYear } = indicator.baseline;
  const comparable = indicator.measure === 'level' || indicator.measure === 'ratio';
  if (!comparable || value === null || baselineYear !== year - 1 - reportingLag(plan, indicator)) return null;
  return { year: year - 1, value, from: 'baseline', expected: value };
}

/** The same order as the live hint uses: the year's target, the target, the baseline. */
function referenceOf(
  plan: Plan,
  indicator: Indicator,
  year: number,
  annualTargets: AnnualTargets,
): number | null {
  if (indicator.measure === 'completion') return null;
  const target = indicator.target.upper === null ? indicator.target.value : null;
  return yearlyTarget(plan, indicator, year, annualTargets)?.value ?? target ?? indicator.baseline.value;
}
