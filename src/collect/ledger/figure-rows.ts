/** The rows of 台账: every cell of every submission, with what became of it. */
import { headerText } from '../../forms/columns';
import { readText, type Reading } from '../../forms/entry';
import type { Part } from '../../forms/headers';
import { readIndicatorCell, readProjectCell } from '../../forms/read-cell';
import { contentText, type CellContent } from '../../forms/sheet/grid';
import type { Plan } from '../../plan/schema';
import { valueOf } from './claims';
import type { FigureState } from './standing';
import type { Submission } from './submission';
import { fieldOf } from './to-filing';

export interface FigureRow {
  readonly submission: Submission;
  readonly plan: Plan;
  readonly part: Part;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  readonly column: string;
  readonly year: number | null;
  readonly value: string | number;
  readonly department: string;
  /** Null for words about a row. */
  readonly state: FigureState | null;
  readonly sheet: string;
  readonly cell: string;
  readonly received: string;
}

/** What 台账 shows for a cell: the number that was read, or the words. */
export type Shown = (key: string) => string | number;

interface Item {
  readonly name: string;
  readonly unit: string;
  readonly read: (key: string, content: CellContent) => Reading;
}

/** How the cells of a plan's rows are read, by code. */
export function itemsOf(plan: Plan): ReadonlyMap<string, Item> {
  return new Map<string, Item>([
    ...plan.indicators.map((indicator): [string, Item] => [
      indicator.code,
      {
        name: indicator.name,
        unit: indicator.unit ?? '',
        read: (key, content) => readIndicatorCell(indicator, fieldOf(key), content),
      },
    ]),
    ...plan.projects.map(({ code, name }): [string, Item] => [
      code,
      { name, unit: '亿元', read: (key, content) => readProjectCell(fieldOf(key), content) },
    ]),
    ...plan.tasks.map(({ code, title }): [string, Item] => [
      code,
      { name: title, unit: '', read: (_, content) => readText(content) },
    ]),
  ]);
}

/** What is shown for the cells of a submission, by `code|key`. */
export function shownIn({ tables }: Submission, items: ReadonlyMap<string, Item>): Shown {
  const shown = new Map<string, string | number>();
  for (const { cells } of tables)
    for (const { code, key, content } of cells) {
      const reading = items.get(code)?.read(key, content);
      const value = reading ? valueOf({ sheet: '', cell: '', content, reading }) : null;
      shown.set(`${code}|${key}`, typeof value === 'number' ? value : contentText(content));
    }
  return (key) => shown.get(key) ?? '';
}

/** The rows of one submission. */
export function figureRows(
  submission: Submission,
  plan: Plan,
  items: ReadonlyMap<string, Item>,
  states: ReadonlyMap<string, FigureState>,
  received: string,
): FigureRow[] {
  const shown = shownIn(submission, items);
  return submission.tables.flatMap(({ part, sheet, columns, rows, cells }) => {
    const departments = new Map(
      cells.flatMap(({ code, key, content }) =>
        key === 'department' ? [[code, contentText(content)] as const] : [],
      ),
    );
    return cells.map(({ code, key }): FigureRow => {
      const field = fieldOf(key);
      const year = key.includes(':') ? Number(key.split(':')[1]) : null;
      const item = items.get(code);
      return {
        submission,
        plan,
        part,
        code,
        name: item?.name ?? '',
        unit: year === null ? '' : (item?.unit ?? ''),
        column: headerText(part, field, year),
        year,
        value: shown(`${code}|${key}`),
        department: departments.get(code) ?? submission.department ?? '',
        state: states.get(`${code}|${key}`) ?? null,
        sheet,
        cell: `${columns[key] ?? ''}${rows[code] ?? ''}`,
        received,
      };
    });
  });
}
