/** An archive of many forms, unpacked file by file under limits of its own. */
import { ReportError } from '../../i18n/report-error';
import { DEFAULT_LIMITS, MEGABYTE, type GuardLimits } from './limits';
import { unpack } from './inflate';
import { Refusal } from './refusal';
import { requireZip } from './sniff';
import { readDirectory } from './zip-directory';

/** What one archive may hold: each file as much as a workbook may, all together what a county's round comes to. */
const ARCHIVE_LIMITS: GuardLimits = {
  ...DEFAULT_LIMITS,
  fileBytes: 500 * MEGABYTE,
  entries: 20_000,
  partBytes: DEFAULT_LIMITS.fileBytes,
  totalBytes: 2_000 * MEGABYTE,
};

export interface ZippedFile {
  /** As the archive calls it, with `/` between folders. Nothing may be written under such a name: it can lead anywhere. */
  readonly name: string;
  /** @throws ReportError `error.file-…` where its part of the archive is damaged */
  readonly bytes: () => Uint8Array;
}

/** The files of an archive. @throws ReportError `error.file-…` naming the archive */
export function zipFiles(archive: Uint8Array, fileName: string): ZippedFile[] {
  return refusing(fileName, () => {
    requireZip(archive);
    return [...readDirectory(archive, ARCHIVE_LIMITS).values()].map((entry) => ({
      name: entry.name.replace(/\\/g, '/'),
      bytes: () => refusing(`${fileName}/${entry.name}`, () => joined([...unpack(archive, entry)])),
    }));
  });
}

function refusing<T>(fileName: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new ReportError(error.code, { ...error.facts, file: fileName }, { cause: error });
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
