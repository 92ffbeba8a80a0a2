/** How little an entry fits a row: the measure by which a figure is said to belong to another row. */
import type { Reading } from '../../forms/entry';
import { DISBELIEF, FIGURE_TESTS } from '../../forms/figure-tests';
import { figureAt, type FigureRow } from '../../forms/figure-tests/row';
import { isPeriodTotal } from '../../plan/path';
import { isWholeNumber } from '../../plan/units';
import { distanceBetween } from './distance';

/** A row as blocks of it are looked for: what it expects, and what stands in each of its years. */
export interface Line {
  readonly row: FigureRow;
  /** By position of the year. */
  readonly readings: readonly Reading[];
}

/** What cannot be: a factor of ten away, impossible, or a word where a figure is due. */
const IMPOSSIBLE = 1;
/** Nothing stands there: as wrong as a figure more than twice as large. */
const BLANK = 0.35;
/** Nobody knows: nothing to compare with, or a word that may stand in any row. */
const UNKNOWN = 0.1;

const TESTS = [...DISBELIEF, FIGURE_TESTS.unusual];

/**
 * How far entries are from what a row expects in a year: powers of ten for levels and shares, 0 where one is just as
 * expected, 1 where it cannot be. The figures of other years are no yardstick: they may be misplaced too.
 *
 * @param year - position of the year in the row
 */
export function misfitIn({ row }: Pick<Line, 'row'>, year: number): (reading: Reading) => number {
  const { indicator } = row;
  const isCompletion = indicator.measure === 'completion';
  const figure = figureAt(row, year, 0, null);
  return (reading) => {
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
    if (TESTS.some((test) => test.fails({ ...figure, value }))) return IMPOSSIBLE;
    return Math.min(IMPOSSIBLE, distance(row, figure.reference, value, row.years[year]?.target ?? null));
  };
}

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
