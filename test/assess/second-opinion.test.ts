/** The second opinion by growth rates, and when the two disagree. */
import { disagree, secondOpinion } from '../../src/assess/second-opinion';
import { assess, madeUp } from './support';

it('6.3 → 12 with 9.4 after three years: 90.6 % by the line, 103.7 % by the rate', () => {
  // The worked example of the research (万人高价值发明专利).
  const patents = { measure: 'ratio', unit: '件', baseline: 6.3, target: 12 } as const;
  const result = assess(patents, { 2023: 9.4 }, 2023);
  expect(result.ratio).toBeCloseTo(0.9064, 4);
  expect(result.verdict).toBe('behind');
  expect(result.secondOpinion?.ratio).toBeCloseTo(1.037, 3);
  expect(result.secondOpinion?.verdict).toBe('on-track');
  expect(result.disagrees).toBe(true);
});

it('100 → 400 with 230 after three years: 72 % by the line, 100 % by the rate', () => {
  const result = assess({ target: 400 }, { 2023: 230 }, 2023);
  expect(result.ratio).toBeCloseTo(0.722, 3);
  expect(result.secondOpinion?.ratio).toBeCloseTo(1.0, 2);
  expect(result).toMatchObject({ verdict: 'behind', disagrees: true, requiredPace: 85 });
  expect(result.secondOpinion?.verdict).toBe('on-track');
  expect(result.forecast).toBeCloseTo(100 + (130 / 3) * 5, 9);
});

it('agrees where both see the same', () => {
  const onPath = assess({ target: 120 }, { 2023: 112 }, 2023);
  expect(onPath).toMatchObject({ verdict: 'on-track', disagrees: false });
  const far = assess({ target: 200 }, { 2023: 90 }, 2023);
  expect(far.secondOpinion?.verdict).toBe('far-behind');
  expect(far.disagrees).toBe(false);
});

it('works for what should fall', () => {
  const falling = { baseline: 100, target: 50, direction: 'decrease', bound: 'at-most' } as const;
  const result = assess(falling, { 2023: 66 }, 2023);
  // (0.66^(1/3) − 1) ÷ (0.5^(1/5) − 1) = −12.93 % ÷ −12.94 %
  expect(result.secondOpinion?.ratio).toBeCloseTo(0.9991, 3);
});

it('agrees that a target is achieved', () => {
  const result = assess({ target: 120 }, { 2023: 125 }, 2023);
  expect(result.secondOpinion?.verdict).toBe('achieved');
  expect(result.disagrees).toBe(false);
});

it.each<[string, Parameters<typeof assess>[0], number]>([
  ['a start from nothing', { baseline: 0, target: 10 }, 5],
  ['a share near 100 %', { measure: 'ratio', unit: '%', baseline: 85, target: 95 }, 91],
  ['a share below 1 %', { measure: 'ratio', unit: '%', baseline: 0.8, target: 2 }, 1.5],
  ['a negative value', { target: 200 }, -5],
])('has nothing to say about %s', (_, facts, actual) => {
  expect(assess(facts, { 2023: actual }, 2023)).toMatchObject({ secondOpinion: null, disagrees: false });
});

it('ahead and on track call for the same; behind and far behind do not', () => {
  expect(disagree('ahead', 'on-track')).toBe(false);
  expect(disagree('achieved', 'on-track')).toBe(false);
  expect(disagree('behind', 'far-behind')).toBe(true);
  expect(disagree('on-track', 'behind')).toBe(true);
  expect(disagree('not-assessable', 'behind')).toBe(true);
});

it.each([
  [195, 'on-track'],
  [194, 'behind'],
  [160, 'behind'],
  [159, 'far-behind'],
])('100 → 200 in one year with %d is %s: a limit itself is kept', (value, verdict) => {
  const start = { year: 2020, value: 100 };
  const opinion = secondOpinion(madeUp({ target: 200 }), start, 200, 2021, value, 2021, false);
  expect(opinion?.verdict).toBe(verdict);
});

it('has nothing to say where no year has passed, or where there is no way to go', () => {
  const start = { year: 2020, value: 100 };
  const opinion = (target: number, year: number): unknown =>
    secondOpinion(madeUp({ target }), start, target, 2025, 150, year, false);
  expect(opinion(200, 2020)).toBeNull();
  expect(opinion(100, 2022)).toBeNull();
  expect(opinion(200, 2022)).not.toBeNull();
});
