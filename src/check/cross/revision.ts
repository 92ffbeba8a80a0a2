/** X1: a figure that was accepted stays as it is, or its revision has a reason. */
import { showQuantity } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import type { Rule } from '../rule';
import { changesSince, type AcceptedFigure } from './accepted';
import { departmentOf, isSame, type Reported } from './figures';
import { overYears, showGap, type CrossSubject, type Say } from './subject';

export const revision: Rule<CrossSubject> = {
  id: 'X1',
  severity: 'B',
  level: 2,
  title: 'rule.X1',
  evaluate: ({ own, accepted, say }) => {
    if (!accepted) return NOT_APPLICABLE;
    const { figure } = own;
    const isShown = own.filing.earlierYears.includes(own.year);
    // Forms may be made without the accepted figures: an empty locked cell claims nothing.
    if (figure.kind === 'blank' && (isShown || !isSameDepartment(own, accepted))) return NOT_APPLICABLE;
    if (changesSince(accepted, own.filed.indicator).length > 0)
      return unverifiable('unverifiable.X1.definition', { name: own.filed.indicator.name });
    switch (figure.kind) {
      case 'blank':
        return gone(own, accepted, null, say);
      case 'no-figure':
        return gone(own, accepted, figure.text, say);
      case 'untrusted':
        return unverifiable('unverifiable.cross.own-untrusted', { rule: figure.rule });
      default:
        return isSame(figure.value, accepted.value)
          ? PASS
          : changed(own, accepted, figure.value, isShown, say);
    }
  },
};

/** What another department leaves empty has not disappeared. */
function isSameDepartment(own: Reported, accepted: AcceptedFigure): boolean {
  const [now, then] = [own, accepted].map(({ filing, filed }) => departmentOf(filing, filed));
  return now === then || now === '' || then === '';
}

function factsOf(
  { filed, year }: Reported,
  { filing, entry, value }: AcceptedFigure,
): Record<string, string | number> {
  return {
    name: filed.indicator.name,
    year,
    old: show(filed, value),
    file: filing.fileName,
    place: `${entry.sheet}!${entry.cell}`,
  };
}

/** A number with its unit; a word is without one. */
const show = ({ indicator }: Reported['filed'], value: number | string): string =>
  typeof value === 'number' ? showQuantity(value, indicator.unit) : value;

function changed(
  own: Reported,
  accepted: AcceptedFigure,
  value: number | string,
  isShown: boolean,
  say: Say,
): Outcome {
  const numbers = typeof value === 'number' && typeof accepted.value === 'number';
  const gap = numbers ? say('cross.gap', { gap: showGap(value, Number(accepted.value)) }) : '';
  const facts = { ...factsOf(own, accepted), value: show(own.filed, value), gap };
  const message = { key: isShown ? 'finding.X1.shown' : 'finding.X1', facts } as const;
  return fail({
    message,
    hint: { key: isShown ? 'finding.X1.hint.shown' : 'finding.X1.hint', facts },
    left: value,
    right: accepted.value,
    difference: numbers ? value - Number(accepted.value) : null,
    cause: overYears(isShown ? 'X1:shown' : 'X1', message, say),
  });
}

function gone(own: Reported, accepted: AcceptedFigure, text: string | null, say: Say): Outcome {
  const facts = { ...factsOf(own, accepted), text: text ?? '' };
  const message = { key: text === null ? 'finding.X1.gone' : 'finding.X1.replaced', facts } as const;
  return fail({
    message,
    hint: { key: 'finding.X1.hint.gone', facts },
    left: text,
    right: accepted.value,
    cause: overYears('X1:gone', message, say),
  });
}
