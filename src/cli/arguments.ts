/** The command line, understood: which command, which files, which options. */
import { parseArgs } from 'node:util';
import { DEFAULT_LOCALE, translate, type Facts, type Locale, type MessageKey } from '../i18n';
import { ReportError } from '../i18n/report-error';

export interface Arguments {
  readonly command: string | null;
  readonly positionals: readonly string[];
  readonly plan: string | undefined;
  readonly years: string | undefined;
  readonly year: string | undefined;
  readonly department: string | undefined;
  readonly earlier: readonly string[];
  readonly output: string | undefined;
  readonly textTargets: boolean;
  readonly json: boolean;
  readonly force: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly locale: Locale;
}

const OPTIONS = {
  plan: { type: 'string' },
  years: { type: 'string' },
  year: { type: 'string' },
  department: { type: 'string' },
  earlier: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  'text-targets': { type: 'boolean' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** Which options each command takes; anything else is a mistake that must not be ignored. */
const ALLOWED: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  plans: ['json'],
  template: ['plan', 'years', 'year', 'department', 'earlier', 'text-targets', 'output', 'force'],
  check: ['json'],
  assess: ['year', 'output', 'force', 'json'],
  demo: ['output', 'force'],
};
const ALWAYS: readonly (keyof typeof OPTIONS)[] = ['help', 'version', 'lang'];

/** A usage error, worded in the locale of the command line. */
export function usageError(key: MessageKey, facts: Facts = {}, locale?: Locale): ReportError {
  return new ReportError('error.usage', { problem: translate(key, facts, locale) });
}

/** @throws ReportError `error.usage` for unknown commands, unknown or misplaced options and missing values */
export function readArguments(argv: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? cause.message) : String(cause);
    throw usageError('cli.problem.option', { reason });
  }
  const { values, positionals } = parsed;
  const [command = null, ...rest] = positionals;
  const locale = localeOf(values.lang);
  if (command !== null && !values.help) checkOptions(command, Object.keys(values), locale);
  return {
    command,
    positionals: rest,
    plan: values.plan,
    years: values.years,
    year: values.year,
    department: values.department,
    earlier: values.earlier ?? [],
    output: values.output,
    textTargets: values['text-targets'] ?? false,
    json: values.json ?? false,
    force: values.force ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    locale,
  };
}

function localeOf(language: string | undefined): Locale {
  if (language === undefined) return DEFAULT_LOCALE;
  if (language === 'zh' || language === 'zh-CN') return 'zh-CN';
  if (language === 'en' || language === 'en-US') return 'en-US';
  throw usageError('cli.problem.language', { language });
}

function checkOptions(command: string, given: readonly string[], locale: Locale): void {
  const allowed = ALLOWED[command];
  if (!allowed) throw usageError('cli.problem.unknown-command', { command }, locale);
  const known = new Set<string>([...allowed, ...ALWAYS]);
  const foreign = given.find((option) => !known.has(option));
  if (foreign !== undefined)
    throw usageError('cli.problem.option', { reason: `${command} --${foreign}` }, locale);
}

/** The value of an option that a command cannot do without. */
export function requireOption(value: string | undefined, option: string, locale: Locale): string {
  if (value !== undefined && value !== '') return value;
  throw usageError('cli.problem.missing-option', { option }, locale);
}

/** The files of a command: at least one, none twice. */
export function requireFiles({ positionals, locale }: Arguments): readonly string[] {
  if (positionals.length === 0) throw usageError('cli.problem.no-files', {}, locale);
  const twice = positionals.find((file, index) => positionals.indexOf(file) !== index);
  if (twice !== undefined) throw usageError('cli.problem.same-file', { file: twice }, locale);
  return positionals;
}

/** Commands without files refuse stray words: a forgotten quote must not go unnoticed. */
export function refusePositionals({ positionals, locale }: Arguments): void {
  const [argument] = positionals;
  if (argument !== undefined) throw usageError('cli.problem.extra', { argument }, locale);
}
