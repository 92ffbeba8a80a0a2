/**
 * Every sentence a user can see, in Chinese (default) and English.
 *
 * Column headers and sheet names of the filing forms are not here: they are a file format (see `forms/headers.ts`).
 */
import { assign, assignErrors } from './messages/assign';
import { checkReport } from './messages/check-report';
import { cli } from './messages/cli';
import { collect, collectErrors } from './messages/collect';
import { crossFindings } from './messages/cross-findings';
import { deploy, deployErrors } from './messages/deploy';
import { distribute, distributeErrors } from './messages/distribute';
import { errors } from './messages/errors';
import { excelErrors } from './messages/excel-errors';
import { explain } from './messages/explain';
import { findings } from './messages/findings';
import { forms } from './messages/forms';
import { pane } from './messages/pane';
import { paneRound, paneRoundErrors } from './messages/pane-round';
import { planFindings } from './messages/plan-findings';
import { review } from './messages/review';
import { ribbonErrors } from './messages/ribbon';
import { rules } from './messages/rules';
import type { Facts, Text } from './text';

export type { Facts, ListFact, Text } from './text';

/** The languages of the product. */
export type Locale = 'zh-CN' | 'en-US';

/** The language used where none is asked for. */
export const DEFAULT_LOCALE: Locale = 'zh-CN';

/** All messages by key; `area.name`. */
export const messages = {
  ...errors,
  ...excelErrors,
  ...forms,
  ...findings,
  ...planFindings,
  ...crossFindings,
  ...review,
  ...checkReport,
  ...assign,
  ...assignErrors,
  ...distribute,
  ...distributeErrors,
  ...collect,
  ...collectErrors,
  ...explain,
  ...cli,
  ...pane,
  ...paneRound,
  ...paneRoundErrors,
  ...deploy,
  ...deployErrors,
  ...ribbonErrors,
  ...rules,
} satisfies Record<string, Text>;

export type MessageKey = keyof typeof messages;
export type ErrorKey =
  | keyof typeof errors
  | keyof typeof assignErrors
  | keyof typeof distributeErrors
  | keyof typeof collectErrors
  | keyof typeof excelErrors
  | keyof typeof paneRoundErrors
  | keyof typeof deployErrors
  | keyof typeof ribbonErrors;

/**
 * The text of a message with its facts filled in.
 *
 * @param key - which message
 * @param facts - values for the `{placeholders}`; a placeholder without a fact is a programming error and throws
 * @param locale - the language, Chinese unless told
 */
export function translate(key: MessageKey, facts: Facts = {}, locale: Locale = DEFAULT_LOCALE): string {
  const text = messages[key][locale === 'zh-CN' ? 'zh' : 'en'];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name];
    if (fact === undefined) throw new RangeError(`message ${key} lacks the fact ${name}`);
    return typeof fact === 'object' ? fact.join(locale === 'zh-CN' ? '、' : ', ') : String(fact);
  });
}
