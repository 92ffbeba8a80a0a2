/** `plan-report plans` */
import { readArguments } from '../../src/cli/arguments';
import { plans as plansCommand } from '../../src/cli/commands/plans';
import { findPlan } from '../../src/plan/catalogue';
import type { Plan } from '../../src/plan/schema';
import { cli, type Said } from './support';

/** Indicators of each table (11 prose targets in the annual plan), and the projects of the zone's plan. */
const COUNTS: Readonly<Record<string, [indicators: number, projects: number]>> = {
  'changsha-14th': [14, 0],
  'tianxin-14th': [9, 0],
  'tianxin-2024': [11, 0],
  'kaifu-14th': [12, 0],
  'changsha-hitech-14th': [26, 91],
};

it('lists every plan with its counts', async () => {
  const { code, out, err } = await cli('plans');
  expect([code, err]).toEqual([0, '']);
  const [header, ...rows] = out.split('\n');
  expect(header).toMatch(/编号.*规划.*指标.*项目.*任务/);
  expect(rows).toHaveLength(5);
  for (const [id, [indicators, projects]] of Object.entries(COUNTS)) {
    const row = rows.find((line) => line.startsWith(`${id} `));
    expect(row).toMatch(new RegExp(`\\s${indicators}\\s+${projects}\\s`));
  }
});

it('prints the contract keys and counts as JSON', async () => {
  const { code, out } = await cli('plans', '--json');
  const plans = JSON.parse(out) as Record<string, unknown>[];
  expect(code).toBe(0);
  for (const plan of plans)
    expect(Object.keys(plan)).toEqual(['id', 'title', 'indicators', 'projects', 'tasks']);
  expect(
    Object.fromEntries(plans.map(({ id, indicators, projects }) => [id, [indicators, projects]])),
  ).toEqual(COUNTS);
  expect(plans.every(({ title, tasks }) => typeof title === 'string' && Number(tasks) > 0)).toBe(true);
});

it('names the columns in English where asked', async () => {
  const { out } = await cli('plans', '--lang', 'en');
  expect(out.split('\n')[0]).toMatch(/^id .*plan .*indicators .*projects .*tasks/);
});

