/** Wrong commands: told what is wrong and where to read on; nothing is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cli, workFolder, writeFiling } from './support';

const work = workFolder();
const FILE = 'x.xlsx';

it.each<[string, string[], RegExp]>([
  ['no command', [], /没有给出命令/],
  ['an unknown command', ['asess'], /没有“asess”这个命令/],
  ['an unknown option', ['plans', '--jsn'], /--jsn/],
  ['an option of another command', ['plans', '--year', '2023'], /plans --year/],
  ['a stray word', ['plans', 'all'], /多余的参数“all”/],
  [
    'a stray word after a forgotten quote',
    ['template', '--plan', 'kaifu-14th', '--department', '区', '局'],
    /“局”/,
  ],
  ['an option without its value', ['template', '--plan'], /选项 --plan 缺少取值/],
  ['an option that swallowed the next one', ['assess', FILE, '-o', '--year', '2023'], /选项 -o 缺少取值/],
  [
    'an option given twice',
    ['assess', FILE, '--year', '2022', '--year', '2023', '-o', 'y.xlsx'],
    /--year 2022 --year 2023/,
  ],
  ['template without a plan', ['template', '-o', FILE], /缺少选项 --plan/],
  ['template without -o', ['template', '--plan', 'kaifu-14th'], /缺少选项 -o/],
  ['an unknown plan', ['template', '--plan', 'kaifu', '-o', FILE], /没有编号为“kaifu”的规划.*kaifu-14th/],
  [
    'years that are none',
    ['template', '--plan', 'kaifu-14th', '--years', '21-25', '-o', FILE],
    /“21-25”写法有误.*2021-2025/,
  ],
  [
    'years that run backwards',
    ['template', '--plan', 'kaifu-14th', '--years', '2025-2021', '-o', FILE],
    /写法有误/,
  ],
  [
    'a year outside the plan',
    ['template', '--plan', 'kaifu-14th', '--year', '2026', '-o', FILE],
    /2026 年不在.*2021—2025/,
  ],
  [
    '--year and --years',
    ['template', '--plan', 'kaifu-14th', '--year', '2021', '--years', '2021-2022', '-o', FILE],
    /只能用一个/,
  ],
  ['check without a file', ['check'], /没有给出要处理的文件/],
  ['check with the same file twice', ['check', FILE, FILE], /给出了两次/],
  ['the same file under two names', ['check', FILE, `./${FILE}`], /给出了两次/],
  ['assess without a file', ['assess', '--year', '2023', '-o', FILE], /没有给出要处理的文件/],
  ['assess without a year', ['assess', FILE, '-o', 'y.xlsx'], /缺少选项 --year/],
  [
    'assess with review sheets for nobody knows whom',
    ['assess', FILE, '--year', '2023', '--review', 'some', '-o', 'y.xlsx'],
    /--review 应为 lagging、all 或 none，而不是“some”/,
  ],
  ['assess with half a year', ['assess', '--year', '23', FILE, '-o', 'y.xlsx'], /四位年份.*“23”/],
  ['assess with -o forgotten', ['assess', '--year', '2023', FILE, 'y.xlsx'], /缺少选项 -o/],
  [
    'assess over its own input',
    ['assess', '--year', '2023', FILE, '-o', `./${FILE}`, '--force'],
    /就是输入文件/,
  ],
  ['a stray word after demo', ['demo', '文件夹'], /多余的参数“文件夹”/],
  ['a language nobody speaks', ['plans', '--lang', 'fr'], /“fr”/],
])('%s', async (_, argv, message) => {
  const said = await cli(...argv);
  expect(said).toMatchObject({ code: 2, out: '' });
  expect(said.err).toMatch(message);
  // What to do next: the usage, or what may be chosen instead.
  expect(said.err).toMatch(/--help|请改用|可用的规划|写作/);
  expect(said.err).not.toMatch(/[{}]|undefined|\n/);
});

it('keeps its input when told to write over it', async () => {
  const file = work.path('填报.xlsx');
  await writeFiling(file, 'kaifu-14th', { years: [2021] });
  const before = readFileSync(file);
  expect((await cli('assess', '--year', '2021', file, '-o', file, '--force')).code).toBe(2);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(work.names()).toEqual(['填报.xlsx']);
});

describe('help and version', () => {
  it.each([['--help'], ['-h'], ['assess', '--help'], ['nonsense', '--help']])('%s %s', async (...argv) => {
    const said = await cli(...argv.filter((word) => word !== undefined));
    expect(said).toMatchObject({ code: 0, err: '' });
    for (const command of ['plans', 'template', 'check', 'assess', 'demo'])
      expect(said.out).toContain(`plan-report ${command}`);
    expect(said.out).toMatch(/退出码 +0 .*1 .*2 /);
  });

  it('prints the version of the package', async () => {
    const manifest = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      version: string;
    };
    expect(await cli('--version')).toEqual({ code: 0, out: manifest.version, err: '' });
  });
});
