/** What is done with one chosen file: read, understood, checked; accepted or sent back. The command line does the same. */
import { readIssuedList, type IssuedList } from '../../../collect/distribute';
import type { Received } from '../../../collect/ledger/ledger';
import type { OwnList } from '../../../collect/own-list';
import { refuse } from '../../../collect/ledger/receive';
import type { Listed } from '../../../collect/ledger/return-files';
import { understand } from '../../../collect/ledger/understand';
import type { Locale } from '../../../i18n';
import { ReportError } from '../../../i18n/report-error';
import type { Plan } from '../../../plan/schema';
import type { ReadWorkbook } from '../../../workbook/read';
import { fingerprint } from '../../fingerprint';
import type { Source } from './sources';

/** Reads a workbook from outside. @throws ReportError `error.file-*` */
export type ReadForeign = (bytes: Uint8Array, fileName: string) => Promise<ReadWorkbook>;

export interface CollectTools {
  readonly plans: readonly Plan[];
  readonly locale: Locale;
  /** Local time, `2026-01-15 09:30:00`. */
  readonly received: string;
  readonly readWorkbook: ReadForeign;
  /** An error that is not ours in words. */
  readonly reasonOf: (error: unknown) => string;
}

export type Taken =
  | {
      readonly kind: 'form';
      readonly file: string;
      readonly received: Received;
      /** Null where it was accepted, or could not be read. */
      readonly listed: Listed | null;
      /** Why it could not be read as a form; null where it could. */
      readonly error: ReportError | null;
    }
  /** A workbook that this program wrote: nobody's report. */
  | {
      readonly kind: 'own';
      readonly file: string;
      readonly what: OwnList;
      /** Who was asked for what, where it says so. */
      readonly list: IssuedList | null;
    };

/** Takes in a file. Never fails for what is wrong with the file: that is the reason why it is sent back. */
export async function takeIn(source: Source, tools: CollectTools): Promise<Taken> {
  const { name: file, refusal } = source;
  let bytes: Uint8Array | null = null;
  try {
    // What cannot be opened is known by its name alone.
    bytes = refusal?.code === 'error.file-too-large' ? null : await source.bytes();
    if (refusal || !bytes) throw refusal ?? new RangeError(file);
    return await understood(file, bytes, tools);
  } catch (error) {
    const { received, locale } = tools;
    const known = worded(error, file, tools);
    const fileHash = bytes && (await fingerprint(bytes));
    const refused = refuse(file, known, { fileHash, received, locale });
    return { kind: 'form', file, received: refused, listed: null, error: known };
  }
}

async function understood(file: string, bytes: Uint8Array, tools: CollectTools): Promise<Taken> {
  const { plans, locale, received } = tools;
  const fileHash = await fingerprint(bytes);
  const workbook = await tools.readWorkbook(bytes, file);
  const made = understand(workbook, file, { plans, locale, received, fileHash });
  if (made.kind === 'form') return { ...made, file, error: null };
  const list = made.what === 'list' ? readIssuedList(workbook.grids, file) : null;
  return { ...made, file, list };
}

/** One bad file must not end the run; a defect of ours in one file is told in its line, too. */
function worded(error: unknown, file: string, { reasonOf }: CollectTools): ReportError {
  if (error instanceof ReportError) return error;
  return new ReportError('error.workbook-unreadable', { file, reason: reasonOf(error) }, { cause: error });
}
