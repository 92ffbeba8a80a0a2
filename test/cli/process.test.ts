/** The command as it is run in the repository: `npm run --silent cli -- …`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { workFolder, writeFiling } from './support';

const work = workFolder();
const ROOT = join(__dirname, '../..');

function npm(...argv: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'cli', '--', ...argv], {
    cwd: ROOT,
    encoding: 'utf8',
    // npm itself may complain about its own settings on stderr.
    env: { ...process.env, npm_config_loglevel: 'silent' },
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

it('prints pure JSON on stdout, says the rest on stderr, and hands on the exit code', async () => {
  const [good, bad] = [work.path('好.xlsx'), work.path('错.xlsx')];
  await writeFiling(good, 'kaifu-14th', { years: [2021] });
  await writeFiling(bad, 'kaifu-14th', { years: [2021], answers: { 'KF-01': { 'actual:2021': null } } });
  const clean = npm('check', good, '--json');
  expect([clean.status, (JSON.parse(clean.stdout) as { files: unknown[] }).files.length]).toEqual([0, 1]);
  const blocked = npm('assess', '--year', '2021', bad, '-o', work.path('评估.xlsx'), '--json');
  expect([blocked.status, (JSON.parse(blocked.stdout) as { plan: string }).plan]).toEqual([1, 'kaifu-14th']);
  expect(blocked.stderr).toContain('强制性错误');
  const wrong = npm('check', work.path('没有.xlsx'));
  expect([wrong.status, wrong.stdout]).toEqual([2, '']);
  expect(wrong.stderr).toContain('找不到文件');
}, 60_000);
