/** The files to collect: those named, those in folders, and those in zip archives, which are unpacked first. */
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { isLeftover, writableName } from '../../collect/file-names';
import { ReportError } from '../../i18n/report-error';
import { compareTexts } from '../../plan/texts';
import { zipFiles, type ZippedFile } from '../../workbook/guard';
import { readBytes } from '../files';

/** A file and what it is called in reports: seen from the folder or archive that was named. */
export interface FileIn {
  readonly path: string;
  readonly name: string;
  /** Why it could not even be unpacked. */
  readonly error?: ReportError;
}

const isZip = (name: string): boolean => /\.zip$/i.test(name);

/**
 * Everything in the given folders, archives and files, by name. Files of other kinds are listed too, so that whatever
 * was sent is answered for.
 *
 * @param scratch - an own folder that archives may be unpacked into
 * @param except - files that are never taken, e.g. the ledger itself
 * @throws ReportError `error.file-missing`, `error.no-files`
 */
export async function filesIn(
  inputs: readonly string[],
  scratch: string,
  except: readonly string[],
): Promise<FileIn[]> {
  const excepted = new Set(except.map((file) => resolve(file)));
  const found: FileIn[] = [];
  for (const input of inputs) {
    const own = (await isFolder(input))
      ? await filesUnder(input)
      : [{ path: resolve(input), name: basename(input) }];
    for (const file of own) {
      if (excepted.has(file.path)) continue;
      if (isZip(file.name)) found.push(...(await unpacked(file, join(scratch, String(found.length)))));
      else found.push(file);
    }
  }
  const unique = new Map(found.map((file) => [file.path, file]));
  if (unique.size === 0) throw new ReportError('error.no-files', { file: inputs.join('、') });
  return [...unique.values()]
    .map((file) => ({ ...file, name: writableName(file.name) }))
    .sort((one, other) => compareTexts(one.name, other.name));
}

async function isFolder(input: string): Promise<boolean> {
  try {
    return (await stat(input)).isDirectory();
  } catch (cause) {
    throw new ReportError('error.file-missing', { file: input }, { cause });
  }
}

async function filesUnder(folder: string): Promise<FileIn[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = resolve(join(entry.parentPath, entry.name));
    const name = relative(resolve(folder), path).split(sep).join('/');
    return isLeftover(name) ? [] : [{ path, name }];
  });
}

/** The files of an archive under names of our own: its names are for people only and may lead anywhere. */
async function unpacked(archive: FileIn, folder: string): Promise<FileIn[]> {
  const files: FileIn[] = [];
  await mkdir(folder, { recursive: true });
  try {
    for (const zipped of zipFiles(await readBytes(archive.path), archive.name)) {
      const { name } = zipped;
      if (isLeftover(name)) continue;
      files.push(await unpackedFile(zipped, archive, join(folder, `${files.length}.bin`)));
    }
  } catch (error) {
    // A bad archive costs its own line, never the run.
    if (!(error instanceof ReportError)) throw error;
    return [{ ...archive, error }];
  }
  return files;
}

async function unpackedFile({ name, bytes }: ZippedFile, archive: FileIn, path: string): Promise<FileIn> {
  const file = { path, name: `${archive.name}/${name}` };
  try {
    await writeFile(path, bytes());
    return file;
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    // Something to tell it apart by: nothing else is left of it.
    await writeFile(path, `${archive.name}/${name}`);
    return { ...file, error };
  }
}
