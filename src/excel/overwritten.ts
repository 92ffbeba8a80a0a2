/**
 * What stood in cells at the moment in which they were overwritten: read by the very request that writes, since
 * somebody may type between a look and the writing.
 */
import type { Content } from './read-sheets';
import type { Contents } from './written';

/** A range whose contents are asked for before it is written; known after the request. */
export type Overwritten = readonly Excel.Range[];

/** Asks for what stands in a range. To be called before the writing is queued. */
export function askBefore(
  worksheet: Excel.Worksheet,
  row: number,
  rows: number,
  columns: number,
): Excel.Range {
  const range = worksheet.getRangeByIndexes(row, 0, rows, columns);
  range.load('formulas,rowIndex,columnIndex');
  range.untrack();
  return range;
}

/** A cell that held something else than expected. */
export interface Surprise {
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  readonly formula: unknown;
}

/** The cells that somebody changed after the expected contents were read. */
export function surprises(overwritten: Overwritten, expected: Contents): readonly Surprise[] {
  return overwritten.flatMap(({ formulas, rowIndex, columnIndex }) =>
    (formulas as unknown[][]).flatMap((line, down) =>
      line.flatMap((formula, across) => {
        const [row, column] = [rowIndex + down, columnIndex + across];
        return formula === expected.formula(row, column) ? [] : [{ row, column, formula }];
      }),
    ),
  );
}

/** Contents with what somebody typed meanwhile. */
export function withSurprises(content: Content, typed: readonly Surprise[]): Content {
  const [values, formulas] = [
    content.values.map((line) => [...line]),
    content.formulas.map((line) => [...line]),
  ];
  for (const { row, column, formula } of typed) {
    const [down, across] = [row - content.row, column - content.column];
    (formulas[down] ?? [])[across] = formula;
    // Unknown: a text that begins with = is then taken for a formula, which it nearly always is.
    (values[down] ?? [])[across] = undefined;
  }
  return { ...content, values, formulas };
}
