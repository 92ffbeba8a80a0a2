import { annualTargetsFor, NO_ANNUAL_TARGETS } from '../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import type { Indicator, Plan } from '../../src/plan/schema';

const tianxin = findPlan('tianxin-14th');
const work2024 = findPlan('tianxin-2024');
const targets = annualTargetsFor(tianxin, bundledPlans());

function of(plan: Plan, code: string): Indicator {
  const found = plan.indicators.find((indicator) => indicator.code === code);
  if (!found) throw new RangeError(code);
  return found;
}

describe('yearly targets of 天心区 from its work plan of 2024', () => {
  test('520 high-tech enterprises belong to 2024', () => {
    // tianxin-2024, line 29
    expect(targets(of(tianxin, 'TX-06'), 2024)).toEqual({
      value: 520,
      planId: 'tianxin-2024',
      code: 'TX24-01',
    });
    expect(targets(of(tianxin, 'TX-06'), 2023)).toBeUndefined();
  });

  test('2.8 % R&D intensity belongs to 2023, the year it is stated for', () => {
    // tianxin-2024, line 29: 2023年全社会研发经费投入强度
    expect(targets(of(tianxin, 'TX-01'), 2023)).toMatchObject({ value: 2.8, code: 'TX24-04' });
    expect(targets(of(tianxin, 'TX-01'), 2024)).toBeUndefined();
  });

  test('540 technology SMEs are a stock and no target for the total of 1500', () => {
    for (const year of [2023, 2024, 2025]) expect(targets(of(tianxin, 'TX-07'), year)).toBeUndefined();
  });

  test('no other row and year gets one', () => {
    const found = tianxin.indicators
      .filter(({ origin }) => origin === 'table')
      .flatMap((indicator) =>
        [2021, 2022, 2023, 2024, 2025]
          .filter((year) => targets(indicator, year) !== undefined)
          .map((year) => `${indicator.code}:${year}`),
      );
    expect(found).toEqual(['TX-01:2023', 'TX-06:2024']);
  });
});

test('the city and other districts get nothing from the work plan of 天心区', () => {
  for (const id of ['changsha-14th', 'kaifu-14th', 'changsha-hitech-14th']) {
    const plan = findPlan(id);
    const lookUp = annualTargetsFor(plan, bundledPlans());
    for (const indicator of plan.indicators)
      for (const year of [2023, 2024]) expect(lookUp(indicator, year)).toBeUndefined();
  }
});

test('another unit or measure of the same concept is another thing', () => {
  const enterprises = of(tianxin, 'TX-06');
  expect(targets({ ...enterprises, unit: '万家' }, 2024)).toBeUndefined();
  expect(targets({ ...enterprises, measure: 'increment' }, 2024)).toBeUndefined();
  expect(targets({ ...enterprises, concept: null }, 2024)).toBeUndefined();
});

test('an annual plan is not its own source, and no plans give no targets', () => {
  const own = annualTargetsFor(work2024, [work2024]);
  expect(own(of(work2024, 'TX24-01'), 2024)).toBeUndefined();
  expect(annualTargetsFor(tianxin, [tianxin])(of(tianxin, 'TX-06'), 2024)).toBeUndefined();
  expect(NO_ANNUAL_TARGETS(of(tianxin, 'TX-06'), 2024)).toBeUndefined();
});
