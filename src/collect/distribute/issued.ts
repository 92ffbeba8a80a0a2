/** `_issued`: what a distribution list knows of the forms that are out. */
import { z } from 'zod';
import { hiddenJson } from '../../forms/hidden-json';
import { normaliseLabel } from '../../forms/columns';
import { contentText, type Grid } from '../../forms/sheet/grid';
import { ReportError } from '../../i18n/report-error';
import { fileKey } from './file-name';
import { LIST_HEADERS } from './headers';

/** Raised when a list can no longer be read by the older program. */
const VERSION = 1;

const countsSchema = z.object({ indicators: z.int(), projects: z.int(), tasks: z.int() });

const formSchema = z.object({
  department: z.string(),
  file: z.string(),
  edition: z.int().positive(),
  issued: z.string(),
  due: z.string().nullable(),
  /** The rows that it was sent out with. */
  codes: z.array(z.string()),
  rows: countsSchema,
  /** Of what the form asks and shows, without its edition and the day it was issued. */
  hash: z.string(),
  /** What somebody wrote beside it in the list. */
  note: z.string(),
});

const listSchema = z.object({
  distribution: z.literal(VERSION),
  planId: z.string(),
  years: z.array(z.int()).min(1),
  forms: z.array(formSchema),
  /** Codes of the rows that nobody leads. */
  unassigned: z.array(z.string()),
});

const versionSchema = z.object({ distribution: z.int() });

/** A form that is out. */
export type IssuedForm = Readonly<z.infer<typeof formSchema>>;

/** A distribution list, read back. */
export interface IssuedList {
  readonly planId: string;
  readonly years: readonly number[];
  readonly forms: readonly IssuedForm[];
  readonly unassigned: readonly string[];
}

/** The list as it is kept in the hidden sheet. */
export const issuedMarker = ({
  planId,
  years,
  forms,
  unassigned,
}: IssuedList): z.infer<typeof listSchema> => ({
  distribution: VERSION,
  planId,
  years: [...years],
  forms: forms.map((form) => ({ ...form, codes: [...form.codes] })),
  unassigned: [...unassigned],
});

/** Whether a workbook is a distribution list, told from inside. */
export const isDistributionList = (grids: readonly Grid[]): boolean =>
  grids.some((grid) => !grid.visible && versionSchema.safeParse(hiddenJson(grid)).success);

/**
 * Reads a distribution list.
 *
 * @throws ReportError `error.list-version`, `error.list-damaged`: nobody knows then which forms are out
 */
export function readIssuedList(grids: readonly Grid[], fileName: string): IssuedList {
  for (const grid of grids) {
    const json = grid.visible ? null : hiddenJson(grid);
    const version = versionSchema.safeParse(json);
    if (version.success && version.data.distribution > VERSION)
      throw new ReportError('error.list-version', { file: fileName });
    const list = listSchema.safeParse(json);
    if (!list.success) continue;
    const notes = notesIn(grids);
    const forms = list.data.forms.map((form) => ({
      ...form,
      note: notes?.get(fileKey(form.file)) ?? form.note,
    }));
    const { planId, years, unassigned } = list.data;
    return { planId, years, forms, unassigned };
  }
  throw new ReportError('error.list-damaged', { file: fileName });
}

/** What stands in 备注 by file; null where the table is not found. An emptied cell is an emptied note. */
function notesIn(grids: readonly Grid[]): Map<string, string> | null {
  for (const grid of grids) {
    if (!grid.visible) continue;
    for (let row = 1; row <= Math.min(grid.rowCount, 20); row++) {
      const labels = Array.from({ length: grid.columnCount }, (_, column) =>
        normaliseLabel(contentText(grid.cell(row, column + 1))),
      );
      const file = labels.indexOf(LIST_HEADERS.file) + 1;
      const note = labels.indexOf(LIST_HEADERS.note) + 1;
      if (file === 0 || note === 0) continue;
      const notes = new Map<string, string>();
      for (let at = row + 1; at <= grid.rowCount; at++)
        notes.set(fileKey(contentText(grid.cell(at, file)).trim()), contentText(grid.cell(at, note)).trim());
      return notes;
    }
  }
  return null;
}
