/**
 * A province's round in a process of its own: `round-child.ts make|collect FOLDER PLANS DEPARTMENTS`. The forms are
 * generated into the folder, filled with realistic figures and mistakes; then collected into a new ledger, and again.
 */
import { readFileSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { collectFiles } from '../../src/cli/collect/collect-files';
import { inOrder, Sandbox } from '../../src/cli/sandbox';
import { boundMemory } from '../../src/cli/memory';
import type { Plan } from '../../src/plan/schema';
import { provincePlans } from './province-plans';
import type { RoundSample } from './round';

/** As many as the machines have that this is meant for. */
const THREADS = 2;

async function generate(plans: readonly Plan[], departments: number, folder: string): Promise<void> {
  const sandbox = new Sandbox<unknown, number>({
    script: join(__dirname, `province-script${extname(__filename)}`),
    threads: THREADS,
    timeoutMs: 600_000,
    heapMb: 1_000,
    rssMb: 4_000,
  });
  const jobs = plans.map((plan) => ({ plan, departments, folder }));
  for await (const told of inOrder(sandbox, jobs, THREADS))
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

async function collectAll(folder: string, plans: readonly Plan[]): Promise<RoundSample> {
  const ledger = join(folder, '..', '台账.xlsx');
  rmSync(ledger, { force: true });
  const options = {
    inputs: [folder],
    ledger,
    plans,
    locale: 'zh-CN',
    now: new Date(),
    jobs: THREADS,
    listed: false,
    progress: () => {},
  } as const;
  const childPeak = watchChildren();
  const start = performance.now();
  const { taken } = await collectFiles(options);
  const wallMs = performance.now() - start;
  const peakMB = process.resourceUsage().maxRSS / 1024;
  const readersMB = childPeak();
  const again = performance.now();
  const second = await collectFiles(options);
  if (second.written) throw new Error('the same files changed the ledger');
  return {
    files: taken.length,
    wallMs,
    againMs: performance.now() - again,
    accepted: taken.filter(({ receipt }) => receipt?.submission).length,
    bytes: statSync(ledger).size,
    peakMB,
    readersMB,
  };
}

async function main([task, folder = '', plans = '', departments = '']: readonly string[]): Promise<void> {
  boundMemory();
  const all = provincePlans(Number(plans), Number(departments));
  if (task === 'make') await generate(all, Number(departments), folder);
  else process.stdout.write(JSON.stringify(await collectAll(folder, all)));
}

void main(process.argv.slice(2));
