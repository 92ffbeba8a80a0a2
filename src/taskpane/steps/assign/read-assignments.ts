/** Assignments out of a chosen file: an assignment workbook or a plan file, of this or another plan or year. */
import { itemsOf, readAssignmentBook, type EarlierAssignments, type Remark } from '../../../collect/assign';
import { parsePlanText } from '../../../plan/parse';
import type { Plan } from '../../../plan/schema';
import { bytesOf, type SourceFile } from '../collect/sources';
import type { ReadForeign } from '../collect/take-in';

export interface ReadAssignments extends EarlierAssignments {
  /** What is odd in the file; rows with a mistake are not used. */
  readonly remarks: readonly Remark[];
}

/** @throws ReportError `error.file-*`, `error.assignments-none`, `error.assignments-version`, `error.plan-invalid` */
export async function readAssignments(
  file: SourceFile,
  plan: Plan,
  read: ReadForeign,
  reasonOf: (error: unknown) => string,
): Promise<ReadAssignments> {
  const bytes = await bytesOf(file, reasonOf);
  if (/\.json$/i.test(file.name)) {
    const other = parsePlanText(new TextDecoder().decode(bytes), file.name);
    const { id: planId, assignments = [] } = other;
    return { planId, items: itemsOf(other), assignments, remarks: [] };
  }
  const { grids } = await read(bytes, file.name);
  return readAssignmentBook(grids, file.name, plan);
}
