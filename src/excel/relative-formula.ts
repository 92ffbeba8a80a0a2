/** The row references of a formula: what stays the same when the formula is copied down a column. */

/** Texts in double quotes and sheet names in single ones hold no references. */
const QUOTED = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;

/** Cells (`$B4`), and whole rows (`4:$6`). Whole columns do not change when a formula is copied down. */
const REFERENCE =
  /(?<![\p{L}\p{N}_.$])(?:(?<column>\$?[a-z]{1,3})(?<fixed>\$?)(?<row>\d{1,7})|(?<fixed1>\$?)(?<row1>\d{1,7}):(?<fixed2>\$?)(?<row2>\d{1,7}))(?![\p{L}\p{N}_(!])/giu;

type Groups = Readonly<Record<string, string | undefined>>;

function withRows(formula: string, change: (row: number) => string): string {
  const place = (fixed: string | undefined, row: string | undefined): string =>
    fixed === '$' ? `$${row ?? ''}` : change(Number(row));
  const translate = (found: Groups): string =>
    found['column'] === undefined
      ? `${place(found['fixed1'], found['row1'])}:${place(found['fixed2'], found['row2'])}`
      : found['column'] + place(found['fixed'], found['row']);
  return formula
    .split(QUOTED)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(REFERENCE, (...match: unknown[]) => translate(match.at(-1) as Groups)),
    )
    .join('');
}

/** Stands before a distance; no formula holds it. */
const DISTANCE = '\u0001';

/**
 * The same text for formulas of one column that are copies of each other, and for no others: references that move with
 * the formula are told by their distance from its row. What only looks like a reference makes texts different, never
 * equal.
 *
 * @param row - where the formula stands
 */
export function relativeFormula(formula: string, row: number): string {
  return withRows(formula, (at) => `${DISTANCE}${at - row}`);
}

/** A formula as it is so many rows below, when Excel copies it there. */
export function movedDown(formula: string, rows: number): string {
  return withRows(formula, (at) => String(at + rows));
}
