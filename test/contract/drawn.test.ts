/** One contract, two writers: what is drawn into a file and into the open workbook reads back the same. */
import fc from 'fast-check';
import { checkFiling } from '../../src/check/check';
import { buildForm } from '../../src/forms/build';
import { readFiling } from '../../src/forms/read';
import { shownContent, type Grid } from '../../src/forms/sheet/grid';
import { isFormula, type CellRole, type SheetModel, type WorkbookModel } from '../../src/forms/sheet/model';
import { sampleAnswers } from '../../src/cli/sample/answers';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { syntheticPlan } from '../bench/synthetic-plan';
import { contentOf } from '../support/filing';
import { lookOf, WRITERS } from './drawings';

const CREATED = new Date(Date.UTC(2026, 0, 15));
const PLANS = bundledPlans();
jest.setTimeout(60_000);

const filledForm = (plan: (typeof PLANS)[number]): WorkbookModel => {
  const years = reportingYears(plan);
  return buildForm({ plan, years, answers: sampleAnswers(plan, years), created: CREATED });
};

function workbookOf(...sheets: SheetModel[]): WorkbookModel {
  return { sheets, title: '表', subject: '表', created: CREATED };
}

function sheetOf(
  values: SheetModel['rows'][number]['values'][],
  change: Partial<SheetModel> = {},
): SheetModel {
  return {
    name: '表',
    visibility: 'visible',
    columns: [{ width: 12, style: { role: 'text' } }],
    rows: values.map((row) => ({ values: row })),
    protected: false,
    print: { paper: 'A4', orientation: 'portrait', titleRows: null },
    ...change,
  };
}

/** Cells of a sheet that hold something else than the model says; merged and blank cells count as nothing. */
function differences(grid: Grid | undefined, { name, rows }: SheetModel): string[] {
  const wrong: string[] = [];
  rows.forEach(({ values }, row) =>
    values.forEach((value, column) => {
      const read = grid?.cell(row + 1, column + 1) ?? { kind: 'blank' };
      const [found, wanted] = [shownContent(read), shownContent(contentOf(value))];
      const blank = value === null || value === '' || (isFormula(value) && value.result === '');
      const same = blank
        ? found === null || found.kind === 'blank' || (found.kind === 'text' && found.text.trim() === '')
        : JSON.stringify({ ...found, percent: false }) === JSON.stringify({ ...wanted, percent: false });
      if (!same || (isFormula(value) && read.kind !== 'formula'))
        wrong.push(`${name} R${row + 1}C${column + 1}: ${JSON.stringify(found)} ≠ ${JSON.stringify(wanted)}`);
    }),
  );
  return wrong;
}

