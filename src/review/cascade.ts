/** Which indicators of city, districts and zones mean the same, and what may be done with their figures. */
import type { IndicatorAssessment } from '../assess/assessment';
import { contributionsOf } from '../check/plan/parent';
import { planContext } from '../check/plan/rule';
import { unitFactor } from '../check/plan/words';
import { isPeriodTotal, reportingLag } from '../plan/path';
import type { Indicator, Plan } from '../plan/schema';
import type { ReviewContext } from './context';

/** One plan's indicator of a concept. */
export interface Member {
  readonly plan: Plan;
  readonly indicator: Indicator;
  /** The sheets of its plan; null where nobody filed it. */
  readonly review: ReviewContext | null;
  /** Null where the plan's form had no such row, or nobody filed the plan. */
  readonly assessed: IndicatorAssessment | null;
  /** The city's member that it is a part of, and what the city's figure is multiplied by to be in its unit. */
  readonly whole: { readonly member: Member; readonly factor: number } | null;
  /** Whether the figures of the same reporting year can be compared with the city's as well. */
  readonly sharesActual: boolean;
}

/** All indicators of one concept, city first. */
export interface ConceptGroup {
  readonly concept: string;
  readonly members: readonly Member[];
}

/**
 * The concepts that two or more plans have. Where the given plans are of one level only, plans of the other levels
 * that nobody filed stand beside them with their targets.
 */
export function conceptGroups(
  reviews: readonly ReviewContext[],
  others: readonly Plan[],
  year: number,
): ConceptGroup[] {
  const given = reviews.map((review) => ({ review, plan: review.assessment.data.plan }));
  const related = relatedPlans(
    given.map(({ plan }) => plan),
    others,
    year,
  );
  const all = [...given, ...related.map((plan) => ({ review: null, plan }))];
  all.sort((left, right) => LEVELS.indexOf(left.plan.region.level) - LEVELS.indexOf(right.plan.region.level));
  const groups = new Map<string, Member[]>();
  for (const { review, plan } of all)
    for (const { concept, ...member } of membersOf(plan, review)) {
      const same = groups.get(concept);
      if (same) same.push(member);
      else groups.set(concept, [member]);
    }
  const comparable = [...groups].filter(([, members]) => new Set(members.map(({ plan }) => plan)).size > 1);
  const wholes = wholesOf(all.map(({ plan }) => plan));
  return comparable.map(([concept, members]) => ({
    concept,
    members: members.map((one) => withWhole(one, members, wholes)),
  }));
}

const LEVELS = ['city', 'district', 'zone'] as const;

/** Five-year plans of the same city that fill the levels which the given plans do not have. */
function relatedPlans(given: readonly Plan[], others: readonly Plan[], year: number): Plan[] {
  const levels = new Set(given.map(({ region }) => region.level));
  if (levels.size !== 1) return [];
  const cities = new Set(given.map(cityOf));
  const regions = new Set(given.map(({ region }) => region.name));
  return others.filter(
    (plan) =>
      plan.kind === 'five-year' &&
      cities.has(cityOf(plan)) &&
      !regions.has(plan.region.name) &&
      plan.period.start <= year &&
      plan.period.end >= year,
  );
}

const cityOf = ({ region }: Plan): string => region.parent ?? region.name;

function membersOf(plan: Plan, review: ReviewContext | null): (Member & { readonly concept: string })[] {
  const assessed = new Map(review?.assessment.indicators.map((one) => [one.series.indicator.code, one]));
  return plan.indicators.flatMap((indicator) =>
    indicator.concept === null || indicator.restates !== null
      ? []
      : [
          {
            concept: indicator.concept,
            plan,
            indicator,
            review,
            assessed: assessed.get(indicator.code) ?? null,
            whole: null,
            sharesActual: false,
          },
        ],
  );
}

/** The city's indicator that each target is a part of, as the checks of plans find it. */
function wholesOf(plans: readonly Plan[]): Map<Indicator, { readonly plan: string; readonly code: string }> {
  const wholes = new Map<Indicator, { plan: string; code: string }>();
  const cities = plans.filter(({ region }) => region.level === 'city');
  for (const plan of plans) {
    const own = new Map(plan.indicators.map((indicator) => [indicator.code, indicator]));
    for (const { code, parentPlan, parentCode } of contributionsOf(planContext(plan, cities, {}))) {
      const indicator = own.get(code);
      if (indicator) wholes.set(indicator, { plan: parentPlan, code: parentCode });
    }
  }
  return wholes;
}

function withWhole(member: Member, members: readonly Member[], wholes: ReturnType<typeof wholesOf>): Member {
  const found = wholes.get(member.indicator);
  const whole = members.find(
    ({ plan, indicator }) => plan.id === found?.plan && indicator.code === found.code,
  );
  const factor = whole && unitFactor(whole.indicator.unit, member.indicator.unit);
  if (!whole || factor === undefined || factor === null) return member;
  return { ...member, whole: { member: whole, factor }, sharesActual: isSameYear(member, whole) };
}

/** Totals so far compare where both began together; otherwise figures of the same year do. */
function isSameYear(part: Member, whole: Member): boolean {
  const sameLag = reportingLag(part.plan, part.indicator) === reportingLag(whole.plan, whole.indicator);
  return sameLag && (!isPeriodTotal(part.indicator) || part.plan.period.start === whole.plan.period.start);
}
