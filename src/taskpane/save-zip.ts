/** Several generated workbooks as one archive, downloaded. */
import type { Job } from '../excel/open-workbook';
import type { WorkbookModel } from '../forms/sheet/model';
import { packFiles, type ArchivedFile } from '../workbook/archive';
import { downloadFile, ZIP } from './download';
import { breathe } from './job-desk';

/** A workbook to be made, one at a time: all of them at once would not fit. */
export interface ZippedModel {
  readonly name: string;
  readonly build: () => WorkbookModel;
}

/**
 * @param day - YYYY-MM-DD, the date that the files in the archive carry
 * @throws what `job.signal` was aborted with, before anything reached the user
 */
export async function saveZip(
  models: readonly ZippedModel[],
  fileName: string,
  day: string,
  job: Required<Job>,
  isInOffice: boolean,
): Promise<void> {
  await downloadFile(await zipOf(models, day, job), fileName, ZIP, isInOffice);
}

/** The bytes of the archive. @throws what `job.signal` was aborted with */
export async function zipOf(
  models: readonly ZippedModel[],
  day: string,
  job: Required<Job>,
): Promise<Uint8Array> {
  const { writeWorkbook } = await import(/* webpackChunkName: "workbook" */ '../workbook/write');
  const files: ArchivedFile[] = [];
  for (const { name, build } of models) {
    job.progress(files.length, models.length);
    await breathe();
    job.signal.throwIfAborted();
    files.push({ name, bytes: await writeWorkbook(build()) });
  }
  job.signal.throwIfAborted();
  return packFiles(files, day);
}
