/** One root cause gives one finding. */
import { Recorder, type Spot } from '../../src/check/recorder';
import type { Scalar } from '../../src/forms/sheet/model';
import { fill } from '../support/filing';
import { expectSentence, onlyFinding } from './support';

const YEARS = [2021, 2022, 2023, 2024, 2025];
const actuals = (values: readonly (Scalar | null)[]): Record<string, Scalar | null> =>
  Object.fromEntries(values.map((value, index) => [`actual:${2021 + index}`, value]));

it('an amount in 万元 in all years: one finding that names the years', () => {
  const values = [32_500_000, 36_900_000, 41_000_000, 45_500_000, 50_200_000];
  const result = fill('changsha-hitech-14th', { answers: { 'HT-01': actuals(values) } }).check();
  const finding = onlyFinding(result);
  expect(finding).toMatchObject({ rule: 'V3', severity: 'A', code: 'HT-01', year: 2021, left: 32_500_000 });
  expect(finding.message).toContain('2021—2025年');
  expect(finding.hint).toContain('改填 3250。');
  for (const year of YEARS) expect(result.untrusted.get(`HT-01:${year}`)).toBe('V3');
});

it('a percentage typed as a fraction in some years: they are listed', () => {
  const values = [0.0289, 2.97, 0.0304, 3.12, 3.2];
  const finding = onlyFinding(fill('changsha-14th', { answers: { 'CS-01': actuals(values) } }).check());
  expect(finding).toMatchObject({ rule: 'V3', severity: 'A', year: 2021 });
  expect(finding.message).toContain('2021、2023年');
  expectSentence(finding.message);
});

it('an amount in 万元 one year and in 元 the next: two slips, two findings', () => {
  const values = [32_500_000, 3.69e11, 4128, 4564, 5000];
  const { findings } = fill('changsha-hitech-14th', { answers: { 'HT-01': actuals(values) } }).check();
  expect(findings.map(({ rule, year }) => `${rule} ${year}`)).toEqual(['V3 2021', 'V3 2022']);
});

it('the same slip in two rows is a finding in each', () => {
  const answers = { 'HT-01': { 'actual:2022': 36_920_000 }, 'HT-03': { 'actual:2022': 3_810_000 } };
  const { findings } = fill('changsha-hitech-14th', { answers }).check();
  expect(findings.map(({ rule, code }) => `${rule} ${code}`)).toEqual(['V3 HT-01', 'V3 HT-03']);
});

it('running totals instead of yearly parts: one finding that names the years', () => {
  // TX-07 1500 家 over five years (000, footnote #): 300 a year
  const answers = { 'TX-07': actuals([300, 600, 900, 1200, 1500]) };
  const form = fill('tianxin-14th', { answers });
  const result = form.check();
  const finding = onlyFinding(result);
  expect(finding).toMatchObject({
    rule: 'T4',
    severity: 'C',
    code: 'TX-07',
    year: 2023,
    left: 900,
    right: 300,
  });
  expect(finding.cell).toBe(form.cell('indicators', 'TX-07', 'actual:2023'));
  expect(finding.message).toContain('2023—2025年');
  expect(finding.message).toContain('900家');
  expect(finding.hint).toContain('当年数应为 300');
});

it('one figure copied along the row is one finding', () => {
  const finding = onlyFinding(
    fill('changsha-14th', { answers: { 'CS-11': actuals([4514, 4514, 4514, 4514, 4514]) } }).check(),
  );
  expect(finding).toMatchObject({ rule: 'T3', severity: 'C', year: 2022 });
  expect(finding.message).toMatch(/2022—2025年与2021年完全相同/);
});

it('too many digits along the row are one remark', () => {
  const finding = onlyFinding(
    fill('changsha-14th', {
      answers: { 'CS-01': actuals([2.8871, 2.9652, 3.0433, 3.1218, 3.2041]) },
    }).check(),
  );
  expect(finding).toMatchObject({ rule: 'F3', severity: 'D', code: 'CS-01', year: 2021, left: 2.8871 });
  expect(finding.message).toContain('2021—2025年');
});

it('one peak is one finding, not one up and one down', () => {
  const onPath = fill('changsha-14th', { answers: { 'CS-11': { 'actual:2023': 11_000 } } });
  expect(onlyFinding(onPath.check())).toMatchObject({ rule: 'T1', year: 2023 });
  // KF-02 has no baseline, so no path either
  const values = [140, 142, 400, 146, 150];
  const noPath = fill('kaifu-14th', { answers: { 'KF-02': actuals(values) } });
  expect(onlyFinding(noPath.check())).toMatchObject({ rule: 'T1', year: 2023 });
});

it('a level that stays where it jumped to is asked about once', () => {
  const values = [140, 142, 400, 410, 420];
  const form = fill('kaifu-14th', { answers: { 'KF-02': actuals(values) } });
  expect(onlyFinding(form.check())).toMatchObject({ rule: 'T1', year: 2023 });
});

it('a refused figure is not compared with the next year', () => {
  const result = fill('changsha-14th', { answers: { 'CS-06': { 'actual:2022': 0.5639 } } }).check();
  onlyFinding(result);
  expect(result.unverifiable).toContainEqual(
    expect.objectContaining({ rule: 'T1', code: 'CS-06', year: 2023 }),
  );
});

it('a cause is as severe as its worst year', () => {
  const recorder = new Recorder('zh-CN');
  const spot: Spot = { sheet: '指标填报', cell: 'K4', code: 'X-01', year: 2021, explanation: '数据已经核实' };
  const message = { key: 'finding.F5.hint', facts: {} } as const;
  const cause = { key: 'unit', message: () => message };
  for (const [severity, year] of [
    ['C', 2021],
    ['A', 2022],
  ] as const)
    recorder.fail('V3', 'A', { ...spot, year }, { severity, message, hint: message, cause });
  expect(recorder.result().findings).toMatchObject([{ severity: 'A', year: 2021 }]);
  expect(recorder.result().explained).toEqual([]);
});
