/** `--lang en`: every sentence is English; Chinese is what the plan and the form are called. */
import { writeFileSync } from 'node:fs';
import { bundledPlans } from '../../src/plan/catalogue';
import {
  HEADERS,
  PARTS,
  SHEET_NAMES,
  REASON_WORDS,
  COMPLETION_WORDS,
  PROJECT_STATUSES,
  TASK_STATUSES,
} from '../../src/forms/headers';
import { cli, fileReports, workFolder, writeFiling } from './support';

const work = workFolder();

/** Names that a reader has to find in the plan or the form as they are. */
const NAMES = [
  ...bundledPlans().flatMap(({ title, shortTitle, indicators, projects, tasks }) => [
    title,
    shortTitle,
    ...indicators.flatMap(({ name, unit }) => [name, unit ?? '']),
    ...projects.flatMap(({ name, entity, category }) => [name, entity, category]),
    ...tasks.map((task) => task.title),
  ]),
  ...Object.values(SHEET_NAMES),
  ...PARTS.flatMap((part) => Object.values(HEADERS[part]).map((header) => header.replace('Y', ''))),
  ...REASON_WORDS,
  ...Object.values(COMPLETION_WORDS),
  ...PROJECT_STATUSES,
  ...TASK_STATUSES,
  '万',
  '年目标',
  '年实际',
].sort((left, right) => right.length - left.length);

/** What is left of a text without the names. */
function withoutNames(text: string): string {
  return NAMES.reduce((rest, name) => (name === '' ? rest : rest.replaceAll(name, '')), text);
}
const CHINESE = /[\u3002\u4e00-\u9fff\uff00-\uffef]/;

it('wrong commands', async () => {
  for (const argv of [
    [],
    ['nonsense'],
    ['plans', '--nonsense'],
    ['plans', 'stray'],
    ['template', '-o', 'x.xlsx'],
    ['assess', 'x.xlsx', '--year', '2023'],
    ['check'],
    ['check', 'a', 'a'],
    ['check', 'missing.xlsx'],
    ['template', '--plan', 'kaifu-14th', '--year', '1999', '-o', 'x.xlsx'],
  ]) {
    const said = await cli('--lang', 'en', ...argv);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/^[A-Z“].*[a-z]/);
    expect(said.err).not.toMatch(CHINESE);
  }
});

it('the language holds wherever it stands', async () => {
  const wanted = (await cli('--lang', 'en', 'nonsense')).err;
  expect((await cli('nonsense', '--lang', 'en')).err).toBe(wanted);
  expect((await cli('nonsense', '--lang=en-US')).err).toBe(wanted);
  expect((await cli('nonsense', '--lang', 'zh')).err).toMatch(CHINESE);
});

it('help', async () => {
  expect((await cli('--help', '--lang', 'en')).out).not.toMatch(CHINESE);
});

it('findings, with messages, hints and reasons', async () => {
  const file = work.path('filing.xlsx');
  await writeFiling(file, 'changsha-hitech-14th', {
    years: [2021, 2022, 2023],
    answers: {
      'HT-01': { 'actual:2023': 41_000_000 },
      'HT-02': { 'actual:2023': 'about 2000' },
      'HT-03': { 'actual:2023': null },
      'HT-05': { 'actual:2023': 9000 },
      'HT-06': { 'actual:2023': 50.5 },
      'HT-23': { 'actual:2023': 120 },
      'HT-P01': { status: '竣工', finished: null },
      'HT-P02': { status: '未开工', 'doneInvestment:2023': 3 },
    },
  });
  const said = await cli('check', file, '--lang', 'en');
  expect(said.code).toBe(1);
  const [report] = fileReports(await cli('check', file, '--lang', 'en', '--json'));
  expect(report?.findings.length).toBeGreaterThanOrEqual(7);
  const lines = said.out.split('\n').filter((line) => CHINESE.test(withoutNames(line)));
  expect(lines).toEqual([]);
});

it('assessment and demo', async () => {
  const file = work.path('filing.xlsx');
  await writeFiling(file, 'kaifu-14th', { years: [2021], answers: { 'KF-01': { 'actual:2021': null } } });
  const said = await cli(
    'assess',
    '--year',
    '2021',
    file,
    '-o',
    work.path('a.xlsx'),
    '--lang',
    'en',
    '--json',
  );
  expect(said.code).toBe(1);
  expect(withoutNames(said.err)).not.toMatch(CHINESE);
  expect(withoutNames(said.out)).not.toMatch(CHINESE);
  const demo = await cli('demo', '-o', work.path('demo'), '--lang', 'en');
  expect(demo.code).toBe(0);
  expect(demo.out).not.toMatch(CHINESE);
  expect(demo.out).toContain('kaifu-14th-assessment.xlsx');
});

it('unreadable files', async () => {
  const files: [string, string | Buffer][] = [
    ['a.xlsx', ''],
    ['b.xlsx', 'code,value\n'],
    ['c.xlsx', '<html></html>'],
    ['d.xlsx', '%PDF-1.7'],
    ['e.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])],
  ];
  for (const [name, bytes] of files) writeFileSync(work.path(name), bytes);
  const said = await cli('check', '--lang', 'en', ...files.map(([name]) => work.path(name)));
  expect(said.code).toBe(2);
  expect(said.err.split('\n')).toHaveLength(files.length);
  expect(withoutNames(said.err)).not.toMatch(CHINESE);
});
