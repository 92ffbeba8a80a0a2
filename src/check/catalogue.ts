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

/** A name of the field that several rules have in common, or that is a part of one. */
export interface RuleGroup {
  readonly id: string;
  readonly text: MessageKey;
  readonly rules: readonly RuleId[];
}

export const RULE_GROUPS: readonly RuleGroup[] = [
  { id: 'R3', text: 'catalogue.group.R3', rules: ['R1', 'PJ2', 'PJ3', 'PJ6', 'PJ7', 'TK2'] },
  { id: 'B4', text: 'catalogue.group.B4', rules: ['B1'] },
];
