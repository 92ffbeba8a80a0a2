/** Filled forms as files: written, changed the way people change them, and read back. */
import ExcelJS from 'exceljs';
import { NO_ANSWERS, type Answers } from '../../src/forms/answers';
import { buildForm, type FormOptions } from '../../src/forms/build';
import { columnKey } from '../../src/forms/columns';
import type { Reading } from '../../src/forms/entry';
import type { Filing } from '../../src/forms/filing';
import { readFiling } from '../../src/forms/read';
import type { Scalar, WorkbookModel } from '../../src/forms/sheet/model';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { readWorkbook } from '../../src/workbook/read';
import { writeWorkbook } from '../../src/workbook/write';

export const CREATED = new Date(Date.UTC(2026, 0, 15));

/** Answers by row code and column key, e.g. `{ 'TX-01': { 'actual:2023': 2.8 } }`. */
export type AnswerTable = Readonly<Record<string, Readonly<Record<string, Scalar | null>>>>;

export interface FormSetup extends Partial<Omit<FormOptions, 'plan' | 'answers'>> {
  readonly answers?: AnswerTable | Answers;
}

/** The form of a bundled plan, for all its years unless told otherwise. */
export function formModel(planId: string, { answers, ...options }: FormSetup = {}): WorkbookModel {
  const plan = findPlan(planId);
  return buildForm({
    plan,
    years: reportingYears(plan),
    annualTargets: annualTargetsFor(plan, bundledPlans()),
    created: CREATED,
    ...options,
    answers: typeof answers === 'object' ? (code, key) => answers[code]?.[key] : (answers ?? NO_ANSWERS),
  });
}

/** The form as the bytes of a file. */
export async function formFile(planId: string, setup: FormSetup = {}): Promise<Uint8Array> {
  return writeWorkbook(formModel(planId, setup));
}

export type Edit = (workbook: ExcelJS.Workbook) => void | Promise<void>;

/** Opens a file with ExcelJS, changes it, and saves it. */
export async function editFile(bytes: Uint8Array, edit: Edit): Promise<Uint8Array> {
  const workbook = await loadFile(bytes);
  await edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function loadFile(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

/** Reads a file as the product does: guard, ExcelJS, filing. */
export async function readForm(bytes: Uint8Array, fileName = '填报表.xlsx'): Promise<Filing> {
  const { grids } = await readWorkbook(bytes, fileName);
  return readFiling(grids, fileName, bundledPlans());
}

/** Writes a form, lets `edit` change the file, and reads it back. */
export async function roundTrip(planId: string, setup: FormSetup = {}, edit?: Edit): Promise<Filing> {
  const bytes = await formFile(planId, setup);
  return readForm(edit ? await editFile(bytes, edit) : bytes);
}

/** The position (from 1) of the column whose header is `header`, in row 3 of a fresh form. */
export function columnOf(sheet: ExcelJS.Worksheet, header: string): number {
  const values = sheet.getRow(3).values as ExcelJS.CellValue[];
  const position = values.indexOf(header);
  if (position < 1) throw new RangeError(`no column ${header} in ${sheet.name}`);
  return position;
}

/** The row (from 1) that carries a code in its first column. */
export function rowOf(sheet: ExcelJS.Worksheet, code: string): number {
  const codes = sheet.getColumn(1).values as ExcelJS.CellValue[];
  const row = codes.indexOf(code);
  if (row < 1) throw new RangeError(`no row ${code} in ${sheet.name}`);
  return row;
}

export function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new RangeError(`no sheet ${name}`);
  return sheet;
}

/** The cell of an indicator row under a header. */
export function indicatorCell(workbook: ExcelJS.Workbook, code: string, header: string): ExcelJS.Cell {
  const sheet = sheetOf(workbook, '指标填报');
  return sheet.getCell(rowOf(sheet, code), columnOf(sheet, header));
}

/** All rows of a filing by code, with what was understood of each input cell; how it was typed is left out. */
export function readingsOf(filing: Filing): Record<string, Record<string, unknown>> {
  const rows = [
    ...filing.indicators.map(({ indicator, entries }) => [indicator.code, entries] as const),
    ...filing.projects.map(({ project, entries }) => [project.code, entries] as const),
    ...filing.tasks.map(({ task, entries }) => [task.code, entries] as const),
  ];
  return Object.fromEntries(
    rows.map(([code, entries]) => [
      code,
      Object.fromEntries(
        [...entries]
          .filter(([key]) => !COMPUTED.has(key))
          .map(([key, { reading }]) => [key, meaningOf(reading)])
          .sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)),
      ),
    ]),
  );
}

const COMPUTED = new Set(['hint', 'totalDone', 'doneShare']);

const meaningOf = (reading: Reading): unknown =>
  reading.kind === 'number' ? reading.value : reading.kind === 'blank' ? null : reading;

/** What was understood of one cell. */
export function readingOf(filing: Filing, code: string, field: string, year?: number): Reading | undefined {
  const key = columnKey(field as never, year ?? null);
  const row =
    filing.indicators.find(({ indicator }) => indicator.code === code) ??
    filing.projects.find(({ project }) => project.code === code) ??
    filing.tasks.find(({ task }) => task.code === code);
  return row?.entries.get(key)?.reading;
}
