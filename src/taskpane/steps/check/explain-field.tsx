/** Types an explanation into the row's 审核说明 cell. */
import { Button, Field, MessageBar, MessageBarBody, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { hasExplanation } from '../../../check/explanation';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { writeExplanation, type Explanation } from './explanation';

interface Props {
  readonly explanation: Explanation;
  /** Under which the text is kept until it is written. */
  readonly draftKey: string;
  readonly work: StepWork;
  readonly onClose: () => void;
}

export function ExplainField({ explanation, draftKey, work, onClose }: Props): ReactElement {
  const pane = usePane();
  const { workbook, filing, drafts, refreshQuietly } = pane;
  const translate = useTranslate();
  const layout = useLayout();
  const [draft, setDraft] = useState(
    () => drafts.get(draftKey) ?? { text: explanation.text, before: explanation.text },
  );
  const type = (text: string): void => {
    const typed = { ...draft, text };
    drafts.set(draftKey, typed);
    setDraft(typed);
  };
  const close = (): void => {
    drafts.delete(draftKey);
    onClose();
  };
  const save = (): void =>
    work.run(
      translate('pane.explain.saving'),
      async () => {
        if (!workbook) throw new RangeError('no workbook is open');
        try {
          const { sheet, cell } = await writeExplanation(pane, workbook, explanation, draft.text);
          close();
          return { intent: 'success', text: translate('pane.explain.saved', { cell: `${sheet}!${cell}` }) };
        } finally {
          filing.touch();
          refreshQuietly();
        }
      },
      { cancellable: false },
    );
  const tooShort = !hasExplanation(draft.text);
  return (
    <div className={layout.section}>
      {/* What somebody else typed meanwhile is not replaced unseen. */}
      {explanation.text !== draft.before && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{translate('pane.explain.changed', { text: explanation.text })}</MessageBarBody>
        </MessageBar>
      )}
      <Field label={translate('pane.explain.label')} hint={translate('pane.explain.hint')}>
        <Textarea autoFocus value={draft.text} resize="vertical" onChange={(_, { value }) => type(value)} />
      </Field>
      <div className={layout.row}>
        <Button size="small" appearance="primary" disabledFocusable={work.busy || tooShort} onClick={save}>
          {translate('pane.explain.save')}
        </Button>
        <Button size="small" onClick={close}>
          {translate('pane.explain.cancel')}
        </Button>
      </div>
    </div>
  );
}
