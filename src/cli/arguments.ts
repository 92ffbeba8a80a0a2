/** The command line, understood: which command, which files, which options. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DEFAULT_LOCALE, translate, type Facts, type Locale, type MessageKey } from '../i18n';
import { ReportError } from '../i18n/report-error';
import { REVIEW_SELECTIONS, type ReviewSelection } from '../review/review-selection';

export interface Arguments {
  readonly command: string | null;
  readonly positionals: readonly string[];
  readonly plan: string | undefined;
  /** Plan files, and folders of them, that are known beside the bundled plans. */
  readonly planFiles: readonly string[];
  readonly years: string | undefined;
  readonly year: string | undefined;
  readonly department: string | undefined;
  readonly earlier: readonly string[];
  readonly output: string | undefined;
  /** `assign`: a list of rows and departments. */
  readonly list: string | undefined;
  /** `assign`: earlier assignments. */
  readonly from: string | undefined;
  /** `distribute`: who reports what. */
  readonly assignments: string | undefined;
  readonly due: string | undefined;
  /** `distribute`: whom departments may ask. */
  readonly contact: string | undefined;
  /** `distribute`: departments that get a new edition of their form. */
  readonly reissue: readonly string[];
  /** `collect`: the folder for the board and the lists that go back. */
  readonly returns: string | undefined;
  /** `collect`: worker threads. */
  readonly jobs: string | undefined;
  /** `assess`: of a ledger, as it stood then. */
  readonly asOf: string | undefined;
  readonly report: string | undefined;
  /** `assess`: which indicators get a 评审单. */
  readonly review: ReviewSelection;
  readonly textTargets: boolean;
  /** `plans`: check the plans themselves. */
  readonly checkPlans: boolean;
  readonly json: boolean;
  readonly force: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly locale: Locale;
}

const OPTIONS = {
  plan: { type: 'string' },
  'plan-file': { type: 'string', multiple: true },
  years: { type: 'string' },
  year: { type: 'string' },
  department: { type: 'string' },
  earlier: { type: 'string', multiple: true },
  output: { type: 'string', short: 'o' },
  list: { type: 'string' },
  from: { type: 'string' },
  assignments: { type: 'string' },
  due: { type: 'string' },
  contact: { type: 'string' },
  reissue: { type: 'string', multiple: true },
  returns: { type: 'string' },
  jobs: { type: 'string' },
  'as-of': { type: 'string' },
  report: { type: 'string' },
  review: { type: 'string' },
  'text-targets': { type: 'boolean' },
  check: { type: 'boolean' },
  json: { type: 'boolean' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  lang: { type: 'string' },
} as const;

/** Which options each command takes; anything else is a mistake that must not be ignored. */
const ALLOWED: Readonly<Record<string, readonly (keyof typeof OPTIONS)[]>> = {
  plans: ['json', 'check', 'plan'],
  template: ['plan', 'years', 'year', 'department', 'earlier', 'text-targets', 'output', 'force'],
  assign: ['plan', 'list', 'from', 'output', 'force'],
  distribute: [
    ...(['plan', 'year', 'assignments', 'earlier', 'due', 'contact', 'reissue', 'output', 'json'] as const),
  ],
  check: ['plan-file', 'earlier', 'json', 'report', 'force'],
  collect: ['plan-file', 'year', 'assignments', 'returns', 'jobs', 'output', 'json'],
  assess: ['plan', 'plan-file', 'year', 'as-of', 'output', 'review', 'force', 'json'],
  demo: ['output', 'force'],
};
const ALWAYS: readonly (keyof typeof OPTIONS)[] = ['help', 'version', 'lang'];

/** A usage error, worded in the locale of the command line. */
export function usageError(key: MessageKey, facts: Facts = {}, locale?: Locale): ReportError {
  return new ReportError('error.usage', { problem: translate(key, facts, locale) });
}

/** @throws ReportError `error.usage` for unknown commands, unknown or misplaced options and missing values */
export function readArguments(argv: readonly string[]): Arguments {
  const locale = requestedLocale(argv);
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, tokens: true });
  } catch (cause) {
    throw parseProblem(cause, locale);
  }
  const { values, positionals, tokens } = parsed;
  refuseRepetition(tokens, locale);
  const [command = null, ...rest] = positionals;
  checkLocale(values.lang);
  if (command !== null && !values.help) checkOptions(command, Object.keys(values), locale);
  return {
    command,
    positionals: rest,
    plan: values.plan,
    planFiles: values['plan-file'] ?? [],
    years: values.years,
    year: values.year,
    department: values.department,
    earlier: values.earlier ?? [],
    output: values.output,
    list: values.list,
    from: values.from,
    assignments: values.assignments,
    due: values.due,
    contact: values.contact,
    reissue: values.reissue ?? [],
    returns: values.returns,
    jobs: values.jobs,
    asOf: values['as-of'],
    report: values.report,
    review: requestedReview(values.review, locale),
    textTargets: values['text-targets'] ?? false,
    checkPlans: values.check ?? false,
    json: values.json ?? false,
    force: values.force ?? false,
    help: values.help ?? false,
    version: values.version ?? false,
    locale,
  };
}

