/** Errors of the yearly round in the words of the pane: what the command line advises cannot be done here. */
import type { ErrorKey } from '../i18n';
import { ReportError } from '../i18n/report-error';

const HERE: Partial<Record<ErrorKey, ErrorKey>> = {
  'error.not-a-ledger': 'error.chosen-no-ledger',
  'error.ledger-plan-unknown': 'error.chosen-ledger-plan',
  'error.list-damaged': 'error.chosen-no-list',
  'error.list-other-round': 'error.chosen-list-other',
  'error.nothing-assigned': 'error.plan-unassigned',
};

/** Does something; what goes wrong is worded for the pane. @throws ReportError with the same facts */
export async function wordedHere<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const key = error instanceof ReportError ? HERE[error.code] : undefined;
    if (!(error instanceof ReportError) || !key) throw error;
    throw new ReportError(key, error.facts, { cause: error });
  }
}
