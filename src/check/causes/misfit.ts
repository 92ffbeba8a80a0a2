/** How little an entry fits a row: the measure by which a figure is said to belong to another row. */
import type { Reading } from '../../forms/entry';
import { DISBELIEF, isFarBeyond, type FigureNumbers } from '../../forms/figure-tests';
import { figureAt, referenceAt, type FigureRow } from '../../forms/figure-tests/row';
import { isPeriodTotal } from '../../plan/path';
import { isWholeNumber } from '../../plan/units';
import { distanceBetween } from './distance';

/** What cannot be: a factor of ten away, impossible, or a word where a figure is due. */
const IMPOSSIBLE = 1;
/** Nothing stands there: as wrong as a figure more than twice as large. */
const BLANK = 0.35;
/** Nobody knows: nothing to compare with, or a word that may stand in any row. */
const UNKNOWN = 0.1;

/**
 * How far an entry is from what a row expects in a year: powers of ten for levels and shares, 0 where it is just as
 * expected, 1 where it cannot be. The figures of other years are no yardstick: they may be misplaced too.
 *
 * @param year - position of the year in the row
 * @param known - the entry as a figure of this row and year, where the rules have been asked about it
 * @param disbelieved - whether they said then that it cannot be
 */
export function misfitOf(
  row: FigureRow,
  year: number,
  reading: Reading,
  known: FigureNumbers | null = null,
  disbelieved = false,
): number {
  const { indicator } = row;
  const isCompletion = indicator.measure === 'completion';
  switch (reading.kind) {
    case 'blank':
      return BLANK;
    case 'reason':
    case 'not-calculated':
      return UNKNOWN;
    case 'completion':
      return isCompletion ? 0 : IMPOSSIBLE;
    case 'number':
      break;
    default:
      return IMPOSSIBLE;
  }
  const { value } = reading;
  if (isCompletion || (isWholeNumber(indicator) && !Number.isInteger(value))) return IMPOSSIBLE;
  const figure = known ?? figureAt(row, year, value, null);
  const isImpossible = known ? disbelieved : DISBELIEF.some((test) => test.fails(figure));
  if (isImpossible || isFarBeyond(figure)) return IMPOSSIBLE;
  return Math.min(IMPOSSIBLE, distance(row, figure.reference, value, row.years[year]?.target ?? null));
}

/** Three numbers for each year of a row, one after the other: they are taken while the row is judged, and at hand later. */
export const FIT = { own: 0, value: 1, home: 2, size: 3 } as const;

/** In place of a value: nothing stands there. */
const NOTHING_THERE = Infinity;

/**
 * Measures a year of a row where it stands: how little its entry fits, the value, NaN where it is none, and the home that
 * tells quickly whether any value is far away (`isOut`). The home is NaN, and nothing is far from it, where distances are
 * not ratios: rates, a few things, nothing to compare with.
 *
 * @param fit - takes the three numbers, year by year
 * @param known - see `misfitOf`, as `disbelieved`
 */
export function measureFit(
  fit: number[],
  row: FigureRow,
  reading: Reading,
  known: FigureNumbers | null,
  disbelieved = false,
): void {
  const from = fit.length;
  const year = from / FIT.size;
  fit[from + FIT.own] = misfitOf(row, year, reading, known, disbelieved);
  fit[from + FIT.value] = valueOf(reading);
  fit[from + FIT.home] = homeOf(row, known ? known.reference : referenceAt(row, year));
}

function valueOf(reading: Reading): number {
  if (reading.kind === 'blank') return NOTHING_THERE;
  return reading.kind === 'number' ? reading.value : NaN;
}

function homeOf({ indicator }: FigureRow, reference: number | null): number {
  if (indicator.measure === 'growth' || reference === null || reference === 0) return NaN;
  const home = Math.abs(reference);
  return home < FEW_THINGS && isWholeNumber(indicator) ? NaN : home;
}

/** Of a few things one more or less is nothing; of so many, less than any limit that `isOut` is asked with. */
const FEW_THINGS = 20;

/**
 * Whether nothing stands in a cell, or a value whose misfit to another home is certainly larger than a limit.
 *
 * @param times - `farTimes` of the limit
 */
export function isOut(value: number, home: number, times: number): boolean {
  const size = Math.abs(value);
  // Zero is no ratio of anything.
  return value === NOTHING_THERE || size > home * times || (size * times < home && size !== 0);
}

/** How many times larger or smaller a value is beyond a limit: of a distance in powers of ten at least half counts. */
export const farTimes = (limit: number): number => 10 ** (2 * limit) * (1 + 1e-9);

function distance(
  { indicator }: FigureRow,
  reference: number | null,
  value: number,
  target: number | null,
): number {
  if (reference === null || (reference === 0 && indicator.measure !== 'growth')) return UNKNOWN;
  const isPart = isPeriodTotal(indicator);
  // Nothing done yet is usual for a part of a total only.
  if (isPart && value === 0) return UNKNOWN;
  const far = distanceBetween(indicator, value, reference);
  // A part may be small, and without a path nobody knows how far the row has got.
  return (isPart && value < reference) || target === null ? far / 2 : far;
}
