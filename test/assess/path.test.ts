/** Levels and shares on the straight line from their baseline to their target. */
import { translate } from '../../src/i18n';
import { assess, assessBundled } from './support';

const rising = { target: 200 } as const;
/** From 0.5 down to 0.4. */
const falling = {
  target: 0.4,
  baseline: 0.5,
  measure: 'ratio',
  direction: 'decrease',
  unit: '吨/万元',
  bound: 'at-most',
} as const;

describe('in mid-plan', () => {
  // 100 (2020) → 200 (2025): 160 is expected at the end of 2023.
  it.each<[number, string, number]>([
    [200, 'achieved', 1 / 0.6],
    [199, 'ahead', 0.99 / 0.6],
    [163, 'ahead', 1.05],
    [162.9, 'on-track', 0.629 / 0.6],
    [160, 'on-track', 1],
    [157, 'on-track', 0.95],
    [156.9, 'behind', 0.569 / 0.6],
    [136, 'behind', 0.6],
    [135.9, 'far-behind', 0.359 / 0.6],
    [100, 'far-behind', 0],
    [90, 'far-behind', -0.1 / 0.6],
  ])('%d is %s', (actual, verdict, ratio) => {
    const result = assess(rising, { 2023: actual }, 2023);
    expect(result.verdict).toBe(verdict);
    expect(result.ratio).toBeCloseTo(ratio, 12);
    expect(result).toMatchObject({ method: 'linear', expected: 160, timeShare: 0.6, actual, reason: null });
    expect(result.doneShare).toBeCloseTo((actual - 100) / 100, 12);
    expect(result.gap).toBeCloseTo(actual - 200, 12);
  });

  it.each<[number, string]>([
    [0.39, 'achieved'],
    [0.4, 'achieved'],
    [0.43, 'ahead'],
    [0.44, 'on-track'],
    [0.45, 'behind'],
    [0.47, 'far-behind'],
    [0.52, 'far-behind'],
  ])('of an indicator that should fall, %d is %s', (actual, verdict) => {
    expect(assess(falling, { 2023: actual }, 2023).verdict).toBe(verdict);
  });
});

describe('in the target year', () => {
  it.each<[number, string]>([
    [205.1, 'exceeded'],
    [205, 'met'],
    [200, 'met'],
    [199.9, 'missed'],
    [90, 'missed'],
  ])('%d is %s', (actual, verdict) => {
    const result = assess(rising, { 2025: actual }, 2025);
    expect(result).toMatchObject({ verdict, expected: 200, timeShare: 1 });
    expect(result).toMatchObject({ forecast: null, requiredPace: null, secondOpinion: null });
  });

  it.each<[number, string]>([
    [0.39, 'exceeded'],
    [0.396, 'met'],
    [0.4, 'met'],
    [0.41, 'missed'],
  ])('of an indicator that should fall, %d is %s', (actual, verdict) => {
    expect(assess(falling, { 2025: actual }, 2025).verdict).toBe(verdict);
  });

  it('a later year is judged by the target year', () => {
    const result = assess(rising, { 2025: 199, 2026: 230 }, 2027);
    expect(result).toMatchObject({ verdict: 'missed', year: 2025, actual: 199 });
  });

  it('a target far beyond the plan is still on its way when the plan ends', () => {
    // HT-X48 雷锋水厂供水能力 15 → 60 万m³/日 by 2035 (document 004)
    const result = assessBundled('changsha-hitech-14th', 'HT-X48', { 2025: 30 }, 2025);
    expect(result).toMatchObject({ verdict: 'on-track', expected: 30, requiredPace: 3, forecast: 60 });
    expect(result.timeShare).toBeCloseTo(1 / 3, 12);
  });
});

describe('the year of the baseline is its own', () => {
  // CS-01 2.73* is a figure of 2019 (document 002 line 62): six years to 2025.
  const result = assessBundled('changsha-14th', 'CS-01', { 2021: 2.8, 2022: 2.88, 2023: 3 }, 2023);

  it('a baseline of 2019 counts from 2019', () => {
    expect(result.timeShare).toBeCloseTo(4 / 6, 12);
    expect(result.expected).toBeCloseTo(2.73 + (0.47 * 4) / 6, 12);
    expect(result.ratio).toBeCloseTo(0.27 / 0.47 / (4 / 6), 12);
    expect(result.verdict).toBe('behind');
    expect(result.start).toEqual({ year: 2019, value: 2.73 });
  });

  it('change, forecast and paces are in percentage points', () => {
    expect(result.change).toBeCloseTo(0.12, 12);
    expect(result.forecast).toBeCloseTo(2.73 + (0.27 / 4) * 6, 12);
    expect(result.requiredPace).toBeCloseTo(0.1, 12);
    expect(result.bestPace).toBeCloseTo(0.12, 12);
  });

  it('the change against the year before is against a baseline of that year only', () => {
    expect(assessBundled('changsha-14th', 'CS-01', { 2021: 2.8 }, 2021).change).toBeNull();
    expect(assessBundled('changsha-14th', 'CS-11', { 2021: 4500 }, 2021).change).toBe(358);
  });
});

