/** For steps that need the form in the open workbook: says what is missing and what to do, else draws the step. */
import {
  Button,
  Caption1,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import { useContext, type ReactElement, type ReactNode } from 'react';
import { coverageFacts } from '../../check/coverage';
import type { CheckedForm } from '../domain';
import { knownForm } from '../filing-desk';
import { ReportError } from '../../i18n/report-error';
import { usePane } from '../pane-context';
import { useLayout } from './layout';
import { useSignal } from '../signal';
import { LocaleContext, reasonOf, useTranslate } from '../text';

interface Props {
  readonly children: (form: CheckedForm, isCurrent: boolean) => ReactNode;
}

export function FormGate({ children }: Props): ReactElement {
  const { filing, refreshQuietly } = usePane();
  const translate = useTranslate();
  const layout = useLayout();
  const state = useSignal(filing.state);
  const known = knownForm(state);
  const isCurrent = state.kind === 'ready' && !state.stale;
  return (
    <>
      <div role="status" className={isCurrent ? layout.heard : layout.status}>
        {state.kind === 'reading' && <Reading share={state.share} onCancel={filing.cancel} />}
        {state.kind === 'ready' && state.stale && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{translate('pane.form.stale')}</MessageBarBody>
          </MessageBar>
        )}
        {isCurrent && known && translate('pane.form.checked', coverageFacts(known.check.coverage))}
      </div>
      <div role="alert" className={layout.status}>
        {state.kind === 'failed' && <FormFailure error={state.error} isKnown={known !== null} />}
      </div>
      {state.kind === 'unread' && (
        <div>
          <Button appearance="primary" onClick={refreshQuietly}>
            {translate('pane.form.read')}
          </Button>
        </div>
      )}
      {known && children(known, isCurrent)}
    </>
  );
}

interface ReadingProps {
  readonly share: { readonly done: number; readonly total: number } | null;
  readonly onCancel: () => void;
}

function Reading({ share, onCancel }: ReadingProps): ReactElement {
  const translate = useTranslate();
  const layout = useLayout();
  const label = translate('pane.form.reading');
  return (
    <div className={layout.section}>
      <div className={layout.row}>
        <Caption1>{label}</Caption1>
        <Button size="small" onClick={onCancel}>
          {translate('pane.job.cancel')}
        </Button>
      </div>
      <ProgressBar
        aria-label={label}
        thickness="large"
        {...(share && share.total > 0 ? { value: share.done / share.total } : {})}
      />
    </div>
  );
}

interface FailureProps {
  readonly error: unknown;
  /** Whether an earlier result stands below. */
  readonly isKnown: boolean;
}

function FormFailure({ error, isKnown }: FailureProps): ReactElement {
  const { go, refreshQuietly } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const none = error instanceof ReportError && error.code === 'error.not-a-form';
  const text = none
    ? translate('pane.form.none')
    : error instanceof ReportError
      ? error.text(locale)
      : translate('pane.form.failed', { reason: reasonOf(error, locale) });
  return (
    <MessageBar intent={none ? 'info' : 'error'} layout="multiline">
      <MessageBarBody>
        {text}
        {isKnown && ` ${translate('pane.form.last')}`}
      </MessageBarBody>
      <MessageBarActions>
        {none && <Button onClick={() => go('fill')}>{translate('pane.form.go-fill')}</Button>}
        <Button onClick={refreshQuietly}>{translate('pane.form.read-again')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
