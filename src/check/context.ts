/** What the checks of the parts of a filing share. */
import type { Filing } from '../forms/filing';
import type { AnnualTargets } from '../plan/annual-targets';
import type { RowMemory } from './memory';
import type { Recorder } from './recorder';

export interface Check {
  readonly filing: Filing;
  readonly recorder: Recorder;
  /** Years the filing has reached. */
  readonly due: readonly number[];
  /** See `CheckResult.untrusted`. */
  readonly untrusted: Map<string, string>;
  /** Figures, by `figureKey`, of which any rule asks something: relations wait for them. */
  readonly questioned: Set<string>;
  readonly annualTargets: AnnualTargets;
  /** What was said about the rows before; null where no other check of this form will follow. */
  readonly memory: RowMemory | null;
}

/** The key of a figure in `untrusted`. */
export const figureKey = (code: string, year: number): string => `${code}:${year}`;
