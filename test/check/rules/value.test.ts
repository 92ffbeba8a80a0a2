/** V1, V2 and V3 of single figures: what they say, and where their limits lie. */
import { hardRange, nearestScale, softRange, unitScale } from '../../../src/check/rules/value';
import type { Indicator } from '../../../src/plan/schema';
import { figureOf, indicatorOf } from '../../support/figures';
import { failureOf, tellOf } from './told';

// CS-11 counts 家 from 4142 (2020) to 6000 (2025), CS-02 asks for 10.5 % a year, TX-07 for 1500 in five years
const level = (unit: string | null, own: Partial<Indicator> = {}): Indicator =>
  indicatorOf('CS-11', { name: '甲', unit, ...own });
const rate = (own: Partial<Indicator> = {}): Indicator => indicatorOf('CS-02', { name: '甲', ...own });
const completion = indicatorOf('CS-11', { name: '甲', measure: 'completion' });
const noNumber = { numbers: null, value: null };

describe('V3: a wrong unit', () => {
  const FRACTION = '疑似把百分数填成了小数。若应为 100%，请改填 100。';
  const UNITLESS = '请核对数量级和小数点。若应为 100，请改填 100。';
  const tenThousand = (unit: string): string =>
    `疑似按“万”为单位填报。本表单位是“${unit}”，若应为 100${unit}，请改填 100。`;
  const unconverted = (unit: string): string =>
    `疑似没有换算单位。本表单位是“${unit}”，若应为 100${unit}，请改填 100。`;
  const large = (unit: string): string =>
    `请核对单位和小数点。本表单位是“${unit}”，若应为 100${unit}，请改填 100。`;
  const small = (unit: string): string =>
    `数值过小，请核对单位和小数点。本表单位是“${unit}”，若应为 100${unit}，请改填 100。`;

  it.each<[string | null, number, string]>([
    ['%', 1, FRACTION],
    ['%', 10_000, large('%')],
    ['%', 0.1, small('%')],
    ['亿元', 1e6, tenThousand('亿元')],
    ['亿元', 1e10, unconverted('亿元')],
    ['亿元', 1e5, large('亿元')],
    ['亿元', 0.01, small('亿元')],
    ['亿元', 1, small('亿元')],
    ['万人', 1e6, unconverted('万人')],
    ['万人', 1e5, large('万人')],
    ['万人', 1e10, large('万人')],
    ['万人', 0.01, small('万人')],
    ['家', 1e6, large('家')],
    ['家', 1e10, large('家')],
    ['家', 1, small('家')],
    [null, 1e6, UNITLESS],
    [null, 1e10, UNITLESS],
    [null, 0.01, UNITLESS],
  ])('in %s, %d where 100 are expected', (unit, value, hint) => {
    expect(failureOf(unitScale, figureOf(level(unit), value, { reference: 100 })).hint).toBe(hint);
  });

  it('names the figure, what is expected and how many times that it is', () => {
    expect(tellOf(unitScale, figureOf(level('亿元'), 1_234_560, { reference: 123 }))).toEqual({
      severity: 'A',
      message: '“甲”2022年填报 1234560亿元，约为参考值 123亿元 的 10037 倍，疑似单位有误。',
      hint: '疑似按“万”为单位填报。本表单位是“亿元”，若应为 123.456亿元，请改填 123.456。',
      left: 1_234_560,
      right: 123,
      difference: 1_234_437,
      joins: 'V3:4',
      together: '“甲”2021—2022年各年填报数（首年 1234560亿元）均与参考值 123亿元 相差悬殊，疑似单位有误。',
      untrusted: true,
    });
    expect(tellOf(unitScale, figureOf(level('亿元'), 1.2, { reference: 123.456 }))).toEqual({
      severity: 'A',
      message: '“甲”2022年填报 1.2亿元，约为参考值 123.46亿元 的 1/103 倍，疑似单位有误。',
      hint: '数值过小，请核对单位和小数点。本表单位是“亿元”，若应为 120亿元，请改填 120。',
      left: 1.2,
      right: 123.456,
      difference: expect.closeTo(-122.256, 9),
      joins: 'V3:-2',
      together: '“甲”2021—2022年各年填报数（首年 1.2亿元）均与参考值 123.46亿元 相差悬殊，疑似单位有误。',
      untrusted: true,
    });
  });

  it.each([
    // 10^1.7 times, just beyond; 10^1.8 and 10^2.2 are near enough to a hundred
    [50.2, 'C'],
    [63, 'C'],
    [63.2, 'A'],
    [158.4, 'A'],
    [158.6, 'C'],
    [630, 'C'],
    [632, 'A'],
    [15_800, 'A'],
    [15_900, 'C'],
    [1 / 63, 'C'],
    [1 / 63.2, 'A'],
  ])('%d times what is expected is severity %s', (times, severity) => {
    expect(failureOf(unitScale, figureOf(level('亿元'), times, { reference: 1 })).severity).toBe(severity);
  });

  it.each([
    [1.8, 2],
    [2.4, 2],
    [2.6, 3],
    [3.4, 3],
    [3.6, 4],
    [5.9, 4],
    // Half-way between 万 and 亿: the smaller slip
    [6, 4],
    [6.1, 8],
    [9, 8],
    [-2.6, -3],
    [-7, -8],
  ])('10^%d is nearest to 10^%d', (distance, scale) => {
    expect(nearestScale(distance)).toBe(scale);
  });

  it('passes up to fifty times more or less, and whatever is nothing or negative', () => {
    for (const value of [100, 5010, 1000, 10, 2, -100, 0])
      expect(tellOf(unitScale, figureOf(level('亿元'), value, { reference: 100 }))).toBe('pass');
  });

  it('says that there is nothing to compare with', () => {
    for (const reference of [null, 0])
      expect(tellOf(unitScale, figureOf(level('亿元'), 5, { reference }))).toBe('没有目标值或基期值可比');
  });

  it('asks about a rate that looks like a fraction', () => {
    expect(tellOf(unitScale, figureOf(rate(), 0.105, { reference: 10.5 }))).toEqual({
      severity: 'C',
      message: '“甲”2022年填报 0.105%，约为参考值 10.5% 的 1/100 倍，疑似单位有误。',
      hint: '疑似把百分数填成了小数。若应为 10.5%，请改填 10.5。',
      left: 0.105,
      right: 10.5,
      difference: -10.395,
      joins: 'V3:-2',
      together: '“甲”2021—2022年各年填报数（首年 0.105%）均与参考值 10.5% 相差悬殊，疑似单位有误。',
      untrusted: true,
    });
    expect(tellOf(unitScale, figureOf(rate(), 1050, { reference: 10.5 }))).toBe('pass');
  });

  it('has nothing to say of a rate without a target, of one in another unit, of completions and of no number', () => {
    for (const reference of [null, 0])
      expect(tellOf(unitScale, figureOf(rate(), 0.105, { reference }))).toBe('not-applicable');
    expect(tellOf(unitScale, figureOf(rate({ unit: '‰' }), 0.105, { reference: 10.5 }))).toBe(
      'not-applicable',
    );
    expect(tellOf(unitScale, figureOf(completion, 5))).toBe('not-applicable');
    expect(tellOf(unitScale, figureOf(level('亿元'), 5, {}, noNumber))).toBe('not-applicable');
  });
});

