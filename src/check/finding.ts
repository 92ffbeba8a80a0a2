/** What a check reports: findings, explained findings, and what could not be checked. */
import type { Facts, ListFact, MessageKey } from '../i18n';

/** 强制性 blocks · 准强制性 needs leave and an explanation · 核实性 needs an explanation · 提示性 may be ignored. */
export type Severity = 'A' | 'B' | 'C' | 'D';
export const SEVERITIES: readonly Severity[] = ['A', 'B', 'C', 'D'];

/** What a wrong figure most likely comes from. */
export const CAUSES = [
  'unit-scale',
  'fraction',
  'lost-point',
  'transposed-digits',
  'wrong-sign',
  'swapped-years',
  'shifted-rows',
  'offset-block',
] as const;
export type Cause = (typeof CAUSES)[number];

/** A figure that would satisfy the rules. Never applied unless a person says so. */
export interface Correction {
  readonly sheet: string;
  readonly cell: string;
  readonly from: number | string | null;
  readonly to: number | string | null;
}

/** The likeliest cause of a finding and what the cells would have been without it. */
export interface Likely {
  readonly cause: Cause;
  readonly corrections: readonly Correction[];
}

/** One failed rule at one place. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  /** A1 address, or null where the whole sheet is meant. */
  readonly cell: string | null;
  /** Row code, or null where no single row is meant. */
  readonly code: string | null;
  readonly year: number | null;
  /** All years of a finding that stands for several, the first of which is `year`. */
  readonly years?: readonly number[];
  /** What is wrong, naming the values. */
  readonly message: string;
  /** The value found and what it was compared with. */
  readonly left: number | string | null;
  readonly right: number | string | null;
  readonly difference: number | null;
  /** What to do. */
  readonly hint: string;
  /** Where one cause explains the finding better than all others. */
  readonly likely?: Likely;
  /** What an explanation of it is bound to, year by year; of those only that an explanation settles. */
  readonly bound?: readonly BoundValue[];
  /** Explanations that were written for other figures and no longer count. */
  readonly lapsed?: readonly Lapsed[];
}

/** A figure or word that a finding asks about. */
export interface BoundValue {
  readonly year: number | null;
  readonly value: number | string | null;
}

/** An explanation that was written for another figure. */
export interface Lapsed {
  readonly year: number | null;
  /** The figure it was written for, null where it names none. */
  readonly value: string | null;
  /** The figure that stands there now; null where the finding is about none. */
  readonly now: string | null;
  readonly text: string;
}

/** A finding whose row carries an explanation (审核说明) long enough to settle it. */
export interface ExplainedFinding extends Finding {
  readonly explanation: string;
}

/** A rule that could not be evaluated somewhere; never the same as passed. */
export interface Unverifiable {
  readonly rule: string;
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string | null;
  readonly year: number | null;
  readonly reason: string;
}

/** A message to be put into words later. */
export interface Worded {
  readonly key: MessageKey;
  readonly facts: Facts;
}

/** What a rule says about a failure; place and row are known to the engine. */
export interface Failure {
  /** Where it differs from the rule's usual severity. */
  readonly severity?: Severity;
  readonly message: Worded;
  readonly hint: Worded;
  readonly left?: number | string | null;
  readonly right?: number | string | null;
  readonly difference?: number | null;
  /** Failures of one row with the same cause in several years become one finding with this message. */
  readonly cause?: { readonly key: string; readonly message: (years: ListFact) => Worded };
  /** The figure cannot be believed: later rules and the assessment leave it out. */
  readonly untrusted?: boolean;
  /** The figure is known in spite of this failure, so the other rules still look at it. */
  readonly goOn?: boolean;
  /** What an explanation is bound to, where that is not `left` in the year of the place; empty where none settles it. */
  readonly bound?: readonly BoundValue[];
  readonly likely?: Likely;
}

export type Outcome =
  | { readonly kind: 'pass' }
  /** The rule has nothing to say here, e.g. totals for a share. */
  | { readonly kind: 'not-applicable' }
  | { readonly kind: 'unverifiable'; readonly reason: Worded }
  | { readonly kind: 'fail'; readonly failure: Failure };

export const PASS: Outcome = { kind: 'pass' };
export const NOT_APPLICABLE: Outcome = { kind: 'not-applicable' };
export const fail = (failure: Failure): Outcome => ({ kind: 'fail', failure });
export const unverifiable = (key: MessageKey, facts: Facts = {}): Outcome => ({
  kind: 'unverifiable',
  reason: { key, facts },
});
