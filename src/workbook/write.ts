/** SheetModel → .xlsx bytes, with ExcelJS. The same model always gives the same sheets. */
import ExcelJS, { type DataValidation, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { blockAddress, columnLetters, quoteSheet } from '../forms/sheet/address';
import type {
  ConditionalFormat,
  PrintModel,
  SheetModel,
  ValidationModel,
  WorkbookModel,
} from '../forms/sheet/model';
import { ROLE_STYLES } from '../forms/sheet/styles';
import { checkFrames, pageHeader } from '../forms/sheet/limits';
import { addCharts, type ChartedPackage } from './charts';
import { dimensionOf, sheetData, SharedStrings, type SheetDataContext } from './sheet-data';
import { argb, StyleSamples } from './style-map';
import { zip, zipChunks, type Packer, type ZipPart } from './zip';

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
  return zip(await partsOf(model), model.created);
}

/**
 * The same piece by piece, for a file that is never in memory as a whole. What came before an error is no workbook.
 *
 * @param newPacker - packs as the host does it fastest
 * @throws ReportError `error.sheet-unsupported` where Excel would not open the result without repairs
 */
export async function* workbookChunks(
  model: WorkbookModel,
  newPacker?: () => Packer,
): AsyncGenerator<Uint8Array> {
  yield* zipChunks(await partsOf(model), model.created, newPacker);
}

/**
 * ExcelJS draws the frame of each sheet – styles, validations, protection, print set-up – and the rows are put into
 * it afterwards, each made when its turn comes: as ExcelJS cells they take most of the time and several times the memory.
 * Charts, which ExcelJS does not know, come after that.
 */
async function partsOf(model: WorkbookModel): Promise<Iterable<ZipPart>> {
  checkFrames(model);
  const { parts, styleId } = await drawFrame(model);
  const charted = addCharts(parts, model, sheetPart);
  return fillRows(charted, model, { styleId, strings: new SharedStrings() });
}

/** The package as ExcelJS writes it without any rows, and the numbers that its style table gives to our styles. */
async function drawFrame(
  model: WorkbookModel,
): Promise<{ parts: Unzipped; styleId: SheetDataContext['styleId'] }> {
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
  for (const sheet of model.sheets) await drawSheet(workbook, sheet);
  for (const { name, sheet, block } of model.names ?? []) {
    workbook.definedNames.add(`${quoteSheet(sheet)}!${absoluteBlock(blockAddress(block))}`, name);
  }
  const samples = new StyleSamples(model.sheets);
  samples.draw(workbook);
  const options: Partial<ExcelJS.XlsxWriteOptions> = { zip: { compression: 'STORE' } };
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer(options)));
  return { parts, styleId: samples.numbers(strFromU8(parts[sheetPart(0)] ?? new Uint8Array())) };
}

/** The parts of the frame with rows and texts put in, and the charts; each is made when the zip asks for it. */
function* fillRows(
  { frame, charts }: ChartedPackage,
  { sheets }: WorkbookModel,
  context: SheetDataContext,
): Generator<ZipPart> {
  const sheetParts = new Map(sheets.map((sheet, index) => [sheetPart(index), sheet]));
  for (const [name, bytes] of Object.entries(frame)) {
    // Folders are no parts, and the texts come last: they are known once all sheets are written.
    if (name === STRINGS_PART || name.endsWith('/')) continue;
    const xml = strFromU8(bytes);
    const sheet = sheetParts.get(name);
    yield { name, pieces: sheet ? filledSheet(xml, sheet, context) : [xml] };
  }
  yield* charts;
  yield { name: STRINGS_PART, pieces: context.strings.xml() };
}

function* filledSheet(frame: string, sheet: SheetModel, context: SheetDataContext): Generator<string> {
  const [before = '', after = ''] = frame.split(/<sheetData\/>|<sheetData>[^]*<\/sheetData>/);
  yield before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${dimensionOf(sheet)}"/>`);
  yield* sheetData(sheet, context);
  yield after;
}

const STRINGS_PART = 'xl/sharedStrings.xml';
/** ExcelJS numbers its sheets as they are added. */
const sheetPart = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

const absoluteBlock = (block: string): string => block.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

async function drawSheet(workbook: ExcelJS.Workbook, model: SheetModel): Promise<void> {
  const sheet = workbook.addWorksheet(model.name, {
    state: model.visibility,
    properties: {
      // ExcelJS leaves out columns of this width, as if it were everybody's usual one.
      defaultColWidth: 9,
      ...(model.tabColor ? { tabColor: argb(model.tabColor) } : {}),
    },
  });
  model.columns.forEach(({ width }, index) => {
    sheet.getColumn(index + 1).width = width;
  });
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
          ...(look.bold || look.color
            ? {
                font: {
                  ...(look.bold ? { bold: true } : {}),
                  ...(look.color ? { color: argb(look.color) } : {}),
                },
              }
            : {}),
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
    fitToWidth: print.onePage ? 1 : (print.pagesWide ?? 1),
    fitToHeight: print.onePage ? 1 : 0,
    horizontalCentered: true,
    margins: landscape
      ? { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
      : { left: 0.7, right: 0.7, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
    ...(print.titleRows ? { printTitlesRow: `${print.titleRows.first}:${print.titleRows.last}` } : {}),
    ...(print.titleColumns
      ? {
          printTitlesColumn: `${columnLetters(print.titleColumns.first)}:${columnLetters(print.titleColumns.last)}`,
        }
      : {}),
  };
  for (const row of print.breaksAfter ?? []) sheet.getRow(row).addPageBreak();
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