describe('V1: what cannot be', () => {
  it('names the limit that is passed', () => {
    expect(tellOf(hardRange, figureOf(level('家'), -1))).toEqual({
      severity: 'A',
      message: '“甲”2022年填报 -1家，不应小于 0。',
      hint: '请核对原始资料，改正后重新提交。',
      left: -1,
      right: 0,
      difference: -1,
      untrusted: true,
    });
    const share = level('%', { measure: 'ratio', thresholds: { minimum: 20, maximum: 80 } });
    expect(failureOf(hardRange, figureOf(share, 80.5))).toMatchObject({
      message: '“甲”2022年填报 80.5%，不应大于 80。',
      right: 80,
      difference: 0.5,
    });
    expect(failureOf(hardRange, figureOf(share, 19))).toMatchObject({
      message: '“甲”2022年填报 19%，不应小于 20。',
      right: 20,
      difference: -1,
    });
    for (const value of [20, 80]) expect(tellOf(hardRange, figureOf(share, value))).toBe('pass');
  });

  it('has nothing to say of completions and of no number', () => {
    expect(tellOf(hardRange, figureOf(completion, -5))).toBe('not-applicable');
    expect(tellOf(hardRange, figureOf(level('家'), 5, {}, noNumber))).toBe('not-applicable');
  });
});

describe('V2: what is unusual', () => {
  const expected = (own: { minimum?: number; maximum?: number }): Indicator =>
    level('万元', { thresholds: { expected: own } });
  const tell = (indicator: Indicator, value: number) => tellOf(softRange, figureOf(indicator, value));

  it('names the end that is passed, with the decimals of the indicator', () => {
    // 4142 and 6000 are 1858 apart, less than half of either end
    const decimal = level('万元', {
      baseline: { printed: '4142.125', value: 4142.125, year: 2020 },
      target: { printed: '6000', value: 6000, upper: null, year: 2025, bound: 'at-least' },
    });
    expect(tell(decimal, 9000.5)).toEqual({
      severity: 'C',
      message: '“甲”2022年填报 9000.5万元，高于常见区间上限 9000万元。',
      hint: '请核对单位、口径和小数点；数据无误的，在“审核说明”中说明原因，不少于6个字。',
      left: 9000.5,
      right: 9000,
      difference: 0.5,
    });
    expect(tell(decimal, 2071)).toEqual({
      severity: 'C',
      message: '“甲”2022年填报 2071万元，低于常见区间下限 2071.063万元。',
      hint: '请核对单位、口径和小数点；数据无误的，在“审核说明”中说明原因，不少于6个字。',
      left: 2071,
      right: 2071.0625,
      difference: -0.0625,
    });
    for (const value of [9000, 2071.0625]) expect(tell(decimal, value)).toBe('pass');
  });

  it('knows intervals with one end', () => {
    expect(tell(expected({ minimum: 5 }), 4)).toMatchObject({ right: 5, difference: -1 });
    expect(tell(expected({ minimum: 5 }), 6)).toBe('pass');
    // Both below nothing: the other end is no zero
    expect(tell(expected({ maximum: -5 }), -3)).toMatchObject({
      message: '“甲”2022年填报 -3万元，高于常见区间上限 -5万元。',
      right: -5,
      difference: 2,
    });
    expect(tell(expected({ maximum: -5 }), -6)).toBe('pass');
  });

  it('is asked in the first of several years', () => {
    const far = (prior: number) => tellOf(softRange, figureOf(expected({ maximum: 5 }), 6, { prior }));
    expect(far(5)).toMatchObject({ right: 5 });
    expect(far(5.5)).toBe('pass');
  });

  it('says that there is nothing to compare with, but for completions and no number', () => {
    const unknown = indicatorOf('CS-11', {
      direction: 'decrease',
      baseline: { printed: '', value: null, year: null },
    });
    expect(tell(unknown, 5)).toBe('没有目标值或基期值可比');
    expect(tell(completion, 5)).toBe('not-applicable');
    expect(tellOf(softRange, figureOf(level('家'), 5, {}, noNumber))).toBe('not-applicable');
  });
});
