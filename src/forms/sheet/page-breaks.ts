/** Where printed pages end, so that rows that are read together stay together. */
import type { ColumnModel, RowModel } from './model';

/** A4 upright between the margins that both writers set, in points. */
const PAGE = { width: (8.27 - 2 * 0.7) * 72, height: (11.69 - 2 * 0.8) * 72 };
/** Programs do not agree on the height of a row to the last point. */
const SAFE = 0.96;
const USUAL_HEIGHT = 15;

/** Points of a column in print: 7 pixels for a character and 5 for the margins, at 96 dots per inch. */
const pointsOf = ({ width }: ColumnModel): number => (Math.trunc(width * 7) + 5) * 0.75;

/**
 * The rows after which pages have to end on upright A4, fitted to its width.
 *
 * @param starts - the first rows of what is to stay together, ascending, from 1; it ends before the next one
 * @param titleRows - how many rows at the top are repeated on every page
 */
export function breaksBetween(
  columns: readonly ColumnModel[],
  rows: readonly RowModel[],
  starts: readonly number[],
  titleRows: number,
): number[] {
  const width = columns.reduce((sum, column) => sum + pointsOf(column), 0);
  const room = (PAGE.height * SAFE) / Math.min(1, PAGE.width / width);
  const heightOf = (first: number, end: number): number =>
    rows.slice(first - 1, end - 1).reduce((sum, { height = USUAL_HEIGHT }) => sum + height, 0);
  const repeated = heightOf(1, titleRows + 1);
  const breaks: number[] = [];
  // The first page begins with the rows above the first group.
  let used = heightOf(1, starts[0] ?? 1);
  starts.forEach((start, index) => {
    const height = heightOf(start, starts[index + 1] ?? rows.length + 1);
    if (used + height > room && index > 0) {
      breaks.push(start - 1);
      used = repeated;
    }
    used += height;
  });
  return breaks;
}
