/**
 * Blocks of figures that stand in the wrong rows: pasted one row too low, with an offset of several rows, or two rows
 * exchanged.
 *
 * Every move has a gain: how much better what stands in the other row fits. A block is the run of moves with the
 * largest gain, in all years together in which the same rows are off by as much. It is believed only where its edges
 * are clearly wrong as they stand: no figure is moved that is right where it is.
 */
import type { Cause } from '../finding';
import { farTimes, isOut } from './misfit';
import { runs, type Run } from './runs';
import type { Column, Sheet } from './sheet';

export interface Block {
  readonly cause: Extract<Cause, 'shifted-rows' | 'offset-block'>;
  /** Whether two rows stand in each other's place. */
  readonly exchange: boolean;
  /** Positions of the years, ascending. */
  readonly years: readonly number[];
  /** Row `to` should hold what stands in row `from`; both are positions in the list of rows. */
  readonly moves: readonly { readonly to: number; readonly from: number }[];
}

interface Candidate extends Block {
  readonly gain: number;
}

/** Rows by which a block may be off. */
const OFFSETS = [1, -1, 2, -2, 3, -3] as const;
/** Fewer rows are a coincidence, unless two are exchanged. */
const SHORTEST = 3;
/** How near to what is expected a figure of the right row is, in powers of ten (a factor of 1.6). */
const NEAR = 0.2;
const FAR = farTimes(NEAR);
/** How much nearer a figure is to the row it belongs to than to the one where it stands (a factor of 1.6). */
const CLEAR = 0.2;
/** What a block must gain in a year: about three figures that are wrong by a factor of two. */
const ENOUGH = 0.8;
/** What every move costs: of two explanations the one that moves less. */
const PRICE = 0.02;
/** A move for which nothing speaks: there is nothing to move, or it fits the other row no better. */
const NEVER = -Infinity;

/**
 * All misplaced blocks, no cell in two of them.
 *
 * @param suspected - positions of the years in which to look
 */
