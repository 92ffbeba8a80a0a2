/** Makes the assessment workbook of the form in the open workbook and brings it to the user. */
import type { Job, OpenRoute, OpenWorkbook } from '../../../excel/open-workbook';
import { translate } from '../../../i18n';
import { assessForm, reviewModel } from '../../domain';
import type { Pane } from '../../pane';
import { yearOf } from './years';

const STAGES = 4;

/** @throws what `job.signal` was aborted with, before anything reached the user */
export async function generateReview(
  pane: Pane,
  workbook: OpenWorkbook,
  chosenYear: number,
  job: Required<Job>,
): Promise<{ readonly route: OpenRoute; readonly file: string }> {
  const { locale } = pane.host;
  // What is generated is what stands in the workbook now, also where Excel did not tell of a change.
  const form = await pane.filing.refresh();
  job.progress(1, STAGES);
  const year = yearOf(form, chosenYear);
  const model = reviewModel(assessForm(form, year, locale), new Date(), locale);
  const { writeWorkbook } = await import(/* webpackChunkName: "workbook" */ '../../../workbook/write');
  job.signal.throwIfAborted();
  job.progress(2, STAGES);
  const bytes = await writeWorkbook(model);
  job.signal.throwIfAborted();
  job.progress(3, STAGES);
  const file = translate('pane.assess.file', { plan: form.filing.plan.shortTitle, year }, locale);
  return { route: await workbook.open(bytes, file), file };
}
