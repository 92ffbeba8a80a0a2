/** `_ledger`: the very hidden sheet that says how each submission's form was built. What was reported stands in 台账. */
import { z } from 'zod';
import { hiddenJson, hiddenJsonSheet } from '../../forms/hidden-json';
import type { CellContent, Grid } from '../../forms/sheet/grid';
import type { Drift } from '../../forms/filing';
import type { SheetModel } from '../../forms/sheet/model';
import { ReportError } from '../../i18n/report-error';
import { LEDGER_FORMAT_VERSION, LEDGER_SHEETS } from './headers';
import type { Submission } from './submission';

const contentSchema = z.custom<CellContent>((value) => typeof value === 'object' && value !== null);
const driftSchema = z.custom<Drift>((value) => typeof value === 'object' && value !== null);

const tableSchema = z.object({
  part: z.enum(['indicators', 'projects', 'tasks']),
  sheet: z.string(),
  columns: z.record(z.string(), z.string()),
  only: z.record(z.string(), z.array(z.string())),
  rows: z.record(z.string(), z.int()),
  /** How many rows of 台账 belong to it. */
  count: z.int(),
  /** By `code|key`: what stood in cells that hold more than a plain number or text. */
  odd: z.record(z.string(), contentSchema),
});

const frameSchema = z.object({
  id: z.string(),
  file: z.string(),
  planId: z.string(),
  years: z.array(z.int()),
  earlierYears: z.array(z.int()),
  department: z.string().nullable(),
  edition: z.int().nullable(),
  saved: z.string().nullable(),
  notice: z.string().nullable().default(null),
  tables: z.array(tableSchema),
  drifts: z.array(driftSchema),
});

/** A submission without what was typed into it. */
export type Frame = z.infer<typeof frameSchema>;

const markerSchema = z.object({
  ledger: z.literal(LEDGER_FORMAT_VERSION),
  receipts: z.int(),
  submissions: z.array(frameSchema),
});

/** Any version of the format says which one it is, whatever else has changed. */
const versionSchema = z.object({ ledger: z.int() });

/** What the content of a cell is in a ledger's cell that shows this value. */
export const plainContent = (value: string | number): CellContent =>
  typeof value === 'number' ? { kind: 'number', value, percent: false } : { kind: 'text', text: value };

/** The frame of a submission; `shown` is what 台账 shows for each of its cells. */
export function frameOf(submission: Submission, shown: (key: string) => string | number): Frame {
  const { tables, ...rest } = submission;
  return {
    ...rest,
    years: [...rest.years],
    earlierYears: [...rest.earlierYears],
    drifts: [...rest.drifts],
    tables: tables.map(({ part, sheet, columns, only, rows, cells }) => ({
      part,
      sheet,
      columns: { ...columns },
      only: Object.fromEntries(Object.entries(only).map(([key, codes]) => [key, [...codes]])),
      rows: { ...rows },
      count: cells.length,
      odd: Object.fromEntries(
        cells.flatMap(({ code, key, content }) => {
          const plain = plainContent(shown(`${code}|${key}`));
          return isEqual(plain, content) ? [] : [[`${code}|${key}`, content] as const];
        }),
      ),
    })),
  };
}

function isEqual(one: CellContent, other: CellContent): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** @param receipts - how many there are, so that a lost row of 收件 is noticed */
export function markerSheet(frames: readonly Frame[], receipts: number): SheetModel {
  const marker: z.infer<typeof markerSchema> = {
    ledger: LEDGER_FORMAT_VERSION,
    receipts,
    submissions: [...frames],
  };
  return hiddenJsonSheet(LEDGER_SHEETS.marker, marker);
}

/** @throws ReportError `error.ledger-version`, `error.ledger-damaged` */
export function readMarker(
  grid: Grid,
  file: string,
): { readonly frames: readonly Frame[]; readonly receipts: number } {
  const json = hiddenJson(grid);
  const version = versionSchema.safeParse(json);
  if (version.success && version.data.ledger > LEDGER_FORMAT_VERSION)
    throw new ReportError('error.ledger-version', {
      file,
      version: version.data.ledger,
      supported: LEDGER_FORMAT_VERSION,
    });
  const marker = markerSchema.safeParse(json);
  if (!marker.success)
    throw new ReportError('error.ledger-damaged', { file, sheet: grid.name, what: grid.name });
  return { frames: marker.data.submissions, receipts: marker.data.receipts };
}
