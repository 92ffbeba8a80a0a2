/** B4: where printed parts do not add up to the printed whole by rounding alone, the residual is named. */
import { shownValue } from '../../src/forms/sheet/model';
import { residualsOf } from '../../src/review/rounding-rows';
import { reviewFor } from './support';

// HT-X19 = HT-X20 + HT-X21 + HT-X24 + HT-X25, in 亿元 with two decimals (changsha-hitech-14th, line 376)
const PARTS = ['HT-X20', 'HT-X21', 'HT-X24', 'HT-X25'];
const reviewWith = (part: number, whole: number) =>
  reviewFor('changsha-hitech-14th', {
    years: [2021],
    textTargets: true,
    answers: Object.fromEntries([
      ...PARTS.map((code) => [code, { 'actual:2021': part }]),
      ['HT-X19', { 'actual:2021': whole }],
    ]) as Record<string, Record<string, number>>,
  });
const linesOf = (review: ReturnType<typeof reviewWith>): string[] =>
  review
    .sheet('口径与来源')
    .rows.map(({ values }) => String(shownValue(values[0])))
    .filter((text) => text.includes('相差'));

test('parts that are cut off to what is printed leave a residual', () => {
  const review = reviewWith(100.004, 400.016);
  expect(residualsOf(review.assessment)).toMatchObject([{ year: 2021, residual: 0.02, line: 376 }]);
  const [line, ...others] = linesOf(review);
  expect(others).toEqual([]);
  expect(line).toMatch(/^2021年“.*相差 0\.02亿元，系四舍五入所致（规划文件第376行）。$/);
});

test('nothing is said where the printed figures add up', () => {
  expect(linesOf(reviewWith(100, 400))).toEqual([]);
  expect(linesOf(reviewWith(100.001, 400.004))).toEqual([]);
});

test('what rounding cannot do is no residual: the checks have named it', () => {
  const review = reviewWith(100, 420);
  expect(linesOf(review)).toEqual([]);
  expect(review.checks.flatMap(({ findings }) => findings).map(({ rule }) => rule)).toContain('B1');
});
