/** T3: what a repeated figure is said to repeat. */
import { findPlan } from '../../src/plan/catalogue';
import { fill } from '../support/filing';

it('a figure that repeats the baseline is compared with it, one that repeats last year with that', () => {
  const planId = 'changsha-14th';
  const baseline = findPlan(planId).indicators.find(({ code }) => code === 'CS-12')?.baseline.value ?? NaN;
  const said = (actuals: Record<string, number>): string[] =>
    fill(planId, { answers: { 'CS-12': actuals } })
      .check()
      .findings.filter(({ rule }) => rule === 'T3')
      .map(({ message }) => message);
  expect(said({ 'actual:2021': baseline })).toEqual([expect.stringContaining('与基期2020年完全相同')]);
  const twice = said({ 'actual:2021': 3097, 'actual:2022': 3097 });
  expect(twice).toEqual([expect.stringContaining('2021年')]);
  expect(twice.join()).not.toContain('基期');
});
