/** Writes a generated workbook and brings it to the user: the last stages of work that makes one. */
import type { Job, OpenRoute, OpenWorkbook } from '../excel/open-workbook';
import type { WorkbookModel } from '../forms/sheet/model';

/** Reading, building, writing, bringing. */
export const STAGES = 4;

export interface Delivered {
  readonly route: OpenRoute;
  readonly file: string;
}

/** @throws what `job.signal` was aborted with, before anything reached the user */
export async function deliverWorkbook(
  workbook: OpenWorkbook,
  model: WorkbookModel,
  file: string,
  job: Required<Job>,
): Promise<Delivered> {
  const { writeWorkbook } = await import(/* webpackChunkName: "workbook" */ '../workbook/write');
  job.signal.throwIfAborted();
  job.progress(2, STAGES);
  const bytes = await writeWorkbook(model);
  job.signal.throwIfAborted();
  job.progress(3, STAGES);
  return { route: await workbook.open(bytes, file), file };
}
