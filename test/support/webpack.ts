/** Builds with the product's own webpack configuration, into a folder of the caller's and never into dist/. */
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';

export const ROOT = join(__dirname, '../..');

type Mode = 'production' | 'development';
interface Make {
  (env: Record<string, string | boolean>, options?: { mode: Mode }): Configuration;
  /** Of programs for Node, by name. */
  program(entry: Readonly<Record<string, string>>, folder: string): Configuration;
}

const QUIET = { stats: 'errors-only', infrastructureLogging: { level: 'error' } } as const;

// eslint-disable-next-line @typescript-eslint/no-require-imports -- the configuration is a program of its own
const make = (): Make => require(join(ROOT, 'webpack.config.js')) as Make;

/** The product's configuration, quiet, writing into a folder. */
export function productConfiguration(mode: Mode, folder: string): Configuration {
  const made = make()({}, { mode });
  return { ...made, ...QUIET, mode, context: ROOT, output: { ...made.output, path: folder } };
}

/** The command line as it is shipped, written into a folder. @throws Error with what webpack found */
export function buildProgram(folder: string): Promise<void> {
  const made = make()({ program: true });
  return runWebpack({ ...made, ...QUIET, output: { ...made.output, path: folder } });
}

/** The configuration of other programs, built in the same way. */
export const programConfiguration = (
  entry: Readonly<Record<string, string>>,
  folder: string,
): Configuration => ({ ...make().program(entry, folder), ...QUIET });

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
