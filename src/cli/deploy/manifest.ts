/** `npm run manifest -- --url https://…`: the manifest that an office's IT hands out. */
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { ReportError } from '../../i18n/report-error';
import { makeFolder, writeWhole } from '../files';
import type { Terminal } from '../terminal';
import { addressOf, idOf, manifestFor, type Installation } from './manifest-text';
import { packageVersion, PROJECT, runScript, usage } from './script';

const OPTIONS = {
  url: { type: 'string' },
  out: { type: 'string' },
  id: { type: 'string' },
  force: { type: 'boolean' },
} as const;

/** Beside the pages, as a build leaves it there. */
const USUAL = join(PROJECT, 'dist/manifest.xml');

/** The manifest of this version for an installation, written to a file. @returns its text */
export async function writeManifest(
  file: string,
  installation: Omit<Installation, 'version'>,
): Promise<string> {
  const source = readFileSync(join(PROJECT, 'manifest.xml'), 'utf8');
  const xml = manifestFor(source, { ...installation, version: packageVersion() });
  await makeFolder(dirname(file));
  await writeWhole(file, Buffer.from(xml));
  return xml;
}

/** @returns exit code */
export function manifest(argv: readonly string[], terminal?: Terminal): Promise<0 | 2> {
  return runScript(
    argv,
    { options: OPTIONS, help: 'deploy.manifest.help' },
    async ({ values: { url, out, id, force }, terminal: { print }, say }) => {
      if (url === undefined) throw usage(say('deploy.usage.url-missing'));
      const address = addressOf(url, say);
      const file = resolve(out ?? USUAL);
      if (out !== undefined && !force) await refuseExisting(file);
      const xml = await writeManifest(file, { address, ...(id === undefined ? {} : { id }) });
      const facts = { file: relative('.', file), url: address, version: packageVersion(), id: idOf(xml) };
      print(say('deploy.manifest.done', facts));
    },
    terminal,
  );
}

async function refuseExisting(file: string): Promise<void> {
  const existing = await stat(file).catch(() => null); // Absent is what is wanted; other problems show on writing.
  if (existing) throw new ReportError('error.output-exists', { file });
}

if (require.main === module) {
  void manifest(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
