/** What must hold for every indicator, whatever its measure, direction, bound, baseline and target. */
import fc from 'fast-check';
import { assessIndicator } from '../../src/assess/indicator';
import { isMet, lowerIsBetter } from '../../src/assess/target';
import { DEFAULT_CUT_OFFS, rankOf, VERDICTS, type Verdict } from '../../src/assess/verdict';
import { dueYear, expectedEntry, expectedValue, isPeriodTotal } from '../../src/plan/path';
import type { Indicator } from '../../src/plan/schema';
import { assess, madeUp, PLAN, seriesOf, type MadeUp, type Reported } from './support';

const YEARS = [2021, 2022, 2023, 2024, 2025];
const value = fc.integer({ min: 1, max: 500_000 }).map((hundredths) => hundredths / 100);
const measured = fc.constantFrom('level', 'ratio', 'growth', 'cumulative', 'increment');

type Facts = Required<Omit<MadeUp, 'targetYear'>>;

const facts = (measure: fc.Arbitrary<Indicator['measure']>): fc.Arbitrary<Facts> =>
  fc.record<Facts>({
    measure,
    direction: fc.constantFrom('increase', 'decrease', 'maintain'),
    bound: fc.constantFrom('at-least', 'about', 'at-most'),
    unit: fc.constantFrom('%', '家', '亿元'),
    baseline: fc.option(value, { nil: null }),
    baselineYear: fc.constantFrom(2018, 2019, 2020),
    target: value,
  });

const actuals = fc
  .array(value, { minLength: YEARS.length, maxLength: YEARS.length })
  .map((values): Record<number, number> =>
    Object.fromEntries(values.map((figure, index) => [2021 + index, figure])),
  );
const year = fc.constantFrom(...YEARS);
const upTo = (all: Record<number, number>, last: number): Record<number, number> =>
  Object.fromEntries(YEARS.filter((one) => one <= last).map((one) => [one, all[one] ?? 0]));

/** No verdict at all ranks below every verdict. */
const rank = (verdict: Verdict): number => rankOf(verdict) ?? -1;

it('a better figure of the last year never gets a worse verdict', () => {
  const seen = new Set<Verdict>();
  fc.assert(
    fc.property(facts(measured), actuals, year, value, (made, all, last, other) => {
      const down = lowerIsBetter(madeUp(made));
      const own = all[last] ?? 0;
      const [worse, better] = own < other === down ? [other, own] : [own, other];
      const verdictAt = (figure: number): Verdict =>
        assess(made, { ...upTo(all, last), [last]: figure }, last).verdict;
      const [before, after] = [verdictAt(worse), verdictAt(better)];
      seen.add(before).add(after);
      expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
    }),
    { numRuns: 3000 },
  );
  // The generator reaches every verdict: nothing was compared in vain.
  expect(seen).toEqual(new Set(VERDICTS));
});

it('zero under a ceiling is never worse than a little', () => {
  fc.assert(
    fc.property(facts(measured), year, value, (made, last, little) => {
      const ceiling = { ...made, bound: 'at-most' } as const;
      const verdictAt = (figure: number): Verdict =>
        assess(ceiling, { ...upTo({}, last), [last]: figure }, last).verdict;
      expect(rank(verdictAt(0))).toBeGreaterThanOrEqual(rank(verdictAt(little)));
    }),
  );
});

/** The figures to be typed for an indicator that keeps to its path, from 2021 where there is no baseline. */
function onPath(made: MadeUp, indicator: Indicator): Record<number, number> {
  const start =
    made.baseline === null && !isPeriodTotal(indicator) && indicator.measure !== 'growth'
      ? { year: 2021, value: (made.target ?? 0) * (lowerIsBetter(indicator) ? 2 : 0.5) }
      : undefined;
  return Object.fromEntries(
    YEARS.map((one) => [
      one,
      (start ? expectedValue(PLAN, indicator, one, start) : expectedEntry(PLAN, indicator, one)) ?? NaN,
    ]),
  );
}

