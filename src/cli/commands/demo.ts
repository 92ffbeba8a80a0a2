/** `demo`: the whole loop on the bundled plans with labelled sample figures and a few planted mistakes. */
import { join } from 'node:path';
import { checkFiling, countFindings } from '../../check/check';
import { buildForm } from '../../forms/build';
import { readFiling } from '../../forms/read';
import { translate } from '../../i18n';
import { annualTargetsFor } from '../../plan/annual-targets';
import { mainIndicators, reportingYears } from '../../plan/facts';
import type { Plan } from '../../plan/schema';
import { buildReview } from '../../review/build';
import { readWorkbook } from '../../workbook/read';
import { writeWorkbook } from '../../workbook/write';
import { refusePositionals, type Arguments } from '../arguments';
import type { Command, Environment } from '../command';
import { checkWritable, makeFolder, writeWhole } from '../files';
import { sampleAnswers } from '../sample/answers';
import { textTable } from '../terminal';
import { assessFilings, verdictCounts } from './assess';

const DEFAULT_FOLDER = 'demo-output';
/** Five-year plans are shown at mid-term: all verdicts of a running plan can be seen there. */
const MID_TERM_YEARS = 3;

export const demo: Command = async (args, environment) => {
  refusePositionals(args);
  const folder = args.output ?? DEFAULT_FOLDER;
  await makeFolder(folder);
  const { terminal, plans } = environment;
  const rows: (string | number)[][] = [translate('cli.demo.header', {}, args.locale).split('|')];
  for (const plan of plans) rows.push(await demoPlan(plan, folder, args, environment));
  textTable(rows).forEach((line) => terminal.print(line));
  terminal.print(translate('cli.demo.note', {}, args.locale));
  terminal.print(translate('cli.demo.files', { folder }, args.locale));
  return 0;
};

async function demoPlan(
  plan: Plan,
  folder: string,
  { force, locale }: Arguments,
  { plans, now }: Environment,
): Promise<(string | number)[]> {
  const all = reportingYears(plan);
  const years = all.slice(0, MID_TERM_YEARS);
  const year = years.at(-1) ?? plan.period.start;
  const fileName = (key: 'cli.demo.form' | 'cli.demo.filing' | 'cli.demo.assessment'): string =>
    `${plan.id}-${translate(key, {}, locale)}.xlsx`;
  const write = async (name: string, bytes: Uint8Array): Promise<void> => {
    await checkWritable(join(folder, name), force);
    await writeWhole(join(folder, name), bytes);
  };
  const banner = translate('form.sample', {}, locale);
  const annualTargets = annualTargetsFor(plan, plans);
  const common = { plan, annualTargets, created: now, banner };
  await write(fileName('cli.demo.form'), await writeWorkbook(buildForm({ ...common, years: all })));
  const filled = buildForm({ ...common, years, answers: sampleAnswers(plan, years) });
  const bytes = await writeWorkbook(filled);
  const filingName = fileName('cli.demo.filing');
  await write(filingName, bytes);
  // The loop reads its own file back like any other: nothing is taken from memory.
  const { grids, flags } = await readWorkbook(bytes, filingName);
  const filing = readFiling(grids, filingName, plans);
  const check = checkFiling(filing, { locale, annualTargets });
  const { assessment, checks } = assessFilings([{ file: filingName, filing, check, flags }], year, locale);
  const assessmentName = fileName('cli.demo.assessment');
  const review = buildReview({ assessment, checks, created: now, locale, banner });
  await write(assessmentName, await writeWorkbook(review));
  const { A, B, C, D } = countFindings(check);
  return [
    plan.id,
    mainIndicators(plan).length,
    A,
    B,
    C,
    D,
    verdictCounts(assessment, locale),
    assessmentName,
  ];
}
