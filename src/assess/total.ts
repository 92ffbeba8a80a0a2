/** Totals over the period (累计, 新增): the sum of the years so far against the share of the target that is due. */
import { showYears } from '../plan/years';
import type { IndicatorAssessment } from './assessment';
import { blank, changeOf, type Case } from './case';
import { missingYears, numbersOf } from './series';
import { isMet, lowerIsBetter } from './target';
import { finalVerdict, verdictOfRatio, type Verdict } from './verdict';

/**
 * Assesses a total. A missing year makes the sum a lower bound, which can still reach the target. A ceiling is kept
 * or not: no sum reaches it early, and no ratio says how well it is kept.
 */
export function assessTotal(subject: Case): IndicatorAssessment {
  const { plan, series, indicator, year, due, cutOffs, actual } = subject;
  const base = { ...blank(plan, series, year, 'total'), change: changeOf(plan, series, year, actual) };
  const target = indicator.target.value;
  if (target === null) return { ...base, reason: { key: 'reason.no-target', facts: {} } };
  const parts = numbersOf(series, plan.period.start, year).map((point) => point.value);
  const sum = parts.reduce((total, part) => total + part, 0);
  const met = isMet(indicator, sum, target, cutOffs);
  const ceiling = lowerIsBetter(indicator);
  const missing = missingYears(series, plan.period.start, year);
  if (missing.length > 0 && (ceiling || !met))
    return {
      ...base,
      progress: sum,
      reason: { key: 'reason.years-missing', facts: { years: showYears(missing) } },
    };
  const share = base.timeShare ?? 1;
  const doneShare = target === 0 ? null : sum / target;
  const ratio = doneShare === null || ceiling ? null : doneShare / share;
  const kept: Verdict = isMet(indicator, sum, target * share, cutOffs) ? 'on-track' : 'behind';
  const reached: Verdict = met ? 'achieved' : ratio === null ? 'behind' : verdictOfRatio(ratio, cutOffs);
  return {
    ...base,
    progress: sum,
    doneShare,
    ratio,
    gap: sum - target,
    verdict: year >= due ? finalVerdict(met, doneShare, cutOffs) : ceiling ? kept : reached,
    forecast: year >= due ? null : sum / share,
    requiredPace: ceiling || met || year >= due ? null : (target - sum) / (due - year),
    bestPace: ceiling ? Math.min(...parts) : Math.max(...parts),
  };
}
