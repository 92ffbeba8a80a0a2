/** `npm start`: the task pane over https on this computer, built again after every change. */
import { join } from 'node:path';
import type { Terminal } from '../terminal';
import { CERTIFICATE_FOLDER, developmentCertificate, type DevelopmentCertificate } from './certificate';
import { writeManifest } from './manifest';
import { nextSteps } from './next-steps';
import { watchPane } from './pane-build';
import { PROJECT, runScript, usage, type Script } from './script';
import { serveFolder } from './static-server';
import { commandLine, isTrusted, trustStore } from './trust';

const OPTIONS = { port: { type: 'string' }, 'no-trust': { type: 'boolean' } } as const;
/** The port in manifest.xml. */
const USUAL_PORT = 3000;
const DIST = join(PROJECT, 'dist');

type ServeScript = Script<typeof OPTIONS>;

/** @returns exit code; 0 while the server runs on */
export function serve(argv: readonly string[], terminal?: Terminal): Promise<0 | 2> {
  return runScript(
    argv,
    { options: OPTIONS, help: 'deploy.serve.help' },
    async (script) => {
      const { terminal, say, values } = script;
      const port = portOf(values.port ?? String(USUAL_PORT), script);
      const certificate = await developmentCertificate();
      // Before the build, so that a taken port shows at once.
      const server = await serveFolder(DIST, port, certificate);
      try {
        terminal.print(say('deploy.serve.building'));
        const address = `https://localhost:${port}`;
        await watchPane({
          rebuilt: () => terminal.print(say('deploy.serve.rebuilt')),
          failed: (reason) => terminal.warn(say('deploy.serve.build-failed', { reason })),
        });
        tellNext(script, { address, manifest: await manifestOf(port, address), certificate });
      } catch (error) {
        server.close();
        throw error;
      }
    },
    terminal,
  );
}

function portOf(text: string, { say }: ServeScript): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw usage(say('deploy.usage.port', { port: text }));
  return port;
}

/** The project's own manifest serves for its own port; a build would clear another one away from dist/. */
async function manifestOf(port: number, address: string): Promise<string> {
  if (port === USUAL_PORT) return join(PROJECT, 'manifest.xml');
  const file = join(CERTIFICATE_FOLDER, `manifest-${port}.xml`);
  await writeManifest(file, { address });
  return file;
}

interface Served {
  readonly address: string;
  readonly manifest: string;
  readonly certificate: DevelopmentCertificate;
}

function tellNext(script: ServeScript, { address, manifest, certificate }: Served): void {
  const { terminal, say } = script;
  const blocks = [
    `${say('deploy.serve.ready', { url: address })}\n${say('deploy.serve.manifest', { file: manifest })}`,
    trustWords(script, certificate),
    ...nextSteps(process.platform).map((key) => say(key)),
    say('deploy.serve.stop'),
  ];
  terminal.print(blocks.join('\n\n'));
}

function trustWords({ values, terminal, say }: ServeScript, certificate: DevelopmentCertificate): string {
  const store = trustStore(certificate);
  if (!store) return say('deploy.trust.browser', { file: certificate.file });
  const ask = (): boolean => {
    if (values['no-trust'] || !process.stdin.isTTY) return false;
    terminal.print(say('deploy.trust.asking'));
    return true;
  };
  return isTrusted(store, ask)
    ? say('deploy.trust.trusted')
    : say('deploy.trust.by-hand', { command: commandLine(store.add) });
}

if (require.main === module) {
  void serve(process.argv.slice(2)).then((code) => {
    process.exitCode = code;
  });
}
