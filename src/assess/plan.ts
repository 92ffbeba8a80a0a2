/** The assessment of a whole plan at the end of a year. */
import { timeShareBetween } from '../plan/path';
import type { Plan } from '../plan/schema';
import type { IndicatorAssessment } from './assessment';
import type { PlanData, TaskRecord } from './data';
import { assessIndicator } from './indicator';
import { assessProject, type ProjectAssessment } from './project';
import { DEFAULT_CUT_OFFS, VERDICTS, type CutOffs, type Verdict } from './verdict';

export interface PlanAssessment {
  readonly data: PlanData;
  readonly year: number;
  readonly cutOffs: CutOffs;
  readonly indicators: readonly IndicatorAssessment[];
  readonly projects: readonly ProjectAssessment[];
  readonly tasks: readonly TaskRecord[];
  readonly counts: Readonly<Record<Verdict, number>>;
}

/** Assesses everything that was reported on a plan. */
export function assessPlan(
  data: PlanData,
  year: number,
  cutOffs: CutOffs = DEFAULT_CUT_OFFS,
): PlanAssessment {
  const { plan } = data;
  const indicators = data.indicators.map((series) => assessIndicator(plan, series, year, cutOffs));
  const timeShare = timeShareOf(plan, year);
  return {
    data,
    year,
    cutOffs,
    indicators,
    projects: data.projects.map((record) => assessProject(record, year, timeShare)),
    tasks: data.tasks,
    counts: countVerdicts(indicators),
  };
}

/** The share of the plan's period that has passed at the end of a year. */
export const timeShareOf = ({ period }: Plan, year: number): number =>
  timeShareBetween(period.start - 1, period.end, year);

/** How many indicators got each verdict; every verdict is listed. */
export function countVerdicts(indicators: readonly IndicatorAssessment[]): Record<Verdict, number> {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of indicators) counts[verdict]++;
  return counts;
}
