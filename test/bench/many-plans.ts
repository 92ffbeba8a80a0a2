/** Time and memory of one assessment workbook for many plans: a city and its districts, compared with each other. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { assessPlan } from '../../src/assess/plan';
import { checkFiling } from '../../src/check/check';
import { sampleAnswers } from '../../src/cli/sample/answers';
import { writeWorkbookFile } from '../../src/cli/write-workbook';
import { mergeByPlan } from '../../src/collect/by-plan';
import type { CheckedFiling } from '../../src/collect/merge';
import { buildForm } from '../../src/forms/build';
import { readFiling } from '../../src/forms/read';
import { gridOf } from '../../src/forms/sheet/grid';
import { reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { buildReviews } from '../../src/review/build';
import type { FileCheck, PlanReview } from '../../src/review/context';
import { filedOf } from '../../src/review/filed';
import { contentOf } from '../support/filing';
import { syntheticRegion } from './synthetic-region';

const CREATED = new Date(Date.UTC(2026, 0, 15));
const YEAR = 2023;

export interface PlansSample {
  readonly plans: number;
  readonly sheets: number;
  readonly compareMs: number;
  readonly buildMs: number;
  readonly writeMs: number;
  readonly bytes: number;
  /** Largest memory before the work began: the program and the checked filings. */
  readonly startMB: number;
  readonly peakMB: number;
}

const megabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

function checked(plan: Plan, plans: readonly Plan[]): CheckedFiling {
  const years = reportingYears(plan).filter((year) => year <= YEAR);
  const { sheets } = buildForm({ plan, years, answers: sampleAnswers(plan, years), created: CREATED });
  const grids = sheets.map(({ name, rows }) =>
    gridOf(
      name,
      rows.map(({ values }) => values.map(contentOf)),
    ),
  );
  const filing = readFiling(grids, `${plan.id}.xlsx`, plans);
  return { filing, check: checkFiling(filing) };
}

function reviewsOf(filings: readonly CheckedFiling[]): PlanReview[] {
  return mergeByPlan(filings).map(({ data, filings: compared }): PlanReview => ({
    assessment: assessPlan(data, YEAR),
    checks: compared.map(({ checked: { filing }, check }): FileCheck => {
      const { findings, explained, unverifiable } = check;
      const file = filing.fileName;
      return { file, path: file, findings, explained, unverifiable, filed: filedOf(filing, YEAR) };
    }),
  }));
}

/** The forms are filled, read and checked beforehand and not timed. @param folder - where the workbook is written */
export async function measurePlans(folder: string, count: number): Promise<PlansSample> {
  const plans = syntheticRegion(count);
  const filings = plans.map((plan) => checked(plan, plans));
  const startMB = megabytes();
  const start = performance.now();
  const reviews = reviewsOf(filings);
  const compared = performance.now();
  const workbook = buildReviews(reviews, { others: plans, created: CREATED });
  const built = performance.now();
  const file = join(folder, 'plans.xlsx');
  await writeWorkbookFile(file, workbook);
  const written = performance.now();
  return {
    plans: count,
    sheets: workbook.sheets.length,
    compareMs: compared - start,
    buildMs: built - compared,
    writeMs: written - built,
    bytes: (await stat(file)).size,
    startMB,
    peakMB: megabytes(),
  };
}
