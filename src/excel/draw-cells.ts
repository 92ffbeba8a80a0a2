/** What stands in the cells of a sheet: number formats, values and formulas. What repeats is copied inside of Excel. */
import { blockAddress } from '../forms/sheet/address';
import type { DrawnRow } from '../forms/sheet/drawn-rows';
import { isFormula, type CellValue, type Scalar } from '../forms/sheet/model';
import { askBefore, type Overwritten } from './overwritten';
import { encodedSize, spansBySize, type RowSpan } from './payload';
import type { Content } from './read-sheets';
import { relativeFormula } from './relative-formula';
import { findRepeats, within, type Repeat } from './repeats';
import type { RequestBudget } from './request-budget';
import { stretches } from './stretches';
import { typed } from './typed';
import type { ColumnCopies } from './written';

/** Bytes of one copy with the path to its target, as seen with office.js 1.1.110: 450 to 500. */
const COPY_BYTES = 500;

export interface CellsToDraw {
  readonly worksheet: Excel.Worksheet;
  readonly rows: readonly DrawnRow[];
  /** Columns that are written, from the first. */
  readonly width: number;
  /** What stood there when it was last looked at, null for a new sheet. */
  readonly before: Content | null;
}

export interface DrawnCells {
  /** What stood in the cells when they were overwritten. */
  readonly overwritten: Overwritten;
  /** What was sent, by row; null where a formula was copied. */
  readonly lines: readonly (readonly (Scalar | null)[])[];
  readonly copies: ColumnCopies;
}

/** Draws the cells. Formats first, so that codes and texts stay what they are. */
export async function drawCells(cells: CellsToDraw, budget: RequestBudget): Promise<DrawnCells> {
  const { worksheet, rows, width, before } = cells;
  if (before) clear(worksheet.getRangeByIndexes(0, 0, Math.max(1, rows.length), width));
  await drawFormats(cells, budget);
  const copies = copiesOf(rows, width);
  const lines = rows.map(({ values }, row) =>
    Array.from({ length: width }, (_, column) =>
      // Null leaves the cell as it is: its formula is copied into it.
      copies.get(column)?.isCopied[row] ? null : typed(values[column] ?? null),
    ),
  );
  const overwritten: Excel.Range[] = [];
  for (const span of spansOf(lines, before)) {
    const parts = [...copies].flatMap(([column, { repeats }]) =>
      repeats.flatMap((repeat) => {
        const part = within(repeat, span);
        return part ? [{ column, part }] : [];
      }),
    );
    await budget.spend(span.size + parts.length * COPY_BYTES, span.answer);
    const count = span.end - span.start;
    // In the request that overwrites them: somebody may type between two requests.
    if (before) overwritten.push(askBefore(worksheet, span.start, count, width));
    const range = worksheet.getRangeByIndexes(span.start, 0, count, width);
    // `formulas` takes values too, so that every cell is sent once.
    range.formulas = lines.slice(span.start, span.end).map((line) => [...line]);
    range.untrack();
    for (const { column, part } of parts) copyDown(worksheet, part, column, 1, 'Formulas');
  }
  return { overwritten, lines, copies };
}

function clear(range: Excel.Range): void {
  range.unmerge();
  range.clear('Formats');
  range.dataValidation.clear();
  range.conditionalFormats.clearAll();
  range.untrack();
}

/** Number formats, while the sheet has no other looks: a copy brings all that a cell has. */
async function drawFormats({ worksheet, rows, width }: CellsToDraw, budget: RequestBudget): Promise<void> {
  const formats = rows.map(({ styles }) =>
    // Null leaves the format as it is.
    Array.from({ length: width }, (_, column) => styles[column]?.format ?? null),
  );
  const hasFormat = formats.map((line) => line.some((format) => format !== null));
  const kinds = kindsOf(formats.map((line, row) => (hasFormat[row] ? JSON.stringify(line) : null)));
  const sizes = formats.map((line, row) => (hasFormat[row] ? encodedSize(line) : 0));
  const repeats = findRepeats(kinds, sizes, COPY_BYTES);
  const isCopied = copiedRows(rows.length, repeats);
  const sent = sizes.map((size, row) => (isCopied[row] ? 0 : size));
  for (const { start, end } of stretches(sent.map((size) => size > 0)))
    for (const span of spansBySize(sent.slice(start, end))) {
      await budget.spend(span.size + COPY_BYTES);
      const [first, count] = [start + span.start, span.end - span.start];
      const range = worksheet.getRangeByIndexes(first, 0, count, width);
      range.numberFormat = formats.slice(first, first + count).map((line) => [...line]);
      range.untrack();
    }
  for (const repeat of repeats) {
    await budget.spend(COPY_BYTES);
    copyDown(worksheet, repeat, 0, width, 'Formats');
  }
}

/** Copies cells onto cells below them; as many copies as fit, as Excel does when it pastes. */
function copyDown(
  worksheet: Excel.Worksheet,
  { at, rows, from, isRun }: Repeat,
  column: number,
  columns: number,
  what: 'Formulas' | 'Formats',
): void {
  const target = worksheet.getRangeByIndexes(at, column, rows, columns);
  const [top, left] = [from + 1, column + 1];
  const bottom = from + (isRun ? 1 : rows);
  target.copyFrom(blockAddress({ top, left, bottom, right: column + columns }), what);
  target.untrack();
}

/** For each column with formulas that are copies of others: which. */
function copiesOf(rows: readonly DrawnRow[], width: number): ColumnCopies {
  const found = new Map<number, { repeats: readonly Repeat[]; isCopied: readonly boolean[] }>();
  for (let column = 0; column < width; column += 1) {
    const values = rows.map(({ values: line }) => line[column] ?? null);
    if (!values.some(isFormula)) continue;
    const kinds = kindsOf(values.map(relativeText));
    const sizes = values.map((value) => (isFormula(value) ? encodedSize(value.formula) : 0));
    const repeats = findRepeats(kinds, sizes, COPY_BYTES);
    if (repeats.length > 0) found.set(column, { repeats, isCopied: copiedRows(rows.length, repeats) });
  }
  return found;
}

const relativeText = (value: CellValue, index: number): string | null =>
  isFormula(value) ? relativeFormula(value.formula, index + 1) : null;

/** Equal numbers for equal texts. */
function kindsOf(texts: readonly (string | null)[]): readonly (number | null)[] {
  const numbers = new Map<string, number>();
  return texts.map((text) => {
    if (text === null) return null;
    const known = numbers.get(text) ?? numbers.size;
    numbers.set(text, known);
    return known;
  });
}

function copiedRows(rows: number, repeats: readonly Repeat[]): readonly boolean[] {
  const copied = Array.from({ length: rows }, () => false);
  for (const { at, rows: count } of repeats) copied.fill(true, at, at + count);
  return copied;
}

/** Rows that are written, and asked for, with one order each. */
function spansOf(
  lines: readonly (readonly unknown[])[],
  before: Content | null,
): readonly (RowSpan & { readonly answer: number })[] {
  const sizes = lines.map(encodedSize);
  const answers = lines.map((_, row) => (before ? encodedSize(before.formulas[row] ?? []) : 0));
  const sum = (start: number, end: number): number =>
    answers.slice(start, end).reduce((total, size) => total + size, 0);
  return spansBySize(sizes.map((size, row) => Math.max(size, answers[row] ?? 0))).map(({ start, end }) => ({
    start,
    end,
    size: sizes.slice(start, end).reduce((total, size) => total + size, 0),
    answer: sum(start, end),
  }));
}
