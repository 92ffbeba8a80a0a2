/** SheetModel → a worksheet of the open workbook. Queues requests; the data goes in blocks of bounded size. */
import { blockAddress, columnLetters } from '../forms/sheet/address';
import { drawnRows } from '../forms/sheet/drawn-rows';
import { pageHeader } from '../forms/sheet/limits';
import type {
  ConditionalFormat,
  PrintModel,
  Scalar,
  SheetModel,
  ValidationModel,
} from '../forms/sheet/model';
import { ROLE_STYLES } from '../forms/sheet/styles';
import { rectangles } from './layers';
import { drawLooks } from './looks';
import { askBefore, type Overwritten } from './overwritten';
import { blocksBySize, encodedSize, type RowBlock } from './payload';
import { ORDER_BYTES, RequestBudget } from './request-budget';
import { suspend } from './suspend';
import { typed } from './typed';

/** Points of a column that is so many characters wide: 7 pixels each and 5 for the margins, at 96 dots per inch. */
const columnPoints = (characters: number): number => (Math.trunc(characters * 7) + 5) * 0.75;

const POINTS_PER_INCH = 72;

/** The sheet that is drawn on, and what it was like. */
export interface Canvas {
  /** Unprotected. */
  readonly worksheet: Excel.Worksheet;
  /** Whether the sheet was just added, with nothing to clear. */
  readonly fresh: boolean;
  readonly visibility: Excel.Worksheet['visibility'];
  readonly tabColor: string;
  /** How it was protected, null where it was not. */
  readonly protection: Excel.WorksheetProtectionOptions | null;
}

/**
 * Draws a sheet over whatever stands in the model's area; cells outside the area are left alone.
 *
 * One request for all that fits into 1.5 MB, and one more for each further 1.5 MB. The sheet is protected last, and stays
 * unprotected where the work breaks off.
 *
 * @returns what stood in the cells when they were overwritten
 */
export async function drawSheet(
  context: Excel.RequestContext,
  canvas: Canvas,
  model: SheetModel,
): Promise<Overwritten> {
  const { worksheet, fresh } = canvas;
  const rows = [...drawnRows(model)];
  const width = Math.max(1, model.columns.length, ...rows.map(({ styles }) => styles.length));
  const styles = rows.map((row) => row.styles);
  suspend(context, true);
  if (!fresh) worksheet.autoFilter.remove();
  const lines = rows.map((row) => ({
    // Null leaves the format as it is.
    formats: Array.from({ length: width }, (_, index) => row.styles[index]?.format ?? null),
    contents: Array.from({ length: width }, (_, index) => typed(row.values[index] ?? null)),
  }));
  const overwritten: Excel.Range[] = [];
  const budget = new RequestBudget(context);
  for (const block of blocksBySize(lines)) {
    await budget.spend(block.size);
    const range = worksheet.getRangeByIndexes(block.start, 0, block.rows.length, width);
    if (!fresh) {
      overwritten.push(askBefore(worksheet, block.start, block.rows.length, width));
      clear(range);
    }
    putBlock(range, block);
  }
  await drawLooks(worksheet, styles, budget);
  const heights = rows.map(({ height }) => height);
  await drawSizes(worksheet, model, heights, budget);
  for (const block of model.merges ?? []) {
    await budget.spend(ORDER_BYTES);
    worksheet.getRange(blockAddress(block)).merge(false);
  }
  for (const validation of model.validations ?? []) {
    await budget.spend(4 * ORDER_BYTES + encodedSize(validation));
    addValidation(worksheet, validation);
  }
  for (const format of model.conditionalFormats ?? []) {
    await budget.spend(4 * ORDER_BYTES + encodedSize(format));
    addConditionalFormat(worksheet, format);
  }
  drawView(canvas, model);
  setUpPrint(worksheet, model.print);
  if (model.protected) protect(worksheet);
  // A model without protection says nothing against that of the people.
  else if (canvas.protection) worksheet.protection.protect(canvas.protection);
  await context.sync();
  return overwritten;
}

function clear(range: Excel.Range): void {
  range.unmerge();
  range.clear('Formats');
  range.dataValidation.clear();
  range.conditionalFormats.clearAll();
}

interface Line {
  readonly formats: readonly (string | null)[];
  readonly contents: readonly Scalar[];
}

/** Formats first, so that codes and texts stay what they are. */
function putBlock(range: Excel.Range, { rows }: RowBlock<Line>): void {
  if (rows.some(({ formats }) => formats.some((format) => format !== null)))
    range.numberFormat = rows.map(({ formats }) => [...formats]);
  // `formulas` takes values too, so that every cell is sent once.
  range.formulas = rows.map(({ contents }) => [...contents]);
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
  }
  for (const { top, bottom, value } of rectangles(heights.map((height) => [height]))) {
    await budget.spend(ORDER_BYTES);
    const range = worksheet.getRangeByIndexes(top - 1, 0, bottom - top + 1, 1);
    range.format.rowHeight = value;
    range.untrack();
  }
}

function addValidation(worksheet: Excel.Worksheet, { block, rule, prompt, error }: ValidationModel): void {
  const range = worksheet.getRange(blockAddress(block));
  const { dataValidation: validation } = range;
  if (rule.kind === 'list')
    validation.rule = { list: { inCellDropDown: true, source: rule.values.join(',') } };
  if (rule.kind === 'custom') validation.rule = { custom: { formula: `=${rule.formula}` } };
  if (rule.kind !== 'any') validation.ignoreBlanks = true;
  if (prompt.text !== '') validation.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  if (rule.kind !== 'any') {
    const style = error.style === 'stop' ? 'Stop' : 'Warning';
    validation.errorAlert = { showAlert: true, style, title: error.title, message: error.text };
  }
  range.untrack();
}

function addConditionalFormat(worksheet: Excel.Worksheet, { block, formula, role }: ConditionalFormat): void {
  const range = worksheet.getRange(blockAddress(block));
  const { custom } = range.conditionalFormats.add('Custom');
  const { fill, bold } = ROLE_STYLES[role];
  custom.rule.formula = `=${formula}`;
  if (fill) custom.format.fill.color = `#${fill}`;
  if (bold) custom.format.font.bold = true;
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
  if (freeze && freeze.rows > 0 && freeze.columns > 0)
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, freeze.rows, freeze.columns));
  else if (freeze && freeze.rows > 0) worksheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) worksheet.freezePanes.freezeColumns(freeze.columns);
  if (filter) worksheet.autoFilter.apply(worksheet.getRange(blockAddress(filter)));
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
