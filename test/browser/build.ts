/** Builds what the browser tests open: the pane as it is shipped, the page of the stand-in for Excel, the recorder. */
import { join } from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';
import { buildPane, productConfiguration, runWebpack } from '../support/webpack';

/** Into `pane` and `host` of a folder. @throws Error with what webpack found */
export async function buildPages(folder: string): Promise<void> {
  await buildPane(join(folder, 'pane'));
  const development = productConfiguration('development', join(folder, 'host'));
  const { recorder = [] } = development.entry as Readonly<Record<string, string>>;
  await runWebpack({
    ...development,
    devtool: false,
    entry: { host: join(__dirname, 'host-page.ts'), recorder },
    output: { ...development.output, filename: '[name].js' },
    plugins: (development.plugins ?? []).filter(
      (plugin) => !(plugin instanceof HtmlPlugin && plugin.userOptions.filename === 'taskpane.html'),
    ),
    optimization: {},
  });
}
