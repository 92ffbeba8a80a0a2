/** RG1 at the city's cell: against each region alone, then against its districts together. */
import { isWholeNumber, showNumber } from '../../plan/units';
import { fail, PASS, type Outcome, type Worded } from '../finding';
import { filesOf } from './agreement';
import type { Reported } from './figures';
import { sumTolerance } from './rounding';
import { otherFacts, overYears, showGap, type CrossSubject, type Say } from './subject';
import { isZone, regionFacts, settled, type Known } from './territory';
import { tidy } from '../../plan/rounding';

/** The city's figure against each region alone, then against its districts together. */
export function wholeAgainstParts(subject: CrossSubject, value: number, parts: readonly Reported[]): Outcome {
  const { own, say } = subject;
  const names = [...new Set(parts.map(({ filing }) => filing.plan.region.name))];
  const found = names.map((name) =>
    settled(
      subject,
      parts.filter(({ filing }) => filing.plan.region.name === name),
    ),
  );
  const known = found.filter((region): region is Known => !('key' in region));
  const whole = isWholeNumber(own.filed.indicator);
  const exceeds = (values: readonly number[]): boolean =>
    values.reduce((sum, part) => sum + part, 0) > value + sumTolerance(values, value, whole);
  const larger = known.filter((part) => exceeds([part.value]));
  if (larger.length > 0) return tooSmall(own, value, larger, 'single', say);
  // A zone lies across districts: with it the same enterprises would be counted twice.
  const districts = known.filter(({ at }) => !isZone(at));
  if (districts.length > 1 && exceeds(districts.map((part) => part.value)))
    return tooSmall(own, value, districts, 'sum', say);
  const unknown = found.find((region): region is Worded => 'key' in region);
  return unknown ? { kind: 'unverifiable', reason: unknown } : PASS;
}

function tooSmall(
  own: Reported,
  value: number,
  parts: readonly Known[],
  kind: 'single' | 'sum',
  say: Say,
): Outcome {
  const values = parts.map((part) => part.value);
  const other = kind === 'sum' ? tidy(values.reduce((sum, part) => sum + part, 0)) : Math.max(...values);
  const facts = {
    ...regionFacts(own, value),
    parts: parts.map((part) => showPart(part, say)).join(say('cross.comma')),
    other: showNumber(other),
    gap: showGap(value, other),
  };
  const message = { key: kind === 'sum' ? 'finding.RG1.sum' : 'finding.RG1.whole', facts } as const;
  const zone = parts.some(({ at }) => isZone(at));
  return fail({
    message,
    hint: {
      key: kind === 'sum' ? 'finding.RG1.hint.sum' : zone ? 'finding.RG1.hint.zone' : 'finding.RG1.hint',
      facts,
    },
    left: value,
    right: other,
    difference: value - other,
    cause: overYears(`RG1:${kind}:${filesOf(parts.map(({ at }) => at))}`, message, say),
  });
}

const showPart = ({ value, at }: Known, say: Say): string =>
  say('cross.part', {
    ...otherFacts(at, say),
    region: at.filing.plan.region.name,
    value: showNumber(value),
    unit: at.filed.indicator.unit ?? '',
  });
