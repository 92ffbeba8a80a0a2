/** A printed table: title, note, header row and one row per record; the common shape of the assessment sheets. */
import { lineCount } from '../forms/sheet/measure';
import type { CellValue, RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import { RowMaker } from './lazy-rows';

export interface ReportColumn<T> {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly style: StyleRef | ((record: T) => StyleRef);
  /** The cell of a record that stands in the given sheet row. */
  readonly value: (record: T, row: number) => CellValue;
}

/** What the rows of a table are made from: a list, or something that makes its items when they are asked for. */
export interface Records<T> {
  readonly length: number;
  at(index: number): T | undefined;
}

export interface ReportTable<T> {
  readonly name: string;
  readonly title: string;
  /** Lines between the title and the headers; the first is the sample notice where there is one. */
  readonly notes: readonly string[];
  readonly banner: string | null;
  readonly columns: readonly ReportColumn<T>[];
  readonly records: Records<T>;
  /** The section a record belongs to; a line with its name stands above the first of each. No filter then: it would tear them. */
  readonly section?: (record: T) => string;
  /** Rows below the records, e.g. totals; called with the first and last record row. */
  readonly footer?: (first: number, last: number) => readonly RowModel[];
  /** True where the footer is text: each of its rows runs across all columns. */
  readonly footerAcross?: boolean;
  readonly frozenColumns?: number;
  readonly paper: 'A3' | 'A4';
  readonly orientation?: 'portrait' | 'landscape';
  /** Pages side by side; the frozen columns are repeated on each. */
  readonly pagesWide?: number;
  readonly tabColor?: string;
  /** True where only input cells may be changed. */
  readonly protected?: boolean;
  /** What is said at the top of every page, where that is not the banner; only the headers are repeated then. */
  readonly pageHeader?: string;
}

const TITLE: StyleRef = { role: 'title' };
const NOTE: StyleRef = { role: 'subtitle' };
const BANNER: StyleRef = { role: 'banner' };
const HEADER: StyleRef = { role: 'header' };
const SECTION: StyleRef = { role: 'section' };

/** The sheet row of the headers: below the title, the sample notice and the notes. */
export function headerRowOf(table: { notes: readonly string[]; banner: string | null }): number {
  return 1 + (table.banner === null ? 0 : 1) + table.notes.length + 1;
}

/** Draws a report table. */
export function reportSheet<T>(table: ReportTable<T>): SheetModel {
  const { columns, banner } = table;
  const headerRow = headerRowOf(table);
  const first = headerRow + 1;
  const { rows, sections } = bodyRows(table, first);
  const last = headerRow + rows.length;
  const footer = table.footer?.(first, last) ?? [];
  const across = [...sections, ...(table.footerAcross ? footer.map((_, index) => last + 1 + index) : [])];
  return {
    name: table.name,
    visibility: 'visible',
    columns: columns.map(({ width, style }) => ({
      width,
      style: typeof style === 'function' ? { role: 'text' } : style,
    })),
    rows: [
      { values: [table.title], style: TITLE, height: 28 },
      ...(banner === null ? [] : [{ values: [banner], style: BANNER, height: 20 }]),
      ...table.notes.map((note) => ({ values: [note], style: NOTE, height: 18 })),
      {
        values: columns.map((column) => column.header),
        style: HEADER,
        height: Math.max(30, ...columns.map((column) => lineCount(column.header, column.width) * 15 + 4)),
      },
      ...rows,
      ...footer,
    ],
    merges: across.map((row) => ({ top: row, left: 1, bottom: row, right: columns.length })),
    freeze: { rows: headerRow, columns: table.frozenColumns ?? 0 },
    ...(table.section
      ? {}
      : { filter: { top: headerRow, left: 1, bottom: Math.max(last, headerRow), right: columns.length } }),
    protected: table.protected ?? false,
    gridLines: false,
    print: {
      paper: table.paper,
      orientation: table.orientation ?? 'landscape',
      titleRows: { first: table.pageHeader === undefined ? 1 : headerRow, last: headerRow },
      ...((table.pagesWide ?? 1) > 1
        ? { pagesWide: table.pagesWide ?? 1, titleColumns: { first: 1, last: table.frozenColumns ?? 1 } }
        : {}),
      ...pageHeaderOf(table),
    },
    ...(table.tabColor ? { tabColor: table.tabColor } : {}),
  };
}

/**
 * The rows of the records, and the numbers of those between them that name a section. A row is made when it is asked for:
 * those of a long table are several times as large as all that they are made from.
 */
function bodyRows<T>(
  { columns, records, section }: ReportTable<T>,
  first: number,
): { rows: RowModel[]; sections: number[] } {
  const rows: RowModel[] = [];
  const sections: number[] = [];
  const maker = new RowMaker(columns, records);
  let current: string | undefined;
  for (let index = 0; index < records.length; index++) {
    const record = section && records.at(index);
    const name = record && section(record);
    if (name !== undefined && name !== current) {
      sections.push(first + rows.length);
      rows.push({ values: [name], style: SECTION, height: 20 });
      current = name;
    }
    rows.push(maker.row(index, first + rows.length));
  }
  return { rows, sections };
}

function pageHeaderOf({ banner, pageHeader }: Pick<ReportTable<unknown>, 'banner' | 'pageHeader'>): {
  header?: string;
} {
  const header = [banner, pageHeader].filter(Boolean).join('　');
  return header === '' ? {} : { header };
}
