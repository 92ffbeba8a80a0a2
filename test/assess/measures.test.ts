/** Rates, totals, assigned targets and completions. */
import { meanRate, requiredRate } from '../../src/assess/growth';
import { translate } from '../../src/i18n';
import { assess, assessBundled, bundled } from './support';

describe('rates of growth', () => {
  const rate = { measure: 'growth', unit: '%', baseline: null, target: 6.5 } as const;

  it('multiply: 8.1, 3.0 and 5.2 against 6.5 are 5.41 on average and leave 8.15 for each of two years', () => {
    // The worked example of the research on formulas.
    const result = assess(rate, { 2021: 8.1, 2022: 3, 2023: 5.2 }, 2023);
    expect(result.progress).toBeCloseTo(5.41, 2);
    expect(result.requiredPace).toBeCloseTo(8.15, 2);
    expect(result).toMatchObject({ method: 'growth', verdict: 'behind', expected: 6.5, bestPace: 8.1 });
    expect(result.timeShare).toBeCloseTo(0.6, 12);
    expect(result.ratio).toBeCloseTo(5.41 / 6.5, 2);
    expect(result.change).toBeCloseTo(2.2, 12);
    expect(result.forecast).toBeCloseTo(5.41, 2);
    expect(result.secondOpinion).toBeNull();
  });

  it('the required rate leads to the target exactly', () => {
    const rates = [8.1, 3, 5.2];
    const rest = requiredRate(6.5, rates, 2) ?? NaN;
    expect(meanRate([...rates, rest, rest])).toBeCloseTo(6.5, 12);
  });

  it.each<[Record<number, number>, number, string]>([
    [{ 2021: 6.5 }, 2021, 'on-track'],
    [{ 2021: 6.9 }, 2021, 'ahead'],
    [{ 2021: 3 }, 2021, 'far-behind'],
    [{ 2021: -2 }, 2021, 'far-behind'],
    [{ 2021: 6.5, 2022: 6.5, 2023: 6.5, 2024: 6.5, 2025: 6.5 }, 2025, 'met'],
    [{ 2021: 7, 2022: 7, 2023: 7, 2024: 7, 2025: 7 }, 2025, 'exceeded'],
    [{ 2021: 7, 2022: 6, 2023: 6.5, 2024: 6.5, 2025: 6.4 }, 2025, 'missed'],
  ])('%p in %d is %s', (actuals, year, verdict) => {
    expect(assess(rate, actuals, year).verdict).toBe(verdict);
  });

  it('every year is needed', () => {
    const result = assess(rate, { 2021: 8, 2024: 8 }, 2024);
    expect(result.verdict).toBe('not-assessable');
    if (!result.reason) throw new RangeError('no reason');
    expect(translate(result.reason.key, result.reason.facts)).toContain('缺2022—2023年数据');
    const refused = assess(rate, { 2021: 8, 2022: { refusedBy: 'F3' }, 2023: 8 }, 2023);
    expect(refused.reason).toEqual({ key: 'reason.years-missing', facts: { years: '2022' } });
  });

  it('a fall by all has no mean', () => {
    expect(assess(rate, { 2021: -100 }, 2021)).toMatchObject({
      verdict: 'not-assessable',
      reason: { key: 'reason.rate-impossible' },
    });
  });

  it('a baseline rate above the target rate is no reason to relax: HT-14 29 → 19', () => {
    // 规模企业研发经费投入年均增长 29 → 19 % (document 004)
    const hitech = (actual: number): string =>
      assessBundled('changsha-hitech-14th', 'HT-14', { 2021: actual }, 2021).verdict;
    expect([hitech(29), hitech(19), hitech(18), hitech(10)]).toEqual([
      'ahead',
      'on-track',
      'behind',
      'far-behind',
    ]);
  });

  it('under a ceiling a larger rate is worse', () => {
    const ceiling = { ...rate, bound: 'at-most' } as const;
    expect(assess(ceiling, { 2021: 10 }, 2021)).toMatchObject({ verdict: 'behind', ratio: null });
    expect(assess(ceiling, { 2021: 3, 2022: 5 }, 2022)).toMatchObject({ verdict: 'on-track', bestPace: 3 });
  });

  it('a negative target rate that should be reached from above', () => {
    const falling = { ...rate, target: -3, direction: 'decrease' } as const;
    expect(assess(falling, { 2021: -4 }, 2021)).toMatchObject({ verdict: 'on-track', ratio: null });
    expect(assess(falling, { 2021: -1 }, 2021).verdict).toBe('behind');
  });
});

