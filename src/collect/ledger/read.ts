/** A ledger's workbook → the ledger. Nothing is believed that does not carry its check code. */
import { SEVERITIES } from '../../check/finding';
import { columnKey, recogniseHeader } from '../../forms/columns';
import { PARTS, type Part } from '../../forms/headers';
import type { Grid } from '../../forms/sheet/grid';
import { ReportError } from '../../i18n/report-error';
import type { Plan } from '../../plan/schema';
import { FIGURE_HEADERS, LEDGER_SHEETS, PART_WORDS, RECEIPT_HEADERS } from './headers';
import type { Ledger, Receipt } from './ledger';
import { REASON_SEPARATOR, SEALED_FIGURE_HEADERS, SEALED_RECEIPT_HEADERS } from './ledger-sheets';
import { plainContent, readMarker, type Frame } from './marker';
import { readSealedRows, type SealedRow } from './sealed-table';
import type { Submission, SubmittedCell } from './submission';

const H = FIGURE_HEADERS;
const R = RECEIPT_HEADERS;

/** Whether a workbook is a ledger, told by its hidden sheet. */
export const isLedger = (grids: readonly Grid[]): boolean => markerOf(grids) !== undefined;

/** Whether a sheet's name is that of a ledger's hidden sheet. */
export const isLedgerName = (name: string): boolean => name === LEDGER_SHEETS.marker;

const markerOf = (grids: readonly Grid[]): Grid | undefined => grids.find((grid) => isLedgerName(grid.name));

/**
 * Reads a ledger.
 *
 * @param plans - every plan of the ledger must be among them
 * @throws ReportError `error.not-a-ledger`, `error.ledger-version`, `error.ledger-damaged`, `error.ledger-edited`,
 *   `error.ledger-plan-unknown`
 */
export function readLedger(grids: readonly Grid[], file: string, plans: readonly Plan[]): Ledger {
  const hidden = markerOf(grids);
  if (!hidden) throw new ReportError('error.not-a-ledger', { file });
  const { frames, receipts: count } = readMarker(hidden, file);
  for (const { planId } of frames)
    if (!plans.some(({ id }) => id === planId))
      throw new ReportError('error.ledger-plan-unknown', { file, plan: planId });
  const figures = readSealedRows(sheet(grids, LEDGER_SHEETS.figures, file), SEALED_FIGURE_HEADERS, file);
  const cells = cellsOf(figures, file);
  const submissions = new Map(frames.map((frame) => [frame.id, submissionOf(frame, cells, file)] as const));
  const receipts = new Map(
    readSealedRows(sheet(grids, LEDGER_SHEETS.receipts, file), SEALED_RECEIPT_HEADERS, file).map((row) => {
      const receipt = receiptOf(row);
      return [receipt.fileHash, receipt] as const;
    }),
  );
  if (receipts.size !== count) damaged(file, LEDGER_SHEETS.receipts, `${receipts.size} / ${count}`);
  return { receipts, submissions };
}

function damaged(file: string, sheetName: string, what: string): never {
  throw new ReportError('error.ledger-damaged', { file, sheet: sheetName, what });
}

function sheet(grids: readonly Grid[], name: string, file: string): Grid {
  return grids.find((grid) => grid.name === name) ?? damaged(file, name, name);
}

const textAt = (row: SealedRow, header: string): string => String(row.get(header) ?? '');

interface ReadCell {
  readonly part: Part;
  readonly code: string;
  readonly key: string;
  readonly value: string | number;
}

/** The rows of 台账 by submission. */
function cellsOf(rows: readonly SealedRow[], file: string): Map<string, ReadCell[]> {
  const cells = new Map<string, ReadCell[]>();
  for (const row of rows) {
    const word = textAt(row, H.part);
    const part = PARTS.find((one) => PART_WORDS[one] === word);
    const header = part && recogniseHeader(part, textAt(row, H.column));
    if (!part || !header) damaged(file, LEDGER_SHEETS.figures, `${word} ${textAt(row, H.column)}`);
    const cell: ReadCell = {
      part,
      code: textAt(row, H.code),
      key: columnKey(header.field, header.year),
      value: row.get(H.value) ?? '',
    };
    const id = textAt(row, H.submission);
    const known = cells.get(id);
    if (known) known.push(cell);
    else cells.set(id, [cell]);
  }
  return cells;
}

function submissionOf(
  frame: Frame,
  cells: ReadonlyMap<string, readonly ReadCell[]>,
  file: string,
): Submission {
  const { tables, ...rest } = frame;
  const own = cells.get(frame.id) ?? [];
  return {
    ...rest,
    tables: tables.map(({ part, sheet: name, columns, only, rows, count, odd }) => {
      const read = new Map(
        own.flatMap((cell) => (cell.part === part ? [[`${cell.code}|${cell.key}`, cell] as const] : [])),
      );
      if (read.size !== count) damaged(file, LEDGER_SHEETS.figures, `${frame.file}: ${read.size} / ${count}`);
      return { part, sheet: name, columns, only, rows, cells: inFormOrder(read, rows, columns, odd) };
    }),
  };
}

/** The cells as the form had them, row by row: people sort 台账. */
function inFormOrder(
  read: ReadonlyMap<string, ReadCell>,
  rows: Frame['tables'][number]['rows'],
  columns: Frame['tables'][number]['columns'],
  odd: Frame['tables'][number]['odd'],
): SubmittedCell[] {
  return Object.keys(rows).flatMap((code) =>
    Object.keys(columns).flatMap((key): SubmittedCell[] => {
      const cell = read.get(`${code}|${key}`);
      return cell ? [{ code, key, content: odd[`${code}|${key}`] ?? plainContent(cell.value) }] : [];
    }),
  );
}

function receiptOf(row: SealedRow): Receipt {
  const text = (header: string): string => textAt(row, header);
  const orNull = (header: string): string | null => (text(header) === '' ? null : text(header));
  const numbers = (header: string): number => Number(text(header) || 0);
  return {
    fileHash: text(R.fileHash),
    file: text(R.file),
    received: text(R.received),
    planId: orNull(R.plan),
    years: text(R.years) === '' ? [] : text(R.years).split('、').map(Number),
    department: orNull(R.department),
    edition: orNull(R.edition) === null ? null : numbers(R.edition),
    saved: orNull(R.saved),
    submission: orNull(R.submission),
    counts: {
      ...(Object.fromEntries(SEVERITIES.map((key) => [key, numbers(R[key])])) as Record<
        (typeof SEVERITIES)[number],
        number
      >),
      explained: numbers(R.explained),
      unverifiable: numbers(R.unverifiable),
    },
    reasons: orNull(R.reasons)?.split(REASON_SEPARATOR) ?? [],
  };
}
