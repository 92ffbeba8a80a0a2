/** Reasons to choose from: what offices often give, and what was written in this filing. */
import { hasExplanation } from '../../../check/explanation';
import { parseExplanation } from '../../../check/explanation-tags';
import { textOf } from '../../../forms/entry';
import type { Filing } from '../../../forms/filing';
import type { MessageKey } from '../../../i18n';

export const USUAL_REASONS: readonly MessageKey[] = [
  'explain.reason.definition',
  'explain.reason.census',
  'explain.reason.large-project',
  'explain.reason.enterprise-moved',
  'explain.reason.policy',
  'explain.reason.batch',
  'explain.reason.unchanged',
  'explain.reason.not-published',
  'explain.reason.budget',
];

/** A list that can be looked through. */
const MOST_USED = 20;

/** The reasons written in a filing, without tags, those used most often first. */
export function usedReasons({ indicators, projects }: Pick<Filing, 'indicators' | 'projects'>): string[] {
  const uses = new Map<string, number>();
  for (const { entries } of [...indicators, ...projects]) {
    const { plain, entries: tagged } = parseExplanation(textOf(entries.get('explanation')));
    for (const text of new Set([plain, ...tagged.map(({ reason }) => reason)]))
      if (hasExplanation(text)) uses.set(text, (uses.get(text) ?? 0) + 1);
  }
  const byUse = [...uses].sort(([, left], [, right]) => right - left);
  return byUse.slice(0, MOST_USED).map(([text]) => text);
}
