/** Every rule that any part of the engine can report, for docs/rules.md (`npm run rules`) and its test. */
import type { MessageKey } from '../i18n';
import { CROSS_ENTRIES } from './catalogue/cross';
import type { CatalogueEntry, RuleId } from './catalogue/entry';
import { FIGURE_ENTRIES } from './catalogue/figures';
import { PAIR_ENTRIES } from './catalogue/pairs';
import { PLAN_ENTRIES } from './catalogue/plan';
import { ROW_ENTRIES } from './catalogue/rows';
import { STRUCTURE_ENTRIES } from './catalogue/structure';

export type { CatalogueEntry, CataloguePart, Example, ExampleCell, Missing } from './catalogue/entry';

/** In the order in which rules are listed, not in that in which they are asked. */
export const CATALOGUE: readonly CatalogueEntry[] = [
  ...STRUCTURE_ENTRIES,
  ...FIGURE_ENTRIES,
  ...PAIR_ENTRIES,
  ...ROW_ENTRIES,
  ...CROSS_ENTRIES,
  ...PLAN_ENTRIES,
];

/** A rule that is asked for and not there, or not everywhere. */
export interface PlannedRule {
  readonly id: string;
  readonly text: MessageKey;
  /** Rules that ask a part of it already. */
  readonly partly: readonly RuleId[];
}

export const NOT_YET: readonly PlannedRule[] = [
  { id: 'R3', text: 'catalogue.planned.R3', partly: ['PJ2', 'PJ3', 'PJ6', 'PJ7'] },
];
