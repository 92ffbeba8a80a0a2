/** 项目填报 as a whole: which rows are asked, what counts as looked at, and rows nobody can tell apart. */
import type { Drift } from '../../../src/forms/filing';
import { cellAt, checkRow, formula, told, type Cells, type Row } from './project-support';

const MONEY: Cells = { 'doneInvestment:2021': 3, 'doneInvestment:2022': 3, 'doneInvestment:2023': 3 };
const BUILDING: Cells = { ...MONEY, status: '在建', started: '2021-03' };
const SHEET = '项目填报';

describe('an untouched sheet', () => {
  const nothing: Row = { cells: { totalDone: formula(0), explanation: '本年度没有投资安排' } };

  it('is named, not accused', () => {
    const result = checkRow(nothing, { others: [nothing] });
    expect(result.findings).toEqual([
      {
        ...{ rule: 'R1', severity: 'D', sheet: SHEET, cell: null, code: null, year: null },
        ...{ left: null, right: null, difference: null },
        message: '“项目填报”整表未填，2 行没有审核。',
        hint: '如由其他单位填报，可不处理；否则请填写后重新提交。',
      },
    ]);
    expect(result.unverifiable).toHaveLength(1);
    expect(result.coverage).toMatchObject({ rules: ['R1'], cells: 0, evaluated: 2, failed: 1 });
  });

  it.each([
    'plannedInvestment:2022',
    'doneInvestment:2022',
    'status',
    'started',
    'finished',
    'progress',
    'problems',
  ])('is touched by one entry: %s', (key) => {
    const result = checkRow({ cells: { [key]: '在建' } }, { others: [nothing] });
    expect(result.findings.some(({ message }) => message.includes('整表未填'))).toBe(false);
    expect(result.findings.filter(({ code }) => code === 'SL-P02')).toHaveLength(1);
  });

  it('no sheet or no rows: nothing to say', () => {
    for (const filing of [{ sheets: {} }, { projects: [] }])
      expect(checkRow({ cells: BUILDING }, { filing })).toMatchObject({
        ...{ findings: [], unverifiable: [], coverage: { rules: [], evaluated: 0 } },
      });
  });
});

