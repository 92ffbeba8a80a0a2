/** `plan-report assess` */
import { readFileSync } from 'node:fs';
import { VERDICTS } from '../../src/assess/verdict';
import { bundledPlans } from '../../src/plan/catalogue';
import { mainIndicators, reportingYears } from '../../src/plan/facts';
import { loadFile } from '../support/filled-form';
import { cli, workFolder, writeFiling, type Said } from './support';

interface Indicator {
  readonly code: string;
  readonly actual: number | null;
  readonly verdict: string;
  readonly reason: string | null;
}
interface Report {
  readonly plan: string;
  readonly year: number;
  readonly indicators: Indicator[];
  readonly counts: Record<string, number>;
}

const work = workFolder();
const out = (): string => work.path('评估.xlsx');
const report = ({ out: json }: Said): Report => JSON.parse(json) as Report;
const indicator = (said: Said, code: string): Indicator | undefined =>
  report(said).indicators.find((one) => one.code === code);

describe.each(bundledPlans().map((plan) => [plan.id, plan] as const))('%s', (id, plan) => {
  it('is assessed as the contract says: keys, one verdict each, counts that add up', async () => {
    const year = plan.period.end;
    const file = work.path('填报.xlsx');
    await writeFiling(file, id);
    const said = await cli('assess', '--year', String(year), file, '-o', out(), '--json');
    expect(said).toMatchObject({ code: 0, err: '' });
    const json = report(said);
    expect(Object.keys(json)).toEqual(['plan', 'year', 'indicators', 'counts']);
    expect(json).toMatchObject({ plan: id, year });
    expect(json.indicators.map(({ code }) => code)).toEqual(mainIndicators(plan).map(({ code }) => code));
    for (const one of json.indicators)
      expect(Object.keys(one)).toEqual(
        expect.arrayContaining([
          'code',
          'name',
          'actual',
          'expected',
          'doneShare',
          'timeShare',
          'ratio',
          'verdict',
          'forecast',
          'requiredPace',
          'secondOpinion',
        ]),
      );
    expect(Object.keys(json.counts)).toEqual([...VERDICTS]);
    for (const verdict of VERDICTS)
      expect(json.counts[verdict]).toBe(json.indicators.filter((one) => one.verdict === verdict).length);
    const sheets = (await loadFile(readFileSync(out()))).worksheets.map(({ name }) => name);
    expect(sheets[0]).toBe('封面');
  });
});

it('says in words what was written and how many got each verdict', async () => {
  const file = work.path('填报.xlsx');
  await writeFiling(file, 'kaifu-14th', { years: [2021, 2022, 2023] });
  const said = await cli('assess', '--year', '2023', file, '-o', out());
  expect(said).toMatchObject({ code: 0, err: '' });
  expect(said.out).toContain(out());
  expect(said.out).toMatch(/2023年：.*符合预期 \d+/);
  expect(said.out).not.toMatch(/ 0(、|$)/m);
});

it('writes the workbook and exits with 1 where findings block; the figures concerned get no verdict', async () => {
  const file = work.path('填报.xlsx');
  const answers = { 'CS-01': { 'actual:2023': 0.0305 } };
  await writeFiling(file, 'changsha-14th', { years: [2021, 2022, 2023], answers });
  const said = await cli('assess', '--year', '2023', file, '-o', out(), '--json');
  expect(said.code).toBe(1);
  expect(said.err).toMatch(/1 条强制性错误.*没有参与评估/);
  expect(indicator(said, 'CS-01')).toMatchObject({ actual: null, verdict: 'not-assessable' });
  expect(indicator(said, 'CS-01')?.reason).toContain('V3');
  expect(work.names()).toEqual(['填报.xlsx', '评估.xlsx']);
});

