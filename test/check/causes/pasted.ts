/** Forms whose figures were pasted into the wrong place: another year or another row. */
import { columnKey } from '../../../src/forms/columns';
import { BLANK, type CellContent } from '../../../src/forms/sheet/grid';
import { fill, type FilledForm } from '../../support/filing';

/** The codes of rows from one number to another. */
export const codes = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}-${String(from + index).padStart(2, '0')}`);

/** Where a figure stands: the row's code and the year. */
export type At = readonly [code: string, year: number];

const contentAt = (form: FilledForm, [code, year]: At): CellContent =>
  form.sheet('indicators').rows[form.row('indicators', code) - 1]?.[
    form.column('indicators', columnKey('actual', year)) - 1
  ] ?? BLANK;

/** A form filled in without mistakes, where each of these cells holds what belongs to another one, or nothing. */
export function pasted(planId: string, moves: readonly (readonly [to: At, from: At | null])[]): FilledForm {
  const [right, form] = [fill(planId), fill(planId)];
  for (const [[code, year], from] of moves)
    form.set('indicators', code, columnKey('actual', year), from ? contentAt(right, from) : null);
  return form;
}

/** Years of these rows that hold the figures of another year, or nothing. */
export const pastedYears = (
  planId: string,
  rows: readonly string[],
  years: Readonly<Record<number, number | null>>,
): FilledForm =>
  pasted(
    planId,
    rows.flatMap((code) =>
      Object.entries(years).map(
        ([year, from]) => [[code, Number(year)], from === null ? null : [code, from]] as const,
      ),
    ),
  );

/** A block of rows pasted so many rows too low; what no figure falls on is blank. */
export const pastedRows = (
  planId: string,
  rows: readonly string[],
  years: readonly number[],
  by: number,
): FilledForm =>
  pasted(
    planId,
    years.flatMap((year) =>
      rows.map((code, index) => {
        const from = rows[index - by];
        return [[code, year], from === undefined ? null : [from, year]] as const;
      }),
    ),
  );
