/** `check` with several files, and with files that were accepted before. */
import { cli, fileReports, workFolder, writeFiling } from './support';

const work = workFolder();
const OTHER = { 'CS-11': { 'actual:2023': 5100 } };
const years = [2023];

it('two departments that report one figure differently hear of each other, in both files', async () => {
  const [one, other] = [work.path('科技局.xlsx'), work.path('统计局.xlsx')];
  await writeFiling(one, 'changsha-14th', { years });
  await writeFiling(other, 'changsha-14th', { years, answers: OTHER });
  const reports = fileReports(await cli('check', one, other, '--json'));
  const found = reports.map(({ findings }) =>
    findings.map(({ rule, code, year }) => `${rule} ${code} ${year}`),
  );
  expect(found).toEqual([['K1 CS-11 2023'], ['K1 CS-11 2023']]);
  expect(reports[0]?.findings[0]?.message).toContain('统计局.xlsx');
  expect(reports[1]?.findings[0]?.message).toContain('科技局.xlsx');
  expect(reports[0]?.counts).toMatchObject({ A: 0, C: 1 });
});

it('a past year that differs from what was accepted needs a reason', async () => {
  const [accepted, now] = [work.path('去年.xlsx'), work.path('今年.xlsx')];
  await writeFiling(accepted, 'changsha-14th', { years });
  await writeFiling(now, 'changsha-14th', { years: [2023, 2024], answers: OTHER });
  expect(fileReports(await cli('check', now, '--json'))[0]?.findings).toEqual([]);
  const [report] = fileReports(await cli('check', now, '--earlier', accepted, '--json'));
  expect(report?.findings.map(({ rule, severity, year }) => `${rule} ${severity} ${year}`)).toEqual([
    'X1 B 2023',
  ]);
  await writeFiling(now, 'changsha-14th', {
    years: [2023, 2024],
    answers: { 'CS-11': { ...OTHER['CS-11'], explanation: '2023年按年报核定数修订' } },
  });
  expect(fileReports(await cli('check', now, '--earlier', accepted, '--json'))[0]?.findings).toEqual([]);
});

it('an explanation of an accepted filing lapses with its figure', async () => {
  const [accepted, now] = [work.path('去年.xlsx'), work.path('今年.xlsx')];
  const explanation = '认定标准调整，数据属实';
  const jump = (value: number) => ({
    years: [2021, 2022, 2023],
    answers: { 'CS-11': { 'actual:2023': value, explanation } },
  });
  await writeFiling(accepted, 'changsha-14th', jump(9000));
  await writeFiling(now, 'changsha-14th', jump(9000));
  expect(fileReports(await cli('check', now, '--earlier', accepted, '--json'))[0]?.findings).toEqual([]);
  await writeFiling(now, 'changsha-14th', jump(9100));
  expect(fileReports(await cli('check', now, '--json'))[0]?.findings).toEqual([]);
  const [report] = fileReports(await cli('check', now, '--earlier', accepted, '--json'));
  expect(report?.findings.map(({ rule, lapsed }) => [rule, lapsed?.[0]?.value, lapsed?.[0]?.now])).toEqual([
    ['X1', '9000', '9100'],
    ['T1', '9000', '9100'],
  ]);
  expect((await cli('check', now, '--earlier', accepted)).out).toContain(
    '审核说明是针对 9000 写的，现为 9100',
  );
});

it('an accepted file that cannot be read stops the command and names the file', async () => {
  const now = work.path('今年.xlsx');
  await writeFiling(now, 'changsha-14th', { years });
  const said = await cli('check', now, '--earlier', work.path('没有.xlsx'));
  expect(said.code).toBe(2);
  expect(said.err).toContain('没有.xlsx');
});
