/** 指标轨迹: path and actual year by year, and their charts. */
import type { ChartRange } from '../../src/forms/sheet/chart';
import { address } from '../../src/forms/sheet/address';
import { NOT_AVAILABLE, shownValue, type CellValue, type SheetModel } from '../../src/forms/sheet/model';
import { ROLE_STYLES } from '../../src/forms/sheet/styles';
import { bundledPlans } from '../../src/plan/catalogue';
import { expectedValue } from '../../src/plan/path';
import { formulaOf, reviewFor, type Review } from './support';

const THREE = [2021, 2022, 2023];

/** The rows of an indicator: years, path, actual, target. */
function block({ sheet }: Review, code: string): CellValue[][] {
  const { rows } = sheet('指标轨迹');
  const top = rows.findIndex(({ values }) => String(shownValue(values[0])).startsWith(`${code} `));
  return rows.slice(top, top + 4).map(({ values }) => [...values]);
}

const isGap = (value: unknown): boolean => value === null || value === NOT_AVAILABLE;

const figures = (row: readonly CellValue[] = []): unknown[] => row.slice(2).map(shownValue);

it('shows the path from the indicator’s own baseline to its target, and the actual values so far', () => {
  const review = reviewFor('changsha-14th', { years: THREE });
  const [years, path, actual, target] = block(review, 'CS-01');
  expect(figures(years)).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025]);
  const { plan, indicators } = review.assessment.data;
  const indicator = indicators[0]?.indicator;
  if (!indicator) throw new RangeError('no indicator');
  figures(path).forEach((value, index) =>
    expect(value).toBeCloseTo(expectedValue(plan, indicator, 2019 + index) ?? NaN, 12),
  );
  const reported = THREE.map((year) => shownValue(review.cell('指标评估', 'CS-01', `${year}年实际`)));
  expect(figures(actual)).toEqual([2.73, null, ...reported, null, null]);
  expect(figures(target)).toEqual(Array(7).fill(3.2));
});

it('adds up what is counted over the period', () => {
  const review = reviewFor('tianxin-14th', { years: THREE });
  const [, path, actual] = block(review, 'TX-07');
  expect(path?.[0]).toBe('规划轨迹（累计）');
  // 1500 in five years.
  expect(figures(path).slice(-5)).toEqual([300, 600, 900, 1200, 1500]);
  const reported = THREE.map((year) => Number(shownValue(review.cell('指标评估', 'TX-07', `${year}年实际`))));
  expect(figures(actual).slice(-5, -2)).toEqual(
    reported.map((_, index) => reported.slice(0, index + 1).reduce((sum, one) => sum + one, 0)),
  );
});

it('leaves a gap in years without a believed figure: a chart would draw a text as zero', () => {
  const answers = { 'CS-05': { 'actual:2022': '未统计' }, 'CS-06': { 'actual:2023': 0.5755 } };
  const review = reviewFor('changsha-14th', { years: THREE, answers });
  expect(
    figures(block(review, 'CS-05')[2])
      .slice(2, 5)
      .map((value) => (typeof value === 'number' ? 'figure' : value)),
  ).toEqual(['figure', NOT_AVAILABLE, 'figure']);
  expect(figures(block(review, 'CS-06')[2])[4]).toBe(NOT_AVAILABLE);
});

it('has a formula in every year that 指标评估 has a cell for: what is typed there later appears here', () => {
  const nothing = { 'CS-05': Object.fromEntries(THREE.map((year) => [`actual:${year}`, '未统计'])) };
  for (const answers of [{}, nothing]) {
    const actual = block(reviewFor('changsha-14th', { years: THREE, answers }), 'CS-05')[2] ?? [];
    for (const cell of actual.slice(4, 7)) expect(formulaOf(cell)).toMatch(/^IF\(ISNUMBER.*,NA\(\)\)$/);
    // Years after the report year have no cell there.
    expect(actual.slice(7)).toEqual([null, null]);
  }
});

it('waits for a first figure where no baseline is printed', () => {
  const unknown = Object.fromEntries(THREE.map((year) => [`actual:${year}`, '未统计']));
  const later = { ...unknown, 'actual:2022': 120 };
  const pathWith = (figures: Record<string, string | number>): CellValue[] =>
    block(reviewFor('kaifu-14th', { years: THREE, answers: { 'KF-02': figures } }), 'KF-02')[1] ?? [];
  const [open, begun] = [pathWith(unknown), pathWith(later)];
  expect(open.slice(-5).map(shownValue)).toEqual(Array(5).fill(NOT_AVAILABLE));
  // From 120 in 2022 to 160 in 2025; the formulas are the same.
  expect(begun.slice(-5).map(shownValue)).toEqual([
    NOT_AVAILABLE,
    120,
    expect.closeTo(133.333, 3),
    expect.closeTo(146.667, 3),
    160,
  ]);
  expect(begun.map(formulaOf)).toEqual(open.map(formulaOf));
});

