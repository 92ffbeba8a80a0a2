/** Shared by the tests of writing: a small table, an open workbook that holds it, and what people do to it. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { contentText } from '../../src/forms/sheet/grid';
import type { SheetModel, WorkbookModel } from '../../src/forms/sheet/model';
import { ReportError } from '../../src/i18n/report-error';
import type { FakeHost } from '../host/fake-host';
import { withHost } from '../host/with-host';

const CREATED = new Date(Date.UTC(2026, 0, 15));

type Values = readonly (readonly [string, number | null])[];

/** A table with a locked label and an input cell in each row. */
export function tableSheet(values: Values, change: Partial<SheetModel> = {}): SheetModel {
  return {
    name: '填报',
    visibility: 'visible',
    columns: [
      { width: 20, style: { role: 'label' } },
      { width: 12, style: { role: 'input', format: '0.00' } },
    ],
    rows: [
      { values: ['指标', '2023'], style: { role: 'header', format: '@' } },
      ...values.map(([label, value]) => ({ values: [label, value] })),
    ],
    protected: true,
    print: { paper: 'A4', orientation: 'portrait', titleRows: null },
    ...change,
  };
}

export function workbookOf(...sheets: readonly SheetModel[]): WorkbookModel {
  return { sheets, title: '填报', subject: '填报', created: CREATED };
}

export const table = (values: Values, change: Partial<SheetModel> = {}): WorkbookModel =>
  workbookOf(tableSheet(values, change));

/** Both rows blank. */
export const BLANK_TABLE = table([
  ['甲', null],
  ['乙', null],
]);

/** The same with a figure. */
export const FILLED_TABLE = table([
  ['甲', 13],
  ['乙', null],
]);

export const ALL: ReadonlySet<string> = new Set(['填报']);

export interface Open {
  readonly host: FakeHost;
  readonly workbook: ExcelWorkbook;
}

/** An open workbook into which the table was written. */
export function withTable(use: (parts: Open) => Promise<void>, model = BLANK_TABLE): Promise<void> {
  return withHost({}, async ({ host }) => {
    const workbook = new ExcelWorkbook();
    await workbook.write(await workbook.propose(model), new Set(model.sheets.map(({ name }) => name)));
    await use({ host, workbook });
  });
}

export async function refusal(work: Promise<unknown>): Promise<ReportError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ReportError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

export const cell = async (
  workbook: ExcelWorkbook,
  sheet: string,
  row: number,
  column: number,
): Promise<string> => {
  const grid = (await workbook.read()).find(({ name }) => name === sheet);
  return grid ? contentText(grid.cell(row, column)) : 'no sheet';
};

export const isProtected = (host: FakeHost, sheet: string): boolean =>
  Boolean((host.sheet(sheet) as unknown as { sheetProtection: unknown }).sheetProtection);

/** Runs once, just before the first request that writes cells. */
export function beforeWriting(host: FakeHost, act: () => void): void {
  const listen = (batch: unknown): void => {
    if (!JSON.stringify(batch).includes('"Formulas"')) return;
    host.onRequest.splice(host.onRequest.indexOf(listen), 1);
    act();
  };
  host.onRequest.push(listen);
}
