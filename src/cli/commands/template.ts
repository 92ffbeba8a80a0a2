/** `template`: writes a filing form. */
import { buildForm, formIndicators } from '../../forms/build';
import { columnKey } from '../../forms/columns';
import { numberOf } from '../../forms/entry';
import type { EarlierFigures } from '../../forms/locked';
import { translate } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import { annualTargetsFor } from '../../plan/annual-targets';
import { findPlan } from '../../plan/catalogue';
import { reportingYears } from '../../plan/facts';
import type { Plan } from '../../plan/schema';
import { parseYears, showYears } from '../../plan/years';
import { writeWorkbook } from '../../workbook/write';
import {
  refuseOverwriting,
  refusePositionals,
  requireOption,
  usageError,
  type Arguments,
} from '../arguments';
import type { Command, Environment } from '../command';
import { checkFile } from '../filing-file';
import { checkWritable, writeWhole } from '../files';

export const template: Command = async (args, environment) => {
  refusePositionals(args);
  const plan = findPlan(requireOption(args.plan, '--plan', args.locale), environment.plans);
  const output = requireOption(args.output, '-o', args.locale);
  refuseOverwriting(args.earlier, output, args.locale);
  const years = requestedYears(args, plan);
  await checkWritable(output, args.force);
  const earlier = await readEarlier(args, plan, years, environment);
  const form = buildForm({
    plan,
    years,
    department: args.department ?? null,
    annualTargets: annualTargetsFor(plan, environment.plans),
    includeTextTargets: args.textTargets,
    earlierYears: earlier.years,
    earlier: earlier.figures,
    created: environment.now,
  });
  await writeWhole(output, await writeWorkbook(form));
  const facts = {
    file: output,
    plan: plan.shortTitle,
    years: showYears(years),
    indicators: formIndicators(plan, args.textTargets).length,
  };
  environment.terminal.print(translate('cli.template.done', facts, args.locale));
  return 0;
};

function requestedYears({ year, years, locale }: Arguments, plan: Plan): number[] {
  if (year !== undefined && years !== undefined) throw usageError('cli.problem.year-and-years', {}, locale);
  const text = year ?? years;
  return text === undefined ? reportingYears(plan) : parseYears(text, plan);
}

/** Figures of the years before the form's first, taken from earlier filings without blocking findings. */
async function readEarlier(
  { earlier, locale }: Arguments,
  plan: Plan,
  years: readonly number[],
  { plans, terminal }: Environment,
): Promise<{ years: number[]; figures: EarlierFigures }> {
  const figures = new Map<string, number>();
  const found = new Set<number>();
  const first = Math.min(...years);
  for (const file of earlier) {
    terminal.progress(translate('cli.progress.reading', { file }, locale));
    const { filing, check } = await checkFile(file, plans, locale);
    if (filing.plan.id !== plan.id)
      throw new ReportError('error.plans-differ', {
        file: '--plan',
        plan: plan.id,
        otherFile: file,
        otherPlan: filing.plan.id,
      });
    for (const { indicator, entries } of filing.indicators)
      for (const year of [...filing.earlierYears, ...filing.years].filter((one) => one < first)) {
        const value = numberOf(entries.get(columnKey('actual', year)));
        if (value === null || check.untrusted.has(`${indicator.code}:${year}`)) continue;
        figures.set(`${indicator.code}|${columnKey('actual', year)}`, value);
        found.add(year);
      }
  }
  return {
    years: [...found].sort((a, b) => a - b),
    figures: (code, key) => figures.get(`${code}|${key}`),
  };
}
