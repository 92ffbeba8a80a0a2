/** A write that stopped has to say what it left behind, besides why it stopped. */
import { translate, type ErrorKey, type Locale } from '../i18n';
import { ReportError } from '../i18n/report-error';
import type { JournalEntry } from './journal';

/** The reason, behind the sheets that were written before it. */
class StoppedError extends ReportError {
  constructor(
    private readonly reason: ReportError,
    private readonly journal: readonly Pick<JournalEntry, 'model' | 'after'>[],
  ) {
    super(reason.code, reason.facts, { cause: reason });
    this.message = this.text();
  }

  override text(locale?: Locale): string {
    const whole = this.told('error.excel-written-before', true, locale);
    const half = this.told('error.excel-written-half', false, locale);
    const sentences = [whole, half, this.reason.text(locale)].filter((sentence) => sentence !== '');
    return sentences.join(locale === 'en-US' ? ' ' : '');
  }

  private told(key: ErrorKey, isWhole: boolean, locale: Locale | undefined): string {
    const sheets = this.journal.filter(({ after }) => (after !== null) === isWhole);
    const names = sheets.map(({ model }) => `“${model.name}”`).join('');
    return sheets.length === 0 ? '' : translate(key, { sheets: names }, locale);
  }
}

/**
 * The error for the user.
 *
 * @param journal - what was changed until then
 */
export function stoppedBy(error: unknown, journal: readonly JournalEntry[]): unknown {
  if (!(error instanceof ReportError) || journal.length === 0) return error;
  return new StoppedError(
    error,
    journal.map(({ model, after }) => ({ model, after })),
  );
}
