/** K1: departments that report the same figure of the same plan report the same. */
import { showNumber } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, type Worded } from '../finding';
import type { Rule } from '../rule';
import { compareWith, filesOf } from './agreement';
import { isSame, type Reported } from './figures';
import {
  otherFacts,
  overYears,
  ownTrouble,
  showGap,
  unlessUnknown,
  type CrossSubject,
  type Say,
} from './subject';

export const departments: Rule<CrossSubject> = {
  id: 'K1',
  severity: 'C',
  level: 3,
  title: 'rule.K1',
  evaluate: ({ own, index, say }) => {
    const others = index.sameFigure(own).filter(({ file }) => file !== own.file);
    if (others.length === 0 || own.figure.kind === 'blank') return NOT_APPLICABLE;
    const trouble = ownTrouble(own);
    if (trouble) return trouble;
    const { differing, unknown } = compareWith(own, others, say, isSame);
    const [first] = differing;
    if (!first) return unlessUnknown(unknown[0], PASS);
    const [left, right] = [valueOf(own), valueOf(first)];
    const numbers = typeof left === 'number' && typeof right === 'number';
    const message = describe(own, first, differing.length, say);
    return fail({
      message,
      hint: { key: 'finding.K1.hint', facts: {} },
      left,
      right,
      difference: numbers ? left - right : null,
      cause: overYears(`K1:${filesOf(differing)}`, message, say),
    });
  },
};

const valueOf = ({ figure }: Reported): number | string | null => ('value' in figure ? figure.value : null);

function describe(own: Reported, other: Reported, count: number, say: Say): Worded {
  const { name, unit } = own.filed.indicator;
  const [left, right] = [valueOf(own), valueOf(other)];
  const facts = { ...otherFacts(other, say), name, year: own.year, unit: unit ?? '' };
  if (typeof left !== 'number' || typeof right !== 'number')
    return { key: 'finding.K1.words', facts: { ...facts, value: left ?? '', other: right ?? '' } };
  const values = { value: showNumber(left), other: showNumber(right), gap: showGap(left, right) };
  return count === 1
    ? { key: 'finding.K1', facts: { ...facts, ...values } }
    : { key: 'finding.K1.several', facts: { ...facts, ...values, count } };
}
