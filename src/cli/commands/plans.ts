/** `plans`: the bundled plans and what they hold; with `--check` whether they are right in themselves. */
import {
  checkPlan,
  countPlanFindings,
  isOpen,
  type Contribution,
  type PlanCheckResult,
  type PlanFinding,
  type PlanUnverifiable,
} from '../../check/plan';
import { translate, type Locale } from '../../i18n';
import { findPlan } from '../../plan/catalogue';
import { summarise } from '../../plan/facts';
import type { Plan } from '../../plan/schema';
import { showQuantity } from '../../plan/units';
import { ruleTitle } from '../../review/words';
import { refusePositionals, usageError, type Arguments } from '../arguments';
import type { Command, Environment, ExitCode } from '../command';
import { textTable, type Terminal } from '../terminal';

export const plans: Command = async (args, environment) => {
  refusePositionals(args);
  if (args.checkPlans) return checkPlans(args, environment);
  // Listing one plan only is not offered; the option would be ignored without a word.
  if (args.plan !== undefined)
    throw usageError('cli.problem.option', { reason: 'plans --plan' }, args.locale);
  listPlans(args, environment);
  return 0;
};

function listPlans(args: Arguments, { terminal, plans: all }: Environment): void {
  const summaries = all.map(summarise);
  if (args.json) {
    const facts = summaries.map(({ id, title, indicators, projects, tasks }) => ({
      id,
      title,
      indicators,
      projects,
      tasks,
    }));
    terminal.print(JSON.stringify(facts, null, 2));
    return;
  }
  const header = translate('cli.plans.header', {}, args.locale).split('|');
  const rows = summaries.map(({ id, title, indicators, projects, tasks, textTargets }) => [
    id,
    title,
    indicators,
    projects,
    tasks,
    textTargets,
  ]);
  textTable([header, ...rows]).forEach((line) => terminal.print(line));
}

/** Each plan is compared with all others, also where only one is asked for. */
function checkPlans({ plan: id, json, locale }: Arguments, { terminal, plans: all }: Environment): ExitCode {
  const chosen = id === undefined ? all : [findPlan(id, all)];
  const results = chosen.map((plan) => ({ plan, result: checkPlan(plan, all, { locale }) }));
  if (json) terminal.print(JSON.stringify(results.map(resultJson), null, 2));
  else results.forEach(({ plan, result }) => printResult(plan, result, all, terminal, locale));
  return results.some(({ result }) => countPlanFindings(result).A > 0) ? 1 : 0;
}

function resultJson({ plan, result }: { readonly plan: Plan; readonly result: PlanCheckResult }): unknown {
  const { findings, unverifiable, coverage, contributions } = result;
  return {
    plan: plan.id,
    title: plan.title,
    findings,
    counts: countPlanFindings(result),
    unverifiable,
    coverage,
    contributions,
  };
}

function printResult(
  plan: Plan,
  result: PlanCheckResult,
  all: readonly Plan[],
  terminal: Terminal,
  locale: Locale,
): void {
  terminal.print(translate('cli.plans.plan', { title: plan.title, plan: plan.id }, locale));
  terminal.print(translate('cli.plans.counts', countPlanFindings(result), locale));
  if (result.findings.length === 0) terminal.print(translate('cli.check.none', {}, locale));
  for (const finding of result.findings) printFinding(finding, terminal, locale);
  for (const contribution of result.contributions) printContribution(contribution, all, terminal, locale);
  if (result.contributions.length > 0) terminal.print(translate('cli.plans.contribution-note', {}, locale));
  const { rules, ...counts } = result.coverage;
  terminal.print(translate('cli.plans.coverage', { rules: rules.length, ...counts }, locale));
  printUnverifiable(result.unverifiable, terminal, locale);
  terminal.print('');
}

function printFinding(finding: PlanFinding, terminal: Terminal, locale: Locale): void {
  const { severity, line, code, rule, message, hint, acknowledged } = finding;
  const facts = { severity, line, code: code ?? '—', rule: `${rule} ${ruleTitle(rule, locale)}` };
  const key = isOpen(finding) ? 'cli.plans.finding' : 'cli.plans.known-finding';
  terminal.print(translate(key, facts, locale));
  terminal.print(`      ${message}`);
  if (isOpen(finding)) terminal.print(`      → ${hint}`);
  for (const { line: at, what, taken } of acknowledged)
    terminal.print(`      ${translate('cli.plans.known', { line: at, what, taken }, locale)}`);
}

function printContribution(
  { code, name, unit, year, value, parentPlan, parentValue, share }: Contribution,
  all: readonly Plan[],
  terminal: Terminal,
  locale: Locale,
): void {
  const facts = {
    code,
    name,
    year,
    value: showQuantity(value, unit),
    whole: showQuantity(parentValue, unit),
    share: showQuantity(share * 100, '%', 1),
    parent: findPlan(parentPlan, all).region.name,
  };
  terminal.print(translate('cli.plans.contribution', facts, locale));
}

/** What could not be checked, the same reason once. */
function printUnverifiable(all: readonly PlanUnverifiable[], terminal: Terminal, locale: Locale): void {
  for (const reason of new Set(all.map((one) => one.reason))) {
    const ones = all.filter((one) => one.reason === reason);
    const rules = [...new Set(ones.map(({ rule }) => rule))].join(locale === 'zh-CN' ? '、' : ', ');
    terminal.print(translate('cli.check.unverifiable', { reason, count: ones.length, rules }, locale));
  }
}
