/**
 * One measured run in a process of its own: `child.ts prepare FOLDER ROWS`, `child.ts JOB FOLDER ROWS`, and
 * `child.ts open FOLDER FORM` with a number of rows or the id of a bundled plan.
 */
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { JOBS, prepare, readyJob, type JobName } from './jobs';
import type { Sample } from './measure';
import { loadForm } from './open-workbook';
import { syntheticPlan } from './synthetic-plan';

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

async function main([task = '', folder = '', form = '']: readonly string[]): Promise<void> {
  const rows = Number(form);
  if (task === 'prepare') return prepare(folder, rows);
  process.stdout.write(JSON.stringify(await figures(task, folder, form, rows)));
}

function figures(task: string, folder: string, form: string, rows: number): Promise<unknown> {
  if (task === 'open')
    return loadForm(Number.isNaN(rows) ? findPlan(form, bundledPlans()) : syntheticPlan(rows));
  const job = JOBS.find((known) => known === task);
  if (!job) throw new RangeError(`no job ${task}`);
  return measured(job, folder, rows);
}

void main(process.argv.slice(2));