it('shows nobody the error that makes the gap', () => {
  const review = reviewFor('kaifu-14th', { years: [2021, 2023] });
  const sheet = review.sheet('指标轨迹');
  const hidden = (sheet.conditionalFormats ?? []).filter(({ role }) => role === 'gap');
  const { color, fill } = ROLE_STYLES.gap;
  expect(color).toBe(fill);
  const errors = sheet.rows.flatMap(({ values }, row) =>
    values.flatMap((value, column) => (shownValue(value) === NOT_AVAILABLE ? [[row + 1, column + 1]] : [])),
  );
  expect(errors.length).toBeGreaterThan(0);
  for (const [row = 0, column = 0] of errors)
    expect(
      hidden.some(
        ({ block: { top, left, bottom, right }, formula }) =>
          formula === `ISNA(${address(top, left)})` &&
          row >= top &&
          row <= bottom &&
          column >= left &&
          column <= right,
      ),
    ).toBe(true);
  // On the other sheets it stands nowhere.
  for (const { name } of review.workbook.sheets)
    if (name !== '指标轨迹')
      expect([name, review.shown(name).includes(NOT_AVAILABLE)]).toEqual([name, false]);
});

it('keeps the rows of an indicator, and the heading of the charts with the first ones, on one page', () => {
  const review = reviewFor('changsha-hitech-14th', { years: THREE });
  const { rows, print, charts = [] } = review.sheet('指标轨迹');
  const breaks = print.breaksAfter ?? [];
  expect(breaks.length).toBeGreaterThan(2);
  const firstCharts = Math.min(...charts.map(({ anchor }) => anchor.top));
  for (const row of breaks) {
    // The next page begins with the years of an indicator, a row of charts or their heading.
    const next = rows[row]?.values ?? [];
    const begins = typeof next[2] === 'number' && next[2] > 2000 && typeof next.at(-1) === 'number';
    expect([row, begins || row + 1 >= firstCharts - 1]).toEqual([row, true]);
    expect(row + 1).not.toBe(firstCharts);
  }
  // No page is higher than its paper, at a width that fits: 26.6 cm of rows on 25.6 cm at 93 % of their size.
  const heights = [0, ...breaks, rows.length]
    .slice(0, -1)
    .map((first, index) =>
      rows.slice(first, [...breaks, rows.length][index]).reduce((sum, { height = 15 }) => sum + height, 0),
    );
  expect(Math.max(...heights)).toBeLessThan(820);
});

it('follows 指标评估, also when that is sorted: rows are found by their code', () => {
  const [head, path, actual, target] = block(reviewFor('changsha-14th', { years: THREE }), 'CS-05');
  expect(formulaOf(target?.[1] ?? null)).toMatch(/^MATCH\("CS-05",'指标评估'!\$A\$\d+:\$A\$\d+,0\)$/);
  expect(shownValue(target?.[1])).toBe(5);
  const cells = [head?.[1], path?.[4], actual?.[4]].map((value) => formulaOf(value ?? null));
  for (const formula of cells) expect(formula).toMatch(/INDEX\('指标评估'!.*,\$B\$\d+\)/);
});

describe.each(bundledPlans().map(({ id }) => [id] as const))('%s', (id) => {
  const review = reviewFor(id);
  const sheet: SheetModel = review.sheet('指标轨迹');
  const charts = sheet.charts ?? [];
  const valuesOf = ({ block: { top, left, right } }: ChartRange): unknown[] =>
    (sheet.rows[top - 1]?.values ?? []).slice(left - 1, right).map(shownValue);

  const blanksIn = (range: ChartRange | undefined): boolean => {
    const { top = 1, left = 1, right = 1 } = range?.block ?? {};
    const values = sheet.rows[top - 1]?.values ?? [];
    return Array.from({ length: right - left + 1 }, (_, index) => values[left - 1 + index] ?? null).includes(
      null,
    );
  };

  it('has a chart for every indicator with figures, in which numbers and gaps stand', () => {
    const single = review.assessment.data.plan.period.start === review.assessment.data.plan.period.end;
    const drawn = review.assessment.indicators.filter(
      ({ series }) => series.indicator.measure !== 'completion',
    );
    expect(charts.map(({ name }) => name)).toEqual(
      single ? [] : drawn.map(({ series }) => series.indicator.code),
    );
    for (const { series, categories, alternativeText } of charts) {
      expect(alternativeText).not.toBe('');
      const years = valuesOf(categories);
      expect(years.every((year) => typeof year === 'number')).toBe(true);
      // One cell at least is really blank, else LibreOffice takes #N/A for zero.
      expect([0, 1, 2].some((line) => blanksIn(series[line]?.values))).toBe(true);
      for (const { values } of series)
        expect(valuesOf(values).every((value) => isGap(value) || typeof value === 'number')).toBe(true);
      // The first year of a chart says something.
      expect(series.slice(0, 2).some(({ values }) => valuesOf(values)[0] !== null)).toBe(true);
    }
  });

  it('has each chart in one row, so that no page ends within it, and two side by side', () => {
    for (const { anchor } of charts) expect(anchor.top).toBe(anchor.bottom);
    const places = charts.map(({ anchor }) => `${anchor.top}:${anchor.left}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
