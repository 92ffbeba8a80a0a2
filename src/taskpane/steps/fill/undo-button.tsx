/** 撤销本次写入: there while the last write can be taken back. */
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OpenWorkbook } from '../../../excel/open-workbook';
import { usePane } from '../../pane-context';
import { useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { namedSheets, undoWrite } from './work';

interface Props {
  readonly work: StepWork;
  readonly workbook: OpenWorkbook;
  readonly listed: (sheets: readonly string[]) => string;
}

export function UndoButton({ work, workbook, listed }: Props): ReactElement | null {
  const pane = usePane();
  const translate = useTranslate();
  if (workbook.undoable.length === 0) return null;
  const undo = (): void =>
    work.run(
      translate('pane.fill.undoing'),
      async () => {
        const sheets = listed(await undoWrite(pane, workbook));
        return { intent: 'success', text: translate('pane.fill.undone', { sheets }) };
      },
      { cancellable: false },
    );
  return (
    <Button disabledFocusable={work.busy} onClick={undo}>
      {translate('pane.fill.undo', { count: namedSheets(workbook.undoable).length })}
    </Button>
  );
}