it('figures on the path are on track in every year before the target year, and meet the target in it', () => {
  fc.assert(
    fc.property(facts(measured), (made) => {
      const indicator = madeUp(made);
      const { value: baseline } = indicator.baseline;
      const target = indicator.target.value ?? NaN;
      const onTheWay = indicator.measure === 'level' || indicator.measure === 'ratio';
      // A baseline that meets the target already has no path.
      fc.pre(!onTheWay || baseline === null || !isMet(indicator, baseline, target, DEFAULT_CUT_OFFS));
      const figures = onPath(made, indicator);
      for (const one of YEARS) {
        const { verdict, ratio } = assessIndicator(PLAN, seriesOf(indicator, figures), one);
        if (one === dueYear(PLAN, indicator)) expect(verdict).toBe('met');
        else if (onTheWay && baseline === null && one === 2021) expect(verdict).toBe('not-assessable');
        // “About” a target can be reached shortly before the end of the path.
        else if (indicator.target.bound === 'about') expect(['on-track', 'achieved']).toContain(verdict);
        else expect(verdict).toBe('on-track');
        if (ratio !== null) expect(ratio).toBeCloseTo(1, 6);
      }
    }),
    { numRuns: 1000 },
  );
});

it('the same figures in another unit get the same verdict', () => {
  const scaled = fc.constantFrom<Indicator['measure'][]>('level', 'ratio', 'cumulative', 'increment');
  fc.assert(
    fc.property(
      facts(scaled),
      actuals,
      year,
      fc.constantFrom(0.01, 0.3, 7, 100, 10_000),
      (made, all, last, factor) => {
        const times = (figure: number): number => figure * factor;
        const same = assess(made, upTo(all, last), last);
        const { baseline = null, target } = made;
        const other = assess(
          { ...made, baseline: baseline === null ? null : times(baseline), target: times(target ?? 0) },
          Object.fromEntries(Object.entries(upTo(all, last)).map(([one, figure]) => [one, times(figure)])),
          last,
        );
        expect(other.verdict).toBe(same.verdict);
        expect(other.method).toBe(same.method);
        expect((other.ratio ?? 0) / (same.ratio || 1)).toBeCloseTo(same.ratio ? 1 : 0, 6);
        // In % the second opinion keeps away from shares near 0 and 100.
        if (made.unit !== '%') expect(other.disagrees).toBe(same.disagrees);
      },
    ),
    { numRuns: 2000 },
  );
});

it('no number is ever NaN or infinite, whatever was reported', () => {
  const odd = fc.oneof(
    value,
    fc.constantFrom(0, -1, -100, -101, 1e-9, 1e12, -5000),
    fc.boolean(),
    fc.constantFrom('未统计', '未到发布期'),
    fc.constant({ refusedBy: 'V3' }),
  );
  const target = fc.oneof(value, fc.constantFrom(0, -3, 1e-9, null));
  const baseline = fc.oneof(value, fc.constantFrom(0, -5, null));
  const bound = fc.constantFrom('at-least', 'about', 'at-most', 'assigned');
  const all = fc.oneof(measured, fc.constant('completion' as const));
  fc.assert(
    fc.property(
      fc.tuple(facts(all), baseline, target, bound),
      fc.dictionary(fc.constantFrom(...YEARS.map(String)), odd),
      fc.dictionary(fc.constantFrom(...YEARS.map(String)), fc.constantFrom(0, 2.5, 100)),
      fc.integer({ min: 2019, max: 2030 }),
      ([made, from, to, how], reported, assigned, asked) => {
        const indicator = madeUp({ ...made, baseline: from, target: to, bound: how });
        const series = seriesOf(indicator, reported as Record<number, Reported>, assigned);
        const result = assessIndicator(PLAN, series, asked);
        const { doneShare, timeShare, ratio, forecast, gap, requiredPace, bestPace, change } = result;
        const numbers = [doneShare, timeShare, ratio, forecast, gap, requiredPace, bestPace, change];
        for (const number of [...numbers, result.secondOpinion?.ratio ?? null, result.expected])
          expect(number === null || Number.isFinite(number)).toBe(true);
        expect(VERDICTS).toContain(result.verdict);
        // A missing verdict has a reason, and only that.
        expect(result.reason !== null).toBe(result.verdict === 'not-assessable');
      },
    ),
    { numRuns: 4000 },
  );
});
