/**
 * Yearly rates (年均增长): the geometric mean of the years so far against the target rate.
 *
 * g̅ = (Π(1+g_i))^(1/n) − 1; required for the rest = ((1+T)^N ÷ Π(1+g_i))^(1/(N−n)) − 1. Rates multiply, never add.
 */
import { showYears } from '../plan/years';
import type { IndicatorAssessment } from './assessment';
import { blank, changeOf, type Case } from './case';
import { missingYears, numbersOf } from './series';
import { isMet, lowerIsBetter } from './target';
import { finalVerdict, verdictOfRatio, type Verdict } from './verdict';

const factor = (percent: number): number => 1 + percent / 100;
const percent = (growth: number): number => (growth - 1) * 100;

/** The geometric mean of rates in %, in %; null where a rate is −100 % or less. */
export function meanRate(rates: readonly number[]): number | null {
  if (rates.length === 0 || rates.some((rate) => rate <= -100)) return null;
  const product = rates.reduce((total, rate) => total * factor(rate), 1);
  return percent(product ** (1 / rates.length));
}

/** The rate in % needed in each of the remaining years for the mean of all to reach the target; null where none remain. */
export function requiredRate(target: number, rates: readonly number[], remaining: number): number | null {
  if (remaining <= 0 || target <= -100 || rates.some((rate) => rate <= -100)) return null;
  const product = rates.reduce((total, rate) => total * factor(rate), 1);
  return percent((factor(target) ** (rates.length + remaining) / product) ** (1 / remaining));
}

/** Assesses a yearly rate. Every year from the first of the plan is needed. */
export function assessGrowth(subject: Case): IndicatorAssessment {
  const { plan, series, indicator, year, due, cutOffs, actual } = subject;
  const base = { ...blank(plan, series, year, 'growth'), change: changeOf(plan, series, year, actual) };
  const target = indicator.target.value;
  const missing = missingYears(series, plan.period.start, year);
  if (target === null) return { ...base, reason: { key: 'reason.no-target', facts: {} } };
  if (missing.length > 0)
    return { ...base, reason: { key: 'reason.years-missing', facts: { years: showYears(missing) } } };
  const rates = numbersOf(series, plan.period.start, year).map((point) => point.value);
  const mean = meanRate(rates);
  if (mean === null) return { ...base, reason: { key: 'reason.rate-impossible', facts: {} } };
  const met = isMet(indicator, mean, target, cutOffs);
  const ceiling = lowerIsBetter(indicator);
  // Under a ceiling a larger mean is worse: it is kept or not, without a ratio.
  const ratio = target > 0 && !ceiling ? mean / target : null;
  const during: Verdict = ratio === null ? (met ? 'on-track' : 'behind') : verdictOfRatio(ratio, cutOffs);
  return {
    ...base,
    progress: mean,
    expected: target,
    doneShare: ratio,
    ratio,
    gap: mean - target,
    verdict: year >= due ? finalVerdict(met, ratio, cutOffs) : during,
    forecast: year >= due ? null : mean,
    requiredPace: requiredRate(target, rates, due - year),
    bestPace: ceiling ? Math.min(...rates) : Math.max(...rates),
  };
}
