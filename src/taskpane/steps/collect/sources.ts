/** The chosen files, archives replaced by what is in them: each of them is answered for with a line of its own. */
import { isLeftover, writableName } from '../../../collect/file-names';
import { ReportError } from '../../../i18n/report-error';
import { DEFAULT_LIMITS, MEGABYTE, tooLarge, zipFiles } from '../../../workbook/guard';

/** What is needed of a chosen file. */
export interface SourceFile {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** One file to take in. */
export interface Source {
  readonly name: string;
  /** @throws ReportError where it cannot be opened, or where its part of an archive is damaged */
  readonly bytes: () => Promise<Uint8Array>;
  /** Why it is not read at all; null where it is. */
  readonly refusal: ReportError | null;
}

const isZip = ({ name }: SourceFile): boolean => /\.zip$/i.test(name);

/** An archive is held as a whole while its files are read; a round of a county stays far below this. */
const ZIP_BYTES = 300 * MEGABYTE;

/**
 * All files, in their order. One that is too large or an archive that cannot be read is refused in its own line.
 *
 * @param reasonOf - an error of the browser in words
 */
export async function sourcesOf(
  files: readonly SourceFile[],
  reasonOf: (error: unknown) => string,
): Promise<readonly Source[]> {
  const sources: Source[] = [];
  for (const file of files) {
    if (isLeftover(file.name)) continue;
    const bytes = (): Promise<Uint8Array> => bytesOf(file, reasonOf);
    const refusal = tooLarge(file.name, file.size, isZip(file) ? ZIP_BYTES : DEFAULT_LIMITS.fileBytes);
    // What is too large is not opened at all: its name has to do.
    if (refusal) sources.push({ name: file.name, bytes: () => Promise.reject(refusal), refusal });
    else if (isZip(file)) sources.push(...(await unpacked(file, bytes)));
    else sources.push({ name: file.name, bytes, refusal: null });
  }
  return sources.map((source) => ({ ...source, name: writableName(source.name) }));
}

/** The bytes of a chosen file. @throws ReportError `error.file-unreadable` where it can no longer be opened */
export async function bytesOf(source: SourceFile, reasonOf: (error: unknown) => string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await source.arrayBuffer());
  } catch (cause) {
    throw new ReportError('error.file-unreadable', { file: source.name, reason: reasonOf(cause) }, { cause });
  }
}

async function unpacked(file: SourceFile, read: () => Promise<Uint8Array>): Promise<Source[]> {
  try {
    return zipFiles(await read(), file.name)
      .filter(({ name }) => !isLeftover(name))
      .map(({ name, bytes }) => ({
        name: `${file.name}/${name}`,
        bytes: () => Promise.resolve().then(bytes),
        refusal: null,
      }));
  } catch (error) {
    if (!(error instanceof ReportError)) throw error;
    // Its line says what is wrong with it; the other files are collected.
    return [{ name: file.name, bytes: read, refusal: error }];
  }
}
