/** Collecting: files in, ledger out. The old ledger stays whole until the new one is written; a run that broke off goes on. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { buildLedger } from '../../collect/ledger/build';
import {
  addReceived,
  EMPTY_LEDGER,
  isSameLedger,
  type Ledger,
  type Receipt,
  type Received,
} from '../../collect/ledger/ledger';
import type { Listed } from '../../collect/ledger/return-files';
import type { Locale } from '../../i18n';
import { ReportError } from '../../i18n/report-error';
import { hashText, hashValue } from '../../plan/hash';
import { localTime } from '../../plan/local-time';
import type { Plan } from '../../plan/schema';
import { writeWorkbook } from '../../workbook/write';
import { hashFile, removeLeftovers, writeWhole } from '../files';
import { failureError, inOrder, Sandbox, type Told } from '../sandbox';
import { filesIn, type FileIn } from './files-in';
import { Journal } from './journal';
import { openLedger } from './ledger-file';
import { lockLedger } from './lock';
import { hashIfOpen, refused, type SentListed, type TakeInData, type TakenIn } from './take-in';

/** For one file; a form of a thousand rows takes a second. */
const FILE_MS = 30_000;
const HEAP_MB = 512;
const RSS_MB = 1_500;
/** Files taken and not yet told, per thread. */
const WINDOW = 8;

export interface CollectOptions {
  readonly inputs: readonly string[];
  readonly ledger: string;
  readonly plans: readonly Plan[];
  readonly locale: Locale;
  readonly now: Date;
  /** Worker threads; as many as the machine has cores unless told. */
  readonly jobs?: number;
  /** Whether the findings of each file are wanted. */
  readonly listed: boolean;
  readonly progress: (done: number, all: number) => void;
}

/** What became of one file of the run. */
export interface Taken {
  readonly file: string;
  /** `known`: it was in the ledger before. `own`: a list of this program, passed over. */
  readonly kind: TakenIn['kind'] | 'known';
  /** Null for lists of this program. */
  readonly receipt: Receipt | null;
  readonly listed: Listed | null;
  /** Why it could not be read as a form. */
  readonly error: ReportError | null;
}

export interface Collected {
  readonly ledger: Ledger;
  readonly taken: readonly Taken[];
  /** Whether the ledger's file was written; it is not where nothing is new. */
  readonly written: boolean;
}

/**
 * Collects files into a ledger.
 *
 * @throws ReportError where nothing could be collected or written; a file that cannot be read is no error but is sent back
 */
export async function collectFiles(options: CollectOptions): Promise<Collected> {
  const { ledger: file, plans, now } = options;
  const received = localTime(now);
  const release = await lockLedger(file, received);
  await removeLeftovers(file);
  const scratch = await mkdtemp(join(tmpdir(), 'plan-collect-'));
  try {
    const before = await hashOrNull(file);
    const ledger = before === null ? EMPTY_LEDGER : await openLedger(file, plans);
    const journal = new Journal(file, hashText(`${options.locale}${plans.map(hashValue).join()}`));
    const resumed = addReceived(ledger, await journal.left());
    const files = await filesIn(options.inputs, scratch, [file]);
    const known = new Set(
      [...resumed.receipts.values()].flatMap(({ fileHash, submission }) =>
        submission === null ? [] : [fileHash],
      ),
    );
    const data: TakeInData = { plans, locale: options.locale, received, listed: options.listed };
    const { taken, fresh } = await takeAll(files, known, data, resumed, journal, options);
    const after = addReceived(resumed, fresh);
    const written = before === null || !isSameLedger(ledger, after);
    if (written) await writeLedger(after, before, options);
    await journal.remove();
    return { ledger: after, taken, written };
  } finally {
    await rm(scratch, { recursive: true, force: true });
    await release();
  }
}

async function takeAll(
  files: readonly FileIn[],
  known: ReadonlySet<string>,
  data: TakeInData,
  { receipts }: Ledger,
  journal: Journal,
  { jobs = availableParallelism(), progress }: CollectOptions,
): Promise<{ readonly taken: Taken[]; readonly fresh: Received[] }> {
  const taken = new Map<FileIn, Taken>();
  const fresh: Received[] = [];
  const unknown: FileIn[] = [];
  const tell = (file: FileIn, one: Taken): void => {
    taken.set(file, one);
    progress(taken.size, files.length);
  };
  const take = async (file: FileIn, result: TakenIn): Promise<void> => {
    if (result.kind === 'read') {
      await journal.add(result.received);
      fresh.push(result.received);
    }
    tell(file, takenOf(file.name, result, data.plans));
  };
  for (const file of files) {
    const hash = known.size === 0 ? null : await hashIfOpen(file.path);
    const receipt = hash === null ? undefined : receipts.get(hash);
    if (receipt && known.has(receipt.fileHash))
      tell(file, { ...NOTHING, file: file.name, kind: 'known', receipt });
    else if (!file.error) unknown.push(file);
    else await take(file, await refused(file, file.error, data));
  }
  for await (const { file, result } of readAll(unknown, jobs, data)) await take(file, result);
  await journal.flush();
  return { taken: files.flatMap((file) => taken.get(file) ?? []), fresh };
}

/** What is in the files, in their order, read behind the wall. */
async function* readAll(
  files: readonly FileIn[],
  jobs: number,
  data: TakeInData,
): AsyncGenerator<{ readonly file: FileIn; readonly result: TakenIn }> {
  if (files.length === 0) return;
  const sandbox = new Sandbox<FileIn, TakenIn>({
    script: join(__dirname, `take-in-thread${extname(__filename)}`),
    data,
    threads: Math.min(jobs, files.length),
    timeoutMs: FILE_MS,
    heapMb: HEAP_MB,
    rssMb: RSS_MB,
  });
  try {
    let next = 0;
    for await (const told of inOrder(sandbox, files, WINDOW * jobs)) {
      const file = files[next++];
      if (file) yield { file, result: await resultOf(told, file, data) };
    }
  } finally {
    await sandbox.close();
  }
}

const NOTHING = { listed: null, error: null } as const;

function takenOf(file: string, result: TakenIn, plans: readonly Plan[]): Taken {
  if (result.kind === 'own') return { ...NOTHING, file, kind: 'own', receipt: null };
  const error = result.error && new ReportError(result.error.code, result.error.facts);
  const listed = result.listed && listedWith(result.listed, plans);
  return { file, kind: 'read', receipt: result.received.receipt, listed, error };
}

function listedWith({ planId, filing, check }: SentListed, plans: readonly Plan[]): Listed | null {
  const plan = plans.find(({ id }) => id === planId);
  return plan ? { filing: { plan, ...filing }, check } : null;
}

/** What the sandbox tells of a file, as a result: one that took too long or too much is sent back like any other. */
async function resultOf(told: Told<TakenIn>, file: FileIn, data: TakeInData): Promise<TakenIn> {
  if (told.kind === 'done') return told.result;
  return refused(file, told.kind === 'refused' ? told.error : failureError(told.why, file.name), data);
}

async function writeLedger(
  ledger: Ledger,
  before: string | null,
  { ledger: file, plans, now, locale }: CollectOptions,
): Promise<void> {
  const bytes = await writeWorkbook(buildLedger(ledger, { plans, created: now, locale }));
  // Locks keep programs out, not people who have it open in Excel.
  if ((await hashOrNull(file)) !== before) throw new ReportError('error.ledger-changed', { file });
  await writeWhole(file, bytes);
}

async function hashOrNull(file: string): Promise<string | null> {
  const found = await stat(file).catch(() => null); // Absent is where a ledger begins.
  return found?.isFile() ? hashFile(file) : null;
}
