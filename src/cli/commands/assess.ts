/** `assess`: checks filled forms, assesses a year and writes the assessment workbook. */
import { stat } from 'node:fs/promises';
import type { IndicatorAssessment } from '../../assess/assessment';
import type { PlanAssessment } from '../../assess/plan';
import { VERDICTS } from '../../assess/verdict';
import { ledgerReviews } from '../../collect/ledger/reviews';
import { reviewFilings, type FilePlace } from '../../collect/reviews';
import { translate, type Locale } from '../../i18n';
import { readDay } from '../../plan/dates';
import { localDay, localMinute } from '../../plan/local-time';
import type { Plan } from '../../plan/schema';
import { buildReviews } from '../../review/build';
import type { PlanReview } from '../../review/context';
import { verdictKey } from '../../review/words';
import { refuseOverwriting, requireFiles, requireOption, usageError, type Arguments } from '../arguments';
import { isLedgerFile, openLedger } from '../collect/ledger-file';
import type { Command, Environment } from '../command';
import { checkFile, type CheckedFile } from '../filing-file';
import { checkWritable, pathFrom } from '../files';
import { writeWorkbookFile } from '../write-workbook';

export const assess: Command = async (args, environment) => {
  const { plans, now } = environment;
  const files = requireFiles(args);
  const year = requestedYear(args);
  const output = requireOption(args.output, '-o', args.locale);
  refuseOverwriting(files, output, args.locale);
  await checkWritable(output, args.force);
  const reviews = await readAndAssess(files, year, output, args, environment);
  const workbook = buildReviews(reviews, {
    others: plans,
    created: now,
    locale: args.locale,
    reviewSheets: args.review,
  });
  await writeWorkbookFile(output, workbook);
  return report(reviews, output, args, environment);
};

/** The filings are let go of here: they are several times as large as what is said about them. */
async function readAndAssess(
  files: readonly string[],
  year: number,
  output: string,
  args: Arguments,
  { terminal, plans, now }: Environment,
): Promise<PlanReview[]> {
  const ledger = await ledgerIn(files, args);
  if (ledger !== null) return assessLedger(ledger, year, args, plans, now);
  const checked: CheckedFile[] = [];
  const places = new Map<string, FilePlace>();
  for (const file of files) {
    terminal.progress(translate('cli.progress.reading', { file }, args.locale));
    const one = await checkFile(file, plans, args.locale);
    // In the workbook a file is called what it is seen from there: it travels with its filings, and folders above are
    // nobody else's business.
    const path = pathFrom(output, file);
    checked.push({ ...one, file: path, filing: { ...one.filing, fileName: path } });
    places.set(path, { path, modified: await changedOn(file) });
  }
  return reviewFilings(checked, year, args.locale, ({ file }) => places.get(file) ?? {});
}

/** The one file that is a ledger; null where filings are given. @throws ReportError where both are */
async function ledgerIn(files: readonly string[], { asOf, locale }: Arguments): Promise<string | null> {
  for (const file of files) {
    if (!(await isLedgerFile(file))) continue;
    if (files.length > 1) throw usageError('cli.problem.ledger-alone', { file }, locale);
    return file;
  }
  if (asOf !== undefined) throw usageError('cli.problem.as-of-ledger', {}, locale);
  return null;
}

/** The filings of a ledger that count, as it stood on a day. @throws ReportError where none of them holds the year */
async function assessLedger(
  file: string,
  year: number,
  { asOf, plan, locale }: Arguments,
  plans: readonly Plan[],
  now: Date,
): Promise<PlanReview[]> {
  const day = asOf === undefined ? null : readDay(asOf);
  if (asOf !== undefined && day === null)
    throw usageError('cli.problem.day', { option: '--as-of', day: asOf }, locale);
  const question = { year, asOf: day, file, today: localDay(now), plans, only: plan ?? null, locale };
  return ledgerReviews(await openLedger(file, plans), question);
}

/** When a file was last changed, as people here read it: 2026-01-15 09:30. */
const changedOn = async (file: string): Promise<string> => localMinute((await stat(file)).mtime);

/** @throws ReportError `error.usage` */
export function requestedYear({ year, locale }: Arguments): number {
  const text = requireOption(year, '--year', locale);
  if (!/^\d{4}$/.test(text)) throw usageError('cli.problem.year', { year: text }, locale);
  return Number(text);
}

function report(
  reviews: readonly PlanReview[],
  output: string,
  { json, locale }: Arguments,
  { terminal }: Environment,
): 0 | 1 {
  const assessments = reviews.map(({ assessment }) => assessment);
  const blocking = reviews
    .flatMap(({ checks }) => checks)
    .reduce((sum, { findings }) => sum + findings.filter(({ severity }) => severity === 'A').length, 0);
  if (json) terminal.print(JSON.stringify(reportJson(assessments, locale), null, 2));
  else {
    terminal.print(translate('cli.assess.done', { file: output }, locale));
    for (const assessment of assessments) terminal.print(verdictLine(assessment, assessments.length, locale));
  }
  if (blocking > 0) terminal.warn(translate('cli.assess.blocking', { count: blocking }, locale));
  return blocking > 0 ? 1 : 0;
}

/** Counts of one plan; named where there are several. */
function verdictLine(assessment: PlanAssessment, plans: number, locale: Locale): string {
  const { year, data } = assessment;
  const counts = verdictCounts(assessment, locale);
  return plans === 1
    ? translate('cli.assess.verdicts', { year, counts }, locale)
    : translate('cli.assess.plan-verdicts', { plan: data.plan.shortTitle, year, counts }, locale);
}

/** One plan as such, several as a list. */
function reportJson(assessments: readonly PlanAssessment[], locale: Locale): unknown {
  const plans = assessments.map((assessment) => assessmentJson(assessment, locale));
  return plans.length === 1 ? plans[0] : { plans };
}

/** `快于预期 3、符合预期 5`; verdicts that no indicator got are left out. */
export function verdictCounts({ counts }: PlanAssessment, locale: Locale): string {
  return VERDICTS.filter((verdict) => counts[verdict] > 0)
    .map((verdict) => `${translate(verdictKey(verdict), {}, locale)} ${counts[verdict]}`)
    .join(locale === 'zh-CN' ? '、' : ', ');
}

function assessmentJson(assessment: PlanAssessment, locale: Locale): unknown {
  return {
    plan: assessment.data.plan.id,
    year: assessment.year,
    indicators: assessment.indicators.map((indicator) => indicatorJson(indicator, locale)),
    counts: assessment.counts,
  };
}

function indicatorJson(one: IndicatorAssessment, locale: Locale): unknown {
  const { series, reason, secondOpinion } = one;
  return {
    code: series.indicator.code,
    name: series.indicator.name,
    unit: series.indicator.unit,
    actual: one.actual,
    progress: one.progress,
    target: one.target,
    expected: one.expected,
    doneShare: one.doneShare,
    timeShare: one.timeShare,
    ratio: one.ratio,
    verdict: one.verdict,
    reason: reason === null ? null : translate(reason.key, reason.facts, locale),
    method: one.method,
    forecast: one.forecast,
    gap: one.gap,
    requiredPace: one.requiredPace,
    bestPace: one.bestPace,
    change: one.change,
    secondOpinion: secondOpinion?.verdict ?? null,
    secondRatio: secondOpinion?.ratio ?? null,
    disagrees: one.disagrees,
  };
}
