/** Types an explanation into the row's 审核说明 cell. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { hasExplanation } from '../../../check/explanation';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import type { Explanation } from './explanation';

interface Props {
  readonly explanation: Explanation;
  readonly isCurrent: boolean;
  readonly work: StepWork;
  readonly onClose: () => void;
}

export function ExplainField({ explanation, isCurrent, work, onClose }: Props): ReactElement {
  const { workbook, filing, refreshQuietly } = usePane();
  const translate = useTranslate();
  const layout = useLayout();
  // What somebody else types meanwhile must not be replaced unseen.
  const [before] = useState(explanation.text);
  const [text, setText] = useState(before);
  const save = (): void =>
    work.run(
      translate('pane.explain.saving'),
      async () => {
        if (!workbook) throw new RangeError('no workbook is open');
        try {
          await workbook.setText(explanation.place, text.trim(), before);
        } finally {
          filing.touch();
          refreshQuietly();
        }
        onClose();
        return {
          intent: 'success',
          text: translate('pane.explain.saved', {
            cell: `${explanation.place.sheet}!${explanation.place.cell}`,
          }),
        };
      },
      { cancellable: false },
    );
  const tooShort = !hasExplanation(text);
  return (
    <div className={layout.section}>
      <Field label={translate('pane.explain.label')} hint={translate('pane.explain.hint')}>
        <Textarea autoFocus value={text} resize="vertical" onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={layout.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={work.busy || !isCurrent || tooShort}
          onClick={save}
        >
          {translate('pane.explain.save')}
        </Button>
        <Button size="small" onClick={onClose}>
          {translate('pane.explain.cancel')}
        </Button>
      </div>
    </div>
  );
}
