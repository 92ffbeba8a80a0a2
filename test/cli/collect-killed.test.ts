/**
 * A collector that is killed at any moment leaves the old ledger or the new one, never anything between, and the next run
 * completes it. KILLS=100 for a long run.
 */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLedger } from '../../src/cli/collect/ledger-file';
import { bundledPlans } from '../../src/plan/catalogue';
import { builtProgram, cli, workFolder, writeFiling } from './support';

const KILLS = Number(process.env['KILLS'] ?? 3);
jest.setTimeout(120_000 + KILLS * 60_000);

const { path } = workFolder();
const program = builtProgram();

/** Ids of what a ledger accepted, and how many files it answers for. */
async function heldIn(file: string): Promise<string> {
  const { receipts, submissions } = await openLedger(file, bundledPlans());
  return `${receipts.size}: ${[...submissions.keys()].sort().join()}`;
}

/** Starts the program and kills it, or lets it end. @returns milliseconds that it ran, and how it ended */
function collectFor(
  ms: number | null,
  inbox: string,
  ledger: string,
): Promise<{ ms: number; ended: boolean }> {
  return new Promise((resolve) => {
    const start = performance.now();
    const child = spawn(process.execPath, [program(), 'collect', inbox, '-o', ledger, '--jobs', '2'], {
      stdio: 'ignore',
    });
    const timer = ms === null ? undefined : setTimeout(() => child.kill('SIGKILL'), ms);
    child.on('exit', (code) => {
      clearTimeout(timer);
      resolve({ ms: performance.now() - start, ended: code === 0 });
    });
  });
}

it('leaves a whole ledger whenever it is killed, and goes on where it stood', async () => {
  const inbox = path('收到');
  mkdirSync(inbox);
  const send = (nth: number): Promise<void> =>
    writeFiling(join(inbox, `${nth}.xlsx`), 'tianxin-14th', { years: [2022], department: `单位${nth}` });
  await send(0);
  await cli('collect', inbox, '-o', path('原.xlsx'));
  const old = await heldIn(path('原.xlsx'));
  for (let nth = 1; nth < 8; nth++) await send(nth);
  await cli('collect', inbox, '-o', path('全.xlsx'));
  const complete = await heldIn(path('全.xlsx'));
  expect(complete).not.toBe(old);

  const ledger = path('台账.xlsx');
  copyFileSync(path('原.xlsx'), ledger);
  const { ms } = await collectFor(null, inbox, ledger);
  expect(await heldIn(ledger)).toBe(complete);

  let killed = 0;
  for (let nth = 0; nth < KILLS; nth++) {
    copyFileSync(path('原.xlsx'), ledger);
    const before = readFileSync(ledger);
    // Spread over the whole run, the writing at its end included.
    const run = await collectFor(ms * ((nth + Math.random()) / KILLS), inbox, ledger);
    if (!run.ended) killed++;
    const isOld = readFileSync(ledger).equals(before);
    expect([nth, isOld ? old : complete]).toEqual([nth, await heldIn(ledger)]);
    const { ended } = await collectFor(null, inbox, ledger);
    expect([nth, ended, await heldIn(ledger)]).toEqual([nth, true, complete]);
    // Nothing is left of either run: no lock, no journal, no half-written file.
    expect(readdirSync(path('.')).sort()).toEqual(['全.xlsx', '原.xlsx', '台账.xlsx', '收到'].sort());
  }
  expect(killed).toBeGreaterThan(0);
  expect(existsSync(ledger)).toBe(true);
});
