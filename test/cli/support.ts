/** The command line as its users see it: words in, exit code, output and files out. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main';
import type { ExitCode } from '../../src/cli/command';
import type { Finding } from '../../src/check/finding';
import { findPlan } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { cleanAnswers, type Shape } from '../support/answers';
import { formFile, type FormSetup } from '../support/filled-form';
import { buildProgram } from '../support/webpack';

export interface Said {
  readonly code: ExitCode;
  /** Standard output. */
  readonly out: string;
  /** Standard error. */
  readonly err: string;
}

/** Runs a command in this process. */
export async function cli(...argv: readonly string[]): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await run(argv, {
    print: (line) => out.push(line),
    warn: (line) => err.push(line),
    progress: () => {},
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A folder that is empty before each test and gone after it. */
export function workFolder(): { path: (name: string) => string; names: () => string[] } {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return { path: (name) => join(folder, name), names: () => readdirSync(folder).sort() };
}

/** The program as it is shipped, built once for the tests of a file. @returns where it lies */
export function builtProgram(): () => string {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plan-built-'));
    await buildProgram(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => join(folder, 'plan-report.js');
}

export interface FilingSetup extends FormSetup {
  readonly shape?: Shape;
}

/** Writes a filled form without mistakes, apart from the given answers. */
export async function writeFiling(file: string, planId: string, setup: FilingSetup = {}): Promise<void> {
  const { shape, answers, ...form } = setup;
  const plan = findPlan(planId);
  const years = form.years ?? reportingYears(plan);
  const clean = cleanAnswers(plan, years, shape);
  const own = typeof answers === 'object' ? answers : {};
  const bytes = await formFile(planId, {
    ...form,
    years,
    answers: (code, key) => {
      const row = own[code];
      return row && key in row ? row[key] : clean(code, key);
    },
  });
  writeFileSync(file, bytes);
}

/** What `check --json` says about one file. */
export interface FileReport {
  readonly file: string;
  readonly plan: string | null;
  readonly years: number[];
  readonly readable: boolean;
  readonly error: string | null;
  readonly findings: Finding[];
  readonly counts: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'unverifiable', number>>;
  readonly explained: Finding[];
  readonly unverifiable: { readonly rule: string }[];
}

export const fileReports = ({ out }: Said): FileReport[] =>
  (JSON.parse(out) as { files: FileReport[] }).files;
