/** `distribute`: one annual form for each department, and the list of what is out. */
import { assignmentsByCode, type Assignments } from '../../collect/assign/items';
import { isError, wordRemark } from '../../collect/assign/remark';
import { LIST_FILE } from '../../collect/distribute/headers';
import { readIssuedList, type IssuedList } from '../../collect/distribute/issued';
import { listWorkbook } from '../../collect/distribute/list-sheet';
import { planRound, type Round } from '../../collect/distribute/round';
import { translate } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import { annualTargetsFor } from '../../plan/annual-targets';
import { readDay } from '../../plan/dates';
import type { Plan } from '../../plan/schema';
import { parseYears } from '../../plan/years';
import type { ArchivedFile } from '../../workbook/archive';
import { readWorkbook } from '../../workbook/read';
import { writeWorkbook } from '../../workbook/write';
import { refusePositionals, requireOption, usageError, type Arguments } from '../arguments';
import { readAssignments } from '../assignment-files';
import type { Command } from '../command';
import { readEarlier } from '../earlier-figures';
import { localDay } from '../../plan/local-time';
import { choosePlan } from '../plan-file';
import { openTarget } from '../round-target';
import type { Terminal } from '../terminal';
import { roundJson, tellRound } from './distribute-report';

export const distribute: Command = async (args, environment) => {
  refusePositionals(args);
  const { locale } = args;
  const { terminal, now } = environment;
  const { plan, plans } = await choosePlan(args, environment);
  const output = requireOption(args.output, '-o', locale);
  const years = parseYears(requireOption(args.year, '--year', locale), plan);
  if (years.length > 1) throw usageError('cli.problem.year', { year: args.year ?? '' }, locale);
  const due = requestedDue(args);
  const assignments = await requestedAssignments(args, plan, terminal);
  const earlier = await readEarlier(args, plan, years, { plans, terminal });
  const target = await openTarget(output);
  const round = planRound({
    ...{ plan, years, assignments, due, earlier },
    annualTargets: annualTargetsFor(plan, plans),
    contact: args.contact ?? null,
    today: localDay(now),
    before: target.list && (await readList(target.list)),
    isPresent: target.isPresent,
    reissue: args.reissue,
  });
  const listModel = listWorkbook(plan, round.list, locale);
  const list = round.isListNew ? { name: LIST_FILE, bytes: await writeWorkbook(listModel) } : null;
  await target.write(list, formFiles(round, terminal, args), listModel.created.toISOString().slice(0, 10));
  if (args.json) terminal.print(JSON.stringify(roundJson(plan, years, output, round), null, 2));
  tellRound(plan, years, output, round, args, terminal);
  return 0;
};

async function* formFiles(
  { forms }: Round,
  terminal: Terminal,
  { locale }: Arguments,
): AsyncGenerator<ArchivedFile> {
  for (const { form, build } of forms) {
    if (build === null) continue;
    terminal.progress(translate('cli.distribute.writing', { file: form.file }, locale));
    yield { name: form.file, bytes: await writeWorkbook(build()) };
  }
}

async function readList(bytes: Uint8Array): Promise<IssuedList> {
  const { grids } = await readWorkbook(bytes, LIST_FILE);
  return readIssuedList(grids, LIST_FILE);
}

function requestedDue({ due, locale }: Arguments): string | null {
  if (due === undefined) return null;
  const day = readDay(due);
  if (day === null) throw usageError('cli.problem.day', { option: '--due', day: due }, locale);
  return day;
}

/** @throws ReportError where the file belongs to another plan, or where it cannot be told who reports a row */
async function requestedAssignments(
  { assignments: file, locale }: Arguments,
  plan: Plan,
  terminal: Terminal,
): Promise<Assignments> {
  if (file === undefined && plan.assignments !== undefined) return assignmentsByCode(plan.assignments);
  const named = requireOption(file, '--assignments', locale);
  const { planId, assignments, remarks } = await readAssignments(named, plan);
  if (planId !== plan.id)
    throw new ReportError('error.assignments-other-plan', {
      file: named,
      plan: plan.id,
      otherPlan: planId,
    });
  const errors = remarks.filter(isError);
  if (errors.length > 0)
    throw new ReportError('error.assignments-invalid', {
      file: named,
      count: errors.length,
      problems: errors
        .slice(0, LISTED_PROBLEMS)
        .map((remark) => wordRemark(remark, locale))
        .join(' '),
    });
  for (const remark of remarks) terminal.warn(wordRemark(remark, locale));
  return assignmentsByCode(assignments);
}

/** How many problems one error message lists; more would hide the first ones. */
const LISTED_PROBLEMS = 10;
