/** What went wrong beside any step, e.g. choices that could not be kept in the workbook. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useContext, type ReactElement } from 'react';
import { usePane } from '../pane-context';
import { useSignal } from '../signal';
import { LocaleContext, reasonOf, useTranslate } from '../text';

export function Trouble(): ReactElement | null {
  const { trouble, dismissTrouble } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const errors = useSignal(trouble);
  const last = errors.at(-1);
  if (last === undefined) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{translate('pane.trouble', { reason: reasonOf(last, locale) })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={dismissTrouble}>{translate('pane.dismiss')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
