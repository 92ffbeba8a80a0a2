/** Figures that belong together by the plan document's own definition (`relations` of the plan file). */
import { Recorder } from '../../src/check/recorder';
import { RELATION_RULES, type RelatedFigures } from '../../src/check/rules/relations';
import type { Relation } from '../../src/plan/relations';
import { findPlan } from '../../src/plan/catalogue';
import { fill, type Overrides } from '../support/filing';
import { asking, expectSentence } from './support';

const zone = findPlan('changsha-hitech-14th');
const years = [2024];
const check = (answers: Overrides) =>
  fill('changsha-hitech-14th', { years, answers, form: { includeTextTargets: true } }).check();

describe('at most: HT-01 is part of HT-X01 (004, line 278)', () => {
  const near = { 'HT-01': { 'actual:2024': 4564 }, 'HT-X01': { 'actual:2024': 9700 } };

  it('passes where the part is smaller', () => {
    expect(asking(check(near))).toEqual([]);
  });

  it('B3 where the part is larger, at the part, naming both', () => {
    const [finding, ...others] = asking(
      check({ 'HT-01': { 'actual:2024': 5600 }, 'HT-X01': { 'actual:2024': 5500 } }),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'B3',
      severity: 'A',
      code: 'HT-01',
      left: 5600,
      right: 5500,
      difference: 100,
    });
    expectSentence(finding?.message ?? '');
    expect(finding?.hint).toContain('278');
  });

  it('says nothing of its own where one of the two is wrong itself', () => {
    const result = check({ ...near, 'HT-01': { 'actual:2024': 45_640_000 } });
    expect(asking(result).map(({ rule, code }) => `${rule} ${code}`)).toEqual(['V3 HT-01']);
    expect(result.unverifiable.map(({ rule }) => rule)).toContain('B3');
  });

  it('is unverifiable where the form does not ask for both', () => {
    const result = fill('changsha-hitech-14th', { years }).check();
    const reasons = result.unverifiable.filter(({ rule }) => rule === 'B3' || rule === 'B1');
    expect(reasons).toHaveLength(zone.relations.length);
    for (const { reason } of reasons) expect(reason).toContain('HT-');
  });
});

describe('sum: HT-X19 is HT-X20, X21, X24 and X25 together (004, line 376)', () => {
  const parts = { 'HT-X20': 90, 'HT-X21': 1150, 'HT-X24': 480, 'HT-X25': 180 };
  const answers = (whole: number): Overrides => ({
    'HT-X19': { 'actual:2024': whole },
    ...Object.fromEntries(Object.entries(parts).map(([code, value]) => [code, { 'actual:2024': value }])),
  });

  it('passes where it adds up', () => {
    expect(asking(check(answers(1900)))).toEqual([]);
  });

  it('B1 beyond rounding, at the whole', () => {
    const [finding, ...others] = asking(check(answers(1955)));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      rule: 'B1',
      severity: 'B',
      code: 'HT-X19',
      left: 1955,
      right: 1900,
      difference: 55,
    });
  });

  it('is only mentioned within rounding', () => {
    const { findings } = check(answers(1900.01));
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toContain('B1 D');
    expect(asking({ findings })).toEqual([]);
  });

  it('names the one figure in which a slip would explain it', () => {
    // 480 typed as 840: two digits exchanged.
    const [finding] = asking(check({ ...answers(1900), 'HT-X24': { 'actual:2024': 840 } })).filter(
      ({ rule }) => rule === 'B1',
    );
    expect(finding?.likely?.cause).toBe('transposed-digits');
    expect(finding?.likely?.corrections.map(({ from, to }) => [from, to])).toEqual([[840, 480]]);
  });
});

describe('relations that no bundled plan has', () => {
  const indicator = (code: string) => {
    const found = zone.indicators.find((one) => one.code === code);
    if (!found) throw new RangeError(code);
    return found;
  };
  const outcome = (relation: Relation, ...figures: [string, number][]): string => {
    const recorder = new Recorder(undefined);
    const subject: RelatedFigures = {
      relation,
      year: 2024,
      figures: figures.map(([code, value]) => ({ indicator: indicator(code), value })),
    };
    const rule = RELATION_RULES[relation.kind];
    const spot = { sheet: '指标填报', cell: 'K4', code: null, year: 2024, explanation: '' };
    const failure = recorder.ask(rule, subject, spot);
    return failure ? `${rule.id} ${recorder.result().findings[0]?.right}` : 'pass';
  };
  const source = { line: 1, reason: '定义' };

  it('a ratio is its numerator over its denominator, within rounding', () => {
    const ratio = {
      kind: 'ratio',
      ratio: 'HT-19',
      numerator: 'HT-15',
      denominator: 'HT-16',
      factor: 100,
      ...source,
    } as const;
    expect(outcome(ratio, ['HT-19', 12.5], ['HT-15', 10], ['HT-16', 80])).toBe('pass');
    expect(outcome(ratio, ['HT-19', 12.51], ['HT-15', 10], ['HT-16', 80])).toBe('pass');
    expect(outcome(ratio, ['HT-19', 12.6], ['HT-15', 10], ['HT-16', 80])).toBe('B2 12.5');
  });

  it('a growth rate is what the level did since last year', () => {
    const growth = { kind: 'growth', growth: 'HT-14', level: 'HT-15', ...source } as const;
    expect(outcome(growth, ['HT-14', 10], ['HT-15', 110], ['HT-15', 100])).toBe('pass');
    expect(outcome(growth, ['HT-14', 11], ['HT-15', 110], ['HT-15', 100])).toMatch(
      /^B2 10(\.0+\d*)?$|^B2 9\.99/,
    );
  });

  it('projects add up to the indicator', () => {
    const projects = {
      kind: 'projects',
      indicator: 'HT-03',
      category: null,
      years: 'yearly',
      ...source,
    } as const;
    expect(outcome(projects, ['HT-03', 300], ['HT-03', 300])).toBe('pass');
    expect(outcome(projects, ['HT-03', 300], ['HT-03', 290])).toBe('K3 290');
  });
});

it('is one finding for several years, whose figures are named with their year', () => {
  const years = [2023, 2024, 2025];
  const parts = { 'HT-X20': 90, 'HT-X21': 1150, 'HT-X24': 480, 'HT-X25': 180 };
  const yearly = (value: number): Record<string, number> =>
    Object.fromEntries(years.map((year) => [`actual:${year}`, value + 3 * (year - 2024)]));
  const answers: Overrides = {
    'HT-X19': yearly(1930),
    ...Object.fromEntries(Object.entries(parts).map(([code, value]) => [code, yearly(value)])),
  };
  const form = { includeTextTargets: true };
  const found = asking(fill('changsha-hitech-14th', { years, answers, form }).check());
  expect(found.map(({ rule, code, years: of }) => ({ rule, code, of }))).toEqual([
    { rule: 'B1', code: 'HT-X19', of: years },
  ]);
  expect(found[0]?.message).toMatch(/2023—2025年.*其中2023年为 1927亿元，相差 39亿元/);
});
