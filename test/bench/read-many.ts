/**
 * `tsx test/bench/read-many.ts [--files 300] [--runs 3] [--threads 2]`: many small filled forms read and checked, in this
 * process and in the sandbox, beside openpyxl reading the same files. The competitors take turns; medians are printed.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Sandbox } from '../../src/cli/sandbox';
import { sampleAnswers } from '../../src/cli/sample/answers';
import { buildForm } from '../../src/forms/build';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { writeWorkbook } from '../../src/workbook/write';
import { median, output } from './measure';
import { findYardstick } from './openpyxl';
import { readForm, type FormFigures } from './read-form';

const YEAR = 2023;
const LIMITS = { timeoutMs: 20_000, heapMb: 512, rssMb: 2_000 };

/** Forms as departments of one plan send them back. @returns their paths */
async function makeForms(folder: string, count: number): Promise<string[]> {
  const plan = findPlan('changsha-14th');
  const paths: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const form = buildForm({
      plan,
      years: [YEAR],
      department: `第${index + 1}局`,
      annualTargets: annualTargetsFor(plan, bundledPlans()),
      answers: sampleAnswers(plan, [YEAR]),
      created: new Date(Date.UTC(2026, 0, 15)),
    });
    const path = join(folder, `${String(index).padStart(5, '0')}.xlsx`);
    writeFileSync(path, await writeWorkbook(form));
    paths.push(path);
  }
  return paths;
}

interface Run {
  readonly wallMs: number;
  /** Processor time per file: unlike the wall clock it holds on a busy machine, too. */
  readonly cpuMs: number;
  readonly figures: readonly FormFigures[];
}

async function here(paths: readonly string[]): Promise<Run> {
  const start = performance.now();
  const { user, system } = process.cpuUsage();
  const figures: FormFigures[] = [];
  for (const path of paths) figures.push(await readForm(new Uint8Array(readFileSync(path)), path));
  return run(start, (user + system) / 1000, figures);
}

/** From the start of the child to the last answer. */
async function behindTheWall(paths: readonly string[], threads: number): Promise<Run> {
  const start = performance.now();
  const sandbox = new Sandbox<string, FormFigures>({
    script: join(__dirname, 'read-script.ts'),
    threads,
    ...LIMITS,
  });
  const outcomes = await Promise.all(paths.map((path) => sandbox.run(path)));
  const figures = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.result] : []));
  const measured = run(start, 0, figures);
  await sandbox.close();
  return measured;
}

function run(start: number, cpuBefore: number, figures: readonly FormFigures[]): Run {
  const cpuMs = (Math.max(...figures.map(({ cpu }) => cpu)) - cpuBefore) / figures.length;
  return { wallMs: performance.now() - start, cpuMs, figures };
}
const speed = (files: number, runs: readonly { wallMs: number; cpuMs: number }[]): string =>
  `${((1000 * files) / median(runs.map(({ wallMs }) => wallMs))).toFixed(1)} files/s, ` +
  `${median(runs.map(({ cpuMs }) => cpuMs)).toFixed(1)} ms of processor time a file`;

function steps(runs: readonly Run[]): string {
  const figures = runs.flatMap((run) => run.figures);
  return (['read', 'filing', 'check'] as const)
    .map((step) => `${step} ${median(figures.map((one) => one[step])).toFixed(2)} ms`)
    .join(', ');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { files: { type: 'string' }, runs: { type: 'string' }, threads: { type: 'string' } },
  });
  const [files, runs, threads] = [values.files ?? 300, values.runs ?? 3, values.threads ?? 2].map(Number) as [
    number,
    number,
    number,
  ];
  const folder = mkdtempSync(join(tmpdir(), 'plan-read-'));
  const yardstick = findYardstick();
  const own: Run[] = [];
  const walled: Run[] = [];
  const theirs: Pick<Run, 'wallMs' | 'cpuMs'>[] = [];
  try {
    const paths = await makeForms(folder, files);
    for (let round = 0; round < runs; round += 1) {
      own.push(await here(paths));
      walled.push(await behindTheWall(paths, threads));
      if (!yardstick) continue;
      const told = output(yardstick.python, [join(__dirname, 'openpyxl_read.py'), folder]);
      const { wallMs, cpuMs } = JSON.parse(told) as { wallMs: number; cpuMs: number };
      theirs.push({ wallMs, cpuMs: cpuMs / files });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const lines = [
    `in this process: ${speed(files, own)}; ${steps(own)}`,
    `sandbox, ${threads} threads, its start included: ${speed(files, walled)}`,
    yardstick ? `${yardstick.version}: ${speed(files, theirs)}` : 'no openpyxl to compare with',
    `peak of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

void main();
