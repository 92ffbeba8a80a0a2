/** One indicator over the years, as the figure rules see it: each year with what came before and what was expected. */
import { columnKey } from '../forms/columns';
import { numberOf, type Entry, type Reading } from '../forms/entry';
import type { FigureNumbers } from '../forms/figure-tests';
import { bridgeTo, figureAt, priorAt, type FigureRow } from '../forms/figure-tests/row';
import type { FiledIndicator, Filing } from '../forms/filing';
import { isTargetEntered, yearlyTarget } from '../forms/locked';
import type { AnnualTargets } from '../plan/annual-targets';
import type { Indicator, Plan } from '../plan/schema';

/** One figure to be checked. */
export interface Figure {
  readonly plan: Plan;
  readonly indicator: Indicator;
  readonly year: number;
  readonly entry: Entry;
  readonly reading: Reading;
  /** The number, where the entry holds one. */
  readonly value: number | null;
  /** The number with all that it is compared with. */
  readonly numbers: FigureNumbers | null;
  /** Whether a figure is due: the filing has reached this year. */
  readonly due: boolean;
  /** Where `numbers.prior` comes from; null where there is nothing to compare with. */
  readonly priorFrom: 'actual' | 'baseline' | null;
  /** Whether the series breaks here and no bridge to the year before is known. */
  readonly broken: boolean;
  /** Believed figures of the years before, ascending, without the baseline. */
  readonly earlier: readonly { readonly year: number; readonly value: number }[];
  readonly explanation: string;
}

/** The years of a filing that are due: up to the last with any entry; a form for one year is due as a whole. */
export function dueYears(filing: Filing): number[] {
  const { years } = filing;
  if (years.length <= 1) return [...years];
  const reached = years.filter((year) => {
    const key = columnKey('actual', year);
    return filing.indicators.some(({ entries }) => isFilled(entries.get(key)));
  });
  const last = Math.max(...reached, -Infinity);
  const first = Math.min(...years);
  return years.filter((year) => year <= last && year >= first);
}

/** Whether anything was typed. */
export function isFilled(entry: Entry | undefined): entry is Entry {
  return entry !== undefined && entry.reading.kind !== 'blank';
}

/** The row in numbers, earlier years in front. */
export function figureRow(filing: Filing, filed: FiledIndicator, annualTargets: AnnualTargets): FigureRow {
  const { plan, earlierYears } = filing;
  const { indicator, entries } = filed;
  const typed = isTargetEntered(indicator) || indicator.measure === 'completion';
  const years = earlierYears.length === 0 ? filing.years : [...earlierYears, ...filing.years].sort(ascending);
  return {
    plan,
    indicator,
    years: years.map((year) => ({
      year,
      value: numberOf(entries.get(columnKey('actual', year))),
      target: typed ? null : (yearlyTarget(plan, indicator, year, annualTargets)?.value ?? null),
      earlier: earlierYears.includes(year),
    })),
    target: indicator.target.upper === null ? indicator.target.value : null,
    baseline: indicator.baseline.value,
  };
}

const ascending = (left: number, right: number): number => left - right;

/**
 * Walks through the years of an indicator. `believe` is told after each figure whether it can be used as the prior
 * value of the next year.
 */
export function* figuresOf(
  row: FigureRow,
  filed: FiledIndicator,
  due: readonly number[],
  explanation: string,
): Generator<Figure, void, boolean> {
  const { plan, indicator } = row;
  const earlier: { year: number; value: number }[] = [];
  let before: number | null = null;
  for (const [index, own] of row.years.entries()) {
    const { year, value } = own;
    const entry = filed.entries.get(columnKey('actual', year));
    let believed = own.earlier;
    if (!own.earlier && entry) {
      const numbers: FigureNumbers | null = value === null ? null : figureAt(row, index, value, before);
      const prior = priorAt({ plan, indicator, years: row.years, hasBaseline: row.baseline !== null }, index);
      believed = yield {
        plan,
        indicator,
        year,
        entry,
        reading: entry.reading,
        value,
        numbers,
        due: due.includes(year),
        priorFrom: numbers?.prior === null ? null : (prior?.from ?? null),
        broken: bridgeTo(indicator, year) === null,
        earlier: [...earlier],
        explanation,
      };
    }
    before = believed ? value : null;
    if (believed && value !== null) earlier.push({ year, value });
  }
}
