/**
 * `tsx test/bench/province.ts [--plans 100] [--departments 100] [--threads 2] [--yardstick 500]`: a province's round,
 * generated, filled with realistic figures and mistakes, and collected; beside openpyxl reading the same files.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { collectFiles } from '../../src/cli/collect/collect-files';
import { inOrder, Sandbox } from '../../src/cli/sandbox';
import type { Plan } from '../../src/plan/schema';
import { output } from './measure';
import { findYardstick } from './openpyxl';
import { provincePlans } from './province-plans';

async function generate(
  plans: readonly Plan[],
  departments: number,
  threads: number,
  folder: string,
): Promise<void> {
  const sandbox = new Sandbox<unknown, number>({
    script: join(__dirname, 'province-script.ts'),
    threads,
    timeoutMs: 600_000,
    heapMb: 1_000,
    rssMb: 4_000,
  });
  const jobs = plans.map((plan) => ({ plan, departments, folder }));
  for await (const told of inOrder(sandbox, jobs, threads))
    if (told.kind !== 'done') throw new Error(JSON.stringify(told));
  await sandbox.close();
}

/** Largest memory of the children of this process while something runs, where the system tells. */
function watchChildren(): () => number {
  let peak = 0;
  const look = (): void => {
    try {
      const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ');
      for (const child of children.filter(Boolean)) {
        const status = readFileSync(`/proc/${child}/status`, 'utf8');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      }
    } catch {
      // Not Linux, or a child that has just ended.
    }
  };
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return peak;
  };
}

interface Collection {
  readonly files: number;
  readonly seconds: number;
  readonly againSeconds: number;
  readonly accepted: number;
  readonly ledgerMB: number;
  readonly childMB: number;
}

async function collectAll(folder: string, plans: readonly Plan[], threads: number): Promise<Collection> {
  const ledger = join(folder, '..', '台账.xlsx');
  rmSync(ledger, { force: true });
  const options = {
    inputs: [folder],
    ledger,
    plans,
    locale: 'zh-CN',
    now: new Date(),
    jobs: threads,
    listed: false,
    progress: () => {},
  } as const;
  const childPeak = watchChildren();
  const start = performance.now();
  const { taken } = await collectFiles(options);
  const seconds = (performance.now() - start) / 1000;
  const childMB = childPeak();
  const again = performance.now();
  const second = await collectFiles(options);
  if (second.written) throw new Error('the same files changed the ledger');
  return {
    files: taken.length,
    seconds,
    againSeconds: (performance.now() - again) / 1000,
    accepted: taken.filter(({ receipt }) => receipt?.submission).length,
    ledgerMB: statSync(ledger).size / 1e6,
    childMB,
  };
}

/** The yardstick reads a part of the files: its speed does not depend on how many there are. */
function yardstickSpeed(folder: string, files: number): number | null {
  const yardstick = findYardstick();
  if (!yardstick) return null;
  const part = join(folder, '..', 'part');
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  for (const name of readdirSync(folder).sort().slice(0, files))
    symlinkSync(join(folder, name), join(part, name));
  const told = JSON.parse(output(yardstick.python, [join(__dirname, 'openpyxl_read.py'), part])) as {
    files: number;
    wallMs: number;
  };
  return (1000 * told.files) / told.wallMs;
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { plans: text, departments: text, threads: text, yardstick: text },
  });
  const [plans, departments, threads, part] = [
    values.plans ?? 100,
    values.departments ?? 100,
    values.threads ?? 2,
    values.yardstick ?? 500,
  ].map(Number) as [number, number, number, number];
  const root = mkdtempSync(join(tmpdir(), 'plan-province-'));
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  try {
    for (const count of [...new Set([Math.ceil(plans / 10), plans])]) {
      const folder = join(root, String(count), 'in');
      mkdirSync(folder, { recursive: true });
      const all = provincePlans(count, departments);
      const start = performance.now();
      await generate(all, departments, threads, folder);
      const made = (performance.now() - start) / 1000;
      const one = await collectAll(folder, all, threads);
      const theirs = yardstickSpeed(folder, part);
      const speed = one.files / one.seconds;
      say(
        `${count} plans × ${departments} departments: made in ${made.toFixed(0)} s; collected ${one.files} files in ` +
          `${one.seconds.toFixed(1)} s, ${speed.toFixed(0)} files/s (${one.accepted} accepted); again, nothing new: ` +
          `${one.againSeconds.toFixed(1)} s; ledger ${one.ledgerMB.toFixed(1)} MB; peak ` +
          `${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, readers ${one.childMB.toFixed(0)} MB` +
          (theirs === null
            ? '; no openpyxl to compare with'
            : `; openpyxl ${theirs.toFixed(0)} files/s, ours ÷ openpyxl ${(speed / theirs).toFixed(1)}`),
      );
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

void main();