describe.each(WRITERS)('%s', (_, draw) => {
  test.each(PLANS.map((plan) => [plan.id, plan] as const))(
    'every cell of the form of %s',
    async (__, plan) => {
      const model = filledForm(plan);
      const { grids } = await draw(model);
      expect(grids.map(({ name, visible }) => [name, visible])).toEqual(
        model.sheets.map(({ name, visibility }) => [name, visibility === 'visible']),
      );
      for (const sheet of model.sheets)
        expect(
          differences(
            grids.find(({ name }) => name === sheet.name),
            sheet,
          ),
        ).toEqual([]);
    },
  );

  test.each(PLANS.map((plan) => [plan.id, plan] as const))(
    'the findings on the form of %s',
    async (__, plan) => {
      const model = filledForm(plan);
      const direct = model.sheets.map(({ name, rows }) => ({ name, rows }));
      expect(direct.length).toBeGreaterThan(2);
      const { grids } = await draw(model);
      const filing = readFiling(grids, '填报表.xlsx', [plan]);
      expect(filing.plan.id).toBe(plan.id);
      const { findings } = checkFiling(filing);
      expect(findings.filter(({ rule }) => rule === 'F6' || rule === 'F2')).toEqual([]);
    },
  );

  test.each([...PLANS, syntheticPlan(600)].map((plan) => [plan.id, plan] as const))(
    'every formula of the form of %s to the last letter, in every row',
    async (__, plan) => {
      const model = filledForm(plan);
      const { sheets } = await draw(model);
      const wrong = model.sheets.flatMap(({ name, rows }, index) =>
        rows.flatMap(({ values }, row) =>
          values.flatMap((value, column) => {
            const cell = sheets[index]?.getCell(row + 1, column + 1);
            const wanted = isFormula(value) ? value.formula : undefined;
            return cell?.formula === wanted ? [] : [`${name}!${cell?.address}: ${cell?.formula} ≠ ${wanted}`];
          }),
        ),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('any text stays the text that it is', async () => {
    const odd = fc.oneof(
      fc.constantFrom(
        '007',
        '=1+1',
        '+86',
        '-3',
        '@x',
        "'a",
        '2021-2025',
        '2023年5月',
        '5%',
        '1/2',
        'TRUE',

        '1e5',
        ' 12',
        '１２',
        '﹣5',
        '10:30',
        '$5',
        '￥6',
        '12,345',
        '(3)',
        '.5',
        '第3季度',
      ),
      fc
        .string({ minLength: 1, maxLength: 20 })
        // eslint-disable-next-line no-control-regex -- what XML cannot hold
        .filter((text) => /^[^\u0000-\u001f\ufffe\uffff]+$/.test(text) && text.trim() === text),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(odd, { minLength: 1, maxLength: 12 }), async (texts) => {
        const sheet = sheetOf(texts.map((text) => [text]));
        const { grids } = await draw(workbookOf(sheet));
        expect(texts.map((__, row) => grids[0]?.cell(row + 1, 1))).toEqual(
          texts.map((text) => ({ kind: 'text', text })),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('numbers keep every digit, truth values and dates as formats stay what they are', async () => {
    const numbers = [0, -0.1, 3.35, 1e-9, 123456789.12345, 0.1 + 0.2, 1e15, true, false];
    const { grids } = await draw(workbookOf(sheetOf(numbers.map((value) => [value]))));
    expect(numbers.map((__, row) => shownContent(grids[0]?.cell(row + 1, 1) ?? { kind: 'blank' }))).toEqual(
      numbers.map(contentOf),
    );
  });
});

describe('both writers give the same looks', () => {
  const roles: CellRole[] = [
    'title',
    'header',
    'label',
    'text',
    'code',
    'number',
    'computed',
    'input',
    'input-text',
    'hint',
    'bad',
    'banner',
    'section',
    'good',
    'unknown',
  ];

  async function looks(model: WorkbookModel): Promise<unknown[][]> {
    const drawings = await Promise.all(WRITERS.map(([, draw]) => draw(model)));
    return drawings.map(({ sheets }) =>
      sheets.map((sheet, index) => ({
        name: sheet.name,
        state: sheet.state,
        cells: (model.sheets[index]?.rows ?? []).flatMap((row, line) =>
          row.values.map((__, column) => lookOf(sheet.getCell(line + 1, column + 1))),
        ),
        heights: (model.sheets[index]?.rows ?? []).map((__, line) => sheet.getRow(line + 1).height ?? null),
        merges: [...(sheet.model.merges ?? [])].sort(),
        protected: Boolean((sheet as unknown as { sheetProtection?: unknown }).sheetProtection),
        filter: sheet.autoFilter ?? null,
        page: [
          sheet.pageSetup.orientation,
          sheet.pageSetup.paperSize,
          sheet.pageSetup.fitToWidth,
          sheet.pageSetup.printTitlesRow ?? null,
          sheet.pageSetup.printTitlesColumn ?? null,
        ],
        frozen: sheet.views.map((view) =>
          view.state === 'frozen' ? [view.xSplit ?? 0, view.ySplit ?? 0] : null,
        ),
      })),
    );
  }

  test('every role, with indents and number formats', async () => {
    const rows = roles.map((role, index) => ({
      values: ['文字', 12.5, null],
      style: { role, indent: index % 3, ...(index % 2 === 0 ? { format: '#,##0.00' } : {}) },
    }));
    const [file, open] = await looks(
      workbookOf({
        ...sheetOf([]),
        columns: [0, 1, 2].map(() => ({ width: 14, style: { role: 'text' as const } })),
        rows,
      }),
    );
    expect(open).toEqual(file);
  });

  test('tables that are two pages wide, with columns repeated on both', async () => {
    const print = {
      paper: 'A3',
      orientation: 'landscape',
      titleRows: { first: 1, last: 1 },
      titleColumns: { first: 1, last: 2 },
      pagesWide: 2,
    } as const;
    const [file, open] = await looks(workbookOf(sheetOf([['代码', '名称', 1]], { print })));
    expect(open).toEqual(file);
    expect(file).toMatchObject([{ page: ['landscape', 8, 2, '1:1', 'A:B'] }]);
  });

  test.each(PLANS.map((plan) => [plan.id, plan] as const))('the form of %s', async (__, plan) => {
    const [file, open] = await looks(filledForm(plan));
    expect(open).toEqual(file);
  });
});
