/** R2: an assigned target and its actual come together. */
import type { Reading } from '../../forms/entry';
import { fail, NOT_APPLICABLE, PASS } from '../finding';
import type { Rule } from '../rule';
import type { Figure } from '../series';
import { factsOf } from './figure-facts';

export interface AssignedPair {
  readonly figure: Figure;
  /** What the department was assigned for the year. */
  readonly target: Reading;
}

/** Without the target the actual cannot be assessed; an actual that is missing is R1's. */
export const assignedPair: Rule<AssignedPair> = {
  id: 'R2',
  severity: 'C',
  level: 1,
  title: 'rule.R2',
  evaluate: ({ figure, target }) => {
    if (figure.value === null) return NOT_APPLICABLE;
    if (target.kind !== 'blank') return PASS;
    const facts = factsOf(figure);
    return fail({
      message: { key: 'finding.R2', facts },
      hint: { key: 'finding.R2.hint', facts },
      left: figure.value,
      cause: {
        key: 'R2',
        message: (years) => ({ key: 'finding.R2.years', facts: { ...facts, years } }),
      },
    });
  },
};