describe('totals over the period', () => {
  // TX-07 科技型中小企业 1500# over five years, baseline 153 without a mark (document 000)
  const tianxin = (actuals: Record<number, number>, year: number): ReturnType<typeof assessBundled> =>
    assessBundled('tianxin-14th', 'TX-07', actuals, year);

  it('are the sum of the years, without the baseline', () => {
    const result = tianxin({ 2021: 250, 2022: 250, 2023: 280 }, 2023);
    expect(result).toMatchObject({ method: 'total', progress: 780, expected: 900, start: null, actual: 280 });
    expect(result).toMatchObject({ verdict: 'behind', gap: -720, requiredPace: 360, bestPace: 280 });
    expect(result.ratio).toBeCloseTo(780 / 900, 12);
    expect(result.doneShare).toBeCloseTo(0.52, 12);
    expect(result.forecast).toBeCloseTo(1300, 9);
    expect(result.change).toBe(30);
  });

  it.each<[number[], string]>([
    [[300], 'on-track'],
    [[315], 'ahead'],
    [[284], 'behind'],
    [[170], 'far-behind'],
    [[300, 300, 300], 'on-track'],
    [[500, 500, 500], 'achieved'],
    [[300, 300, 300, 300, 300], 'met'],
    [[300, 300, 300, 300, 376], 'exceeded'],
    [[300, 300, 300, 300, 299], 'missed'],
  ])('%p is %s', (parts, verdict) => {
    const actuals = Object.fromEntries(parts.map((part, index) => [2021 + index, part]));
    expect(tianxin(actuals, 2020 + parts.length).verdict).toBe(verdict);
  });

  it('a missing year leaves the sum open, unless it reaches the target without it', () => {
    const open = tianxin({ 2021: 300, 2023: 400 }, 2023);
    expect(open).toMatchObject({ verdict: 'not-assessable', progress: 700, ratio: null });
    expect(open.reason).toEqual({ key: 'reason.years-missing', facts: { years: '2022' } });
    expect(tianxin({ 2021: 800, 2023: 800 }, 2023)).toMatchObject({ verdict: 'achieved', reason: null });
  });

  it('increments are totals too', () => {
    // KF-X05 引进培育产业领军人才 50名 (document 003)
    const result = assessBundled('kaifu-14th', 'KF-X05', { 2021: 12, 2022: 12 }, 2022);
    expect(result).toMatchObject({ method: 'total', progress: 24, expected: 20, verdict: 'ahead' });
  });

  it('of an annual plan one year is all', () => {
    // TX24-05 新增市级以上科技创新平台 10家 in 2024 (document 001)
    const annual = (actual: number): string =>
      assessBundled('tianxin-2024', 'TX24-05', { 2024: actual }, 2024).verdict;
    expect([annual(9), annual(10), annual(11)]).toEqual(['missed', 'met', 'exceeded']);
  });

  it('a ceiling is not reached early, and is kept only by a complete sum', () => {
    const ceiling = { measure: 'cumulative', bound: 'at-most', baseline: null, target: 100 } as const;
    expect(assess(ceiling, { 2021: 15 }, 2021)).toMatchObject({ verdict: 'on-track', ratio: null });
    expect(assess(ceiling, { 2021: 25 }, 2021).verdict).toBe('behind');
    const all = { 2021: 20, 2022: 20, 2023: 20, 2024: 20 };
    expect(assess(ceiling, { ...all, 2025: 20 }, 2025).verdict).toBe('met');
    expect(assess(ceiling, { ...all, 2025: 21 }, 2025).verdict).toBe('missed');
    expect(assess(ceiling, { 2021: 20, 2025: 20 }, 2025).verdict).toBe('not-assessable');
  });
});

