/** SheetModel → a worksheet of the open workbook, in requests of bounded size. */
import { blockAddress, columnLetters } from '../forms/sheet/address';
import { drawnRows } from '../forms/sheet/drawn-rows';
import { pageHeader } from '../forms/sheet/limits';
import type { ConditionalFormat, PrintModel, SheetModel } from '../forms/sheet/model';
import { ROLE_STYLES } from '../forms/sheet/styles';
import { blockLists, placeOf } from './addresses';
import { drawCells } from './draw-cells';
import { drawValidations } from './draw-validations';
import { groupBy } from './group-by';
import { rectangles } from './layers';
import { drawLooks } from './looks';
import type { Overwritten } from './overwritten';
import { encodedSize } from './payload';
import type { Content } from './read-sheets';
import { ORDER_BYTES, RequestBudget } from './request-budget';
import { suspend } from './suspend';
import { askWritten, type Contents } from './written';

/** Points of a column that is so many characters wide: 7 pixels each and 5 for the margins, at 96 dots per inch. */
const columnPoints = (characters: number): number => (Math.trunc(characters * 7) + 5) * 0.75;

const POINTS_PER_INCH = 72;

/** The sheet that is drawn on, and what it was like. */
export interface Canvas {
  /** Unprotected. */
  readonly worksheet: Excel.Worksheet;
  /** What stood in it when it was last looked at; null where it was just added. */
  readonly before: Content | null;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly tabColor: string;
  /** How it was protected, null where it was not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/** A sheet that was drawn. */
export interface DrawnSheet {
  /** What stood in the cells when they were overwritten. */
  readonly overwritten: Overwritten;
  /** What stands there now. */
  readonly written: Contents;
}

/**
 * Draws a sheet over whatever stands in the model's area; cells outside the area are left alone.
 *
 * One request for all that fits into 4 MB, and one more for each further 4 MB: formulas that repeat, formats, looks and
 * validations hardly count, so that a form takes one request up to some 16 000 rows. Over a sheet that is already there
 * the answer counts as well, since it holds all that is overwritten: one more for each further 4 MB of that. The sheet is
 * protected last, and stays unprotected where the work breaks off.
 */
export async function drawSheet(
  context: Excel.RequestContext,
  canvas: Canvas,
  model: SheetModel,
): Promise<DrawnSheet> {
  const { worksheet, before } = canvas;
  const rows = [...drawnRows(model)];
  const width = Math.max(1, model.columns.length, ...rows.map(({ styles }) => styles.length));
  suspend(context, true);
  if (before) worksheet.autoFilter.remove();
  const budget = new RequestBudget(context);
  const { overwritten, lines, copies } = await drawCells({ worksheet, rows, width, before }, budget);
  await drawLooks(
    worksheet,
    rows.map(({ styles }) => styles),
    budget,
  );
  await drawSizes(
    worksheet,
    model,
    rows.map(({ height }) => height),
    budget,
  );
  for (const block of model.merges ?? []) {
    await budget.spend(ORDER_BYTES);
    const range = worksheet.getRange(blockAddress(block));
    range.merge(false);
    range.untrack();
  }
  await drawValidations(worksheet, model.validations ?? [], budget);
  for (const format of model.conditionalFormats ?? []) {
    await budget.spend(4 * ORDER_BYTES + encodedSize(format));
    addConditionalFormat(worksheet, format);
  }
  drawView(canvas, model);
  setUpPrint(worksheet, model.print);
  const written = await askWritten(worksheet, lines, copies, budget);
  if (model.protected) protect(worksheet);
  // A model without protection says nothing against that of the people.
  else if (canvas.protection) worksheet.protection.protect(canvas.protection);
  await context.sync();
  return { overwritten, written: written() };
}

async function drawSizes(
  worksheet: Excel.Worksheet,
  { columns }: SheetModel,
  heights: readonly (number | undefined)[],
  budget: RequestBudget,
): Promise<void> {
  for (const { left, right, value } of rectangles([columns.map(({ width }) => width)])) {
    await budget.spend(ORDER_BYTES);
    const range = worksheet.getRangeByIndexes(0, left - 1, 1, right - left + 1);
    range.format.columnWidth = columnPoints(value);
    range.untrack();
  }
  const rows = rectangles(heights.map((height) => [height]));
  for (const same of groupBy(rows, ({ value }) => value).values())
    for (const list of blockLists(same)) {
      await budget.spend(ORDER_BYTES + encodedSize(list.address));
      const place = placeOf(worksheet, list);
      place.format.rowHeight = list.blocks[0].value;
      place.untrack();
    }
}

function addConditionalFormat(worksheet: Excel.Worksheet, { block, formula, role }: ConditionalFormat): void {
  const range = worksheet.getRange(blockAddress(block));
  const { custom } = range.conditionalFormats.add('Custom');
  const { fill, bold, color } = ROLE_STYLES[role];
  custom.rule.formula = `=${formula}`;
  if (fill) custom.format.fill.color = `#${fill}`;
  if (bold) custom.format.font.bold = true;
  if (color) custom.format.font.color = `#${color}`;
  range.untrack();
}

function drawView({ worksheet, visibility, tabColor }: Canvas, model: SheetModel): void {
  worksheet.showGridlines = model.gridLines ?? false;
  // Set only where they differ: a workbook whose structure is protected refuses both.
  const color = model.tabColor ? `#${model.tabColor}` : tabColor;
  if (color.toUpperCase() !== tabColor.toUpperCase()) worksheet.tabColor = color;
  const wanted = sheetVisibility(model);
  if (wanted !== visibility) worksheet.visibility = wanted;
  const { freeze, filter } = model;
  worksheet.freezePanes.unfreeze();
  if (freeze && freeze.rows > 0 && freeze.columns > 0) {
    const corner = worksheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns);
    worksheet.freezePanes.freezeAt(corner);
    corner.untrack();
  } else if (freeze && freeze.rows > 0) worksheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) worksheet.freezePanes.freezeColumns(freeze.columns);
  if (filter) {
    const range = worksheet.getRange(blockAddress(filter));
    worksheet.autoFilter.apply(range);
    range.untrack();
  }
}

