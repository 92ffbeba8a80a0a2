/** What a write did, so that it can be taken back: kept for as long as the pane lives. */
import type { Content } from './read-sheets';

export interface JournalEntry {
  readonly id: string;
  readonly sheet: string;
  /** What stood in the area before; null for a sheet that the write added. */
  readonly before: Content | null;
  /** How the sheet was protected; null where it was not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
  /** How the sheet was left; null where the write broke off in it. */
  after: string | null;
}

/** What people type shows in the formulas; results of formulas change by themselves. */
export function stampOf({ row, column, formulas }: Content): string {
  return JSON.stringify([row, column, formulas]);
}
