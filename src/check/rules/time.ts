/** T1 to T5 and X2: does the figure fit the years before it? */
import { FIGURE_TESTS, type FigureNumbers } from '../../forms/figure-tests';
import { isBreak } from '../../forms/figure-tests/row';
import { isPeriodTotal } from '../../plan/path';
import { OUTLIER_POINTS, OUTLIER_SCORE } from '../../plan/thresholds';
import { showNumber, showQuantity } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import type { Rule } from '../rule';
import type { Figure } from '../series';
import { factsOf } from './figure-facts';

const { negativePart, runningTotal, frozen, largeChange, reversal } = FIGURE_TESTS;

/** T4: a total over the period never falls, and its yearly parts are not running totals. */
export const monotone: Rule<Figure> = {
  id: 'T4',
  severity: 'A',
  level: 2,
  title: 'rule.T4',
  evaluate: (figure) => {
    const { indicator, numbers } = figure;
    if (numbers === null || !isPeriodTotal(indicator)) return NOT_APPLICABLE;
    const { value } = numbers;
    if (negativePart.fails(numbers))
      return fail({
        message: { key: 'finding.T4.falls', facts: factsOf(figure) },
        hint: { key: 'finding.T4.hint.falls', facts: factsOf(figure) },
        left: value,
        right: 0,
        difference: value,
        untrusted: true,
      });
    return runningTotal.fails(numbers) ? runningTotals(figure, numbers) : PASS;
  },
};

function runningTotals(figure: Figure, { value, lastTwo, expectedTotal }: FigureNumbers): Outcome {
  const last = lastTwo?.[1] ?? 0;
  const facts = {
    ...factsOf(figure),
    total: showNumber(expectedTotal ?? 0, 2),
    part: showNumber(value - last),
  };
  return fail({
    severity: 'C',
    message: { key: 'finding.T4.running', facts },
    hint: { key: 'finding.T4.hint.running', facts },
    left: value,
    right: value - last,
    difference: last,
    cause: {
      key: 'T4:running',
      message: (years) => ({ key: 'finding.T4.running', facts: { ...facts, year: years } }),
    },
  });
}

const noBridge = oncePerYear((year) => unverifiable('unverifiable.broken', { year }));
const noPrior = oncePerYear((year) => unverifiable('unverifiable.no-prior', { year: year - 1 }));

/** One outcome for all figures of a year, so that it is put into words once. */
function oncePerYear(outcomeIn: (year: number) => Outcome): (year: number) => Outcome {
  const known = new Map<number, Outcome>();
  return (year) => {
    const before = known.get(year);
    if (before) return before;
    const outcome = outcomeIn(year);
    known.set(year, outcome);
    return outcome;
  };
}

/** What rules say that need the year before, where it is not there. */
const withoutPrior = ({ year, broken }: Figure): Outcome => (broken ? noBridge(year) : noPrior(year));

/** T3: the same value as last year to all digits, although the path moves. */
export const frozenValue: Rule<Figure> = {
  id: 'T3',
  severity: 'C',
  level: 2,
  title: 'rule.T3',
  evaluate: (figure) => {
    const { indicator, numbers } = figure;
    if (numbers === null || indicator.measure === 'completion' || indicator.measure === 'increment')
      return NOT_APPLICABLE;
    if (numbers.prior === null) return withoutPrior(figure);
    return frozen.fails(numbers) ? repeated(figure, numbers) : PASS;
  },
};

function repeated(figure: Figure, { value, prior, fromBaseline }: FigureNumbers): Outcome {
  const facts = { ...factsOf(figure), before: figure.year - 1 };
  const key = fromBaseline ? 'finding.T3.baseline' : 'finding.T3';
  return fail({
    message: { key, facts },
    hint: { key: 'finding.T3.hint', facts },
    left: value,
    right: prior,
    difference: 0,
    // One figure copied along the row is one mistake.
    cause: { key: `T3:${value}`, message: (years) => ({ key, facts: { ...facts, year: years } }) },
  });
}

/** What T1 and T2 name: both years, the change and the path. */
function changeFacts(
  figure: Figure,
  { value, expected }: FigureNumbers,
  prior: number,
): Record<string, string | number> {
  const { indicator, year } = figure;
  const change = value - prior;
  const points = indicator.unit === '%';
  const amount = points || prior === 0 ? change : (change / Math.abs(prior)) * 100;
  return {
    ...factsOf(figure),
    before: year - 1,
    prior: showNumber(prior),
    change: `${amount > 0 ? '+' : ''}${showNumber(amount, 2)}`,
    path: expected === null ? '—' : showQuantity(expected, indicator.unit, 2),
  };
}

