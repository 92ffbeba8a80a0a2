/** The rows of one filing table: matched by code, compared with what the plan says, entries understood. */
import { columnKey, normaliseLabel, headerText, type FormColumn } from './columns';
import type { Entry, Reading } from './entry';
import type { Drift } from './filing';
import type { FoundTable } from './find-table';
import { comparable, lockedHash } from './locked';
import { EntryColumns, isFilledIn, RowEntries } from './row-entries';
import { address } from './sheet/address';
import { contentText, isBlank, shownContent, type CellContent } from './sheet/grid';
import type { Scalar } from './sheet/model';

/** What a table's rows are about, and how to read them. */
export interface RowSpec<T extends { readonly code: string }> {
  /** The rows the form was sent out with. */
  readonly items: readonly T[];
  /** Rows of the plan that the form was not sent out with. */
  readonly others: readonly T[];
  readonly nameOf: (item: T) => string;
  readonly columns: readonly FormColumn[];
  /** What the plan puts into a locked cell; undefined where the department fills it in. */
  readonly lockedValue: (item: T, column: FormColumn) => Scalar | null | undefined;
  /** The hash of the locked cells as they were sent out, or null where it is not known. */
  readonly lockedHash: string | null;
  readonly read: (item: T, column: FormColumn, content: CellContent) => Reading;
}