describe('--check', () => {
  /** Runs the command on plans of the test's own. */
  async function checkPlans(plans: readonly Plan[], ...argv: readonly string[]): Promise<Said> {
    const out: string[] = [];
    const terminal = { print: (line: string) => out.push(line), warn: () => {}, progress: () => {} };
    const args = readArguments(['plans', '--check', ...argv]);
    const code = await plansCommand(args, { terminal, plans, now: new Date(0) });
    return { code, out: out.join('\n'), err: '' };
  }

  const tianxin = findPlan('tianxin-2024');
  /** 520家以上 taken for 5200. */
  const mistyped: Plan = {
    ...tianxin,
    indicators: tianxin.indicators.map((one) =>
      one.code === 'TX24-01' ? { ...one, target: { ...one.target, value: 5200 } } : one,
    ),
  };

  it('says of every plan what is odd, at which line of the document, and how much was checked', async () => {
    const { code, out, err } = await cli('plans', '--check');
    expect([code, err]).toEqual([0, '']);
    for (const id of Object.keys(COUNTS)) expect(out).toContain(id);
    expect(out).toMatch(
      /\[D\] 第29行\sTX24-04\sPL2 年度目标与规划轨迹\n {6}“.*2\.8%.*第160行.*2\.94%.*。\n {6}→ .*。/,
    );
    expect(
      out.match(/共审核 \d+ 处：通过 \d+，未通过 \d+，无法审核 \d+。无法审核不等于通过。/g),
    ).toHaveLength(5);
    expect(out).toContain('无法审核：没有基期值（6 处：P1.1）');
    expect(out).toMatch(/TX-06“高新技术企业数”2025年 600家／6000家 = 10%（长沙市）/);
    expect(out).not.toMatch(/undefined|NaN|[{}]/);
  });

  it('marks what the plan file already lists as odd, with how it was taken', async () => {
    const { out } = await cli('plans', '--check', '--plan', 'changsha-hitech-14th');
    expect(out).toMatch(/\[D，已知\] 第304行\sHT-14\sP1\.1 目标方向\n.*\n {6}已知（第304行）：.*处理：.*。/);
    expect(out).toMatch(/强制性 0\s准强制性 0\s核实性 0\s提示性 0\s已知 4/);
  });

  it('checks one plan against all others', async () => {
    const { out } = await cli('plans', '--check', '--plan', 'kaifu-14th');
    expect(out).not.toContain('tianxin-14th');
    expect(out).toMatch(/第76行\sKF-12\sPL3\.2 .*\n.*长沙市/);
    expect(out.match(/共审核/g)).toHaveLength(1);
  });

  it('prints findings, counts, coverage and contributions as JSON', async () => {
    const { code, out } = await cli('plans', '--check', '--plan', 'kaifu-14th', '--json');
    const [result, ...more] = JSON.parse(out) as Record<string, unknown>[];
    expect([code, more]).toEqual([0, []]);
    expect(Object.keys(result ?? {})).toEqual([
      'plan',
      'title',
      'findings',
      'counts',
      'unverifiable',
      'coverage',
      'contributions',
    ]);
    expect(result).toMatchObject({
      plan: 'kaifu-14th',
      counts: { A: 0, B: 0, C: 0, D: 2, acknowledged: 2, unverifiable: 2 },
    });
    expect((result?.['findings'] as object[])[0]).toMatchObject({
      rule: 'PL3.2',
      severity: 'D',
      code: 'KF-11',
      line: 75,
      left: 2.4,
      right: 4,
      difference: -1.6,
      acknowledged: [],
    });
  });

  it('ends with 1 where a mistake makes the form wrong', async () => {
    const { code, out } = await checkPlans([mistyped]);
    expect(code).toBe(1);
    expect(out).toMatch(/强制性 1.*\n {2}\[A\] 第29行\sTX24-01\sP1\.6 数值与原文/);
    expect((await checkPlans([tianxin])).code).toBe(0);
  });

  it('ends with 0 where the document itself is known to be so', async () => {
    const known = { line: 29, what: '高新技术企业数量印作520', taken: '取5200' };
    const { code, out } = await checkPlans([{ ...mistyped, anomalies: [known] }]);
    expect(code).toBe(0);
    expect(out).toMatch(/\[A，已知\] 第29行\sTX24-01/);
  });

  it('says so where nothing is wrong, and counts no contribution', async () => {
    const { out } = await cli('plans', '--check', '--plan', 'changsha-14th');
    expect(out).toContain('没有发现问题。');
    expect(out).not.toContain('占比');
  });

  it('speaks English where asked', async () => {
    const { out } = await cli('plans', '--check', '--plan', 'tianxin-2024', '--lang', 'en');
    expect(out).toMatch(/\[D\] line 29 {3}TX24-04 {3}PL2 Annual target against path\n {6}The target 2\.8%/);
    expect(out).toMatch(/\d+ checks: \d+ passed, 2 failed, 7 unverifiable\. Unverifiable is not passed\./);
  });

  it('refuses an unknown plan, and --plan where nothing is checked', async () => {
    const unknown = await cli('plans', '--check', '--plan', 'nowhere');
    expect([unknown.code, unknown.out]).toEqual([2, '']);
    expect(unknown.err).toContain('nowhere');
    const listed = await cli('plans', '--plan', 'kaifu-14th');
    expect([listed.code, listed.out]).toEqual([2, '']);
    expect(listed.err).toContain('plans --plan');
    expect((await cli('demo', '--check')).code).toBe(2);
  });

  it('is explained in both languages', async () => {
    for (const language of ['zh', 'en'])
      expect((await cli('--help', '--lang', language)).out).toContain('plans --check [--plan ID] [--json]');
  });
});
