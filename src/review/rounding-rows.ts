/**
 * 舍位平衡 (B4): a whole and its parts that agree but for rounding and, as they are printed, no longer add up: the
 * residual in words, so that nobody who adds the printed figures up takes it for a mistake.
 */
import { roundingOfSum } from '../plan/rounding';
import type { PlanAssessment } from '../assess/plan';
import type { IndicatorSeries } from '../assess/data';
import { rowHeight } from '../forms/sheet/measure';
import type { RowModel } from '../forms/sheet/model';
import type { SumRelation } from '../plan/relations';
import { decimalsOf, showQuantity } from '../plan/units';
import type { Say } from './context';

/** A year in which printed parts do not add up to the printed whole. */
export interface Residual {
  readonly whole: IndicatorSeries;
  readonly parts: readonly IndicatorSeries[];
  readonly year: number;
  /** Printed whole minus printed parts, in the whole's unit. */
  readonly residual: number;
  readonly line: number;
}

/** As a cell with the indicator's number format shows it. */
const printed = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** The figure of a year, where it is a number. */
function figureIn({ actuals }: IndicatorSeries, year: number): number | null {
  const actual = actuals.get(year);
  return actual?.kind === 'number' ? actual.value : null;
}

function residualIn(
  { line }: SumRelation,
  [whole, ...parts]: readonly [IndicatorSeries, ...IndicatorSeries[]],
  year: number,
): Residual | null {
  const all = [whole, ...parts].map((series) => ({
    value: figureIn(series, year),
    decimals: decimalsOf(series.indicator),
  }));
  const known = all.flatMap(({ value, decimals }) => (value === null ? [] : [{ value, decimals }]));
  if (known.length < all.length) return null;
  const [first, ...others] = known;
  if (!first) return null;
  const less = (of: (one: { value: number; decimals: number }) => number): number =>
    others.reduce((rest, other) => rest - of(other), of(first));
  const finest = Math.max(...known.map(({ decimals }) => decimals));
  const residual = printed(
    less(({ value, decimals }) => printed(value, decimals)),
    finest,
  );
  // More than rounding can do is B1's: a mistake, not a residual.
  const rounding = roundingOfSum(known.map(({ decimals }) => decimals));
  if (residual === 0 || Math.abs(less(({ value }) => value)) > rounding) return null;
  return { whole, parts, year, residual, line };
}

/** Of all declared sums, in every reported year until that of the assessment. */
export function residualsOf({ data, indicators, year }: PlanAssessment): Residual[] {
  const series = new Map(indicators.map((one) => [one.series.indicator.code, one.series]));
  return data.plan.relations.flatMap((relation) => {
    if (relation.kind !== 'sum') return [];
    const whole = series.get(relation.whole);
    const parts = relation.parts.flatMap((code) => series.get(code) ?? []);
    if (!whole || parts.length < relation.parts.length) return [];
    const years = [...whole.actuals.keys()].filter((own) => own <= year).sort((a, b) => a - b);
    return years.flatMap((own) => residualIn(relation, [whole, ...parts], own) ?? []);
  });
}

/** One line across the table for each. */
export function roundingRows(
  assessment: PlanAssessment,
  say: Say,
  columns: readonly { readonly width: number }[],
): RowModel[] {
  const residuals = residualsOf(assessment);
  if (residuals.length === 0) return [];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return [
    { values: [say('review.rounding.heading')], style: { role: 'heading' }, height: 26 },
    ...residuals.map(({ whole, parts, year, residual, line }): RowModel => {
      const { indicator } = whole;
      const text = say('review.rounding.residual', {
        name: indicator.name,
        parts: parts.map((part) => `“${part.indicator.name}”`).join('、'),
        year,
        residual: showQuantity(residual, indicator.unit, 6),
        line,
      });
      return { values: [text], style: { role: 'body' }, height: rowHeight([{ width }], [text]) };
    }),
  ];
}
