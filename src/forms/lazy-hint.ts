/** A hint whose formula, some kilobytes long, is only put together when somebody asks for it. */
import type { FormulaValue } from './sheet/model';

export class LazyHint implements FormulaValue {
  private text: string | null = null;

  constructor(
    readonly result: string,
    private readonly build: () => string,
  ) {}

  get formula(): string {
    this.text ??= this.build();
    return this.text;
  }
}

/**
 * Rows beyond which hints are brief and no longer look at the whole sheet: all of them are calculated after every change,
 * and they would be most of the file.
 */
const LONGEST_WITH_WHOLE_HINTS = 500;

export const hintsAreBrief = (rows: number): boolean => rows > LONGEST_WITH_WHOLE_HINTS;
