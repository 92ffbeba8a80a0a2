/** Builds with the product's own webpack configuration, into a folder of the caller's and never into dist/. */
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';

export const ROOT = join(__dirname, '../..');

type Mode = 'production' | 'development';
type Make = (env: Record<string, string>, options: { mode: Mode }) => Configuration;

/** The product's configuration, quiet, writing into a folder. */
export function productConfiguration(mode: Mode, folder: string): Configuration {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is a program of its own
  const make = require(join(ROOT, 'webpack.config.js')) as Make;
  const made = make({}, { mode });
  return {
    ...made,
    mode,
    context: ROOT,
    stats: 'errors-only',
    infrastructureLogging: { level: 'error' },
    output: { ...made.output, path: folder },
  };
}

/** Builds the task pane as it is shipped; the folder is emptied first. @throws Error with what webpack found */
export const buildPane = (folder: string): Promise<void> =>
  runWebpack(productConfiguration('production', folder));

/** Runs webpack to its end. @throws Error with what webpack found */
export function runWebpack(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (error, stats) => {
      if (error) reject(error);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString('errors-only') ?? 'webpack'));
      else resolve();
    });
  });
}
