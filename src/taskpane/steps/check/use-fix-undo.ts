/** 撤销改正, from wherever it is offered. */
import { usePane } from '../../pane-context';
import { useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { takeBackFix } from './fix';

export function useFixUndo(work: StepWork): () => void {
  const pane = usePane();
  const translate = useTranslate();
  return () =>
    work.run(
      translate('pane.fix.undoing'),
      async () => ({
        intent: 'success',
        text: translate('pane.fix.undone', { count: await takeBackFix(pane) }),
      }),
      { cancellable: false },
    );
}
