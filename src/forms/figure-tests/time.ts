/** T1 to T4: does the figure fit the years before it? */
import { dueYear, isPeriodTotal } from '../../plan/path';
import type { Indicator, Plan } from '../../plan/schema';
import {
  changeThreshold,
  FROZEN_STEP,
  largestChange,
  limitsOf,
  REVERSAL_SHARE,
  RUNNING_TOTAL_TOLERANCE,
  type ChangeThreshold,
} from '../../plan/thresholds';
import { isWholeNumber } from '../../plan/units';
import type { FigureCells, FigureNumbers, FigureTest } from './test';

/** The least of the sizes that must all be large for a change to be questioned: from last year, off and from the path. */
function leastChange({ value, expected, priorExpected, lastTwo }: FigureNumbers, prior: number): number {
  let least = Math.abs(value - prior);
  if (expected !== null && priorExpected !== null)
    least = Math.min(least, Math.abs(value - prior - (expected - priorExpected)));
  // A large step back onto the path (without a path: back to the year before the last) is no surprise.
  if (expected !== null) return Math.min(least, Math.abs(value - expected));
  return lastTwo === null ? least : Math.min(least, Math.abs(value - lastTwo[0]));
}

function changesFormula({ value, prior, expected, priorExpected, lastTwo }: FigureCells): string {
  const change = `ABS(${value}-${prior})`;
  const others: string[] = [];
  if (expected !== null && priorExpected !== null)
    others.push(`ABS(${value}-${prior}-(${expected.cell}-${priorExpected.cell}))`);
  if (expected !== null) others.push(`ABS(${value}-${expected.cell})`);
  // A text there makes the whole an error, as if the size were nothing: it is then left out.
  else if (lastTwo !== null) others.push(`IF(ISNUMBER(${lastTwo[0]}),ABS(${value}-${lastTwo[0]}),${change})`);
  return others.length === 0 ? change : `MIN(${[change, ...others].join(',')})`;
}

function largestFormula({ relative, floor, ceiling }: ChangeThreshold, prior: string, share = 1): string {
  const own = [
    Number.isFinite(ceiling) ? String(ceiling * share) : null,
    Number.isFinite(relative) ? `${relative * share}*ABS(${prior})` : null,
  ].filter((size) => size !== null);
  const [size = '1E+300'] = own.length > 1 ? [`MIN(${own.join(',')})`] : own;
  return floor > 0 ? `MAX(${floor},${size})` : size;
}

/** T1: a change from last year that is large and does not follow the path. */
export const largeChange: FigureTest = {
  rule: 'T1',
  needsPrior: true,
  fails: (figure) =>
    figure.prior !== null &&
    figure.indicator.measure !== 'completion' &&
    leastChange(figure, figure.prior) > largestChange(changeThreshold(figure.indicator), figure.prior),
  formula: (cells) =>
    cells.indicator.measure === 'completion' || cells.prior === null
      ? null
      : `${changesFormula(cells)}>${largestFormula(changeThreshold(cells.indicator), cells.prior)}`,
};

/** Levels and shares that are to rise or to fall. */
const hasDirection = ({ measure, direction }: Indicator): boolean =>
  direction !== 'maintain' && (measure === 'level' || measure === 'ratio');

/** T2: a marked step against the direction that the plan wants, and not back onto the path. */
export const reversal: FigureTest = {
  rule: 'T2',
  needsPrior: true,
  fails: (figure) => {
    const { indicator, value, prior } = figure;
    if (prior === null || !hasDirection(indicator)) return false;
    const against = indicator.direction === 'increase' ? prior - value : value - prior;
    // Nearly all figures go the right way.
    if (against <= 0) return false;
    const { relative, floor, ceiling } = changeThreshold(indicator);
    const half = { relative: relative * REVERSAL_SHARE, floor, ceiling: ceiling * REVERSAL_SHARE };
    return Math.min(against, leastChange(figure, prior)) > largestChange(half, prior);
  },
  formula: (cells) => {
    const { indicator, value, prior } = cells;
    if (prior === null || !hasDirection(indicator)) return null;
    const against = indicator.direction === 'increase' ? `${prior}-${value}` : `${value}-${prior}`;
    const limit = largestFormula(changeThreshold(indicator), prior, REVERSAL_SHARE);
    return `MIN(${against},${changesFormula(cells)})>${limit}`;
  },
};

