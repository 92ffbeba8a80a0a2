/** Re-check, marks in the sheet, the list of findings, 撤销改正, and whether changes are checked as they are made. */
import { Button, Switch } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { OpenWorkbook } from '../../../excel/open-workbook';
import type { CheckedForm } from '../../domain';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useSignal } from '../../signal';
import { useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { marksOf } from './groups';
import { generateCheckReport } from './report';
import { useFixUndo } from './use-fix-undo';

interface Props {
  readonly form: CheckedForm;
  readonly isCurrent: boolean;
  readonly work: StepWork;
  readonly workbook: OpenWorkbook;
}

export function CheckActions({ form, isCurrent, work, workbook }: Props): ReactElement {
  const pane = usePane();
  const { session, dispatch, filing, refreshQuietly } = pane;
  const translate = useTranslate();
  const layout = useLayout();
  const { autoCheck } = useSignal(session);
  const madeFix = useSignal(pane.madeFix);
  const undoFix = useFixUndo(work);
  /** The result that the marks in the sheet show. */
  const [marked, setMarked] = useState<CheckedForm | null>(null);
  const mark = (): void =>
    work.run(
      translate('pane.check.marking'),
      async () => {
        // Rows may have been sorted without a word from Excel: no mark may stand at another row.
        const now = await filing.refresh();
        const marks = marksOf(now.check.findings);
        await workbook.mark(marks);
        setMarked(now);
        return { intent: 'success', text: translate('pane.check.marked', { count: marks.length }) };
      },
      { cancellable: false },
    );
  const clear = (): void =>
    work.run(
      translate('pane.check.clearing'),
      async () => {
        await workbook.clearMarks();
        setMarked(null);
        return { intent: 'success', text: translate('pane.check.cleared') };
      },
      { cancellable: false },
    );
  const report = (): void =>
    work.run(translate('pane.check.reporting'), async (job) => {
      const { route, file } = await generateCheckReport(pane, workbook, job);
      const title = translate('check-report.title');
      return { intent: 'success', text: translate(`pane.delivered.${route}`, { title, file }) };
    });
  const outdated = marked !== null && marked !== form;
  return (
    <>
      <div className={layout.row}>
        <Button
          appearance={isCurrent ? 'secondary' : 'primary'}
          disabledFocusable={work.busy}
          onClick={refreshQuietly}
        >
          {translate('pane.check.again')}
        </Button>
        <Button disabledFocusable={work.busy} onClick={mark}>
          {translate(outdated ? 'pane.check.mark-again' : 'pane.check.mark')}
        </Button>
        <Button disabledFocusable={work.busy} onClick={clear}>
          {translate('pane.check.clear')}
        </Button>
        <Button disabledFocusable={work.busy} onClick={report}>
          {translate('pane.check.report')}
        </Button>
        {madeFix && (
          <Button disabledFocusable={work.busy} onClick={undoFix}>
            {translate('pane.fix.undo')}
          </Button>
        )}
      </div>
      <Switch
        label={translate('pane.check.auto')}
        checked={autoCheck}
        onChange={(_, { checked }) => {
          dispatch({ type: 'set', values: { autoCheck: checked } });
          if (checked && !isCurrent) refreshQuietly();
        }}
      />
    </>
  );
}
