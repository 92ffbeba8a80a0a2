/** Some rows of the open workbook → grids, where the rest is known and has not changed. */
import { gridOf, type CellContent, type Grid } from '../forms/sheet/grid';
import type { Job } from './open-workbook';
import { askEpoch, countsFrom1904, findSheets, readAreas, rowsOfContent, type Area } from './read-sheets';

/** Rows of a sheet, counted from 1, ascending. */
interface KnownRows {
  readonly id: string;
  /** The name that the sheet had when it was last read. */
  readonly name: string;
  readonly rows: readonly number[];
}

/**
 * Reads rows as far as their sheets are used: a request for what is there, and one for the cells of a few rows.
 *
 * @returns null where a sheet is gone, renamed or empty
 */
export async function readRows(
  context: Excel.RequestContext,
  wanted: readonly KnownRows[],
  job: Job = {},
): Promise<readonly Grid[] | null> {
  const epoch = askEpoch(context);
  const sheets = new Map((await findSheets(context)).map((sheet) => [sheet.id, sheet]));
  const areas: { id: string; area: Area }[] = [];
  for (const { id, name, rows } of wanted) {
    const found = sheets.get(id);
    if (!found?.used || found.name !== name) return null;
    const { column, columns } = found.used;
    for (const { first, last } of neighbours(rows))
      areas.push({ id, area: { row: first - 1, column, rows: last - first + 1, columns } });
  }
  const contents = await readAreas(context, areas, job);
  const from1904 = countsFrom1904(epoch);
  return wanted.map(({ id, name }) => {
    const rows: (readonly (CellContent | undefined)[])[] = [];
    areas.forEach((area, index) => {
      const content = contents[index];
      if (area.id !== id || !content) return;
      rowsOfContent(content, from1904).forEach((row, line) => {
        rows[content.row + line] = row;
      });
    });
    return gridOf(name, Array.from(rows), sheets.get(id)?.visibility === 'Visible');
  });
}

/** Rows that follow one another, together. */
function neighbours(rows: readonly number[]): readonly { readonly first: number; readonly last: number }[] {
  const found: { first: number; last: number }[] = [];
  for (const row of rows) {
    const before = found.at(-1);
    if (before?.last === row - 1) before.last = row;
    else found.push({ first: row, last: row });
  }
  return found;
}
