/** What came of the last work. It stays in sight however far the step is scrolled, until it is dismissed. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useTranslate } from '../text';
import type { Notice } from '../use-job';

const useStyles = makeStyles({
  // The live region is there before its text, or screen readers would not read it; empty, it leaves no gap.
  region: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    ':empty': { position: 'absolute' },
  },
});

interface Props {
  readonly notice: Notice | null;
  readonly onDismiss: () => void;
}

export function NoticeBar({ notice, onDismiss }: Props): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  return (
    <div className={styles.region} role={notice?.intent === 'error' ? 'alert' : 'status'}>
      {notice && (
        <MessageBar intent={notice.intent} layout="multiline">
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions>
            {notice.action && <Button onClick={notice.action.act}>{notice.action.text}</Button>}
            <Button onClick={onDismiss}>{translate('pane.dismiss')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
