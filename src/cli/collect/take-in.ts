/** What is done with one received file: read, understood, checked; accepted or sent back. Runs in the sandbox. */
import { createHash } from 'node:crypto';
import { checkFiling } from '../../check/check';
import { receive, refuse } from '../../collect/ledger/receive';
import { listedOf, type Listed } from '../../collect/ledger/return-files';
import type { Received } from '../../collect/ledger/ledger';
import { ownListOf } from '../../collect/own-list';
import { readFiling } from '../../forms/read';
import type { ErrorKey, Facts, Locale } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import { annualTargetsFor } from '../../plan/annual-targets';
import type { Plan } from '../../plan/schema';
import { DEFAULT_LIMITS, MEGABYTE } from '../../workbook/guard';
import { readWorkbook } from '../../workbook/read';
import { fileSize, hashFile, readBytes } from '../files';
import type { FileIn } from './files-in';

export interface TakeInData {
  readonly plans: readonly Plan[];
  readonly locale: Locale;
  /** Local time, `2026-01-15 09:30:00`. */
  readonly received: string;
  /** Whether the findings of a file are wanted too, for a list that goes back to its department. */
  readonly listed: boolean;
}

/** What a list of findings is made from, on its way between threads: the plan is there on either side. */
export interface SentListed {
  readonly planId: string;
  readonly filing: Omit<Listed['filing'], 'plan'>;
  readonly check: Listed['check'];
}

export type TakenIn =
  /** A list or ledger that this program wrote: nobody's report. */
  | { readonly kind: 'own' }
  | {
      readonly kind: 'read';
      readonly received: Received;
      readonly listed: SentListed | null;
      /** Why it could not be read as a form; null where it could. */
      readonly error: { readonly code: ErrorKey; readonly facts: Facts } | null;
    };

/** Takes in a file. Never fails for what is wrong with the file: that is the reason why it is sent back. */
export async function takeIn(file: FileIn, data: TakeInData): Promise<TakenIn> {
  const { path, name } = file;
  const { plans, locale, received } = data;
  try {
    // Asked before it is read: a file of gigabytes would not fit. The guard looks at all others.
    const size = await fileSize(path);
    if (size > DEFAULT_LIMITS.fileBytes) throw tooLarge(name, size);
    const bytes = await readBytes(path);
    const { grids, properties } = await readWorkbook(bytes, name);
    if (ownListOf(grids, name) !== null) return { kind: 'own' };
    const filing = readFiling(grids, name, plans);
    const check = checkFiling(filing, { locale, annualTargets: annualTargetsFor(filing.plan, plans) });
    // Of the bytes that were read: the file may be another one by now.
    const fileHash = createHash('sha256').update(bytes).digest('hex');
    const incoming = { filing, check, saved: properties.modified, fileHash, received, locale };
    const taken = receive(incoming);
    const isListed = data.listed && taken.submission === null;
    return {
      kind: 'read',
      received: taken,
      listed: isListed ? sent(listedOf(filing, check)) : null,
      error: null,
    };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return refused(file, error, data);
  }
}

/** What is said of a file that cannot be read as a form. */
export async function refused(
  { path, name }: FileIn,
  { code, facts }: ReportError,
  { received, locale }: TakeInData,
): Promise<TakenIn> {
  // In the words of reports, which do not say where the file lies on this machine.
  const error = new ReportError(code, facts.file === path ? { ...facts, file: name } : facts);
  const fileHash = await hashFile(path).catch(() => null); // It cannot be opened, which the error says.
  return {
    kind: 'read',
    received: refuse(name, error, { fileHash, received, locale }),
    listed: null,
    error: { code, facts: error.facts },
  };
}

function tooLarge(file: string, size: number): ReportError {
  const limit = DEFAULT_LIMITS.fileBytes;
  return new ReportError('error.file-too-large', {
    file,
    size: Math.ceil(size / MEGABYTE),
    limit: limit / MEGABYTE,
  });
}

function sent(listed: Listed): SentListed {
  const { plan, ...filing } = listed.filing;
  return { planId: plan.id, filing, check: listed.check };
}
