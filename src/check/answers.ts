/** What the rules answered about one row, before it is worded and counted with the others. */
import type { Failure, Outcome, Severity, Worded } from './finding';
import type { Spot } from './recorder';

/** What is needed to ask a rule. */
export interface AskedRule<Subject> {
  readonly id: string;
  readonly severity: Severity;
  readonly evaluate: (subject: Subject) => Outcome;
}

/** A rule that could not be evaluated, not yet in words. */
export interface Note {
  readonly rule: string;
  readonly spot: Spot;
  readonly reason: Worded;
}

/** A rule that failed, and where. */
export interface Failed {
  readonly rule: Pick<AskedRule<never>, 'id' | 'severity'>;
  readonly spot: Spot;
  readonly failure: Failure;
}

/** Asks one rule. One that throws is unverifiable with its id: it must not hide the others' answers, nor pass. */
export function outcomeOf<Subject>(rule: AskedRule<Subject>, subject: Subject): Outcome {
  try {
    return rule.evaluate(subject);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: 'unverifiable',
      reason: { key: 'unverifiable.rule-failed', facts: { rule: rule.id, reason } },
    };
  }
}

/** An answer that is more than a number: a failure, or why nobody can say. */
export type Told = Extract<Outcome, { kind: 'fail' | 'unverifiable' }>;

/** The answers of one group of rules about one row. Kept as they are while the row stays as it is. */
export class Answers {
  /** How many answers there were; rules with nothing to say give none. */
  given = 0;
  passed = 0;
  /** Input cells at which any rule gave an answer. */
  cells = 0;
  /** The rules that gave one, a bit for each by its position in the group. */
  asked = 0;
  readonly notes: Note[] = [];

  /**
   * Asks the rule at a position of its group.
   *
   * @returns what is to be told: `heard` takes it, with its place
   */
  hear<Subject>(position: number, rule: AskedRule<Subject>, subject: Subject): Told | null {
    const outcome = outcomeOf(rule, subject);
    if (outcome.kind === 'not-applicable') return null;
    this.asked |= 1 << position;
    this.given++;
    if (outcome.kind !== 'pass') return outcome;
    this.passed++;
    return null;
  }

  /** @returns the failure, where it is one: it is the caller's to keep */
  heard(rule: string, told: Told, spot: Spot): Failure | null {
    if (told.kind === 'fail') return told.failure;
    this.notes.push({ rule, spot, reason: told.reason });
    return null;
  }

  /** Asks the rule at a position of its group, where the place is at hand. @returns the failure, where there is one */
  ask<Subject>(position: number, rule: AskedRule<Subject>, subject: Subject, spot: Spot): Failure | null {
    const told = this.hear(position, rule, subject);
    return told && this.heard(rule.id, told, spot);
  }
}

/** A row with all that was said about it, where its failures need no other rows to be reported. */
export interface AnsweredRow {
  readonly answers: Answers;
  readonly failures: readonly Failed[];
}
