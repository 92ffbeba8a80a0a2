/** Finds the table of 责任分解 by its headers, wherever it stands and whatever its columns' order. */
import { normaliseLabel } from '../../forms/columns';
import { contentText, type Grid } from '../../forms/sheet/grid';
import { ASSIGNMENT_HEADERS, ASSIGNMENT_SHEETS, type AssignmentField } from './headers';

export interface FoundAssignments {
  readonly grid: Grid;
  readonly headerRow: number;
  /** Sheet column by field, for those that are there. */
  readonly columns: ReadonlyMap<AssignmentField, number>;
  /** Headers that stand twice, with the column of the second. */
  readonly doubled: readonly { readonly field: AssignmentField; readonly column: number }[];
}

/** How far down a header row is looked for. */
const SEARCHED_ROWS = 100;
const FIELDS = Object.keys(ASSIGNMENT_HEADERS) as AssignmentField[];

/** The tables of a workbook: the one under its own name first. */
export function findAssignmentSheets(grids: readonly Grid[]): readonly FoundAssignments[] {
  const found = grids.filter(({ visible }) => visible).flatMap((grid) => findIn(grid) ?? []);
  const isOwn = ({ grid }: FoundAssignments): boolean => grid.name.trim() === ASSIGNMENT_SHEETS.table;
  return [...found.filter(isOwn), ...found.filter((one) => !isOwn(one))];
}

function findIn(grid: Grid): FoundAssignments | null {
  for (let row = 1; row <= Math.min(grid.rowCount, SEARCHED_ROWS); row++) {
    const columns = new Map<AssignmentField, number>();
    const doubled: { field: AssignmentField; column: number }[] = [];
    for (let column = 1; column <= grid.columnCount; column++) {
      const label = normaliseLabel(contentText(grid.cell(row, column)));
      const field = FIELDS.find((one) => normaliseLabel(ASSIGNMENT_HEADERS[one]) === label);
      if (field === undefined) continue;
      if (columns.has(field)) doubled.push({ field, column });
      else columns.set(field, column);
    }
    if (columns.has('code') && columns.has('lead')) return { grid, headerRow: row, columns, doubled };
  }
  return null;
}
