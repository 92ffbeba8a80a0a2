/** What a write did, so that it can be taken back: kept for as long as the pane lives. */
import { drawnRows } from '../forms/sheet/drawn-rows';
import type { CellValue, SheetModel } from '../forms/sheet/model';
import type { Content } from './read-sheets';
import type { Contents } from './written';

export interface JournalEntry {
  readonly id: string;
  readonly model: SheetModel;
  /** What stood in the area before; null for a sheet that the write added. */
  readonly before: Content | null;
  /** How the sheet was protected; null where it was not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  readonly visibility: Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden';
  /** Charts that the write added; those that took the place of one of the same name are none of them. */
  charts: readonly string[];
  /** How the sheet was left; null where the write broke off in it. */
  after: Contents | null;
}

/** What people type shows in the formulas; results of formulas change by themselves. */
export function stampOf({ row, column, formulas }: Content): string {
  return JSON.stringify([row, column, formulas]);
}

/** What was read; blank outside. */
export const contentsOf = ({ row: top, column: left, formulas }: Content): Contents => ({
  formula: (row, column) => formulas[row - top]?.[column - left] ?? '',
});

/**
 * Whether every cell holds what stood there before the write or what the write put there, so that taking it back loses
 * nothing. Both, since a write or an undo may have broken off half-way.
 */
export function isUntouched({ model, before, after }: JournalEntry, content: Content): boolean {
  const drawn = after ? [] : [...drawnRows(model)];
  const stood = before && contentsOf(before);
  return content.formulas.every((line, down) =>
    line.every((current, across) => {
      const [row, column] = [content.row + down, content.column + across];
      if (current === (stood?.formula(row, column) ?? '')) return true;
      if (after) return current === after.formula(row, column);
      return isWritten(current, drawn[row]?.values[column] ?? null);
    }),
  );
}

/** Whether a cell may hold what was written for the value. Of formulas Excel changes the spelling. */
function isWritten(current: unknown, value: CellValue): boolean {
  if (value === null) return current === '';
  if (typeof value === 'object') return typeof current === 'string' && current.startsWith('=');
  return String(current).toUpperCase() === String(value).toUpperCase();
}