describe('rows nobody can tell apart', () => {
  const place = { sheet: SHEET, cell: null };
  const wrong: Row = { cells: { ...BUILDING, status: '竣工' } };
  const reason = '无法确定该行数据属于哪个指标';
  const at = { sheet: SHEET, cell: null, year: null, reason };

  it('a sheet sorted apart: nothing in it is asked, and said so once', () => {
    const drifts: Drift[] = [{ kind: 'rows-shifted', place, rows: 2 }];
    const { findings, unverifiable, untrusted } = checkRow(wrong, { others: [wrong], filing: { drifts } });
    expect(findings.map(({ rule }) => rule)).toEqual(['F6']);
    expect(unverifiable).toEqual([{ rule: 'F6', ...at, code: null }]);
    expect([...untrusted]).toEqual([
      ['SL-P01', 'F6'],
      ['SL-P02', 'F6'],
    ]);
  });

  it('two rows with one code: only that code is left out', () => {
    const drifts: Drift[] = [
      {
        kind: 'row-doubled',
        place: { sheet: SHEET, cell: 'A9' },
        code: 'SL-P01',
        first: 'A4',
        conflicting: true,
      },
    ];
    const result = checkRow(wrong, { others: [wrong], filing: { drifts } });
    expect(result.findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual(['F5 SL-P01', 'PJ3 SL-P02']);
    expect(result.unverifiable).toEqual([{ rule: 'F5', ...at, code: 'SL-P01' }]);
    expect([...result.untrusted]).toEqual([['SL-P01', 'F5']]);
  });
});

describe('what counts as looked at', () => {
  it('every rule once for its cells and rows, and every cell once', () => {
    expect(checkRow({ cells: { ...BUILDING, totalDone: formula(9) } }).coverage).toEqual({
      rules: [
        'F3',
        'V3',
        'V1',
        'F4',
        'R1',
        'PJ2',
        'PJ3',
        'PJ4',
        'PJ9',
        'PJ6',
        'T4',
        'PJ1',
        'PJ5',
        'PJ8',
        'PJ7',
      ],
      // Three amounts and the start, the total, the status, the completion and the problems.
      cells: 8,
      evaluated: 23,
      passed: 23,
      failed: 0,
      unverifiable: 0,
    });
  });

  it('cells whose column is gone are none', () => {
    const cells = { ...BUILDING, totalDone: 'gone', finished: 'gone', problems: 'gone' } as const;
    expect(checkRow({ cells }).coverage).toMatchObject({
      cells: 5,
      evaluated: 22,
      passed: 22,
      unverifiable: 0,
    });
  });

  it('a flaw leaves the amount for the row’s rules, words do not', () => {
    const row = (content: string): string[] => [
      ...checkRow({ cells: { ...BUILDING, 'doneInvestment:2021': content } }).coverage.rules,
    ];
    expect(row('3亿元')).toContain('PJ1');
    expect(row('约三亿')).toEqual(['F3', 'V3', 'V1']);
  });

  it('of an amount in another unit no more is asked', () => {
    expect(checkRow({ cells: { 'doneInvestment:2021': 20_000 } }).coverage).toMatchObject({
      ...{ rules: ['F3', 'V3'], cells: 1, evaluated: 2, passed: 1, failed: 1 },
    });
  });
});

describe('one cell speaks once', () => {
  it('the month that is no month is not asked for its order', () => {
    const cells = { ...BUILDING, status: '竣工', started: '2022-05', finished: '2022-04' };
    expect(told(checkRow({ cells }))).toEqual([`A PJ4 ${cellAt('finished')}`, `C PJ8 ${cellAt('started')}`]);
    // Completed too late and before the start: the order is told, the year is not.
    const late = { ...BUILDING, status: '竣工', started: '2024-05', finished: '2024-04' };
    expect(told(checkRow({ cells: late }))).toEqual([
      `A PJ4 ${cellAt('finished')}`,
      `C PJ8 ${cellAt('started')}`,
    ]);
  });

  it('columns that are gone are not one cell', () => {
    const cells: Cells = {
      ...{ status: '暂停', problems: 'gone', 'doneInvestment:2021': 20, 'doneInvestment:2022': 0 },
      ...{ 'plannedInvestment:2021': 20, 'plannedInvestment:2022': 'gone', 'doneInvestment:2023': null },
    };
    expect(told(checkRow({ cells, investment: 11 }))).toEqual([
      `C PJ1 ${cellAt('doneInvestment:2022')}`,
      'C PJ1 null',
      'C PJ7 null',
    ]);
  });
});

it('an explanation in the row settles what may be explained, and only that', () => {
  const cells = {
    ...BUILDING,
    'doneInvestment:2023': 8,
    totalDone: formula(1),
    explanation: '概算已批复调整',
  };
  const { findings, explained } = checkRow({ cells });
  expect(findings.map(({ rule }) => rule)).toEqual(['T4']);
  expect(explained).toMatchObject([{ rule: 'PJ1', code: 'SL-P01', explanation: '概算已批复调整' }]);
});

describe('the years that are due', () => {
  const missing = { ...BUILDING, 'doneInvestment:2023': null };

  it('of a form for several years: those for which anybody reports', () => {
    expect(told(checkRow({ cells: missing }))).toEqual([]);
    expect(told(checkRow({ cells: missing }, { others: [{ cells: BUILDING }] }))).toEqual([
      `A R1 ${cellAt('doneInvestment:2023')}`,
    ]);
  });

  it('of a form for one year: that year', () => {
    const cells = { status: '在建', started: '2021-03' };
    expect(told(checkRow({ cells }, { years: [2023] }))).toEqual([
      `A R1 ${cellAt('doneInvestment:2023', [2023])}`,
    ]);
  });
});
