/** A rule: data, and one pure function from what it looks at to an outcome. */
import type { MessageKey } from '../i18n';
import type { Outcome, Severity } from './finding';

/** 0 file and structure · 1 inside one filing · 2 against other years · 3 between sources of one field. */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

export interface Rule<Subject> {
  /** As in the catalogue: F1 … T5; PJ for projects, TK for tasks. */
  readonly id: string;
  readonly severity: Severity;
  readonly level: Level;
  readonly title: MessageKey;
  readonly evaluate: (subject: Subject) => Outcome;
}
