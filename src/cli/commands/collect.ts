/** `collect`: filled forms of many departments into one ledger; the board and the lists that go back to departments. */
import { join } from 'node:path';
import { assignmentsByCode } from '../../collect/assign/items';
import { isDistributionList, readIssuedList } from '../../collect/distribute/issued';
import { boardOf, type Board, type Expected } from '../../collect/ledger/board';
import { expectedByAssignments, expectedByList, roundYear } from '../../collect/ledger/expected';
import type { Ledger, Receipt } from '../../collect/ledger/ledger';
import { sayIn } from '../../collect/ledger/ledger-sheets';
import { planLedgers, type PlanLedger } from '../../collect/ledger/plan-ledger';
import {
  changeCounts,
  firstReceipts,
  resultIn,
  RESULTS,
  type ChangeCounts,
  type Result,
} from '../../collect/ledger/results';
import { returnFiles } from '../../collect/ledger/return-files';
import { translate, type MessageKey } from '../../i18n';
import { localDay } from '../../plan/local-time';
import type { Plan } from '../../plan/schema';
import { showYears } from '../../plan/years';
import { readWorkbook } from '../../workbook/read';
import { writeWorkbook } from '../../workbook/write';
import { requireFiles, requireOption, usageError, type Arguments } from '../arguments';
import { readAssignments } from '../assignment-files';
import { collectFiles, type Collected } from '../collect/collect-files';
import type { Command, Environment } from '../command';
import { requestedYear } from './assess';
import { checkWritable, makeFolder, readBytes, writeWhole } from '../files';

export const collect: Command = async (args, environment) => {
  const { terminal, plans, now } = environment;
  const inputs = requireFiles(args);
  const ledger = requireOption(args.output, '-o', args.locale);
  // A ledger that is there is added to: nothing has to be forced.
  await checkWritable(ledger, true);
  const jobs = requestedJobs(args);
  const collected = await collectFiles({
    inputs,
    ledger,
    plans,
    locale: args.locale,
    now,
    ...(jobs === null ? {} : { jobs }),
    listed: args.returns !== undefined,
    progress: (done, all) => {
      if (done % 100 === 0 || done === all)
        terminal.progress(translate('cli.collect.progress', { done, all }, args.locale));
    },
  });
  const ledgers = planLedgers(collected.ledger, plans);
  const lists =
    args.returns === undefined
      ? null
      : await writeReturns(args.returns, collected, ledgers, args, plans, now);
  const summary = summarise(collected, ledgers);
  if (args.json) terminal.print(JSON.stringify({ ledger, written: collected.written, ...summary }, null, 2));
  else print(summary, collected, ledger, lists, args, { terminal, plans });
  return summary.counts.returned > 0 || summary.changes.disputed > 0 ? 1 : 0;
};

function requestedJobs({ jobs, locale }: Arguments): number | null {
  if (jobs === undefined) return null;
  if (!/^[1-9]\d?$/.test(jobs)) throw usageError('cli.problem.jobs', { jobs }, locale);
  return Number(jobs);
}

type FileResult = Result | 'known' | 'own';
const FILE_RESULTS: readonly FileResult[] = [...RESULTS, 'known', 'own'];

interface Summary {
  readonly files: readonly {
    readonly file: string;
    readonly result: FileResult;
    readonly plan: string | null;
    readonly years: readonly number[];
    readonly department: string | null;
    readonly edition: number | null;
    readonly counts: Receipt['counts'] | null;
    readonly reasons: readonly string[];
  }[];
  readonly counts: Readonly<Record<FileResult, number>>;
  readonly changes: ChangeCounts;
}

function summarise({ ledger, taken }: Collected, ledgers: readonly PlanLedger[]): Summary {
  const first = firstReceipts(ledger.receipts.values());
  const files = taken.map(({ file, kind, receipt }) => {
    const result = kind === 'read' && receipt ? resultIn(ledger, { ...receipt, file }, first) : kind;
    return {
      file,
      result: result === 'read' ? 'returned' : result,
      plan: receipt?.planId ?? null,
      years: receipt?.years ?? [],
      department: receipt?.department ?? null,
      edition: receipt?.edition ?? null,
      counts: receipt?.counts ?? null,
      reasons: receipt?.reasons ?? [],
    } as const;
  });
  return {
    files,
    counts: Object.fromEntries(
      FILE_RESULTS.map((result) => [result, files.filter((one) => one.result === result).length]),
    ) as Record<FileResult, number>,
    changes: changeCounts(ledgers),
  };
}

