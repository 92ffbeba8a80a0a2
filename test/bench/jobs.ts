/** The three jobs that are measured, and the files they start from. */
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { assessPlan } from '../../src/assess/plan';
import { checkFiling } from '../../src/check/check';
import { sampleAnswers } from '../../src/cli/sample/answers';
import { writeWorkbookFile } from '../../src/cli/write-workbook';
import { mergeFilings, type CheckedFiling } from '../../src/collect/merge';
import { buildForm } from '../../src/forms/build';
import type { Filing } from '../../src/forms/filing';
import { readFiling } from '../../src/forms/read';
import { gridOf, type Grid } from '../../src/forms/sheet/grid';
import type { WorkbookModel } from '../../src/forms/sheet/model';
import { reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { buildReview } from '../../src/review/build';
import type { FileCheck, PlanReview } from '../../src/review/context';
import { filedOf } from '../../src/review/filed';
import { readWorkbook } from '../../src/workbook/read';
import { contentOf } from '../support/filing';
import { loadChecked, saveChecked } from './checked-file';
import { exportedPieces } from './export-cells';
import { syntheticPlan } from './synthetic-plan';

export const JOBS = ['form', 'check', 'assessment'] as const;
export type JobName = (typeof JOBS)[number];

/** Files of one size: what a job needs is made beforehand and not timed. */
interface Inputs {
  readonly plan: string;
  readonly filled: string;
  readonly checked: string;
  readonly written: string;
  /** What the two written workbooks hold, for the yardstick; only up to `YARDSTICK_ROWS`. */
  readonly cells: Readonly<Record<'form' | 'assessment', string>>;
}

/** More cells than these would take the yardstick many gigabytes as JSON alone. */
export const YARDSTICK_ROWS = 10_000;

const FILE = '填报表.xlsx';
const CREATED = new Date(Date.UTC(2026, 0, 15));
/** Mid-term: all verdicts of a running plan occur. */
const YEAR = 2023;

export function inputsIn(folder: string, rows: number): Inputs {
  const at = (name: string): string => join(folder, String(rows), name);
  return {
    plan: at('plan.json'),
    filled: at('filled.xlsx'),
    checked: at('checked.ndjson'),
    written: at('written.xlsx'),
    cells: { form: at('form.json'), assessment: at('assessment.json') },
  };
}

const emptyForm = (plan: Plan): WorkbookModel =>
  buildForm({ plan, years: reportingYears(plan), created: CREATED });

function filledForm(plan: Plan): WorkbookModel {
  const years = reportingYears(plan);
  return buildForm({ plan, years, answers: sampleAnswers(plan, years), created: CREATED });
}

/** @param given - the filing is taken out and let go of once it is merged, as the command does */
function reviewOf(given: CheckedFiling[]): WorkbookModel {
  const { assessment, checks } = assessed(given);
  return buildReview({ assessment, checks, created: CREATED });
}

function assessed(given: CheckedFiling[]): PlanReview {
  const taken = given.splice(0);
  return {
    assessment: assessPlan(mergeFilings(taken).data, YEAR),
    checks: taken.map(({ filing, check: { findings, explained, unverifiable } }): FileCheck => ({
      file: FILE,
      path: FILE,
      findings,
      explained,
      unverifiable,
      filed: filedOf(filing, YEAR),
    })),
  };
}

function checked(grids: readonly Grid[], plan: Plan): CheckedFiling {
  const filing = readFiling(grids, FILE, [plan]);
  return { filing, check: checkFiling(filing) };
}

const gridsOf = (plan: Plan): Grid[] =>
  filledForm(plan).sheets.map(({ name, rows }) =>
    gridOf(
      name,
      rows.map(({ values }) => values.map(contentOf)),
    ),
  );

/** A filled form that was read, without a detour over a file. */
export const filledFiling = (plan: Plan): Filing => readFiling(gridsOf(plan), FILE, [plan]);

/** The checked filing, likewise. */
const checkedForm = (plan: Plan): CheckedFiling => checked(gridsOf(plan), plan);

/** Makes the inputs of one size, and the same cells as JSON for the yardstick. */
export async function prepare(folder: string, rows: number): Promise<void> {
  await mkdir(join(folder, String(rows)), { recursive: true });
  const inputs = inputsIn(folder, rows);
  const plan = syntheticPlan(rows);
  await writeFile(inputs.plan, JSON.stringify(plan));
  await writeWorkbookFile(inputs.filled, filledForm(plan));
  const input = checkedForm(plan);
  await saveChecked(inputs.checked, input);
  if (rows > YARDSTICK_ROWS) return;
  const save = (file: string, model: WorkbookModel): Promise<void> =>
    pipeline(Readable.from(exportedPieces(model)), createWriteStream(file));
  await save(inputs.cells.form, emptyForm(plan));
  await save(inputs.cells.assessment, reviewOf([input]));
}

/** A job with its input in memory, ready to be timed; it gives the size of what it made. */
export type ReadyJob = () => Promise<{ readonly bytes?: number; readonly findings?: number }>;

/** Loads the input of a job. Files are written as the commands write them. */
export async function readyJob(name: JobName, folder: string, rows: number): Promise<ReadyJob> {
  const inputs = inputsIn(folder, rows);
  const plan = JSON.parse(await readFile(inputs.plan, 'utf8')) as Plan;
  const write = async (model: WorkbookModel): Promise<{ bytes: number }> => {
    await writeWorkbookFile(inputs.written, model);
    return { bytes: (await stat(inputs.written)).size };
  };
  if (name === 'form') return () => write(emptyForm(plan));
  if (name === 'assessment') {
    const given = [await loadChecked(inputs.checked, plan)];
    return () => write(reviewOf(given));
  }
  const bytes = new Uint8Array(await readFile(inputs.filled));
  return async () => {
    const { grids } = await readWorkbook(bytes, FILE);
    return { findings: checked(grids, plan).check.findings.length };
  };
}
