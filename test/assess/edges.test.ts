/** Corners that figures rarely reach: what is shown there is right too. */
import { meanRate, requiredRate } from '../../src/assess/growth';
import { assessIndicator } from '../../src/assess/indicator';
import { assessPlan } from '../../src/assess/plan';
import { translate } from '../../src/i18n';
import { findPlan } from '../../src/plan/catalogue';
import type { IndicatorAssessment } from '../../src/assess/assessment';
import type { PlanData } from '../../src/assess/data';
import { assess, assessBundled, bundled, madeUp, PLAN, projectRecord, seriesOf } from './support';

const rate = { measure: 'growth', unit: '%', baseline: null, target: 6.5 } as const;
const total = { measure: 'cumulative', baseline: null, target: 100 } as const;
const FIVE = { 2021: 20, 2022: 20, 2023: 20, 2024: 20, 2025: 20 };

const reasonOf = ({ reason }: IndicatorAssessment): string =>
  reason === null ? '' : translate(reason.key, reason.facts);

describe('once the target year is over', () => {
  it.each([rate, total, { ...total, bound: 'at-most' as const }])(
    'nothing is forecast or required: %p',
    (facts) => {
      expect(assess(facts, FIVE, 2025)).toMatchObject({ forecast: null, requiredPace: null });
    },
  );

  it.each([rate, total])('nor where the target was missed: %p', (facts) => {
    const low = { 2021: 5, 2022: 5, 2023: 5, 2024: 5, 2025: 5 };
    const result = assess(facts, low, 2025);
    expect(result).toMatchObject({ verdict: 'missed', forecast: null, requiredPace: null });
  });

  it('the last bits of a large figure do not miss it', () => {
    const large = { measure: 'cumulative', baseline: null, target: 123_456_789 } as const;
    const parts = { 2021: 123_456_788, 2022: 0.1, 2023: 0.2, 2024: 0.3, 2025: 0.4 - 3e-8 };
    expect(assess(large, parts, 2025).verdict).toBe('met');
  });

  it('nor of a level, whose target was missed', () => {
    expect(assess({ target: 200 }, { 2025: 150 }, 2025)).toMatchObject({
      verdict: 'missed',
      forecast: null,
      requiredPace: null,
    });
  });
});

describe('before it', () => {
  it('a ceiling on a total requires no pace, kept or not', () => {
    const ceiling = { ...total, bound: 'at-most' } as const;
    expect(assess(ceiling, { 2021: 15 }, 2021)).toMatchObject({ requiredPace: null, forecast: 75 });
    expect(assess(ceiling, { 2021: 25 }, 2021)).toMatchObject({ verdict: 'behind', requiredPace: null });
  });

  it('a total that is reached early requires none either', () => {
    expect(assess(total, { 2021: 120 }, 2021)).toMatchObject({ verdict: 'achieved', requiredPace: null });
  });

  it('the best year under a ceiling is the one with the least', () => {
    const ceiling = { ...total, bound: 'at-most' } as const;
    expect(assess(ceiling, { 2021: 12, 2022: 25, 2023: 18 }, 2023).bestPace).toBe(12);
  });

  it('the best year of a level may be the first, counted from the baseline', () => {
    expect(assess({ target: 200 }, { 2021: 130, 2022: 135 }, 2022).bestPace).toBe(30);
  });
});

describe('the best year without a baseline', () => {
  it('needs two figures, the first of which stands in for it', () => {
    const open = { target: 200, baseline: null } as const;
    expect(assess(open, { 2021: 110 }, 2021).bestPace).toBeNull();
    expect(assess(open, { 2021: 110, 2022: 125 }, 2022).bestPace).toBe(15);
  });
});

describe('without a figure of the year', () => {
  it.each<[Parameters<typeof assess>[0], number, string]>([
    [{ target: 200 }, 2023, 'linear'],
    [{ target: 200, baseline: null }, 2023, 'stand-in'],
    [{ target: 200, baseline: null }, 2025, 'share'],
    [rate, 2023, 'growth'],
    [total, 2023, 'total'],
    [{ target: null, bound: 'assigned' }, 2023, 'assigned'],
  ])('the method is shown all the same: %p in %d by %s', (facts, year, method) => {
    const result = assess(facts, {}, year);
    expect(result).toMatchObject({ method, verdict: 'not-assessable', actual: null, disagrees: false });
    expect(reasonOf(result)).toContain(String(year));
  });

  it('a level shows where its path starts; rates and totals have no path', () => {
    expect(assess({ target: 200 }, {}, 2023).start).toEqual({ year: 2020, value: 100 });
    expect(assess({ ...rate, baseline: 8 }, {}, 2023).start).toBeNull();
    expect(assess({ ...total, baseline: 8 }, {}, 2023).start).toBeNull();
  });
});

describe('without a target in figures', () => {
  it.each([{ ...rate, target: null }, { ...total, target: null }, { target: null }])(
    '%p says so',
    (facts) => {
      const result = assess(facts, { 2021: 5, 2022: 5, 2023: 5 }, 2023);
      expect(result).toMatchObject({ verdict: 'not-assessable', reason: { key: 'reason.no-target' } });
    },
  );
});

