/** Work that a step does: what came of it is told in the step, or at the top where the step is out of sight. */
import { useContext, useEffect, useRef, useState } from 'react';
import { reasonOf, LocaleContext, useTranslate } from './text';
import type { Job } from '../excel/open-workbook';
import { ReportError } from '../i18n/report-error';
import { isCancelled } from './job-desk';
import type { Notice } from './notice-board';
import { usePane } from './pane-context';
import { useSignal } from './signal';

export type { Notice } from './notice-board';

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
  const { jobs, session, board } = usePane();
  const locale = useContext(LocaleContext);
  const translate = useTranslate();
  const busy = useSignal(jobs.running) !== null;
  const [notice, tell] = useState<Notice | null>(null);
  const isDrawn = useIsDrawn();
  const failed = (error: unknown): Notice => {
    if (isCancelled(error)) return { intent: 'info', text: translate('pane.job.cancelled') };
    if (error instanceof ReportError) return { intent: 'error', text: error.text(locale) };
    return { intent: 'error', text: translate('pane.job.failed', { reason: reasonOf(error, locale) }) };
  };
  const run: StepWork['run'] = (label, work, { cancellable = true } = {}) => {
    // Asked of the desk, not of what was last drawn: two clicks may come before the page is drawn anew.
    if (jobs.running.get()) return;
    tell(null);
    const { step } = session.get();
    const ended = (outcome: Notice | null): void => {
      tell(outcome);
      if (outcome && !(isDrawn() && session.get().step === step)) board.news.set({ step, notice: outcome });
    };
    jobs.run({ label, cancellable }, work).then(ended, (error: unknown) => ended(failed(error)));
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

/** Whether the component is still in the page: another plan draws the step 填报 anew. */
function useIsDrawn(): () => boolean {
  const drawn = useRef(true);
  useEffect(() => {
    drawn.current = true;
    return () => {
      drawn.current = false;
    };
  }, []);
  return () => drawn.current;
}
