/**
 * The assessment of one indicator.
 *
 * M1 时序进度: time share TP = n/N, done share A = (y_t − y_b)/(y_T − y_b), R = A/TP; rates by their geometric mean;
 * totals by their sum; docs/decisions/0003.
 */
import { dueYear, expectedValue, isPeriodTotal, printedStart, timeShare, type Start } from '../plan/path';
import type { Indicator, Plan } from '../plan/schema';
import type { IndicatorAssessment, Method } from './assessment';
import type { IndicatorSeries } from './data';
import { assessGrowth } from './growth';
import { disagree, secondOpinion } from './second-opinion';
import { blank, changeOf, notAssessable, type Case } from './case';
import { numbersOf, reasonFor } from './series';
import { isMet, lowerIsBetter } from './target';
import { assessTotal } from './total';
import { DEFAULT_CUT_OFFS, finalVerdict, verdictOfRatio, type CutOffs, type Verdict } from './verdict';

/**
 * Assesses an indicator at the end of a reporting year. Past the target year the target year itself is assessed.
 */
export function assessIndicator(
  plan: Plan,
  series: IndicatorSeries,
  reportYear: number,
  cutOffs: CutOffs = DEFAULT_CUT_OFFS,
): IndicatorAssessment {
  const { indicator } = series;
  const due = dueYear(plan, indicator);
  const year = Math.min(reportYear, due);
  const reported = series.actuals.get(year);
  if (indicator.measure === 'completion') return assessCompletion(plan, series, year, due);
  if (reported?.kind !== 'number')
    return notAssessable(plan, series, year, reasonFor(reported, year), methodOf(indicator, year >= due));
  const subject: Case = { plan, series, indicator, year, due, cutOffs, actual: reported.value };
  if (indicator.target.bound === 'assigned') return assessAssigned(subject);
  if (indicator.measure === 'growth') return assessGrowth(subject);
  if (isPeriodTotal(indicator)) return assessTotal(subject);
  return assessPath(subject);
}

function methodOf(indicator: Indicator, final: boolean): Method {
  if (indicator.target.bound === 'assigned') return 'assigned';
  if (indicator.measure === 'growth') return 'growth';
  if (isPeriodTotal(indicator)) return 'total';
  if (indicator.baseline.value !== null) return 'linear';
  return final ? 'share' : 'stand-in';
}

function assessCompletion(
  plan: Plan,
  series: IndicatorSeries,
  year: number,
  due: number,
): IndicatorAssessment {
  const reported = series.actuals.get(year);
  const base = blank(plan, series, year, 'completion');
  const done = doneOf(series.indicator, reported);
  if (done === null) return { ...base, reason: reasonFor(reported, year) };
  if (done) return { ...base, verdict: year >= due ? 'met' : 'achieved' };
  if (year >= due) return { ...base, verdict: 'missed' };
  return { ...base, reason: { key: 'reason.completion-open', facts: { year: due } } };
}

/** Whether a completion target is reached; a number counts where the target is a first of its kind. */
function doneOf(
  indicator: Indicator,
  reported: ReturnType<IndicatorSeries['actuals']['get']>,
): boolean | null {
  if (reported?.kind === 'completion') return reported.done;
  if (reported?.kind === 'number' && /零.?突破/.test(indicator.target.printed)) return reported.value > 0;
  return null;
}

/** 完成市里下达任务: against the figure that the city assigned for the year. */
function assessAssigned({ plan, series, indicator, year, due, cutOffs, actual }: Case): IndicatorAssessment {
  const base = blank(plan, series, year, 'assigned');
  const target = series.assignedTargets.get(year);
  const known = { ...base, progress: actual, change: changeOf(plan, series, year, actual) };
  if (target === undefined) return { ...known, reason: { key: 'reason.assigned-open', facts: { year } } };
  const met = isMet(indicator, actual, target, cutOffs);
  const during: Verdict = met ? 'on-track' : 'behind';
  const final: Verdict = met ? 'met' : 'missed';
  return {
    ...known,
    target,
    expected: target,
    gap: actual - target,
    verdict: year >= due ? final : during,
  };
}

