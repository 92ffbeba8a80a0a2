/** P1.8 and P1.9: a target comes after its baseline and falls into the period of the plan. */
import { reportingYears } from '../../plan/facts';
import type { Indicator } from '../../plan/schema';
import { listYears } from '../../plan/years';
import { NOT_APPLICABLE, PASS } from '../finding';
import { allIndicators, atTarget, failed, type PlanRule, type RuleFamily } from './rule';

/** P1.8: the baseline's year lies before the target's. */
const baselineFirst: PlanRule<Indicator> = {
  id: 'P1.8',
  severity: 'A',
  level: 1,
  title: 'rule.P1.8',
  evaluate: ({ name, baseline, target }) => {
    if (baseline.year === null) return NOT_APPLICABLE;
    if (baseline.year < target.year) return PASS;
    const facts = { name, baseline: baseline.year, target: target.year };
    return failed('plan-finding.P1.8', 'plan-finding.P1.8.hint', facts, {
      left: baseline.year,
      right: target.year,
    });
  },
};

/** P1.9: the target's year is one of the plan's own; a year outside is possible, but hardly meant. */
const targetInPeriod: PlanRule<Indicator> = {
  id: 'P1.9',
  severity: 'D',
  level: 1,
  title: 'rule.P1.9',
  evaluate: ({ name, target }, { plan }) => {
    const { period } = plan;
    if (target.year >= period.start && target.year <= period.end) return PASS;
    const facts = { name, year: target.year, period: listYears(reportingYears(plan)) };
    return failed('plan-finding.P1.9', 'plan-finding.P1.9.hint', facts, {
      left: target.year,
      right: target.year < period.start ? period.start : period.end,
    });
  },
};

export const yearFamily: RuleFamily<Indicator> = {
  subjects: allIndicators,
  place: atTarget,
  rules: [baselineFirst, targetInPeriod],
};
