/** The one reader for every value shape that ExcelJS hands out. */
import ExcelJS, { type Cell, type CellValue } from 'exceljs';
import { showsPercent } from '../forms/sheet/number-format';
import { BLANK, type CellContent, type PlainContent } from '../forms/sheet/grid';

/** What stands in a cell, in our own shapes. */
export function cellContent(cell: Cell): CellContent {
  if (cell.type === ExcelJS.ValueType.Merge) return { kind: 'merged', master: cell.master.address };
  const { value } = cell;
  if (isFormulaValue(value)) {
    const formula = 'formula' in value ? value.formula : (cell.formula ?? value.sharedFormula);
    // The cell's own property: in the value object ExcelJS drops results of 0 and false.
    const result: unknown = cell.result;
    return {
      kind: 'formula',
      formula: formula ?? '',
      // No result in the file means that nobody calculated it yet.
      result: result === undefined || result === null ? null : plainContent(result as CellValue, cell.numFmt),
    };
  }
  return plainContent(value, cell.numFmt);
}

interface FormulaShape {
  readonly formula?: string;
  readonly sharedFormula?: string;
  readonly result?: unknown;
}

function isFormulaValue(value: CellValue): value is FormulaShape & CellValue {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
}

function plainContent(value: CellValue, numberFormat: string | undefined): PlainContent {
  if (value === null || value === undefined) return BLANK as PlainContent;
  if (typeof value === 'number') return { kind: 'number', value, percent: showsPercent(numberFormat) };
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (value instanceof Date) return dateContent(value);
  if ('error' in value) return { kind: 'error', code: String(value.error) };
  if ('richText' in value) return { kind: 'text', text: value.richText.map((run) => run.text).join('') };
  if ('text' in value) return plainContent(value.text as CellValue, numberFormat);
  // A shape no version of ExcelJS is known to give: shown to the user as unreadable, never dropped.
  return { kind: 'error', code: JSON.stringify(value) };
}

/** ExcelJS gives dates in UTC. */
function dateContent(date: Date): PlainContent {
  if (Number.isNaN(date.getTime())) return { kind: 'error', code: '#DATE!' };
  return { kind: 'date', year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
