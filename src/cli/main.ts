/** The commands: the product's jobs without Excel. */
import manifest from '../../package.json';
import { translate, type Locale } from '../i18n';
import { ReportError } from '../i18n/report-error';
import { bundledPlans } from '../plan/catalogue';
import { readArguments, requestedLocale, usageError } from './arguments';
import type { Command, Environment, ExitCode } from './command';
import { assess } from './commands/assess';
import { assign } from './commands/assign';
import { check } from './commands/check';
import { collect } from './commands/collect';
import { demo } from './commands/demo';
import { distribute } from './commands/distribute';
import { plans } from './commands/plans';
import { template } from './commands/template';
import { withPlanFiles } from './plan-file';
import { processTerminal, type Terminal } from './terminal';

const COMMANDS: Readonly<Record<string, Command>> = {
  plans,
  template,
  assign,
  distribute,
  check,
  collect,
  assess,
  demo,
};

/**
 * Runs one command.
 *
 * @param argv - the words after the program's name
 * @returns the exit code; errors are printed, never thrown
 */
export async function run(argv: readonly string[], terminal: Terminal = processTerminal): Promise<ExitCode> {
  const locale = requestedLocale(argv);
  try {
    const args = readArguments(argv);
    if (args.version) {
      terminal.print(manifest.version);
      return 0;
    }
    if (args.help) {
      terminal.print(translate('cli.help', {}, locale));
      return 0;
    }
    if (args.command === null) throw usageError('cli.problem.no-command', {}, locale);
    const command = COMMANDS[args.command];
    if (!command) throw usageError('cli.problem.unknown-command', { command: args.command }, locale);
    const plans = await withPlanFiles(bundledPlans(), args.planFiles);
    const environment: Environment = { terminal, plans, now: new Date() };
    return await command(args, environment);
  } catch (error) {
    // The rim of the program: whatever happened is told in words, and nothing more is done.
    terminal.warn(wordError(error, locale));
    return 2;
  }
}

function wordError(error: unknown, locale: Locale): string {
  if (error instanceof ReportError) return error.text(locale);
  const reason = error instanceof Error ? error.message : String(error);
  return translate('error.unexpected', { reason }, locale);
}
