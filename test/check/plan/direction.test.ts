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

  it.each([
    ['at-least', 95, []],
    ['at-least', 94, ['P1.1 D EX-01 11']],
    ['at-most', 95, []],
    ['at-most', 94, []],
    ['at-most', 96, ['P1.1 D EX-01 11']],
    ['about', 90, []],
    ['about', 97, []],
  ] as const)('a figure to be kept %s 95 %% that begins at %s %%', (bound, value, expected) => {
    const own = { direction: 'maintain', unit: '%', measure: 'ratio' } as const;
    const kept = withRows(row(1, { ...own, baseline: { value }, target: { value: 95, bound } }));
    expect(short(ask('P1.1', kept))).toEqual(expected);
  });

  it.each([
    ['increase', 90, '“示例指标之甲”应为上升，目标90家却不高于基期100家。'],
    ['decrease', 110, '“示例指标之甲”应为下降，目标110家却不低于基期100家。'],
    ['maintain', 110, '“示例指标之甲”应为保持，基期100家却尚未达到目标110家。'],
  ] as const)('words the failure of %s', (direction, value, message) => {
    const { failed } = ask('P1.1', withRows(row(1, { direction, target: { value } })));
    expect(failed.map((one) => one.message)).toEqual([message]);
    expect(failed[0]?.hint).toBe(
      '请对照原文核对基期值、目标值和指标方向（上升、下降、保持）；原文确实如此的，在“anomalies”中注明。',
    );
  });

  it('says nothing about what is completed or not', () => {
    const done = row(1, { measure: 'completion', target: { value: 90 } });
    expect(ask('P1.1', withRows(done))).toEqual(CONTENT);
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
    ['increase', 'at-most', 200, '“示例指标之甲”应为上升，目标却设为“不高于”，达标判断会相反。'],
    ['decrease', 'at-least', 50, '“示例指标之甲”应为下降，目标却设为“不低于”，达标判断会相反。'],
  ] as const)('refuses %s with %s', (direction, bound, value, message) => {
    const { failed } = ask('P1.2', withRows(row(1, { direction, target: { value, bound } })));
    expect(failed).toMatchObject([
      { severity: 'A', left: bound, right: direction, difference: null, message },
    ]);
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
    ['at-least', ['{}以上', '不少于{}', '不低于{}', '不小于{}', '至少{}', '≥{}']],
    ['at-least', ['超过{}', '突破{}', '高于{}', '大于{}']],
    ['at-most', ['{}以下', '{}以内', '不超过{}', '不高于{}', '不大于{}', '不多于{}', '≤{}', '控制在{}']],
    ['at-most', ['低于{}', '小于{}', '少于{}']],
    ['about', ['{}左右', '约{}', '{}上下']],
    ['assigned', ['按下达任务{}']],
  ] as const)('knows every word for %s', (stated, phrases) => {
    const bounds = ['at-least', 'at-most', 'about', 'assigned'] as const;
    for (const words of phrases) {
      const printed = words.replace('{}', '200家');
      const content = bounds.filter(
        (bound) => short(ask('P1.3', withRows(row(1, { target: { printed, bound } })))).length === 0,
      );
      expect([printed, content]).toEqual([printed, [stated]]);
    }
  });

  it('says nothing about what is completed or not', () => {
    const done = row(1, { measure: 'completion', target: { printed: '突破5项', bound: 'about' } });
    expect(ask('P1.3', withRows(done))).toEqual(CONTENT);
  });

  it.each([
    ['200家以上', 'at-most', 'at-least', '含义是不低于，规划文件中却不是。'],
    ['200家以内', 'at-least', 'at-most', '含义是不高于，规划文件中却不是。'],
    ['200家左右', 'at-least', 'about', '含义是约数，规划文件中却不是。'],
    ['200家，以市里下达为准', 'at-least', 'assigned', '由上级下达，规划文件中却不是。'],
  ] as const)('%s names both bounds', (printed, bound, stated, meaning) => {
    const { failed } = ask('P1.3', withRows(row(1, { target: { printed, bound } })));
    expect(failed).toMatchObject([
      { left: bound, right: stated, message: `“示例指标之甲”的目标原文为“${printed}”，${meaning}` },
    ]);
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

  it('names the figure that was taken for words', () => {
    const assigned = row(1, { target: { printed: '完成市里下达任务', value: 200, bound: 'assigned' } });
    expect(ask('P1.4', withRows(assigned)).failed).toMatchObject([
      {
        left: 200,
        right: null,
        difference: null,
        message:
          '“示例指标之甲”的目标“完成市里下达任务”是定性目标或由上级下达，却取了数值200家，会据此计算进度。',
      },
    ]);
  });

  it('refuses the upper end of a range as well', () => {
    const words = withRows(row(1, { target: { value: null, bound: 'assigned' } }));
    const upper = reshape(words, (one) => ({ ...one, target: { ...one.target, upper: 5 } }));
    expect(short(ask('P1.4', upper))).toEqual(['P1.4 A EX-01 11']);
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
    expect(ask('P1.8', withRows(empty(2024))).failed).toMatchObject([
      {
        left: 2024,
        right: 2023,
        difference: 1,
        message: '“示例指标之甲”的基期年2024年不早于目标年2023年。',
        hint: '请对照原文改正基期年或目标年，否则无法确定规划轨迹。',
      },
    ]);
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
