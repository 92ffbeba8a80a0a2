/** Files: read with clear errors, written whole or not at all. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ReportError } from '../i18n/report-error';

const isSystemError = (error: unknown): error is { readonly code: unknown } =>
  typeof error === 'object' && error !== null && 'code' in error;

const codeOf = (error: unknown): string => (isSystemError(error) ? String(error.code) : String(error));

/** The bytes of a file. @throws ReportError `error.file-missing`, `error.file-is-folder`, `error.file-unreadable` */
export async function readBytes(file: string): Promise<Uint8Array> {
  try {
    if ((await stat(file)).isDirectory()) throw new ReportError('error.file-is-folder', { file });
    return await readFile(file);
  } catch (cause) {
    throw readError(file, cause);
  }
}

/** SHA-256 of a file, without holding the file. @throws ReportError like `readBytes` */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (cause) {
    throw readError(file, cause);
  }
  return hash.digest('hex');
}

/** The size of a file in bytes. @throws ReportError like `readBytes` */
export async function fileSize(file: string): Promise<number> {
  try {
    return (await stat(file)).size;
  } catch (cause) {
    throw readError(file, cause);
  }
}

function readError(file: string, cause: unknown): ReportError {
  if (cause instanceof ReportError) return cause;
  if (codeOf(cause) === 'ENOENT') return new ReportError('error.file-missing', { file }, { cause });
  return new ReportError('error.file-unreadable', { file, reason: codeOf(cause) }, { cause });
}

/**
 * Refuses to write where nothing may or can be written, before any work is done.
 *
 * @throws ReportError `error.output-exists`, `error.output-unwritable`, `error.output-not-xlsx`
 */
export async function checkWritable(
  file: string,
  force: boolean,
  extension: 'xlsx' | 'json' = 'xlsx',
): Promise<void> {
  if (!file.toLowerCase().endsWith(`.${extension}`)) throw new ReportError('error.output-not-xlsx', { file });
  const folder = dirname(resolve(file));
  try {
    if (!(await stat(folder)).isDirectory())
      throw new ReportError('error.output-unwritable', { file, reason: 'ENOTDIR' });
    await access(folder, 2);
  } catch (cause) {
    if (cause instanceof ReportError) throw cause;
    throw new ReportError('error.output-unwritable', { file, reason: codeOf(cause) }, { cause });
  }
  const existing = await stat(file).catch(() => null); // Absent is what is wanted; other problems show on writing.
  if (existing?.isDirectory()) throw new ReportError('error.output-unwritable', { file, reason: 'EISDIR' });
  if (existing && !force) throw new ReportError('error.output-exists', { file });
}

/**
 * Writes a file under a temporary name and renames it, so that a crash leaves the old file or none.
 *
 * @param bytes - all at once, or as they are made
 * @throws ReportError `error.output-unwritable`, or what making the bytes throws
 */
export async function writeWhole(file: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const target = resolve(file);
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const handle = await open(temporary, 'wx');
    try {
      for await (const chunk of bytes instanceof Uint8Array ? [bytes] : bytes) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    // What went wrong while the bytes were made is no matter of the disk.
    if (cause instanceof ReportError || !isSystemError(cause)) throw cause;
    throw new ReportError('error.output-unwritable', { file, reason: codeOf(cause) }, { cause });
  }
}

/** Removes what a crash while a file was written has left beside it. For files that only one program writes at a time. */
export async function removeLeftovers(file: string): Promise<void> {
  const target = resolve(file);
  const prefix = `.${basename(target)}.`;
  // Where the folder cannot be read nothing can be written either, and that is told then.
  const names = await readdir(dirname(target)).catch(() => []);
  const left = names.filter(
    (name) => name.startsWith(prefix) && /^[0-9a-f]{8}\.tmp$/.test(name.slice(prefix.length)),
  );
  await Promise.all(left.map((name) => rm(join(dirname(target), name), { force: true })));
}

/** Creates a folder. @throws ReportError `error.output-unwritable` */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (cause) {
    throw new ReportError('error.output-unwritable', { file: folder, reason: codeOf(cause) }, { cause });
  }
}

/** A file as seen from one that is written; only its name where no way leads from one drive to the other. */
export function pathFrom(output: string, file: string): string {
  const path = relative(dirname(resolve(output)), resolve(file));
  return isAbsolute(path) ? basename(file) : path.split(sep).join('/');
}
