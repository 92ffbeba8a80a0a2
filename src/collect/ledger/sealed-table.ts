/**
 * Sealed table: a sheet that people may read, sort and filter, and a program reads back. Each row ends with a check code
 * over its cells, so that a cell that was changed by hand is found and named instead of being believed.
 */
import { contentText, type CellContent, type Grid } from '../../forms/sheet/grid';
import { address } from '../../forms/sheet/address';
import { normaliseLabel } from '../../forms/columns';
import type { RowModel, Scalar, SheetModel, StyleRef } from '../../forms/sheet/model';
import { ReportError } from '../../i18n/report-error';
import { hashText } from '../../plan/hash';

export interface SealedColumn<T> {
  /** Part of the file format: the same in every language. */
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly style: StyleRef;
  readonly value: (record: T) => Scalar | null;
  /** False for what is worked out anew whenever the sheet is written, and never read back. */
  readonly sealed: boolean;
}

export interface SealedTable<T> {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly SealedColumn<T>[];
  readonly records: readonly T[];
  readonly frozenColumns: number;
  readonly tabColor?: string;
}

/** A row as it was read: the text or number under each sealed header. */
export type SealedRow = ReadonlyMap<string, string | number>;

const CODE_HEADER = '校验码';
const CODE: StyleRef = { role: 'code' };
const TITLE: StyleRef = { role: 'title' };
const NOTE: StyleRef = { role: 'subtitle' };
const HEADER: StyleRef = { role: 'header' };

/** Programs that save a workbook keep fifteen digits at least. */
const comparable = (value: Scalar | null): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(15))) : String(value ?? '');

const codeOf = (values: readonly (Scalar | null)[]): string =>
  hashText(values.map(comparable).join('\u0001')).slice(0, 8);

/** The table as a sheet. */
export function sealedSheet<T>(table: SealedTable<T>): SheetModel {
  const { columns, records, notes } = table;
  const headerRow = notes.length + 2;
  const width = columns.length + 1;
  const rows = records.map((record): RowModel => {
    const values = columns.map(({ value }) => value(record));
    return { values: [...values, codeOf(values.filter((_, index) => columns[index]?.sealed))] };
  });
  return {
    name: table.name,
    visibility: 'visible',
    columns: [
      ...columns.map(({ width: characters, style }) => ({ width: characters, style })),
      { width: 10, style: CODE },
    ],
    rows: [
      { values: [table.title], style: TITLE, height: 28 },
      ...notes.map((note) => ({ values: [note], style: NOTE, height: 18 })),
      { values: [...columns.map(({ header }) => header), CODE_HEADER], style: HEADER, height: 30 },
      ...rows,
    ],
    freeze: { rows: headerRow, columns: table.frozenColumns },
    filter: { top: headerRow, left: 1, bottom: Math.max(headerRow, headerRow + rows.length), right: width },
    // Reading, sorting and filtering stay possible; typing over what was reported does not.
    protected: true,
    gridLines: false,
    print: { paper: 'A3', orientation: 'landscape', titleRows: { first: headerRow, last: headerRow } },
    ...(table.tabColor ? { tabColor: table.tabColor } : {}),
  };
}

/**
 * The rows of a sealed sheet, in whatever order they stand now.
 *
 * @param headers - the sealed ones, in the order in which they were sealed
 * @throws ReportError `error.ledger-damaged` where the table or a column is gone, `error.ledger-edited` for a changed row
 */
export function readSealedRows(grid: Grid, headers: readonly string[], file: string): SealedRow[] {
  const { headerRow, columns, code } = findColumns(grid, headers, file);
  const rows: SealedRow[] = [];
  for (let row = headerRow + 1; row <= grid.rowCount; row++) {
    const values = columns.map((column) => plainValue(grid.cell(row, column)));
    const sealed = contentText(grid.cell(row, code));
    if (sealed === '' && values.every((value) => value === '')) continue;
    if (codeOf(values) !== sealed)
      throw new ReportError('error.ledger-edited', { file, sheet: grid.name, cell: address(row, 1) });
    rows.push(new Map(headers.map((header, index) => [header, values[index] ?? ''])));
  }
  return rows;
}

/** A number as such; everything else as text. */
function plainValue(content: CellContent): string | number {
  return content.kind === 'number' ? content.value : contentText(content);
}

/** How far down the headers are looked for. */
const SEARCHED_ROWS = 50;

function findColumns(
  grid: Grid,
  headers: readonly string[],
  file: string,
): { readonly headerRow: number; readonly columns: readonly number[]; readonly code: number } {
  const wanted = [...headers, CODE_HEADER].map(normaliseLabel);
  for (let row = 1; row <= Math.min(SEARCHED_ROWS, grid.rowCount); row++) {
    const labels = Array.from({ length: grid.columnCount }, (_, index) =>
      normaliseLabel(contentText(grid.cell(row, index + 1))),
    );
    if (!labels.includes(normaliseLabel(CODE_HEADER))) continue;
    const missing = wanted.findIndex((label) => !labels.includes(label));
    if (missing >= 0)
      throw new ReportError('error.ledger-damaged', {
        file,
        sheet: grid.name,
        what: headers[missing] ?? CODE_HEADER,
      });
    const [code = 0, ...columns] = [wanted.at(-1) ?? '', ...wanted.slice(0, -1)].map(
      (label) => labels.indexOf(label) + 1,
    );
    return { headerRow: row, columns, code };
  }
  throw new ReportError('error.ledger-damaged', { file, sheet: grid.name, what: CODE_HEADER });
}