/** Excel's word for how a model's sheet is shown. */
export const sheetVisibility = ({ visibility }: SheetModel): 'Visible' | 'VeryHidden' =>
  visibility === 'visible' ? 'Visible' : 'VeryHidden';

function setUpPrint(worksheet: Excel.Worksheet, print: PrintModel): void {
  const page = worksheet.pageLayout;
  const landscape = print.orientation === 'landscape';
  page.orientation = landscape ? 'Landscape' : 'Portrait';
  page.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  page.zoom = print.onePage
    ? { horizontalFitToPages: 1, verticalFitToPages: 1 }
    : { horizontalFitToPages: print.pagesWide ?? 1 };
  page.centerHorizontally = true;
  page.leftMargin = page.rightMargin = (landscape ? 0.4 : 0.7) * POINTS_PER_INCH;
  page.topMargin = page.bottomMargin = (landscape ? 0.6 : 0.8) * POINTS_PER_INCH;
  page.headerMargin = page.footerMargin = 0.3 * POINTS_PER_INCH;
  if (print.titleRows) page.setPrintTitleRows(`$${print.titleRows.first}:$${print.titleRows.last}`);
  if (print.titleColumns) {
    const [first, last] = [print.titleColumns.first, print.titleColumns.last].map(columnLetters);
    page.setPrintTitleColumns(`$${first}:$${last}`);
  }
  const text = page.headersFooters.defaultForAllPages;
  text.centerFooter = '&10— &P —';
  // The model's writer for files puts the same code behind the mark for the middle.
  if (print.header) text.centerHeader = pageHeader(print.header).replace(/^&C/, '');
}

/** Guards against slips, not against people: no password, and what does not hurt the form stays allowed. */
function protect(worksheet: Excel.Worksheet): void {
  worksheet.protection.protect({
    allowFormatCells: true,
    allowFormatColumns: true,
    allowFormatRows: true,
    allowSort: true,
    allowAutoFilter: true,
    selectionMode: 'Normal',
  });
}
