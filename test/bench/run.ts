/**
 * `npm run bench`: time and memory of the three jobs at growing sizes, beside openpyxl writing the same cells; one
 * workbook for many plans; the rules alone; a round of many departments, beside openpyxl reading the same files; what the
 * task pane weighs; what loading a form into the open workbook asks of Excel.
 *
 * Every timed run is a process of its own with the program built as it is shipped; times are of the job alone, without
 * start-up and input. Runs of the competitors take turns, and medians are shown: on a busy machine the ratios hold
 * where the milliseconds do not. Nothing is asserted. Options: --runs N, --sizes 100,1000, --rounds 10,100 (plans, with
 * 100 departments each), --only jobs,plans,rules,start,round,pane,open. The largest sizes run once and without what would
 * take the other programs many gigabytes.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePrograms, programIn } from './bundle';
import { inputsIn, JOBS, YARDSTICK_ROWS, type JobName } from './jobs';
import type { PlansSample } from './many-plans';
import { median, output, summarise, type Sample } from './measure';
import type { Loading } from './open-workbook';
import { findYardstick, runYardstick } from './openpyxl';
import { measurePane } from './pane';
import {
  coldStartLine,
  loadingLines,
  paneLines,
  planLines,
  resultLines,
  roundLines,
  ruleLines,
  type Result,
} from './report';
import { measureRound } from './round';
import type { RuleSpeed } from './rule-speed';

const ROOT = join(__dirname, '../..');

/** The largest form of the bundled plans: 26 indicators and 91 projects. */
const REAL_PLAN = 'changsha-hitech-14th';

/** Rules alone are faster than reading and writing: larger sizes, up to a limit. */
const TIMES_AS_MANY = 10;
const MOST_RULE_ROWS = 100_000;
/** Of more rows the stand-in for Excel would hold every request. */
const MOST_LOADED_ROWS = 10_000;
/** Longer forms are larger than the files that are let in. */
const MOST_CHECKED_ROWS = 50_000;
const PLANS = [1, 10, 100];
/** Of each plan of a round. */
const DEPARTMENTS = 100;
/** Longer runs differ less from each other. */
const LONG_ROWS = 50_000;

const child = (task: string, folder: string, rows: number): string =>
  output(process.execPath, [programIn(folder, 'job'), task, folder, String(rows)]);

const yardstick = findYardstick();

function measureJob(job: JobName, folder: string, rows: number, wantedRuns: number): Result {
  const runs = rows < LONG_ROWS ? wantedRuns : 1;
  const ours: Sample[] = [];
  const theirs: Sample[] = [];
  const { cells } = inputsIn(folder, rows);
  for (let run = 0; run < runs; run++) {
    ours.push(JSON.parse(child(job, folder, rows)) as Sample);
    if (yardstick && job !== 'check' && rows <= YARDSTICK_ROWS)
      theirs.push(runYardstick(yardstick, cells[job], join(folder, 'openpyxl.xlsx')));
  }
  return {
    job,
    rows,
    ours: summarise(ours),
    theirs: theirs.length === 0 ? null : summarise(theirs),
    // Pair by pair, since the machine's speed drifts.
    ratio:
      theirs.length === 0 ? null : median(ours.map((own, run) => own.wallMs / (theirs[run]?.wallMs ?? NaN))),
  };
}

/** From the command to the exit: what a user waits for who checks one small form. */
function coldStart(folder: string, runs: number): number {
  const form = join(folder, 'cold.xlsx');
  const cli = [programIn(folder, 'plan-report')];
  output(process.execPath, [...cli, 'template', '--plan', 'changsha-14th', '--force', '-o', form]);
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    // An empty form has blocking findings: exit code 1 is the expected one.
    output(process.execPath, [...cli, 'check', form, '--json'], [0, 1]);
    return performance.now() - start;
  });
  return Number(median(times).toFixed(0));
}

/** Once: the requests are the same each time. @param form - a number of rows or the id of a bundled plan */
const loadForm = (folder: string, form: string): Loading =>
  JSON.parse(output(process.execPath, [programIn(folder, 'open'), form])) as Loading;

function print(...lines: readonly string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}

