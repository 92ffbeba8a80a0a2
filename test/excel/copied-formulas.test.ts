/** Formulas that repeat are sent once and copied inside of Excel: each cell holds what the file would hold. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { buildForm } from '../../src/forms/build';
import { address } from '../../src/forms/sheet/address';
import { isFormula, type SheetModel, type WorkbookModel } from '../../src/forms/sheet/model';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import type { Plan } from '../../src/plan/schema';
import { movedDown } from '../../src/excel/relative-formula';
import { syntheticPlan } from '../bench/synthetic-plan';
import { calculateWith } from '../contract/drawings';
import type { FakeHost } from '../host/fake-host';
import { withHost } from '../host/with-host';
import { ALL, beforeWriting, refusal, tableSheet, workbookOf } from './table';

const formOf = (plan: Plan): WorkbookModel =>
  buildForm({ plan, years: reportingYears(plan), created: new Date(Date.UTC(2026, 0, 15)) });

async function write(host: FakeHost, model: WorkbookModel): Promise<ExcelWorkbook> {
  calculateWith(host, model);
  const workbook = new ExcelWorkbook();
  await workbook.write(await workbook.propose(model), new Set(model.sheets.map(({ name }) => name)));
  return workbook;
}

/** Formula cells that hold another formula than the model says. */
const wrongFormulas = (host: FakeHost, model: WorkbookModel): string[] =>
  model.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ values }, row) =>
      values.flatMap((value, column) => {
        const found = host.sheet(name).getCell(row + 1, column + 1).formula;
        const wanted = isFormula(value) ? value.formula : undefined;
        return found === wanted ? [] : [`${name}!${address(row + 1, column + 1)}: ${found} ≠ ${wanted}`];
      }),
    ),
  );

const formulasOf = ({ sheets }: WorkbookModel): number =>
  sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((all, { values }) => all + values.filter(isFormula).length, 0),
    0,
  );

describe('the formulas of a form', () => {
  test.each([...bundledPlans(), syntheticPlan(700)].map((plan) => [plan.id, plan] as const))(
    'of %s are those of the file, in every row',
    (_, plan) =>
      withHost({}, async ({ host }) => {
        const model = formOf(plan);
        expect(formulasOf(model)).toBeGreaterThan(20);
        await write(host, model);
        expect(wrongFormulas(host, model)).toEqual([]);
      }),
  );

  test('are not sent again for each row', () =>
    withHost({}, async ({ host }) => {
      const model = formOf(syntheticPlan(700));
      let copies = 0;
      host.onRequest.push(({ Actions }) => {
        copies += Actions.filter(({ Name }) => Name === 'CopyFrom').length;
      });
      await write(host, model);
      expect(copies).toBeGreaterThan(5);
      expect(copies).toBeLessThan(60);
      expect(host.counters.bytes).toBeLessThan(formulasOf(model) * 700);
    }));
});

test('formats and validations of rows that repeat are those of each row', () =>
  withHost({}, async ({ host }) => {
    const model = formOf(syntheticPlan(700));
    await write(host, model);
    const wrong = model.sheets.flatMap(({ name, validations = [] }) =>
      validations.flatMap(({ block, rule, prompt }) =>
        [block.top, block.bottom].flatMap((row) => {
          const cell = { top: row, bottom: row, left: block.left, right: block.right };
          const { found, gaps } = host.states.of(host.sheet(name)).validations.within([cell]);
          const said = [gaps, found.length, found[0]?.prompt, found[0]?.formulae?.[0]];
          const formula = rule.kind === 'custom' ? movedDown(rule.formula, row - block.top) : said[3];
          const wanted = [false, 1, prompt.text, formula];
          return JSON.stringify(said) === JSON.stringify(wanted) ? [] : [[name, row, said, wanted]];
        }),
      ),
    );
    expect(wrong).toEqual([]);
    const formats = model.sheets.flatMap(({ name, rows, columns }) =>
      rows.flatMap(({ values, styles, style }, row) =>
        values.flatMap((__, column) => {
          const wanted = (styles?.[column] ?? style ?? columns[column]?.style)?.format ?? 'General';
          const found = host.sheet(name).getCell(row + 1, column + 1).numFmt ?? 'General';
          return found === wanted ? [] : [`${name} ${row + 1} ${column + 1}: ${found} ≠ ${wanted}`];
        }),
      ),
    );
    expect(formats).toEqual([]);
  }));

