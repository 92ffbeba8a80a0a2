/** The two ways to draw a workbook, seen from outside: what can be read back, and how the cells look. */
import ExcelJS, { type Cell, type Worksheet } from 'exceljs';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { address } from '../../src/forms/sheet/address';
import type { Grid } from '../../src/forms/sheet/grid';
import { isFormula, type Scalar, type WorkbookModel } from '../../src/forms/sheet/model';
import { readWorkbook } from '../../src/workbook/read';
import { writeWorkbook } from '../../src/workbook/write';
import type { FakeHost } from '../host/fake-host';
import { withHost } from '../host/with-host';

/** A drawn workbook. */
export interface Drawing {
  readonly grids: readonly Grid[];
  readonly sheets: readonly Worksheet[];
}

export type Draw = (model: WorkbookModel) => Promise<Drawing>;

export const WRITERS: readonly (readonly [name: string, draw: Draw])[] = [
  ['a file, through ExcelJS', drawFile],
  ['the open workbook, through office.js', drawOpen],
];

async function drawFile(model: WorkbookModel): Promise<Drawing> {
  const bytes = await writeWorkbook(model);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return { grids: (await readWorkbook(bytes, '填报表.xlsx')).grids, sheets: workbook.worksheets };
}

function drawOpen(model: WorkbookModel): Promise<Drawing> {
  return withHost({}, async ({ host }) => {
    calculateWith(host, model);
    const workbook = new ExcelWorkbook();
    const proposal = await workbook.propose(model);
    await workbook.write(proposal, new Set(model.sheets.map(({ name }) => name)));
    const names = new Set(model.sheets.map(({ name }) => name));
    const grids = (await workbook.read()).filter(({ name }) => names.has(name));
    return { grids, sheets: host.workbook.worksheets.filter(({ name }) => names.has(name)) };
  });
}

/** Excel calculates; the stand-in looks up what the model says that the formula comes to. */
export function calculateWith(host: FakeHost, model: WorkbookModel): void {
  const results = new Map<string, Scalar>();
  for (const sheet of model.sheets)
    sheet.rows.forEach(({ values }, row) =>
      values.forEach((value, column) => {
        if (isFormula(value)) results.set(`${sheet.name}!${address(row + 1, column + 1)}`, value.result);
      }),
    );
  host.calculator = (_, sheet, cell) => results.get(`${sheet}!${cell}`);
}

/** What a person sees of a cell besides its content. */
export function lookOf(cell: Cell): unknown {
  const { font, fill, border, alignment, numFmt, protection } = cell;
  return {
    font: [font?.name, font?.size, Boolean(font?.bold), Boolean(font?.italic), font?.color?.argb ?? null],
    fill: fill?.type === 'pattern' && fill.pattern === 'solid' ? (fill.fgColor?.argb ?? null) : null,
    border: [border?.top?.style, border?.bottom?.style, border?.left?.style, border?.right?.style].map(
      (style) => style ?? null,
    ),
    alignment: [
      alignment?.horizontal ?? null,
      alignment?.vertical ?? null,
      Boolean(alignment?.wrapText),
      alignment?.indent ?? 0,
    ],
    format: numFmt ?? 'General',
    locked: protection?.locked ?? true,
  };
}