/** Null where it fails, which is told: the other measurements still have something to say. */
async function attempt<T>(what: string, measure: () => T | Promise<T>): Promise<T | null> {
  try {
    return await measure();
  } catch (error) {
    print(`${what} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    return null;
  }
}

async function attemptEach<T, U>(
  inputs: readonly T[],
  what: (input: T) => string,
  measure: (input: T) => U,
): Promise<U[]> {
  const made: U[] = [];
  for (const input of inputs) {
    const one = await attempt(what(input), () => measure(input));
    if (one !== null) made.push(one);
  }
  return made;
}

const PARTS = ['jobs', 'plans', 'rules', 'start', 'round', 'pane', 'open'] as const;
type Part = (typeof PARTS)[number];

interface Options {
  readonly runs: number;
  readonly sizes: readonly number[];
  /** Numbers of plans. */
  readonly rounds: readonly number[];
  readonly only: readonly Part[];
}

function options(): Options {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { runs: text, sizes: text, rounds: text, only: text } });
  const numbers = (list: string): number[] => list.split(',').map(Number);
  const wanted = values.only?.split(',') ?? PARTS;
  return {
    runs: Number(values.runs ?? 5),
    sizes: numbers(values.sizes ?? '100,1000,10000,100000'),
    rounds: numbers(values.rounds ?? '10,100'),
    only: PARTS.filter((part) => wanted.includes(part)),
  };
}

/** Each part prints what it measured and gives it for the record. */
const MEASURE: Readonly<Record<Part, (folder: string, options: Options) => Promise<unknown>>> = {
  async jobs(folder, { sizes, runs }) {
    for (const rows of sizes) child('prepare', folder, rows);
    const results: Result[] = [];
    for (const job of JOBS) {
      const ofJob = await attemptEach(
        job === 'check' ? sizes.filter((rows) => rows <= MOST_CHECKED_ROWS) : sizes,
        (rows) => `${job} with ${rows} rows`,
        (rows) => measureJob(job, folder, rows, runs),
      );
      print(...resultLines(ofJob), '');
      results.push(...ofJob);
    }
    return results;
  },
  async plans(folder) {
    const plans = await attemptEach(
      PLANS,
      (count) => `${count} plans`,
      (count) => JSON.parse(child('plans', folder, count)) as PlansSample,
    );
    print(...planLines(plans), '');
    return plans;
  },
  async rules(folder, { sizes }) {
    const rules = await attemptEach(
      sizes.map((rows) => rows * TIMES_AS_MANY).filter((rows) => rows <= MOST_RULE_ROWS),
      (rows) => `rules on ${rows} rows`,
      (rows) => JSON.parse(child('rules', folder, rows)) as RuleSpeed,
    );
    print(...ruleLines(rules), '');
    return rules;
  },
  async start(folder, { runs }) {
    const coldStartMs = await attempt('a cold start', () => coldStart(folder, runs));
    if (coldStartMs !== null) print(coldStartLine(coldStartMs), '');
    return coldStartMs;
  },
  async round(folder, { rounds }) {
    const measured = await attemptEach(
      rounds,
      (plans) => `a round of ${plans} plans`,
      (plans) => measureRound(folder, join(folder, 'round'), [plans, DEPARTMENTS], yardstick),
    );
    print(...roundLines(measured), '');
    return measured;
  },
  async pane(folder) {
    const pane = await attempt('building the pane', () => measurePane(join(folder, 'pane')));
    if (pane) print(...paneLines(pane), '');
    return pane;
  },
  async open(folder, { sizes }) {
    const loadings = await attemptEach(
      [REAL_PLAN, ...sizes.filter((rows) => rows <= MOST_LOADED_ROWS).map(String)],
      (form) => `loading ${form}`,
      (form) => loadForm(folder, form),
    );
    print(...loadingLines(loadings), '');
    return loadings;
  },
};

async function main(): Promise<void> {
  const wanted = options();
  const machine = `${platform()} ${arch()}, ${cpus().length} cores, Node ${process.version}`;
  print(`${machine}; median of ${wanted.runs} runs, each a fresh process`);
  print(
    yardstick
      ? `yardstick: ${yardstick.version}`
      : 'no Python with openpyxl found: measured without the yardstick',
    '',
  );
  const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
  try {
    await bundlePrograms(folder);
    const record: Record<string, unknown> = {
      machine,
      runs: wanted.runs,
      yardstick: yardstick?.version ?? null,
    };
    for (const part of wanted.only) record[part] = await MEASURE[part](folder, wanted);
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    writeFileSync(join(ROOT, 'dist/bench.json'), `${JSON.stringify(record, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
