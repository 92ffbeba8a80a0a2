/** Assignments and lists of departments from disk. */
import type { EarlierAssignments } from '../collect/assign/carry-over';
import { itemsOf } from '../collect/assign/items';
import { cellsOfText } from '../collect/assign/list-cells';
import { readAssignmentBook } from '../collect/assign/read';
import type { Remark } from '../collect/assign/remark';
import { contentText, type Grid } from '../forms/sheet/grid';
import type { Plan } from '../plan/schema';
import { readWorkbook } from '../workbook/read';
import { readBytes } from './files';
import { isPlanFile, readPlanFile } from './plan-file';

/** Assignments with what their sheet leaves open. */
export interface LoadedAssignments extends EarlierAssignments {
  readonly remarks: readonly Remark[];
}

/**
 * Assignments out of an assignment workbook or a plan file, of this or another plan.
 *
 * @throws ReportError `error.file-*`, `error.assignments-*`, `error.plan-invalid`
 */
export async function readAssignments(file: string, plan: Plan): Promise<LoadedAssignments> {
  if (isPlanFile(file)) {
    const other = await readPlanFile(file);
    const { id: planId, assignments = [] } = other;
    return { planId, items: itemsOf(other), assignments, remarks: [] };
  }
  const { grids } = await readWorkbook(await readBytes(file), file);
  return readAssignmentBook(grids, file, plan);
}

/** The cells of a list: the first sheet of a workbook, or a text with tabs, commas or blanks between them. */
export async function readList(file: string): Promise<string[][]> {
  const bytes = await readBytes(file);
  if (!/\.xls[xmb]?$/i.test(file)) return cellsOfText(decoded(bytes));
  const { grids } = await readWorkbook(bytes, file);
  const grid = grids.find(({ visible, rowCount }) => visible && rowCount > 0);
  return grid ? cellsOfGrid(grid) : [];
}

/** Chinese Excel still writes CSV in GB 18030, which is no UTF-8. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: then it is what Windows writes in China.
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function cellsOfGrid(grid: Grid): string[][] {
  return Array.from({ length: grid.rowCount }, (_, row) =>
    Array.from({ length: grid.columnCount }, (__, column) =>
      contentText(grid.cell(row + 1, column + 1)).trim(),
    ),
  );
}
