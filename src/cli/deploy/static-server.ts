/** Serves the files of one folder over https on this computer, and nothing else. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { ReportError } from '../../i18n/report-error';
import type { KeyAndCertificate } from './x509';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
};

/** Office keeps icons only where they may be cached; everything else changes while one works on it. */
const caching = (file: string): string => (file.endsWith('.png') ? 'max-age=60' : 'no-cache');

/**
 * Starts a server for this computer alone.
 *
 * @throws ReportError `error.serve-port` where the port is taken, `error.serve-listen` where it cannot be used otherwise
 */
export function serveFolder(
  folder: string,
  port: number,
  { key, certificate }: KeyAndCertificate,
): Promise<Server> {
  const server = createServer({ key, cert: certificate }, (request, response) => {
    void answer(folder, request, response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const facts = { port, other: port === 3000 ? 3001 : 3000 };
      reject(
        cause.code === 'EADDRINUSE'
          ? new ReportError('error.serve-port', facts, { cause })
          : new ReportError(
              'error.serve-listen',
              { ...facts, reason: cause.code ?? cause.message },
              { cause },
            ),
      );
    });
    server.listen(port, 'localhost', () => resolve(server));
  });
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405);
  const file = fileOf(folder, request.url ?? '/');
  if (file === null) return end(response, 400);
  try {
    const body = await readFile(file);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': caching(file),
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  } catch {
    // Whatever the reason, there is nothing to give; the browser names the file.
    end(response, 404);
  }
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'text/plain' });
  response.end(`${status}\n`);
}

/** The file behind an address; null where it would lie outside the folder. */
function fileOf(folder: string, address: string): string | null {
  const [path = ''] = address.split(/[?#]/);
  try {
    const file = normalize(join(folder, decodeURIComponent(path === '/' ? '/taskpane.html' : path)));
    return file.startsWith(normalize(folder) + sep) && !file.includes('\0') ? file : null;
  } catch {
    // Broken percent signs.
    return null;
  }
}
