/** One cause, one finding: how failures of several years are put together, counted and settled. */
import type { Failure, Likely } from '../../src/check/finding';
import { Recorder, type Spot } from '../../src/check/recorder';

const REASON = '认定标准调整，范围扩大';
const SHEET = '指标填报';

const spot = (year: number | null, explanation = ''): Spot => ({
  sheet: SHEET,
  cell: year === null ? 'A4' : `K${year - 2017}`,
  code: 'CS-11',
  year,
  explanation,
});

const failure = (facts: Partial<Failure> = {}): Failure => ({
  message: { key: 'finding.R1.sheet', facts: { sheet: SHEET, years: '2021年' } },
  hint: { key: 'finding.R1.hint.sheet', facts: {} },
  left: 5,
  ...facts,
});

const JOINED: Failure['cause'] = {
  key: 'one cause',
  message: (years) => ({ key: 'finding.R1.sheet', facts: { sheet: SHEET, years } }),
};

const slip = (cell: string, cause: Likely['cause']): Likely => ({
  cause,
  corrections: [{ sheet: SHEET, cell, from: 5, to: 50 }],
});

describe('failures with one cause', () => {
  it('are one finding for all years, in their order, of the worst severity', () => {
    const recorder = new Recorder(undefined);
    recorder.fail('V3', 'C', spot(2023), failure({ cause: JOINED }));
    recorder.fail('V3', 'A', spot(2021), failure({ cause: JOINED }));
    recorder.fail('V3', 'C', spot(2022), failure({ cause: JOINED }));
    const { findings, coverage } = recorder.result();
    expect(findings).toMatchObject([{ severity: 'A', year: 2023, years: [2021, 2022, 2023] }]);
    expect(findings[0]?.message).toContain('2021—2023年');
    expect(coverage).toMatchObject({ failed: 3, evaluated: 3 });
  });

  it('have their corrections together where they are of one kind', () => {
    const recorder = new Recorder(undefined);
    recorder.fail('V3', 'A', spot(2021), failure({ cause: JOINED, likely: slip('K4', 'unit-scale') }));
    recorder.fail('V3', 'A', spot(2022), failure({ cause: JOINED, likely: slip('K5', 'unit-scale') }));
    const [finding] = recorder.result().findings;
    expect(finding?.likely?.corrections.map(({ cell }) => cell)).toEqual(['K4', 'K5']);
  });

  it.each([
    ['of another kind', slip('K5', 'fraction')],
    ['not known', undefined],
  ])('offer none where that of a year is %s', (_, second) => {
    const recorder = new Recorder(undefined);
    recorder.fail('V3', 'A', spot(2021), failure({ cause: JOINED, likely: slip('K4', 'unit-scale') }));
    recorder.fail('V3', 'A', spot(2022), failure({ cause: JOINED, ...(second ? { likely: second } : {}) }));
    expect(recorder.result().findings[0]).not.toHaveProperty('likely');
  });

  it('of no year stand by themselves', () => {
    const recorder = new Recorder(undefined);
    recorder.fail('PJ1', 'A', spot(null), failure({ cause: JOINED }));
    recorder.fail('PJ1', 'A', spot(null), failure({ cause: JOINED }));
    expect(recorder.result().findings).toHaveLength(2);
  });

  it('without a cause are never one', () => {
    const recorder = new Recorder(undefined);
    recorder.fail('T1', 'C', spot(2021), failure());
    recorder.fail('T1', 'C', spot(2022), failure());
    expect(recorder.result().findings).toMatchObject([{ year: 2021 }, { year: 2022 }]);
  });
});

it('a finding of no year that is about one names no list of years', () => {
  const recorder = new Recorder(undefined);
  recorder.fail('R1', 'A', spot(null), failure(), [2021]);
  recorder.fail('R1', 'A', spot(null), failure(), [2022, 2021]);
  const [one, two] = recorder.result().findings;
  expect(one).not.toHaveProperty('years');
  expect(two?.years).toEqual([2021, 2022]);
});

it('what another finding stands for is counted as failed', () => {
  const recorder = new Recorder(undefined);
  recorder.fail('T1', 'C', spot(2021), failure());
  recorder.absorb(2);
  expect(recorder.result()).toMatchObject({
    findings: [{ rule: 'T1' }],
    coverage: { rules: ['T1'], passed: 0, failed: 3, unverifiable: 0, evaluated: 3 },
  });
});

describe('an explanation', () => {
  const rule = { id: 'T3', severity: 'C' } as const;
  const tag = (year: number): string => `〔${year}年 T3 5〕${REASON}`;
  const bound = [
    { year: 2021, value: 5 },
    { year: 2022, value: 5 },
  ];

  it('must be about all figures of a failure', () => {
    const settles = (explanation: string): boolean =>
      new Recorder(undefined).settles(rule, spot(2022, explanation), failure({ bound }));
    expect(settles(tag(2021) + tag(2022))).toBe(true);
    expect(settles(tag(2021))).toBe(false);
    expect(settles(tag(2022))).toBe(false);
    expect(settles('')).toBe(false);
  });

  it('settles nothing that asks for none', () => {
    const recorder = new Recorder(undefined);
    const nothing = failure({ bound: [] });
    expect(recorder.settles(rule, spot(2022, REASON), nothing)).toBe(false);
    recorder.fail('T3', 'C', spot(2022, REASON), nothing);
    expect(recorder.result()).toMatchObject({ findings: [{ rule: 'T3' }], explained: [] });
  });

  it('settles neither what is certainly wrong nor what needs none', () => {
    const settles = (severity: Failure['severity']): boolean =>
      new Recorder(undefined).settles(rule, spot(2022, REASON), failure(severity ? { severity } : {}));
    expect([undefined, 'A', 'B', 'C', 'D'].map((one) => settles(one as Failure['severity']))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('of a figure that is gone says so', () => {
    const recorder = new Recorder(undefined);
    recorder.fail('PJ7', 'C', spot(null, `〔PJ7 3〕${REASON}`), failure({ left: null }));
    const [finding] = recorder.result().findings;
    expect(finding?.lapsed).toEqual([{ year: null, value: '3', now: null, text: REASON }]);
    expect(finding?.hint).toMatch(/^审核说明是针对 3 写的，现为 —，/);
  });
});
