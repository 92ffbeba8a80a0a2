/** Shows a worded message where drawing the pane fails, instead of an empty page. */
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
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
        <MessageBarBody>{translate('pane.boot.failed', { reason }, locale)}</MessageBarBody>
      </MessageBar>
    );
  }
}
