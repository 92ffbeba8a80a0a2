/** A printed page: a portrait sheet of labels and texts that is no table. */
import type { Block, RowModel, SheetModel, StyleRef } from './model';

export interface Page {
  readonly name: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly RowModel[];
  readonly merges?: readonly Block[];
  /** Repeated on every printed page, e.g. that the figures are samples. */
  readonly banner: string | null;
  readonly protected?: boolean;
  /** False for pages that may run on. */
  readonly onePage?: boolean;
  readonly tabColor: string;
}

const TEXT: StyleRef = { role: 'text' };

/** Draws a page on A4. */
export function pageSheet(page: Page): SheetModel {
  return {
    name: page.name,
    visibility: 'visible',
    columns: page.widths.map((width) => ({ width, style: TEXT })),
    rows: page.rows,
    merges: page.merges ?? [],
    protected: page.protected ?? false,
    gridLines: false,
    print: {
      paper: 'A4',
      orientation: 'portrait',
      titleRows: null,
      onePage: page.onePage ?? true,
      ...(page.banner === null ? {} : { header: page.banner }),
    },
    tabColor: page.tabColor,
  };
}
