/** Excel.WorksheetProtection. */
import type { Worksheet as StoredSheet } from 'exceljs';
import { HostObject } from '../host-object';
import { accessDenied, invalidArgument } from '../host-error';
import { hashed, passwordFits } from '../model/password';
import { internals } from '../model/store';

/** Excel's word for what is left open, and ExcelJS's. */
const OPTIONS: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

export class WorksheetProtection extends HostObject {
  constructor(private readonly sheet: StoredSheet) {
    super();
  }

  get Protected(): boolean {
    return Boolean(internals(this.sheet).sheetProtection);
  }

  get Options(): Readonly<Record<string, unknown>> {
    const stored = internals(this.sheet).sheetProtection ?? {};
    const allowed = Object.entries(OPTIONS).map(([word, option]) => [word, stored[option] === true]);
    return {
      ...Object.fromEntries(allowed),
      allowEditObjects: stored['objects'] !== true,
      allowEditScenarios: stored['scenarios'] !== true,
      selectionMode: selectionMode(stored['selectLockedCells'], stored['selectUnlockedCells']),
    };
  }

  /** @throws HostError AccessDenied where the sheet is protected already, as Excel does since June 2026 */
  async Protect(options: unknown, password?: string): Promise<void> {
    if (this.Protected) throw accessDenied();
    // Not ExcelJS's own hashing, which is not there in a page.
    await this.sheet.protect('', storedOptions((options ?? {}) as Record<string, unknown>));
    if (password) Object.assign(internals(this.sheet).sheetProtection ?? {}, await hashed(password));
  }

  /** A wrong password gives AccessDenied; the code is not confirmed by a recording. */
  async Unprotect(password?: string): Promise<void> {
    const stored = internals(this.sheet).sheetProtection;
    if (!stored) return;
    if (!(await passwordFits(stored, password))) throw accessDenied();
    this.sheet.unprotect();
  }
}

function selectionMode(locked: unknown, unlocked: unknown): string {
  if (unlocked === false) return 'None';
  return locked === false ? 'Unlocked' : 'Normal';
}

function storedOptions(options: Readonly<Record<string, unknown>>): Record<string, boolean> {
  const known = new Set([...Object.keys(OPTIONS), 'allowEditObjects', 'allowEditScenarios', 'selectionMode']);
  const stranger = Object.keys(options).find((word) => !known.has(word));
  if (stranger !== undefined) throw invalidArgument(`Not an option of protection: ${stranger}`);
  const stored: Record<string, boolean> = {};
  for (const [word, option] of Object.entries(OPTIONS)) if (options[word] === true) stored[option] = true;
  const { selectionMode: mode = 'Normal' } = options;
  if (!['Normal', 'Unlocked', 'None'].includes(String(mode))) throw invalidArgument();
  return {
    ...stored,
    objects: options['allowEditObjects'] !== true,
    scenarios: options['allowEditScenarios'] !== true,
    ...(mode === 'Normal' ? {} : { selectLockedCells: false }),
    ...(mode === 'None' ? { selectUnlockedCells: false } : {}),
  };
}
