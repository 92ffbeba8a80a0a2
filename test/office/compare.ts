/** The cached results of two versions of a workbook, formula by formula. */
import ExcelJS from 'exceljs';

export interface FormulaCell {
  readonly place: string;
  readonly formula: string;
  readonly result: unknown;
}

export async function loadWorkbook(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook;
}

/** Every formula of a workbook with its cached result. */
export function formulaCells(workbook: ExcelJS.Workbook): FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type !== ExcelJS.ValueType.Formula) return;
        cells.push({
          place: `${sheet.name}!${cell.address}`,
          formula: cell.formula,
          result: cell.result ?? '',
        });
      }),
    );
  return cells;
}

/** Programs sum in different orders: the last bits may differ. */
export function sameResult(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number')
    return Math.abs(left - right) <= 1e-9 * Math.max(Math.abs(left), Math.abs(right)) + 1e-13;
  return JSON.stringify(left) === JSON.stringify(right);
}

/** One line for each formula of `before` whose result is not the one in `after`. */
export function differences(before: readonly FormulaCell[], after: readonly FormulaCell[]): string[] {
  const results = new Map(after.map(({ place, result }) => [place, result]));
  return before.flatMap(({ place, formula, result }) => {
    const other = results.get(place);
    if (results.has(place) && sameResult(result, other)) return [];
    return [`${place}: ${JSON.stringify(result)} ≠ ${JSON.stringify(other)} = ${formula}`];
  });
}
