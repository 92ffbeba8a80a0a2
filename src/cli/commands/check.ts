/** `check`: audits filled forms and prints what is wrong and what to do. */
import { countFindings, type CheckResult } from '../../check/check';
import { coverageFacts } from '../../check/coverage';
import { crossCheck, withCross } from '../../check/cross';
import { bindingsOf, rememberBindings, type Binding } from '../../check/explanation';
import type { Unverifiable } from '../../check/finding';
import type { Filing } from '../../forms/filing';
import { translate, type Locale } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import type { Plan } from '../../plan/schema';
import { showYears } from '../../plan/years';
import { ruleTitle } from '../../review/words';
import { refuseOverwriting, requireFiles, type Arguments } from '../arguments';
import type { Command, ExitCode } from '../command';
import { checkFile } from '../filing-file';
import type { Terminal } from '../terminal';
import { reportTarget, writeReport, type FileResult } from './check-report';

export const check: Command = async (args, environment) => {
  const { terminal, plans } = environment;
  const files = requireFiles(args);
  const report = await reportTarget(args, files);
  if (report !== null) refuseOverwriting(args.earlier, report, args.locale);
  const earlier = await readEarlier(args, plans);
  const results: FileResult[] = [];
  for (const file of files) {
    terminal.progress(translate('cli.progress.reading', { file }, args.locale));
    try {
      const checked = await checkFile(file, plans, args.locale, earlier.explainedBefore);
      results.push({ file, checked, error: null });
    } catch (error) {
      // One bad file costs its own line, never the run.
      if (!(error instanceof ReportError)) throw error;
      results.push({ file, checked: null, error });
    }
  }
  compareFiles(results, earlier, args.locale);
  // Before anything is printed: where it cannot be written, that is the result.
  if (report !== null) await writeReport(report, results, args, environment);
  if (args.json)
    terminal.print(JSON.stringify({ files: results.map((one) => fileJson(one, args.locale)) }, null, 2));
  else results.forEach((one) => printFile(one, terminal, args.locale));
  if (args.json) for (const { error } of results) if (error) terminal.warn(error.text(args.locale));
  if (report !== null && !args.json)
    terminal.print(translate('cli.check.report', { file: report }, args.locale));
  return exitCode(results);
};

/** What was accepted earlier, and how it was explained. */
interface Earlier {
  readonly accepted: readonly Filing[];
  readonly explainedBefore: readonly Binding[];
}

/** @throws ReportError where one of the accepted files cannot be read as a form */
async function readEarlier({ earlier, locale }: Arguments, plans: readonly Plan[]): Promise<Earlier> {
  const accepted: Filing[] = [];
  let explainedBefore: readonly Binding[] = [];
  for (const file of earlier) {
    const { filing, check: result } = await checkFile(file, plans, locale, explainedBefore);
    accepted.push(filing);
    explainedBefore = rememberBindings(explainedBefore, bindingsOf(result));
  }
  return { accepted, explainedBefore };
}

/** Adds to every file what the comparison with the others and with accepted ones says. */
function compareFiles(results: FileResult[], earlier: Earlier, locale: Locale): void {
  const readable = results.flatMap(({ checked }) => checked ?? []);
  const found = crossCheck(readable, { locale, ...earlier });
  readable.forEach((checked, index) => {
    const cross = found[index];
    const position = results.findIndex((one) => one.checked === checked);
    if (cross)
      results[position] = {
        file: checked.file,
        checked: { ...checked, check: withCross(checked.check, cross) },
        error: null,
      };
  });
}

function exitCode(results: readonly FileResult[]): ExitCode {
  if (results.some(({ error }) => error !== null)) return 2;
  return results.some(({ checked }) => checked !== null && countFindings(checked.check).A > 0) ? 1 : 0;
}

/** The contract's keys first, then what only some readers want; the same keys for every file. */
function fileJson({ file, checked, error }: FileResult, locale: Locale): unknown {
  if (checked === null)
    return {
      file,
      plan: null,
      years: [],
      readable: false,
      error: error.text(locale),
      findings: [],
      counts: { A: 0, B: 0, C: 0, D: 0, unverifiable: 0 },
      errorCode: error.code,
      department: null,
      explained: [],
      unverifiable: [],
      coverage: null,
      flags: [],
    };
  const { filing, check: result, flags } = checked;
  return {
    file,
    plan: filing.plan.id,
    years: filing.years,
    readable: true,
    error: null,
    findings: result.findings,
    counts: countFindings(result),
    errorCode: null,
    department: filing.department,
    explained: result.explained,
    unverifiable: result.unverifiable,
    coverage: result.coverage,
    flags,
  };
}

function printFile({ file, checked, error }: FileResult, terminal: Terminal, locale: Locale): void {
  if (checked === null) {
    terminal.warn(error.text(locale));
    return;
  }
  const { filing, check: result, flags } = checked;
  terminal.print(
    translate(
      'cli.check.file',
      { file, plan: filing.plan.shortTitle, years: showYears(filing.years) },
      locale,
    ),
  );
  terminal.print(
    translate('cli.check.counts', { ...countFindings(result), explained: result.explained.length }, locale),
  );
  for (const flag of flags)
    terminal.print(translate('cli.check.flag', { flag: translate(`flag.${flag}`, {}, locale) }, locale));
  if (result.findings.length === 0) terminal.print(translate('cli.check.none', {}, locale));
  for (const finding of result.findings) {
    const place = finding.cell === null ? finding.sheet : `${finding.sheet}!${finding.cell}`;
    terminal.print(
      translate(
        'cli.check.finding',
        {
          severity: finding.severity,
          place,
          code: finding.code ?? '—',
          rule: `${finding.rule} ${ruleTitle(finding.rule, locale)}`,
        },
        locale,
      ),
    );
    terminal.print(`      ${finding.message}`);
    terminal.print(`      → ${finding.hint}`);
  }
  printCoverage(result, terminal, locale);
  terminal.print('');
}

function printCoverage({ coverage, unverifiable }: CheckResult, terminal: Terminal, locale: Locale): void {
  terminal.print(translate('cli.check.coverage', coverageFacts(coverage), locale));
  const byReason = new Map<string, Unverifiable[]>();
  for (const one of unverifiable) {
    const known = byReason.get(one.reason);
    if (known) known.push(one);
    else byReason.set(one.reason, [one]);
  }
  for (const [reason, ones] of byReason) {
    const rules = [...new Set(ones.map(({ rule }) => rule))];
    terminal.print(translate('cli.check.unverifiable', { reason, count: ones.length, rules }, locale));
  }
}
