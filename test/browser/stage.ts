/** A page with the stand-in for Excel and the built pane in it, served without a server: no port, no certificate. */
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';

/** office.js trusts a page around it that has the pane's own host name. */
const ORIGIN = 'https://localhost:8443';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
};

const HOST_PAGE =
  '<!doctype html><meta charset="utf-8"><title>Excel</title><body style="margin:0"><script src="/host/host.js"></script>';

export interface Scene {
  readonly page: Page;
  readonly pane: Frame;
  /** Requests that left the page's own host: there must be none. */
  readonly outside: readonly string[];
  /** What the console said in anger, and errors nobody caught. */
  readonly complaints: readonly string[];
  /** Closes the pane and opens it again over the same workbook. */
  readonly reopen: () => Promise<Frame>;
}

export interface SceneOptions {
  readonly locale: 'zh-CN' | 'en-US';
  readonly workbook?: Uint8Array;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
}

/** Opens the pane. @param folder - with the built pages */
export async function openScene(browser: Browser, folder: string, options: SceneOptions): Promise<Scene> {
  const { locale, width = 350, height = 900, dark = false, forcedColors = false } = options;
  const context = await browser.newContext({
    locale,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    forcedColors: forcedColors ? 'active' : 'none',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const outside: string[] = [];
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    if (url.origin !== ORIGIN) {
      outside.push(url.href);
      return route.abort();
    }
    if (url.pathname === '/host.html') return route.fulfill({ contentType: 'text/html', body: HOST_PAGE });
    const file = url.pathname.startsWith('/host/') ? url.pathname : join('/pane', url.pathname);
    return route.fulfill({
      contentType: TYPES[extname(file)] ?? 'text/plain',
      body: readFileSync(join(folder, file)),
    });
  });
  await page.goto(`${ORIGIN}/host.html`);
  const pane = await openPane(page, {
    locale,
    width,
    height,
    ...(options.workbook ? { workbook: Buffer.from(options.workbook).toString('base64') } : {}),
  });
  return { page, pane, outside, complaints, reopen: () => openPane(page, { locale, width, height }) };
}

async function openPane(page: Page, given: Readonly<Record<string, unknown>>): Promise<Frame> {
  await page.evaluate(
    (options) =>
      (window as unknown as { standIn: { open(given: unknown): Promise<void> } }).standIn.open(options),
    given,
  );
  return frameOf(page);
}

async function frameOf(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe');
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('the page shows no pane');
  await frame.waitForSelector('[role=tablist]', { timeout: 20_000 });
  return frame;
}

/** What the stand-in holds now. */
export function inHost<T>(page: Page, look: string): Promise<T> {
  return page.evaluate(`(() => { const host = window.standIn.host; return (${look}); })()`);
}