function print(
  { files, counts, changes }: Summary,
  { written }: Collected,
  ledger: string,
  lists: number | null,
  { returns, locale }: Arguments,
  { terminal, plans }: Pick<Environment, 'terminal' | 'plans'>,
): void {
  const say = sayIn(locale);
  for (const { file, result, plan, years, department, reasons } of files) {
    const title = plans.find(({ id }) => id === plan)?.shortTitle;
    const facts = { file, result: say(resultKey(result)) };
    const who = department ?? say('ledger.no-department');
    if (title === undefined) terminal.print(say('cli.collect.file', facts));
    else
      terminal.print(
        say('cli.collect.file-of', { ...facts, plan: title, years: showYears(years), department: who }),
      );
    if (result !== 'known') for (const reason of reasons) terminal.print(`      ${reason}`);
  }
  terminal.print(say('cli.collect.counts', { all: files.length, ...counts, open: counts['accepted-open'] }));
  if (changes.corrected + changes.held + changes.disputed > 0)
    terminal.print(say('cli.collect.changes', changes));
  terminal.print(say(written ? 'cli.collect.written' : 'cli.collect.unchanged', { file: ledger }));
  if (lists !== null && returns !== undefined)
    terminal.print(say('cli.collect.returns', { count: lists, folder: returns }));
}

const resultKey = (result: FileResult): MessageKey =>
  result === 'known' || result === 'own' ? `cli.collect.${result}` : `ledger.result.${result}`;

/** Writes the board and a list for each department that has something to answer. @returns how many lists */
async function writeReturns(
  folder: string,
  { ledger, taken: files }: Collected,
  ledgers: readonly PlanLedger[],
  args: Arguments,
  plans: readonly Plan[],
  now: Date,
): Promise<number> {
  const { locale } = args;
  await makeFolder(folder);
  const boards = await boardsOf(ledger, ledgers, args, plans, now);
  const forms = files.flatMap(({ receipt, ...form }) => (receipt ? [{ ...form, receipt }] : []));
  const made = returnFiles(ledgers, forms, boards, { plans, created: now, locale });
  for (const { name, model } of made) await writeWhole(join(folder, name), await writeWorkbook(model));
  return made.filter(({ kind }) => kind === 'return').length;
}

/** One board for each plan that has come in; of the year that is asked for, else of the last one reported. */
async function boardsOf(
  ledger: Ledger,
  ledgers: readonly PlanLedger[],
  args: Arguments,
  plans: readonly Plan[],
  now: Date,
): Promise<Board[]> {
  const year = args.year === undefined ? null : requestedYear(args);
  const today = localDay(now);
  const seen = new Set([...ledger.receipts.values()].map(({ planId }) => planId));
  const boards: Board[] = [];
  for (const plan of plans) {
    const expected = await expectedOf(args, plan);
    if (!seen.has(plan.id) && expected === null) continue;
    const own = ledgers.find((one) => one.plan.id === plan.id) ?? null;
    boards.push(boardOf(plan, year ?? roundYear(plan, ledger, own), ledger, own, expected, today));
  }
  return boards;
}

/** Who was asked for what: by a list of forms that are out, by assignments in a file, or by those of the plan. */
async function expectedOf({ assignments: file }: Arguments, plan: Plan): Promise<readonly Expected[] | null> {
  if (file === undefined)
    return plan.assignments ? expectedByAssignments(plan, assignmentsByCode(plan.assignments)) : null;
  if (/\.xlsx$/i.test(file)) {
    const { grids } = await readWorkbook(await readBytes(file), file);
    if (isDistributionList(grids)) {
      const list = readIssuedList(grids, file);
      return list.planId === plan.id ? expectedByList(list, plan) : null;
    }
  }
  const { planId, assignments } = await readAssignments(file, plan);
  return planId === plan.id ? expectedByAssignments(plan, assignmentsByCode(assignments)) : null;
}
