/**
 * The entries of a row, kept small: nearly all cells hold a plain number or nothing, and a large filing has a million.
 * From outside they are a map by column key; what a cell holds can also be asked without making an entry of it.
 */
import { BLANK_READING, NO_FLAWS, type Entry, type Reading } from './entry';
import { address } from './sheet/address';
import { BLANK, type CellContent } from './sheet/grid';

/** A number or a text just as it was typed, null for nothing at all, else the whole entry. */
export type Brief = number | string | null | Entry;

/** Columns of a table, shared by all rows that have entries in just these. */
export class EntryColumns {
  readonly keys: readonly string[];
  /** Sheet columns, in the order of the keys. */
  readonly columns: readonly number[];
  /** Where in `keys` a key stands. */
  readonly positions: ReadonlyMap<string, number>;
  #asked: readonly string[] = [];
  #found: readonly number[] = [];

  constructor(
    readonly sheet: string,
    columns: readonly { readonly key: string; readonly column: number }[],
  ) {
    this.keys = columns.map(({ key }) => key);
    this.columns = columns.map(({ column }) => column);
    this.positions = new Map(columns.map(({ key }, position) => [key, position]));
  }

  /** Where several keys stand, -1 where they do not. The same list is asked for again, row by row. */
  positionsOf(keys: readonly string[]): readonly number[] {
    if (this.#asked !== keys) {
      this.#found = keys.map((key) => this.positions.get(key) ?? -1);
      this.#asked = keys;
    }
    return this.#found;
  }
}

/** What stands in one cell, and what it is read as. */
export interface CellRead {
  readonly content: CellContent;
  readonly reading: Reading;
}

export class RowEntries implements ReadonlyMap<string, Entry> {
  private readonly cells: readonly Brief[];

  /** @param read - what stands in the row, in the order of the columns */
  constructor(
    private readonly columns: EntryColumns,
    private readonly row: number,
    read: readonly CellRead[],
  ) {
    // Of one kind from the start: an array of numbers that is then given a text is made three times.
    const cells = new Array<Brief>(read.length).fill(null);
    read.forEach((one, position) => {
      const plain = plainly(one);
      cells[position] = plain === undefined ? this.entry(position, one) : plain;
    });
    this.cells = cells;
  }

  get size(): number {
    return this.cells.length;
  }

  has(key: string): boolean {
    return this.columns.positions.has(key);
  }

  get(key: string): Entry | undefined {
    const position = this.columns.positions.get(key);
    return position === undefined ? undefined : this.at(position);
  }

  /** Undefined where the row has no such column. */
  brief(key: string): Brief | undefined {
    const position = this.columns.positions.get(key);
    return position === undefined ? undefined : this.cells[position];
  }

  briefs(keys: readonly string[]): (Brief | undefined)[] {
    const positions = this.columns.positionsOf(keys);
    const found: (Brief | undefined)[] = [];
    // In a loop, since this is asked for every row; a negative place would be looked for as a name.
    for (const position of positions) found.push(position < 0 ? undefined : this.cells[position]);
    return found;
  }

  keys(): MapIterator<string> {
    return this.columns.keys.values();
  }

  *values(): Generator<Entry, undefined> {
    for (let position = 0; position < this.cells.length; position++) yield this.at(position);
  }

  *entries(): Generator<[string, Entry], undefined> {
    for (const [position, key] of this.columns.keys.entries()) yield [key, this.at(position)];
  }

  [Symbol.iterator](): Generator<[string, Entry], undefined> {
    return this.entries();
  }

  forEach(act: (entry: Entry, key: string, map: ReadonlyMap<string, Entry>) => void): void {
    for (const [key, entry] of this) act(entry, key, this);
  }

  /** The same row with what stands there now. */
  renewed(read: readonly CellRead[]): RowEntries {
    return new RowEntries(this.columns, this.row, read);
  }

  private at(position: number): Entry {
    const cell = this.cells[position] ?? null;
    if (cell === null) return this.entry(position, { content: BLANK, reading: BLANK_READING });
    if (typeof cell === 'object') return cell;
    return this.entry(position, typeof cell === 'number' ? plainNumber(cell) : plainText(cell));
  }

  private entry(position: number, { content, reading }: CellRead): Entry {
    const { sheet, columns } = this.columns;
    return { sheet, cell: address(this.row, columns[position] ?? 0), content, reading };
  }
}

const plainNumber = (value: number): CellRead => ({
  content: { kind: 'number', value, percent: false },
  reading: { kind: 'number', value, flaws: NO_FLAWS },
});

const plainText = (text: string): CellRead => ({
  content: { kind: 'text', text },
  reading: { kind: 'text', text },
});

/** Undefined where the reading says more than the content, or the content more than its value. */
function plainly({ content, reading }: CellRead): number | string | null | undefined {
  if (content.kind === 'number' && reading.kind === 'number')
    return content.percent || reading.flaws.length > 0 ? undefined : reading.value;
  if (content.kind === 'text' && reading.kind === 'text')
    return content.text === reading.text ? reading.text : undefined;
  return content.kind === 'blank' && reading.kind === 'blank' ? null : undefined;
}

/** What a cell holds, of the entries of any row: without an entry where it is a plain number or blank. */
export function briefOf(entries: ReadonlyMap<string, Entry>, key: string): Brief | undefined {
  return entries instanceof RowEntries ? entries.brief(key) : entries.get(key);
}

/** The same of several cells. */
export function briefsOf(
  entries: ReadonlyMap<string, Entry>,
  keys: readonly string[],
): readonly (Brief | undefined)[] {
  return entries instanceof RowEntries ? entries.briefs(keys) : keys.map((key) => entries.get(key));
}

/** What a cell is read as. */
export function readingOf(brief: Brief | undefined): Reading {
  if (typeof brief === 'number') return { kind: 'number', value: brief, flaws: NO_FLAWS };
  if (typeof brief === 'string') return { kind: 'text', text: brief };
  return brief?.reading ?? BLANK_READING;
}

/** What kind of content a cell has. */
export function contentKindOf(brief: Brief | undefined): CellContent['kind'] {
  if (typeof brief === 'number') return 'number';
  if (typeof brief === 'string') return 'text';
  return brief?.content.kind ?? 'blank';
}

/** The number in a cell, or null where it holds none; as `numberOf` of its entry. */
export function numberOfBrief(brief: Brief | undefined): number | null {
  if (typeof brief === 'number') return brief;
  return isWhole(brief) && brief.reading.kind === 'number' ? brief.reading.value : null;
}

/** The text in a cell; empty where it holds none; as `textOf` of its entry. */
export function textOfBrief(brief: Brief | undefined): string {
  if (typeof brief === 'string') return brief;
  return isWhole(brief) && brief.reading.kind === 'text' ? brief.reading.text : '';
}

/** Whether anything was typed into a cell. */
export function isFilledIn(entries: ReadonlyMap<string, Entry>, key: string): boolean {
  const brief = briefOf(entries, key);
  return isWhole(brief) ? brief.reading.kind !== 'blank' : (brief ?? null) !== null;
}

export const isWhole = (brief: Brief | undefined): brief is Entry =>
  typeof brief === 'object' && brief !== null;
