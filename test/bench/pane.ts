/** The task pane as it is shipped: how much has to be loaded before it shows anything. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPane } from '../support/webpack';

/** Bytes, compressed with gzip; the build's own measurement (webpack.config.js). */
export interface PaneSize {
  readonly firstLoad: number;
  /** A first load above it fails the build. */
  readonly limit: number;
  /** office.js for Excel on the web. */
  readonly office: number;
  /** Loaded when first needed, by file name. */
  readonly lazy: Readonly<Record<string, number>>;
}

/** Builds the pane for production into a folder, which is emptied. @throws Error with what webpack found */
export async function measurePane(folder: string): Promise<PaneSize> {
  await buildPane(folder);
  return JSON.parse(await readFile(join(folder, 'size.json'), 'utf8')) as PaneSize;
}
