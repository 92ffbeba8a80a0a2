/** What a rule says of its subject, in the words that a user reads. */
import type { Rule } from '../../../src/check/rule';
import type { Severity } from '../../../src/check/finding';
import { translate } from '../../../src/i18n';
import { listYears } from '../../../src/plan/years';

export interface Told {
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
  readonly left?: number | string | null;
  readonly right?: number | string | null;
  readonly difference?: number | null;
  /** What failures of one row must have in common to be one finding, and its message for 2021 and 2022. */
  readonly joins?: string;
  readonly together?: string;
  /** Only where the figure cannot be believed, and only where the other rules look at it all the same. */
  readonly untrusted?: boolean;
  readonly goOn?: boolean;
}

/** The failure in words, else why nothing can be said, else `pass` or `not-applicable`. */
export function tellOf<Subject>(rule: Rule<Subject>, subject: Subject): Told | string {
  const outcome = rule.evaluate(subject);
  if (outcome.kind === 'unverifiable') return translate(outcome.reason.key, outcome.reason.facts);
  if (outcome.kind !== 'fail') return outcome.kind;
  const { severity, message, hint, cause, ...rest } = outcome.failure;
  const together = cause?.message(listYears([2021, 2022]));
  return {
    severity: severity ?? rule.severity,
    message: translate(message.key, message.facts),
    hint: translate(hint.key, hint.facts),
    ...rest,
    ...(cause && together ? { joins: cause.key, together: translate(together.key, together.facts) } : {}),
  };
}

/** The failure in words, of a subject that must fail. */
export function failureOf<Subject>(rule: Rule<Subject>, subject: Subject): Told {
  const told = tellOf(rule, subject);
  if (typeof told === 'string') throw new Error(`${rule.id}: ${told}`);
  return told;
}
