/** A checked filing → its receipt: accepted whole, or sent back with the reasons. Nothing of it is changed. */
import { countFindings, type CheckResult } from '../../check/check';
import type { Filing } from '../../forms/filing';
import { translate, type Locale } from '../../i18n';
import type { ReportError } from '../../i18n/report-error';
import { hashText } from '../../plan/hash';
import type { Received, Receipt } from './ledger';
import { submissionOf } from './submission';

export interface Incoming {
  readonly filing: Filing;
  readonly check: CheckResult;
  /** When the file was last saved, as it says itself. */
  readonly saved: string | null;
  /** SHA-256 of the file. */
  readonly fileHash: string;
  /** When it is collected, `2026-01-15 09:30:00`. */
  readonly received: string;
  readonly locale?: Locale;
}

/** Findings named in 收件; the return list has all of them. */
const MOST_REASONS = 5;

/** What a file is sent back for: an A finding, which no explanation settles. */
export function receive({ filing, check, saved, fileHash, received, locale }: Incoming): Received {
  const submission = submissionOf(filing, saved);
  const blocking = check.findings.filter(({ severity }) => severity === 'A');
  const reasons = blocking
    .slice(0, MOST_REASONS)
    .map(({ sheet, cell, message }) => `${cell === null ? sheet : `${sheet}!${cell}`} ${message}`);
  if (blocking.length > MOST_REASONS)
    reasons.push(translate('collect.reason.more', { count: blocking.length - MOST_REASONS }, locale));
  const receipt: Receipt = {
    fileHash,
    file: filing.fileName,
    received,
    planId: filing.plan.id,
    years: filing.years,
    department: submission.department,
    edition: filing.edition,
    saved,
    submission: blocking.length > 0 ? null : submission.id,
    counts: { ...countFindings(check), explained: check.explained.length },
    reasons,
  };
  return { receipt, submission: blocking.length > 0 ? null : submission };
}

/** What is known of a file that is refused. */
export interface Refused extends Pick<Incoming, 'received' | 'locale'> {
  /** Null where it could not even be opened: such a file is known by its name alone. */
  readonly fileHash: string | null;
}

/** The receipt of a file that could not be read as a form. */
export function refuse(file: string, error: ReportError, { fileHash, received, locale }: Refused): Received {
  const none = { A: 0, B: 0, C: 0, D: 0, explained: 0, unverifiable: 0 };
  const receipt: Receipt = {
    fileHash: fileHash ?? `unopened:${hashText(file)}`,
    file,
    received,
    planId: null,
    years: [],
    department: null,
    edition: null,
    saved: null,
    submission: null,
    counts: none,
    reasons: [error.text(locale)],
  };
  return { receipt, submission: null };
}
