/** Where a round's forms go: a folder, or one zip. What is there already is told by its names and its list. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileKey } from '../collect/distribute/file-name';
import { LIST_FILE } from '../collect/distribute/headers';
import { ReportError } from '../i18n/report-error';
import { packFiles, unpackFiles, type ArchivedFile } from '../workbook/archive';
import { makeFolder, readBytes, writeWhole } from './files';

export interface RoundTarget {
  readonly isPresent: (file: string) => boolean;
  /** The bytes of the list that is there; null where there is none. */
  readonly list: Uint8Array | null;
  /**
   * Adds files; only the list may be there already. In a folder the list is written first: after a crash it names what is still
   * to be written, and the same command finishes it. A zip is written whole or not at all.
   *
   * @param day - YYYY-MM-DD, the date that the entries of a zip carry
   */
  write(list: ArchivedFile | null, forms: AsyncIterable<ArchivedFile>, day: string): Promise<void>;
}

/** @throws ReportError `error.output-not-round`, `error.file-*` */
export async function openTarget(output: string): Promise<RoundTarget> {
  const existing = await stat(output).catch(() => null); // Absent is what a new round wants; the rest shows on writing.
  if (/\.zip$/i.test(output) && !existing?.isDirectory()) return openZip(output, existing !== null);
  if (existing && !existing.isDirectory()) throw new ReportError('error.output-not-round', { file: output });
  return openFolder(output, existing ? await readdir(output) : []);
}

async function openFolder(folder: string, names: readonly string[]): Promise<RoundTarget> {
  const keys = new Set(names.map(fileKey));
  return {
    isPresent: (file) => keys.has(fileKey(file)),
    list: keys.has(fileKey(LIST_FILE)) ? await readBytes(join(folder, LIST_FILE)) : null,
    async write(list, forms) {
      await makeFolder(folder);
      if (list) await writeWhole(join(folder, list.name), list.bytes);
      for await (const { name, bytes } of forms) await writeWhole(join(folder, name), bytes);
    },
  };
}

async function openZip(file: string, exists: boolean): Promise<RoundTarget> {
  const before = exists ? unpackFiles(await readBytes(file), file) : [];
  const list = before.find(({ name }) => fileKey(name) === fileKey(LIST_FILE));
  if (exists && !list) throw new ReportError('error.output-not-round', { file });
  const keys = new Set(before.map(({ name }) => fileKey(name)));
  return {
    isPresent: (name) => keys.has(fileKey(name)),
    list: list?.bytes ?? null,
    async write(fresh, forms, day) {
      const files = new Map(before.map((one) => [fileKey(one.name), one]));
      const added: ArchivedFile[] = fresh ? [fresh] : [];
      for await (const form of forms) added.push(form);
      if (added.length === 0) return;
      for (const one of added) files.set(fileKey(one.name), one);
      await writeWhole(file, packFiles([...files.values()], day));
    },
  };
}
