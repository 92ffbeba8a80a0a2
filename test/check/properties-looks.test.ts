/**
 * However a form looks – formats, styles, widths, hidden and filtered rows, comments – people are told the same.
 * The forms are real files: written, filled in, restyled and saved with another library, and read as the product reads.
 */
import type ExcelJS from 'exceljs';
import fc from 'fast-check';
import { checkFiling, type CheckResult } from '../../src/check/check';
import type { CellContent } from '../../src/forms/sheet/grid';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { cleanAnswers } from '../support/answers';
import { editFile, formFile, readForm, sheetOf } from '../support/filled-form';
import type { FilledForm } from '../support/filing';
import type { Fault } from './faults/fault';
import { copyOf, sceneOf, type Scene } from './faults/scene';
import { LOOKS, restyle, style } from './properties/looks';
import { filed, spoil } from './properties/planted';

const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 0) || 4;

/** The clean form as a file, once for each plan. */
const files = new Map<string, Promise<Uint8Array>>();
function fileOf(planId: string): Promise<Uint8Array> {
  const plan = findPlan(planId);
  const answers = cleanAnswers(plan, reportingYears(plan));
  const file = files.get(planId) ?? formFile(planId, { answers, includeTextTargets: true });
  files.set(planId, file);
  return file;
}

/** Cells that differ from the clean form, where the mistake left rows, columns and sheets in their places. */
function changedCells(
  { sheets }: FilledForm,
  clean: FilledForm,
): { sheet: string; row: number; column: number; content: CellContent }[] | null {
  const shape = (form: Pick<FilledForm, 'sheets'>): string =>
    JSON.stringify(form.sheets.map(({ name, rows }) => [name, rows.map((row) => row.length)]));
  if (shape({ sheets }) !== shape(clean)) return null;
  const changed = sheets.flatMap(({ name, rows }, sheet) =>
    rows.flatMap((row, index) =>
      row.flatMap((content, column) =>
        JSON.stringify(content) === JSON.stringify(clean.sheets[sheet]?.rows[index]?.[column])
          ? []
          : [{ sheet: name, row: index + 1, column: column + 1, content }],
      ),
    ),
  );
  return changed.some(({ content }) => content.kind === 'merged') ? null : changed;
}

/** Mistakes that are made by typing into cells. */
const isTyped =
  (scene: Scene) =>
  (fault: Fault): boolean => {
    const [place] = fault.places(scene);
    const form = copyOf(scene.form);
    if (place) fault.plant(form, place, scene);
    return changedCells(form, scene.form) !== null;
  };

type Result = NonNullable<ExcelJS.CellFormulaValue['result']>;

/** What a program that calculates leaves beside a formula. */
function resultOf(result: Extract<CellContent, { kind: 'formula' }>['result']): Result | null {
  switch (result?.kind) {
    case 'number':
    case 'boolean':
      return result.value;
    case 'text':
      return result.text;
    case 'error':
      return { error: result.code as ExcelJS.CellErrorValue['error'] };
    default:
      return null;
  }
}

function typeInto(cell: ExcelJS.Cell, content: CellContent): void {
  switch (content.kind) {
    case 'number':
      cell.value = content.value;
      if (content.percent) style(cell, { numFmt: '0.00%' });
      return;
    case 'text':
      cell.value = content.text;
      return;
    case 'boolean':
      cell.value = content.value;
      return;
    case 'date':
      cell.value = new Date(Date.UTC(content.year, content.month - 1, content.day));
      style(cell, { numFmt: 'yyyy-mm-dd' });
      return;
    case 'error':
      cell.value = { error: content.code as ExcelJS.CellErrorValue['error'] };
      return;
    case 'formula': {
      const result = resultOf(content.result);
      cell.value = { formula: content.formula, ...(result === null ? {} : { result }) };
      return;
    }
    default:
      cell.value = null;
  }
}

async function checkFile(planId: string, bytes: Uint8Array): Promise<CheckResult> {
  const annualTargets = annualTargetsFor(findPlan(planId), bundledPlans());
  return checkFiling(await readForm(bytes), { annualTargets });
}

let mistakes = 0;

it.each(bundledPlans().map(({ id }) => id))(
  '%s: looks change nothing',
  async (planId) => {
    const scene = sceneOf(planId);
    const filings = filed(planId, isTyped(scene)).map((filing) => ({ ...filing, shape: 'on-path' as const }));
    const looks = fc.subarray(Object.keys(LOOKS), { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(filings, looks, fc.nat(9999), async (filing, chosen, seed) => {
        const { form, faults } = spoil(planId, filing);
        mistakes += faults.length;
        const changed = changedCells(form, scene.form) ?? [];
        const filled = await editFile(await fileOf(planId), (workbook) => {
          for (const { sheet, row, column, content } of changed)
            typeInto(sheetOf(workbook, sheet).getCell(row, column), content);
        });
        const restyled = await editFile(filled, (workbook) => {
          for (const look of chosen) restyle(workbook, look, seed);
        });
        const before = await checkFile(planId, filled);
        expect(before.findings).toEqual(form.check().findings);
        expect(await checkFile(planId, restyled)).toEqual(before);
      }),
      { numRuns: planId === 'changsha-hitech-14th' ? Math.ceil(RUNS / 2) : RUNS },
    );
  },
  120_000,
);

it('there were mistakes in the files', () => {
  expect(mistakes).toBeGreaterThan(bundledPlans().length);
});
