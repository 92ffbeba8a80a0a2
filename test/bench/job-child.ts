/** One measured run in a process of its own: `job-child.ts prepare|rules|plans|JOB FOLDER ROWS`, of `plans` the number of plans. */
import { boundMemory } from '../../src/cli/memory';
import { JOBS, prepare, readyJob, type JobName } from './jobs';
import { measurePlans } from './many-plans';
import type { Sample } from './measure';
import { measureRules } from './rule-speed';

const megabytes = (): number => process.resourceUsage().maxRSS / 1024;

async function measured(job: JobName, folder: string, rows: number): Promise<Sample> {
  const run = await readyJob(job, folder, rows);
  const startMB = megabytes();
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  const made = await run();
  const wallMs = Number(process.hrtime.bigint() - start) / 1e6;
  const { user, system } = process.cpuUsage(cpu);
  return { wallMs, cpuMs: (user + system) / 1000, startMB, peakMB: megabytes(), ...made };
}

async function main([task = '', folder = '', rows = '']: readonly string[]): Promise<void> {
  if (task === 'prepare') return prepare(folder, Number(rows));
  if (task === 'rules') {
    process.stdout.write(JSON.stringify(measureRules(Number(rows))));
    return;
  }
  if (task === 'plans') {
    boundMemory();
    process.stdout.write(JSON.stringify(await measurePlans(folder, Number(rows))));
    return;
  }
  boundMemory();
  const job = JOBS.find((known) => known === task);
  if (!job) throw new RangeError(`no job ${task}`);
  process.stdout.write(JSON.stringify(await measured(job, folder, Number(rows))));
}

void main(process.argv.slice(2));
