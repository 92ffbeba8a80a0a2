/** What another baseline year would change. */
import { otherStart, verdictFrom } from '../../src/assess/sensitivity';
import { DEFAULT_CUT_OFFS } from '../../src/assess/verdict';
import type { Plan } from '../../src/plan/schema';
import { assessBundled, bundled, seriesOf } from './support';

const { plan, indicator } = bundled('changsha-14th', 'CS-03');
/** 6.41 (2019) → 8 (2025). */
const actuals = { 2021: 6.9, 2022: 7.1, 2023: 7.4 };

it('a baseline of another year than the plan’s can be counted from either; its figure there is not known', () => {
  expect(otherStart(plan, indicator)).toEqual({ year: 2020, value: 6.41, known: false });
});

it('baselines of the plan’s own year, rates and missing ones leave nothing to choose', () => {
  for (const code of ['CS-05', 'CS-02', 'CS-11'])
    expect(otherStart(plan, bundled('changsha-14th', code).indicator)).toBeNull();
  const { plan: district, indicator: missing } = bundled('kaifu-14th', 'KF-02');
  expect(otherStart(district, missing)).toBeNull();
  const { plan: annual, indicator: target } = bundled('tianxin-2024', 'TX24-01');
  expect(otherStart(annual, target)).toBeNull();
});

it('the same figure counted from 2020 leaves less time behind it: the verdict can be better', () => {
  // 62.3 % of the way: after four of six years 0.93, after three of five 1.04.
  expect(assessBundled('changsha-14th', 'CS-03', actuals, 2023).verdict).toBe('behind');
  const start = otherStart(plan, indicator);
  if (start === null) throw new RangeError('no other start');
  expect(verdictFrom(plan, seriesOf(indicator, actuals), start, 2023, DEFAULT_CUT_OFFS)).toBe('on-track');
});

it('a published figure of the plan’s baseline year is taken instead', () => {
  const published: Plan = {
    ...plan,
    published: [{ code: 'CS-03', year: 2020, printed: '7.0', value: 7, source: '统计公报', date: '2021-03' }],
  };
  const start = otherStart(published, indicator);
  expect(start).toEqual({ year: 2020, value: 7, known: true });
  // 0.4 of 1.0 after three of five years: 0.67.
  if (start)
    expect(verdictFrom(published, seriesOf(indicator, actuals), start, 2023, DEFAULT_CUT_OFFS)).toBe(
      'behind',
    );
});
