/**
 * Builds the task pane into dist/: hashed scripts, heavy parts in chunks of their own, office.js as its maker ships it.
 *
 * `--env office=cdn` or `--env office=cdn-china` loads office.js from Microsoft instead of shipping it (docs/deploy.md).
 * `--env program` builds the command line into dist-cli/ instead: few files that need Node and nothing else.
 */
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const path = require('path');
const { DefinePlugin, ProvidePlugin, sources } = require('webpack');
const { gzipSync } = require('zlib');
const { version } = require('./package.json');

const OFFICE = path.dirname(require.resolve('@microsoft/office-js/package.json'));
const EXCELJS = path.join(path.dirname(require.resolve('exceljs/package.json')), 'lib');
const BROWSER = path.join(__dirname, 'src/workbook/browser');

/** The first load may weigh this much, compressed, without office.js; more fails the build. In bytes. */
const FIRST_LOAD_LIMIT = 160_000;

/**
 * What office.js 1.1.110 loads for Excel: the library of the platform (Windows, Mac, web; iPad is left out), the texts of
 * the display language (en-us for all others), its telemetry module, and for a page outside Office the mapping table.
 */
const OFFICE_FILES = [
  'office.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-web-16.00.js',
  'o15apptofilemappingtable.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
  'telemetry/oteljs_agave.js',
];

/** Copies of office.js, marked as minimised so that they stay unmodified, as Microsoft's licence demands. */
const officePatterns = [
  ...OFFICE_FILES.map((file) => ({ from: `${OFFICE}/dist/${file}`, to: `office/${file}` })),
  { from: `${OFFICE}/LICENSE.md`, to: 'office/LICENSE.md' },
].map((pattern) => ({ ...pattern, info: { minimized: true } }));

/** Where the pane gets office.js from: the address in the page, and the host that its security policy has to let in. */
const OFFICE_SOURCES = {
  self: { url: 'office/office.js', host: '', patterns: officePatterns },
  cdn: officeOf('https://appsforoffice.microsoft.com', '/lib/1/hosted/office.js'),
  'cdn-china': officeOf(
    'https://appsforoffice.cdn.partner.office365.cn',
    '/appsforoffice/lib/1/hosted/office.js',
  ),
};

function officeOf(host, file) {
  return { url: host + file, host, patterns: [] };
}

function officeSource(name) {
  const source = Object.hasOwn(OFFICE_SOURCES, name) ? OFFICE_SOURCES[name] : null;
  if (!source)
    throw new Error(`--env office=${name} is unknown; there are ${Object.keys(OFFICE_SOURCES).join(', ')}`);
  return source;
}

/** Measures what the page needs before it shows anything, prints it and keeps it in size.json. */
class FirstLoad {
  apply(compiler) {
    const { Compilation } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('FirstLoad', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'FirstLoad', stage }, () => this.measure(compilation));
    });
  }

  measure(compilation) {
    const files = compilation.getAssets().filter(({ name }) => /\.(js|html)$/.test(name));
    const weights = files.map(({ name, source }) => [name, gzipSync(source.buffer(), { level: 9 }).length]);
    const scripts = compilation.entrypoints.get('taskpane').getFiles();
    const sum = (wanted) =>
      weights.filter(([name]) => wanted(name)).reduce((total, [, weight]) => total + weight, 0);
    const first = sum((name) => name.endsWith('.html') || scripts.includes(name));
    const size = {
      firstLoad: first,
      limit: FIRST_LOAD_LIMIT,
      office: sum((name) => name === 'office/office.js' || name === 'office/excel-web-16.00.js'),
      lazy: Object.fromEntries(
        weights.filter(
          ([name]) => name.endsWith('.js') && !scripts.includes(name) && !name.startsWith('office/'),
        ),
      ),
    };
    compilation.emitAsset('size.json', new sources.RawSource(`${JSON.stringify(size, null, 2)}\n`));
    const office =
      size.office > 0 ? `; office.js for Excel on the web: ${kilobytes(size.office)} kB more` : '';
    const line = `first load: ${kilobytes(first)} kB gzip (limit ${FIRST_LOAD_LIMIT / 1000})${office}`;
    compilation.compiler.getInfrastructureLogger('size').info(line);
    if (first > FIRST_LOAD_LIMIT) compilation.errors.push(new Error(line));
  }
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

