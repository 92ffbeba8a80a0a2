/** T1 to T5 and X2 of single figures: what they say, and when there is nothing to say. */
import type { Rule } from '../../../src/check/rule';
import {
  brokenSeries,
  directionBreak,
  frozenValue,
  monotone,
  outlier,
  yearOnYear,
} from '../../../src/check/rules/time';
import type { Figure } from '../../../src/check/series';
import type { FigureNumbers } from '../../../src/forms/figure-tests';
import type { Break, Indicator } from '../../../src/plan/schema';
import { figureOf, indicatorOf } from '../../support/figures';
import { failureOf, tellOf } from './told';

const named = (code: string, own: Partial<Indicator> = {}): Indicator =>
  indicatorOf(code, { name: '甲', ...own });
// CS-11 counts 家, CS-06 is a share in %, CS-02 a rate, TX-07 a total of five years
const amount = named('CS-11', { unit: '万元' });
const share = named('CS-06');
const rate = named('CS-02');
const total = named('TX-07');
const completion = named('CS-11', { measure: 'completion' });
const noNumber = { numbers: null, value: null };

/** What a rule says of a figure and the one before. */
const tell = (
  rule: Rule<Figure>,
  indicator: Indicator,
  value: number,
  numbers: Partial<FigureNumbers> = {},
  own: Partial<Figure> = {},
) => tellOf(rule, figureOf(indicator, value, numbers, own));

describe('T4', () => {
  it('a part of a total that is less than nothing', () => {
    expect(tell(monotone, total, -20)).toEqual({
      severity: 'A',
      message: expect.stringMatching(/2022年.*-20家.*累计数下降/),
      hint: expect.stringMatching(/当年新增数，不应为负/),
      left: -20,
      right: 0,
      difference: -20,
      untrusted: true,
    });
  });

  it('running totals: the part that the year would have', () => {
    const told = tell(monotone, total, 900, { lastTwo: [300, 620.5], expectedTotal: 900.125 });
    expect(told).toMatchObject({
      severity: 'C',
      left: 900,
      right: 279.5,
      difference: 620.5,
      joins: 'T4:running',
    });
    const { message, hint, together } = failureOf(
      monotone,
      figureOf(total, 900, { lastTwo: [300, 620.5], expectedTotal: 900.125 }),
    );
    expect(message).toMatch(/2022年.*900\.13/);
    expect(`${message}${hint}`).toContain('279.5');
    expect(together).toBe(message.replace('2022年', '2021—2022年'));
    expect(told).not.toHaveProperty('untrusted');
  });

  it('yearly parts pass; levels and no number are none', () => {
    expect(tell(monotone, total, 300, { lastTwo: [300, 300], expectedTotal: 900 })).toBe('pass');
    expect(tell(monotone, amount, -20)).toBe('not-applicable');
    expect(tell(monotone, total, -20, {}, noNumber)).toBe('not-applicable');
  });
});

/** A year about which nothing was asked yet: the rules keep their answers. */
let newYear = 3000;

describe('without a figure of the year before', () => {
  it.each<[string, Rule<Figure>]>([
    ['T1', yearOnYear],
    ['T2', directionBreak],
    ['T3', frozenValue],
  ])('%s says why it cannot say anything', (_, rule) => {
    const year = newYear++;
    for (const broken of [false, true, true, false])
      expect(tell(rule, amount, 5, {}, { broken, year })).toBe(
        broken ? `${year}年口径变化，与上年不可比` : `没有${year - 1}年数据可比`,
      );
    expect(tell(rule, amount, 5)).toBe('没有2021年数据可比');
    expect(tell(rule, completion, 5)).toBe('not-applicable');
    expect(tell(rule, completion, 5, { prior: 5 })).toBe('not-applicable');
    expect(tell(rule, amount, 5, {}, noNumber)).toBe('not-applicable');
  });
});

