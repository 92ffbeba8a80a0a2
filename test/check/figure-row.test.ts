/** A row in numbers, year by year: which years a form has, what they are held against, and what is carried from one to the next. */
import { cellsOf, Desk, dueYears, figureRow, formYears, type FormYears } from '../../src/check/series';
import { NO_FLAWS } from '../../src/forms/entry';
import type { FigureYear } from '../../src/forms/figure-tests/row';
import type { FiledIndicator, Filing } from '../../src/forms/filing';
import { NO_ANNUAL_TARGETS, type AnnualTargets } from '../../src/plan/annual-targets';
import type { Indicator } from '../../src/plan/schema';
import { filedRow, indicatorOf, planOf, type Filled } from '../support/figures';

// CS-11: 4142 家 in 2020, on its way to 6000 in 2025; TX-07 is a total of five years
const COUNT = indicatorOf('CS-11');
const OFFICIAL: AnnualTargets = (_, year) =>
  year === 2022 ? { value: 4900, planId: 'annual', code: 'A-01' } : undefined;

const formOf = (
  years: readonly number[],
  {
    earlierYears = [],
    due = years,
    annualTargets = NO_ANNUAL_TARGETS,
  }: Partial<{
    earlierYears: readonly number[];
    due: readonly number[];
    annualTargets: AnnualTargets;
  }> = {},
): FormYears => formYears({ plan: planOf('CS-11'), years, earlierYears }, due, annualTargets);

describe('the years of a form', () => {
  it('are those of the filing and earlier ones, ascending', () => {
    const form = formOf([2022, 2024], { earlierYears: [2023, 2021], due: [2022] });
    expect(form.years).toEqual([
      { year: 2021, earlier: true, due: false, key: 'actual:2021', targetKey: 'annualTarget:2021' },
      { year: 2022, earlier: false, due: true, key: 'actual:2022', targetKey: 'annualTarget:2022' },
      { year: 2023, earlier: true, due: false, key: 'actual:2023', targetKey: 'annualTarget:2023' },
      { year: 2024, earlier: false, due: false, key: 'actual:2024', targetKey: 'annualTarget:2024' },
    ]);
    expect(form.keys).toEqual(['actual:2021', 'actual:2022', 'actual:2023', 'actual:2024', 'explanation']);
  });

  it('leave the filing as it was', () => {
    const [years, earlierYears] = [[2024], [2023, 2021]];
    formOf(years, { earlierYears });
    expect([years, earlierYears]).toEqual([[2024], [2023, 2021]]);
  });
});

describe('the years that are due', () => {
  const due = (years: readonly number[], ...rows: readonly Readonly<Record<string, Filled>>[]): number[] =>
    dueYears({ years, indicators: rows.map((cells) => filedRow(COUNT, cells)) } as unknown as Filing);

  it('go up to the last with any entry, whatever it is', () => {
    const years = [2021, 2022, 2023];
    expect(due(years, {})).toEqual([]);
    expect(due(years, { 'actual:2021': 1 }, { 'actual:2022': '未统计' })).toEqual([2021, 2022]);
    expect(due(years, { 'actual:2022': 0 }, {})).toEqual([2021, 2022]);
    expect(due(years, { 'actual:2023': 1, 'actual:2021': null })).toEqual(years);
    expect(due(years, { 'annualTarget:2023': 1, explanation: '说明' })).toEqual([]);
  });

  it('are all of a form for one year', () => {
    expect(due([2022], {})).toEqual([2022]);
    expect(due([], {})).toEqual([]);
  });
});

