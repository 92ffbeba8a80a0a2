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

describe('there is nothing to choose', () => {
  const other = { ...plan, baselineYear: 2020 };
  const ask = (change: Partial<typeof indicator>, of: Plan = other): unknown =>
    otherStart(of, { ...indicator, ...change });

  it.each(['growth', 'cumulative', 'increment', 'completion'] as const)('for a %s', (measure) => {
    expect(ask({ measure })).toBeNull();
  });

  it('without a figure, its year or the plan’s own year', () => {
    expect(ask({ baseline: { ...indicator.baseline, value: null } })).toBeNull();
    expect(ask({ baseline: { ...indicator.baseline, year: null } })).toBeNull();
    expect(ask({}, { ...plan, baselineYear: null })).toBeNull();
    expect(ask({}, { ...plan, baselineYear: indicator.baseline.year })).toBeNull();
  });

  it('without a target, or with one that is due when the plan begins', () => {
    expect(ask({ target: { ...indicator.target, value: null } })).toBeNull();
    expect(ask({ target: { ...indicator.target, year: 2020 } })).toBeNull();
    expect(ask({ target: { ...indicator.target, year: 2021 } })).not.toBeNull();
  });

  it('between published figures of other rows or years', () => {
    const figure = { printed: '7.0', value: 7, source: '统计公报', date: '2021-03' };
    const published = [
      { ...figure, code: 'CS-04', year: 2020 },
      { ...figure, code: 'CS-03', year: 2018 },
    ];
    expect(ask({ measure: 'level' }, { ...plan, published })).toEqual({
      year: 2020,
      value: 6.41,
      known: false,
    });
  });
});