const WORDS = '未填报时此处提示应填的数、应写的说明和应附的依据；'.repeat(12);

/** A table whose third column tells something about the second, in two ways by turns. */
function hinted(rows: number, figure: number | null): SheetModel {
  const table = tableSheet([]);
  return {
    ...table,
    columns: [...table.columns, { width: 30, style: { role: 'hint' } }],
    rows: [
      ...table.rows,
      ...Array.from({ length: rows }, (_, index) => {
        const row = index + 2;
        const test = index % 3 === 0 ? `B${row}>$B$2` : `B${row}=""`;
        return {
          values: [`指标${row}`, figure, { formula: `IF(${test},"${WORDS}","")`, result: '' }],
        };
      }),
    ],
  };
}

const EMPTY = workbookOf(hinted(40, null));
const FILLED = workbookOf(hinted(40, 7));

describe('what people do to formulas that were copied', () => {
  test('nothing: undo removes the sheet', () =>
    withHost({}, async ({ host }) => {
      const workbook = await write(host, EMPTY);
      await workbook.undo();
      expect(host.workbook.worksheets.map(({ name }) => name)).toEqual(['Sheet1']);
    }));

  test.each([
    ['a figure', 5],
    ['a formula', { formula: '6*7', result: 42 }],
    ['the formula of the row above', { formula: `IF(B20="","${WORDS}","")`, result: '' }],
  ])('%s in place of one is kept from undo', (_, typed) =>
    withHost({}, async ({ host }) => {
      const workbook = await write(host, EMPTY);
      const cell = host.sheet('填报').getCell('C22');
      expect(cell.formula).toContain('B22');
      cell.value = typed;
      const standing = cell.formula ?? cell.value;
      expect((await refusal(workbook.undo())).code).toBe('error.excel-undo-changed');
      expect(cell.formula ?? cell.value).toBe(standing);
    }),
  );

  test('a figure typed between look and write is given back, with all formulas', () =>
    withHost({}, async ({ host }) => {
      const workbook = await write(host, EMPTY);
      const proposal = await workbook.propose(FILLED);
      beforeWriting(host, () => {
        host.sheet('填报').getCell('C30').value = 99;
      });
      expect((await refusal(workbook.write(proposal, ALL))).code).toBe('error.excel-changed');
      expect(host.sheet('填报').getCell('C30').value).toBe(99);
      expect(wrongFormulas(host, EMPTY)).toEqual(['填报!C30: undefined ≠ ' + formulaAt(EMPTY, 30)]);
    }));

  test('a write over them is taken back to the last letter', () =>
    withHost({}, async ({ host }) => {
      const workbook = await write(host, EMPTY);
      host.sheet('填报').getCell('B25').value = 13;
      const other = workbookOf({ ...hinted(38, 7) });
      await workbook.write(await workbook.propose(other), ALL);
      expect(wrongFormulas(host, other)).toEqual([]);
      await workbook.undo();
      expect(wrongFormulas(host, EMPTY)).toEqual([]);
      expect(host.sheet('填报').getCell('B25').value).toBe(13);
    }));
});

const formulaAt = ({ sheets }: WorkbookModel, row: number): string => {
  const value = sheets[0]?.rows[row - 1]?.values[2];
  if (!value || typeof value !== 'object') throw new RangeError(`no formula in row ${row}`);
  return value.formula;
};
