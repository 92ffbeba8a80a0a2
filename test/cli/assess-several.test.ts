/** `plan-report assess` with forms of several plans: one workbook, one list of plans. */
import { mkdirSync, readFileSync } from 'node:fs';
import { loadFile } from '../support/filled-form';
import { cli, workFolder, writeFiling } from './support';

const work = workFolder();
const out = (): string => work.path('评估.xlsx');
const years = [2021, 2022, 2023];

interface Report {
  readonly plan: string;
  readonly year: number;
  readonly indicators: { readonly code: string; readonly verdict: string }[];
  readonly counts: Record<string, number>;
}

async function cityAndDistrict(): Promise<[string, string]> {
  const files: [string, string] = [work.path('市.xlsx'), work.path('区.xlsx')];
  await writeFiling(files[0], 'changsha-14th', { years });
  await writeFiling(files[1], 'kaifu-14th', { years });
  return files;
}

it('prints a list of plans in official order, each as it would be printed alone', async () => {
  const [city, district] = await cityAndDistrict();
  const said = await cli('assess', '--year', '2023', district, city, '-o', out(), '--json');
  expect(said).toMatchObject({ code: 0, err: '' });
  const json = JSON.parse(said.out) as { plans: Report[] };
  expect(Object.keys(json)).toEqual(['plans']);
  expect(json.plans.map(({ plan, year }) => [plan, year])).toEqual([
    ['changsha-14th', 2023],
    ['kaifu-14th', 2023],
  ]);
  const alone = await cli('assess', '--year', '2023', city, '-o', work.path('市评估.xlsx'), '--json');
  expect(json.plans[0]).toEqual(JSON.parse(alone.out));
});

it('says in words how many indicators of each plan got each verdict', async () => {
  const files = await cityAndDistrict();
  const said = await cli('assess', '--year', '2023', ...files, '-o', out());
  expect(said.out).toMatch(/长沙市“十四五”科技创新发展规划，2023年：.*\d/);
  expect(said.out).toMatch(/开福区“十四五”科技创新发展规划，2023年：.*\d/);
});

it('several files of one plan are one plan beside another', async () => {
  const [city, district] = await cityAndDistrict();
  const later = work.path('市2024.xlsx');
  await writeFiling(later, 'changsha-14th', { years: [2024] });
  const said = await cli('assess', '--year', '2023', later, city, district, '-o', out(), '--json');
  const { plans } = JSON.parse(said.out) as { plans: Report[] };
  expect(plans.map(({ plan }) => plan)).toEqual(['changsha-14th', 'kaifu-14th']);
});

it('a blocking finding in any of the files is counted', async () => {
  const [city] = await cityAndDistrict();
  const district = work.path('区错.xlsx');
  await writeFiling(district, 'kaifu-14th', { years, answers: { 'KF-01': { 'actual:2023': 0.0305 } } });
  const said = await cli('assess', '--year', '2023', city, district, '-o', out());
  expect(said.code).toBe(1);
  expect(said.err).toMatch(/1 条强制性错误/);
});

it('links lead from the workbook to the files, wherever it is written; no folder above is named', async () => {
  const [city] = await cityAndDistrict();
  mkdirSync(work.path('结果'));
  const output = work.path('结果/评估.xlsx');
  await cli('assess', '--year', '2023', city, '-o', output);
  const workbook = await loadFile(readFileSync(output));
  const texts: string[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => texts.push(cell.formula ?? (typeof cell.value === 'string' ? cell.value : ''))),
    );
  expect(texts.some((text) => text.startsWith(`HYPERLINK("../市.xlsx#'指标填报'!`))).toBe(true);
  expect(texts.filter((text) => text.includes(work.path('')))).toEqual([]);
});

it('in English the sheets are English, and so is what they say apart from the plans’ own words', async () => {
  const files = await cityAndDistrict();
  await cli('assess', '--year', '2023', ...files, '-o', out(), '--lang', 'en');
  const workbook = await loadFile(readFileSync(out()));
  const names = workbook.worksheets.map(({ name }) => name.replace(/-(长沙市|开福区)$/, ''));
  expect(names.slice(0, 3)).toEqual(['Cover', 'Plans', 'Overview']);
  for (const name of ['Levels', 'Findings', 'Filings', 'Sources', 'Methods']) expect(names).toContain(name);
  for (const name of ['Plans', 'Filings']) {
    const headers: unknown[] = [];
    workbook.getWorksheet(name)?.eachRow((row) => headers.push(...(row.values as unknown[])));
    const chinese = headers.filter((text) => typeof text === 'string' && /[\u4e00-\u9fff]/.test(text));
    // Regions and files are called what people call them.
    expect(chinese.filter((text) => !/长沙市|开福区|^(市|区)\.xlsx$/.test(String(text)))).toEqual([]);
  }
});