describe('T3', () => {
  it('names what is repeated: last year or the baseline', () => {
    expect(tell(frozenValue, amount, 100.5, { prior: 100.5 })).toEqual({
      severity: 'C',
      message: '“甲”2022年与2021年完全相同，均为 100.5万元。',
      hint: '请确认不是照抄上年数；确实未变的，在“审核说明”中说明，不少于6个字。',
      left: 100.5,
      right: 100.5,
      difference: 0,
      joins: 'T3:100.5',
      together: '“甲”2021—2022年与2021年完全相同，均为 100.5万元。',
    });
    expect(failureOf(frozenValue, figureOf(amount, 7, { prior: 7, fromBaseline: true }))).toMatchObject({
      message: '“甲”2022年与基期2021年完全相同，均为 7万元。',
      joins: 'T3:7',
      together: '“甲”2021—2022年与基期2021年完全相同，均为 7万元。',
    });
    expect(tell(frozenValue, amount, 100, { prior: 101 })).toBe('pass');
  });

  it('yearly increments may repeat', () => {
    expect(tell(frozenValue, { ...total, measure: 'increment' }, 5, { prior: 5 })).toBe('not-applicable');
    expect(tell(frozenValue, { ...total, measure: 'increment' }, 5)).toBe('not-applicable');
  });
});

describe('T1', () => {
  const HINT = '请核对；数据无误的，在“审核说明”中说明变动原因，不少于6个字。';
  it('a change as a share of last year', () => {
    expect(tell(yearOnYear, amount, 121.2515, { prior: 80, expected: 80.126, priorExpected: 80 })).toEqual({
      severity: 'C',
      message: '“甲”2022年为 121.2515万元，比2021年的 80万元 变动 +51.56%（规划轨迹值：80.13万元）。',
      hint: HINT,
      left: 121.2515,
      right: 80,
      difference: expect.closeTo(41.2515, 9),
    });
    expect(failureOf(yearOnYear, figureOf(amount, 24, { prior: 80 })).message).toBe(
      '“甲”2022年为 24万元，比2021年的 80万元 变动 -70%（规划轨迹值：—）。',
    );
    // Of a figure below nothing the size counts
    expect(failureOf(yearOnYear, figureOf(amount, 30, { prior: -100 })).message).toContain('变动 +130%');
  });

  it('a change of shares and rates in points', () => {
    expect(failureOf(yearOnYear, figureOf(share, 75.5, { prior: 60, expected: 61 })).message).toBe(
      '“甲”2022年为 75.5%，比2021年的 60% 变动 +15.5 个百分点（规划轨迹值：61%）。',
    );
    expect(failureOf(yearOnYear, figureOf(rate, 20, { prior: 0 })).message).toBe(
      '“甲”2022年为 20%，比2021年的 0% 变动 +20 个百分点（规划轨迹值：—）。',
    );
  });

  it('a change from nothing in the unit', () => {
    expect(failureOf(yearOnYear, figureOf(amount, 12.345, { prior: 0 }))).toMatchObject({
      message: expect.stringMatching(/^“甲”2022年为 12\.345万元，2021年为 0，变动 \+12\.3[45]万元。$/),
      right: 0,
      difference: 12.345,
    });
  });

  it('a usual change passes', () => {
    expect(tell(yearOnYear, amount, 120, { prior: 100 })).toBe('pass');
  });
});

describe('T2', () => {
  it('a fall of what is to rise, a rise of what is to fall', () => {
    expect(tell(directionBreak, amount, 70, { prior: 100, expected: 120, priorExpected: 110 })).toEqual({
      severity: 'C',
      message: '“甲”应逐年上升，2022年为 70万元，比2021年的 100万元 明显下降（规划轨迹值：120万元）。',
      hint: '请核对；数据无误的，在“审核说明”中说明变动原因，不少于6个字。',
      left: 70,
      right: 100,
      difference: -30,
    });
    expect(tell(directionBreak, { ...amount, direction: 'decrease' }, 130, { prior: 100 })).toMatchObject({
      message: '“甲”应逐年下降，2022年为 130万元，比2021年的 100万元 明显上升（规划轨迹值：—）。',
      difference: 30,
    });
    expect(tell(directionBreak, amount, 90, { prior: 100 })).toBe('pass');
    expect(tell(directionBreak, share, 50, { prior: 60 })).toMatchObject({ difference: -10 });
  });

  it('has nothing to say of what is to stay, of rates and of totals', () => {
    for (const indicator of [{ ...amount, direction: 'maintain' } as const, rate, total])
      expect(tell(directionBreak, indicator, 1, { prior: 100 })).toBe('not-applicable');
  });
});

