/** P1.5–P1.7: values against what the document prints. */
import { ask, CONTENT, plan, reshape, row, short, withRows } from './support';

describe('P1.5 footnote marks', () => {
  const marked = (own: Parameters<typeof row>[1]): unknown => row(1, { ...own });

  it.each([...'*＊#＃†‡§※①⑨⑳'].map((mark) => `100${mark}`))(
    '%s without a note or a year of its own is not resolved',
    (printed) => {
      expect(short(ask('P1.5', withRows(marked({ baseline: { printed } }))))).toEqual(['P1.5 A EX-01 11']);
    },
  );

  it('names all marks, each once', () => {
    const { failed } = ask('P1.5', withRows(marked({ target: { printed: '200*#*' } })));
    expect(failed).toMatchObject([
      {
        left: '200*#*',
        right: null,
        message: '“示例指标之甲”的“200*#*”带有表注符号“*#”，规划文件中没有相应说明，也没有另记基期年。',
      },
    ]);
  });

  it('is resolved by the baseline’s own year or by a note', () => {
    expect(ask('P1.5', withRows(marked({ baseline: { printed: '100*', year: 2019 } })))).toEqual(CONTENT);
    expect(ask('P1.5', withRows(marked({ target: { printed: '200#' }, notes: ['累计数'] })))).toEqual(
      CONTENT,
    );
  });

  it('a mark at the target is not resolved by the year of the baseline', () => {
    const target = marked({ baseline: { year: 2019 }, target: { printed: '200#' } });
    expect(short(ask('P1.5', withRows(target)))).toContain('P1.5 A EX-01 11');
  });

  it('a year of its own without mark and note is noted', () => {
    const odd = marked({ baseline: { year: 2019 } });
    expect(ask('P1.5', withRows(odd)).failed).toMatchObject([{ severity: 'D', left: 2019, right: 2020 }]);
    expect(ask('P1.5', withRows(marked({ baseline: { year: 2019 }, notes: ['2019年数值'] })))).toEqual(
      CONTENT,
    );
    expect(ask('P1.5', plan({ indicators: [odd], baselineYear: null }))).toEqual(CONTENT);
  });

  it('names both years, also where one is not given', () => {
    const words = '不同于规划基期2020年，原文没有表注符号，规划文件也没有说明。';
    const odd = withRows(marked({ baseline: { year: 2019 } }));
    expect(ask('P1.5', odd).failed[0]?.message).toBe(`“示例指标之甲”的基期年为2019年，${words}`);
    const bare = reshape(odd, (one) => ({ ...one, baseline: { ...one.baseline, year: null } }));
    expect(ask('P1.5', bare).failed[0]?.message).toBe(`“示例指标之甲”的基期年为—年，${words}`);
  });

  it('a missing baseline has no year to explain', () => {
    expect(ask('P1.5', withRows(marked({ baseline: { value: null, year: 2019 } })))).toEqual(CONTENT);
  });
});

