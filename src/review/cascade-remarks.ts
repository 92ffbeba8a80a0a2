/** What must not be added up or compared in 上下级衔接, and why. */
import { comparison } from '../check/cross/territory';
import { lowerIsBetter } from '../assess/target';
import { clip } from './checked-file';
import type { ConceptGroup, Member } from './cascade';
import type { Say } from './context';

const LONGEST_NOTE = 80;

/** Whether figures of the regions are parts of the city's, shares, rates, or words. */
export type Kind = 'additive' | 'ratio' | 'growth' | 'completion' | 'other';

export function kindOf({ members }: ConceptGroup): Kind {
  const [first] = members;
  if (!first) return 'other';
  const { measure } = first.indicator;
  if (measure === 'growth' || measure === 'completion') return measure;
  return comparison(first.indicator) ?? 'other';
}

/** The rule for a whole group: what its figures are good for. */
export function groupRemark(group: ConceptGroup, say: Say): string {
  const kind = kindOf(group);
  const hasCity = group.members.some(({ plan }) => plan.region.level === 'city');
  const zones = group.members.filter(({ plan }) => plan.region.level === 'zone');
  const parts = [
    say(kind === 'additive' && !hasCity ? 'review.cascade.no-city' : `review.cascade.kind.${kind}`),
  ];
  if (kind === 'additive' && zones.length > 0) {
    const names = [...new Set(zones.map(({ plan }) => plan.region.name))].join(
      say('check-report.list-separator'),
    );
    parts.push(say('review.cascade.overlap', { zones: names }));
  }
  return parts.join('').trim();
}

/** What is special about one row. */
export function rowRemark(member: Member, group: ConceptGroup, say: Say): string {
  const { plan, indicator, review, assessed } = member;
  const city = group.members.find((other) => other.plan.region.level === 'city');
  const parts: string[] = [];
  if (review === null) parts.push(say('review.cascade.unfiled'));
  else if (assessed === null) parts.push(say('review.cascade.no-row'));
  const region = group.members.find(
    (other) =>
      other !== member && other.plan.region.name === plan.region.name && other.plan.kind === 'five-year',
  );
  if (plan.kind === 'annual' && region)
    parts.push(say('review.cascade.same-region', { plan: region.plan.shortTitle }));
  if (city && city !== member) parts.push(...differences(member, city, kindOf(group), say));
  if (indicator.notes.length > 0)
    parts.push(say('review.cascade.note', { note: clip(indicator.notes.join('；'), LONGEST_NOTE) }));
  return parts.join(say('review.cascade.separator'));
}

/** Why no share of the city's figure is shown, or what else keeps the two from being the same thing. */
function differences(
  { indicator, whole, sharesActual }: Member,
  city: Member,
  kind: Kind,
  say: Say,
): string[] {
  const other = city.indicator;
  const parts: string[] = [];
  if (indicator.measure !== other.measure)
    parts.push(
      say('review.cascade.measure', {
        own: say(`measure.${indicator.measure}`),
        city: say(`measure.${other.measure}`),
      }),
    );
  if (indicator.unit !== other.unit && whole === null)
    parts.push(say('review.cascade.unit', { own: indicator.unit ?? '—', city: other.unit ?? '—' }));
  if (indicator.target.year !== other.target.year)
    parts.push(say('review.cascade.target-year', { own: indicator.target.year, city: other.target.year }));
  const [own, cityBase] = [indicator.baseline, other.baseline];
  if (own.value !== null && cityBase.value !== null && own.year !== cityBase.year)
    parts.push(say('review.cascade.baseline-year', { own: own.year ?? '—', city: cityBase.year ?? '—' }));
  if (kind === 'additive' && whole !== null && !sharesActual) parts.push(say('review.cascade.data-year'));
  if (kind === 'ratio' && isBelow(indicator, other)) parts.push(say('review.cascade.below'));
  return parts;
}

/** Whether a share or rate aims lower than the city's, in the same unit and year. */
function isBelow(own: Member['indicator'], city: Member['indicator']): boolean {
  if (own.measure !== city.measure || own.unit !== city.unit || own.target.year !== city.target.year)
    return false;
  const [value, whole] = [own.target.value, city.target.value];
  if (value === null || whole === null) return false;
  return lowerIsBetter(own) ? value > whole : value < whole;
}