export interface ReadRow<T> {
  readonly item: T;
  readonly sheet: string;
  readonly row: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

export interface ReadRows<T> {
  readonly rows: readonly ReadRow<T>[];
  readonly drifts: readonly Drift[];
}

/** So many rows with foreign locked cells are one mistake, not many: columns were sorted or pasted apart. */
const SHIFTED_ROWS = 5;

/** Reads all rows below the header. */
export function readRows<T extends { readonly code: string }>(
  table: FoundTable,
  spec: RowSpec<T>,
): ReadRows<T> {
  const byCode = new Map(spec.items.map((item) => [normaliseCode(item.code), item]));
  const others = new Map(spec.others.map((item) => [normaliseCode(item.code), item]));
  const foreign: ForeignRow<T>[] = [];
  const rows = new Map<T, ReadRow<T>>();
  const drifts: Drift[] = [];
  const { grid } = table;
  const columnsOf = columnsOfRows(table, spec);
  const codeColumn = table.columns.get('code') ?? 0;
  const codeHeader = normaliseCode(headerText(table.part, 'code'));
  const strayText = strayTexts(table, spec);
  for (let row = table.headerRow + 1; row <= grid.rowCount; row++) {
    const code = normaliseCode(contentText(grid.cell(row, codeColumn)));
    if (code === codeHeader) continue;
    const item = byCode.get(code);
    const other = others.get(code);
    if (other) {
      foreign.push({ item: other, row });
      continue;
    }
    if (!item) {
      const stray = strayText(row, code);
      if (stray !== null)
        drifts.push({
          kind: 'row-unknown',
          place: { sheet: grid.name, cell: address(row, codeColumn) },
          text: stray,
        });
      continue;
    }
    const read = readRow(table, spec, columnsOf, item, row);
    const before = rows.get(item);
    // An empty copy says nothing, whether it stands below the row that was filled in or above it.
    const counts = !before || (isUnfilled(before, spec.columns) && !isUnfilled(read, spec.columns));
    const [kept, unread] = counts ? [read, before] : [before, read];
    rows.set(item, kept);
    if (unread)
      drifts.push({
        kind: 'row-doubled',
        place: { sheet: grid.name, cell: address(unread.row, codeColumn) },
        code: item.code,
        first: address(kept.row, codeColumn),
        conflicting: conflict(kept, unread, spec.columns),
      });
  }
  for (const item of spec.items)
    if (!rows.has(item))
      drifts.push({
        kind: 'row-missing',
        place: { sheet: grid.name, cell: null },
        code: item.code,
        name: spec.nameOf(item),
      });
  const found = spec.items.flatMap((item) => rows.get(item) ?? []);
  drifts.push(
    ...foreignDrifts(table, spec, foreign),
    ...lockedDrifts(table, spec, found),
    ...formulaDrifts(table, spec, found),
  );
  return { rows: found, drifts };
}

/** The codes of a table from its header down, as they are compared; what stands there for none as well. */
export function codesIn({ grid, headerRow, columns }: FoundTable): string[] {
  const column = columns.get('code') ?? 0;
  return Array.from({ length: Math.max(0, grid.rowCount - headerRow) }, (_, index) =>
    normaliseCode(contentText(grid.cell(headerRow + 1 + index, column))),
  );
}

/** A code as it is compared: without blanks, in one width and in capitals. */
export function normaliseCode(text: string): string {
  return normaliseLabel(text).toUpperCase();
}

/** The columns of a table in which a row has entries; rows that agree share them. */
type ColumnsOf<T> = (item: T) => { readonly columns: readonly FormColumn[]; readonly shared: EntryColumns };

function columnsOfRows<T extends { readonly code: string }>(
  { grid, columns: places }: FoundTable,
  { columns, lockedValue }: RowSpec<T>,
): ColumnsOf<T> {
  const there = columns.filter(({ key }) => places.has(key));
  const known: ReturnType<ColumnsOf<T>>[] = [];
  return (item) => {
    const own = there.filter(
      (column) => column.editing !== 'locked' || lockedValue(item, column) === undefined,
    );
    const before = known.find((one) => isSameList(one.columns, own));
    if (before) return before;
    const shared = new EntryColumns(
      grid.name,
      own.map(({ key }) => ({ key, column: places.get(key) ?? 0 })),
    );
    const made = { columns: own, shared };
    known.push(made);
    return made;
  };
}

const isSameList = <Item>(left: readonly Item[], right: readonly Item[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);

function readRow<T extends { readonly code: string }>(
  { grid }: FoundTable,
  { read }: RowSpec<T>,
  columnsOf: ColumnsOf<T>,
  item: T,
  row: number,
): ReadRow<T> {
  const { columns, shared } = columnsOf(item);
  const cells = columns.map((column, position) => {
    const content = grid.cell(row, shared.columns[position] ?? 0);
    return { content: keptContent(column, content), reading: read(item, column, content) };
  });
  const entries = new RowEntries(shared, row, cells);
  return { item, sheet: grid.name, row, entries };
}

/**
 * Nobody asks how the form's own formulas are worded, only whether they are there and what they give: their texts would
 * be most of a long filing in memory.
 */
export const keptContent = ({ editing }: FormColumn, content: CellContent): CellContent =>
  editing === 'formula' && content.kind === 'formula'
    ? { kind: 'formula', formula: '', result: content.result }
    : content;

/** A row of the plan in a form that does not ask for it. */
interface ForeignRow<T> {
  readonly item: T;
  readonly row: number;
}

/** Rows that were pasted in from somebody else's form are one mistake, however many they are. */
function foreignDrifts<T extends { readonly code: string }>(
  table: FoundTable,
  { columns, nameOf }: RowSpec<T>,
  foreign: readonly ForeignRow<T>[],
): Drift[] {
  const [first] = foreign;
  if (!first) return [];
  // 责任单位 stands in rows that nobody has filled in as well.
  const inputs = columns
    .filter(({ editing, field }) => editing === 'input' && field !== 'department')
    .map(({ key }) => table.columns.get(key) ?? 0);
  const isFilled = ({ row }: ForeignRow<T>): boolean =>
    inputs.some((column) => !isBlank(table.grid.cell(row, column)));
  return [
    {
      kind: 'rows-foreign',
      place: { sheet: table.grid.name, cell: address(first.row, table.columns.get('code') ?? 0) },
      codes: foreign.map(({ item }) => item.code),
      name: nameOf(first.item),
      filled: foreign.filter(isFilled).length,
    },
  ];
}

/** What stands in a row that belongs to nothing: its code, or what was typed into its input cells; null for nothing. */
function strayTexts<T extends { readonly code: string }>(
  { grid, columns: places }: FoundTable,
  { columns }: RowSpec<T>,
): (row: number, code: string) => string | null {
  const inputs = columns.filter(({ editing }) => editing === 'input').map(({ key }) => places.get(key) ?? 0);
  return (row, code) => {
    const typed = inputs.find((column) => !isBlank(grid.cell(row, column)));
    if (typed !== undefined) return contentText(grid.cell(row, typed)) || '#';
    // A code alone is an indicator of somebody else's form; a note below the table stands in no code form.
    return /^[A-Z][A-Z0-9]*-[XTP]?\d{2,}$/.test(code) ? code : null;
  };
}

/** Whether nobody has filled in anything; 责任单位 stands in such rows as well. */
const isUnfilled = <T>({ entries }: ReadRow<T>, columns: readonly FormColumn[]): boolean =>
  columns
    .filter(({ editing, field }) => editing !== 'formula' && field !== 'department')
    .every(({ key }) => !isFilledIn(entries, key));

/** Two rows with the same code disagree where the second one holds anything that the first one does not. */
function conflict<T>(first: ReadRow<T>, second: ReadRow<T>, columns: readonly FormColumn[]): boolean {
  return columns
    .filter((column) => column.editing !== 'formula')
    .some(({ key }) => {
      const [one, other] = [first.entries.get(key)?.content, second.entries.get(key)?.content];
      return one && other && !isBlank(other) && contentText(one) !== contentText(other);
    });
}

/** A cell's content as a locked value is compared. */
function comparableContent(content: CellContent): string {
  const shown = shownContent(content);
  if (shown?.kind === 'number') return comparable(shown.value);
  return comparable(contentText(content));
}

function lockedDrifts<T extends { readonly code: string }>(
  table: FoundTable,
  spec: RowSpec<T>,
  rows: readonly ReadRow<T>[],
): Drift[] {
  const columns = spec.columns.filter((column) => column.editing === 'locked');
  const contentOf = (row: ReadRow<T>, column: FormColumn): CellContent =>
    table.grid.cell(row.row, table.columns.get(column.key) ?? 0);
  // A row was found by its code, in whatever spelling: the code itself is never a change.
  const comparableOf = (row: ReadRow<T>, column: FormColumn): string =>
    column.field === 'code' ? comparable(row.item.code) : comparableContent(contentOf(row, column));
  const complete =
    rows.length === spec.items.length && columns.every((column) => table.columns.has(column.key));
  if (complete && spec.lockedHash !== null) {
    const cells = rows.map((row) =>
      columns.map((column) => {
        const entered =
          column.field === 'annualTarget' &&
          !column.earlier &&
          spec.lockedValue(row.item, column) === undefined;
        return entered ? '' : comparableOf(row, column);
      }),
    );
    if (lockedHash(cells) === spec.lockedHash) return [];
  }
  const changed = rows.flatMap((row) => {
    const cells = columns.filter((column) => {
      const expected = spec.lockedValue(row.item, column);
      if (expected === undefined || !table.columns.has(column.key)) return false;
      return comparableOf(row, column) !== comparable(expected);
    });
    const [first] = cells;
    return first ? [{ row, first, cells: cells.length }] : [];
  });
  if (changed.length === 0) {
    const hasOthers = spec.lockedHash !== null && complete;
    return hasOthers ? [{ kind: 'locked-differs', place: { sheet: table.grid.name, cell: null } }] : [];
  }
  if (changed.length >= SHIFTED_ROWS && changed.length * 2 > rows.length)
    return [{ kind: 'rows-shifted', place: { sheet: table.grid.name, cell: null }, rows: changed.length }];
  return changed.map(({ row, first, cells }) => ({
    kind: 'locked-changed',
    place: { sheet: table.grid.name, cell: address(row.row, table.columns.get(first.key) ?? 0) },
    code: row.item.code,
    header: first.header,
    expected: comparable(spec.lockedValue(row.item, first)),
    found: contentText(contentOf(row, first)),
    cells,
  }));
}

/** Formula cells that hold something else now. */
function formulaDrifts<T extends { readonly code: string }>(
  table: FoundTable,
  spec: RowSpec<T>,
  rows: readonly ReadRow<T>[],
): Drift[] {
  return spec.columns
    .filter((column) => column.editing === 'formula' && table.columns.has(column.key))
    .flatMap((column) =>
      rows
        .filter((row) => row.entries.get(columnKey(column.field))?.content.kind !== 'formula')
        .map((row): Drift => ({
          kind: 'formula-replaced',
          place: { sheet: table.grid.name, cell: row.entries.get(column.key)?.cell ?? null },
          code: row.item.code,
          header: column.header,
        })),
    );
}
