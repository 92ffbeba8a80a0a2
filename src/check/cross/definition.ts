/** X2: an indicator whose definition has changed does not compare with what was accepted before. */
import type { FiledIndicator } from '../../forms/filing';
import { fail, NOT_APPLICABLE, PASS } from '../finding';
import type { Rule } from '../rule';
import { changesSince, type AcceptedFigure, type DefinitionChange } from './accepted';
import type { Say } from './subject';

/** A row with the accepted figures of its indicator. */
export interface DefinitionSubject {
  readonly filed: FiledIndicator;
  readonly accepted: readonly AcceptedFigure[];
  readonly say: Say;
}

export const definition: Rule<DefinitionSubject> = {
  id: 'X2',
  severity: 'B',
  level: 2,
  title: 'rule.X2',
  evaluate: ({ filed: { indicator }, accepted, say }) => {
    if (accepted.length === 0) return NOT_APPLICABLE;
    // The youngest that differs: earlier ones differ at least as much.
    const changed = accepted.filter((figure) => changesSince(figure, indicator).length > 0).at(-1);
    if (!changed) return PASS;
    const changes = changesSince(changed, indicator);
    const facts = {
      name: indicator.name,
      file: changed.filing.fileName,
      changes: changes.map((change) => showChange(change, say)).join(say('cross.semicolon')),
    };
    const [first] = changes;
    return fail({
      message: { key: 'finding.X2.accepted', facts },
      hint: { key: 'finding.X2.hint.accepted', facts },
      left: first ? shownValue(first, 'after', say) : null,
      right: first ? shownValue(first, 'before', say) : null,
    });
  },
};

function showChange(change: DefinitionChange, say: Say): string {
  return say('cross.change', {
    field: say(`cross.field.${change.field}`),
    before: shownValue(change, 'before', say),
    after: shownValue(change, 'after', say),
  });
}

/** Measures are codes in the plan file; readers know their words. */
function shownValue(change: DefinitionChange, side: 'before' | 'after', say: Say): string {
  const value = change[side];
  return change.field === 'measure' ? say(`measure.${value}` as 'measure.level') : value;
}
