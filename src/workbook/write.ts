/** SheetModel → .xlsx bytes, with ExcelJS. The same model always gives the same sheets. */
import ExcelJS, { type DataValidation, type Worksheet } from 'exceljs';
import { blockAddress, quoteSheet } from '../forms/sheet/address';
import {
  isFormula,
  type CellValue,
  type ConditionalFormat,
  type PrintModel,
  type SheetModel,
  type ValidationModel,
  type WorkbookModel,
} from '../forms/sheet/model';
import { ROLE_STYLES } from '../forms/sheet/styles';
import { checkLimits, pageHeader } from './limits';
import { argb, StyleMap } from './style-map';

/** Paper sizes by their number in the file format. */
const PAPER = { A3: 8, A4: 9 } as const;
const CREATOR = '规划填报与评估';

/**
 * Writes a workbook.
 *
 * @returns the bytes of an .xlsx file
 * @throws ReportError `error.sheet-unsupported` where Excel would not open the result without repairs
 */
export async function writeWorkbook(model: WorkbookModel): Promise<Uint8Array> {
  checkLimits(model);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = CREATOR;
  workbook.lastModifiedBy = CREATOR;
  workbook.created = model.created;
  workbook.modified = model.created;
  workbook.title = model.title;
  workbook.subject = model.subject;
  // Without a view Excel has crashed on inserting such a workbook; calculating on load refreshes cached results.
  workbook.views = [
    { activeTab: 0, firstSheet: 0, visibility: 'visible', x: 0, y: 0, width: 24000, height: 14000 },
  ];
  workbook.calcProperties.fullCalcOnLoad = true;
  const styles = new StyleMap();
  for (const sheet of model.sheets) await drawSheet(workbook, sheet, styles);
  for (const { name, sheet, block } of model.names ?? []) {
    workbook.definedNames.add(`${quoteSheet(sheet)}!${absoluteBlock(blockAddress(block))}`, name);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const absoluteBlock = (block: string): string => block.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

async function drawSheet(workbook: ExcelJS.Workbook, model: SheetModel, styles: StyleMap): Promise<void> {
  const sheet = workbook.addWorksheet(model.name, {
    state: model.visibility,
    ...(model.tabColor ? { properties: { tabColor: argb(model.tabColor) } } : {}),
  });
  model.columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  drawRows(sheet, model, styles);
  for (const { top, left, bottom, right } of model.merges ?? []) sheet.mergeCells(top, left, bottom, right);
  model.validations?.forEach((validation) => addValidation(sheet, validation));
  model.conditionalFormats?.forEach((format, index) => addConditionalFormat(sheet, format, index + 1));
  if (model.filter) sheet.autoFilter = blockAddress(model.filter);
  const grid = { showGridLines: model.gridLines ?? false };
  sheet.views = model.freeze
    ? [{ state: 'frozen', xSplit: model.freeze.columns, ySplit: model.freeze.rows, ...grid }]
    : [{ state: 'normal', ...grid }];
  setUpPrint(sheet, model.print);
  if (model.protected) await protect(sheet);
}

function drawRows(sheet: Worksheet, model: SheetModel, styles: StyleMap): void {
  const columnStyles = model.columns.map((column) => styles.get(column.style));
  model.rows.forEach((row, rowIndex) => {
    const target = sheet.getRow(rowIndex + 1);
    if (row.height !== undefined) target.height = row.height;
    const rowStyle = row.style ? styles.get(row.style) : undefined;
    // A row with a style of its own and one value is a title line: its other cells stay empty.
    const width =
      rowStyle && row.values.length < 2
        ? row.values.length
        : Math.max(row.values.length, model.columns.length);
    for (let index = 0; index < width; index++) {
      const cell = target.getCell(index + 1);
      const value = row.values[index] ?? null;
      if (value !== null) cell.value = cellValue(value);
      const own = row.styles?.[index];
      const style = own ? styles.get(own) : (rowStyle ?? columnStyles[index]);
      if (style) cell.style = style;
    }
  });
}

/** Text stays text even when it begins with `=`: ExcelJS writes formulas only from formula objects. */
function cellValue(value: CellValue): ExcelJS.CellValue {
  return isFormula(value) ? { formula: value.formula, result: value.result } : value;
}

function addValidation(sheet: Worksheet, { block, rule, prompt, error }: ValidationModel): void {
  const validation = {
    ...(rule.kind === 'list'
      ? { type: 'list', formulae: [`"${rule.values.join(',')}"`] }
      : rule.kind === 'custom'
        ? { type: 'custom', formulae: [rule.formula] }
        : { type: 'any', formulae: [] }),
    allowBlank: true,
    showInputMessage: prompt.text !== '',
    promptTitle: prompt.title,
    prompt: prompt.text,
    ...(rule.kind === 'any'
      ? {}
      : { showErrorMessage: true, errorStyle: error.style, errorTitle: error.title, error: error.text }),
  };
  // The typings know validations of single cells only; the range form is what keeps large sheets small.
  const ranges = (
    sheet as unknown as { dataValidations: { add(range: string, validation: DataValidation): void } }
  ).dataValidations;
  ranges.add(blockAddress(block), validation as DataValidation);
}

function addConditionalFormat(
  sheet: Worksheet,
  { block, formula, role }: ConditionalFormat,
  priority: number,
): void {
  const look = ROLE_STYLES[role];
  sheet.addConditionalFormatting({
    ref: blockAddress(block),
    rules: [
      {
        type: 'expression',
        priority,
        formulae: [formula],
        style: {
          ...(look.fill
            ? { fill: { type: 'pattern', pattern: 'solid', bgColor: argb(look.fill) } as const }
            : {}),
          ...(look.bold ? { font: { bold: true } } : {}),
        },
      },
    ],
  });
}

function setUpPrint(sheet: Worksheet, print: PrintModel): void {
  const landscape = print.orientation === 'landscape';
  sheet.pageSetup = {
    paperSize: PAPER[print.paper] as ExcelJS.PaperSize,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.onePage ? 1 : 0,
    horizontalCentered: true,
    margins: landscape
      ? { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
      : { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
    ...(print.titleRows ? { printTitlesRow: `${print.titleRows.first}:${print.titleRows.last}` } : {}),
  };
  sheet.headerFooter = {
    oddFooter: '&C&10— &P —',
    ...(print.header ? { oddHeader: pageHeader(print.header) } : {}),
  };
}

/** Guards against slips, not against people: no password, and what does not hurt the form stays allowed. */
async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
  });
}
