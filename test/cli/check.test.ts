/** `plan-report check` */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { cleanAnswers } from '../support/answers';
import {
  columnOf,
  editFile,
  formFile,
  indicatorCell,
  loadFile,
  rowOf,
  sheetOf,
} from '../support/filled-form';
import { cli, fileReports, workFolder, writeFiling, type FileReport, type Said } from './support';

const work = workFolder();

/** Figures that nobody may send in: a fraction for a percentage, a blank, a word. */
const MISTAKES = {
  'CS-01': { 'actual:2023': 0.0305 },
  'CS-03': { 'actual:2023': null },
  'CS-11': { 'actual:2023': '约5000' },
};
/** One that asks for an explanation. */
const JUMP = { 'CS-11': { 'actual:2023': 9000 } };

const countsOf = ({ findings, unverifiable }: FileReport): FileReport['counts'] => ({
  A: findings.filter(({ severity }) => severity === 'A').length,
  B: findings.filter(({ severity }) => severity === 'B').length,
  C: findings.filter(({ severity }) => severity === 'C').length,
  D: findings.filter(({ severity }) => severity === 'D').length,
  unverifiable: unverifiable.length,
});

describe('exit codes', () => {
  it.each(bundledPlans().map(({ id }) => id))('0 for a clean filing of %s', async (id) => {
    const file = work.path('填报.xlsx');
    await writeFiling(file, id);
    const said = await cli('check', file);
    expect(said).toMatchObject({ code: 0, err: '' });
    expect(said.out).toContain(file);
    expect(said.out).toContain('强制性 0');
  });

  it('0 for findings that do not block, 1 for those that do, 2 for a file that cannot be read', async () => {
    const [clean, jump, wrong] = ['clean.xlsx', 'jump.xlsx', 'wrong.xlsx'].map(work.path);
    const years = [2021, 2022, 2023];
    await writeFiling(clean ?? '', 'changsha-14th', { years });
    await writeFiling(jump ?? '', 'changsha-14th', { years, answers: JUMP });
    await writeFiling(wrong ?? '', 'changsha-14th', { years, answers: MISTAKES });
    expect((await cli('check', jump ?? '')).code).toBe(0);
    expect(fileReports(await cli('check', jump ?? '', '--json'))[0]?.counts).toMatchObject({ A: 0, C: 1 });
    expect((await cli('check', wrong ?? '')).code).toBe(1);
    expect((await cli('check', clean ?? '', wrong ?? '', jump ?? '')).code).toBe(1);
    const mixed = await cli('check', wrong ?? '', work.path('没有.xlsx'), clean ?? '');
    expect(mixed.code).toBe(2);
    // One bad file costs its own line, never the run.
    expect(mixed.err).toContain('没有.xlsx');
    expect(mixed.out).toContain('wrong.xlsx');
    expect(mixed.out).toContain('clean.xlsx');
  });
});

describe('text', () => {
  it('names place, rule, what is wrong and what to do for every finding', async () => {
    const file = work.path('填报.xlsx');
    await writeFiling(file, 'changsha-14th', { years: [2021, 2022, 2023], answers: MISTAKES });
    const { out } = await cli('check', file);
    const [report] = fileReports(await cli('check', file, '--json'));
    expect(report?.findings.map(({ rule }) => rule).sort()).toEqual(['F3', 'R1', 'V3']);
    for (const { rule, cell, message, hint } of report?.findings ?? []) {
      expect(out).toMatch(new RegExp(`\\[A\\] 指标填报!${cell}.*${rule} `));
      expect(out).toContain(message);
      expect(out).toContain(`→ ${hint}`);
    }
    expect(out).toContain('无法审核不等于通过');
  });

  it('says so where there is nothing to say', async () => {
    const file = work.path('填报.xlsx');
    await writeFiling(file, 'kaifu-14th');
    expect((await cli('check', file)).out).toContain('没有发现问题');
  });
});

