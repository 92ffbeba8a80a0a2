/** `assign`: writes the assignment sheet of a plan, or its plan file, filled in from a list and from earlier assignments. */
import { assignmentsByCode, itemsOf, unassigned, type Assignments } from '../../collect/assign/items';
import { proposeCarryOver } from '../../collect/assign/carry-over';
import { alikeDepartments, uniqueDepartments } from '../../collect/assign/department';
import { withAssignments } from '../../collect/assign/items';
import { proposeFromList } from '../../collect/assign/paste';
import { applyProposal, type Proposal, type Proposed } from '../../collect/assign/proposal';
import { wordRemark } from '../../collect/assign/remark';
import { assignmentWorkbook, kindOf } from '../../collect/assign/sheet';
import { translate, type Locale } from '../../i18n';
import type { Assignment } from '../../plan/assignments';
import type { Plan } from '../../plan/schema';
import { writeWorkbook } from '../../workbook/write';
import { refuseOverwriting, refusePositionals, requireOption } from '../arguments';
import { readAssignments, readList } from '../assignment-files';
import type { Command } from '../command';
import { checkWritable, writeWhole } from '../files';
import { localDay } from '../../plan/local-time';
import { choosePlan, isPlanFile } from '../plan-file';
import type { Terminal } from '../terminal';

export const assign: Command = async (args, environment) => {
  refusePositionals(args);
  const { from, list, locale, force } = args;
  const { terminal, now } = environment;
  const { plan } = await choosePlan(args, environment);
  const output = requireOption(args.output, '-o', locale);
  refuseOverwriting(
    [from, list, args.plan].flatMap((file) => file ?? []),
    output,
    locale,
  );
  await checkWritable(output, force, isPlanFile(output) ? 'json' : 'xlsx');

  let assignments = assignmentsByCode(plan.assignments);
  if (from !== undefined) {
    const earlier = await readAssignments(from, plan);
    for (const remark of earlier.remarks) terminal.warn(wordRemark(remark, locale));
    const proposal = proposeCarryOver(plan, assignments, earlier);
    tellProposal(from, proposal, 'assign.kept', terminal, locale);
    assignments = applyProposal(assignments, proposal, { overwrite: false });
  }
  if (list !== undefined) {
    const proposal = proposeFromList(plan, assignments, await readList(list));
    tellProposal(list, proposal, 'assign.overwritten', terminal, locale);
    assignments = applyProposal(assignments, proposal, { overwrite: true });
  }
  const bytes = isPlanFile(output)
    ? new TextEncoder().encode(`${JSON.stringify(withAssignments(plan, assignments), null, 2)}\n`)
    : await writeWorkbook(assignmentWorkbook(plan, assignments, { created: now, locale }));
  await writeWhole(output, bytes);
  tellResult(plan, assignments, output, localDay(now), terminal, locale);
  return 0;
};

/** How a list was understood; every line that was not used is named. */
function tellProposal(
  file: string,
  proposal: Proposal,
  overwritingKey: 'assign.kept' | 'assign.overwritten',
  terminal: Terminal,
  locale: Locale,
): void {
  const { added, same, overwriting, unmatched, ambiguous } = proposal;
  const facts = {
    file,
    added: added.length,
    same: same.length,
    overwriting: overwriting.length,
    unmatched: unmatched.length,
    ambiguous: ambiguous.length,
  };
  terminal.print(translate('cli.assign.source', facts, locale));
  for (const one of overwriting) terminal.warn(translate(overwritingKey, changeFacts(one), locale));
  for (const { line, text, lead } of unmatched)
    terminal.warn(translate('assign.unused', { line, text, lead }, locale));
  for (const { why, line, text, lead, codes } of ambiguous)
    terminal.warn(translate(`assign.ambiguous.${why}`, { line, text, lead, codes }, locale));
}

function changeFacts({ item, before, after }: Proposed): Record<string, string> {
  const words = (one: Assignment | null): string =>
    [one?.lead ?? '—', one?.assisting.join('、') ?? '', one?.due ?? ''].filter(Boolean).join('／');
  return { code: item.code, name: item.name, before: words(before), after: words(after) };
}

function tellResult(
  plan: Plan,
  assignments: Assignments,
  output: string,
  today: string,
  terminal: Terminal,
  locale: Locale,
): void {
  const all = [...assignments.values()];
  const open = unassigned(plan, assignments);
  const total = itemsOf(plan).length;
  const facts = {
    file: output,
    plan: plan.shortTitle,
    total,
    done: total - open.length,
    open: open.length,
    departments: uniqueDepartments(all.map(({ lead }) => lead)).length,
  };
  terminal.print(translate('cli.assign.done', facts, locale));
  const names = all.flatMap(({ lead, assisting }) => [lead, ...assisting]);
  for (const [first, second] of alikeDepartments(names, plan.region))
    terminal.warn(translate('assign.alike', { first, second }, locale));
  const past = all.filter(({ due }) => due !== null && due < today).length;
  if (past > 0) terminal.warn(translate('cli.assign.past', { count: past }, locale));
  // A sheet that nobody has filled in yet is open as a whole; the count says so.
  if (open.length === 0 || open.length === total) return;
  terminal.warn(translate('cli.assign.open', { count: open.length }, locale));
  for (const item of open) {
    const row = { kind: kindOf(item, locale), code: item.code, name: item.name };
    terminal.warn(translate('cli.assign.open-row', row, locale));
  }
}
