/** T1, T3 and T4: does the figure fit the years before it? */
import { limitsOf } from '../../forms/hint';
import { dueYear, isPeriodTotal, timeShare } from '../../plan/path';
import { isWholeNumber, showNumber, showQuantity } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, unverifiable } from '../finding';
import type { Rule } from '../rule';
import type { Figure } from '../series';
import { changeThreshold, FROZEN_STEP, RUNNING_TOTAL_TOLERANCE } from '../thresholds';
import { factsOf } from './figure-facts';

/** T4: a total over the period never falls, and its yearly parts are not running totals. */
export const monotone: Rule<Figure> = {
  id: 'T4',
  severity: 'A',
  level: 2,
  title: 'rule.T4',
  evaluate: (figure) => {
    const { indicator, value } = figure;
    if (value === null || !isPeriodTotal(indicator)) return NOT_APPLICABLE;
    if (value < 0)
      return fail({
        message: { key: 'finding.T4.falls', facts: factsOf(figure) },
        hint: { key: 'finding.T4.hint.falls', facts: factsOf(figure) },
        left: value,
        right: 0,
        difference: value,
        untrusted: true,
      });
    const running = runningTotal(figure, value);
    if (running === null) return PASS;
    const facts = {
      ...factsOf(figure),
      total: showNumber(running.expected, 2),
      part: showNumber(value - running.last),
    };
    return fail({
      severity: 'C',
      message: { key: 'finding.T4.running', facts },
      hint: { key: 'finding.T4.hint.running', facts },
      left: value,
      right: value - running.last,
      difference: running.last,
      cause: {
        key: 'T4:running',
        message: (years) => ({ key: 'finding.T4.running', facts: { ...facts, year: years } }),
      },
    });
  },
};

/** Whether the parts look like running totals: they rise, the last meets the total's path, their sum overshoots it. */
function runningTotal(figure: Figure, value: number): { expected: number; last: number } | null {
  const { indicator, plan, year, earlier } = figure;
  const target = indicator.target.value;
  const share = timeShare(plan, indicator, year);
  const last = earlier.at(-1);
  if (target === null || share === null || last?.year !== year - 1 || earlier.length < 2) return null;
  if (year > dueYear(plan, indicator)) return null;
  const expected = target * share;
  const points = [...earlier.map((point) => point.value), value];
  const rises = points.every((point, index) => index === 0 || point > (points[index - 1] ?? 0));
  const sum = points.reduce((total, point) => total + point, 0);
  const meetsPath = Math.abs(value / expected - 1) <= RUNNING_TOTAL_TOLERANCE;
  return rises && meetsPath && sum > expected * (1 + 2 * RUNNING_TOTAL_TOLERANCE)
    ? { expected, last: last.value }
    : null;
}

/** T3: the same value as last year to all digits, although the path moves. */
export const frozen: Rule<Figure> = {
  id: 'T3',
  severity: 'C',
  level: 2,
  title: 'rule.T3',
  evaluate: (figure) => {
    const { indicator, value, prior, expected } = figure;
    if (value === null || indicator.measure === 'completion' || indicator.measure === 'increment')
      return NOT_APPLICABLE;
    if (prior === null) return unverifiable('unverifiable.no-prior', { year: figure.year - 1 });
    // Nothing, and all there can be, may rightly stay what they are.
    if (value !== prior.value || value === 0 || value === limitsOf(indicator).maximum) return PASS;
    const step = expected === null || prior.expected === null ? null : Math.abs(expected - prior.expected);
    const onFlatPath = step !== null && expected !== null && step < 1e-9 && nearly(value, expected);
    const smallCount = isWholeNumber(indicator) && (step ?? longestStep(figure)) < FROZEN_STEP;
    if (onFlatPath || smallCount) return PASS;
    const facts = { ...factsOf(figure), before: prior.year };
    const key = prior.from === 'baseline' ? 'finding.T3.baseline' : 'finding.T3';
    return fail({
      message: { key, facts },
      hint: { key: 'finding.T3.hint', facts },
      left: value,
      right: prior.value,
      difference: 0,
      // One figure copied along the row is one mistake.
      cause: { key: `T3:${value}`, message: (years) => ({ key, facts: { ...facts, year: years } }) },
    });
  },
};

/** Without a baseline the path comes from zero at the most: one or two pavilions a year may well stay one. */
function longestStep({ indicator, plan }: Figure): number {
  const { value } = indicator.target;
  return value === null ? Infinity : Math.abs(value) / (dueYear(plan, indicator) - plan.period.start + 1);
}

function nearly(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
}

/** T1: a change from last year that is large and does not follow the path. */
export const yearOnYear: Rule<Figure> = {
  id: 'T1',
  severity: 'C',
  level: 2,
  title: 'rule.T1',
  evaluate: (figure) => {
    const { indicator, value, prior, expected } = figure;
    if (value === null || indicator.measure === 'completion') return NOT_APPLICABLE;
    if (prior === null) return unverifiable('unverifiable.no-prior', { year: figure.year - 1 });
    const { relative, floor, ceiling } = changeThreshold(indicator);
    const large = (amount: number): boolean => {
      const size = Math.abs(amount);
      return size > floor && (size > ceiling || size > relative * Math.abs(prior.value));
    };
    const change = value - prior.value;
    const pathChange = expected === null || prior.expected === null ? 0 : expected - prior.expected;
    // A large step along the path, or back onto it (without a path: back to the year before the last), is no surprise.
    const before = figure.earlier.find(({ year }) => year === prior.year - 1);
    const home = expected ?? before?.value ?? null;
    const offPath = large(change - pathChange) && (home === null || large(value - home));
    if (!large(change) || !offPath) return PASS;
    const points = indicator.unit === '%';
    const amount = points || prior.value === 0 ? change : (change / Math.abs(prior.value)) * 100;
    const facts = {
      ...factsOf(figure),
      before: prior.year,
      prior: showNumber(prior.value),
      change: `${amount > 0 ? '+' : ''}${showNumber(amount, 2)}`,
      path: expected === null ? '—' : showQuantity(expected, indicator.unit, 2),
    };
    return fail({
      message: {
        key: points ? 'finding.T1.points' : prior.value === 0 ? 'finding.T1.absolute' : 'finding.T1.share',
        facts,
      },
      hint: { key: 'finding.T1.hint', facts },
      left: value,
      right: prior.value,
      difference: change,
    });
  },
};
