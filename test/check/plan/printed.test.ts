/** P1.5–P1.7: values against what the document prints. */
import { ask, CONTENT, plan, row, short, withRows } from './support';

describe('P1.5 footnote marks', () => {
  const marked = (own: Parameters<typeof row>[1]): unknown => row(1, { ...own });

  it.each(['100*', '100#', '100＊', '100①'])(
    '%s without a note or a year of its own is not resolved',
    (printed) => {
      expect(short(ask('P1.5', withRows(marked({ baseline: { printed } }))))).toEqual(['P1.5 A EX-01 11']);
    },
  );

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
    ['500亿', 500, null, '亿元'],
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

  it('looks at the upper end of a range', () => {
    const range = share(97, 98, { target: { printed: '98-102', value: 98, upper: 102 } });
    expect(ask('P1.7', withRows(range)).failed).toMatchObject([{ left: 102, right: 100 }]);
  });

  it('leaves rates of growth and indicators with limits of their own alone', () => {
    expect(ask('P1.7', withRows(share(97, 105, { measure: 'growth' })))).toEqual(CONTENT);
    expect(ask('P1.7', withRows(share(97, 105, { thresholds: { maximum: 200 } })))).toEqual(CONTENT);
  });
});