/** Levels and shares on the straight line from a baseline to the target. */
function assessPath(subject: Case): IndicatorAssessment {
  const { plan, series, indicator, year, due, cutOffs, actual } = subject;
  const target = indicator.target.value;
  const printed = printedStart(indicator);
  const start = printed ?? standIn(subject);
  const method: Method = printed ? 'linear' : year >= due ? 'share' : 'stand-in';
  const base = blank(plan, series, year, method);
  if (target === null) return { ...base, reason: { key: 'reason.no-target', facts: {} } };
  const met = isMet(indicator, actual, target, cutOffs);
  const common = {
    ...base,
    progress: actual,
    start,
    gap: actual - target,
    change: changeOf(plan, series, year, actual),
    bestPace: bestChange(subject, start),
  };
  if (!printed && year >= due) return assessShare(subject, common, target, met);
  if (start === null || year <= start.year) {
    // One point alone has no pace; only a target already reached says something.
    if (met) return { ...common, verdict: year >= due ? 'met' : 'achieved' };
    return { ...common, reason: { key: 'reason.single-point', facts: { year } } };
  }
  if (isMet(indicator, start.value, target, cutOffs))
    return assessHold(common, start, target, met, year, due);
  const share = timeShare(plan, indicator, year, start) ?? 1;
  const doneShare = (actual - start.value) / (target - start.value);
  const ratio = doneShare / share;
  const pace = (actual - start.value) / (year - start.year);
  const opinion =
    printed && year < due ? secondOpinion(indicator, start, target, due, actual, year, met) : null;
  const during: Verdict = met ? 'achieved' : verdictOfRatio(ratio, cutOffs);
  const verdict: Verdict = year >= due ? finalVerdict(met, doneShare, cutOffs) : during;
  return {
    ...common,
    expected: expectedValue(plan, indicator, year, start),
    timeShare: share,
    doneShare,
    ratio,
    verdict,
    forecast: year >= due ? null : start.value + pace * (due - start.year),
    requiredPace: met || year >= due ? null : (target - actual) / (due - year),
    secondOpinion: opinion,
    disagrees: opinion !== null && disagree(verdict, opinion.verdict),
  };
}

/** The first reported figure stands in for a baseline that the plan does not print. */
function standIn({ series, year }: Case): Start | null {
  const [first] = numbersOf(series, -Infinity, year - 1);
  return first ?? null;
}

/** In the target year without a baseline: actual ÷ target. */
function assessShare(
  { indicator, cutOffs, actual }: Case,
  common: IndicatorAssessment,
  target: number,
  met: boolean,
): IndicatorAssessment {
  const down = lowerIsBetter(indicator);
  // For ceilings the share turns round, so that more than 1 is always better.
  const share = down ? (actual > 0 ? target / actual : null) : target > 0 ? actual / target : null;
  // Nothing at all is the best that a ceiling can see, although no share can be divided by it.
  const passed = down && target > 0 && actual <= 0 ? Infinity : share;
  return {
    ...common,
    expected: target,
    timeShare: 1,
    doneShare: share,
    ratio: share,
    verdict: finalVerdict(met, passed, cutOffs),
  };
}

/** The baseline already meets the target: there is no way to go, only to keep it. */
function assessHold(
  common: IndicatorAssessment,
  start: Start,
  target: number,
  met: boolean,
  year: number,
  due: number,
): IndicatorAssessment {
  const during: Verdict = met ? 'achieved' : 'behind';
  const final: Verdict = met ? 'met' : 'missed';
  return {
    ...common,
    method: 'hold',
    start,
    expected: target,
    timeShare: null,
    verdict: year >= due ? final : during,
  };
}

/** The largest step a year towards the target between neighbouring figures, the baseline included. */
function bestChange({ series, indicator, year }: Case, start: Start | null): number | null {
  const points = numbersOf(series, -Infinity, year);
  const all = start && !points.some((point) => point.year <= start.year) ? [start, ...points] : points;
  const sign = lowerIsBetter(indicator) ? -1 : 1;
  const steps = all.slice(1).map((point, index) => {
    const before = all[index] ?? point;
    return (point.value - before.value) / (point.year - before.year);
  });
  return steps.length === 0 ? null : sign * Math.max(...steps.map((step) => sign * step));
}
