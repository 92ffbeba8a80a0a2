/** Made-up indicators and series for the assessment. */
import type { IndicatorAssessment } from '../../src/assess/assessment';
import type { Actual, IndicatorSeries, Origin, ProjectRecord } from '../../src/assess/data';
import { assessIndicator } from '../../src/assess/indicator';
import { findPlan } from '../../src/plan/catalogue';
import type { Indicator, Plan } from '../../src/plan/schema';

export const ORIGIN: Origin = { file: '填报.xlsx', sheet: '指标填报', cell: 'K4' };

/** What was reported for a year: a number, done or not, a reason word, or a refused figure. */
export type Reported = number | boolean | string | { readonly refusedBy: string };

function actualOf(reported: Reported): Actual {
  if (typeof reported === 'number') return { kind: 'number', value: reported, origin: ORIGIN };
  if (typeof reported === 'boolean') return { kind: 'completion', done: reported, origin: ORIGIN };
  if (typeof reported === 'string') return { kind: 'reason', word: reported, origin: ORIGIN };
  return { kind: 'untrusted', rule: reported.refusedBy, origin: ORIGIN };
}

export function seriesOf(
  indicator: Indicator,
  actuals: Readonly<Record<number, Reported>>,
  assigned: Readonly<Record<number, number>> = {},
): IndicatorSeries {
  const years = <T>(record: Readonly<Record<number, T>>): [number, T][] =>
    Object.entries(record).map(([year, value]) => [Number(year), value]);
  return {
    indicator,
    actuals: new Map(years(actuals).map(([year, reported]) => [year, actualOf(reported)])),
    assignedTargets: new Map(years(assigned)),
    source: '',
    explanation: '',
    department: '',
  };
}

/** An indicator of a bundled plan. */
export function bundled(planId: string, code: string): { plan: Plan; indicator: Indicator } {
  const plan = findPlan(planId);
  const indicator = plan.indicators.find((candidate) => candidate.code === code);
  if (!indicator) throw new RangeError(`no indicator ${code}`);
  return { plan, indicator };
}

/** The plan of the made-up indicators: 2021–2025. */
export const PLAN = findPlan('changsha-14th');

export interface MadeUp {
  readonly measure?: Indicator['measure'];
  readonly direction?: Indicator['direction'];
  readonly bound?: Indicator['target']['bound'];
  readonly unit?: string | null;
  readonly baseline?: number | null;
  readonly baselineYear?: number;
  readonly target: number | null;
  readonly targetYear?: number;
}

/** A level in 家 that rises from 100 in 2020, unless told otherwise. */
export function madeUp(facts: MadeUp): Indicator {
  const baseline = facts.baseline === undefined ? 100 : facts.baseline;
  return {
    ...bundled('changsha-14th', 'CS-11').indicator,
    measure: facts.measure ?? 'level',
    direction: facts.direction ?? 'increase',
    unit: facts.unit === undefined ? '家' : facts.unit,
    baseline: { printed: String(baseline ?? '—'), value: baseline, year: facts.baselineYear ?? 2020 },
    target: {
      printed: String(facts.target ?? '倍增'),
      value: facts.target,
      upper: null,
      year: facts.targetYear ?? 2025,
      bound: facts.bound ?? 'at-least',
    },
  };
}

/** Assesses a made-up indicator. */
export function assess(
  facts: MadeUp,
  actuals: Readonly<Record<number, Reported>>,
  year: number,
): IndicatorAssessment {
  return assessIndicator(PLAN, seriesOf(madeUp(facts), actuals), year);
}

/** Assesses an indicator of a bundled plan. */
export function assessBundled(
  planId: string,
  code: string,
  actuals: Readonly<Record<number, Reported>>,
  year: number,
  assigned: Readonly<Record<number, number>> = {},
): IndicatorAssessment {
  const { plan, indicator } = bundled(planId, code);
  return assessIndicator(plan, seriesOf(indicator, actuals, assigned), year);
}

/** A project of a bundled plan under construction since March 2021, of 10 亿元, with nothing reported yet. */
export function projectRecord(facts: Partial<ProjectRecord>): ProjectRecord {
  const [project] = findPlan('changsha-hitech-14th').projects;
  if (!project) throw new RangeError('no project');
  return {
    project: { ...project, investment: 10 },
    done: new Map(),
    planned: new Map(),
    status: '在建',
    started: '2021-03',
    finished: '',
    progress: '',
    problems: '',
    department: '',
    untrusted: null,
    ...facts,
  };
}