/** How far the path moves in the year; without a baseline, from zero at the most. */
function step(
  { plan, indicator }: { plan: Plan; indicator: Indicator },
  expected: number | null,
  priorExpected: number | null,
): number {
  if (expected !== null && priorExpected !== null) return Math.abs(expected - priorExpected);
  const { value } = indicator.target;
  return value === null ? Infinity : Math.abs(value) / (dueYear(plan, indicator) - plan.period.start + 1);
}

const mayRepeat = (indicator: Indicator, moves: number): boolean =>
  indicator.measure === 'completion' ||
  indicator.measure === 'increment' ||
  (isWholeNumber(indicator) && moves < FROZEN_STEP);

/** Where the path stays, null where it moves. */
const flatAt = (expected: number | null, priorExpected: number | null): number | null =>
  expected !== null && priorExpected !== null && Math.abs(expected - priorExpected) < 1e-9 ? expected : null;

/** T3: the same value as last year to all digits, although the path moves. */
export const frozen: FigureTest = {
  rule: 'T3',
  needsPrior: true,
  fails: (figure) => {
    const { indicator, value, prior, expected, priorExpected } = figure;
    if (value !== prior) return false;
    // Nothing, and all there can be, may rightly stay what they are.
    if (value === 0 || value === limitsOf(indicator).maximum) return false;
    if (mayRepeat(indicator, step(figure, expected, priorExpected))) return false;
    const flat = flatAt(expected, priorExpected);
    return flat === null || !nearly(value, flat);
  },
  formula: (cells) => {
    const { indicator, value, prior, expected, priorExpected } = cells;
    const [now, before] = [expected?.value ?? null, priorExpected?.value ?? null];
    if (prior === null || mayRepeat(indicator, step(cells, now, before))) return null;
    const { maximum } = limitsOf(indicator);
    const conditions = [`${value}=${prior}`, `${value}<>0`];
    if (maximum !== null) conditions.push(`${value}<>${maximum}`);
    if (expected !== null && flatAt(now, before) !== null)
      conditions.push(`ABS(${value}-${expected.cell})>1E-9*MAX(1,ABS(${expected.cell}))`);
    return `AND(${conditions.join(',')})`;
  },
};

function nearly(left: number, right: number): boolean {
  return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(right));
}

/** T4: a part of a total that is less than nothing. */
export const negativePart: FigureTest = {
  rule: 'T4',
  needsPrior: false,
  fails: ({ indicator, value }) => isPeriodTotal(indicator) && value < 0,
  formula: ({ indicator, value }) => (isPeriodTotal(indicator) ? `${value}<0` : null),
};

/** T4: running totals in place of yearly parts: they rise, the last meets the total's path, their sum overshoots it. */
export const runningTotal: FigureTest = {
  rule: 'T4',
  needsPrior: false,
  fails: ({ indicator, value, lastTwo, expectedTotal }) => {
    if (!isPeriodTotal(indicator) || lastTwo === null || expectedTotal === null) return false;
    const [first, second] = lastTwo;
    return (
      first < second &&
      second < value &&
      Math.abs(value - expectedTotal) <= RUNNING_TOTAL_TOLERANCE * expectedTotal &&
      first + second + value > expectedTotal * (1 + 2 * RUNNING_TOTAL_TOLERANCE)
    );
  },
  formula: ({ indicator, value, lastTwo, expectedTotal }) => {
    if (!isPeriodTotal(indicator) || lastTwo === null || expectedTotal === null) return null;
    const [first, second] = lastTwo;
    return `AND(${[
      `ISNUMBER(${first})`,
      `ISNUMBER(${second})`,
      `${first}<${second}`,
      `${second}<${value}`,
      `ABS(${value}-${expectedTotal})<=${RUNNING_TOTAL_TOLERANCE * expectedTotal}`,
      `N(${first})+N(${second})+${value}>${expectedTotal * (1 + 2 * RUNNING_TOTAL_TOLERANCE)}`,
    ].join(',')})`;
  },
};
