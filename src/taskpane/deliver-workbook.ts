/** Writes a generated workbook and brings it to the user: the last stages of work that makes one. */
import type { Job, OpenRoute, OpenWorkbook } from '../excel/open-workbook';
import type { WorkbookModel } from '../forms/sheet/model';
import { downloadFile, XLSX } from './download';

/** Reading, building, writing, bringing. */
export const STAGES = 4;

export interface Delivered {
  readonly route: OpenRoute;
  readonly file: string;
}

/**
 * @param workbook - null outside Excel: there it is downloaded
 * @throws what `job.signal` was aborted with, before anything reached the user
 */
export async function deliverWorkbook(
  workbook: OpenWorkbook | null,
  model: WorkbookModel,
  file: string,
  job: Required<Job>,
): Promise<Delivered> {
  const bytes = await written(model, job);
  if (workbook) return { route: await workbook.open(bytes, file), file };
  await downloadFile(bytes, file, XLSX, false);
  return { route: 'download', file };
}

/** As a file, also within Excel. @throws what `job.signal` was aborted with */
export async function downloadWorkbook(
  model: WorkbookModel,
  file: string,
  job: Required<Job>,
  isInOffice: boolean,
): Promise<Delivered> {
  await downloadFile(await written(model, job), file, XLSX, isInOffice);
  return { route: 'download', file };
}

async function written(model: WorkbookModel, job: Required<Job>): Promise<Uint8Array> {
  const { writeWorkbook } = await import(/* webpackChunkName: "workbook" */ '../workbook/write');
  job.signal.throwIfAborted();
  job.progress(2, STAGES);
  const bytes = await writeWorkbook(model);
  job.signal.throwIfAborted();
  job.progress(3, STAGES);
  return bytes;
}