describe('a target of nothing', () => {
  it('as a rate is kept or not, without a ratio', () => {
    const zero = { ...rate, target: 0 };
    expect(assess(zero, { 2021: 1 }, 2021)).toMatchObject({ verdict: 'on-track', ratio: null });
    expect(assess(zero, { 2021: -1 }, 2021)).toMatchObject({ verdict: 'behind', ratio: null });
  });

  it('as a total is reached or not, without a share', () => {
    expect(assess({ ...total, target: 0 }, { 2021: -5 }, 2021)).toMatchObject({
      verdict: 'behind',
      doneShare: null,
      ratio: null,
    });
  });

  it('as a ceiling without a baseline is met by nothing, and cannot be exceeded', () => {
    const none = { target: 0, baseline: null, bound: 'at-most' } as const;
    expect(assess(none, { 2025: 0 }, 2025)).toMatchObject({ verdict: 'met', ratio: null });
    expect(assess(none, { 2025: 1 }, 2025).verdict).toBe('missed');
  });

  it('as a floor without a baseline has no share', () => {
    expect(assess({ target: 0, baseline: null }, { 2025: 3 }, 2025)).toMatchObject({
      verdict: 'met',
      ratio: null,
    });
  });
});

describe('rates', () => {
  it('have no mean where there are none, or where any year lost everything', () => {
    expect(meanRate([])).toBeNull();
    expect(meanRate([5, -100])).toBeNull();
    expect(assess(rate, { 2021: 5, 2022: -100 }, 2022).reason?.key).toBe('reason.rate-impossible');
  });

  it('cannot be required where no year is left, or where no rate leads there', () => {
    expect(requiredRate(6.5, [8, 8], 0)).toBeNull();
    expect(requiredRate(-100, [8], 2)).toBeNull();
    expect(requiredRate(6.5, [8, -100], 2)).toBeNull();
    expect(requiredRate(6.5, [-150], 2)).toBeNull();
    expect(requiredRate(6.5, [-99], 1)).toBeGreaterThan(0);
  });

  it('are as far from the target as their mean is', () => {
    expect(assess(rate, { 2021: 8.5 }, 2021).gap).toBeCloseTo(2, 9);
  });
});

describe('one point', () => {
  it('in the year of the baseline is not assessed, unless it reaches the target', () => {
    const late = { target: 200, baselineYear: 2021 } as const;
    const single = assess(late, { 2021: 120 }, 2021);
    expect(single).toMatchObject({ verdict: 'not-assessable', reason: { key: 'reason.single-point' } });
    expect(reasonOf(single)).toContain('2021');
    expect(assess(late, { 2021: 200 }, 2021).verdict).toBe('achieved');
    expect(assess({ ...late, targetYear: 2021 }, { 2021: 200 }, 2021).verdict).toBe('met');
  });

  it('without a baseline starts no path in its own year', () => {
    expect(assess({ target: 200, baseline: null }, { 2021: 50, 2022: 60 }, 2021).start).toBeNull();
  });

  it('of what is not done yet names the year in which it is due', () => {
    expect(reasonOf(assessBundled('changsha-hitech-14th', 'HT-X23', { 2023: false }, 2023))).toContain(
      '2025',
    );
  });
});

it('figures that came in another order of years are assessed alike', () => {
  for (const facts of [{ target: 200 }, { target: 200, baseline: null }]) {
    const indicator = madeUp(facts);
    const series = seriesOf(indicator, { 2021: 110, 2022: 150, 2023: 155 });
    const turned = { ...series, actuals: new Map([...series.actuals].reverse()) };
    expect(assessIndicator(PLAN, turned, 2023)).toEqual({
      ...assessIndicator(PLAN, series, 2023),
      series: turned,
    });
  }
});

it('what was done before the plan began is no part of its total', () => {
  expect(assess(total, { 2020: 50, 2021: 20 }, 2021)).toMatchObject({ progress: 20, verdict: 'on-track' });
});

it('“about” a lower target may be missed from above by 2 %', () => {
  const about = { target: 50, direction: 'decrease', bound: 'about' } as const;
  expect(assess(about, { 2025: 51 }, 2025).verdict).toBe('met');
  expect(assess(about, { 2025: 51.1 }, 2025).verdict).toBe('missed');
});

describe('the second opinion on shares', () => {
  const share = { measure: 'ratio', unit: '%', baseline: 20, target: 40 } as const;

  it.each<[number, string]>([
    [31, 'on-track'],
    [28, 'behind'],
    [22, 'far-behind'],
  ])('20 %% → 40 %% with %d %% after three years is %s', (actual, verdict) => {
    expect(assess(share, { 2023: actual }, 2023).secondOpinion?.verdict).toBe(verdict);
  });

  it.each([
    { ...share, baseline: 1 },
    { ...share, target: 90 },
  ])('1 %% and 90 %% still have one: %p', (facts) => {
    expect(assess(facts, { 2023: 30 }, 2023).secondOpinion).not.toBeNull();
  });
});

it('a figure of the year before that is published a year late is the baseline of its own year', () => {
  // 全社会研发经费投入强度 of 2023 is a target of the annual plan for 2024 (document 001).
  const { plan, indicator } = bundled('tianxin-2024', 'TX24-04');
  const known = { ...indicator, baseline: { printed: '3', value: 3, year: indicator.target.year - 1 } };
  const result = assessIndicator(plan, seriesOf(known, { 2024: 3.4 }), 2024);
  expect(result.change).toBeCloseTo(0.4, 12);
});

it('a whole plan assesses its projects against the time that has passed since the year before it', () => {
  const plan = findPlan('changsha-hitech-14th');
  const record = projectRecord({ done: new Map([[2023, 6]]) });
  const data: PlanData = { plan, years: [2023], files: [], indicators: [], projects: [record], tasks: [] };
  const { projects } = assessPlan(data, 2023);
  expect(projects).toEqual([expect.objectContaining({ timeShare: 0.6, doneShare: 0.6, light: 'green' })]);
});