/** What Node's parser complains about, in our words. */
function parseProblem(cause: unknown, locale: Locale): ReportError {
  const named = typeof cause === 'object' && cause !== null;
  const code = named && 'code' in cause ? cause.code : '';
  const message = named && 'message' in cause ? String(cause.message) : String(cause);
  const option = /'(--?[\w-]+)/.exec(message)?.[1];
  if (option !== undefined && code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return usageError('cli.problem.unknown-option', { option }, locale);
  if (option !== undefined && code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return usageError('cli.problem.option-value', { option }, locale);
  return usageError('cli.problem.option', { reason: message }, locale);
}

const LOCALES: ReadonlyMap<string, Locale> = new Map([
  ['zh', 'zh-CN'],
  ['zh-CN', 'zh-CN'],
  ['en', 'en-US'],
  ['en-US', 'en-US'],
]);

/** The language that is asked for, known before anything else is understood: errors are told in it. */
export function requestedLocale(argv: readonly string[]): Locale {
  const at = argv.findIndex((word) => /^--lang(=|$)/.test(word));
  const language = argv[at]?.split('=')[1] ?? argv[at + 1];
  return (at >= 0 && LOCALES.get(language ?? '')) || DEFAULT_LOCALE;
}

function checkLocale(language: string | undefined): void {
  if (language !== undefined && !LOCALES.has(language))
    throw usageError('cli.problem.language', { language });
}

/** The indicators that get a 评审单: those that lag unless told. */
function requestedReview(text: string | undefined, locale: Locale): ReviewSelection {
  if (text === undefined) return 'lagging';
  const selection = REVIEW_SELECTIONS.find((one) => one === text);
  if (selection === undefined) throw usageError('cli.problem.review', { review: text }, locale);
  return selection;
}

const REPEATABLE: ReadonlySet<string> = new Set(['earlier', 'reissue', 'plan-file']);

/** Of two values for one option one would be dropped without a word. */
function refuseRepetition(
  tokens: readonly { kind: string; name?: string; rawName?: string; value?: string | undefined }[],
  locale: Locale,
): void {
  const seen = new Map<string, string>();
  for (const { kind, name, rawName, value } of tokens) {
    if (kind !== 'option' || name === undefined || value === undefined || REPEATABLE.has(name)) continue;
    const said = `${rawName ?? name} ${value}`;
    const before = seen.get(name);
    if (before !== undefined) throw usageError('cli.problem.option', { reason: `${before} ${said}` }, locale);
    seen.set(name, said);
  }
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
  const paths = positionals.map((file) => resolve(file));
  const twice = positionals.find((_, index) => paths.indexOf(paths[index] ?? '') !== index);
  if (twice !== undefined) throw usageError('cli.problem.same-file', { file: twice }, locale);
  return positionals;
}

/** Commands without files refuse stray words: a forgotten quote must not go unnoticed. */
export function refusePositionals({ positionals, locale }: Arguments): void {
  const [argument] = positionals;
  if (argument !== undefined) throw usageError('cli.problem.extra', { argument }, locale);
}

/** An output that would replace what somebody filled in is a slip, with `--force` as well. */
export function refuseOverwriting(files: readonly string[], output: string, locale: Locale): void {
  const file = files.find((one) => resolve(one) === resolve(output));
  if (file !== undefined) throw usageError('cli.problem.overwrites-input', { file }, locale);
}
