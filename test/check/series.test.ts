/** What a figure is compared with: figures accepted in earlier years, believed ones before it, and its own target. */
import type { CheckResult } from '../../src/check/check';
import { fill, type Overrides } from '../support/filing';
import { asking } from './support';

const CODE = 'CS-11';

/** A form for 2022 in which 2021 was accepted before. */
function checked(accepted: number, reported: number): CheckResult {
  const earlier = (code: string): number | undefined => (code === CODE ? accepted : undefined);
  const answers: Overrides = { [CODE]: { 'actual:2022': reported } };
  return fill('changsha-14th', { years: [2022], answers, form: { earlierYears: [2021], earlier } }).check();
}

const ofCode = ({ findings }: Pick<CheckResult, 'findings'>): string[] =>
  findings.flatMap(({ code, rule, year }) => (code === CODE ? [`${rule} ${year}`] : []));

describe('a figure of a year that was accepted before', () => {
  // CS-11: 4142 家 in 2020, path 4514 in 2021 and 4885 in 2022
  it('is what the next one is compared with', () => {
    expect(ofCode(checked(4514, 4885))).toEqual([]);
    const [finding, ...others] = asking(checked(4514, 9000)).filter(({ code }) => code === CODE);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'T1', year: 2022, left: 9000, right: 4514 });
  });

  it('is not judged again, and is compared with all the same', () => {
    expect(ofCode(checked(45, 45))).not.toContainEqual(expect.stringContaining('2021'));
    expect(ofCode(checked(4885, 4885))).toEqual(['T3 2022']);
  });

  it('is counted once, where it was judged', () => {
    const { coverage } = fill('changsha-14th', { years: [2022] }).check();
    expect(checked(4514, 4885).coverage.cells).toBe(coverage.cells);
  });
});

it('a form without a single figure is one finding, for the whole sheet', () => {
  const form = fill('changsha-14th', { base: () => null });
  const result = form.check();
  const found = result.findings.filter(({ sheet }) => sheet === form.sheet('indicators').name);
  expect(found).toMatchObject([{ rule: 'R1', severity: 'A', cell: null, code: null, year: null }]);
});

describe('parts and their whole', () => {
  // HT-X19 is HT-X20, X21, X24 and X25 together (document 004, line 376)
  const parts = { 'HT-X21': 1150, 'HT-X24': 480, 'HT-X25': 180 };
  const check = (first: number, whole: number): string[] => {
    const figures = { ...parts, 'HT-X19': whole, 'HT-X20': first };
    const answers = Object.fromEntries(
      Object.entries(figures).map(([code, figure]) => [code, { 'actual:2024': figure }]),
    );
    const form = { includeTextTargets: true };
    const { findings } = fill('changsha-hitech-14th', { years: [2024], answers, form }).check();
    return findings.map(({ rule, severity, code }) => `${rule} ${severity} ${code}`);
  };

  it('are compared although a part has too many decimals', () => {
    expect(check(90.123456, 1900.123456)).toEqual(['F3 D HT-X19', 'F3 D HT-X20']);
    expect(check(90.123456, 2500)).toEqual(expect.arrayContaining(['B1 B HT-X19', 'F3 D HT-X20']));
  });

  it('are not where a part is in doubt itself', () => {
    expect(check(900_000, 1900)).toEqual(['V3 A HT-X20']);
  });

  it('are not where a part is asked about already', () => {
    expect(check(300, 2500)).toEqual(['V2 C HT-X20']);
  });
});
