/** Builds what the browser tests open: the pane as it is shipped, and the page of the stand-in for Excel on the web. */
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';

const ROOT = join(__dirname, '../..');

type Make = (env: Record<string, string>, options: { mode: string }) => Configuration;

/** @throws Error with what webpack found */
export async function buildPages(folder: string): Promise<void> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is a program of its own
  const make = require(join(ROOT, 'webpack.config.js')) as Make;
  const pane = make({}, { mode: 'production' });
  await run({
    ...pane,
    mode: 'production',
    context: ROOT,
    stats: 'errors-only',
    infrastructureLogging: { level: 'error' },
    output: { ...pane.output, path: join(folder, 'pane') },
  });
  await run({
    ...pane,
    mode: 'development',
    devtool: false,
    context: ROOT,
    entry: { host: join(__dirname, 'host-page.ts') },
    output: { path: join(folder, 'host'), filename: '[name].js' },
    plugins: (pane.plugins ?? []).filter((plugin) => plugin?.constructor.name === 'ProvidePlugin'),
    optimization: {},
    performance: { hints: false },
  });
}

function run(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString('errors-only') ?? 'webpack'));
      else resolve();
    });
  });
}
