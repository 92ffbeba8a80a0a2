/** `plan-report check` */
import { readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { cleanAnswers } from '../support/answers';
import { columnOf, editFile, formFile, indicatorCell, rowOf, sheetOf } from '../support/filled-form';
import { cli, fileReports, workFolder, writeFiling, type FileReport } from './support';

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
      for (const finding of report.findings)
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
