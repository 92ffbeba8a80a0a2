/** What the search for causes is made of: distances, runs of rows, the worst of several failures, what a cell held. */
import { distanceBetween } from '../../../src/check/causes/distance';
import {
  entryAt,
  isNumeric,
  severityOf,
  worstOf,
  type JudgedFailure,
} from '../../../src/check/causes/judged';
import { runs } from '../../../src/check/causes/runs';
import { typedIn } from '../../../src/check/causes/typed';
import type { Severity } from '../../../src/check/finding';
import { formYears } from '../../../src/check/series';
import { NO_ANNUAL_TARGETS } from '../../../src/plan/annual-targets';
import { fill } from '../../support/filing';
import { indicatorOf } from '../../support/figures';

describe('the distance of two figures', () => {
  const share = indicatorOf('CS-01');
  const count = indicatorOf('CS-11');
  const rate = indicatorOf('CS-01', { measure: 'growth' });

  it('is counted in powers of ten, either way', () => {
    expect(distanceBetween(share, 28.9, 2.89)).toBeCloseTo(1, 12);
    expect(distanceBetween(share, 2.89, 28.9)).toBeCloseTo(1, 12);
    expect(distanceBetween(share, 2.89, 2.89)).toBe(0);
  });

  it('is infinite where no scale joins them', () => {
    expect(distanceBetween(share, -2.89, 2.89)).toBe(Infinity);
    expect(distanceBetween(share, 2.89, 0)).toBe(Infinity);
    expect(distanceBetween(share, 0, 2.89)).toBe(Infinity);
  });

  it('of a few things one more or less is nothing, two are something', () => {
    expect(distanceBetween(count, 2, 1)).toBe(0);
    expect(distanceBetween(count, 3, 1)).toBeCloseTo(Math.log10(3), 12);
    expect(distanceBetween(share, 2, 1)).toBeCloseTo(Math.log10(2), 12);
  });

  it('of rates is counted in percentage points, 40 to a factor of ten', () => {
    expect(distanceBetween(rate, -3, 5)).toBeCloseTo(8 / 40, 12);
    expect(distanceBetween(rate, 5, 0)).toBeCloseTo(5 / 40, 12);
  });
});

describe('runs of rows', () => {
  it.each<[string, number[], [number, number, number][]]>([
    ['nothing gains', [-1, 0, -0.5], []],
    ['one row', [-1, 2, -3], [[1, 1, 2]]],
    ['several rows, from the first gain to the last', [-1, 1, 1, 1, -5], [[1, 3, 3]]],
    ['a small loss on the way', [1, -0.3, 2], [[0, 2, 2.7]]],
    [
      'a loss that is too much ends it',
      [3, -0.5, 2],
      [
        [0, 0, 3],
        [2, 2, 2],
      ],
    ],
    [
      'a loss of all ends it too',
      [0.3, -0.3, 2],
      [
        [0, 0, 0.3],
        [2, 2, 2],
      ],
    ],
    ['what adds nothing is left out', [1, 0, 0], [[0, 0, 1]]],
    ['up to the last row', [0, 1, 2], [[1, 2, 3]]],
  ])('%s', (_, gains, expected) => {
    expect(runs(gains).map(({ first, last, gain }) => [first, last, Number(gain.toFixed(9))])).toEqual(
      expected,
    );
  });
});

describe('several failures', () => {
  const failed = (id: string, usual: Severity, own?: Severity): JudgedFailure =>
    ({ rule: { id, severity: usual }, failure: own ? { severity: own } : {} }) as unknown as JudgedFailure;

  it('the worst speaks, the first where several are', () => {
    const [mild, bad, also] = [failed('T1', 'C'), failed('V3', 'A'), failed('V1', 'A')];
    expect(worstOf([mild, bad, also])).toBe(bad);
    expect(worstOf([mild])).toBe(mild);
    expect(worstOf([])).toBeUndefined();
  });

  it('what a rule says of the severity itself goes before the usual one', () => {
    expect(severityOf(failed('V3', 'A', 'C'))).toBe('C');
    expect(severityOf(failed('V3', 'A'))).toBe('A');
  });

  it('a wrong number explains those of size, change and direction, not those of form', () => {
    const numeric = ['V1', 'V2', 'V3', 'T1', 'T2', 'T3', 'T4', 'R1', 'F3', 'X2'].filter((id) =>
      isNumeric(failed(id, 'C')),
    );
    expect(numeric).toEqual(['V1', 'V2', 'V3', 'T1', 'T2', 'T4']);
  });
});

it('what stood in a cell: nothing, the number, or the words', () => {
  const cells = {
    'actual:2021': null,
    'actual:2022': 4885,
    'actual:2023': '未统计',
    'actual:2024': '约五千',
  };
  const filing = fill('changsha-14th', { answers: { 'CS-11': cells } }).read();
  const filed = filing.indicators.find(({ indicator }) => indicator.code === 'CS-11');
  const form = formYears(filing, filing.years, NO_ANNUAL_TARGETS);
  const typed = [0, 1, 2, 3].map((position) => {
    const entry = entryAt(form, filed, position);
    return entry && typedIn(entry);
  });
  expect(typed).toEqual([null, 4885, '未统计', '约五千']);
  expect(entryAt(form, filed, 9)).toBeUndefined();
  expect(entryAt(form, undefined, 0)).toBeUndefined();
});
