/** K3: the same figure of one region, reported on two plans, is the same. */
import { showNumber } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, unverifiable } from '../finding';
import type { Rule } from '../rule';
import { compareWith, filesOf } from './agreement';
import type { Reported } from './figures';
import { agreeRounded } from './rounding';
import {
  otherFacts,
  isSameKind,
  otherKind,
  overYears,
  ownTrouble,
  showGap,
  unlessUnknown,
  type CrossSubject,
} from './subject';

const isMirror = (own: Reported, other: Reported): boolean =>
  other.filing.plan.id !== own.filing.plan.id &&
  other.filing.plan.region.name === own.filing.plan.region.name;

export const mirror: Rule<CrossSubject> = {
  id: 'K3',
  severity: 'C',
  level: 3,
  title: 'rule.K3',
  evaluate: ({ own, index, say }) => {
    const mirrors = index.sameConcept(own).filter((other) => isMirror(own, other));
    const [any] = mirrors;
    if (!any || own.figure.kind === 'blank') return NOT_APPLICABLE;
    const comparable = mirrors.filter((other) => isSameKind(own, other));
    if (comparable.length === 0) return { kind: 'unverifiable', reason: otherKind(own, any, say) };
    const trouble = ownTrouble(own);
    if (trouble) return trouble;
    // Filings of the other plan that differ among themselves are K1's, and only theirs.
    const disputed = comparable.find((other) => index.isDisputed(other));
    if (disputed) return unverifiable('unverifiable.cross.disputed', otherFacts(disputed, say));
    const { differing, unknown } = compareWith(own, comparable, say, agreeRounded);
    const [first] = differing;
    if (!first) return unlessUnknown(unknown[0], PASS);
    return describe(own, first, filesOf(differing), say);
  },
};

function describe(
  own: Reported,
  other: Reported,
  files: string,
  say: CrossSubject['say'],
): ReturnType<Rule<CrossSubject>['evaluate']> {
  const value = 'value' in own.figure ? own.figure.value : '';
  const right = 'value' in other.figure ? other.figure.value : '';
  const numbers = typeof value === 'number' && typeof right === 'number';
  const { indicator } = own.filed;
  const facts = {
    ...otherFacts(other, say),
    name: indicator.name,
    year: own.dataYear,
    unit: indicator.unit ?? '',
    value: numbers ? showNumber(value) : value,
    other: numbers ? showNumber(right) : right,
    otherName: other.filed.indicator.name,
    otherCode: other.filed.indicator.code,
    plan: other.filing.plan.shortTitle,
  };
  const message = numbers
    ? ({ key: 'finding.K3', facts: { ...facts, gap: showGap(value, right) } } as const)
    : ({ key: 'finding.K3.words', facts } as const);
  return fail({
    message,
    hint: { key: 'finding.K3.hint', facts },
    left: value,
    right,
    difference: numbers ? value - right : null,
    cause: overYears(`K3:${files}`, message, say),
  });
}
