/** .xlsx bytes → grids. */
import { gridOf, type Grid } from '../forms/sheet/grid';
import { guardWorkbook, type DocumentProperties, type GuardedWorkbook, type GuardFlag } from './guard';

export interface ReadWorkbook {
  readonly grids: readonly Grid[];
  /** What the file carries that no form should: macros, links to other files … */
  readonly flags: readonly GuardFlag[];
  /** What the file says about itself. */
  readonly properties: DocumentProperties;
}

/**
 * Reads the values of every worksheet.
 *
 * @param bytes - the file
 * @param fileName - for messages
 * @throws ReportError `error.file-*` for anything that is not a sound workbook
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<ReadWorkbook> {
  return withGrids(guardWorkbook(bytes, fileName));
}

/** The sheets of a workbook that was read elsewhere, in a worker for instance, as grids. */
export function withGrids({ sheets, flags, properties }: GuardedWorkbook): ReadWorkbook {
  const grids = sheets.map(({ name, rows, visible }) => gridOf(name, rows, visible));
  return { grids, flags, properties };
}
