/** Makes the assessment workbook of the form in the open workbook and brings it to the user. */
import type { Job, OpenWorkbook } from '../../../excel/open-workbook';
import { translate } from '../../../i18n';
import { deliverWorkbook, STAGES, type Delivered } from '../../deliver-workbook';
import { assessForm, reviewModel } from '../../domain';
import type { Pane } from '../../pane';
import { yearOf } from './years';

/** @throws what `job.signal` was aborted with, before anything reached the user */
export async function generateReview(
  pane: Pane,
  workbook: OpenWorkbook,
  chosenYear: number,
  job: Required<Job>,
): Promise<Delivered> {
  const { locale } = pane.host;
  // What is generated is what stands in the workbook now, also where Excel did not tell of a change.
  const form = await pane.filing.refresh();
  job.progress(1, STAGES);
  const year = yearOf(form, chosenYear);
  const others = await pane.shelf.all();
  const model = reviewModel(assessForm(form, year, locale), new Date(), locale, others);
  const file = translate('pane.assess.file', { plan: form.filing.plan.shortTitle, year }, locale);
  return deliverWorkbook(workbook, model, file, job);
}
