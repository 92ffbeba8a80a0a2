/** Start-up of the pane: waits for Office where there is one, then draws. The one file of the pane that names Office. */
import { createRoot } from 'react-dom/client';
import { translate } from '../i18n';
import { App } from './app';
import { isDark, localeOf, type Host } from './host';
import { reasonOf } from './text';

/** How long Excel may take to answer before the pane is shown without it. */
const PATIENCE_MS = 10_000;

/** index.html always asks for office.js, so that a missing `Office` means that it could not be loaded. */
async function connect(): Promise<Host> {
  const alone = { locale: 'zh-CN', dark: null } as const;
  if (typeof Office === 'undefined') return { kind: 'unreachable', ...alone };
  const patience = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE_MS));
  const answer = await Promise.race([Office.onReady(), patience]);
  if (answer === null) return { kind: 'unreachable', ...alone };
  if (answer.host === null) return { kind: 'browser', ...alone };
  return { kind: 'excel', locale: localeOf(Office.context.displayLanguage), dark: officeIsDark() };
}

/** Excel on the web and older versions have no theme, or one without `isDarkTheme`. */
function officeIsDark(): boolean | null {
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  return theme?.isDarkTheme ?? isDark(theme?.bodyBackgroundColor ?? '');
}

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html lacks #root');
  try {
    const host = await connect();
    document.documentElement.lang = host.locale;
    createRoot(root).render(<App host={host} />);
  } catch (error) {
    root.textContent = translate('pane.boot.failed', { reason: reasonOf(error, 'zh-CN') });
    root.setAttribute('role', 'alert');
  }
}

void start();
