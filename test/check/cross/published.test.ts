/** K2: what was published officially. */
import fc from 'fast-check';
import type { Scalar } from '../../../src/forms/sheet/model';
import { printedTolerance } from '../../../src/check/cross/rounding';
import type { Published } from '../../../src/plan/schema';
import { expectSentence } from '../support';
import { cellOf, crossed, distrusted, filed, findingOf, listed, unknownIn, withPlan } from './support';

const bulletin = (printed: string, value: number, more: Partial<Published> = {}): Published => ({
  ...{ code: 'TX-01', year: 2023, printed, value },
  ...{ source: '2023年统计公报', date: '2024-03' },
  ...more,
});

const against = (reported: Scalar | null, ...published: Published[]): ReturnType<typeof crossed> =>
  crossed([
    withPlan(filed('tianxin-14th', '甲.xlsx', { 'TX-01': { 'actual:2023': reported } }), { published }),
  ]);

const distrustedAgainst = (reported: number, official: Published): ReturnType<typeof crossed> => {
  const filing = filed('tianxin-14th', '甲.xlsx', { 'TX-01': { 'actual:2023': reported } });
  return crossed([distrusted(withPlan(filing, { published: [official] }), 'TX-01', 2023)]);
};

it('a figure within the rounding of the printed one passes, on both sides', () => {
  for (const value of [2.95, 3, 3.05])
    expect([value, listed(against(value, bulletin('3.0', 3)))]).toEqual([value, []]);
  expect(against(3, bulletin('3.0', 3)).get('甲.xlsx')?.coverage).toMatchObject({ evaluated: 1, passed: 1 });
});

it('a figure beyond it is to be explained or corrected', () => {
  const finding = findingOf(against(3.06, bulletin('3.0', 3)), '甲.xlsx');
  expect(finding).toMatchObject({
    rule: 'K2',
    severity: 'C',
    code: 'TX-01',
    year: 2023,
    left: 3.06,
    right: 3,
  });
  expect(finding.cell).toBe(cellOf('tianxin-14th', 'TX-01', 2023));
  expect(finding.difference).toBeCloseTo(0.06);
  expect(finding.message).toContain('填报 3.06%，《2023年统计公报》（2024-03）公布为 3.0，相差 0.06。');
  expectSentence(finding.hint);
});

it('a printed zero counts: 3.00 is more exact than 3.0', () => {
  expect(listed(against(3.02, bulletin('3.00', 3)))).toHaveLength(1);
});

it('several years are one finding', () => {
  const years = [2022, 2023].map((year) => bulletin('9.9', 9.9, { year }));
  expect(findingOf(against(3, ...years), '甲.xlsx')).toMatchObject({ year: 2022, years: [2022, 2023] });
});

it('the year is the one the figure belongs to, not the one it is reported in', () => {
  const annual = (year: number): ReturnType<typeof crossed> =>
    crossed([
      withPlan(filed('tianxin-2024', '甲.xlsx', { 'TX24-04': { 'actual:2024': 2.8 } }), {
        published: [bulletin('2.5', 2.5, { code: 'TX24-04', year })],
      }),
    ]);
  expect(findingOf(annual(2023), '甲.xlsx')).toMatchObject({ rule: 'K2', code: 'TX24-04', year: 2024 });
  expect(listed(annual(2024))).toEqual([]);
});

it('a refused figure and 未统计 are not compared', () => {
  expect(unknownIn(distrustedAgainst(0.03, bulletin('3.0', 3)), '甲.xlsx')).toEqual([
    expect.stringMatching(/^K2 TX-01 2023: .*V3/),
  ]);
  expect(unknownIn(against('未统计', bulletin('3.0', 3)), '甲.xlsx')).toEqual([
    'K2 TX-01 2023: 本表填的是“未统计”，没有数可比',
  ]);
  expect(against(null, bulletin('3.0', 3)).get('甲.xlsx')?.coverage.evaluated).toBe(0);
});

it('a printed figure that is not its value is no yardstick', () => {
  expect(unknownIn(against(3, bulletin('3.3', 3)), '甲.xlsx')).toEqual([
    'K2 TX-01 2023: 《2023年统计公报》的公布数“3.3”与规划数据中的 3 对不上，不作比较',
  ]);
});

describe('half a unit of the last printed digit', () => {
  it.each<[string, number, number | null]>([
    ['3.20', 3.2, 0.005],
    ['520', 520, 0.5],
    ['3.2%', 3.2, 0.05],
    ['1.2万', 12_000, 500],
    ['12，345.6', 12_345.6, 0.05],
    ['３．２０', 3.2, 0.005],
    ['0', 0, 0.5],
    ['5-6', 5, null],
    ['较快增长', 3, null],
    ['-1.5', 1.5, null],
  ])('%s for %d is %p', (printed, value, tolerance) => {
    const found = printedTolerance(printed, value);
    if (tolerance === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(tolerance, 5);
  });

  it('any figure passes against itself, rounded in print', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.integer({ min: 2, max: 4 }),
        (value, digits) => {
          const printed = value.toFixed(digits);
          const tolerance = printedTolerance(printed, Number(printed)) ?? -1;
          expect(Math.abs(value - Number(printed))).toBeLessThanOrEqual(tolerance);
        },
      ),
    );
  });
});
