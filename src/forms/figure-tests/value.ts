/** V1, V2, V3 and the number of decimals: can the figure be, and is it usual? */
import { hasMoreDecimals } from '../../plan/figure';
import type { Indicator } from '../../plan/schema';
import { EXACT_SCALE, limitsOf, SCALE_DISTANCE, usualInterval, type Interval } from '../../plan/thresholds';
import { decimalsOf } from '../../plan/units';
import { isPeriodTotal } from '../../plan/path';
import type { FigureNumbers, FigureTest } from './test';

const isOutside = ({ minimum, maximum }: Interval, value: number): boolean =>
  (minimum !== null && value < minimum) || (maximum !== null && value > maximum);

function outsideFormula({ minimum, maximum }: Interval, value: string): string | null {
  const bounds = [
    minimum === null ? null : `${value}<${minimum}`,
    maximum === null ? null : `${value}>${maximum}`,
  ].filter((bound) => bound !== null);
  if (bounds.length < 2) return bounds[0] ?? null;
  return `OR(${bounds.join(',')})`;
}

/** Whether the size of a figure can be compared with what is expected: rates may rightly be near zero. */
export function hasScale(indicator: Indicator): boolean {
  return indicator.measure !== 'growth' && indicator.measure !== 'completion';
}

/** Powers of ten between a figure and what is expected; 0 where the two cannot be compared. */
export function scaleDistance(value: number, reference: number): number {
  const ratio = value / reference;
  return Number.isFinite(ratio) && ratio > 0 ? Math.abs(Math.log10(ratio)) : 0;
}

/** A factor below 10^SCALE_DISTANCE. */
const CERTAINLY_NEAR = 10;

/** Yearly parts of a total may rightly be small: a slow start is no wrong unit. */
const startsSmall = isPeriodTotal;

/** V3: a figure so far from what is expected that its unit is in doubt. */
export const offScale: FigureTest = {
  rule: 'V3',
  needsPrior: false,
  fails: ({ indicator, value, reference }) => {
    if (!hasScale(indicator) || reference === null) return false;
    if (startsSmall(indicator) && Math.abs(value) < Math.abs(reference)) return false;
    // Nearly all figures are near: these need no logarithm.
    const ratio = value / reference;
    if (ratio > 1 / CERTAINLY_NEAR && ratio < CERTAINLY_NEAR) return false;
    return scaleDistance(value, reference) > SCALE_DISTANCE;
  },
  formula: ({ indicator, value, reference }) => {
    if (!hasScale(indicator) || reference === null || reference.value === 0) return null;
    const distance = `LOG10(${value}/${reference.cell})`;
    const size = startsSmall(indicator) ? distance : `ABS(${distance})`;
    return `IFERROR(${size}>${SCALE_DISTANCE},FALSE)`;
  },
};

/**
 * V3 for rates: near a hundredth of what is expected and with more decimals than the indicator has, like 0.105 for
 * 10.5 %. It may also be true.
 */
export const rateAsFraction: FigureTest = {
  rule: 'V3',
  needsPrior: false,
  fails: ({ indicator, value, reference }) => {
    if (indicator.measure !== 'growth' || indicator.unit !== '%' || reference === null) return false;
    // Of nothing, and of a change of sign, the logarithm is near no number.
    return (
      hasMoreDecimals(value, decimalsOf(indicator)) &&
      Math.abs(Math.log10(value / reference) + 2) <= EXACT_SCALE
    );
  },
  formula: ({ indicator, value, reference }) => {
    if (indicator.measure !== 'growth' || indicator.unit !== '%') return null;
    if (reference === null || reference.value === 0) return null;
    const near = `ABS(LOG10(${value}/${reference.cell})+2)<=${EXACT_SCALE}`;
    return `IFERROR(AND(ROUND(${value},${decimalsOf(indicator)})<>${value},${near}),FALSE)`;
  },
};

/** V1: a value that cannot be. */
export const outOfLimits: FigureTest = {
  rule: 'V1',
  needsPrior: false,
  fails: ({ indicator, value }) =>
    indicator.measure !== 'completion' && isOutside(limitsOf(indicator), value),
  formula: ({ indicator, value }) =>
    indicator.measure === 'completion' ? null : outsideFormula(limitsOf(indicator), value),
};

/** Whether a value is far beyond baseline and target, whatever stood there before. */
export const isFarBeyond = ({
  plan,
  indicator,
  value,
}: Pick<FigureNumbers, 'plan' | 'indicator' | 'value'>): boolean =>
  isOutside(usualInterval(plan, indicator), value);

/** V2: a value far beyond baseline and target, asked about in the first year in which it is there. */
export const unusual: FigureTest = {
  rule: 'V2',
  needsPrior: false,
  fails: (figure) =>
    isFarBeyond(figure) && (figure.prior === null || !isFarBeyond({ ...figure, value: figure.prior })),
  formula: ({ plan, indicator, value, prior }) => {
    const interval = usualInterval(plan, indicator);
    const outside = outsideFormula(interval, value);
    if (outside === null || prior === null) return outside;
    return `AND(${outside},NOT(${outsideFormula(interval, prior)}))`;
  },
};

/** F3: more decimals than the indicator is reported with. */
export const tooManyDecimals: FigureTest = {
  rule: 'F3',
  needsPrior: false,
  fails: ({ indicator, value }) =>
    indicator.measure !== 'completion' && hasMoreDecimals(value, decimalsOf(indicator)),
  formula: ({ indicator, value }) =>
    indicator.measure === 'completion' ? null : `ROUND(${value},${decimalsOf(indicator)})<>${value}`,
};