export function misplacedBlocks(sheet: Sheet, suspected: readonly number[]): Block[] {
  const candidates = [
    ...OFFSETS.flatMap((offset) => shifts(sheet, suspected, offset)),
    ...exchanges(sheet, suspected),
  ].sort((left, right) => right.gain - left.gain);
  const taken = new Set<string>();
  return candidates.filter(({ years, moves }) => {
    const cells = years.flatMap((year) =>
      moves.flatMap(({ to, from }) => [`${year} ${to}`, `${year} ${from}`]),
    );
    if (cells.some((cell) => taken.has(cell))) return false;
    for (const cell of cells) taken.add(cell);
    return true;
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** How much better the figure of row `from` fits row `to` than what stands there. */
const fills = (sheet: Sheet, year: number, to: number, from: number): number =>
  sheet.own(year, to) - sheet.misfit(year, to, from);

/** How much better it fits there than where it stands. */
const leaves = (sheet: Sheet, year: number, to: number, from: number): number =>
  sheet.own(year, from) - sheet.misfit(year, to, from);

/** What a move gains: a row that was wrong is right, and a figure that was out of place has left. */
const gainOf = (sheet: Sheet, year: number, to: number, from: number): number =>
  (fills(sheet, year, to, from) + leaves(sheet, year, to, from)) / 2 - PRICE;

const range = ({ first, last }: Run): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

function shifts(sheet: Sheet, suspected: readonly number[], offset: number): Candidate[] {
  const found = suspected.flatMap((year) =>
    promising(sheet, year, offset).flatMap((stretch) => {
      const gains = range(stretch).map((to) =>
        sheet.misfit(year, to, to + offset) <= NEAR ? gainOf(sheet, year, to, to + offset) : NEVER,
      );
      return runs(gains)
        .filter(({ gain }) => gain >= ENOUGH)
        .map(({ first, last, gain }) => ({
          first: first + stretch.first,
          last: last + stretch.first,
          gain,
          year,
        }));
    }),
  );
  return overlapping(found).flatMap((group) => unified(sheet, group, offset) ?? []);
}

/**
 * The stretches outside of which no run can gain enough, by what each move could gain at the most: all that is wrong at
 * both of its ends. A sheet that is right has none, and nothing in it has to be compared with its neighbours.
 */
function promising(sheet: Sheet, year: number, offset: number): Run[] {
  const column = sheet.column(year);
  const [first, end] = [Math.max(0, -offset), Math.min(sheet.rows, sheet.rows - offset)];
  if (mostInRun(column, offset, first, end) < JUST_ENOUGH) return [];
  const gains = new Float64Array(sheet.rows).fill(NEVER);
  for (let to = first; to < end; to++) gains[to] = mostOf(column, to, to + offset);
  return stretches(gains);
}

/** What a move could gain at the most. */
const mostOf = ({ own, values, homes }: Column, to: number, from: number): number =>
  isOut(values[from] ?? NaN, homes[to] ?? NaN, FAR) ? NEVER : ((own[to] ?? 0) + (own[from] ?? 0)) / 2 - PRICE;

/** What any run of moves could gain at the most. */
function mostInRun(column: Column, offset: number, first: number, end: number): number {
  const { own } = column;
  let [sum, largest] = [0, 0];
  for (let to = first; to < end; to++) {
    // Nearly everywhere there is nothing to gain, and no need to ask what would fit.
    if (sum <= 0 && (own[to] ?? 0) + (own[to + offset] ?? 0) <= 2 * PRICE) continue;
    sum = Math.max(0, sum) + mostOf(column, to, to + offset);
    if (sum > largest) largest = sum;
  }
  return largest;
}

/** Without what the order of an addition may change in the last digit. */
const JUST_ENOUGH = ENOUGH - 1e-9;

/** The rows that lie within any run of enough gain, in stretches. */
function stretches(gains: Float64Array): Run[] {
  const until = new Float64Array(gains.length);
  for (let row = 0, before = 0; row < gains.length; row++) {
    before = (gains[row] ?? NEVER) + Math.max(0, before);
    until[row] = before;
  }
  const found: Run[] = [];
  let after = 0;
  for (let row = gains.length - 1; row >= 0; row--) {
    const gain = gains[row] ?? NEVER;
    const whole = (until[row] ?? NEVER) + Math.max(0, after);
    after = gain + Math.max(0, after);
    if (!(whole >= JUST_ENOUGH)) continue;
    const next = found.at(-1);
    if (next?.first === row + 1) found[found.length - 1] = { first: row, last: next.last };
    else found.push({ first: row, last: row });
  }
  return found.reverse();
}

/** Runs of any years that meet, put together. */
function overlapping<R extends Run>(found: readonly R[]): R[][] {
  const groups: { last: number; members: R[] }[] = [];
  for (const run of [...found].sort((left, right) => left.first - right.first)) {
    const group = groups.at(-1);
    if (group && run.first <= group.last) {
      group.members.push(run);
      group.last = Math.max(group.last, run.last);
    } else groups.push({ last: run.last, members: [run] });
  }
  return groups.map(({ members }) => members);
}

/** One block of all years in which it is seen: the rows that explain the most in all of them. */
function unified(
  sheet: Sheet,
  group: readonly (Run & { readonly year: number })[],
  offset: number,
): Candidate | null {
  const seen = [...new Set(group.map(({ year }) => year))];
  const whole = {
    first: Math.min(...group.map(({ first }) => first)),
    last: Math.max(...group.map(({ last }) => last)),
  };
  const inYear = (year: number, run: Run): number =>
    sum(range(run).map((to) => gainOf(sheet, year, to, to + offset)));
  const isSeen = (run: Run) => (year: number) =>
    inYear(year, run) >= ENOUGH && isWrong(sheet, year, run, offset);
  const best = (years: readonly number[]): Run | null => {
    const gains = range(whole).map((to) => sum(years.map((year) => gainOf(sheet, year, to, to + offset))));
    const [run] = runs(gains).sort((left, right) => right.gain - left.gain);
    return run ? { first: whole.first + run.first, last: whole.first + run.last } : null;
  };
  const trimmedIn = (years: readonly number[]): Run | null => {
    const run = best(years);
    return run && trimmed(sheet, run, years, offset);
  };
  // A year whose figures only repeat those of the year before is as wrong, but gives no reason to look.
  const first = best(seen);
  const run = first && trimmedIn(sheet.years.filter(isSeen(first)));
  const years = run ? sheet.years.filter(isSeen(run)) : [];
  if (!run || years.length === 0) return null;
  return {
    cause: Math.abs(offset) === 1 ? 'shifted-rows' : 'offset-block',
    exchange: false,
    years,
    moves: range(run).map((to) => ({ to, from: to + offset })),
    gain: sum(years.map((year) => inYear(year, run))),
  };
}

/** Whether enough figures are clearly nearer to the rows they are moved to. */
const isWrong = (sheet: Sheet, year: number, run: Run, offset: number): boolean =>
  range(run).filter((to) => leaves(sheet, year, to, to + offset) >= CLEAR).length >= SHORTEST;

/** Without the moves at the edges for which only the rows beside them speak. */
function trimmed(sheet: Sheet, { first, last }: Run, years: readonly number[], offset: number): Run {
  const inMost = (test: (year: number) => boolean): boolean => 2 * years.filter(test).length >= years.length;
  // At one edge a row gets something in place of what is wrong or missing; at the other a figure leaves where it
  // was out of place. What is right where it stands stays.
  const receives = (to: number): boolean => inMost((year) => fills(sheet, year, to, to + offset) > PRICE);
  const gives = (to: number): boolean => inMost((year) => leaves(sheet, year, to, to + offset) >= CLEAR);
  const [isFirst, isLast] = offset > 0 ? [receives, gives] : [gives, receives];
  let run = { first, last };
  while (run.first <= run.last && !isFirst(run.first)) run = { ...run, first: run.first + 1 };
  while (run.first <= run.last && !isLast(run.last)) run = { ...run, last: run.last - 1 };
  return run;
}

/** Two neighbouring rows whose figures stand in each other's place, clearly wrong at both ends. */
function exchanges(sheet: Sheet, suspected: readonly number[]): Candidate[] {
  const found: Candidate[] = [];
  for (let upper = 0; upper < sheet.rows - 1; upper++) {
    const isExchanged = (year: number): boolean =>
      belongsTo(sheet, year, upper, upper + 1) && belongsTo(sheet, year, upper + 1, upper);
    if (!suspected.some(isExchanged)) continue;
    // A year after an exchanged one is as wrong, but follows from it: nothing there gives reason to look.
    const years = sheet.years.filter(isExchanged);
    const moves = [
      { to: upper, from: upper + 1 },
      { to: upper + 1, from: upper },
    ];
    const gain = sum(years.flatMap((year) => moves.map(({ to, from }) => gainOf(sheet, year, to, from))));
    found.push({ cause: 'shifted-rows', exchange: true, years, moves, gain });
  }
  return found;
}

/** Whether a row is clearly wrong as it stands, and right with what stands in the other. */
function belongsTo(sheet: Sheet, year: number, to: number, from: number): boolean {
  const now = sheet.own(year, to);
  if (now < CLEAR || !sheet.holds(year, to)) return false;
  const then = sheet.misfit(year, to, from);
  return then <= NEAR && now - then >= CLEAR;
}
