/** Builds the task pane into dist/: hashed scripts, the plans in a chunk of their own, office.js copied as it is. */
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const path = require('path');
const { DefinePlugin } = require('webpack');
const { version } = require('./package.json');

const OFFICE = path.dirname(require.resolve('@microsoft/office-js/package.json'));

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

module.exports = (_, { mode }) => ({
  entry: { taskpane: './src/taskpane/main.tsx' },
  output: {
    path: path.join(__dirname, 'dist'),
    filename: '[name].[contenthash:8].js',
    clean: true,
  },
  // The page's security policy forbids eval, which webpack's default for development needs.
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
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
    ],
  },
  optimization: { splitChunks: { chunks: 'all' } },
  plugins: [
    new DefinePlugin({ PRODUCT_VERSION: JSON.stringify(version) }),
    new HtmlPlugin({ template: 'src/taskpane/index.html', filename: 'taskpane.html' }),
    new CopyPlugin({ patterns: ['manifest.xml', { from: 'assets/*.png' }, ...officePatterns] }),
  ],
  // The first load is a budget: more than this fails the build. Copied and lazy files do not count.
  performance: {
    hints: mode === 'production' ? 'error' : false,
    maxEntrypointSize: 550_000,
    maxAssetSize: 500_000,
    assetFilter: (name) => name.endsWith('.js') && !name.startsWith('office/'),
  },
});