describe('P1.6 value as printed', () => {
  it('names what is printed and what was taken', () => {
    const { failed } = ask('P1.6', withRows(row(1, { target: { printed: '200家以上', value: 2000 } })));
    expect(failed).toMatchObject([{ severity: 'A', left: 2000, right: 200, difference: 1800 }]);
    expect(failed[0]?.message).toMatch(/“200家以上”（即200）.*2000家。$/);
  });

  it('reads baselines as well, at their own line', () => {
    const wrong = row(1, { baseline: { printed: '100', value: 110, line: 9 } });
    expect(short(ask('P1.6', withRows(wrong)))).toEqual(['P1.6 A EX-01 9']);
  });

  it.each([
    ['1,200', 1200, null, '家'],
    ['1.2万家', 12000, null, '家'],
    ['1.2 万家', 12000, null, '家'],
    ['200家（含5家万人企业）', 200, null, '家'],
    ['500亿', 500, null, '亿元'],
    ['2亿次', 2e8, null, '次'],
    ['1.2万', 12000, null, null],
    ['2~3个', 2, 3, '个'],
    ['四座', 4, null, '座'],
    ['一至两个', 1, 2, '个'],
    ['十二家', 12, null, '家'],
    ['二十家', 20, null, '家'],
  ] as const)('%s is %s', (printed, value, upper, unit) => {
    const read = row(1, { unit, baseline: { value: null }, target: { printed, value, upper } });
    expect(ask('P1.6', withRows(read))).toEqual(CONTENT);
  });

  it.each([
    ['1.2万家', 1.2, null, '家'],
    ['500亿', 500, null, '元'],
    ['2~3个', 2, null, '个'],
    ['四座', 5, null, '座'],
    ['一至两个', 1, null, '个'],
  ] as const)('%s is not %s', (printed, value, upper, unit) => {
    const read = row(1, { unit, baseline: { value: null }, target: { printed, value, upper } });
    expect(short(ask('P1.6', withRows(read)))).toEqual(['P1.6 A EX-01 11']);
  });

  it.each(['千亿级', '百余家', '十二万家'])('leaves %s to a person', (printed) => {
    const words = row(1, { baseline: { value: null }, target: { printed, value: 1000 } });
    const { failed, unverifiable } = ask('P1.6', withRows(words));
    expect([failed, unverifiable]).toEqual([[], [`原文“${printed}”用文字表述，须由人工核对`]]);
  });

  it.each([
    ['2~3个', 2, 4, '个', '“2~3个”（即2–3），规划文件中的数值却是2–4个。'],
    ['一至两个', 1, null, '个', '“一至两个”（即1–2），规划文件中的数值却是1个。'],
    ['20', 2, null, null, '“20”（即20），规划文件中的数值却是2。'],
  ] as const)('names what %s says and what was taken', (printed, value, upper, unit, words) => {
    const wrong = row(1, { unit, baseline: { value: null }, target: { printed, value, upper } });
    const { failed } = ask('P1.6', withRows(wrong));
    expect(failed.map(({ message }) => message)).toEqual([`“示例指标之甲”原文为${words}`]);
  });

  it.each([
    ['——', '——'],
    ['', '—'],
    // The mark of a footnote is no figure either.
    ['——①', '——①'],
  ])('names the figure that stands for “%s”', (printed, shown) => {
    const { failed } = ask('P1.6', withRows(row(1, { baseline: { printed, value: 100 } })));
    expect(failed).toMatchObject([
      {
        severity: 'A',
        left: 100,
        right: null,
        difference: null,
        message: `“示例指标之甲”原文为“${shown}”，表示没有数据，规划文件中却有数值100家。`,
      },
    ]);
  });

  it('a value behind a dash is invented, a lost one is missing', () => {
    expect(short(ask('P1.6', withRows(row(1, { baseline: { printed: '——', value: 100 } }))))).toEqual([
      'P1.6 A EX-01 11',
    ]);
    expect(short(ask('P1.6', withRows(row(1, { baseline: { printed: '100', value: null } }))))).toEqual([
      'P1.6 A EX-01 11',
    ]);
    expect(ask('P1.6', withRows(row(1, { baseline: { printed: '——', value: null } })))).toEqual(CONTENT);
  });

  it('a number in a target of words is only noted', () => {
    const rank = row(1, { measure: 'completion', unit: null, target: { printed: '前3名', value: null } });
    expect(short(ask('P1.6', withRows(rank)))).toEqual(['P1.6 D EX-01 11']);
  });
});

describe('P1.7 possible values', () => {
  const share = (from: number, to: number, own: Parameters<typeof row>[1] = {}): unknown =>
    row(1, { unit: '%', measure: 'ratio', baseline: { value: from }, target: { value: to }, ...own });

  it('a share lies between 0 and 100 %', () => {
    expect(ask('P1.7', withRows(share(97, 105))).failed).toMatchObject([
      { severity: 'A', left: 105, right: 100, difference: 5 },
    ]);
    expect(ask('P1.7', withRows(share(97, 100)))).toEqual(CONTENT);
    expect(ask('P1.7', withRows(share(-1, 50))).failed).toMatchObject([{ left: -1, right: 0 }]);
  });

  it.each([
    [-1, 50, '基期值-1%低于可能的最小值0%。'],
    [101, 50, '基期值101%高于可能的最大值100%。'],
    [50, -1, '目标值-1%低于可能的最小值0%，如实填报将无法通过审核。'],
    [50, 101, '目标值101%高于可能的最大值100%，如实填报将无法通过审核。'],
  ])('from %s to %s %% names the limit', (from, to, words) => {
    const { failed } = ask('P1.7', withRows(share(from, to)));
    expect(failed.map(({ message }) => message)).toEqual([`“示例指标之甲”的${words}`]);
  });

  it('both limits are possible values', () => {
    expect(ask('P1.7', withRows(share(0, 100)))).toEqual(CONTENT);
  });

  it('what is completed or not has no limits', () => {
    expect(ask('P1.7', withRows(share(50, -1, { measure: 'completion' })))).toEqual(CONTENT);
  });

  it('looks at the upper end of a range', () => {
    const range = share(97, 98, { target: { printed: '98-102', value: 98, upper: 102 } });
    expect(ask('P1.7', withRows(range)).failed).toMatchObject([{ left: 102, right: 100 }]);
  });

  it('a rate of growth may be as large as it likes, but nothing falls by more than all', () => {
    const rate = { measure: 'growth' } as const;
    expect(ask('P1.7', withRows(share(-100, 105, rate)))).toEqual(CONTENT);
    expect(ask('P1.7', withRows(share(-101, 105, rate))).failed).toMatchObject([{ left: -101, right: -100 }]);
  });

  it('an indicator may have limits of its own', () => {
    const own = { thresholds: { minimum: 10, maximum: 200 } };
    expect(ask('P1.7', withRows(share(10, 200, own)))).toEqual(CONTENT);
    expect(ask('P1.7', withRows(share(9, 201, own))).failed).toMatchObject([
      { left: 9, right: 10 },
      { left: 201, right: 200 },
    ]);
  });
});
