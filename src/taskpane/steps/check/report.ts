/** Makes 审核意见, the printable list of findings of the form in the open workbook, and brings it to the user. */
import type { Job, OpenWorkbook } from '../../../excel/open-workbook';
import { translate } from '../../../i18n';
import { showYears } from '../../../plan/years';
import { deliverWorkbook, STAGES, type Delivered } from '../../deliver-workbook';
import { checkReportModel } from '../../domain';
import type { Pane } from '../../pane';

/** @throws what `job.signal` was aborted with, before anything reached the user */
export async function generateCheckReport(
  pane: Pane,
  workbook: OpenWorkbook,
  job: Required<Job>,
): Promise<Delivered> {
  const { locale } = pane.host;
  // What is listed is what stands in the workbook now, also where Excel did not tell of a change.
  const form = await pane.filing.refresh();
  job.progress(1, STAGES);
  const { plan, years } = form.filing;
  const model = checkReportModel(form, new Date(), locale);
  const file = translate('pane.check.file', { plan: plan.shortTitle, years: showYears(years) }, locale);
  return deliverWorkbook(workbook, model, file, job);
}
