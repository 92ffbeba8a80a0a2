/** Filings that fit each other are not questioned, in whatever order they come. */
import fc from 'fast-check';
import { crossCheck, withCross } from '../../../src/check/cross';
import { SHAPES } from '../../support/answers';
import { expectSentence } from '../support';
import { allFilings, crossed, filed, listed, unknownIn } from './support';

describe('clean filings of all five plans together', () => {
  it.each(SHAPES)('%s: no finding', (shape) => {
    const results = crossed(allFilings({}, shape, { form: { includeTextTargets: true } }));
    expect(listed(results)).toEqual([]);
    // The comparison did take place: district and zone against the city, and the district's two plans.
    const passed = [...results.values()].map(({ coverage }) => coverage.passed);
    expect(Math.min(...passed)).toBeGreaterThanOrEqual(2);
    expect(passed.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(100);
  });

  it('what does not compare is named with its reason: a stock of one year is no total over five', () => {
    const results = crossed(allFilings());
    expect(unknownIn(results, 'tianxin-2024.xlsx')).toEqual([
      expect.stringMatching(
        /^K3 TX24-03 2024: 指标类型不同（本表为“水平”，“tianxin-14th\.xlsx”的 指标填报!.*“累计”）/,
      ),
    ]);
    expect(unknownIn(results, 'tianxin-14th.xlsx').filter((line) => line.startsWith('RG1'))).toHaveLength(5);
    expect(unknownIn(results, 'kaifu-14th.xlsx')).toEqual([]);
  });
});

describe('a single filing', () => {
  it('has nothing to be compared with', () => {
    const [result] = crossCheck([filed('tianxin-14th', '甲.xlsx')]);
    expect(result).toEqual({
      findings: [],
      explained: [],
      unverifiable: [],
      coverage: { rules: [], cells: 0, evaluated: 0, passed: 0, failed: 0, unverifiable: 0 },
    });
  });

  it('no filing at all gives no result', () => {
    expect(crossCheck([])).toEqual([]);
  });
});

describe('order', () => {
  const wrong = {
    'KF-09': { 'actual:2023': 9000 },
    'CS-07': { 'actual:2022': 1 },
    'TX24-01': { 'actual:2024': 500 },
  };
  const filings = [
    ...allFilings(wrong),
    filed('tianxin-14th', '科技局.xlsx', { 'TX-09': { 'actual:2021': 1.9 } }, { department: '科技局' }),
    filed('tianxin-14th', '统计局.xlsx', { 'TX-09': { 'actual:2021': '未统计' } }, { department: '统计局' }),
  ];
  const results = crossCheck(filings);

  it('something is found at all', () => {
    expect(new Set(results.flatMap(({ findings }) => findings.map(({ rule }) => rule)))).toEqual(
      new Set(['K1', 'K3', 'RG1']),
    );
    for (const { findings } of results)
      for (const { message, hint, left, right } of findings) {
        expectSentence(message);
        expectSentence(hint);
        expect([left, right]).not.toContain(null);
      }
  });

  it('permuting the filings permutes the results, word for word', () => {
    const positions = filings.map((_, index) => index);
    fc.assert(
      fc.property(fc.shuffledSubarray(positions, { minLength: positions.length }), (order) => {
        const permuted = crossCheck(
          order.map((position) => filings[position]).filter((one) => one !== undefined),
        );
        expect(permuted).toEqual(order.map((position) => results[position]));
      }),
      { numRuns: 15 },
    );
  });

  it('every sentence exists in English too', () => {
    for (const { findings, unverifiable } of crossCheck(filings, { locale: 'en-US' })) {
      for (const { message, hint } of findings) expect(message + hint).not.toMatch(/[，。；（）]/);
      for (const { reason } of unverifiable) expect(reason).not.toMatch(/[，。；（）]/);
    }
  });
});

describe('appended to the result of the own check', () => {
  it('the worst findings come first, and both coverages add up', () => {
    const spoilt = { 'TX-06': { 'actual:2022': null }, 'TX-09': { 'actual:2021': 1.9 } };
    const filings = [filed('tianxin-14th', '甲.xlsx', spoilt), filed('tianxin-14th', '乙.xlsx')];
    const [cross] = crossCheck(filings);
    const [own] = filings;
    if (!cross || !own) throw new RangeError('no result');
    const whole = withCross(own.check, cross);
    expect(whole.findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual(['R1 TX-06', 'K1 TX-09']);
    expect(whole.coverage.evaluated).toBe(own.check.coverage.evaluated + cross.coverage.evaluated);
    expect(whole.coverage.passed).toBe(own.check.coverage.passed + cross.coverage.passed);
    expect(whole.coverage.failed).toBe(own.check.coverage.failed + 1);
    expect(whole.untrusted).toBe(own.check.untrusted);
    const [mine] = cross.findings;
    if (!mine) throw new RangeError('no finding');
    const mild = { ...own.check, findings: [{ ...mine, rule: 'T9', severity: 'D' as const }] };
    expect(withCross(mild, cross).findings.map(({ rule }) => rule)).toEqual(['K1', 'T9']);
  });
});
