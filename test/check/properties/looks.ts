/** What people change about the looks of a workbook: nothing of it changes what stands in the cells. */
import type ExcelJS from 'exceljs';
import { chance, pick } from '../faults/chance';

type Random = () => number;
type Look = (sheet: ExcelJS.Worksheet, random: Random) => void;

/** A style of its own: in a file that was read, cells share theirs. */
export function style(cell: ExcelJS.Cell, own: Partial<ExcelJS.Style>): void {
  cell.style = { ...cell.style, ...own };
}

/** Some of the cells of a sheet that hold anything. */
function someCells(sheet: ExcelJS.Worksheet, random: Random, change: (cell: ExcelJS.Cell) => void): void {
  sheet.eachRow((row) => row.eachCell((cell) => random() < 0.3 && change(cell)));
}

/** Some rows or columns below or beside the first, whatever they hold. */
const some = (count: number, random: Random): number[] =>
  Array.from({ length: count }, (_, index) => index + 1).filter(() => random() < 0.4);

/** For numbers: a percent sign or a date says what a number is, not only how it looks. */
const NUMBER_FORMATS = ['General', '0', '0.00', '#,##0.0', '@', '0.00E+00', '¥#,##0.00', '0.0_ ;[Red]-0.0 '];

const hidden = (of: 'getRow' | 'getColumn', count: 'rowCount' | 'columnCount'): Look => {
  return (sheet, random) => {
    for (const index of some(sheet[count], random)) sheet[of](index).hidden = true;
  };
};

export const LOOKS: Readonly<Record<string, Look>> = {
  'number formats': (sheet, random) =>
    someCells(sheet, random, (cell) => {
      const means = cell.value instanceof Date || String(cell.numFmt ?? '').includes('%');
      if (!means) style(cell, { numFmt: pick(NUMBER_FORMATS, random) ?? '0' });
    }),
  'fonts, fills and borders': (sheet, random) =>
    someCells(sheet, random, (cell) => {
      style(cell, {
        font: { name: '宋体', bold: true, strike: true, color: { argb: 'FFFF0000' } },
        fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFF00' } },
        border: { top: { style: 'thin' } },
        alignment: { horizontal: 'right', wrapText: true, textRotation: 90 },
      });
    }),
  'widths and heights': (sheet, random) => {
    for (const index of some(sheet.columnCount, random)) sheet.getColumn(index).width = 60 * random();
    for (const index of some(sheet.rowCount, random)) sheet.getRow(index).height = 1 + 60 * random();
  },
  'hidden rows': hidden('getRow', 'rowCount'),
  'hidden columns': hidden('getColumn', 'columnCount'),
  'filtered rows': (sheet, random) => {
    sheet.autoFilter = {
      from: { row: 3, column: 1 },
      to: { row: sheet.rowCount, column: sheet.columnCount },
    };
    for (const index of some(sheet.rowCount, random)) if (index > 3) sheet.getRow(index).hidden = true;
  },
  'grouped rows and columns': (sheet, random) => {
    for (const index of some(sheet.rowCount, random)) sheet.getRow(index).outlineLevel = 1;
    for (const index of some(sheet.columnCount, random)) sheet.getColumn(index).outlineLevel = 2;
  },
  comments: (sheet, random) =>
    someCells(sheet, random, (cell) => {
      cell.note = random() < 0.5 ? '请核实：2023年应为 3.5%' : '指标代码';
    }),
  'frozen panes, zoom and tab colour': (sheet) => {
    sheet.views = [{ state: 'frozen', xSplit: 1, ySplit: 5, zoomScale: 55, showGridLines: false }];
    sheet.properties.tabColor = { argb: 'FF00FF00' };
  },
  'no protection': (sheet) => sheet.unprotect(),
  'conditional formats': (sheet) =>
    sheet.addConditionalFormatting({
      ref: 'A1:Z99',
      rules: [{ type: 'expression', priority: 1, formulae: ['TRUE'], style: { font: { bold: true } } }],
    }),
  'page set-up': (sheet) => {
    sheet.pageSetup = { orientation: 'portrait', scale: 40, printArea: 'A1:C5' };
    sheet.headerFooter = { oddHeader: '&C内部资料' };
  },
  'a hidden sheet': (sheet) => {
    sheet.state = 'hidden';
  },
};

/** Changes the looks of every sheet that people see. */
export function restyle(workbook: ExcelJS.Workbook, look: string, seed: number): void {
  const change = LOOKS[look];
  if (!change) throw new RangeError(`no look ${look}`);
  const random = chance(`${look} ${seed}`);
  for (const sheet of workbook.worksheets) if (sheet.state === 'visible') change(sheet, random);
}
