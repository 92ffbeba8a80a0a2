/** 年度目标: official targets of single years, taken from the annual plans of the same region. */
import type { Indicator, Plan } from './schema';

/** The official target of one indicator for one year, and where it is stated. */
export interface AnnualTarget {
  readonly value: number;
  readonly planId: string;
  readonly code: string;
}

/** Looks up the official target of an indicator for a year; undefined where there is none. */
export type AnnualTargets = (indicator: Indicator, year: number) => AnnualTarget | undefined;

/** No official yearly targets. */
export const NO_ANNUAL_TARGETS: AnnualTargets = () => undefined;

const keyOf = (indicator: Indicator, year: number): string =>
  [indicator.concept, indicator.measure, indicator.unit, year].join('|');

/**
 * Collects the yearly targets that annual plans of the plan's region state for the same concept.
 *
 * Concept, measure and unit must all agree: 科技型中小企业 as a stock of one year says nothing about the same name
 * counted over five years. The target belongs to the year it is stated for, also where that is the year before.
 */
export function annualTargetsFor(plan: Plan, plans: readonly Plan[]): AnnualTargets {
  const targets = new Map<string, AnnualTarget>();
  for (const annual of plans) {
    if (annual.kind !== 'annual' || annual.region.name !== plan.region.name || annual.id === plan.id)
      continue;
    for (const indicator of annual.indicators) {
      const { value, year } = indicator.target;
      if (indicator.concept === null || value === null) continue;
      targets.set(keyOf(indicator, year), { value, planId: annual.id, code: indicator.code });
    }
  }
  return (indicator, year) => (indicator.concept === null ? undefined : targets.get(keyOf(indicator, year)));
}
