/** `assess`: checks filled forms, assesses a year and writes the assessment workbook. */
import type { IndicatorAssessment } from '../../assess/assessment';
import { assessPlan, type PlanAssessment } from '../../assess/plan';
import { VERDICTS } from '../../assess/verdict';
import { mergeFilings } from '../../collect/merge';
import { translate, type Locale } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import { requireReportingYear, showYears } from '../../plan/years';
import { buildReview } from '../../review/build';
import type { FileCheck } from '../../review/context';
import { verdictKey } from '../../review/words';
import { writeWorkbook } from '../../workbook/write';
import { refuseOverwriting, requireFiles, requireOption, usageError, type Arguments } from '../arguments';
import type { Command, Environment } from '../command';
import { checkFile, type CheckedFile } from '../filing-file';
import { checkWritable, writeWhole } from '../files';

export const assess: Command = async (args, environment) => {
  const { terminal, plans, now } = environment;
  const files = requireFiles(args);
  const year = requestedYear(args);
  const output = requireOption(args.output, '-o', args.locale);
  refuseOverwriting(files, output, args.locale);
  await checkWritable(output, args.force);
  const checked: CheckedFile[] = [];
  for (const file of files) {
    terminal.progress(translate('cli.progress.reading', { file }, args.locale));
    checked.push(await checkFile(file, plans, args.locale));
  }
  const { assessment, checks } = assessFilings(checked, year, args.locale);
  const workbook = buildReview({ assessment, checks, created: now, locale: args.locale });
  await writeWhole(output, await writeWorkbook(workbook));
  return report(assessment, checks, output, args, environment);
};

/** Merges and assesses checked filings. @throws ReportError where the year or the plans do not fit */
export function assessFilings(
  checked: readonly CheckedFile[],
  year: number,
  locale: Locale,
): { assessment: PlanAssessment; checks: FileCheck[] } {
  const { data, conflicts } = mergeFilings(checked, locale);
  requireReportingYear(year, data.plan);
  if (!data.years.includes(year))
    throw new ReportError('error.year-not-in-files', { year, years: showYears(data.years) });
  const checks = checked.map(({ file, check }, index): FileCheck => ({
    file,
    // Conflicts between files have no file of their own: they stand with the last one.
    findings: index === checked.length - 1 ? [...conflicts, ...check.findings] : check.findings,
    explained: check.explained,
    unverifiable: check.unverifiable,
  }));
  return { assessment: assessPlan(data, year), checks };
}

function requestedYear({ year, locale }: Arguments): number {
  const text = requireOption(year, '--year', locale);
  if (!/^\d{4}$/.test(text)) throw usageError('cli.problem.year', { year: text }, locale);
  return Number(text);
}

function report(
  assessment: PlanAssessment,
  checks: readonly FileCheck[],
  output: string,
  { json, locale }: Arguments,
  { terminal }: Environment,
): 0 | 1 {
  const blocking = checks.reduce(
    (sum, { findings }) => sum + findings.filter(({ severity }) => severity === 'A').length,
    0,
  );
  if (json) terminal.print(JSON.stringify(assessmentJson(assessment, locale), null, 2));
  else {
    terminal.print(translate('cli.assess.done', { file: output }, locale));
    terminal.print(
      translate(
        'cli.assess.verdicts',
        { year: assessment.year, counts: verdictCounts(assessment, locale) },
        locale,
      ),
    );
  }
  if (blocking > 0) terminal.warn(translate('cli.assess.blocking', { count: blocking }, locale));
  return blocking > 0 ? 1 : 0;
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
