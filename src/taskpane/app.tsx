/** The page: title, plans, what this version does. */
import {
  Caption1,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { About } from './components/about';
import { FailureBoundary } from './components/failure-boundary';
import { PlanSection } from './components/plan-section';
import type { Host } from './host';
import { usePlans } from './plans';
import { LocaleContext, useTranslate } from './text';
import { useTheme } from './theme';

const useStyles = makeStyles({
  provider: { minHeight: '100vh', overflowWrap: 'anywhere' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    maxWidth: '45rem',
    padding: tokens.spacingHorizontalL,
  },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  header: { display: 'flex', flexDirection: 'column' },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3 },
  footer: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

export function App({ host }: { readonly host: Host }): ReactElement {
  const theme = useTheme(host.dark);
  const styles = useStyles();
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <LocaleContext value={host.locale}>
        <FailureBoundary locale={host.locale}>
          <Page kind={host.kind} />
        </FailureBoundary>
      </LocaleContext>
    </FluentProvider>
  );
}

function Page({ kind }: Pick<Host, 'kind'>): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  const plans = usePlans();
  const [chosenId, choose] = useState<string>();
  const listed = plans.state === 'ready' ? plans.plans : [];
  const chosen = listed.find(({ plan }) => plan.id === chosenId) ?? listed[0];
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <Subtitle1 as="h1" className={styles.title}>
          {translate('pane.title')}
        </Subtitle1>
        {kind !== 'unreachable' && (
          <Caption1 className={styles.quiet}>{translate(`pane.host.${kind}`)}</Caption1>
        )}
      </header>
      {kind === 'unreachable' && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{translate('pane.host.unreachable')}</MessageBarBody>
        </MessageBar>
      )}
      <main className={styles.main}>
        <PlanSection plans={plans} chosen={chosen} onChoose={choose} />
        <About plan={chosen?.plan} />
      </main>
      <footer className={styles.footer}>
        <Caption1 className={styles.quiet}>
          {translate('pane.version', { version: PRODUCT_VERSION })}
        </Caption1>
        <Caption1 className={styles.quiet}>{translate('pane.notice')}</Caption1>
      </footer>
    </div>
  );
}
