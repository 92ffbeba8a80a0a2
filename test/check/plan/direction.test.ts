/** P1.1–P1.4 and the years: where a target leads, and what its words say. */
import { ask, CONTENT, plan, prose, reshape, row, short, withRows } from './support';

describe('P1.1 direction of the target', () => {
  it('names both values where a rising indicator has a lower target', () => {
    const { failed } = ask('P1.1', withRows(row(1, { target: { value: 90 } })));
    expect(failed).toMatchObject([
      { severity: 'A', code: 'EX-01', line: 11, left: 90, right: 100, difference: -10 },
    ]);
    expect(failed[0]?.message).toMatch(/目标90家却不高于基期100家。$/);
  });

  it('stands at the line of the target where that is another one', () => {
    expect(short(ask('P1.1', withRows(row(1, { target: { value: 90, line: 12 } }))))).toEqual([
      'P1.1 A EX-01 12',
    ]);
  });

  it('names a falling indicator with a higher target, and only that', () => {
    const falling = (value: number): ReturnType<typeof withRows> =>
      withRows(row(1, { direction: 'decrease', target: { value, bound: 'at-most' } }));
    expect(short(ask('P1.1', falling(110)))).toEqual(['P1.1 A EX-01 11']);
    expect(ask('P1.1', falling(90))).toEqual(CONTENT);
  });

  it('is content with a rising target', () => {
    expect(ask('P1.1', withRows(row(1)))).toEqual(CONTENT);
  });

  it('only notes a target that equals its baseline', () => {
    expect(short(ask('P1.1', withRows(row(1, { target: { value: 100 } }))))).toEqual(['P1.1 D EX-01 11']);
  });

  it('takes the far end of a range', () => {
    const range = row(1, { target: { printed: '80-120', value: 80, upper: 120 } });
    expect(ask('P1.1', withRows(range))).toEqual(CONTENT);
  });

  it('only notes a planned rate below that of the year before: the level still grows', () => {
    const rate = row(1, { measure: 'growth', unit: '%', baseline: { value: 29 }, target: { value: 19 } });
    expect(short(ask('P1.1', withRows(rate)))).toEqual(['P1.1 D EX-01 11']);
  });

  it('lets a figure be kept that already meets its target, and notes one that does not', () => {
    const kept = (from: number): unknown =>
      row(1, {
        direction: 'maintain',
        unit: '%',
        measure: 'ratio',
        baseline: { value: from },
        target: { value: 95 },
      });
    expect(ask('P1.1', withRows(kept(97)))).toEqual(CONTENT);
    expect(short(ask('P1.1', withRows(kept(90))))).toEqual(['P1.1 D EX-01 11']);
  });

  it('says nothing about a total over the period: a yearly baseline does not lead to it', () => {
    const total = row(1, { measure: 'cumulative', baseline: { value: 300 }, target: { value: 200 } });
    expect(ask('P1.1', withRows(total))).toEqual(CONTENT);
  });

  it('cannot tell without a baseline, and says so for rows of the form only', () => {
    const { failed, unverifiable } = ask('P1.1', withRows(row(1, { baseline: { value: null } }), prose(2)));
    expect([failed, unverifiable]).toEqual([[], ['没有基期值']]);
  });
});

describe('P1.2 bound fits the direction', () => {
  it.each([
    ['increase', 'at-most', 200],
    ['decrease', 'at-least', 50],
  ] as const)('refuses %s with %s', (direction, bound, value) => {
    const { failed } = ask('P1.2', withRows(row(1, { direction, target: { value, bound } })));
    expect(failed).toMatchObject([{ severity: 'A', left: bound, right: direction }]);
  });

  it.each([
    ['increase', 'at-least'],
    ['decrease', 'at-most'],
    ['increase', 'about'],
    ['maintain', 'at-most'],
    ['maintain', 'at-least'],
  ] as const)('accepts %s with %s', (direction, bound) => {
    expect(ask('P1.2', withRows(row(1, { direction, target: { bound } })))).toEqual(CONTENT);
  });
});

describe('P1.3 bound as printed', () => {
  it.each([
    ['200家以上', 'about'],
    ['不低于200家', 'at-most'],
    ['200家以内', 'at-least'],
    ['不超过200家', 'at-least'],
    ['超过200家', 'at-most'],
    ['200家左右', 'at-least'],
  ] as const)('%s is not %s', (printed, bound) => {
    expect(short(ask('P1.3', withRows(row(1, { target: { printed, bound } }))))).toEqual(['P1.3 A EX-01 11']);
  });

  it.each([
    ['200家以上', 'at-least'],
    ['不低于200家', 'at-least'],
    ['低于200家', 'at-most'],
    ['约200家', 'about'],
    ['200', 'at-most'],
  ] as const)('%s may be %s', (printed, bound) => {
    expect(ask('P1.3', withRows(row(1, { target: { printed, bound } })))).toEqual(CONTENT);
  });
});

describe('P1.4 targets in words', () => {
  it('refuses a value where the target is assigned or a completion', () => {
    const assigned = row(1, { target: { printed: '完成市里下达任务', value: 200, bound: 'assigned' } });
    const done = row(2, { measure: 'completion', unit: null, target: { printed: '零突破', value: 1 } });
    expect(short(ask('P1.4', withRows(assigned, done)))).toEqual(['P1.4 A EX-01 11', 'P1.4 A EX-02 12']);
  });

  it('is content with words that stay words', () => {
    const assigned = row(1, { target: { value: null, bound: 'assigned' } });
    const done = row(2, { measure: 'completion', unit: null, target: { printed: '零突破', value: null } });
    expect(ask('P1.4', withRows(assigned, done))).toEqual(CONTENT);
  });

  it('asks what a target without a value is, where nothing says so', () => {
    const soft = reshape(withRows(row(1)), (indicator) => ({
      ...indicator,
      target: { ...indicator.target, printed: '保持在合理区间', value: null },
    }));
    const { failed } = ask('P1.4', soft);
    expect(failed).toMatchObject([{ severity: 'A', code: 'EX-01' }]);
    expect(failed[0]?.message).toContain('保持在合理区间');
  });
});

describe('P1.8 and P1.9 years', () => {
  it('a baseline of the target year or later has no path to it', () => {
    const empty = (year: number): unknown =>
      row(1, { baseline: { value: null, year }, target: { year: 2023 } });
    expect(short(ask('P1.8', withRows(empty(2023))))).toEqual(['P1.8 A EX-01 11']);
    expect(ask('P1.8', withRows(empty(2022)))).toEqual(CONTENT);
    expect(ask('P1.8', withRows(row(1, { baseline: { value: null, year: null } })))).toEqual(CONTENT);
  });

  it('a target outside the period is noted with the nearest year of the period', () => {
    const at = (year: number): unknown => row(1, { target: { year } });
    expect(ask('P1.9', withRows(at(2035))).failed).toMatchObject([
      { severity: 'D', left: 2035, right: 2025 },
    ]);
    expect(
      ask('P1.9', plan({ indicators: [at(2022)], period: { start: 2023, end: 2025 } })).failed,
    ).toMatchObject([{ left: 2022, right: 2023 }]);
    expect(ask('P1.9', withRows(at(2025)))).toEqual(CONTENT);
  });
});
