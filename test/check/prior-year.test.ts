/** “The year before” is the year before: neither the last figure of a form with gaps nor an older baseline. */
import { fill } from '../support/filing';

it('a figure of two years ago is not what this year is compared with', () => {
  const form = fill('changsha-14th', {
    years: [2021, 2023],
    answers: { 'CS-12': { 'actual:2021': 3097, 'actual:2023': 3097 } },
  });
  const { findings, unverifiable } = form.check();
  expect(findings.filter(({ code, rule }) => code === 'CS-12' && rule === 'T3')).toEqual([]);
  const reasons = unverifiable.filter(
    ({ code, rule, year }) => code === 'CS-12' && rule === 'T3' && year === 2023,
  );
  expect(reasons).toEqual([expect.objectContaining({ reason: '没有2022年数据可比' })]);
});

it('a baseline of 2019 is not what 2021 is compared with', () => {
  // CS-01: 2.73* is the figure of 2019 (document 002)
  const { findings, unverifiable } = fill('changsha-14th', {
    answers: { 'CS-01': { 'actual:2021': 2.73 } },
  }).check();
  expect(findings.filter(({ code, year }) => code === 'CS-01' && year === 2021)).toEqual([]);
  expect(unverifiable).toContainEqual(
    expect.objectContaining({ rule: 'T3', code: 'CS-01', year: 2021, reason: '没有2020年数据可比' }),
  );
});
