/** A hint whose formula, some kilobytes long, is only put together when somebody asks for it. */
import type { FormulaValue } from './sheet/model';

/**
 * The formula that was asked for last: a writer looks at it before it writes it. Those of all rows together would be the
 * larger part of a long form in memory.
 */
let latest: { readonly hint: LazyHint; readonly formula: string } | null = null;

export class LazyHint implements FormulaValue {
  constructor(
    readonly result: string,
    private readonly build: () => string,
  ) {}

  get formula(): string {
    if (latest?.hint !== this) latest = { hint: this, formula: this.build() };
    return latest.formula;
  }
}

/**
 * Rows beyond which hints are brief and no longer look at the whole sheet: all of them are calculated after every change,
 * and they would be most of the file.
 */
const LONGEST_WITH_WHOLE_HINTS = 500;

export const hintsAreBrief = (rows: number): boolean => rows > LONGEST_WITH_WHOLE_HINTS;
