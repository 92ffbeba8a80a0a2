/** 上下级衔接: what city, districts and zones have in common, and what must not be added up. */
import { findPlan } from '../../src/plan/catalogue';
import type { Plan } from '../../src/plan/schema';
import type { PlanReview } from '../../src/review/context';
import { book, formula, reviewsOf, several, shown, valueAt, type FiledPlan, type Several } from './several';

const CITY: FiledPlan = { plan: 'changsha-14th' };
const TIANXIN: FiledPlan = { plan: 'tianxin-14th' };
const KAIFU: FiledPlan = { plan: 'kaifu-14th' };
const ZONE: FiledPlan = { plan: 'changsha-hitech-14th' };
const SHEET = '上下级衔接';

type Row = Record<string, ReturnType<Several['records']>[number][string]>;
const rows = (book: Several): Row[] => book.records(SHEET, '地区');
function row(book: Several, code: string): Row {
  const found = rows(book).find((one) => shown(one['指标代码']) === code);
  if (!found) throw new RangeError(`no row ${code}`);
  return found;
}
const headings = (book: Several): string[] =>
  book
    .sheet(SHEET)
    .rows.filter(({ style }) => style?.role === 'section')
    .map(({ values }) => String(values[0]));

describe('city, districts and zone', () => {
  const all = several([CITY, TIANXIN, KAIFU, ZONE]);

  it('every indicator stands under its concept, city first', () => {
    const codes = rows(all).map((one) => String(shown(one['指标代码'])));
    const at = codes.indexOf('CS-11');
    expect(codes.slice(at, at + 4)).toEqual(['CS-11', 'TX-06', 'KF-09', 'HT-11']);
    expect(codes).not.toContain('HT-X06');
  });

  it('targets, actuals and verdicts are those of the plans’ own sheets', () => {
    for (const code of ['CS-11', 'TX-06', 'KF-09', 'HT-11'])
      for (const header of ['目标值', '2023年实际', '评估结论']) {
        const cell = row(all, code)[header];
        const [, reference = ''] = /^IF\(.+="","",(.+)\)$/.exec(formula(cell)) ?? [];
        expect(reference).toContain('指标评估-');
        expect([code, header, shown(cell)]).toEqual([code, header, valueAt(all, reference)]);
      }
    expect(shown(row(all, 'CS-11')['目标值'])).toBe(6000);
  });

  it('shares of the city are formulas over the rows above', () => {
    const { rows: sheetRows } = all.sheet(SHEET);
    const cityRow = sheetRows.findIndex(({ values }) => shown(values[2]) === 'CS-11') + 1;
    const share = row(all, 'HT-11')['占全市目标'];
    expect(shown(share)).toBeCloseTo(1800 / 6000, 12);
    expect(formula(share)).toContain(`K${cityRow}`);
    const actual = row(all, 'HT-11')['占全市实际'];
    expect(shown(actual)).toBeCloseTo(
      Number(shown(row(all, 'HT-11')['2023年实际'])) / Number(shown(row(all, 'CS-11')['2023年实际'])),
      12,
    );
  });

  it('shares and rates have no share of the city', () => {
    for (const code of ['CS-01', 'TX-01', 'KF-01', 'TX-02', 'KF-11', 'TX-09'])
      expect([code, row(all, code)['占全市目标'], row(all, code)['占全市实际']]).toEqual([code, null, null]);
  });

  it('a total is never held against a level: 科技型中小企业 of 天心区 counts another thing', () => {
    expect(row(all, 'TX-07')['占全市目标']).toBeNull();
    expect(row(all, 'TX-07')['占全市实际']).toBeNull();
    expect(shown(row(all, 'TX-07')['能否相加、比较'])).toContain('口径不同：本级为累计类，市级为水平类');
    // The sum since 2021, as its verdict is made from.
    expect(formula(row(all, 'TX-07')['2023年实际'])).not.toBe('');
    const own = all.records('指标评估-天心区', '指标代码').find((one) => shown(one['指标代码']) === 'TX-07');
    expect(shown(row(all, 'TX-07')['2023年实际'])).toBe(shown(own?.['本期数']));
  });

  it('says of each group what may be added: the zone overlaps the districts', () => {
    const enterprises = headings(all).find((text) => text.startsWith('高新技术企业数'));
    expect(enterprises).toContain('长沙高新区跨行政区，其数已含在所在区内，不得与各区相加');
    const intensity = headings(all).find((text) => text.startsWith('全社会研发(R&D)经费投入占'));
    expect(intensity).toContain('比率不能相加');
    const growth = headings(all).find((text) => text.includes('年均增长'));
    expect(growth).toContain('增速不能相加');
    // No city target on this one.
    const platforms = headings(all).find((text) => text.startsWith('市级及以上'));
    expect(platforms).toContain('没有全市数');
  });

  it('names other baseline years and lower aims', () => {
    expect(shown(row(all, 'KF-01')['能否相加、比较'])).toContain('基期年不同（2020年，市级2019年）');
    expect(shown(row(all, 'TX-09')['能否相加、比较'])).toContain('目标低于全市');
    expect(shown(row(all, 'TX-08')['能否相加、比较'])).not.toContain('目标低于全市');
  });

  it('a target in prose that the form did not ask for is no missing figure', () => {
    expect(shown(row(all, 'CS-X01')['能否相加、比较'])).toContain('填报表未含此指标');
    expect(shown(row(all, 'CS-X01')['目标值'])).toBe(32);
  });
});