describe('several files', () => {
  it('are one assessment, in whatever order they are named', async () => {
    const files = [2021, 2022, 2023].map((year) => work.path(`${year}.xlsx`));
    for (const [index, file] of files.entries())
      await writeFiling(file, 'changsha-hitech-14th', { years: [2021 + index] });
    const [a = '', b = '', c = ''] = files;
    const orders = [files, [c, b, a], [b, c, a]];
    const said = [];
    for (const order of orders)
      said.push(await cli('assess', '--year', '2023', ...order, '-o', out(), '--json', '--force'));
    const [first, ...others] = said;
    expect(first?.code).toBe(0);
    for (const other of others) expect(other).toEqual(first);
    const whole = work.path('合.xlsx');
    await writeFiling(whole, 'changsha-hitech-14th', { years: [2021, 2022, 2023] });
    const together = await cli('assess', '--year', '2023', whole, '-o', out(), '--json', '--force');
    expect(report(together)).toEqual(report(first as Said));
  });

  it('that contradict each other leave the figure out, whichever comes first', async () => {
    const [a, b] = [work.path('a.xlsx'), work.path('b.xlsx')];
    await writeFiling(a, 'kaifu-14th', { years: [2021], answers: { 'KF-01': { 'actual:2021': 1.8 } } });
    await writeFiling(b, 'kaifu-14th', { years: [2021], answers: { 'KF-01': { 'actual:2021': 1.9 } } });
    for (const order of [
      [a, b],
      [b, a],
    ]) {
      const said = await cli('assess', '--year', '2021', ...order, '-o', out(), '--json', '--force');
      expect(said.code).toBe(1);
      expect(indicator(said, 'KF-01')).toMatchObject({ actual: null, verdict: 'not-assessable' });
      expect(indicator(said, 'KF-03')?.verdict).not.toBe('not-assessable');
    }
  });
});

describe('refuses, and writes nothing', () => {
  const years = [2021, 2022];
  const refusals: [string, () => Promise<Said>, RegExp][] = [
    [
      'a year that no file holds',
      async () => {
        await writeFiling(work.path('填报.xlsx'), 'kaifu-14th', { years });
        return cli('assess', '--year', '2023', work.path('填报.xlsx'), '-o', out());
      },
      /只含 2021—2022 年度，没有 2023 年.*换用该年度/,
    ],
    [
      'a year outside the plan',
      async () => {
        await writeFiling(work.path('填报.xlsx'), 'kaifu-14th', { years });
        return cli('assess', '--year', '2026', work.path('填报.xlsx'), '-o', out());
      },
      /2026 年不在规划“kaifu-14th”的填报年度内（2021—2025）/,
    ],
    [
      'a year that one of several plans is not reported for',
      async () => {
        await writeFiling(work.path('填报.xlsx'), 'kaifu-14th', { years });
        await writeFiling(work.path('别的.xlsx'), 'tianxin-2024');
        return cli('assess', '--year', '2022', work.path('填报.xlsx'), work.path('别的.xlsx'), '-o', out());
      },
      /2022 年不在规划“tianxin-2024”的填报年度内（2024）/,
    ],
    [
      'an unreadable file among good ones',
      async () => {
        await writeFiling(work.path('填报.xlsx'), 'kaifu-14th', { years });
        return cli('assess', '--year', '2022', work.path('填报.xlsx'), work.path('没有.xlsx'), '-o', out());
      },
      /没有\.xlsx/,
    ],
  ];
  it.each(refusals)('%s', async (_, command, message) => {
    const said = await command();
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toMatch(message);
    expect(work.names().filter((name) => name !== '填报.xlsx' && name !== '别的.xlsx')).toEqual([]);
  });
});

it('assesses every year of a whole filing', async () => {
  const plan = bundledPlans()[0];
  const file = work.path('填报.xlsx');
  await writeFiling(file, 'changsha-14th');
  for (const year of plan ? reportingYears(plan) : []) {
    const said = await cli('assess', '--year', String(year), file, '-o', out(), '--json', '--force');
    expect(said.code).toBe(0);
    const final = report(said).indicators.every(({ verdict }) =>
      ['exceeded', 'met', 'missed'].includes(verdict),
    );
    expect([year, final]).toEqual([year, year === 2025]);
  }
});

it('an assessment workbook is not taken for a form', async () => {
  const file = work.path('填报.xlsx');
  await writeFiling(file, 'tianxin-14th');
  await cli('assess', '--year', '2025', file, '-o', out());
  for (const argv of [
    ['check', out()],
    ['assess', '--year', '2025', out(), '-o', work.path('再评.xlsx')],
  ]) {
    const said = await cli(...argv);
    expect(said.code).toBe(2);
    expect(said.err).toMatch(/是评估工作簿，不是填报表.*请改用/);
  }
});
