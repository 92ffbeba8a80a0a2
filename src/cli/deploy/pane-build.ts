/** Builds the pane for development and again after every change of a source file. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack, { type Configuration } from 'webpack';
import { ReportError } from '../../i18n/report-error';
import { PROJECT } from './script';

/** Windows takes an address here, no path. */
const CONFIGURATION = pathToFileURL(join(PROJECT, 'webpack.config.js')).href;

/** What the builds after the first one tell. */
export interface BuildEvents {
  readonly rebuilt: () => void;
  readonly failed: (reason: string) => void;
}

type Configure = (env: Readonly<Record<string, string>>, argv: { readonly mode: string }) => Configuration;

/**
 * Builds into dist/ and keeps watching until the process ends.
 *
 * @returns once the first build is done
 * @throws ReportError `error.serve-build` where the first build fails
 */
export async function watchPane(events: BuildEvents): Promise<void> {
  const mode = 'development';
  const { default: configure } = (await import(CONFIGURATION)) as { default: Configure };
  const compiler = webpack({ ...configure({}, { mode }), mode, context: PROJECT });
  return new Promise((resolve, reject) => {
    let first = true;
    compiler.watch({}, (error, stats) => {
      const reason = error?.message ?? (stats?.hasErrors() ? stats.toString('errors-only') : null);
      if (first && reason !== null)
        compiler.close(() => reject(new ReportError('error.serve-build', { reason })));
      else if (first) resolve();
      else if (reason !== null) events.failed(reason);
      else events.rebuilt();
      first = false;
    });
  });
}
