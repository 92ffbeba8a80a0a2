/** Start-up of the pane: waits for Office where there is one, then draws. The one file of the pane that names Office. */
import { createRoot } from 'react-dom/client';
import { registerCommands } from '../commands/commands';
import type { OpenWorkbook } from '../excel/open-workbook';
import { translate } from '../i18n';
import { App } from './app';
import { isDark, localeOf, type Host } from './host';
import { keepFocus } from './keep-focus';
import { openPane, type Pane } from './pane';
import type { Step } from './session';
import { Signal } from './signal';
import { reasonOf } from './text';

/** How long Excel may take to answer before the pane is shown without it. */
const PATIENCE_MS = 10_000;

/** index.html always asks for office.js, so that a missing `Office` means that it could not be loaded. */
async function connect(): Promise<Host> {
  const locale = localeOf(navigator.language);
  if (typeof Office === 'undefined') return { kind: 'unreachable', locale };
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const answer = await Promise.race([Office.onReady(), patience]);
  if (answer === null) return { kind: 'unreachable', locale };
  if (answer.host === null) return { kind: 'browser', locale };
  return { kind: 'excel', locale: localeOf(Office.context.displayLanguage) };
}

/** Excel on the web and older versions have no theme, or one without `isDarkTheme`. */
function officeIsDark(): boolean | null {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  return theme?.isDarkTheme ?? isDark(theme?.bodyBackgroundColor ?? '');
}

/** Excel tells no one of a new theme (that event is Outlook's): asked again whenever the user comes back to the pane. */
function followTheme(dark: Signal<boolean | null>): void {
  const ask = (): void => dark.set(officeIsDark());
  ask();
  window.addEventListener('focus', ask);
  document.addEventListener('visibilitychange', ask);
}

/** Choices made a moment ago would be lost with the page. */
function keepBeforeLeaving(pane: Pane): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') pane.keepNow();
  });
}

/** Loaded only inside Excel. */
async function openWorkbook(): Promise<OpenWorkbook> {
  const { createOpenWorkbook } = await import(/* webpackChunkName: "excel" */ '../excel');
  return createOpenWorkbook();
}

/** Connects the ribbon at once: a button can be pressed before the pane is drawn, and its step must not be lost. */
function connectRibbon(): (pane: Pane) => void {
  const waiting: ((pane: Pane) => void)[] = [];
  let drawn: Pane | null = null;
  const tell = (what: (pane: Pane) => void): void => {
    if (drawn) what(drawn);
    else waiting.push(what);
  };
  registerCommands(
    (step: Step) =>
      tell((pane) => {
        pane.go(step);
        // Whoever presses 审核 wants it checked now, whatever is known and whether or not changes are followed.
        if (step === 'check') pane.refreshQuietly();
      }),
    (error) => tell((pane) => pane.board.report('ribbon', error)),
  );
  return (pane) => {
    drawn = pane;
    waiting.splice(0).forEach((what) => what(pane));
  };
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html lacks #root');
  let locale = localeOf(navigator.language);
  try {
    const host = await connect();
    locale = host.locale;
    document.documentElement.lang = locale;
    document.title = translate('pane.title', {}, locale);
    const dark = new Signal<boolean | null>(null);
    const inExcel = host.kind === 'excel';
    const ready = inExcel ? connectRibbon() : null;
    if (inExcel) followTheme(dark);
    const pane = await openPane(host, inExcel ? await openWorkbook() : null);
    pane.start();
    keepBeforeLeaving(pane);
    keepFocus(root);
    ready?.(pane);
    createRoot(root).render(<App pane={pane} officeDark={dark} />);
  } catch (error) {
    root.textContent = translate('pane.boot.failed', { reason: reasonOf(error, locale) }, locale);
    root.setAttribute('role', 'alert');
  }
}

void start();
