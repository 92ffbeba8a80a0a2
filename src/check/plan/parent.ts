/** PL3.1 and PL3.2: the targets of a district or zone, against those of its city on the same concept. */
import type { Indicator, Plan } from '../../plan/schema';
import { showQuantity, unitKind } from '../../plan/units';
import { NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import type { Contribution } from './result';
import { acrossPlans, failed, type PlanContext, type PlanRule, type RuleFamily } from './rule';
import { showShare, showTarget, unitFactor } from './words';
import { tidy } from '../../plan/rounding';

/** A target of a part beside that of the whole; without one where the city's plan is not at hand. */
interface PartOfWhole {
  readonly own: Indicator;
  /** Name of the city. */
  readonly parent: string;
  readonly city: { readonly plan: Plan; readonly indicator: Indicator } | null;
}

/** Things and amounts of the parts add up to the whole; shares, rates and per-capita figures do not. */
const isAdditive = ({ measure, unit }: Indicator): boolean =>
  measure !== 'ratio' && measure !== 'growth' && measure !== 'completion' && unitKind(unit) !== 'percent';

function counterpart(own: Indicator, city: Plan): Indicator | undefined {
  const same = city.indicators.filter(
    ({ concept, restates, target }) =>
      concept === own.concept && restates === null && target.year === own.target.year,
  );
  return same.find(({ measure }) => measure === own.measure) ?? same[0];
}

function partsOfWhole({ plan, others }: PlanContext): PartOfWhole[] {
  const { parent } = plan.region;
  if (parent === null || plan.kind !== 'five-year') return [];
  const cities = others.filter(({ kind, region }) => kind === 'five-year' && region.name === parent);
  return plan.indicators
    .filter(({ concept, restates }) => concept !== null && restates === null)
    .flatMap((own): PartOfWhole[] => {
      const reaching = cities.filter(
        ({ period }) => own.target.year >= period.start && own.target.year <= period.end,
      );
      if (reaching.length === 0) return [{ own, parent, city: null }];
      return reaching.flatMap((city) => {
        const indicator = counterpart(own, city);
        return indicator === undefined ? [] : [{ own, parent, city: { plan: city, indicator } }];
      });
    });
}

interface Compared {
  readonly kind: 'compared';
  readonly city: { readonly plan: Plan; readonly indicator: Indicator };
  readonly value: number;
  /** In the unit of the part. */
  readonly whole: number;
}

/** Both targets in one unit, or why they cannot be compared. */
function compare({ own, parent, city }: PartOfWhole): Compared | Outcome {
  if (city === null) return unverifiable('plan-unverifiable.no-parent', { parent, year: own.target.year });
  const { indicator } = city;
  const where = { plan: city.plan.shortTitle, other: indicator.code, line: indicator.line };
  if (own.measure !== indicator.measure) return unverifiable('plan-unverifiable.basis', where);
  const factor = unitFactor(indicator.unit, own.unit);
  if (factor === null) return unverifiable('plan-unverifiable.basis', where);
  if (own.target.value === null || indicator.target.value === null)
    return unverifiable('plan-unverifiable.no-target', {});
  return {
    kind: 'compared',
    city,
    value: own.target.value,
    whole: tidy((indicator.target.upper ?? indicator.target.value) * factor),
  };
}

function factsOf(
  own: Indicator,
  { city, whole }: Compared,
  { plan }: PlanContext,
): Record<string, string | number> {
  return {
    name: own.name,
    year: own.target.year,
    region: plan.region.name,
    value: showTarget(own),
    parent: city.plan.region.name,
    whole: showQuantity(whole, own.unit),
    plan: city.plan.shortTitle,
    line: city.indicator.line,
  };
}

/** PL3.1: the part is not larger than the whole. */
const partWithinWhole: PlanRule<PartOfWhole> = {
  id: 'PL3.1',
  severity: 'D',
  level: 3,
  title: 'rule.PL3.1',
  evaluate: (pair, context) => {
    if (!isAdditive(pair.own)) return NOT_APPLICABLE;
    const compared = compare(pair);
    if (compared.kind !== 'compared') return compared;
    const { value, whole } = compared;
    if (value <= whole) return PASS;
    const zone = context.plan.region.level === 'zone';
    return failed(
      zone ? 'plan-finding.PL3.1.zone' : 'plan-finding.PL3.1',
      'plan-finding.PL3.1.hint',
      { ...factsOf(pair.own, compared, context), share: whole === 0 ? '—' : showShare(value / whole) },
      { left: value, right: whole },
    );
  },
};

/** PL3.2: a rate or share that aims lower than the city's is mentioned; not every part can be above the whole. */
const rateAgainstWhole: PlanRule<PartOfWhole> = {
  id: 'PL3.2',
  severity: 'D',
  level: 3,
  title: 'rule.PL3.2',
  evaluate: (pair, context) => {
    const { own } = pair;
    if (isAdditive(own) || own.measure === 'completion') return NOT_APPLICABLE;
    const compared = compare(pair);
    if (compared.kind !== 'compared') return compared;
    const { value, whole } = compared;
    const reaches = own.direction === 'decrease' ? value <= whole : value >= whole;
    if (reaches) return PASS;
    const zone = context.plan.region.level === 'zone';
    return failed(
      zone ? 'plan-finding.PL3.2.zone' : 'plan-finding.PL3.2',
      'plan-finding.PL3.2.hint',
      factsOf(own, compared, context),
      { left: value, right: whole },
    );
  },
};

/** What each additive target contributes to the city's; targets that cannot be compared are left out. */
export function contributionsOf(context: PlanContext): Contribution[] {
  return partsOfWhole(context).flatMap((pair) => {
    const { own } = pair;
    const compared = isAdditive(own) ? compare(pair) : null;
    if (compared?.kind !== 'compared' || compared.whole === 0) return [];
    const { city, value, whole } = compared;
    return [
      {
        code: own.code,
        name: own.name,
        unit: own.unit,
        year: own.target.year,
        value,
        parentPlan: city.plan.id,
        parentCode: city.indicator.code,
        parentValue: whole,
        share: value / whole,
      },
    ];
  });
}

export const parentFamily: RuleFamily<PartOfWhole> = {
  subjects: partsOfWhole,
  place: ({ own }) => acrossPlans(own),
  rules: [partWithinWhole, rateAgainstWhole],
};
