/**
 * Time and memory of one assessment workbook for many plans: `tsx test/bench/many-plans.ts [PLANS…]`. Each size is a
 * process of its own; the forms are filled, read and checked beforehand and not timed.
 */
import { spawnSync } from 'node:child_process';
import { assessPlan } from '../../src/assess/plan';
import { checkFiling } from '../../src/check/check';
import { sampleAnswers } from '../../src/cli/sample/answers';
import { mergeByPlan } from '../../src/collect/by-plan';
import type { CheckedFiling } from '../../src/collect/merge';
import { buildForm } from '../../src/forms/build';
import { readFiling } from '../../src/forms/read';
import { gridOf } from '../../src/forms/sheet/grid';
import { reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { buildReviews } from '../../src/review/build';
import type { FileCheck, PlanReview } from '../../src/review/context';
import { writeWorkbook } from '../../src/workbook/write';
import { contentOf } from '../support/filing';
import { syntheticRegion } from './synthetic-region';

const CREATED = new Date(Date.UTC(2026, 0, 15));
const YEAR = 2023;
const SIZES = [1, 10, 100];

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
      return { file: filing.fileName, path: filing.fileName, findings, explained, unverifiable, filing };
    }),
  }));
}

async function measure(count: number): Promise<string> {
  const plans = syntheticRegion(count);
  const filings = plans.map((plan) => checked(plan, plans));
  const before = megabytes();
  const start = performance.now();
  const reviews = reviewsOf(filings);
  const merged = performance.now();
  const workbook = buildReviews(reviews, { others: plans, created: CREATED });
  const built = performance.now();
  const bytes = await writeWorkbook(workbook);
  const written = performance.now();
  return [
    `${count} plans, ${workbook.sheets.length} sheets:`,
    `compare and assess ${Math.round(merged - start)} ms,`,
    `build ${Math.round(built - merged)} ms, write ${Math.round(written - built)} ms,`,
    `${Math.round(bytes.length / 1024)} KB; memory ${before} → ${megabytes()} MB`,
  ].join(' ');
}

async function main(words: readonly string[]): Promise<void> {
  const [only] = words;
  if (words.length === 1 && only !== undefined) {
    process.stdout.write(`${await measure(Number(only))}\n`);
    return;
  }
  for (const size of words.length === 0 ? SIZES : words.map(Number)) {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [...process.execArgv, __filename, String(size)],
      {
        encoding: 'utf8',
      },
    );
    process.stdout.write(stdout);
    if (status !== 0) throw new Error(stderr);
  }
}

void main(process.argv.slice(2));
