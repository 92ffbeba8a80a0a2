/** Assignments in a plan file: checked like the rest of it, and no part of what the plan says. */
import kaifu from '../../seeds/kaifu-14th.json';
import { ReportError } from '../../src/i18n/report-error';
import { dayOfSerial, daySerial, isDay, readDay } from '../../src/plan/dates';
import { hashValue, planHash } from '../../src/plan/hash';
import { parsePlan } from '../../src/plan/parse';

const lead = '科技局';
const withOnes = (...assignments: unknown[]): unknown => ({ ...kaifu, assignments });

function problem(value: unknown): string {
  try {
    parsePlan(value, 'plan.json');
  } catch (error) {
    if (error instanceof ReportError) return error.message;
    throw error;
  }
  return '';
}

test('they may be left out, and what they leave out is empty', () => {
  expect(parsePlan(kaifu, 'plan.json').assignments).toBeUndefined();
  expect(parsePlan(withOnes({ code: 'KF-01', lead }), 'plan.json').assignments).toEqual([
    { code: 'KF-01', lead, assisting: [], due: null },
  ]);
});

test.each<[string, unknown[], RegExp]>([
  ['an unknown code', [{ code: 'KF-99', lead }], /KF-99/],
  ['a heading that nobody reports on', [{ code: 'KF-T01', lead }], /KF-T01/],
  [
    'a row that is assigned twice',
    [
      { code: 'KF-01', lead },
      { code: 'KF-01', lead },
    ],
    /KF-01 is assigned twice/,
  ],
  ['nobody', [{ code: 'KF-01', lead: '' }], /assignments\.0\.lead/],
  ['a day that no month has', [{ code: 'KF-01', lead, due: '2026-02-30' }], /assignments\.0\.due/],
  ['a misspelt field', [{ code: 'KF-01', leed: lead }], /assignments\.0/],
])('%s is refused', (_, assignments, message) => {
  expect(problem(withOnes(...assignments))).toMatch(message);
});

test('they do not change the hash that forms keep of their plan', () => {
  const plan = parsePlan(kaifu, 'plan.json');
  const assigned = parsePlan(withOnes({ code: 'KF-01', lead }), 'plan.json');
  expect(planHash(assigned)).toBe(planHash(plan));
  expect(planHash(plan)).toBe(hashValue(plan));
  expect(planHash({ ...plan, title: '别的规划' })).not.toBe(planHash(plan));
});

test.each([
  ['2026-01-31', '2026-01-31'],
  ['2026/1/5', '2026-01-05'],
  ['2026.1.5', '2026-01-05'],
  ['２０２６年１月５日', '2026-01-05'],
  ['2026 年 1 月 5 日', '2026-01-05'],
  ['20260105', '2026-01-05'],
  ['2026-02-29', null],
  ['2026-13-01', null],
  ['1月5日', null],
  ['2026-01', null],
  ['1900-01-05', null],
])('the day %s is %s', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test('a day and its number in a sheet are the same day', () => {
  expect(daySerial('2026-01-01')).toBe(46_023);
  for (const day of ['2000-01-01', '2024-02-29', '2026-12-31']) expect(dayOfSerial(daySerial(day))).toBe(day);
  expect(dayOfSerial(46_023.75)).toBe('2026-01-01');
  for (const serial of [5, 20_260_105, NaN]) expect(dayOfSerial(serial)).toBeNull();
  expect(isDay('2026-1-1')).toBe(false);
});
