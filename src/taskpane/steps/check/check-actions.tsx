/** Re-check, marks in the sheet, and whether changes are checked as they are made. */
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

interface Props {
  readonly form: CheckedForm;
  readonly isCurrent: boolean;
  readonly work: StepWork;
  readonly workbook: OpenWorkbook;
}

export function CheckActions({ form, isCurrent, work, workbook }: Props): ReactElement {
  const { session, dispatch, refreshQuietly } = usePane();
  const translate = useTranslate();
  const layout = useLayout();
  const { autoCheck } = useSignal(session);
  /** The result that the marks in the sheet show. */
  const [marked, setMarked] = useState<CheckedForm | null>(null);
  const mark = (): void =>
    work.run(translate('pane.check.marking'), async () => {
      const marks = marksOf(form.check.findings);
      await workbook.mark(marks);
      setMarked(form);
      return { intent: 'success', text: translate('pane.check.marked', { count: marks.length }) };
    });
  const clear = (): void =>
    work.run(translate('pane.check.clearing'), async () => {
      await workbook.clearMarks();
      setMarked(null);
      return { intent: 'success', text: translate('pane.check.cleared') };
    });
  const outdated = marked !== null && marked !== form;
  return (
    <>
      <div className={layout.row}>
        <Button
          appearance={isCurrent ? 'secondary' : 'primary'}
          disabled={work.busy}
          onClick={refreshQuietly}
        >
          {translate('pane.check.again')}
        </Button>
        <Button disabled={work.busy || !isCurrent} onClick={mark}>
          {translate(outdated ? 'pane.check.mark-again' : 'pane.check.mark')}
        </Button>
        <Button disabled={work.busy} onClick={clear}>
          {translate('pane.check.clear')}
        </Button>
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