/** T1: a change from last year that is large and does not follow the path. */
export const yearOnYear: Rule<Figure> = {
  id: 'T1',
  severity: 'C',
  level: 2,
  title: 'rule.T1',
  evaluate: (figure) => {
    const { indicator, numbers } = figure;
    if (numbers === null || indicator.measure === 'completion') return NOT_APPLICABLE;
    const { value, prior } = numbers;
    if (prior === null) return withoutPrior(figure);
    if (!largeChange.fails(numbers)) return PASS;
    const facts = changeFacts(figure, numbers, prior);
    const key =
      indicator.unit === '%' ? 'finding.T1.points' : prior === 0 ? 'finding.T1.absolute' : 'finding.T1.share';
    return fail({
      message: { key, facts },
      hint: { key: 'finding.T1.hint', facts },
      left: value,
      right: prior,
      difference: value - prior,
    });
  },
};

/** T2: a marked step against the direction that the plan wants. */
export const directionBreak: Rule<Figure> = {
  id: 'T2',
  severity: 'C',
  level: 2,
  title: 'rule.T2',
  evaluate: (figure) => {
    const { indicator, numbers } = figure;
    const { measure, direction } = indicator;
    if (numbers === null || direction === 'maintain' || (measure !== 'level' && measure !== 'ratio'))
      return NOT_APPLICABLE;
    const { value, prior } = numbers;
    if (prior === null) return withoutPrior(figure);
    if (!reversal.fails(numbers)) return PASS;
    const facts = changeFacts(figure, numbers, prior);
    return fail({
      message: { key: direction === 'increase' ? 'finding.T2.falls' : 'finding.T2.rises', facts },
      hint: { key: 'finding.T1.hint', facts },
      left: value,
      right: prior,
      difference: value - prior,
    });
  },
};

const NO_SPREAD = unverifiable('unverifiable.no-spread');

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
};

/**
 * T5: a yearly change unlike those of at least six earlier years; the changes are those of the earlier years only.
 * Modified z-score: 0.6745 · (x − median) ÷ median absolute deviation (Iglewicz and Hoaglin 1993).
 */
export const outlier: Rule<Figure> = {
  id: 'T5',
  severity: 'D',
  level: 2,
  title: 'rule.T5',
  evaluate: (figure) => {
    const { indicator, numbers, earlier } = figure;
    if (numbers === null || indicator.measure === 'completion' || earlier.length < OUTLIER_POINTS)
      return NOT_APPLICABLE;
    const changes = earlier.slice(1).map((value, index) => value - (earlier[index] ?? value));
    const last = earlier.at(-1) ?? 0;
    const centre = median(changes);
    const spread = median(changes.map((change) => Math.abs(change - centre)));
    if (spread === 0) return NO_SPREAD;
    const score = (0.6745 * (numbers.value - last - centre)) / spread;
    if (Math.abs(score) <= OUTLIER_SCORE) return PASS;
    const facts = {
      ...factsOf(figure),
      change: showNumber(numbers.value - last, 2),
      usual: showNumber(centre, 2),
      points: earlier.length,
    };
    return fail({
      message: { key: 'finding.T5', facts },
      hint: { key: 'finding.T5.hint', facts },
      left: numbers.value - last,
      right: centre,
      difference: numbers.value - last - centre,
    });
  },
};

/** X2: the series breaks here and nobody can say how the two sides compare. */
export const brokenSeries: Rule<Figure> = {
  id: 'X2',
  severity: 'B',
  level: 2,
  title: 'rule.X2',
  evaluate: (figure) => {
    const { indicator, numbers, year } = figure;
    if (numbers === null || !isBreak(indicator, year)) return NOT_APPLICABLE;
    const unbridged = indicator.breaks.find((one) => one.year === year && one.factor === null);
    if (!unbridged) return PASS;
    const facts = { ...factsOf(figure), what: unbridged.what };
    return fail({
      message: { key: 'finding.X2', facts },
      hint: { key: 'finding.X2.hint', facts },
      left: numbers.value,
      goOn: true,
    });
  },
};
