/** `template`: writes a filing form. */
import { buildForm, formIndicators } from '../../forms/build';
import { translate } from '../../i18n';
import { annualTargetsFor } from '../../plan/annual-targets';
import { reportingYears } from '../../plan/facts';
import type { Plan } from '../../plan/schema';
import { parseYears, showYears } from '../../plan/years';
import {
  refuseOverwriting,
  refusePositionals,
  requireOption,
  usageError,
  type Arguments,
} from '../arguments';
import type { Command } from '../command';
import { readEarlier } from '../earlier-figures';
import { checkWritable } from '../files';
import { choosePlan } from '../plan-file';
import { writeWorkbookFile } from '../write-workbook';

export const template: Command = async (args, environment) => {
  refusePositionals(args);
  const { plan, plans } = await choosePlan(args, environment);
  const output = requireOption(args.output, '-o', args.locale);
  refuseOverwriting(args.earlier, output, args.locale);
  const years = requestedYears(args, plan);
  await checkWritable(output, args.force);
  const earlier = await readEarlier(args, plan, years, { ...environment, plans });
  const form = buildForm({
    plan,
    years,
    department: args.department ?? null,
    annualTargets: annualTargetsFor(plan, plans),
    includeTextTargets: args.textTargets,
    earlierYears: earlier.years,
    earlier: earlier.figures,
    created: environment.now,
  });
  await writeWorkbookFile(output, form);
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
