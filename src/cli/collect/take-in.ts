/** What is done with one received file: read, understood, checked; accepted or sent back. Runs in the sandbox. */
import { createHash } from 'node:crypto';
import type { Received } from '../../collect/ledger/ledger';
import { refuse } from '../../collect/ledger/receive';
import type { Listed } from '../../collect/ledger/return-files';
import { understand } from '../../collect/ledger/understand';
import type { ErrorKey, Facts, Locale } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import type { Plan } from '../../plan/schema';
import { DEFAULT_LIMITS, tooLarge } from '../../workbook/guard';
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
  let fileHash: string | null = null;
  try {
    // Asked before it is read: a file of gigabytes would not fit. The guard looks at all others.
    const refusal = tooLarge(name, await fileSize(path), DEFAULT_LIMITS.fileBytes);
    if (refusal) throw refusal;
    const bytes = await readBytes(path);
    // Of the bytes that were read: the file may be another one by now.
    fileHash = createHash('sha256').update(bytes).digest('hex');
    const { plans, received, locale } = data;
    const understood = understand(await readWorkbook(bytes, name), name, {
      plans,
      received,
      locale,
      fileHash,
    });
    if (understood.kind === 'own') return { kind: 'own' };
    const listed = data.listed && understood.listed ? sent(understood.listed) : null;
    return { kind: 'read', received: understood.received, listed, error: null };
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    return refused(file, error, data, fileHash);
  }
}

/**
 * What is said of a file that cannot be read as a form.
 *
 * @param known - its hash, where it was read
 */
export async function refused(
  { path, name }: FileIn,
  { code, facts }: ReportError,
  { received, locale }: TakeInData,
  known: string | null = null,
): Promise<TakenIn> {
  // In the words of reports, which do not say where the file lies on this machine.
  const error = new ReportError(code, facts.file === path ? { ...facts, file: name } : facts);
  const fileHash = known ?? (await hashIfOpen(path));
  return {
    kind: 'read',
    received: refuse(name, error, { fileHash, received, locale }),
    listed: null,
    error: { code, facts: error.facts },
  };
}

/** Null for a file that cannot be opened: what is wrong with it is told when it is read. */
export const hashIfOpen = (path: string): Promise<string | null> => hashFile(path).catch(() => null);

function sent(listed: Listed): SentListed {
  const { plan, ...filing } = listed.filing;
  return { planId: plan.id, filing, check: listed.check };
}
