/** The one error type that is shown to users: a code, the facts, and a text in both languages. */
import { translate, type ErrorKey, type Facts, type Locale } from './index';

export class ReportError extends Error {
  override readonly name = 'ReportError';

  /**
   * @param code - which message of `messages/errors.ts`; it says what happened and what to do
   * @param facts - what the message names: file, sheet, cell, plan …
   * @param options - `cause`, where another error led to this one
   */
  constructor(
    readonly code: ErrorKey,
    readonly facts: Facts = {},
    options?: ErrorOptions,
  ) {
    super(translate(code, facts), options);
  }

  /** The message in the given language. */
  text(locale?: Locale): string {
    return translate(this.code, this.facts, locale);
  }
}
