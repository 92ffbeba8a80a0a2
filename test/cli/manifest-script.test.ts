/** `npm run manifest`, as an office's IT runs it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { manifest } from '../../src/cli/deploy/manifest';
import { manifestFor } from '../../src/cli/deploy/manifest-text';
import { workFolder } from './support';

const work = workFolder();
const SOURCE = readFileSync('manifest.xml', 'utf8');
const PACKAGE = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const URL_OPTION = ['--url', 'https://plan.example.org/addin'];

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const terminal = {
    print: (line: string) => out.push(line),
    warn: (line: string) => err.push(line),
    progress: () => {},
  };
  const code = await manifest(argv, terminal);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

test.each(['', '/', '//'])(
  'every address becomes that of the office: https://plan.example.org/addin%s',
  async (end) => {
    const file = work.path('new/manifest.xml');
    const said = await run('--url', `https://plan.example.org/addin${end}`, '--out', file);
    expect(said).toMatchObject({ code: 0, err: '' });
    const written = readFileSync(file, 'utf8');
    expect(written).not.toContain('localhost');
    expect(written).toBe(SOURCE.replaceAll('https://localhost:3000', 'https://plan.example.org/addin'));
    expect(written).toContain('"https://plan.example.org/addin/taskpane.html"');
    expect(said.out).toContain(PACKAGE.version);
  },
);

test('an address with characters that XML or the internet writes otherwise', async () => {
  const file = work.path('manifest.xml');
  await run('--url', 'https://规划.example.org:8443/甲 & 乙', '--out', file);
  const written = readFileSync(file, 'utf8');
  expect(written).toContain('"https://xn--');
  expect(written).toContain(':8443/%E7%94%B2%20&amp;%20%E4%B9%99/taskpane.html"');
});

test.each([
  ['http://plan.example.org', '不是 https'],
  ['ftp://plan.example.org', '不是 https'],
  ['plan.example.org/addin', '不是完整的网址'],
  ['https://', '不是完整的网址'],
  ['https://plan.example.org/?a=1', '“?”或“#”'],
  ['https://plan.example.org/#a', '“?”或“#”'],
  ['https://me:secret@plan.example.org/', '用户名'],
  ['https://plan.example.org/taskpane.html', '应为其所在的文件夹'],
])('refused, with the reason and without a file: %s', async (url, reason) => {
  const said = await run('--url', url, '--out', work.path('manifest.xml'));
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toContain(reason);
  expect(work.names()).toEqual([]);
});

test('another id for a second installation, or a worded refusal', async () => {
  const id = '24157DAD-FD00-4BA3-AA18-5D0F788D1A10';
  const file = work.path('manifest.xml');
  expect((await run(...URL_OPTION, '--out', file, '--id', id)).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain(`<Id>${id.toLowerCase()}</Id>`);
  const said = await run(...URL_OPTION, '--out', work.path('other.xml'), '--id', '14157dad');
  expect(said).toMatchObject({ code: 2, err: expect.stringContaining('“14157dad”不是 GUID') as string });
  expect(work.names()).toEqual(['manifest.xml']);
});

test('the version is that of package.json', () => {
  const written = manifestFor(SOURCE, { address: 'https://a.example', version: '7.8.9' });
  expect(written).toContain('<Version>7.8.9.0</Version>');
});

test('a file that somebody named is replaced only on demand', async () => {
  const file = work.path('manifest.xml');
  writeFileSync(file, 'mine');
  expect((await run(...URL_OPTION, '--out', file)).err).toContain('已存在');
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect((await run(...URL_OPTION, '--out', file, '--force')).code).toBe(0);
  expect(readFileSync(file, 'utf8')).toContain('plan.example.org');
});

test('wrong options are told in the language that was asked for', async () => {
  expect((await run()).err).toContain('缺少选项 --url');
  expect((await run('--lang', 'en')).err).toContain('--url is missing');
  expect((await run('--nonsense')).err).toContain('--nonsense');
  expect((await run(...URL_OPTION, '--lang', 'fr')).err).toContain('fr');
  expect(await run('--help', '--lang', 'en')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Usage: npm run manifest') as string,
  });
});
