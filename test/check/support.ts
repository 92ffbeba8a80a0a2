/** What tests of the rules share. */
import type { CheckResult } from '../../src/check/check';
import type { Finding, Outcome, Severity } from '../../src/check/finding';

const SEVERE: readonly Severity[] = ['A', 'B', 'C'];

/** Findings that ask something of the department. */
export const asking = ({ findings }: Pick<CheckResult, 'findings'>): Finding[] =>
  findings.filter(({ severity }) => SEVERE.includes(severity));

/** The one finding of a filing; fails where there are none or several. */
export function onlyFinding(result: CheckResult): Finding {
  expect(result.findings.map(({ rule, cell, message }) => `${rule} ${cell} ${message}`)).toHaveLength(1);
  const [finding] = result.findings;
  if (!finding) throw new RangeError('no finding');
  return finding;
}

/** A sentence a Chinese reader can act on: whole, and without a placeholder left over. */
export function expectSentence(text: string): void {
  expect(text).toMatch(/[\u4e00-\u9fff].*。$/);
  expect(text).not.toMatch(/[{}]|undefined|NaN|null/);
}

/**
 * Lets a rule answer otherwise.
 *
 * @param evaluate - is given what the rule itself would do
 * @returns what ends it
 */
export function instead<Subject>(
  rule: { evaluate: (subject: Subject) => Outcome },
  evaluate: (subject: Subject, own: (subject: Subject) => Outcome) => Outcome,
): () => void {
  const { evaluate: own } = rule;
  rule.evaluate = (subject) => evaluate(subject, own);
  return () => {
    rule.evaluate = own;
  };
}
