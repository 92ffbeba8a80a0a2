/** What the pane keeps in the workbook: its state, and whether it opens with the workbook. */
import { ReportError } from '../i18n/report-error';

const STATE = 'PlanAssessment.State';
/** Office's own name for the switch. */
const AUTO_OPEN = 'Office.AutoShowTaskpaneWithDocument';

/** The saved state, null where there is none or where it is none of ours. */
export async function loadState(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(STATE);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject || typeof setting.value !== 'string') return null;
  try {
    return JSON.parse(setting.value) as unknown;
  } catch {
    // Cut off or written by something else: a state is a convenience, and the next save replaces it.
    return null;
  }
}

export async function saveState(context: Excel.RequestContext, state: unknown): Promise<void> {
  context.workbook.settings.add(STATE, JSON.stringify(state));
  await context.sync();
}

export function isAutoOpen(): boolean {
  return Office.context.document.settings.get(AUTO_OPEN) === true;
}

/** @throws ReportError `error.excel-failed` with Office's reason where the workbook cannot be changed */
export function setAutoOpen(on: boolean): Promise<void> {
  const before = isAutoOpen();
  put(on);
  return new Promise((resolve, reject) => {
    Office.context.document.settings.saveAsync(({ status, error }) => {
      if (status === Office.AsyncResultStatus.Succeeded) return resolve();
      // Office keeps unsaved settings in mind and would tell them as if they were kept.
      put(before);
      reject(
        new ReportError('error.excel-failed', { sheet: '', code: String(error.code), reason: error.message }),
      );
    });
  });
}

function put(on: boolean): void {
  const { settings } = Office.context.document;
  if (on) settings.set(AUTO_OPEN, true);
  else settings.remove(AUTO_OPEN);
}
