/** What is told beside any step: what went wrong there, and what came of work whose step is not in sight. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { useContext, type ReactElement } from 'react';
import { usePane } from '../pane-context';
import { useSignal } from '../signal';
import { LocaleContext, reasonOf, useTranslate } from '../text';
import { useLayout } from './layout';

const useStyles = makeStyles({
  // There before its text, or screen readers would not read it; empty, it leaves no gap.
  region: { ':empty': { position: 'absolute' } },
});

export function Trouble(): ReactElement {
  const { board } = usePane();
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const layout = useLayout();
  const styles = useStyles();
  const troubles = useSignal(board.troubles);
  return (
    <>
      <div role="alert" className={troubles.length === 0 ? styles.region : layout.section}>
        {troubles.map(({ about, error }) => (
          <MessageBar key={about} intent="warning" layout="multiline">
            <MessageBarBody>
              {translate(`pane.trouble.${about}`, { reason: reasonOf(error, locale) })}
            </MessageBarBody>
            <MessageBarActions>
              <Button onClick={() => board.settled(about)}>{translate('pane.dismiss')}</Button>
            </MessageBarActions>
          </MessageBar>
        ))}
      </div>
      <StepNews />
    </>
  );
}

function StepNews(): ReactElement {
  const { board, go } = usePane();
  const translate = useTranslate();
  const styles = useStyles();
  const news = useSignal(board.news);
  return (
    <div role="status" className={styles.region}>
      {news && (
        <MessageBar intent={news.notice.intent} layout="multiline">
          <MessageBarBody>
            {translate('pane.news', {
              step: translate(`pane.tab.${news.step}`),
              text: news.notice.text,
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => go(news.step)}>{translate('pane.news.go')}</Button>
            <Button onClick={() => board.news.set(null)}>{translate('pane.dismiss')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
