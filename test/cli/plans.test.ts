/** `plan-report plans` */
import { cli } from './support';

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
