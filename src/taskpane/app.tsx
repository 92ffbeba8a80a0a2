/** The page: title, the five steps, settings. Everything but the first step is loaded when it is first opened. */
import {
  Caption1,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import {
  lazy,
  Suspense,
  useContext,
  useEffect,
  useState,
  type ComponentType,
  type ReactElement,
} from 'react';
import { FailureBoundary } from './components/failure-boundary';
import { panelId, StepTabs, tabId } from './components/step-tabs';
import { Trouble } from './components/trouble';
import type { Pane } from './pane';
import { PaneContext, usePane } from './pane-context';
import { STEPS, type Step } from './session';
import { useSignal, type Signal } from './signal';
import type * as Steps from './steps';
import { PlanStep } from './steps/plan/plan-step';
import { LocaleContext, useTranslate } from './text';
import { useTheme } from './theme';

const lazily = (pick: (steps: typeof Steps) => ComponentType): ComponentType =>
  lazy(async () => ({ default: pick(await import(/* webpackChunkName: "steps" */ './steps')) }));

const PANELS: Readonly<Record<Step, ComponentType>> = {
  plan: PlanStep,
  fill: lazily((steps) => steps.FillStep),
  check: lazily((steps) => steps.CheckStep),
  assess: lazily((steps) => steps.AssessStep),
  collect: lazy(async () => ({
    default: (await import(/* webpackChunkName: "round" */ './steps/round')).CollectStep,
  })),
};
const JobBar = lazily((steps) => steps.JobBar);
const Settings = lazily((steps) => steps.Settings);

const useStyles = makeStyles({
  provider: { minHeight: '100vh', overflowWrap: 'anywhere' },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    maxWidth: '45rem',
    padding: tokens.spacingHorizontalL,
  },
  header: { display: 'flex', flexDirection: 'column' },
  title: { margin: 0 },
  main: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  quiet: { color: tokens.colorNeutralForeground2 },
  footer: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface Props {
  readonly pane: Pane;
  /** The theme of Office; null where it names none. */
  readonly officeDark: Signal<boolean | null>;
}

export function App({ pane, officeDark }: Props): ReactElement {
  const theme = useTheme(useSignal(officeDark));
  const styles = useStyles();
  const { locale } = pane.host;
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <LocaleContext value={locale}>
        <FailureBoundary locale={locale}>
          <PaneContext value={pane}>
            <Page />
          </PaneContext>
        </FailureBoundary>
      </LocaleContext>
    </FluentProvider>
  );
}

/** What the page can be used without, also where it cannot be loaded. */
function Aside({ children }: { readonly children: ReactElement }): ReactElement {
  const locale = useContext(LocaleContext);
  return (
    <FailureBoundary locale={locale}>
      <Suspense fallback={null}>{children}</Suspense>
    </FailureBoundary>
  );
}

function Page(): ReactElement {
  const translate = useTranslate();
  const styles = useStyles();
  const { host, session, go } = usePane();
  const { step } = useSignal(session);
  const { kind } = host;
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
      <main className={styles.main}>
        {kind === 'unreachable' && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{translate('pane.host.unreachable')}</MessageBarBody>
          </MessageBar>
        )}
        <Trouble />
        <div className={styles.tabs}>
          <StepTabs step={step} onGo={go} />
        </div>
        <Aside>
          <JobBar />
        </Aside>
        <Panels step={step} />
      </main>
      <footer className={styles.footer}>
        <Aside>
          <Settings />
        </Aside>
        <Caption1 className={styles.quiet}>
          {translate('pane.version', { version: PRODUCT_VERSION })}
        </Caption1>
        <Caption1 className={styles.quiet}>{translate('pane.notice')}</Caption1>
      </footer>
    </div>
  );
}

/**
 * A button that leads to another step disappears with its own: the focus goes to the tab of the new step instead of
 * nowhere. Nothing is taken from Excel while the user is there.
 */
function keepFocus(step: Step): void {
  const { activeElement } = document;
  if (activeElement?.closest('[hidden]')) document.getElementById(tabId(step))?.focus();
}

/** Steps that were opened stay as they were left, hidden. */
function Panels({ step }: { readonly step: Step }): ReactElement {
  const translate = useTranslate();
  const locale = useContext(LocaleContext);
  const [opened, setOpened] = useState<readonly Step[]>([step]);
  if (!opened.includes(step)) setOpened([...opened, step]);
  useEffect(() => keepFocus(step), [step]);
  return (
    <>
      {STEPS.map((one) => {
        const Panel = PANELS[one];
        return (
          <div key={one} id={panelId(one)} role="tabpanel" aria-labelledby={tabId(one)} hidden={one !== step}>
            {opened.includes(one) && (
              <FailureBoundary locale={locale}>
                <Suspense fallback={<Spinner size="tiny" label={translate('pane.loading')} />}>
                  <Panel />
                </Suspense>
              </FailureBoundary>
            )}
          </div>
        );
      })}
    </>
  );
}
