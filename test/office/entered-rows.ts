/** Rows of projects and tasks filled in every way: LibreOffice's 审核提示 says what the checks say. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFiling, type CheckResult } from '../../src/check/check';
import { SHEET_NAMES } from '../../src/forms/headers';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { columnOf, formFile, loadFile, readForm, rowOf, sheetOf } from '../support/filled-form';
import { battery, contradiction, found, hinted, type Entered } from '../support/row-battery';
import { loadWorkbook } from './compare';
import type { LibreOffice } from './programs';

interface Filled {
  readonly id: string;
  readonly years: readonly number[];
  readonly rows: ReadonlyMap<string, Entered>;
  readonly file: string;
}

const SEEDS = [11, 12, 13];
const PARTS = ['projects', 'tasks'] as const;

export function enteredRows(office: LibreOffice, folder: string): void {
  const filled: Filled[] = [];
  let saved: string[] = [];

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    for (const plan of bundledPlans())
      for (const seed of SEEDS) {
        const all = reportingYears(plan);
        const years = seed === SEEDS[0] ? all.slice(0, 1) : all;
        const rows = battery(plan, years, seed);
        const file = join(folder, `${plan.id}-${seed}.xlsx`);
        const answers = (code: string, key: string) => rows.get(code)?.cells.get(key);
        // Filled in after it was made, as people do: the hints in the file are those of the empty form.
        const workbook = await loadFile(await formFile(plan.id, { years, answers }));
        for (const part of PARTS) spoilHints(workbook.getWorksheet(SHEET_NAMES[part]));
        writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
        filled.push({ id: plan.id, years, rows, file });
      }
    saved = office.convert(
      filled.map(({ file }) => file),
      'xlsx',
      join(folder, 'out'),
    );
  });

  it('figures that belong together, looked up by their codes', async () => {
    // HT-X19 is the sum of four, HT-01 is contained in HT-X01, HT-23 has an assigned target
    const figures: Readonly<Record<string, number>> = {
      'HT-X19': 420,
      'HT-X20': 100,
      'HT-X21': 100,
      'HT-X24': 100,
      'HT-X25': 100,
      'HT-01': 3300,
      'HT-X01': 3200,
      'HT-23': 98,
    };
    const answers = (code: string, key: string) => (key === 'actual:2021' ? figures[code] : undefined);
    const setup = { years: [2021], answers, includeTextTargets: true };
    const workbook = await loadFile(await formFile('changsha-hitech-14th', setup));
    spoilHints(workbook.getWorksheet(SHEET_NAMES.indicators));
    const file = join(folder, '合计.xlsx');
    writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
    const [out = ''] = office.convert([file], 'xlsx', join(folder, 'out'));
    const sheet = sheetOf(await loadWorkbook(out), SHEET_NAMES.indicators);
    const hintOf = (code: string): string =>
      String(sheet.getCell(rowOf(sheet, code), columnOf(sheet, '审核提示')).result);
    expect(hintOf('HT-X19')).toContain('2021年与各分项之和不等；');
    expect(hintOf('HT-01')).toContain('2021年大于所属的');
    expect(hintOf('HT-23')).toContain('2021年漏填下达目标；');
    expect(hintOf('HT-X20')).not.toContain('分项');
  });

  it('in every plan, for one year and for all', async () => {
    const problems: string[] = [];
    const named = new Set<string>();
    for (const [index, { id, years, rows, file }] of filled.entries()) {
      const filing = await readForm(new Uint8Array(readFileSync(file)));
      const result: CheckResult = checkFiling(filing);
      const recalculated = await loadWorkbook(saved[index] ?? '');
      for (const part of PARTS) {
        if (!recalculated.getWorksheet(SHEET_NAMES[part])) continue;
        const sheet = sheetOf(recalculated, SHEET_NAMES[part]);
        const rules = found(result, part, SHEET_NAMES[part], years);
        const column = columnOf(sheet, '审核提示');
        sheet.eachRow((row, number) => {
          const code = String(row.getCell(1).value ?? '');
          const own = rows.get(code);
          if (number <= 3 || !own || hasTruth(own)) return;
          const hint = hinted(String(row.getCell(column).result ?? ''), years);
          hint.forEach((one) => named.add(one));
          const problem = contradiction(hint, rules.get(code) ?? new Set(), own);
          if (problem) problems.push(`${id} ${code} ${problem} ${JSON.stringify([...own.cells])}`);
        });
      }
    }
    expect(problems).toEqual([]);
    expect(named.size).toBeGreaterThan(15);
  });
}

/** In a cell with a number format LibreOffice takes TRUE for 1; Excel does not. */
const hasTruth = ({ cells }: Entered): boolean => [...cells.values()].includes(true);

/** What stands in the file is not what is read: LibreOffice has to calculate it. */
function spoilHints(sheet: ReturnType<typeof sheetOf> | undefined): void {
  if (!sheet) return;
  const column = columnOf(sheet, '审核提示');
  sheet.eachRow((row) => {
    const cell = row.getCell(column);
    if (cell.formula) cell.value = { formula: cell.formula, result: '？' };
  });
}