describe('--json', () => {
  it('keeps the contract: keys, types, and counts that add up', async () => {
    const [good, wrong, bad] = ['好.xlsx', '错.xlsx', '坏.xlsx'].map(work.path) as [string, string, string];
    const years = [2021, 2022, 2023];
    await writeFiling(good, 'kaifu-14th', { years });
    await writeFiling(wrong, 'changsha-14th', { years, answers: MISTAKES });
    writeFileSync(bad, '');
    const said = await cli('check', good, wrong, bad, '--json');
    expect(said.code).toBe(2);
    expect(Object.keys(JSON.parse(said.out) as object)).toEqual(['files']);
    const reports = fileReports(said);
    expect(reports.map(({ file }) => file)).toEqual([good, wrong, bad]);
    for (const report of reports) {
      expect(Object.keys(report).slice(0, 7)).toEqual([
        'file',
        'plan',
        'years',
        'readable',
        'error',
        'findings',
        'counts',
      ]);
      expect(Object.keys(report)).toEqual(Object.keys(reports[0] ?? {}));
      expect(Object.keys(report.counts)).toEqual(['A', 'B', 'C', 'D', 'unverifiable']);
      expect(report.counts).toEqual(countsOf(report));
      for (const { likely, ...finding } of report.findings) {
        if (likely !== undefined) expect(Object.keys(likely)).toEqual(['cause', 'corrections']);
        expect(Object.keys(finding).sort()).toEqual([
          'cell',
          'code',
          'difference',
          'hint',
          'left',
          'message',
          'right',
          'rule',
          'severity',
          'sheet',
          'year',
        ]);
      }
    }
    expect(reports[0]).toMatchObject({
      plan: 'kaifu-14th',
      years,
      readable: true,
      error: null,
      findings: [],
    });
    expect(reports[1]).toMatchObject({
      plan: 'changsha-14th',
      readable: true,
      error: null,
      counts: { A: 3 },
    });
    expect(reports[2]).toMatchObject({ plan: null, years: [], readable: false, findings: [] });
    expect(reports[2]?.error).toBe(said.err);
    expect(said.err).toContain('0 字节');
  });

  it('names the finding as the sheet shows it', async () => {
    const file = work.path('填报.xlsx');
    await writeFiling(file, 'changsha-14th', { years: [2021, 2022, 2023], answers: MISTAKES });
    const [report] = fileReports(await cli('check', file, '--json'));
    expect(report?.findings.find(({ rule }) => rule === 'V3')).toMatchObject({
      severity: 'A',
      sheet: '指标填报',
      code: 'CS-01',
      year: 2023,
      left: 0.0305,
    });
  });

  it('moves a finding to the explained ones once it is explained', async () => {
    const file = work.path('填报.xlsx');
    const answers = { 'CS-11': { ...JUMP['CS-11'], explanation: '2023年统计口径调整，已向主管部门报备' } };
    await writeFiling(file, 'changsha-14th', { years: [2021, 2022, 2023], answers });
    const [report] = fileReports(await cli('check', file, '--json'));
    expect(report?.findings).toEqual([]);
    expect(report?.explained).toMatchObject([{ severity: 'C', code: 'CS-11' }]);
  });
});

describe('a form that another program saved', () => {
  it.each(bundledPlans().map((plan) => [plan.id, plan] as const))(
    '%s without cached results is checked like one with them',
    async (id, plan) => {
      const years = reportingYears(plan).slice(0, 3);
      const answers = cleanAnswers(plan, years, 'volatile');
      const bytes = await formFile(id, { years, answers });
      const bare = await editFile(bytes, (workbook) => {
        for (const sheet of workbook.worksheets)
          sheet.eachRow((row) =>
            row.eachCell((cell) => {
              if (cell.type === ExcelJS.ValueType.Formula) cell.value = { formula: cell.formula };
            }),
          );
      });
      writeFileSync(work.path('算过.xlsx'), bytes);
      writeFileSync(work.path('没算.xlsx'), bare);
      const said = await cli('check', work.path('算过.xlsx'), work.path('没算.xlsx'), '--json');
      const [with_, without] = fileReports(said);
      expect(said.code).toBe(0);
      expect(without?.findings).toEqual(with_?.findings);
      expect(without?.counts).toEqual(with_?.counts);
    },
  );

  it('keeps its mistakes when it is filled in cell by cell and saved', async () => {
    const filled = await editFile(await formFile('changsha-14th', { years: [2021] }), (workbook) => {
      const sheet = sheetOf(workbook, '指标填报');
      const column = columnOf(sheet, '2021年实际');
      const plan = bundledPlans()[0];
      const answers = plan && cleanAnswers(plan, [2021]);
      for (const { code } of plan?.indicators.filter(({ origin }) => origin === 'table') ?? [])
        sheet.getCell(rowOf(sheet, code), column).value = answers?.(code, 'actual:2021') ?? null;
      indicatorCell(workbook, 'CS-01', '2021年实际').value = '二点八';
    });
    writeFileSync(work.path('填报.xlsx'), filled);
    const [report] = fileReports(await cli('check', work.path('填报.xlsx'), '--json'));
    expect(report?.findings.filter(({ severity }) => severity === 'A')).toMatchObject([
      { rule: 'F3', code: 'CS-01' },
    ]);
  });

  it('does not change the file', async () => {
    const file = work.path('填报.xlsx');
    await writeFiling(file, 'kaifu-14th');
    const before = readFileSync(file);
    await cli('check', file);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(work.names()).toEqual(['填报.xlsx']);
  });
});