describe('plans of one level only', () => {
  it('have the targets of the other levels beside them, marked as not filed', () => {
    const city = several([CITY]);
    expect(shown(row(city, 'KF-09')['2023年实际'])).toBe('未填报');
    expect(shown(row(city, 'KF-09')['目标值'])).toBe(800);
    expect(shown(row(city, 'KF-09')['占全市目标'])).toBeCloseTo(800 / 6000, 12);
    expect(shown(row(city, 'KF-09')['占全市实际'])).toBe('');
    expect(formula(row(city, 'CS-11')['2023年实际'])).toContain("'指标评估'!");
  });

  it('a district alone is held against its city', () => {
    const district = several([KAIFU]);
    expect(shown(row(district, 'CS-11')['2023年实际'])).toBe('未填报');
    expect(shown(row(district, 'KF-09')['占全市目标'])).toBeCloseTo(800 / 6000, 12);
  });

  it('plans of several levels are not mixed with plans that nobody filed', () => {
    const two = several([CITY, KAIFU]);
    expect(rows(two).map((one) => shown(one['地区']))).not.toContain('天心区');
  });

  it('without any other plan there is no such sheet', () => {
    expect(several([CITY], { others: [] }).names).not.toContain(SHEET);
    expect(several([CITY], { others: [findPlan('changsha-14th')] }).names).not.toContain(SHEET);
  });
});

it('an annual plan stands beside the five-year plan of its district, and is never added to it', () => {
  const both = several(
    [
      { plan: 'tianxin-2024', years: [2024] },
      { ...TIANXIN, years: [2021, 2022, 2023, 2024] },
    ],
    {
      year: 2024,
    },
  );
  const annual = row(both, 'TX24-01');
  expect(shown(annual['目标年'])).toBe(2024);
  expect(annual['占全市目标']).toBeNull();
  expect(shown(annual['能否相加、比较'])).toMatch(/同一地区，不得相加.*目标年不同（2024年，市级2025年）/);
});

it('totals that began in different years have no share of the actual, and it says why', () => {
  const cumulative = (plan: Plan, code: string, start: number): Plan => ({
    ...plan,
    period: { ...plan.period, start },
    indicators: plan.indicators.map((one) => (one.code === code ? { ...one, measure: 'cumulative' } : one)),
  });
  const [city, district] = reviewsOf([CITY, KAIFU]);
  if (!city || !district) throw new RangeError('no reviews');
  const withPlan = (review: PlanReview, plan: Plan): PlanReview => ({
    ...review,
    assessment: { ...review.assessment, data: { ...review.assessment.data, plan } },
  });
  const of = (start: number): Row => {
    const pair = [
      withPlan(city, cumulative(findPlan('changsha-14th'), 'CS-11', 2021)),
      withPlan(district, cumulative(findPlan('kaifu-14th'), 'KF-09', start)),
    ];
    return row(book(pair, { others: [] }), 'KF-09');
  };
  expect(formula(of(2021)['占全市实际'])).not.toBe('');
  expect(of(2022)['占全市实际']).toBeNull();
  expect(formula(of(2022)['占全市目标'])).not.toBe('');
  expect(shown(of(2022)['能否相加、比较'])).toContain('起算年不同');
});
