/**
 * SheetModel: one worksheet described once, whatever draws it.
 *
 * Rows and columns count from 1 as in a sheet. Nothing here knows plans, ExcelJS or Office.js.
 */
import type { ChartModel } from './chart';

export type Scalar = string | number | boolean;

/**
 * The result of a formula that gives no value: an error in the cell, which charts leave out where they would draw a text
 * as zero. Nobody is to see it: the role `gap` hides it.
 */
export const NOT_AVAILABLE = '#N/A';

/** A formula (without `=`) with the result it has now, so that readers that do not calculate show it too. */
export interface FormulaValue {
  readonly formula: string;
  readonly result: Scalar;
}

/** What stands in a cell. Text is never a formula, whatever it begins with. */
export type CellValue = Scalar | FormulaValue | null;

/** What a cell is for; `styles.ts` says how each looks and whether it is locked. */
export type CellRole =
  | 'blank'
  | 'title'
  | 'subtitle'
  | 'banner'
  | 'header'
  | 'header-input'
  | 'section'
  | 'label'
  | 'text'
  | 'line'
  | 'code'
  | 'number'
  | 'computed'
  | 'input'
  | 'input-text'
  | 'hint'
  | 'body'
  | 'heading'
  | 'good'
  | 'fair'
  | 'watch'
  | 'bad'
  | 'unknown'
  | 'gap'
  | 'page-title'
  | 'page-heading'
  | 'page-body'
  | 'page-label'
  | 'page-text'
  | 'page-value'
  | 'page-note';

/** A role, and the number format where the cell has one. Share one object per kind of cell. */
export interface StyleRef {
  readonly role: CellRole;
  readonly format?: string;
  /** Steps of indentation from the left. */
  readonly indent?: number;
}

export interface ColumnModel {
  /** In characters of the default font; a Chinese character counts two. */
  readonly width: number;
  /** Style of cells whose row does not say otherwise. */
  readonly style: StyleRef;
}

export interface RowModel {
  /** One value per column from the first; missing ones are blank. */
  readonly values: readonly CellValue[];
  /** Style of the whole row, instead of its columns'. */
  readonly style?: StyleRef;
  /** Style of single cells by position, instead of the row's and the columns'. */
  readonly styles?: readonly (StyleRef | undefined)[];
  /** In points. Merged cells and wrapped text need it: no writer measures text. */
  readonly height?: number;
}

/** A block of cells, both corners included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export type ValidationRule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  /** Relative to the top left cell of the block, without `=`. */
  | { readonly kind: 'custom'; readonly formula: string }
  | { readonly kind: 'any' };

export interface ValidationModel {
  readonly block: Block;
  readonly rule: ValidationRule;
  readonly prompt: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string; readonly style: 'stop' | 'warning' };
}

/** Cells of the block for which the formula (relative to its top left cell) holds take on the role's look. */
export interface ConditionalFormat {
  readonly block: Block;
  readonly formula: string;
  readonly role: CellRole;
}

export interface PrintModel {
  readonly paper: 'A3' | 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Rows repeated on every page. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Columns repeated on every page, for tables that are several pages wide. */
  readonly titleColumns?: { readonly first: number; readonly last: number };
  /** Pages side by side that the columns are fitted to; one unless told. */
  readonly pagesWide?: number;
  /** True: everything on one page; otherwise `pagesWide` and as many high as needed. */
  readonly onePage?: boolean;
  /**
   * Pages end after these rows, ascending, besides where they are full. Files carry it; in the open workbook Excel breaks
   * pages by itself.
   */
  readonly breaksAfter?: readonly number[];
  /** Small line at the top of every page, e.g. the sample notice. */
  readonly header?: string;
}

export interface SheetModel {
  readonly name: string;
  readonly visibility: 'visible' | 'veryHidden';
  readonly columns: readonly ColumnModel[];
  readonly rows: readonly RowModel[];
  readonly merges?: readonly Block[];
  readonly validations?: readonly ValidationModel[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: Block;
  /** Drawn over the cells, in this order. */
  readonly charts?: readonly ChartModel[];
  /** Locked cells cannot be edited; sizes, filters and sorting stay possible. No password: it guards against slips. */
  readonly protected: boolean;
  readonly gridLines?: boolean;
  readonly print: PrintModel;
  readonly tabColor?: string;
}

/** A workbook-wide name of a block. */
export interface NamedBlock {
  readonly name: string;
  readonly sheet: string;
  readonly block: Block;
}

export interface WorkbookModel {
  readonly sheets: readonly SheetModel[];
  readonly names?: readonly NamedBlock[];
  readonly title: string;
  readonly subject: string;
  /** When it was made; given from outside so that the same input gives the same file. */
  readonly created: Date;
}

/** Whether a value is a formula with its result. */
export function isFormula(value: CellValue): value is FormulaValue {
  return typeof value === 'object' && value !== null;
}

/** The value a reader sees: a formula's result, or the value itself. */
export function shownValue(value: CellValue | undefined): Scalar | null {
  if (value === undefined || value === null) return null;
  return isFormula(value) ? value.result : value;
}