describe('--report', () => {
  const years = [2021, 2022, 2023];
  const asked = async (...argv: readonly string[]): Promise<Said> => cli('check', ...argv);
  const opened = async (file: string): Promise<ExcelJS.Workbook> =>
    loadFile(new Uint8Array(readFileSync(file)));

  it('writes the list beside the filing and says so; exit code and findings are as without it', async () => {
    const [file, report] = [work.path('填报.xlsx'), work.path('审核意见.xlsx')];
    await writeFiling(file, 'changsha-14th', { years, answers: MISTAKES });
    const without = await asked(file);
    const said = await asked(file, '--report', report);
    expect(said.code).toBe(1);
    expect(said.out).toBe(`${without.out}\n已生成审核意见：${report}`);
    expect(work.names()).toEqual(['填报.xlsx', '审核意见.xlsx']);
    const sheet = sheetOf(await opened(report), '审核意见');
    const formulas: string[] = [];
    sheet.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.push(cell.formula)));
    expect(formulas).toHaveLength(3);
    for (const formula of formulas) expect(formula).toMatch(/^HYPERLINK\("填报\.xlsx#'指标填报'![A-Z]+\d+",/);
  });

  it('leaves standard output to JSON', async () => {
    const [file, report] = [work.path('填报.xlsx'), work.path('审核意见.xlsx')];
    await writeFiling(file, 'changsha-14th', { years, answers: MISTAKES });
    const without = await asked(file, '--json');
    expect(await asked(file, '--json', '--report', report)).toEqual(without);
    expect(work.names()).toContain('审核意见.xlsx');
  });

  it('lists the files that cannot be read beside those that can, and still exits with 2', async () => {
    const [good, bad, report] = [work.path('好.xlsx'), work.path('坏.xlsx'), work.path('意见.xlsx')];
    await writeFiling(good, 'kaifu-14th', { years });
    writeFileSync(bad, '');
    expect((await asked(good, bad, '--report', report)).code).toBe(2);
    const workbook = await opened(report);
    expect(workbook.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(['汇总', '好']);
    const texts: string[] = [];
    sheetOf(workbook, '汇总').eachRow((row) => row.eachCell((cell) => texts.push(cell.text)));
    expect(texts.some((text) => text.includes('坏.xlsx') && text.includes('0 字节'))).toBe(true);
    // The list goes to other people: where the files lie is not theirs to know.
    expect(texts.join('\n')).not.toContain(work.path(''));
  });

  it('leads from the report to a filing in another folder', async () => {
    mkdirSync(work.path('上报'));
    const file = work.path('上报/填报.xlsx');
    await writeFiling(file, 'changsha-14th', { years, answers: MISTAKES });
    await asked(file, '--report', work.path('意见.xlsx'));
    mkdirSync(work.path('意见'));
    await asked(file, '--report', work.path('意见/意见.xlsx'));
    const linkIn = async (report: string): Promise<string> => {
      let found = '';
      sheetOf(await opened(work.path(report)), '审核意见').eachRow((row) =>
        row.eachCell((cell) => {
          found ||= cell.formula ?? '';
        }),
      );
      return found;
    };
    expect(await linkIn('意见.xlsx')).toContain('"上报/填报.xlsx#');
    expect(await linkIn('意见/意见.xlsx')).toContain('"../上报/填报.xlsx#');
  });

  it('replaces a file only with --force', async () => {
    const [file, report] = [work.path('填报.xlsx'), work.path('意见.xlsx')];
    await writeFiling(file, 'kaifu-14th', { years });
    writeFileSync(report, 'old');
    const said = await asked(file, '--report', report);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(report, 'utf8')).toBe('old');
    expect((await asked(file, '--report', report, '--force')).code).toBe(0);
    expect((await opened(report)).worksheets.length).toBeGreaterThan(0);
  });

  it.each([
    ['no workbook', '意见.pdf', []],
    ['a folder that does not exist', '没有/意见.xlsx', []],
    ['the filing itself', '填报.xlsx', ['--force']],
    ['no name', '', []],
  ])('refuses %s before it reads anything', async (_, name, more) => {
    const file = work.path('填报.xlsx');
    await writeFiling(file, 'kaifu-14th', { years });
    const before = readFileSync(file);
    // A filing that is missing would be told as well if it had been looked for.
    const said = await asked(file, work.path('没有.xlsx'), '--report', name && work.path(name), ...more);
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).not.toContain('没有.xlsx');
    expect(said.err.split('\n')).toHaveLength(1);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(work.names()).toEqual(['填报.xlsx']);
  });

  it('--force without a report is a slip', async () => {
    const file = work.path('填报.xlsx');
    await writeFiling(file, 'kaifu-14th', { years });
    const said = await asked(file, '--force');
    expect(said).toMatchObject({ code: 2, out: '' });
    expect(said.err).toContain('--report');
  });
});
