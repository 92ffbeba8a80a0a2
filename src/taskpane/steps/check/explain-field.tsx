/** Explains one finding: the reason goes into the row's 审核说明 cell, bound to the figure as it is now. */
import {
  Button,
  Caption1,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Textarea,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { explanationLength, hasExplanation } from '../../../check/explanation';
import { printTag, tagName, tagValue } from '../../../check/explanation-tags';
import type { Finding } from '../../../check/finding';
import { EXPLANATION_LENGTH } from '../../../check/thresholds';
import type { Filing } from '../../../forms/filing';
import { useLayout } from '../../components/layout';
import { usePane } from '../../pane-context';
import { useSignal } from '../../signal';
import { useTranslate } from '../../text';
import type { StepWork } from '../../use-job';
import { localDay } from '../../../plan/local-time';
import { draftKey, entriesOf, explainFinding } from './explanation';
import { ReasonChoice } from './reason-choice';

interface Props {
  readonly finding: Finding;
  readonly filing: Filing;
  readonly work: StepWork;
  readonly onClose: () => void;
}

export function ExplainField({ finding, filing: form, work, onClose }: Props): ReactElement {
  const pane = usePane();
  const { workbook, filing, drafts, session, dispatch, refreshQuietly } = pane;
  const translate = useTranslate();
  const layout = useLayout();
  const { filledBy } = useSignal(session);
  const key = draftKey(form, finding);
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const type = (typed: string): void => {
    drafts.set(key, typed);
    setText(typed);
  };
  /** A chosen reason goes behind what was typed, never over it. */
  const add = (chosen: string): void => type(text.trim() === '' ? chosen : `${text.trim()}；${chosen}`);
  const close = (): void => {
    drafts.delete(key);
    onClose();
  };
  const reason = { text, who: tagName(filledBy), date: localDay(new Date()) };
  const save = (): void =>
    work.run(
      translate('pane.explain.saving'),
      async () => {
        if (!workbook) throw new RangeError('no workbook is open');
        try {
          const { sheet, cell } = await explainFinding(pane, workbook, finding, reason);
          close();
          return { intent: 'success', text: translate('pane.explain.saved', { cell: `${sheet}!${cell}` }) };
        } finally {
          filing.touch();
          refreshQuietly();
        }
      },
      { cancellable: false },
    );
  const { lapsed = [], bound = [] } = finding;
  const figures = bound.map(({ year, value }) => {
    const shown = tagValue(value);
    if (shown === null) return translate('explain.figure-none');
    return year === null
      ? translate('explain.figure-alone', { value: shown })
      : translate('explain.figure', { year, value: shown });
  });
  const length = explanationLength(text);
  return (
    <div className={layout.section}>
      {lapsed.map(({ year, value, now, text: old }) => (
        <MessageBar key={year} intent="warning" layout="multiline">
          <MessageBarBody>
            {translate(year === null ? 'explain.lapsed' : 'explain.lapsed-year', {
              year: year ?? '',
              old: value ?? '—',
              value: now ?? '—',
              text: old,
            })}
          </MessageBarBody>
        </MessageBar>
      ))}
      <ReasonChoice filing={form} lapsed={lapsed} onChoose={add} />
      <Field
        label={translate('explain.label')}
        hint={translate('explain.length', { length, least: EXPLANATION_LENGTH })}
      >
        <Textarea autoFocus value={text} resize="vertical" onChange={(_, { value }) => type(value)} />
      </Field>
      <Field label={translate('explain.who')} hint={translate('explain.who.hint')}>
        <Input
          value={filledBy}
          onChange={(_, { value }) => dispatch({ type: 'set', values: { filledBy: value } })}
        />
      </Field>
      <Caption1 as="p" className={layout.paragraph}>
        {translate('explain.bound', { figures })} {translate('explain.kept')}
      </Caption1>
      <Caption1 as="p" className={layout.paragraph}>
        {translate('explain.written', { tag: entriesOf(finding, reason).map(printTag).join(' ') })}
      </Caption1>
      <div className={layout.row}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={work.busy || !hasExplanation(text)}
          onClick={save}
        >
          {translate('pane.explain.save')}
        </Button>
        <Button size="small" onClick={close}>
          {translate('pane.explain.cancel')}
        </Button>
      </div>
    </div>
  );
}
