/**
 * The likeliest cause of what is wrong in one row: the smallest change after which every test is satisfied.
 *
 * One figure is changed at a time, or two years are exchanged (Fellegi and Holt: the fewest fields that satisfy all
 * edits). Without such a change nothing is suggested.
 */
import { DISBELIEF, FIGURE_TESTS, TEST_ORDER } from '../../forms/figure-tests';
import { figureAt, type FigureRow } from '../../forms/figure-tests/row';
import type { Cause } from '../finding';
import { distanceBetween, NEAR } from './distance';
import { slipsOf, type Slip } from './slips';

export interface RowCause {
  readonly cause: Cause;
  /** By position in the row's years. */
  readonly changes: readonly { readonly index: number; readonly to: number }[];
  /** Positions of the years whose failures it explains. */
  readonly explains: readonly number[];
}

/** Only what keeps a figure from being right: digits too many do not. */
const TESTS = TEST_ORDER.filter((name) => name !== 'tooManyDecimals').map((name) => FIGURE_TESTS[name]);

/** Positions of the figures that fail any test. */
export function failingIn(row: FigureRow): number[] {
  const failing: number[] = [];
  let before: number | null = null;
  row.years.forEach(({ value, earlier }, index) => {
    if (value === null || earlier) {
      before = value;
      return;
    }
    const figure = figureAt(row, index, value, before);
    if (TESTS.some((test) => test.fails(figure))) failing.push(index);
    before = DISBELIEF.some((test) => test.fails(figure)) ? null : value;
  });
  return failing;
}

const withChanges = (row: FigureRow, changes: RowCause['changes']): FigureRow => ({
  ...row,
  years: row.years.map((year, index) => {
    const change = changes.find((one) => one.index === index);
    return change ? { ...year, value: change.to } : year;
  }),
});

/** What a figure is expected to be near to: the path, else neighbours that are right, else target or baseline. */
function homeOf(row: FigureRow, failing: readonly number[], index: number): number | null {
  const { target } = row.years[index] ?? { target: null };
  if (target !== null && row.indicator.measure !== 'growth') return target;
  const beside = [index - 1, index + 1].flatMap((other) => {
    const value = row.years[other]?.value ?? null;
    return value === null || failing.includes(other) ? [] : [value];
  });
  if (beside.length > 0) return beside.reduce((sum, value) => sum + value, 0) / beside.length;
  return row.target ?? middleOf(row) ?? row.baseline;
}

/** The middle of a target that is a range. */
function middleOf({ indicator: { target } }: FigureRow): number | null {
  return target.value === null || target.upper === null ? null : (target.value + target.upper) / 2;
}

function distance(row: FigureRow, failing: readonly number[], index: number, value: number): number {
  const home = homeOf(row, failing, index);
  return home === null ? Infinity : distanceBetween(row.indicator, value, home);
}

interface Candidate {
  readonly cause: Cause;
  readonly changes: RowCause['changes'];
  readonly distance: number;
}

/** The figures that fail, and the year before one that fails where that one is further from where it should be. */
function suspects(row: FigureRow, failing: readonly number[]): number[] {
  const away = (index: number): number => distance(row, failing, index, row.years[index]?.value ?? 0);
  const before = failing.flatMap((index) => (away(index - 1) > away(index) ? [index - 1] : []));
  return [...new Set([...failing, ...before])].filter((index) => {
    const year = row.years[index];
    return year !== undefined && year.value !== null && !year.earlier;
  });
}

function candidates(row: FigureRow, failing: readonly number[]): Candidate[] {
  const wrong = suspects(row, failing);
  const single = wrong.flatMap((index) => {
    const value = row.years[index]?.value ?? 0;
    const near = ({ to, tolerance }: Slip): boolean => distance(row, failing, index, to) <= tolerance;
    return slipsOf(row.indicator, value)
      .filter(near)
      .map(({ cause, to }) => ({
        cause,
        changes: [{ index, to }],
        distance: distance(row, failing, index, to),
      }));
  });
  return [...single, ...exchanges(row, failing, wrong)];
}

/** Two years whose figures stand in each other's place: each is where it should be once they are exchanged. */
function exchanges(row: FigureRow, failing: readonly number[], wrong: readonly number[]): Candidate[] {
  const away = (index: number, value: number): number => distance(row, failing, index, value);
  return wrong.flatMap((first) =>
    row.years.flatMap((other, second): Candidate[] => {
      const [own, its] = [row.years[first]?.value ?? null, other.value];
      if (second === first || own === null || its === null || other.earlier || own === its) return [];
      if (second < first && wrong.includes(second)) return [];
      const [left, right] = [Math.min(first, second), Math.max(first, second)];
      const [a, b] = [row.years[left]?.value ?? 0, row.years[right]?.value ?? 0];
      const after = Math.max(away(left, b), away(right, a));
      if (after > NEAR || after >= Math.max(away(left, a), away(right, b))) return [];
      const changes = [
        { index: left, to: b },
        { index: right, to: a },
      ];
      return [{ cause: 'swapped-years', changes, distance: after }];
    }),
  );
}

/** Rank of the causes where several explain the same: an exchange is rarer than a slip in one cell. */
const RANK: readonly Cause[] = [
  'wrong-sign',
  'fraction',
  'unit-scale',
  'lost-point',
  'transposed-digits',
  'swapped-years',
];

/** The likeliest causes of a row's failures, one after the other. @param failing - positions that rules complained of */
export function causesOf(row: FigureRow, failing: readonly number[]): RowCause[] {
  const causes: RowCause[] = [];
  let [rest, open] = [row, failing.filter((index) => failingIn(row).includes(index))];
  while (open.length > 0) {
    const best = likeliest(rest, open);
    if (!best) break;
    causes.push(best);
    rest = withChanges(rest, best.changes);
    open = open.filter((index) => !best.explains.includes(index));
  }
  const first = ({ changes }: RowCause): number => changes[0]?.index ?? 0;
  return causes.sort((left, right) => first(left) - first(right));
}

function likeliest(row: FigureRow, failing: readonly number[]): RowCause | null {
  const before = failingIn(row);
  let best: (Candidate & RowCause) | null = null;
  for (const candidate of candidates(row, failing)) {
    const after = failingIn(withChanges(row, candidate.changes));
    const explains = failing.filter((index) => !after.includes(index));
    const makesNew = after.some((index) => !before.includes(index));
    if (explains.length === 0 || makesNew) continue;
    if (candidate.changes.some(({ index }) => after.includes(index))) continue;
    const found = { ...candidate, explains };
    if (best === null || isLikelier(found, best)) best = found;
  }
  return best;
}

function isLikelier(left: Candidate & RowCause, right: Candidate & RowCause): boolean {
  if (left.explains.length !== right.explains.length) return left.explains.length > right.explains.length;
  if (left.changes.length !== right.changes.length) return left.changes.length < right.changes.length;
  const [rank, other] = [RANK.indexOf(left.cause), RANK.indexOf(right.cause)];
  if (rank !== other && Math.min(rank, other) <= RANK.indexOf('unit-scale')) return rank < other;
  return left.distance < right.distance;
}