describe('a row in numbers', () => {
  const years = (indicator: Indicator, cells: Record<string, Filled>, form = formOf([2021, 2022])) =>
    figureRow(form, filedRow(indicator, cells)).years;
  const targets = (indicator: Indicator, form?: FormYears) =>
    years(indicator, {}, form).map(({ target }) => target);

  it('has each year with its figure and its target', () => {
    const form = formOf([2022, 2023], { earlierYears: [2021], annualTargets: OFFICIAL });
    const cells = { 'actual:2021': 4514, 'actual:2022': '未统计', 'actual:2023': null };
    expect(years(COUNT, cells, form)).toEqual<FigureYear[]>([
      { year: 2021, value: 4514, target: 4513.6, earlier: true },
      { year: 2022, value: null, target: 4900, earlier: false },
      { year: 2023, value: null, target: 5256.8, earlier: false },
    ]);
  });

  it('has no targets of years where the department enters them, or where something is either done or not', () => {
    const { target } = COUNT;
    expect(targets(COUNT)).toEqual([4513.6, 4885.2]);
    // Words in the plan, and an official figure of the year all the same: it is not this row's.
    const form = formOf([2021, 2022], { annualTargets: OFFICIAL });
    expect(targets({ ...COUNT, target: { ...target, bound: 'assigned' } }, form)).toEqual([null, null]);
    expect(targets({ ...COUNT, measure: 'completion' }, form)).toEqual([null, null]);
    expect(targets({ ...COUNT, target: { ...target, value: null } }, form)).toEqual([null, 4900]);
  });

  it('has the target and the baseline of the plan; a span is no figure', () => {
    const row = (indicator: Indicator) => figureRow(formOf([2021]), filedRow(indicator, {}));
    expect(row(COUNT)).toMatchObject({ target: 6000, baseline: 4142 });
    expect(row({ ...COUNT, target: { ...COUNT.target, upper: 7000 } }).target).toBeNull();
    expect(row({ ...COUNT, baseline: { ...COUNT.baseline, value: null } }).baseline).toBeNull();
  });
});

describe('one row after another', () => {
  const form = formOf([2021, 2022, 2023], { due: [2021] });
  const filed = (indicator: Indicator, ...figures: readonly Filled[]): FiledIndicator =>
    filedRow(
      indicator,
      Object.fromEntries(figures.map((figure, index) => [`actual:${2021 + index}`, figure])),
    );
  const rowAt = (desk: Desk, one: FiledIndicator) => desk.row(one, cellsOf(form, one));

  it('is filled in anew: nothing is left of the one before', () => {
    const desk = new Desk(form, indicatorOf('CS-06'));
    const first = filed(
      { ...COUNT, breaks: [{ year: 2022, factor: null, what: '口径调整' }] },
      4514,
      4885,
      5257,
    );
    const row = rowAt(desk, first);
    desk.believe(4514);
    const figure = desk.figureIn(row, 1, first.entries.get('actual:2022') ?? null, true, 4514, '核实无误');
    expect(figure).toMatchObject({
      indicator: { code: 'CS-11' },
      year: 2022,
      value: 4885,
      due: true,
      broken: true,
      earlier: [4514],
      explanation: '核实无误',
    });
    const second = filed(indicatorOf('CS-06'), 55.19, null, 57.59);
    const next = rowAt(desk, second);
    expect(next).toEqual(figureRow(form, second));
    expect(desk.figureIn(next, 1, null, false, 55.19, '')).toMatchObject({
      indicator: { code: 'CS-06' },
      content: 'blank',
      reading: { kind: 'blank' },
      value: null,
      numbers: null,
      due: false,
      broken: false,
      earlier: [],
      explanation: '',
    });
  });

  it('reads a plain number as the whole entry of it', () => {
    const desk = new Desk(form, COUNT);
    const one = filed(COUNT, 4514, 4885, 5257);
    const row = rowAt(desk, one);
    const plain = { ...desk.figureIn(row, 1, 4885, false, 4514, '') };
    expect(plain).toMatchObject({
      content: 'number',
      reading: { kind: 'number', value: 4885, flaws: NO_FLAWS },
      value: 4885,
      numbers: { value: 4885, prior: 4514, expected: 4885.2, priorExpected: 4513.6 },
    });
    expect(desk.figureIn(row, 2, 5257, false, null, '')).toMatchObject({
      value: 5257,
      numbers: { prior: null },
    });
  });
});
