/** RG1: a district or a zone against the city it lies in, on the same concept and year. */
import { isWholeNumber, showNumber } from '../../plan/units';
import { fail, NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import type { Rule } from '../rule';
import type { Reported } from './figures';
import { wholeAgainstParts } from './region-whole';
import { sumTolerance } from './rounding';
import {
  otherFacts,
  isSameKind,
  otherKind,
  overYears,
  ownTrouble,
  showGap,
  type CrossSubject,
  type Say,
} from './subject';
import { comparison, isZone, lies, regionFacts, settled, type Known } from './territory';

/** A district's share or rate that is more than this many times the city's is pointed out. */
export const RATIO_TIMES = 5;

export const regions: Rule<CrossSubject> = {
  id: 'RG1',
  severity: 'C',
  level: 4,
  title: 'rule.RG1',
  evaluate: (subject) => {
    const { own, index, say } = subject;
    const kind = comparison(own.filed.indicator);
    if (kind === null || own.figure.kind === 'blank') return NOT_APPLICABLE;
    const isCity = own.filing.plan.region.level === 'city';
    // Shares of a city and its districts are no whole and parts: only the district is looked at.
    if (isCity && kind === 'ratio') return NOT_APPLICABLE;
    const related = index.sameConcept(own).filter((other) => (isCity ? lies(other, own) : lies(own, other)));
    const [any] = related;
    if (!any) return NOT_APPLICABLE;
    const comparable = related.filter((other) => isSameKind(own, other));
    if (comparable.length === 0) return { kind: 'unverifiable', reason: otherKind(own, any, say) };
    const trouble = ownTrouble(own);
    if (trouble) return trouble;
    if (own.figure.kind !== 'number') return NOT_APPLICABLE;
    const value = own.figure.value;
    if (isCity) return wholeAgainstParts(subject, value, comparable);
    const city = settled(subject, comparable);
    if ('key' in city) return { kind: 'unverifiable', reason: city };
    return kind === 'ratio'
      ? ratioAgainstCity(own, value, city, say)
      : partAgainstWhole(own, value, city, say);
  },
};

function partAgainstWhole(own: Reported, value: number, city: Known, say: Say): Outcome {
  if (value <= city.value + sumTolerance([value], city.value, isWholeNumber(own.filed.indicator)))
    return PASS;
  const facts = {
    ...otherFacts(city.at, say),
    ...regionFacts(own, value),
    city: city.at.filing.plan.region.name,
    other: showNumber(city.value),
    gap: showGap(value, city.value),
  };
  const message = { key: 'finding.RG1.part', facts } as const;
  return fail({
    message,
    hint: { key: isZone(own) ? 'finding.RG1.hint.zone' : 'finding.RG1.hint', facts },
    left: value,
    right: city.value,
    difference: value - city.value,
    cause: overYears(`RG1:part:${city.at.file}`, message, say),
  });
}

function ratioAgainstCity(own: Reported, value: number, city: Known, say: Say): Outcome {
  const facts = {
    ...otherFacts(city.at, say),
    ...regionFacts(own, value),
    city: city.at.filing.plan.region.name,
    other: showNumber(city.value),
  };
  if (city.value <= 0) return unverifiable('unverifiable.RG1.zero', facts);
  if (value <= RATIO_TIMES * city.value) return PASS;
  const message = {
    key: 'finding.RG1.ratio',
    facts: { ...facts, times: showNumber(value / city.value, 1), limit: RATIO_TIMES },
  } as const;
  return fail({
    severity: 'D',
    message,
    hint: { key: 'finding.RG1.hint.ratio', facts },
    left: value,
    right: city.value,
    difference: value - city.value,
    cause: overYears(`RG1:ratio:${city.at.file}`, message, say),
  });
}
