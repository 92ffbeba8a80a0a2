/**
 * A filing after a few input cells were changed: only their rows are read again, all other rows stay the objects that
 * they are. Whatever may have changed more than that is refused, and the whole form has to be read.
 */
import { columnKey } from './columns';
import { readText, type Entry, type Reading } from './entry';
import type { FiledIndicator, FiledProject, FiledTask, Filing } from './filing';
import { expectedColumns } from './find-table';
import { PARTS, type Field, type Part } from './headers';
import { readIndicatorCell, readProjectCell } from './read-cell';
import { keptContent, normaliseCode } from './read-rows';
import { briefOf, isWhole, RowEntries, type CellRead } from './row-entries';
import { address, blockOf } from './sheet/address';
import { contentText, type CellContent, type Grid } from './sheet/grid';

/** Cells that were changed; an empty address or sheet where it is not known which. */
export interface ChangedCells {
  readonly sheet: string;
  /** In A1 style: a cell, a block, or several separated by commas. */
  readonly address: string;
}

/** Rows of a sheet, counted from 1, ascending. */
export interface SheetRows {
  readonly sheet: string;
  readonly rows: readonly number[];
}

type FiledRow = FiledIndicator | FiledProject | FiledTask;

/** More changed rows than that are read with everything else. */
const MOST_ROWS = 200;

/**
 * The rows to read again after changes.
 *
 * @returns null where more than input cells of known rows may be concerned: rows or columns that moved, headers, codes and
 *   locked cells, doubled rows, formulas in input cells, which change without a word
 */
export function rowsToRead(filing: Filing, changes: readonly ChangedCells[]): readonly SheetRows[] | null {
  if (filing.drifts.some(({ kind }) => kind === 'row-doubled')) return null;
  const keys = inputKeys(filing);
  const sheets = new Map<string, Map<number, FiledRow>>();
  for (const part of PARTS)
    for (const row of rowsOf(filing, part)) {
      if (hasFormula(row, keys[part])) return null;
      const rows = sheets.get(row.sheet) ?? new Map<number, FiledRow>();
      sheets.set(row.sheet, rows.set(row.row, row));
    }
  const wanted = new Map<string, Set<number>>();
  for (const { sheet, address: changed } of changes)
    for (const part of changed.split(',')) {
      const block = blockOf(part);
      const rows = sheets.get(sheet);
      if (!block || !rows || block.bottom - block.top >= MOST_ROWS) return null;
      const own = wanted.get(sheet) ?? new Set<number>();
      wanted.set(sheet, own);
      for (let row = block.top; row <= block.bottom; row++) {
        const filed = rows.get(row);
        if (!filed || !areInputs(filed, keys[partOf(filed)], block.left, block.right)) return null;
        own.add(row);
      }
    }
  const found = [...wanted].map(([sheet, rows]) => ({ sheet, rows: [...rows].sort((a, b) => a - b) }));
  return found.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS ? null : found;
}

/**
 * The filing with rows read again.
 *
 * @param grids - hold at least these rows, at their places
 * @returns null where a row is not the one that stood there, or a formula of the form has come or gone
 */
export function withRows(filing: Filing, grids: readonly Grid[], read: readonly SheetRows[]): Filing | null {
  const fresh = new Map<FiledRow, ReadonlyMap<string, Entry>>();
  for (const { sheet, rows } of read) {
    const grid = grids.find(({ name }) => name === sheet);
    const wanted = new Set(rows);
    for (const part of PARTS)
      for (const row of rowsOf(filing, part)) {
        if (row.sheet !== sheet || !wanted.has(row.row)) continue;
        const entries = grid ? entriesIn(filing, row, grid) : null;
        if (!entries) return null;
        fresh.set(row, entries);
      }
  }
  const renewed = <Row extends FiledRow>(rows: readonly Row[]): readonly Row[] =>
    rows.map((row) => {
      const entries = fresh.get(row);
      return entries ? { ...row, entries } : row;
    });
  return {
    ...filing,
    indicators: renewed(filing.indicators),
    projects: renewed(filing.projects),
    tasks: renewed(filing.tasks),
  };
}

const rowsOf = ({ indicators, projects, tasks }: Filing, part: Part): readonly FiledRow[] =>
  ({ indicators, projects, tasks })[part];

function partOf(row: FiledRow): Part {
  if ('indicator' in row) return 'indicators';
  return 'project' in row ? 'projects' : 'tasks';
}

const codeOf = (row: FiledRow): string =>
  'indicator' in row ? row.indicator.code : 'project' in row ? row.project.code : row.task.code;

type Keys = Readonly<Record<Part, ReadonlySet<string>>>;

/** The columns that are typed into; of the yearly targets those that the department enters are found by their entries. */
function inputKeys({ years, earlierYears }: Filing): Keys {
  const of = (part: Part): Set<string> =>
    new Set(
      expectedColumns(part, years, earlierYears)
        .filter(({ editing }) => editing === 'input')
        .map(({ key }) => key),
    );
  const targets = years.map((year) => columnKey('annualTarget', year));
  return {
    indicators: new Set([...of('indicators'), ...targets]),
    projects: of('projects'),
    tasks: of('tasks'),
  };
}

function hasFormula({ entries }: FiledRow, keys: ReadonlySet<string>): boolean {
  for (const key of keys) {
    const brief = briefOf(entries, key);
    if (isWhole(brief) && brief.content.kind === 'formula') return true;
  }
  return false;
}

/** Whether all cells of a row from one column to another are typed into. */
function areInputs(row: FiledRow, keys: ReadonlySet<string>, left: number, right: number): boolean {
  const cells = new Set<string>();
  for (const [key, { cell }] of row.entries) if (keys.has(key)) cells.add(cell);
  if (right - left >= cells.size) return false;
  for (let column = left; column <= right; column++) if (!cells.has(address(row.row, column))) return false;
  return true;
}

/** The entries of a row as they are now; null where it is another row, or its formulas are not as they were. */
function entriesIn(filing: Filing, row: FiledRow, grid: Grid): ReadonlyMap<string, Entry> | null {
  // Put together from elsewhere, not read from a sheet.
  if (!(row.entries instanceof RowEntries)) return null;
  const code = normaliseCode(codeOf(row));
  const isThere = Array.from({ length: grid.columnCount }, (_, index) =>
    normaliseCode(contentText(grid.cell(row.row, index + 1))),
  ).includes(code);
  if (!isThere) return null;
  const part = partOf(row);
  const keys = inputKeys(filing)[part];
  const columns = expectedColumns(part, filing.years, filing.earlierYears);
  const cells: CellRead[] = [];
  for (const [key, entry] of row.entries) {
    const content = grid.cell(row.row, blockOf(entry.cell)?.left ?? 0);
    if (!keys.has(key) && (content.kind === 'formula') !== (entry.content.kind === 'formula')) return null;
    const column = columns.find((one) => one.key === key);
    const kept = column ? keptContent(column, content) : content;
    cells.push({ content: kept, reading: readCell(row, key.split(':')[0] as Field, content) });
  }
  return row.entries.renewed(cells);
}

function readCell(row: FiledRow, field: Field, content: CellContent): Reading {
  if ('indicator' in row) return readIndicatorCell(row.indicator, field, content);
  return 'project' in row ? readProjectCell(field, content) : readText(content);
}
