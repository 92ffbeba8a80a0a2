/** Grid: one worksheet as it was read, every cell in one of a few shapes, whatever file or program it came from. */

export type CellContent =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** True where the cell shows the number as a percentage, e.g. 0.032 as 3.2%. */
      readonly percent: boolean;
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A calendar day; times of day are dropped. */
  | { readonly kind: 'date'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'error'; readonly code: string }
  /** `result` is null where the file holds none: the formula was never calculated, which is not zero. */
  | { readonly kind: 'formula'; readonly formula: string; readonly result: PlainContent | null }
  /** Covered by a merged cell whose value stands elsewhere. */
  | { readonly kind: 'merged'; readonly master: string };

/** Contents that a formula can result in. */
export type PlainContent = Exclude<CellContent, { kind: 'formula' } | { kind: 'merged' }>;

export const BLANK: CellContent = { kind: 'blank' };

export interface Grid {
  readonly name: string;
  readonly visible: boolean;
  /** Last row and column that hold anything. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell at a place counted from 1; blank outside. */
  cell(row: number, column: number): CellContent;
}

/** A grid over rows of contents. `rows[0]` is sheet row 1; holes are blank. */
export function gridOf(
  name: string,
  rows: readonly (readonly (CellContent | undefined)[] | undefined)[],
  visible = true,
): Grid {
  return {
    name,
    visible,
    rowCount: rows.length,
    columnCount: rows.reduce((widest, row) => Math.max(widest, row?.length ?? 0), 0),
    cell: (row, column) => rows[row - 1]?.[column - 1] ?? BLANK,
  };
}

/** The content a person sees: a formula's result, or the content itself; null for a formula without a result. */
export function shownContent(content: CellContent): PlainContent | null {
  if (content.kind === 'formula') return content.result;
  if (content.kind === 'merged') return { kind: 'blank' };
  return content;
}

/** The text a person sees in a cell; empty for a blank one. */
export function contentText(content: CellContent): string {
  const shown = shownContent(content);
  switch (shown?.kind) {
    case 'number':
      return shown.percent ? `${Number((shown.value * 100).toPrecision(12))}%` : String(shown.value);
    case 'text':
      return shown.text;
    case 'boolean':
      return shown.value ? 'TRUE' : 'FALSE';
    case 'date':
      return [shown.year, shown.month, shown.day].map((part) => String(part).padStart(2, '0')).join('-');
    case 'error':
      return shown.code;
    default:
      return '';
  }
}

/** Whether nothing a person could read stands in the cell. */
export function isBlank(content: CellContent): boolean {
  if (content.kind === 'merged') return true;
  return content.kind === 'blank' || (content.kind === 'text' && content.text.trim() === '');
}
