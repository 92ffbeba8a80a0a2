/** A file of a check report, and the words that all its sheets share. */
import type { CheckResult } from '../check/check';
import type { Filing } from '../forms/filing';
import { translate, type Locale } from '../i18n';
import type { ReportError } from '../i18n/report-error';
import type { Say } from './context';
import { cut } from './sheet-names';

/** A filing that was read and checked. */
export interface ReadableFile {
  /** Where it lies seen from the report, with `/` between folders; null for a workbook without a file. */
  readonly file: string | null;
  readonly filing: Pick<Filing, 'plan' | 'years' | 'department' | 'sheets'>;
  readonly check: Pick<CheckResult, 'findings' | 'explained' | 'unverifiable' | 'coverage'>;
  /** What else is to be said about the file, e.g. that it contains macros. */
  readonly notices?: readonly string[];
  readonly error: null;
}

/** A file that could not be read as a form. */
export interface UnreadableFile {
  readonly file: string | null;
  readonly error: ReportError;
}

export type CheckedFile = ReadableFile | UnreadableFile;

export interface CheckReportOptions {
  /** The date of the report. */
  readonly created: Date;
  readonly locale?: Locale;
  /** A notice for every sheet, e.g. that the figures are samples. */
  readonly banner?: string | null;
}

export interface CheckReportContext {
  readonly say: Say;
  readonly locale: Locale | undefined;
  readonly banner: string | null;
  /** Day of the report as 2026-01-15. */
  readonly date: string;
}

export const isReadable = (file: CheckedFile): file is ReadableFile => file.error === null;

/** The file as the report calls it. */
export const fileName = ({ file }: Pick<CheckedFile, 'file'>, say: Say): string =>
  file ?? say('check-report.this-workbook');

/** Why a file could not be read and what to do, calling it as the report does: folders are nobody else's business. */
export const errorText = (unreadable: UnreadableFile, { say, locale }: CheckReportContext): string =>
  translate(unreadable.error.code, { ...unreadable.error.facts, file: fileName(unreadable, say) }, locale);

/** Other people's words in one paragraph. */
export const flat = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim();

/** Other people's words can be as long as a cell holds; a list has room for so many characters. */
export function clip(text: string, length: number): string {
  const whole = flat(text);
  return whole.length <= length ? whole : `${cut(whole, length - 1)}…`;
}
