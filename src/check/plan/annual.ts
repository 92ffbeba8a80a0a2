/** PL2: the targets of an annual plan, against the path of the same region's five-year plan. */
import { dueYear, expectedEntry, isPeriodTotal, printedStart } from '../../plan/path';
import type { Indicator, Plan } from '../../plan/schema';
import { showQuantity } from '../../plan/units';
import { PASS, unverifiable, type Outcome } from '../finding';
import { acrossPlans, failed, type PlanContext, type PlanRule, type RuleFamily } from './rule';
import { showShare, showTarget } from './words';

/** A yearly target beside the indicator of the five-year plan; without one where no such plan is at hand. */
interface YearlyTarget {
  readonly annual: Indicator;
  readonly long: { readonly plan: Plan; readonly indicator: Indicator } | null;
}

const covers = ({ period }: Plan, year: number): boolean => year >= period.start && year <= period.end;

/**
 * Where the five-year plan has the concept in the very same measure and unit (as `annualTargetsFor` demands), that
 * row; else one that only shares the concept, which then cannot be compared.
 */
function counterpart(annual: Indicator, plan: Plan): Indicator | undefined {
  const same = plan.indicators.filter(
    ({ concept, restates }) => concept === annual.concept && restates === null,
  );
  return same.find(({ measure, unit }) => measure === annual.measure && unit === annual.unit) ?? same[0];
}

function yearlyTargets({ plan, others }: PlanContext): YearlyTarget[] {
  if (plan.kind !== 'annual') return [];
  return plan.indicators
    .filter(({ concept, restates }) => concept !== null && restates === null)
    .flatMap((annual): YearlyTarget[] => {
      const longPlans = others.filter(
        (other) =>
          other.kind === 'five-year' &&
          other.region.name === plan.region.name &&
          covers(other, annual.target.year),
      );
      if (longPlans.length === 0) return [{ annual, long: null }];
      return longPlans.flatMap((long) => {
        const indicator = counterpart(annual, long);
        return indicator === undefined ? [] : [{ annual, long: { plan: long, indicator } }];
      });
    });
}

/** PL2: a yearly target that would leave the indicator behind its path is named with both values; ahead is fine. */
const onPath: PlanRule<YearlyTarget> = {
  id: 'PL2',
  severity: 'D',
  level: 2,
  title: 'rule.PL2',
  evaluate: ({ annual, long }, { onTrack }): Outcome => {
    const year = annual.target.year;
    if (long === null) return unverifiable('plan-unverifiable.no-five-year', { year });
    const { plan, indicator } = long;
    const where = { plan: plan.shortTitle, other: indicator.code, line: indicator.line };
    if (annual.measure !== indicator.measure || annual.unit !== indicator.unit)
      return unverifiable('plan-unverifiable.basis', where);
    if (annual.target.value === null) return unverifiable('plan-unverifiable.no-target', {});
    const expected = expectedEntry(plan, indicator, year);
    if (expected === null) return unverifiable('plan-unverifiable.no-path', where);
    // The generous end: a range is behind only where all of it is.
    const value =
      indicator.direction === 'decrease' ? annual.target.value : (annual.target.upper ?? annual.target.value);
    const share = doneShare(indicator, value, expected);
    if (share === null ? !behindFlat(indicator, value, expected) : share >= onTrack) return PASS;
    const facts = {
      ...where,
      name: annual.name,
      year,
      target: showTarget(annual),
      expected: showQuantity(expected, indicator.unit, 2),
      end: dueYear(plan, indicator),
      endTarget: showTarget(indicator),
      share: share === null ? '—' : showShare(share),
      limit: showShare(onTrack),
    };
    const message = share === null ? 'plan-finding.PL2.flat' : 'plan-finding.PL2';
    return failed(message, 'plan-finding.PL2.hint', facts, { left: value, right: expected });
  },
};

/**
 * Done share ÷ time share (docs/decisions/0003) if the yearly target were met; for rates and parts of totals the
 * target ÷ the expected. Null where the path is flat, so that there is no way to be done.
 */
function doneShare(indicator: Indicator, value: number, expected: number): number | null {
  if (indicator.measure === 'growth' || isPeriodTotal(indicator)) {
    if (expected <= 0 || value <= 0) return null;
    return indicator.direction === 'decrease' ? expected / value : value / expected;
  }
  const start = printedStart(indicator);
  if (start === null || start.value === expected) return null;
  return (value - start.value) / (expected - start.value);
}

const behindFlat = ({ direction }: Indicator, value: number, expected: number): boolean =>
  direction === 'decrease' ? value > expected : value < expected;

export const annualFamily: RuleFamily<YearlyTarget> = {
  subjects: yearlyTargets,
  place: ({ annual }) => acrossPlans(annual),
  rules: [onPath],
};
