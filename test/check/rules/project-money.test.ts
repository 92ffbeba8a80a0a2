/** R1, PJ1, PJ2, PJ5, PJ8 and T4 of single project rows: where the finding stands, what it says, and the limits. */
import type { Finding } from '../../../src/check/finding';
import {
  cellAt,
  checkRow,
  formula,
  told,
  YEARS,
  type Cells,
  type Row,
  type RowOptions,
} from './project-support';

/** Amounts by year, null for a year that is left empty. */
const amounts = (field: string, values: readonly (number | null)[]): Cells =>
  Object.fromEntries(values.map((value, index) => [`${field}:${YEARS[index] ?? 0}`, value]));
const done = (...values: (number | null)[]): Cells => amounts('doneInvestment', values);
const planned = (...values: (number | null)[]): Cells => amounts('plannedInvestment', values);
const BUILDING: Cells = { status: '在建', started: '2021-03' };

function findingsOf(row: Row, options: RowOptions = {}): readonly Finding[] {
  const { findings, unverifiable } = checkRow(row, options);
  expect(unverifiable).toEqual([]);
  return findings;
}

/** Somebody who reports every year: then every year is due. */
const OTHERS: readonly Row[] = [{ cells: { ...BUILDING, ...done(1, 1, 1) } }];

/** The one finding of a row. */
function findingOf(row: Row, options: RowOptions = {}): Finding {
  const [finding, ...more] = findingsOf(row, options);
  expect(more.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  if (!finding) throw new RangeError('no finding');
  return finding;
}

describe('R1: a project under construction without the investment of a year', () => {
  it('stands at the first empty year', () => {
    const finding = findingOf({ cells: { ...BUILDING, ...done(null, null, 1) } }, { others: OTHERS });
    expect(finding).toMatchObject({
      ...{ rule: 'R1', severity: 'A', cell: cellAt('doneInvestment:2021'), left: null, right: null },
      message: '项目“示例道路”在建，但2021年完成投资未填。',
      hint: '请填当年完成投资（亿元）；确实没有投资的填0。',
    });
  });

  it('a year whose column is gone is the business of F2 alone', () => {
    const cells = { ...BUILDING, ...done(1, null, 1), 'doneInvestment:2022': 'gone' } as const;
    expect(findingsOf({ cells }, { others: OTHERS })).toEqual([]);
  });

  it('years before the start may stay empty, the year of the start may not', () => {
    const row = (started: string): Row => ({ cells: { ...BUILDING, started, ...done(null, 1, 1) } });
    expect(findingsOf(row('2022-01'), { others: OTHERS })).toEqual([]);
    expect(findingOf(row('2021-12'), { others: OTHERS }).rule).toBe('R1');
  });

  it('a flaw in the amount of the last year leaves the other rules at that cell unasked', () => {
    const flawed = (year: number): Cells => ({
      ...BUILDING,
      ...done(1, 1, 1),
      [`doneInvestment:${year}`]: '1亿元',
    });
    const evaluated = (year: number): number => checkRow({ cells: flawed(year) }).coverage.evaluated;
    expect([evaluated(2022), evaluated(2023)]).toEqual([22, 20]);
  });
});

describe('PJ1: more than the whole investment', () => {
  it('stands at the last year that is due, with both sums and the surplus', () => {
    expect(findingOf({ cells: { ...BUILDING, ...done(4, 4, 3.5) } })).toMatchObject({
      ...{ rule: 'PJ1', severity: 'C', cell: cellAt('doneInvestment:2023') },
      ...{ left: 11.5, right: 10, difference: 1.5 },
      message: '项目“示例道路”累计完成投资 11.5 亿元，超过总投资 10 亿元（多 1.5 亿元）。',
      hint: '请核对各年投资是否填成了累计数；确属概算调整的，在“审核说明”中说明。',
    });
    expect(findingOf({ cells: { ...BUILDING, ...done(8, 8, null) } }).cell).toBe(
      cellAt('doneInvestment:2022'),
    );
  });

  it('of planned amounts says so, and stands among them', () => {
    expect(findingOf({ cells: { ...BUILDING, ...done(1, 1, 1), ...planned(4.5, 4, 4) } })).toMatchObject({
      ...{ rule: 'PJ1', severity: 'C', cell: cellAt('plannedInvestment:2023'), left: 12.5, right: 10 },
      message: '项目“示例道路”各年计划投资合计 12.5 亿元，超过总投资 10 亿元（多 2.5 亿元）。',
      hint: '请核对各年投资是否填成了累计数；确属概算调整的，在“审核说明”中说明。',
    });
  });

  it('without any year that is due stands at the last year of the form', () => {
    expect(findingOf({ cells: { status: '未开工', ...planned(4.5, 4, 4) } }).cell).toBe(
      cellAt('plannedInvestment:2023'),
    );
  });

  it('stands at a cell also where the column of another year is gone', () => {
    const cells = { ...BUILDING, ...done(8, null, 8), 'doneInvestment:2022': 'gone' } as const;
    expect(findingOf({ cells }).cell).toBe(cellAt('doneInvestment:2023'));
  });

  it('is not asked of a project without any amount', () => {
    const evaluated = (cells: Cells): number => checkRow({ cells }, { others: OTHERS }).coverage.evaluated;
    const none = evaluated({ status: '未开工' });
    // F3, V3 and V1 at the cell, and PJ1 of the row.
    expect(evaluated({ status: '未开工', ...done(0, null, null) })).toBe(none + 4);
    expect(evaluated({ status: '未开工', ...planned(1, null, null) })).toBe(none + 4);
  });
});

describe('PJ1: one year ten times too much', () => {
  const LOST = (to: string): string =>
    `疑似漏填或错填小数点。若应为 ${to}，请改填 ${to}；数据无误的，在“审核说明”中说明原因，不少于6个字。`;

  it('stands at that year and offers the tenth', () => {
    expect(findingOf({ cells: { ...BUILDING, ...done(0.7, 7, 0.8) }, investment: 3 })).toMatchObject({
      ...{ rule: 'PJ1', cell: cellAt('doneInvestment:2022'), left: 8.5, right: 3, difference: 5.5 },
      hint: LOST('0.7'),
      likely: {
        cause: 'lost-point',
        corrections: [{ sheet: '项目填报', cell: cellAt('doneInvestment:2022'), from: 7, to: 0.7 }],
      },
    });
  });

  it('of planned amounts too', () => {
    const cells = { status: '未开工', ...planned(7, 0.7, 0.8) };
    expect(findingOf({ cells, investment: 3 })).toMatchObject({
      ...{ cell: cellAt('plannedInvestment:2021'), hint: LOST('0.7') },
      message: '项目“示例道路”各年计划投资合计 8.5 亿元，超过总投资 3 亿元（多 5.5 亿元）。',
    });
  });

  /** The tenth that is offered, or null where none is. */
  const offered = (investment: number, ...values: (number | null)[]): number | string | null => {
    const { rule, likely, hint } = findingOf({
      cells: { status: '暂停', problems: '征地尚未完成', ...done(...values) },
      investment,
    });
    expect(rule).toBe('PJ1');
    const to = likely?.corrections[0]?.to ?? null;
    expect(hint).toBe(
      to === null ? '请核对各年投资是否填成了累计数；确属概算调整的，在“审核说明”中说明。' : LOST(String(to)),
    );
    return to;
  };

  it.each<[what: string, investment: number, values: (number | null)[], to: number | null]>([
    ['a single year is held against the whole investment', 2.8, [25, null, null], 2.5],
    ['a third of the whole investment is too little', 3, [10, null, null], null],
    ['a little more than a third is not', 3, [10.1, null, null], 1.01],
    ['less than three times the other years', 5, [1, 29, 1], 2.9],
    ['three times the other years', 5, [1, 30, 1], null],
    ['more than a third of the other years', 8, [3, 11, 3], 1.1],
    ['a third of the other years', 8, [3, 10, 3], null],
    ['beside one other year, which counts once', 6.5, [null, 40, 2], 4],
    ['beside zeros', 1, [5, 0, 0], null],
    ['the rest fits within rounding', 1.3, [0.5, 5, 0.5], 0.5],
    ['the rest does not fit', 1.2, [0.5, 5, 0.5], null],
    ['no last bits of the division', 1, [0.3, 2.9, 0.3], 0.29],
  ])('%s', (_, investment, values, to) => {
    expect(offered(investment, ...values)).toBe(to);
  });
});

it('PJ1: of two years that are ten times too much nobody knows which it is', () => {
  const years = [2021, 2022, 2023, 2024, 2025];
  const row = (...values: number[]): Row => ({
    cells: {
      ...{ status: '暂停', problems: '征地尚未完成' },
      ...Object.fromEntries(values.map((value, index) => [`doneInvestment:${years[index] ?? 0}`, value])),
    },
    investment: 11,
  });
  const both = findingOf(row(10, 10, 0, 0, 0), { years });
  expect(both).toMatchObject({ rule: 'PJ1', cell: cellAt('doneInvestment:2025', years) });
  expect(both.likely).toBeUndefined();
  expect(findingOf(row(10, 5, 0, 0, 0), { years })).toMatchObject({
    cell: cellAt('doneInvestment:2021', years),
    likely: { corrections: [{ from: 10, to: 1 }] },
  });
});

describe('PJ2 and PJ5: status against money', () => {
  it('a project that was not started and was paid for', () => {
    expect(findingOf({ cells: { status: '未开工', ...done(null, 0.5, 0.25) } })).toMatchObject({
      ...{ rule: 'PJ2', severity: 'A', cell: cellAt('status'), left: 0.75, right: 0, difference: 0.75 },
      message: '项目“示例道路”状态为未开工，却填了完成投资 0.75 亿元。',
      hint: expect.stringMatching(/^请.*。$/) as string,
    });
    expect(findingsOf({ cells: { status: '未开工', ...done(0, 0, 0) } })).toEqual([]);
  });

  const COMPLETED: Cells = { status: '竣工', started: '2021-03', finished: '2023-11' };

  it('completed with less than 80 % of the money', () => {
    expect(findingOf({ cells: { ...COMPLETED, ...done(3, 3, 1.994) } })).toMatchObject({
      ...{ rule: 'PJ5', severity: 'C', cell: cellAt('status'), left: 7.994, right: 10 },
      difference: 7.994 - 10,
      message: '项目“示例道路”状态为竣工，但累计完成投资 7.994 亿元只占总投资 10 亿元的 79.9%。',
      hint: '请核对是否漏填投资；确属节约或概算调整的，在“审核说明”中说明。',
    });
    expect(findingsOf({ cells: { ...COMPLETED, ...done(3, 3, 2) } })).toEqual([]);
    expect(findingsOf({ cells: { ...COMPLETED, ...done(null, null, null) } })).toEqual([]);
    expect(findingsOf({ cells: { ...COMPLETED, ...done(0, 0, 0) }, investment: 0 })).toEqual([]);
  });

  it('a project begun before the first year was paid for before it, too', () => {
    const row = (started: string | null): Row => ({ cells: { ...COMPLETED, started, ...done(1, 1, 1) } });
    expect(findingsOf(row('2020-12'))).toEqual([]);
    expect(findingOf(row('2021-01')).rule).toBe('PJ5');
    expect(findingOf(row(null)).rule).toBe('PJ5');
  });
});

describe('T4: the total of the sheet', () => {
  const total = (totalDone: Cells[string], ...values: (number | null)[]): Row => ({
    cells: { ...BUILDING, ...done(...values), totalDone },
  });

  it('that is not the sum of the years', () => {
    expect(findingOf(total(formula(2.5), 1, 1, 1))).toMatchObject({
      ...{ rule: 'T4', severity: 'A', cell: cellAt('totalDone'), left: 2.5, right: 3, difference: -0.5 },
      message: '项目“示例道路”累计完成投资为 2.5 亿元，但各年之和为 3 亿元。',
      hint: '请从其他行复制累计公式，不要手工填写累计数。',
    });
    expect(findingOf(total(formula(3.000002), 1, 1, 1)).rule).toBe('T4');
    expect(findingOf(total(formula(2.999998), 1, 1, 1)).rule).toBe('T4');
  });

  it.each<[string, Cells[string]]>([
    ['the sum', formula(3)],
    ['the sum but for the last bits', formula(3.0000005)],
    ['a formula that was never calculated', formula(null)],
    ['a number in place of the formula, which is F6’s', 2.5],
    ['no such column, which is F2’s', 'gone'],
  ])('%s passes', (_, cell) => {
    expect(findingsOf(total(cell, 1, 1, 1))).toEqual([]);
  });

  it('of no amounts at all is zero', () => {
    const row = (value: number): Row => ({ cells: { status: '未开工', totalDone: formula(value) } });
    expect(findingsOf(row(0), { others: OTHERS })).toEqual([]);
    expect(findingOf(row(1), { others: OTHERS })).toMatchObject({
      rule: 'T4',
      left: 1,
      right: 0,
      difference: 1,
    });
  });

  it('is asked of formulas with a result, and of nothing else', () => {
    const asked = (cell: Cells[string]): boolean =>
      checkRow(total(cell, 1, 1, 1)).coverage.rules.includes('T4');
    expect([formula(3), formula(null), 3, null, 'gone' as const].map(asked)).toEqual([
      ...[true, false, false, false, false],
    ]);
  });
});

describe('PJ8: money before the start', () => {
  it('names the first such year and its amount', () => {
    const cells = { status: '在建', started: '2023-03', ...done(null, 0.25, 1), ...planned(1, 1, 1) };
    expect(findingOf({ cells })).toMatchObject({
      ...{
        rule: 'PJ8',
        severity: 'C',
        cell: cellAt('started'),
        left: '2023-03',
        right: 2022,
        difference: null,
      },
      message: '项目“示例道路”开工年月为 2023-03，却填了2022年完成投资 0.25 亿元。',
      hint: '请核对开工年月；确属前期投入的，在“审核说明”中说明。',
    });
    expect(findingsOf({ cells: { ...cells, ...done(0, 0, 1) } })).toEqual([]);
    expect(findingsOf({ cells: { ...cells, started: '2022-12' } })).toEqual([]);
  });
});

it('the order of what is told: the worst first, then as the rules are asked', () => {
  const cells = {
    status: '竣工',
    started: '2022-05',
    finished: '2022-04',
    ...done(1, 1, 1),
    totalDone: formula(1),
  };
  expect(told(checkRow({ cells }))).toEqual([
    `A PJ4 ${cellAt('finished')}`,
    `A T4 ${cellAt('totalDone')}`,
    `C PJ5 ${cellAt('status')}`,
    `C PJ8 ${cellAt('started')}`,
  ]);
});