describe('targets assigned by the city', () => {
  // HT-22 单位工业增加值能耗降幅, HT-23 污水处理率: 完成市里下达任务 (document 004)
  it.each<[string, number, number, string]>([
    ['HT-22', 2023, 2.6, 'on-track'],
    ['HT-22', 2023, 2.5, 'on-track'],
    ['HT-22', 2023, 2.4, 'behind'],
    ['HT-23', 2025, 98.5, 'met'],
    ['HT-23', 2025, 2.4, 'missed'],
  ])('%s in %d: %d is %s', (code, year, actual, verdict) => {
    const result = assessBundled('changsha-hitech-14th', code, { [year]: actual }, year, { [year]: 2.5 });
    expect(result).toMatchObject({ verdict, method: 'assigned', target: 2.5, expected: 2.5, ratio: null });
    expect(result.gap).toBeCloseTo(actual - 2.5, 12);
  });

  it.each(['HT-22', 'HT-23'])('%s without the entered target has no verdict, and says why', (code) => {
    const result = assessBundled('changsha-hitech-14th', code, { 2023: 2.4 }, 2023, { 2022: 2.2 });
    expect(result).toMatchObject({ verdict: 'not-assessable', actual: 2.4, target: null, timeShare: null });
    if (!result.reason) throw new RangeError('no reason');
    expect(translate(result.reason.key, result.reason.facts)).toBe('没有填写市里下达的2023年目标');
  });

  it('an entered target without a figure has no verdict', () => {
    const result = assessBundled('changsha-hitech-14th', 'HT-22', {}, 2023, { 2023: 2.5 });
    expect(result.reason?.key).toBe('reason.missing');
  });
});

describe('done or not done', () => {
  // HT-X23 创建成为“中国软件名园”, HT-X64 本区高中学校 零突破 (document 004), TX24-11 科研平台增量 倍增 (001)
  it.each<[string, boolean | number, number, string, string | null]>([
    ['HT-X23', true, 2023, 'achieved', null],
    ['HT-X23', false, 2023, 'not-assessable', 'reason.completion-open'],
    ['HT-X23', true, 2025, 'met', null],
    ['HT-X23', false, 2025, 'missed', null],
    ['HT-X23', 1, 2025, 'not-assessable', 'reason.no-figure'],
    ['HT-X64', 1, 2023, 'achieved', null],
    ['HT-X64', 2, 2025, 'met', null],
    ['HT-X64', 0, 2025, 'missed', null],
    ['HT-X64', true, 2025, 'met', null],
  ])('%s reported as %p in %d is %s', (code, reported, year, verdict, reason) => {
    const result = assessBundled('changsha-hitech-14th', code, { [year]: reported }, year);
    expect(result).toMatchObject({ verdict, method: 'completion', ratio: null, expected: null });
    expect(result.reason?.key ?? null).toBe(reason);
  });

  it('零的突破 of the city is one too', () => {
    expect(bundled('changsha-14th', 'CS-X04').indicator.target.printed).toBe('零的突破');
    expect(assessBundled('changsha-14th', 'CS-X04', { 2025: 1 }, 2025).verdict).toBe('met');
  });

  it('a number says nothing about 倍增', () => {
    const result = assessBundled('tianxin-2024', 'TX24-11', { 2024: 20 }, 2024);
    expect(result.reason?.key).toBe('reason.no-figure');
  });

  it('nothing, or a reason word, is no “not done”', () => {
    expect(assessBundled('changsha-14th', 'CS-X04', {}, 2025).reason?.key).toBe('reason.missing');
    const word = assessBundled('changsha-14th', 'CS-X04', { 2025: '未统计' }, 2025);
    expect(word).toMatchObject({ verdict: 'not-assessable', reason: { key: 'reason.word' } });
  });
});
