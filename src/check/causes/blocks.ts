/**
 * Blocks of figures that stand in the wrong rows: pasted one row too low, or with an offset of several rows.
 *
 * A block is believed only where most of its figures are wrong as they stand and all of them are right in the rows
 * that they would belong to.
 */
import { FIGURE_TESTS } from '../../forms/figure-tests';
import { figureAt, type FigureRow } from '../../forms/figure-tests/row';
import type { Cause } from '../finding';

/** Rows by which a block may be off. */
const OFFSETS = [1, -1, 2, -2, 3, -3] as const;
/** Fewer rows are a coincidence. */
const SHORTEST = 3;
/** Share of the rows that must be wrong as they stand. */
const WRONG_SHARE = 0.6;
/** How near to what is expected a figure of the right row is, in powers of ten (a factor of 1.6). */
const NEAR = 0.2;

export interface Block {
  readonly cause: Cause;
  /** Position of the year. */
  readonly year: number;
  /** Row `to` should hold what stands in row `from`; both are positions in the list of rows. */
  readonly moves: readonly { readonly to: number; readonly from: number }[];
}

const TESTS = [
  FIGURE_TESTS.offScale,
  FIGURE_TESTS.rateAsFraction,
  FIGURE_TESTS.negativePart,
  FIGURE_TESTS.outOfLimits,
  FIGURE_TESTS.unusual,
  FIGURE_TESTS.tooManyDecimals,
];

/** Whether a figure may stand in a row: possible, usual, and near to what is expected there. */
function fits(row: FigureRow | undefined, year: number, value: number | null | undefined): boolean {
  if (!row || value === null || value === undefined) return false;
  const figure = figureAt(row, year, value, null);
  if (TESTS.some((test) => test.fails(figure))) return false;
  const { reference } = figure;
  if (row.indicator.measure === 'growth' || reference === null || reference === 0) return true;
  const ratio = value / reference;
  return ratio > 0 && Math.abs(Math.log10(ratio)) <= NEAR;
}

/** The longest block of a year that stands in wrong rows, or null. @param rows - in the order of the sheet */
export function misplacedBlock(rows: readonly FigureRow[], year: number): Block | null {
  const values = rows.map((row) => row.years[year]?.value ?? null);
  const wrong = rows.map((row, index) => !fits(row, year, values[index]));
  let best: Block | null = null;
  for (const offset of OFFSETS) {
    const fitting = rows.map((row, index) => fits(row, year, values[index + offset]));
    for (const [first, last] of runs(fitting)) {
      const length = last - first + 1;
      const bad = wrong.slice(first, last + 1).filter(Boolean).length;
      if (length < SHORTEST || bad < SHORTEST - 1 || bad < WRONG_SHARE * length) continue;
      if (best !== null && best.moves.length >= length) continue;
      const moves = Array.from({ length }, (_, index) => ({
        to: first + index,
        from: first + index + offset,
      }));
      best = { cause: Math.abs(offset) === 1 ? 'shifted-rows' : 'offset-block', year, moves };
    }
  }
  return best;
}

/** First and last position of every run of true. */
function runs(flags: readonly boolean[]): [number, number][] {
  const found: [number, number][] = [];
  flags.forEach((flag, index) => {
    if (!flag) return;
    const run = found.at(-1);
    if (run && run[1] === index - 1) run[1] = index;
    else found.push([index, index]);
  });
  return found;
}
