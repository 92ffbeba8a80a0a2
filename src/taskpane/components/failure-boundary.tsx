/** Shows a worded message where drawing the pane or a step fails, instead of an empty page. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { translate, type Locale } from '../../i18n';
import { reasonOf } from '../text';

interface Props {
  readonly locale: Locale;
  readonly children: ReactNode;
}

interface State {
  readonly failure: { readonly error: unknown } | null;
}

export class FailureBoundary extends Component<Props, State> {
  override state: State = { failure: null };

  static getDerivedStateFromError(error: unknown): State {
    return { failure: { error } };
  }

  override render(): ReactNode {
    const { locale, children } = this.props;
    const { failure } = this.state;
    if (!failure) return children;
    const reason = reasonOf(failure.error, locale);
    return (
      <MessageBar intent="error" layout="multiline" role="alert">
        <MessageBarBody>{translate('pane.crashed', { reason }, locale)}</MessageBarBody>
        <MessageBarActions>
          {/* Closing the pane would not help: with the shared runtime its page goes on. */}
          <Button onClick={() => window.location.reload()}>{translate('pane.reload', {}, locale)}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
}
