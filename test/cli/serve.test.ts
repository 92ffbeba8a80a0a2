/** `npm start` without its build: the certificate, the server, whom the certificate is shown to, what is said. */
import { X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { developmentCertificate } from '../../src/cli/deploy/certificate';
import { nextSteps } from '../../src/cli/deploy/next-steps';
import { serve } from '../../src/cli/deploy/serve';
import { serveFolder } from '../../src/cli/deploy/static-server';
import { commandLine, isTrusted, trustStore } from '../../src/cli/deploy/trust';
import { localhostCertificate } from '../../src/cli/deploy/x509';
import { workFolder } from './support';

const work = workFolder();
const NOW = new Date(Date.UTC(2026, 10, 21, 12));
const DAY = 86_400_000;

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly type: string | undefined;
  readonly caching: string | undefined;
}

/** Asks the server as a program that trusts nothing but the given certificate. */
function ask(port: number, path: string, ca: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path, ca, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { 'content-type': type, 'cache-control': caching } = response.headers;
        resolve({ status: response.statusCode ?? 0, body, type, caching });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('the development certificate', () => {
  const { certificate, key } = localhostCertificate(NOW, 365);
  const parsed = new X509Certificate(certificate);

  test('is good for this computer only, and signs nothing else', () => {
    expect(parsed.checkHost('localhost')).toBe('localhost');
    expect(parsed.checkIP('127.0.0.1')).toBe('127.0.0.1');
    expect(parsed.checkIP('::1')).toBe('::1');
    expect(parsed.checkHost('example.org')).toBeUndefined();
    expect(parsed.ca).toBe(false);
    expect(parsed.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  });

  test('is signed with its own key and valid for a year', () => {
    expect(parsed.verify(parsed.publicKey)).toBe(true);
    expect(key).toContain('BEGIN RSA PRIVATE KEY');
    expect(Date.parse(parsed.validFrom)).toBe(NOW.getTime());
    expect(Date.parse(parsed.validTo)).toBe(NOW.getTime() + 365 * DAY);
  });

  test('is kept, so that it has to be trusted once', async () => {
    const first = await developmentCertificate(work.path('own'), NOW);
    const later = await developmentCertificate(work.path('own'), new Date(NOW.getTime() + 300 * DAY));
    expect(later).toEqual(first);
    expect(readFileSync(first.file, 'utf8')).toBe(first.certificate);
    if (process.platform !== 'win32') expect(statSync(work.path('own/localhost.key')).mode & 0o077).toBe(0);
  });

  test('is made anew shortly before it ends, and where it was damaged', async () => {
    const first = await developmentCertificate(work.path('own'), NOW);
    const renewed = await developmentCertificate(work.path('own'), new Date(NOW.getTime() + 360 * DAY));
    expect(renewed.certificate).not.toBe(first.certificate);
    writeFileSync(renewed.file, 'damaged');
    const repaired = await developmentCertificate(work.path('own'), NOW);
    expect(() => new X509Certificate(repaired.certificate)).not.toThrow();
  });

  test('a folder that cannot be written is told in words', async () => {
    writeFileSync(work.path('file'), '');
    await expect(developmentCertificate(work.path('file'), NOW)).rejects.toMatchObject({
      code: 'error.certificate-folder',
    });
  });
});

describe('trust', () => {
  const own = { file: '/home/me/.plan/localhost.crt', ...localhostCertificate(NOW, 30) };

  test('Windows and macOS have a store for it, others not', () => {
    expect(trustStore(own, 'win32')?.add).toEqual(['certutil', '-user', '-addstore', 'Root', own.file]);
    expect(trustStore(own, 'win32')?.check.at(-1)).toMatch(/^[0-9A-F]{40}$/);
    expect(trustStore(own, 'darwin')?.add.slice(0, 2)).toEqual(['security', 'add-trusted-cert']);
    expect(trustStore(own, 'linux')).toBeNull();
  });

  test.each([
    ['already trusted: nobody is asked', true, true, true, []],
    ['agreed', false, true, true, ['ask', 'add']],
    ['refused by the user', false, true, false, ['ask', 'add']],
    ['nobody there to answer', false, false, true, ['ask']],
  ])('%s', (_, before, present, agrees, expected) => {
    const happened: string[] = [];
    let trusted = before;
    const store = { check: ['check'], add: ['add'] } as const;
    const run = ([program]: readonly string[]): boolean => {
      if (program === 'check') return trusted;
      happened.push('add');
      trusted = agrees;
      return agrees;
    };
    const result = isTrusted(store, () => (happened.push('ask'), present), run);
    expect([result, happened]).toEqual([before || (present && agrees), expected]);
  });

  test('the command for doing it by hand keeps folders with blanks together', () => {
    expect(commandLine(['certutil', '-addstore', 'C:\\Users\\A B\\x.crt'])).toBe(
      'certutil -addstore "C:\\Users\\A B\\x.crt"',
    );
  });
});

describe('the server', () => {
  const own = localhostCertificate(new Date(), 1);

  test('gives the files of its folder and of nothing else', async () => {
    mkdirSync(work.path('dist/assets'), { recursive: true });
    writeFileSync(work.path('dist/taskpane.html'), '<p>pane</p>');
    writeFileSync(work.path('dist/assets/icon-16.png'), 'icon');
    writeFileSync(work.path('secret.txt'), 'secret');
    const server = await serveFolder(work.path('dist'), 0, own);
    try {
      const { port } = server.address() as AddressInfo;
      const get = (path: string, method?: string): Promise<Answer> =>
        ask(port, path, own.certificate, method);
      expect(await get('/taskpane.html?_host_Info=Excel')).toMatchObject({
        status: 200,
        body: '<p>pane</p>',
        type: 'text/html; charset=utf-8',
        caching: 'no-cache',
      });
      expect((await get('/')).body).toBe('<p>pane</p>');
      expect(await get('/taskpane.html', 'HEAD')).toMatchObject({ status: 200, body: '' });
      expect((await get('/taskpane.html', 'POST')).status).toBe(405);
      // Office does not show icons that may not be kept.
      expect((await get('/assets/icon-16.png')).caching).not.toMatch(/no-cache|no-store/);
      expect((await get('/missing.js')).status).toBe(404);
      for (const path of ['/../secret.txt', '/..%2fsecret.txt', '/%zz', '/a%00b'])
        expect(await get(path)).toMatchObject({ status: 400 });
    } finally {
      server.close();
    }
  });

  test('a port that is taken is told with another to try', async () => {
    const server = await serveFolder(work.path('.'), 0, own);
    const { port } = server.address() as AddressInfo;
    await expect(serveFolder(work.path('.'), port, own)).rejects.toMatchObject({
      code: 'error.serve-port',
      facts: { port, other: 3000 },
    });
    server.close();
  });
});

test.each(['0', '70000', 'http', '3000.5', '-1'])(
  '--port %s is refused before anything is done',
  async (port) => {
    const said: string[] = [];
    const terminal = { print: () => {}, warn: (line: string) => said.push(line), progress: () => {} };
    expect(await serve([`--port=${port}`], terminal)).toBe(2);
    expect(said.join()).toContain(`“${port}”`);
  },
);

test('a newcomer is told of the ways that exist on the own system, and of one without Excel', () => {
  expect(nextSteps('win32')).toEqual(['deploy.next.windows', 'deploy.next.web', 'deploy.next.without-excel']);
  expect(nextSteps('darwin')[0]).toBe('deploy.next.mac');
  expect(nextSteps('linux')).toEqual(['deploy.next.web', 'deploy.next.without-excel']);
});