/** A page with the scripts of the entry of its name. */
const pageOf = (name, template, office) =>
  new HtmlPlugin({ template, filename: `${name}.html`, chunks: [name], templateParameters: { office } });

/** The command line and what it starts beside itself (src/cli/sandbox). */
const PROGRAM = {
  'plan-report': './src/cli/plan-report.ts',
  child: './src/cli/sandbox/child.ts',
  'take-in-thread': './src/cli/collect/take-in-thread.ts',
};

/**
 * Programs for Node, each as one file. Not minified: nobody waits for the file, and a stack trace stays readable.
 *
 * @param entry - source files by the name of the program
 */
const program = (entry, folder) => ({
  mode: 'production',
  context: __dirname,
  devtool: false,
  target: 'node20',
  entry,
  // Written even where nothing has changed: its time tells when it was built (src/cli/start.js).
  output: { path: folder, filename: '[name].js', compareBeforeEmit: false },
  // A program looks beside itself for the others, not beside its source.
  node: { __dirname: false, __filename: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    parser: { javascript: { exportsPresence: 'error' } },
    rules: [
      {
        test: /\.ts$/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
    ],
  },
  externals: {
    // Only for archives in the cloud, which a part of ExcelJS that nothing here calls can read.
    '@aws-sdk/client-s3': 'commonjs @aws-sdk/client-s3',
    // Only where the sources run as they are, in tests.
    'tsx/cjs': 'commonjs tsx/cjs',
  },
  optimization: { minimize: false },
  performance: { hints: false },
});

const config = (env = {}, { mode } = {}) => {
  if (env.program) return program(PROGRAM, path.join(__dirname, 'dist-cli'));
  const office = officeSource(env.office ?? 'self');
  // Records what a real Excel answers (CONTRIBUTING.md); never shipped.
  const recorder = mode !== 'production';
  return {
    entry: {
      taskpane: './src/taskpane/main.tsx',
      ...(recorder ? { recorder: './test/host/recorder/page.ts' } : {}),
    },
    output: {
      path: path.join(__dirname, 'dist'),
      filename: '[name].[contenthash:8].js',
      clean: true,
    },
    // The page's security policy forbids eval, which webpack's default for development needs.
    devtool: mode === 'production' ? false : 'source-map',
    resolve: {
      extensions: ['.ts', '.tsx', '.js'],
      // The whole of ExcelJS but its polyfills; the package's own build for browsers is twice as large.
      alias: {
        exceljs$: path.join(EXCELJS, 'exceljs.bare.js'),
        // Texts that only the terminal shows; they would weigh on the first load.
        './messages/cli$': false,
        './messages/deploy$': false,
        // Texts of checks on plans themselves, which the command line makes, and of docs/rules.md.
        './messages/plan-findings$': false,
        './messages/rules$': false,
        // Texts that come with the chunks that need them: src/taskpane/late-texts.ts, round-texts.ts.
        './messages/assign$': false,
        './messages/check-report$': false,
        './messages/collect$': false,
        './messages/cross-findings$': false,
        './messages/distribute$': false,
        './messages/explain$': false,
        './messages/findings$': false,
        './messages/forms$': false,
        './messages/pane-round$': false,
        './messages/review$': false,
      },
    },
    module: {
      // An import of something that is not there is a slip, not a warning.
      parser: { javascript: { exportsPresence: 'error' } },
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2020',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
        {
          include: EXCELJS,
          resolve: {
            alias: {
              '../utils/encryptor$': path.join(BROWSER, 'encryptor.ts'),
              // No CSV and no files in the browser.
              '../csv/csv$': false,
              fs: false,
            },
          },
        },
      ],
    },
    optimization: { splitChunks: { chunks: 'all' } },
    plugins: [
      new DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
      // ExcelJS takes both for globals, as in Node.
      new ProvidePlugin({ Buffer: ['buffer', 'Buffer'], process: path.join(BROWSER, 'process.ts') }),
      pageOf('taskpane', 'src/taskpane/index.html', office),
      ...(recorder ? [pageOf('recorder', 'test/host/recorder/recorder.html', office)] : []),
      new CopyPlugin({ patterns: ['manifest.xml', { from: 'assets/*.png' }, ...office.patterns] }),
      ...(mode === 'production' ? [new FirstLoad()] : []),
    ],
    performance: { hints: false },
  };
};

module.exports = config;
module.exports.program = program;
