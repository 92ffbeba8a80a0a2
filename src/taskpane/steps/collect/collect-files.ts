/** Many files → what became of each. Read one after the other; a bad file costs its own line and no other. */
import type { Job } from '../../../excel/open-workbook';
import { requireDigest } from '../../fingerprint';
import { breathe } from '../../job-desk';
import { sourcesOf, type SourceFile } from './sources';
import { takeIn, type CollectTools, type Taken } from './take-in';

/**
 * Takes in all files; between two of them the page is drawn.
 *
 * @param found - told of each file as soon as it is known
 * @throws what `job.signal` was aborted with; what was told before stays. ReportError `error.no-digest` before any
 */
export async function collectFiles(
  files: readonly SourceFile[],
  tools: CollectTools,
  job: Required<Job>,
  found: (taken: Taken) => void,
): Promise<void> {
  requireDigest();
  const sources = await sourcesOf(files, tools.reasonOf);
  for (const [index, source] of sources.entries()) {
    job.progress(index, sources.length);
    await breathe();
    job.signal.throwIfAborted();
    const taken = await takeIn(source, tools);
    // Cancelled while it was read: what a stopped reader says of a file is not said of the file.
    job.signal.throwIfAborted();
    found(taken);
  }
  job.progress(sources.length, sources.length);
}
