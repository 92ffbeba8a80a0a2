/** `npx webpack -c test/taskpane/page/webpack.page.js`: the pane over a workbook in memory, into a folder of its own. */
const HtmlPlugin = require('html-webpack-plugin');
const os = require('os');
const path = require('path');
const product = require('../../../webpack.config');

module.exports = (env) => {
  const { module: modules, resolve, plugins } = product(env, { mode: 'development' });
  const kept = plugins.filter(({ constructor }) => /^(Define|Provide)Plugin$/.test(constructor.name));
  return {
    mode: 'development',
    entry: path.join(__dirname, 'page.tsx'),
    output: { path: path.join(os.tmpdir(), 'pane-page'), publicPath: '' },
    devtool: false,
    module: modules,
    resolve,
    plugins: [
      ...kept,
      new HtmlPlugin({
        templateContent:
          '<!doctype html><meta charset="utf-8"><title>pane</title><body style="margin:0"><div id="root"></div>',
      }),
    ],
    performance: { hints: false },
  };
};
