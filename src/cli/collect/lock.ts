/** One collector per ledger: a lock file beside it, which outlives a crash but not the machine's memory of the process. */
import { randomBytes } from 'node:crypto';
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { ReportError } from '../../i18n/report-error';

const holderSchema = z.object({ pid: z.int(), host: z.string(), since: z.string() });

/** A file beside the ledger that belongs to it. */
export const besideLedger = (ledger: string, ending: string): string =>
  join(dirname(resolve(ledger)), `.${basename(ledger)}.${ending}`);

/**
 * Takes the lock of a ledger. A lock whose process is gone from this machine is taken over.
 *
 * @returns what gives it back
 * @throws ReportError `error.ledger-busy`, `error.output-unwritable`
 */
export async function lockLedger(ledger: string, since: string): Promise<() => Promise<void>> {
  const lock = besideLedger(ledger, 'lock');
  const own = JSON.stringify({ pid: process.pid, host: hostname(), since });
  const release = (): Promise<void> => rm(lock, { force: true });
  if (await create(lock, own, ledger)) return release;
  const holder = await holderOf(lock);
  if (!(await isHeld(lock, holder)) && (await takeOver(lock, own, ledger))) return release;
  const told = holder ? `${holder.host} ${holder.pid}, ${holder.since}` : '?';
  throw new ReportError('error.ledger-busy', { file: ledger, holder: told, lock });
}

/** Two may find a holder gone at once; a second lock, held for a moment, lets one of them through. */
async function takeOver(lock: string, own: string, ledger: string): Promise<boolean> {
  const second = `${lock}.next`;
  // Left by a crash within that moment.
  if ((await ageOf(second)) > MOMENT_MS) await rm(second, { force: true });
  if (!(await create(second, own, ledger))) return false;
  try {
    if (await isHeld(lock, await holderOf(lock))) return false;
    await rm(lock, { force: true });
    return await create(lock, own, ledger);
  } finally {
    await rm(second, { force: true });
  }
}

const MOMENT_MS = 10_000;

/** In milliseconds; 0 for a file that is gone. */
const ageOf = (file: string): Promise<number> =>
  stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);

/** The lock with its content, at once: a crash must not leave one that names nobody. */
async function create(lock: string, content: string, ledger: string): Promise<boolean> {
  const written = besideLedger(ledger, `${randomBytes(4).toString('hex')}.tmp`);
  try {
    await writeFile(written, content);
    await link(written, lock);
    return true;
  } catch (cause) {
    // Gone is what a program that has just got the lock tidies away.
    if (['EEXIST', 'ENOENT'].includes(codeOf(cause))) return false;
    if (NO_LINKS.has(codeOf(cause))) return createPlainly(lock, content, ledger);
    throw new ReportError('error.output-unwritable', { file: ledger, reason: codeOf(cause) }, { cause });
  } finally {
    await rm(written, { force: true });
  }
}

/** What file systems without links say, as on some network drives and sticks. */
const NO_LINKS: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOSYS',
  'ENOTSUP',
  'EOPNOTSUPP',
  'EINVAL',
  'EMLINK',
]);

async function createPlainly(lock: string, content: string, ledger: string): Promise<boolean> {
  try {
    await writeFile(lock, content, { flag: 'wx' });
    return true;
  } catch (cause) {
    if (codeOf(cause) === 'EEXIST') return false;
    throw new ReportError('error.output-unwritable', { file: ledger, reason: codeOf(cause) }, { cause });
  }
}

type Holder = z.infer<typeof holderSchema>;

/** Null where the lock is gone again, or was left empty by a crash while it was written. */
async function holderOf(lock: string): Promise<Holder | null> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(lock, 'utf8')));
  } catch {
    // Whatever stands there is no holder.
    return null;
  }
}

/** A lock without a holder is being written at this moment, or was by a program that crashed. */
const isHeld = async (lock: string, holder: Holder | null): Promise<boolean> =>
  holder === null ? (await ageOf(lock)) < MOMENT_MS : isAlive(holder);

function isAlive({ pid, host }: Holder): boolean {
  // Nothing can be known of processes on other machines.
  if (host !== hostname()) return true;
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
