/** The reading worker in a real browser: its own chunk, from the page's own origin, under the pane's policy. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { formFile } from '../support/filled-form';
import { productConfiguration, runWebpack } from '../support/webpack';
import { launchBrowser } from './browser';

const ORIGIN = 'https://localhost:8443';
const folder = mkdtempSync(join(tmpdir(), 'plan-reader-'));
let browser: Browser | string = 'not started';

beforeAll(async () => {
  await runWebpack({
    ...productConfiguration('development', folder),
    plugins: [],
    devtool: false,
    entry: { reader: join(__dirname, 'pages/reader.ts') },
    output: { path: folder, filename: '[name].js' },
    optimization: {},
  });
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  if (typeof browser !== 'string') await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The page under a security policy; null, with a word about it, where there is no browser. */
async function open(policy: string): Promise<Page | null> {
  if (typeof browser === 'string') {
    if (process.env['BROWSER_CHECKS'] === '1') throw new Error(browser);
    return null;
  }
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname !== '/')
      return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(folder, pathname)) });
    const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
    return route.fulfill({ contentType: 'text/html', body: `${head}<script src="/reader.js"></script>` });
  });
  await page.goto(`${ORIGIN}/`);
  return page;
}

const read = async (page: Page, bytes: Uint8Array, name: string): Promise<unknown> =>
  page.evaluate(([content, file]) => window.read(content, file), [[...bytes], name] as const);

test('a form is read in a worker of the page, and a file that is none is refused there', async () => {
  const page = await open("default-src 'self'");
  if (!page) return;
  const form = await formFile('tianxin-14th', { years: [2021] });
  expect(await read(page, form, '甲.xlsx')).toEqual({
    told: '填报说明,指标填报,任务填报,_plan',
    inPage: false,
  });
  expect(page.workers().map((worker) => new URL(worker.url()).origin)).toEqual([ORIGIN]);
  const rubbish = new TextEncoder().encode('%PDF-1.7');
  expect(await read(page, rubbish, '乙.xlsx')).toEqual({ told: 'error.file-not-workbook', inPage: false });
});

test('where the policy forbids workers, files are read in the page, and that is told', async () => {
  const page = await open("default-src 'self'; worker-src 'none'");
  if (!page) return;
  const form = await formFile('tianxin-14th', { years: [2021] });
  expect(await read(page, form, '甲.xlsx')).toEqual({
    told: '填报说明,指标填报,任务填报,_plan',
    inPage: true,
  });
  expect(page.workers()).toEqual([]);
});
