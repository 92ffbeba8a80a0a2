/** The frame of `npm start` and `npm run manifest`: options in, errors in words, an exit code out. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { translate, type Facts, type Locale, type MessageKey } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import { requestedLocale } from '../arguments';
import { processTerminal, type Terminal } from '../terminal';

/** The folder of the project: the scripts work there wherever they are started. */
export const PROJECT = join(__dirname, '../../..');

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Options> = ReturnType<
  typeof parseArgs<{ options: T; strict: true; allowPositionals: false }>
>['values'];

/** What the work of a script gets. */
export interface Script<T extends Options> {
  readonly values: Values<T>;
  readonly locale: Locale;
  readonly terminal: Terminal;
  /** A message in the language that was asked for. */
  readonly say: (key: MessageKey, facts?: Facts) => string;
}

const LANGUAGES = ['zh', 'zh-CN', 'en', 'en-US'];
const ALWAYS = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

/**
 * Runs a script.
 *
 * @param help - the message that `--help` prints
 * @returns 0, or 2 where something is wrong; errors are printed, never thrown
 */
export async function runScript<const T extends Options>(
  argv: readonly string[],
  { options, help }: { readonly options: T; readonly help: MessageKey },
  work: (script: Script<T>) => Promise<void>,
  terminal: Terminal = processTerminal,
): Promise<0 | 2> {
  const locale = requestedLocale(argv);
  const say = (key: MessageKey, facts: Facts = {}): string => translate(key, facts, locale);
  try {
    const { lang, help: asked, ...values } = readOptions(argv, { ...options, ...ALWAYS }, locale);
    if (typeof lang === 'string' && !LANGUAGES.includes(lang))
      throw usage(say('cli.problem.language', { language: lang }));
    if (asked === true) terminal.print(say(help));
    else await work({ values: values as Values<T>, locale, terminal, say });
    return 0;
  } catch (error) {
    // The rim of the program: whatever happened is told in words.
    const reason = error instanceof Error ? error.message : String(error);
    terminal.warn(error instanceof ReportError ? error.text(locale) : say('error.unexpected', { reason }));
    return 2;
  }
}

/** A mistake in the options, worded already. */
export function usage(problem: string): ReportError {
  return new ReportError('error.deploy-usage', { problem });
}

function readOptions<T extends Options>(
  argv: readonly string[],
  options: T,
  locale: Locale,
): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ args: [...argv], options, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw usage(translate('deploy.usage.option', { reason }, locale));
  }
}

/** The version in package.json, such as `0.2.0`. */
export function packageVersion(): string {
  const found: unknown = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));
  if (typeof found === 'object' && found !== null && 'version' in found && typeof found.version === 'string')
    return found.version;
  throw new TypeError('package.json has no version');
}
