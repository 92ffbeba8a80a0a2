/** A whole plan: counts, and the lights of its projects. */
import { assessPlan, countVerdicts } from '../../src/assess/plan';
import { assessProject } from '../../src/assess/project';
import type { ProjectRecord } from '../../src/assess/data';
import { VERDICTS } from '../../src/assess/verdict';
import { mergeFilings } from '../../src/collect/merge';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { mainIndicators } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { cleanAnswers, type Shape } from '../support/answers';
import { fill } from '../support/filing';
import { projectRecord } from './support';
import { reportingYears } from '../../src/plan/facts';

const dataOf = (plan: Plan, shape: Shape): ReturnType<typeof mergeFilings>['data'] => {
  const base = cleanAnswers(plan, reportingYears(plan), shape);
  const form = fill(plan.id, { base });
  return mergeFilings([{ filing: form.read(), check: form.check() }]).data;
};

describe.each(bundledPlans().map((plan) => ({ id: plan.id, plan })))('$id', ({ plan }) => {
  const data = dataOf(plan, 'on-path');
  const { end } = plan.period;

  it('on its path misses nothing that can be assessed at the end', () => {
    const { counts, indicators } = assessPlan(data, end);
    expect(indicators).toHaveLength(mainIndicators(plan).length);
    expect(Object.keys(counts)).toEqual([...VERDICTS]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(indicators.length);
    // Made-up figures of rows without a baseline keep to 85–100 % of the target.
    const missed = indicators.filter(({ verdict }) => verdict === 'missed');
    for (const { series } of missed) expect(series.indicator.baseline.value).toBeNull();
    expect(counts.achieved + counts.ahead + counts['on-track'] + counts.behind + counts['far-behind']).toBe(
      0,
    );
  });

  it('gives every indicator without a verdict a reason', () => {
    for (const year of reportingYears(plan))
      for (const { verdict, reason } of assessPlan(data, year).indicators)
        expect(reason === null).toBe(verdict !== 'not-assessable');
  });
});

it('counts every verdict, also those nobody got', () => {
  expect(countVerdicts([])).toEqual(Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])));
});

it('a plan behind its path has more behind than a plan ahead of it', () => {
  const plan = findPlan('changsha-hitech-14th');
  const [ahead, behind] = [assessPlan(dataOf(plan, 'ahead'), 2023), assessPlan(dataOf(plan, 'behind'), 2023)];
  expect(ahead.counts.behind + ahead.counts['far-behind']).toBe(0);
  expect(behind.counts.behind).toBeGreaterThan(15);
});

describe('lights of projects', () => {
  const done = new Map([
    [2021, 2],
    [2022, 2],
    [2023, 1],
    [2024, 4],
  ]);
  const record = (facts: Partial<ProjectRecord>): ProjectRecord => projectRecord({ done, ...facts });
  const { project } = record({});

  it('count the investment up to the year, against the time that has passed', () => {
    const result = assessProject(record({}), 2023, 0.6);
    expect(result).toMatchObject({ done: 5, doneShare: 0.5, timeShare: 0.6 });
    expect(assessProject(record({}), 2024, 0.8).done).toBe(9);
  });

  it.each<[number, string]>([
    [6, 'green'],
    [5, 'green'],
    [4.9, 'yellow'],
    [3, 'yellow'],
    [2.9, 'red'],
    [0, 'red'],
  ])('%d of 10 when 60 %% of the time has passed is %s', (amount, light) => {
    const done = new Map([[2023, amount]]);
    expect(assessProject(record({ done }), 2023, 0.6).light).toBe(light);
  });

  it.each<[Partial<ProjectRecord>, string]>([
    [{ status: '竣工' }, 'done'],
    [{ status: '暂停' }, 'stopped'],
    [{ status: '终止' }, 'stopped'],
    [{ status: '未开工', done: new Map() }, 'open'],
    [{ status: null }, 'unknown'],
    [{ done: new Map() }, 'unknown'],
    [{ status: '竣工', untrusted: 'PJ3' }, 'unknown'],
  ])('%p shows %s', (facts, light) => {
    expect(assessProject(record(facts), 2023, 0.6).light).toBe(light);
  });

  it('a project without an investment has no share', () => {
    const result = assessProject(record({ project: { ...project, investment: 0 } }), 2023, 0.6);
    expect(result).toMatchObject({ doneShare: null, light: 'unknown' });
  });
});
