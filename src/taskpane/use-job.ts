/** Work that a step does: what came of it is told in the step. */
import { useContext, useState } from 'react';
import { reasonOf, LocaleContext, useTranslate } from './text';
import type { Job } from '../excel/open-workbook';
import { ReportError } from '../i18n/report-error';
import { isCancelled } from './job-desk';
import { usePane } from './pane-context';
import { useSignal } from './signal';

export interface Notice {
  readonly intent: 'success' | 'error' | 'warning' | 'info';
  readonly text: string;
}

export interface StepWork {
  /** Any work is going on; nothing else can be started. */
  readonly busy: boolean;
  readonly notice: Notice | null;
  readonly tell: (notice: Notice | null) => void;
  /** Runs work; its result or null is the notice shown. Errors are worded, cancelling is told. */
  readonly run: (
    label: string,
    work: (job: Required<Job>) => Promise<Notice | null>,
    options?: { readonly cancellable?: boolean },
  ) => void;
  /** For what is done at once and shows itself: only an error is told. */
  readonly attempt: (work: () => Promise<void>) => void;
}

export function useJob(): StepWork {
  const { jobs } = usePane();
  const locale = useContext(LocaleContext);
  const translate = useTranslate();
  const busy = useSignal(jobs.running) !== null;
  const [notice, tell] = useState<Notice | null>(null);
  const failed = (error: unknown): Notice => {
    if (isCancelled(error)) return { intent: 'info', text: translate('pane.job.cancelled') };
    if (error instanceof ReportError) return { intent: 'error', text: error.text(locale) };
    return { intent: 'error', text: translate('pane.job.failed', { reason: reasonOf(error, locale) }) };
  };
  const run: StepWork['run'] = (label, work, { cancellable = true } = {}) => {
    if (busy) return;
    tell(null);
    jobs.run({ label, cancellable }, work).then(tell, (error: unknown) => tell(failed(error)));
  };
  const attempt: StepWork['attempt'] = (work) => {
    if (busy) return;
    work().then(
      () => tell(null),
      (error: unknown) => tell(failed(error)),
    );
  };
  return { busy, notice, tell, run, attempt };
}
