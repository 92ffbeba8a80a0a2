/** What the build is told: where office.js comes from, what is shipped with it, how heavy the first load may be. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack, { type Compiler } from 'webpack';
import { cli } from '../src/i18n/messages/cli';
import { deploy, deployErrors } from '../src/i18n/messages/deploy';

interface Pattern {
  readonly to?: string;
  readonly info?: { readonly minimized: boolean };
}
interface Plugin {
  readonly patterns?: readonly (string | Pattern)[];
  readonly userOptions?: { readonly templateParameters?: { readonly office: { url: string; host: string } } };
  apply(compiler: Compiler): void;
}
type Configure = (
  env?: Record<string, string>,
  argv?: { mode: string },
) => { entry: Readonly<Record<string, string>>; plugins: Plugin[] };

const configure = jest.requireActual<Configure>('../webpack.config.js');
const PAGE = readFileSync(join(__dirname, '../src/taskpane/index.html'), 'utf8');

/** Source of office.js and the shipped files of it. */
function office(source?: string): { url: string; host: string; shipped: string[]; minimised: unknown[] } {
  const { plugins } = configure(source === undefined ? {} : { office: source }, { mode: 'production' });
  const parameters = plugins.find(({ userOptions }) => userOptions)?.userOptions?.templateParameters?.office;
  if (!parameters) throw new Error('the page gets no parameters');
  const files = plugins
    .flatMap(({ patterns = [] }) => patterns)
    .filter(
      (pattern): pattern is Pattern => typeof pattern === 'object' && /^office\//.test(pattern.to ?? ''),
    );
  return {
    url: parameters.url,
    host: parameters.host,
    shipped: files.map(({ to = '' }) => to).sort(),
    minimised: files.map(({ info }) => info?.minimized),
  };
}

/** The page as the build fills it in, a template of the same kind as lodash's. */
function page({ url, host }: { url: string; host: string }): string {
  return PAGE.replace(/<%=(.*?)%>/g, (_, expression: string) =>
    String(new Function('office', `return ${expression}`)({ url, host })),
  );
}
const policy = (html: string): string => /default-src[^"]*/.exec(html)?.[0] ?? '';

test('unless told otherwise office.js is shipped, unmodified and with its licence, and no other machine is asked', () => {
  const own = office();
  expect(own).toEqual(office('self'));
  expect(own.shipped).toEqual([
    'office/LICENSE.md',
    'office/en-us/office_strings.js',
    'office/excel-mac-16.00.js',
    'office/excel-web-16.00.js',
    'office/excel-win32-16.01.js',
    'office/o15apptofilemappingtable.js',
    'office/office.js',
    'office/telemetry/oteljs_agave.js',
    'office/zh-cn/office_strings.js',
  ]);
  expect(own.minimised).toEqual(own.shipped.map(() => true));
  const html = page(own);
  expect(html).toContain('<script src="office/office.js">');
  expect(html).not.toContain('https://');
  expect(policy(html)).toMatch(/^default-src 'self'; style-src/);
});

test.each([
  ['cdn', 'https://appsforoffice.microsoft.com', '/lib/1/hosted/office.js'],
  ['cdn-china', 'https://appsforoffice.cdn.partner.office365.cn', '/appsforoffice/lib/1/hosted/office.js'],
])('with %s nothing of office.js is shipped, and scripts of that one host are let in', (name, host, file) => {
  const from = office(name);
  expect(from.shipped).toEqual([]);
  const html = page(from);
  expect(html).toContain(`<script src="${host}${file}">`);
  expect(policy(html)).toContain(`; script-src 'self' ${host}; `);
  expect(policy(html).split('https://')).toHaveLength(2);
});

test.each(['', 'nowhere', 'constructor'])('office=%s stops the build and names what there is', (name) => {
  expect(() => office(name)).toThrow('self, cdn, cdn-china');
});

test('no part of the pane uses the texts of the terminal, which the build leaves out', () => {
  const source = join(__dirname, '../src');
  // Whole keys, and the beginnings of those that a program puts together.
  const keys = Object.keys({ ...cli, ...deploy, ...deployErrors }).map((key) => key.replaceAll('.', '\\.'));
  const terminalOnly = new RegExp(`['"\`](${keys.join('|')})|['"\`](flag|cli|deploy)\\.`);
  const users = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/^(cli|i18n)[\\/]/.test(file))
    .filter((file) => terminalOnly.test(readFileSync(join(source, file), 'utf8')));
  expect(users).toEqual([]);
});

describe('the first load', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'plan-build-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Builds a page with the product's own measuring. */
  function build(
    script: string,
  ): Promise<{ errors: string[]; size: Record<string, unknown>; printed: string }> {
    writeFileSync(join(folder, 'entry.js'), script);
    const meter = configure({}, { mode: 'production' }).plugins.at(-1);
    if (!meter) throw new Error('no plugin');
    let printed = '';
    const stream = { write: (text: string) => ((printed += text), true) };
    const compiler = webpack({
      mode: 'none',
      context: folder,
      entry: { taskpane: './entry.js' },
      output: { path: join(folder, 'out'), chunkFilename: 'lazy.js' },
      plugins: [meter],
      infrastructureLogging: { stream: stream as unknown as NodeJS.WritableStream },
    });
    return new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error || !stats) return reject(error ?? new Error('no stats'));
        const size = JSON.parse(readFileSync(join(folder, 'out/size.json'), 'utf8')) as Record<
          string,
          unknown
        >;
        resolve({ errors: stats.compilation.errors.map(({ message }) => message), size, printed });
      });
    });
  }
  const noise = (kilobytes: number): string => randomBytes(kilobytes * 1000).toString('base64');

  test('is printed and kept, without what comes later', async () => {
    writeFileSync(join(folder, 'heavy.js'), `export default '${noise(300)}'`);
    const { errors, size, printed } = await build(`import('./heavy.js'); globalThis.a = '${noise(100)}'`);
    expect(errors).toEqual([]);
    expect(size.firstLoad).toBeGreaterThan(100_000);
    expect(size.firstLoad).toBeLessThan(110_000);
    expect((size.lazy as Record<string, number>)['lazy.js']).toBeGreaterThan(300_000);
    expect(printed).toMatch(/first load: 10\d\.\d kB gzip \(limit 160\)/);
  });

  test('over its limit fails the build', async () => {
    const { errors } = await build(`globalThis.a = '${noise(170)}'`);
    expect(errors).toEqual([expect.stringMatching(/^first load: 17\d\.\d kB gzip \(limit 160\)/)]);
  });
});

test('the recorder is built for development and never shipped', () => {
  const entries = (mode: string): string[] => Object.keys(configure({}, { mode }).entry);
  expect(entries('production')).toEqual(['taskpane']);
  expect(entries('development')).toEqual(['taskpane', 'recorder']);
});
