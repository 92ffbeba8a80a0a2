/** `_ledger`: the very hidden sheet that says how each submission's form was built. What was reported stands in 台账. */
import { z } from 'zod';
import type { CellContent } from '../../forms/sheet/grid';
import { contentText, type Grid } from '../../forms/sheet/grid';
import type { Drift } from '../../forms/filing';
import type { SheetModel } from '../../forms/sheet/model';
import { ReportError } from '../../i18n/report-error';
import { LEDGER_FORMAT_VERSION, LEDGER_SHEETS } from './headers';
import type { Submission } from './submission';

/** A cell holds at most 32 767 characters; longer text goes on in the next cell of the row. */
const CHUNK = 30_000;

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

const headSchema = z.object({ ledger: z.int(), submissions: z.int(), receipts: z.int() });

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

export function markerSheet(frames: readonly Frame[], receipts: number): SheetModel {
  const head = { ledger: LEDGER_FORMAT_VERSION, submissions: frames.length, receipts };
  const lines = [head, ...frames].map((one) => chunks(JSON.stringify(one)));
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 1);
  return {
    name: LEDGER_SHEETS.marker,
    visibility: 'veryHidden',
    columns: Array.from({ length: width }, () => ({ width: 20, style: { role: 'blank', format: '@' } })),
    rows: lines.map((values) => ({ values })),
    protected: false,
    print: { paper: 'A4', orientation: 'portrait', titleRows: null },
  };
}

const chunks = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / CHUNK) }, (_, index) =>
    text.slice(index * CHUNK, (index + 1) * CHUNK),
  );

/** Whether a grid is that of a ledger. */
export const isLedgerMarker = (grid: Grid): boolean => headSchema.safeParse(lineOf(grid, 1)).success;

/** @throws ReportError `error.ledger-version`, `error.ledger-damaged` */
export function readMarker(
  grid: Grid,
  file: string,
): { readonly frames: readonly Frame[]; readonly receipts: number } {
  const head = headSchema.parse(lineOf(grid, 1));
  if (head.ledger > LEDGER_FORMAT_VERSION)
    throw new ReportError('error.ledger-version', {
      file,
      version: head.ledger,
      supported: LEDGER_FORMAT_VERSION,
    });
  const frames: Frame[] = [];
  for (let row = 2; row <= head.submissions + 1; row++) {
    const parsed = frameSchema.safeParse(lineOf(grid, row));
    if (!parsed.success)
      throw new ReportError('error.ledger-damaged', { file, sheet: grid.name, what: `A${row}` });
    frames.push(parsed.data);
  }
  return { frames, receipts: head.receipts };
}

function lineOf(grid: Grid, row: number): unknown {
  const json = Array.from({ length: grid.columnCount }, (_, index) =>
    contentText(grid.cell(row, index + 1)),
  ).join('');
  try {
    return JSON.parse(json);
  } catch {
    // Cut or edited: whoever asks says that the ledger is damaged, and where.
    return null;
  }
}
