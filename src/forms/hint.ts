/**
 * 审核提示: the checks that live in the sheet itself, so that WPS and offline users see them while typing.
 *
 * The same pieces exist twice, as a formula and as a function; the function gives the formula's cached result, and
 * recalculating in a spreadsheet program must give the same text.
 */
import { translate } from '../i18n';
import { isPeriodTotal } from '../plan/path';
import type { Indicator } from '../plan/schema';
import { unitKind } from '../plan/units';
import { COMPLETION_WORDS, REASON_WORDS } from './headers';
import { quoteText } from './sheet/address';
import type { Scalar } from './sheet/model';

/** A figure more than 10^1.7 ≈ 50 times larger or smaller than expected is taken for a wrong unit. */
export const SCALE_DISTANCE = 1.7;

/** The values a figure can take at all; null where there is no limit. */
export interface Limits {
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/**
 * Logical limits by measure and unit: shares lie between 0 and 100 %, a rate cannot fall by more than all, numbers of
 * things and amounts are not negative. The plan file can override them for one indicator.
 */
export function limitsOf(indicator: Indicator): Limits {
  const percent = unitKind(indicator.unit) === 'percent';
  const usual: Limits =
    indicator.measure === 'growth'
      ? { minimum: -100, maximum: null }
      : { minimum: 0, maximum: percent && indicator.measure === 'ratio' ? 100 : null };
  const own = indicator.thresholds;
  return { minimum: own?.minimum ?? usual.minimum, maximum: own?.maximum ?? usual.maximum };
}

/** Whether the size of a figure can be compared with what is expected: rates may rightly be near zero. */
export function hasScale(indicator: Indicator): boolean {
  return indicator.measure !== 'growth' && indicator.measure !== 'completion';
}

/** One year of a row as the hint sees it. */
export interface HintYear {
  readonly year: number;
  /** What stands in the actual cell, and its address. */
  readonly value: Scalar | null;
  readonly cell: string;
  /** The expected figure (annual target, target or baseline) and its address, or null where there is none. */
  readonly reference: { readonly value: number; readonly cell: string } | null;
}

const message = {
  missing: (year: number) => translate('form.hint.missing', { year }),
  range: (year: number, limits: Limits) => {
    if (limits.maximum === null) return translate('form.hint.below', { year, minimum: limits.minimum ?? 0 });
    return translate('form.hint.outside', { year, minimum: limits.minimum ?? 0, maximum: limits.maximum });
  },
  scale: (year: number) => translate('form.hint.scale', { year }),
  number: (year: number) => translate('form.hint.number', { year }),
};

const wordsFor = (indicator: Indicator): readonly string[] =>
  indicator.measure === 'completion' ? [...REASON_WORDS, ...Object.values(COMPLETION_WORDS)] : REASON_WORDS;

/** The formula of the 审核提示 cell of one indicator row. */
export function hintFormula(indicator: Indicator, years: readonly HintYear[]): string {
  const limits = limitsOf(indicator);
  const words = wordsFor(indicator);
  const pieces = years.map(({ year, cell, reference }, index) => {
    const later = years.slice(index + 1).map((other) => other.cell);
    const blank =
      later.length > 0 ? `IF(COUNTA(${later.join(',')})>0,${quoteText(message.missing(year))},"")` : '""';
    const bounds = [
      limits.minimum === null ? null : `${cell}<${limits.minimum}`,
      limits.maximum === null ? null : `${cell}>${limits.maximum}`,
    ].filter((bound) => bound !== null);
    const distance = reference ? `LOG10(${cell}/${reference.cell})` : '';
    const size = startsSmall(indicator) ? distance : `ABS(${distance})`;
    const scale =
      reference && hasScale(indicator)
        ? `IF(IFERROR(${size}>${SCALE_DISTANCE},FALSE),${quoteText(message.scale(year))},"")`
        : '""';
    const number =
      bounds.length > 0
        ? `IF(OR(${bounds.join(',')}),${quoteText(message.range(year, limits))},${scale})`
        : scale;
    const accepted = words.map((word) => `${cell}=${quoteText(word)}`).join(',');
    const text = `IF(OR(${accepted}),"",${quoteText(message.number(year))})`;
    return `IF(ISBLANK(${cell}),${blank},IF(ISNUMBER(${cell}),${number},${text}))`;
  });
  return pieces.join('&');
}

/** What the formula results in. */
export function hintText(indicator: Indicator, years: readonly HintYear[]): string {
  const limits = limitsOf(indicator);
  const words = wordsFor(indicator);
  return years
    .map(({ year, value, reference }, index) => {
      if (value === null) {
        return years.slice(index + 1).some((other) => other.value !== null) ? message.missing(year) : '';
      }
      if (typeof value !== 'number') return words.includes(String(value)) ? '' : message.number(year);
      if (limits.minimum !== null && value < limits.minimum) return message.range(year, limits);
      if (limits.maximum !== null && value > limits.maximum) return message.range(year, limits);
      if (!reference || !hasScale(indicator)) return '';
      return isOffScale(indicator, value, reference.value) ? message.scale(year) : '';
    })
    .join('');
}

/** Yearly parts of a total may rightly be small: a slow start is no wrong unit. */
function startsSmall(indicator: Indicator): boolean {
  return isPeriodTotal(indicator);
}

/** Whether a figure is so far from what is expected that its unit is in doubt. */
export function isOffScale(indicator: Indicator, value: number, reference: number): boolean {
  if (startsSmall(indicator) && Math.abs(value) < Math.abs(reference)) return false;
  return scaleDistance(value, reference) > SCALE_DISTANCE;
}

/** Powers of ten between a figure and what is expected; 0 where the two cannot be compared. */
export function scaleDistance(value: number, reference: number): number {
  const ratio = value / reference;
  return Number.isFinite(ratio) && ratio > 0 ? Math.abs(Math.log10(ratio)) : 0;
}

/** The reporting advice of an indicator, shown when its cells are entered. */
export function entryAdvice(indicator: Indicator): string | null {
  if (isPeriodTotal(indicator)) return translate('form.advice.period-total');
  if (indicator.measure === 'completion') return translate('form.advice.completion');
  if (indicator.target.bound === 'assigned') return translate('form.advice.assigned');
  return null;
}