describe('without a baseline', () => {
  // KF-02 每万人就业人员中研发人员数: 基期值 “—”, target 160 (document 003)
  const kaifu = (actuals: Record<number, number>, year: number): ReturnType<typeof assessBundled> =>
    assessBundled('kaifu-14th', 'KF-02', actuals, year);

  it('one point alone has no pace', () => {
    const result = kaifu({ 2021: 140 }, 2021);
    expect(result).toMatchObject({ verdict: 'not-assessable', ratio: null, forecast: null });
    expect(result.reason?.key).toBe('reason.single-point');
  });

  it('but may have reached the target', () => {
    expect(kaifu({ 2021: 161 }, 2021).verdict).toBe('achieved');
  });

  it('the first reported year stands in', () => {
    const result = kaifu({ 2021: 140, 2023: 151 }, 2023);
    expect(result).toMatchObject({ method: 'stand-in', start: { year: 2021, value: 140 }, expected: 150 });
    expect(result).toMatchObject({ verdict: 'ahead', timeShare: 0.5, requiredPace: 4.5 });
    expect(result.ratio).toBeCloseTo(1.1, 12);
    expect(result.forecast).toBeCloseTo(162, 12);
    expect(result.secondOpinion).toBeNull();
  });

  it('a stand-in that already meets the target has to be held', () => {
    expect(kaifu({ 2021: 165, 2022: 158 }, 2022)).toMatchObject({ method: 'hold', verdict: 'behind' });
  });

  it.each<[number, string]>([
    [159, 'missed'],
    [160, 'met'],
    [168, 'met'],
    [169, 'exceeded'],
  ])('in the target year %d of 160 is %s', (actual, verdict) => {
    const result = kaifu({ 2021: 140, 2025: actual }, 2025);
    expect(result).toMatchObject({ method: 'share', verdict, expected: 160, timeShare: 1 });
    expect(result.doneShare).toBeCloseTo(actual / 160, 12);
  });

  it.each<[number, string]>([
    [6, 'missed'],
    [5, 'met'],
    [4, 'exceeded'],
    [0, 'exceeded'],
  ])('%d under a ceiling of 5 is %s', (actual, verdict) => {
    const ceiling = { target: 5, baseline: null, bound: 'at-most' } as const;
    const result = assess(ceiling, { 2025: actual }, 2025);
    expect(result.verdict).toBe(verdict);
    expect(result.ratio === null || Number.isFinite(result.ratio)).toBe(true);
  });
});

describe('a target “about”', () => {
  // TX24-04 2023年全社会研发经费投入强度 2.8%左右: a figure of 2023, reported in 2024 (document 001)
  it.each<[number, string]>([
    [2.743, 'missed'],
    [2.744, 'met'],
    [2.8, 'met'],
    [2.94, 'met'],
    [2.95, 'exceeded'],
  ])('%d for 2.8%%左右 is %s', (actual, verdict) => {
    const result = assessBundled('tianxin-2024', 'TX24-04', { 2024: actual }, 2024);
    expect(result).toMatchObject({ verdict, method: 'share', year: 2024, target: 2.8 });
  });
});

describe('a baseline that is better than the target', () => {
  const held = { target: 90 } as const;
  it.each<[number, number, string]>([
    [95, 2023, 'achieved'],
    [90, 2023, 'achieved'],
    [85, 2023, 'behind'],
    [92, 2025, 'met'],
    [85, 2025, 'missed'],
  ])('%d in %d is %s', (actual, year, verdict) => {
    const result = assess(held, { [year]: actual }, year);
    expect(result).toMatchObject({ method: 'hold', verdict, expected: 90, ratio: null, doneShare: null });
  });

  it('a ceiling above the baseline is kept or not', () => {
    const ceiling = { target: 120, bound: 'at-most' } as const;
    expect(assess(ceiling, { 2023: 110 }, 2023)).toMatchObject({ method: 'hold', verdict: 'achieved' });
    expect(assess(ceiling, { 2023: 125 }, 2023)).toMatchObject({ method: 'hold', verdict: 'behind' });
  });
});

describe('no figure, no verdict', () => {
  it.each<[string, Parameters<typeof assess>[1], string, string]>([
    ['nothing', {}, 'reason.missing', '2023年实际值未填报'],
    ['a reason word', { 2023: '未到发布期' }, 'reason.word', '2023年未到发布期'],
    ['a refused figure', { 2023: { refusedBy: 'V3' } }, 'reason.untrusted', 'V3'],
    ['a completion', { 2023: true }, 'reason.no-figure', '无法与目标比较'],
  ])('%s', (_, actuals, key, words) => {
    const result = assess(rising, { 2021: 120, ...actuals }, 2023);
    expect(result.verdict).toBe('not-assessable');
    expect(result.reason?.key).toBe(key);
    if (result.reason) expect(translate(result.reason.key, result.reason.facts)).toContain(words);
    // What would have been expected is known all the same.
    expect(result).toMatchObject({ expected: 160, actual: null, ratio: null, forecast: null });
  });

  it('a soft target is no figure to compare with', () => {
    expect(assess({ target: null }, { 2023: 120 }, 2023).reason?.key).toBe('reason.no-target');
  });
});

describe('pace and forecast', () => {
  it('the best year so far is the largest step towards the target, spread over gaps', () => {
    const actuals = { 2021: 110, 2023: 170, 2024: 165 };
    expect(assess(rising, actuals, 2024)).toMatchObject({ bestPace: 30, requiredPace: 35, change: -5 });
    const down = { 2021: 0.49, 2022: 0.45, 2023: 0.46 };
    expect(assess(falling, down, 2023).bestPace).toBeCloseTo(-0.04, 12);
  });

  it('a later figure changes nothing for an earlier year', () => {
    const early = assess(rising, { 2021: 110, 2022: 130 }, 2022);
    const late = assess(rising, { 2021: 110, 2022: 130, 2023: 300 }, 2022);
    expect({ ...late, series: null }).toEqual({ ...early, series: null });
  });
});
