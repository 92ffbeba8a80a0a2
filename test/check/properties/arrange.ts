/** What people do to a form that changes none of its contents: move, sort, make room, write beside it. */
import { SHEET_NAMES, type Part } from '../../../src/forms/headers';
import { BLANK, contentText, type CellContent } from '../../../src/forms/sheet/grid';
import { textCell, type FilledForm } from '../../support/filing';
import { chance } from '../faults/chance';

type Rows = CellContent[][];
/** A change of the rows of one sheet. */
type Change = (rows: Rows, seed: number) => Rows;

/** Title, note and headers of a form as it was made. */
const HEAD = 3;

/** The items in an order that follows from the seed. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = chance(`order ${seed}`);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

const at = (seed: number, length: number): number => Math.floor(chance(`place ${seed}`)() * length);

const inserted = <T>(items: readonly T[], index: number, item: T): T[] => [
  ...items.slice(0, index),
  item,
  ...items.slice(index),
];

/** Where the table's header stands now. */
const headOf = (rows: Rows): number => {
  const header = rows.findIndex((row) => row.some(isCodeHeader));
  return header < 0 ? HEAD : header + 1;
};

const below = (rows: Rows, change: (data: Rows) => Rows): Rows => {
  const head = headOf(rows);
  return [...rows.slice(0, head), ...change(rows.slice(head))];
};

const widthOf = (rows: Rows): number => Math.max(...rows.map((row) => row.length));

const inOrder = (rows: Rows, order: readonly number[]): Rows =>
  rows.map((row) => order.map((column) => row[column] ?? BLANK));

const isCodeHeader = (content: CellContent): boolean =>
  /^(?:指标|项目|任务)(?:代码|编号)$/.test(contentText(content));

/** A note as people write it: in one cell at the left of the table, wherever that is now. */
const noteRow = (rows: Rows, seed: number): CellContent[] => {
  const column = rows[headOf(rows) - 1]?.findIndex(isCodeHeader) ?? 0;
  return [...Array<CellContent>(Math.max(0, column)).fill(BLANK), textCell(noteOf(seed))];
};

const NOTES = [
  '填报人：张三　联系电话：0731-00000000',
  '以下数据以统计局反馈为准',
  '2023年起按新口径统计',
  '1.',
  '——',
];
const noteOf = (seed: number): string => NOTES[at(seed, NOTES.length)] ?? '';

export const ROW_ORDERS = {
  'rows in any order': (rows, seed) => below(rows, (data) => shuffled(data, seed)),
  'rows turned upside down': (rows) => below(rows, (data) => [...data].reverse()),
  'rows sorted by a column': (rows, seed) =>
    below(rows, (data) => {
      const column = at(seed, widthOf(rows));
      const key = (row: CellContent[]): string => contentText(row[column] ?? BLANK);
      return [...data].sort((left, right) => (key(left) < key(right) ? -1 : 1));
    }),
} as const satisfies Record<string, Change>;

export const LAYOUTS = {
  'columns in any order': (rows, seed) => inOrder(rows, shuffled([...Array(widthOf(rows)).keys()], seed)),
  'a column moved': (rows, seed) => {
    const order = [...Array(widthOf(rows)).keys()];
    const [moved = 0] = order.splice(at(seed, order.length), 1);
    return inOrder(rows, inserted(order, at(seed + 1, order.length + 1), moved));
  },
  'a blank row': (rows, seed) => inserted(rows, at(seed, rows.length + 1), []),
  'a blank column': (rows, seed) => {
    const column = at(seed, widthOf(rows) + 1);
    return rows.map((row) => (column > row.length ? row : inserted(row, column, BLANK)));
  },
  'notes above': (rows, seed) => [noteRow(rows, seed), [], ...rows],
  'a note between title and headers': (rows, seed) => inserted(rows, headOf(rows) - 1, noteRow(rows, seed)),
  'notes below': (rows, seed) => [...rows, [], noteRow(rows, seed), noteRow(rows, seed + 1)],
} as const satisfies Record<string, Change>;

/** A column of a person's own: it has a header, and something in every row. */
export const HEADED_NOTE = 'a column of notes';
const withNotes: Change = (rows, seed) => {
  const head = headOf(rows);
  const column = at(seed, widthOf(rows) + 1);
  return rows.map((row, index) => {
    if (index < head - 1) return inserted(row, column, BLANK);
    const filled = Array.from({ length: Math.max(row.length, column) }, (_, own) => row[own] ?? BLANK);
    return inserted(filled, column, textCell(index === head - 1 ? '自用备注' : noteOf(seed + index)));
  });
};

const CHANGES: Readonly<Record<string, Change>> = { ...ROW_ORDERS, ...LAYOUTS, [HEADED_NOTE]: withNotes };

/** One change of one sheet. */
export interface Step {
  readonly change: string;
  readonly part: Part;
  readonly seed: number;
}

export function apply(form: FilledForm, { change, part, seed }: Step): void {
  const sheet = form.sheets.find(({ name }) => name === SHEET_NAMES[part]);
  // Not every plan has projects, and a mistake may have removed the sheet.
  if (sheet) sheet.rows = (CHANGES[change] ?? missing(change))(sheet.rows, seed);
}

function missing(change: string): never {
  throw new RangeError(`no change ${change}`);
}

/** The sheets behind each other in another order. */
export function moveSheets(form: FilledForm, seed: number): void {
  form.sheets = shuffled(form.sheets, seed);
}
