/** `demo`: the whole loop on the bundled plans with labelled sample figures and a few planted mistakes. */
import { join } from 'node:path';
import { checkFiling, countFindings } from '../../check/check';
import { reviewFilings } from '../../collect/reviews';
import { buildForm } from '../../forms/build';
import { readFiling } from '../../forms/read';
import type { WorkbookModel } from '../../forms/sheet/model';
import { translate, type Locale } from '../../i18n';
import { annualTargetsFor } from '../../plan/annual-targets';
import { mainIndicators, reportingYears } from '../../plan/facts';
import type { Plan } from '../../plan/schema';
import { buildReviews } from '../../review/build';
import { readWorkbook } from '../../workbook/read';
import { refusePositionals, type Arguments } from '../arguments';
import type { Command, Environment } from '../command';
import { checkWritable, makeFolder, readBytes } from '../files';
import { sampleAnswers } from '../sample/answers';
import { textTable } from '../terminal';
import { writeWorkbookFile } from '../write-workbook';
import { verdictCounts } from './assess';

const DEFAULT_FOLDER = 'demo-output';
/** Five-year plans are shown at mid-term: all verdicts of a running plan can be seen there. */
const MID_TERM_YEARS = 3;

export const demo: Command = async (args, environment) => {
  refusePositionals(args);
  const folder = args.output ?? DEFAULT_FOLDER;
  const { terminal, plans } = environment;
  await makeFolder(folder);
  // All or nothing: a file that may not be replaced stops the demo before it has written any.
  for (const { id } of plans)
    for (const name of Object.values(fileNames(id, args.locale)))
      await checkWritable(join(folder, name), args.force);
  const rows: (string | number)[][] = [translate('cli.demo.header', {}, args.locale).split('|')];
  for (const plan of plans) rows.push(await demoPlan(plan, folder, args, environment));
  textTable(rows).forEach((line) => terminal.print(line));
  terminal.print(translate('cli.demo.note', {}, args.locale));
  terminal.print(translate('cli.demo.files', { folder }, args.locale));
  return 0;
};

/** The files of a plan's loop: form, sample filing, assessment. */
function fileNames(id: string, locale: Locale): Record<'form' | 'filing' | 'assessment', string> {
  const name = (key: 'form' | 'filing' | 'assessment'): string =>
    `${id}-${translate(`cli.demo.${key}`, {}, locale)}.xlsx`;
  return { form: name('form'), filing: name('filing'), assessment: name('assessment') };
}

async function demoPlan(
  plan: Plan,
  folder: string,
  { locale }: Arguments,
  { plans, now }: Environment,
): Promise<(string | number)[]> {
  const all = reportingYears(plan);
  const years = all.slice(0, MID_TERM_YEARS);
  const year = years.at(-1) ?? plan.period.start;
  const names = fileNames(plan.id, locale);
  const write = (name: string, model: WorkbookModel): Promise<void> =>
    writeWorkbookFile(join(folder, name), model);
  const banner = translate('form.sample', {}, locale);
  const annualTargets = annualTargetsFor(plan, plans);
  const common = { plan, annualTargets, created: now, banner };
  await write(names.form, buildForm({ ...common, years: all }));
  await write(names.filing, buildForm({ ...common, years, answers: sampleAnswers(plan, years) }));
  // The loop reads its own file back like any other: nothing is taken from memory.
  const { grids } = await readWorkbook(await readBytes(join(folder, names.filing)), names.filing);
  const filing = readFiling(grids, names.filing, plans);
  const check = checkFiling(filing, { locale, annualTargets });
  // The assessment lies beside the filing: its name is the way to it.
  const checked = [{ file: names.filing, filing, check }];
  const reviews = reviewFilings(checked, year, locale, ({ file }) => ({ path: file }));
  const review = buildReviews(reviews, { others: plans, created: now, locale });
  await write(names.assessment, review);
  const { A, B, C, D } = countFindings(check);
  return [
    plan.id,
    mainIndicators(plan).length,
    A,
    B,
    C,
    D,
    reviews.map(({ assessment }) => verdictCounts(assessment, locale)).join(),
    names.assessment,
  ];
}