describe('T5', () => {
  const tellOf = (value: number, earlier: readonly number[], indicator = amount) =>
    tell(outlier, indicator, value, {}, { earlier });

  it('a change unlike those of six years before, of any order', () => {
    // Changes 10, 12, 9, 14, 10: median 10, their distances to it 0, 2, 1, 4, 0: median 1
    const earlier = [100, 110, 122, 131, 145, 155];
    expect(tellOf(171, earlier)).toEqual({
      severity: 'D',
      message: '“甲”2022年比上年变动 16万元，与此前6年的通常变动（10万元）差异明显。',
      hint: '请核对；数据无误的，可以不作说明。',
      left: 16,
      right: 10,
      difference: 6,
    });
    // 0.6745 · 5.18 = 3.494, 0.6745 · 5.2 = 3.507
    expect(tellOf(170.18, earlier)).toBe('pass');
    expect(tellOf(170.2, earlier)).toMatchObject({ difference: expect.closeTo(5.2, 9) });
    expect(tellOf(159.82, earlier)).toBe('pass');
    expect(tellOf(159.8, earlier)).toMatchObject({ difference: expect.closeTo(-5.2, 9) });
  });

  it('of an even number of changes the middle is between two', () => {
    // Changes 1, 2, 4, 8, 16, 32: median 6, distances 5, 4, 2, 2, 10, 26: median 4.5
    expect(tellOf(63 + 6 + 23.3, [0, 1, 3, 7, 15, 31, 63])).toBe('pass');
    expect(tellOf(63 + 6 + 23.4, [0, 1, 3, 7, 15, 31, 63])).toMatchObject({ right: 6 });
  });

  it('at the limit itself it passes', () => {
    // Changes of 0.6745 either way and one of nothing: a change of 3.5 has the score 3.5
    expect(tellOf(3.5, [0, 0.6745, 0, 0.6745, 0, 0])).toBe('pass');
    expect(tellOf(3.500001, [0, 0.6745, 0, 0.6745, 0, 0])).toMatchObject({ right: 0 });
  });

  it('says when nothing can be said', () => {
    expect(tellOf(9, [1, 2, 3, 4, 5, 6])).toBe('此前各年变动相同，无从比较');
    expect(tellOf(171, [110, 122, 131, 145, 155])).toBe('not-applicable');
    expect(tellOf(171, [100, 110, 122, 131, 145, 155], completion)).toBe('not-applicable');
    expect(tell(outlier, amount, 171, {}, { ...noNumber, earlier: [100, 110, 122, 131, 145, 155] })).toBe(
      'not-applicable',
    );
  });
});

describe('X2', () => {
  const change = (year: number, factor: number | null, what: string): Break => ({ year, factor, what });
  const tellWith = (...breaks: Break[]) => tell(brokenSeries, { ...amount, breaks }, 5);

  it('names the change for which no factor is known', () => {
    const told = {
      severity: 'B',
      message: '“甲”自2022年起统计范围扩大，与上年不可直接比较。',
      hint: '请在“审核说明”中写明按原口径计算的2022年数，或请规划部门给出换算系数。',
      left: 5,
      goOn: true,
    };
    const wider = change(2022, null, '统计范围扩大');
    expect(tellWith(wider)).toEqual(told);
    expect(tellWith(change(2022, 1.1, '价格基期变动'), change(2023, null, '改名'), wider)).toEqual(told);
  });

  it('passes where all factors are known, and is not asked in other years', () => {
    expect(tellWith(change(2022, 1.1, '价格基期变动'))).toBe('pass');
    expect(tellWith(change(2022, 1.1, '价格基期变动'), change(2023, null, '改名'))).toBe('pass');
    expect(tellWith(change(2023, null, '改名'))).toBe('not-applicable');
    expect(tellWith()).toBe('not-applicable');
    const breaks = [change(2022, null, '改名')];
    expect(tell(brokenSeries, { ...amount, breaks }, 5, {}, noNumber)).toBe('not-applicable');
  });
});
