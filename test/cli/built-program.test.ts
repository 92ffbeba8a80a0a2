/** The command line as it is shipped: a folder that can be carried to a machine with Node and nothing else. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { version } from '../../package.json';
import { builtProgram, workFolder, writeFiling } from './support';

jest.setTimeout(180_000);

const program = builtProgram();
const { path } = workFolder();

/** Far from the sources and their packages. */
function run(...argv: string[]): { code: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...argv], {
    cwd: path('.'),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  return { code: status, out: stdout + stderr };
}

test('is a few files that know their version and the plans', () => {
  expect(readdirSync(dirname(program())).sort()).toEqual(['child.js', 'plan-report.js', 'take-in-thread.js']);
  expect(run('--version')).toEqual({ code: 0, out: `${version}\n` });
  expect(run('plans').out).toContain('changsha-14th');
});

test('writes a form, collects filled ones in its own processes, and assesses the ledger', async () => {
  expect(run('template', '--plan', 'changsha-14th', '--year', '2022', '-o', '表.xlsx').code).toBe(0);
  await writeFiling(path('已填.xlsx'), 'changsha-14th', { years: [2022], department: '市科技局' });
  const collected = run('collect', '已填.xlsx', '-o', '台账.xlsx', '--json');
  expect(JSON.parse(collected.out)).toMatchObject({ counts: { accepted: 1 } });
  expect(run('assess', '--year', '2022', '台账.xlsx', '-o', '评估.xlsx').code).toBe(0);
});
