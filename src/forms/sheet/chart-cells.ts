/** The cells that a chart shows: which they are, and what stands in them now. */
import type { ChartModel, ChartRange } from './chart';
import { shownValue, type Block, type CellValue, type SheetModel } from './model';

/** The sheets of a workbook by name, as charts refer to them. */
export type SheetsByName = ReadonlyMap<string, SheetModel>;

export const sheetsByName = (sheets: readonly SheetModel[]): SheetsByName =>
  new Map(sheets.map((sheet) => [sheet.name, sheet]));

/** The name of the sheet that a range lies in. @param home - the sheet of the chart */
export const sheetOfRange = ({ sheet }: ChartRange, home: SheetModel): string => sheet ?? home.name;

/** How many cells a range has. */
export const cellCount = ({ top, left, bottom, right }: Block): number =>
  (bottom - top + 1) * (right - left + 1);

/** The values of a range in order. @returns blanks for cells that the sheet does not have */
export function cellsOf({ block }: ChartRange, sheet: SheetModel | undefined): readonly CellValue[] {
  const cells: CellValue[] = [];
  for (let row = block.top; row <= block.bottom; row++)
    for (let column = block.left; column <= block.right; column++)
      cells.push(sheet?.rows[row - 1]?.values[column - 1] ?? null);
  return cells;
}

/** The number format of a range's first cell, which programs take for that of the range. */
export function formatOf({ block: { top, left } }: ChartRange, sheet: SheetModel | undefined): string {
  const row = sheet?.rows[top - 1];
  const style = row?.styles?.[left - 1] ?? row?.style ?? sheet?.columns[left - 1]?.style;
  return style?.format ?? 'General';
}

/** Whether categories are numbers, e.g. years; else they are shown as texts. */
export const areNumbers = (cells: readonly CellValue[]): boolean =>
  cells.every((cell) => cell === null || typeof shownValue(cell) === 'number');

/** All ranges that a chart shows. */
export const rangesOf = ({ categories, series }: ChartModel): readonly ChartRange[] => [
  categories,
  ...series.map(({ values }) => values),
];
