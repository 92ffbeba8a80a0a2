/** ExcelJS as the fake's store: the parts that its types hide, in one place. */
import ExcelJS, { type Cell, type CellValue, type Style, type Workbook, type Worksheet } from 'exceljs';
import { ofDate } from './serial';
import type { Rect } from './areas';

export interface StoredRule {
  type: string;
  priority?: number;
  stopIfTrue?: boolean;
  formulae?: unknown[];
  operator?: string;
  style?: Partial<Style>;
}

export interface StoredTable {
  name: string;
  displayName?: string;
  ref: string;
  tableRef?: string;
  headerRow?: boolean;
  totalsRow?: boolean;
}

interface Internals {
  orderNo: number;
  readonly _merges: Record<string, Rect | undefined>;
  sheetProtection: StoredProtection | null;
  conditionalFormattings: { ref: string; rules: StoredRule[] }[];
  readonly tables: Record<string, { readonly table: StoredTable }>;
  readonly dataValidations: { model: Record<string, ExcelJS.DataValidation | undefined> };
}

export interface StoredProtection {
  sheet?: boolean;
  hashValue?: string;
  saltValue?: string;
  spinCount?: number;
  algorithmName?: string;
  [option: string]: unknown;
}

export const internals = (sheet: Worksheet): Internals => sheet as unknown as Internals;

export const mergesOf = (sheet: Worksheet): Rect[] =>
  Object.values(internals(sheet)._merges).flatMap((rect) =>
    rect ? [{ top: rect.top, left: rect.left, bottom: rect.bottom, right: rect.right }] : [],
  );

/** The cell where it exists; reading never makes one, or the used range would grow. */
export const existing = (sheet: Worksheet, row: number, column: number): Cell | undefined =>
  sheet.findRow(row)?.findCell(column);

/** A cell below or right of a merged area's first: it shows and holds nothing. */
export const isCovered = (cell: Cell): boolean =>
  cell.type === ExcelJS.ValueType.Merge && cell.master !== cell;

export const is1904 = (workbook: Workbook): boolean => workbook.properties.date1904 === true;

export type Scalar = string | number | boolean;

/** A formula without `=` where the cell has one. */
export const formulaOf = (cell: Cell): string | null =>
  cell.type === ExcelJS.ValueType.Formula ? (cell.formula ?? '') : null;

/** A formula's result, undefined where nobody calculated it. ExcelJS keeps 0 and false only in `cell.result`. */
export const resultOf = (cell: Cell): CellValue | undefined => {
  const result: unknown = cell.result;
  return result === null || result === undefined ? undefined : (result as CellValue);
};

/** A stored value as Excel hands it out; dates are day numbers. */
export function scalarOf(value: CellValue | undefined, from1904: boolean): Scalar {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return ofDate(value, from1904);
  if (typeof value !== 'object') return value;
  if ('error' in value) return String(value.error);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return scalarOf(value.text as CellValue, from1904);
  throw new TypeError(`the store holds a value of unknown shape: ${JSON.stringify(value)}`);
}

const derived = new WeakMap<object, Map<string, Partial<Style>>>();

/** One object for all cells without style, of which ExcelJS gives each its own: their changed styles are then shared. */
const NONE: Partial<Style> = {};

/**
 * A style with one change. Equal changes of the same style give the same object: ExcelJS shares style objects between
 * cells, so that none may be changed in place, and writes shared ones much faster.
 *
 * @param key - names the change with its value
 */
export function restyled(
  own: Partial<Style> | undefined,
  key: string,
  change: (style: Partial<Style>) => Partial<Style>,
): Partial<Style> {
  const style = own && Object.keys(own).length > 0 ? own : NONE;
  const known = derived.get(style) ?? new Map<string, Partial<Style>>();
  derived.set(style, known);
  const result = known.get(key) ?? { ...style, ...change(style) };
  known.set(key, result);
  return result;
}
