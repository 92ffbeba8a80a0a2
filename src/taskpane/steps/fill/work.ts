/** The work of the step 填报 on the open workbook: compare, write, take back. */
import type { Job, OpenWorkbook, WriteProposal, WriteReport } from '../../../excel/open-workbook';
import { SHEET_NAMES } from '../../../forms/headers';
import { ReportError } from '../../../i18n/report-error';
import type { Plan } from '../../../plan/schema';
import { turnOnAutoOpen } from '../../auto-open';
import type { CheckedForm } from '../../domain';
import type { FormDraft } from '../../form-draft';
import type { Pane } from '../../pane';
import { fillOptions } from './options';

export interface Proposed {
  readonly draft: FormDraft;
  readonly proposal: WriteProposal;
  /** `FilingDesk.version` that it was made of. */
  readonly version: number;
}

/** Builds the form with what is filled in already, and compares it with the workbook. Writes nothing. */
export async function proposeForm(pane: Pane, workbook: OpenWorkbook, plan: Plan): Promise<Proposed> {
  const [{ draftForm }, plans, current] = await Promise.all([
    import(/* webpackChunkName: "domain" */ '../../domain'),
    pane.shelf.all(),
    currentForm(pane),
  ]);
  // What the form in the workbook says counts wherever nobody chose otherwise; it may have just been read.
  const options = fillOptions(pane.session.get(), plan, current?.filing ?? null);
  const draft = draftForm({ ...options, plan, plans, created: new Date() }, current);
  const { version } = pane.filing;
  return { draft, version, proposal: await workbook.propose(draft.model) };
}

/** A workbook without a form is the usual case here; anything else that is wrong has to be said. */
async function currentForm({ filing }: Pane): Promise<CheckedForm | null> {
  try {
    return await filing.refresh();
  } catch (error) {
    if (error instanceof ReportError && error.code === 'error.not-a-form') return null;
    throw error;
  }
}

/** Writes the agreed sheets. From the first form on the pane opens with the workbook, unless somebody said otherwise. */
export async function writeForm(
  pane: Pane,
  workbook: OpenWorkbook,
  proposal: WriteProposal,
  agreed: ReadonlySet<string>,
  job: Job,
): Promise<WriteReport> {
  try {
    const report = await workbook.write(proposal, agreed, job);
    if (report.written.length > 0) await turnOnAutoOpen(pane, workbook);
    return report;
  } finally {
    formChanged(pane);
  }
}

/** Takes the last write back. @returns the sheets that are as before */
export async function undoWrite(pane: Pane, workbook: OpenWorkbook): Promise<readonly string[]> {
  try {
    return await workbook.undo();
  } finally {
    formChanged(pane);
  }
}

/** Whatever was done: what is known of the form is out of date. */
function formChanged(pane: Pane): void {
  pane.filing.touch();
  pane.refreshQuietly();
}

/** The sheets people know; the marker goes without saying. */
export function namedSheets(sheets: readonly string[]): readonly string[] {
  return sheets.filter((sheet) => sheet !== SHEET_NAMES.marker);
}
