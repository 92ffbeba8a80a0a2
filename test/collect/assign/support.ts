/** Assignments of real plans, and workbooks as grids that a test can spoil. */
import { itemsOf, type Assignments } from '../../../src/collect/assign/items';
import { address } from '../../../src/forms/sheet/address';
import { gridOf, type CellContent, type Grid } from '../../../src/forms/sheet/grid';
import type { WorkbookModel } from '../../../src/forms/sheet/model';
import type { Assignment } from '../../../src/plan/assignments';
import type { Plan } from '../../../src/plan/schema';
import { contentOf } from '../../support/filing';

export const CREATED = new Date(Date.UTC(2026, 0, 15));
export const DEPARTMENTS = ['科技局', '财政局', '统计局', '教育局'] as const;

/** Every row has a lead, in turn; every third row an assisting department, every tenth a date of its own. */
export function everyRow(plan: Plan, departments: readonly string[] = DEPARTMENTS): Assignments {
  return new Map(
    itemsOf(plan).map(({ code }, index): [string, Assignment] => [
      code,
      {
        code,
        lead: departments[index % departments.length] ?? '',
        assisting: index % 3 === 0 ? ['税务局', '市场监管局'] : [],
        due: index % 10 === 9 ? '2026-02-15' : null,
      },
    ]),
  );
}

/** Without the given codes. */
export const without = (assignments: Assignments, ...codes: readonly string[]): Assignments =>
  new Map([...assignments].filter(([code]) => !codes.includes(code)));

/** With another lead for one row. */
export function moved(assignments: Assignments, code: string, lead: string): Assignments {
  const own = assignments.get(code);
  return new Map(assignments).set(code, { assisting: [], due: null, ...own, code, lead });
}

/** A workbook as it is read; cells can be changed by A1 address. */
export class Book {
  readonly sheets: { name: string; visible: boolean; rows: CellContent[][] }[];

  constructor(model: WorkbookModel) {
    this.sheets = model.sheets.map(({ name, visibility, rows }) => ({
      name,
      visible: visibility === 'visible',
      rows: rows.map(({ values }) => values.map(contentOf)),
    }));
  }

  sheet(name: string): { name: string; visible: boolean; rows: CellContent[][] } {
    const sheet = this.sheets.find((one) => one.name === name);
    if (!sheet) throw new RangeError(name);
    return sheet;
  }

  /** Where a row and a column meet, found by a code and a header. */
  place(name: string, code: string, header: string): { row: number; column: number; cell: string } {
    const { rows } = this.sheet(name);
    const is = (text: string) => (content: CellContent) => content.kind === 'text' && content.text === text;
    const row = rows.findIndex((cells) => cells.some(is(code))) + 1;
    const headers = rows.find((cells) => cells.some(is(header)));
    const column = (headers?.findIndex(is(header)) ?? -1) + 1;
    if (row === 0 || column === 0) throw new RangeError(`${code} ${header}`);
    return { row, column, cell: address(row, column) };
  }

  set(name: string, code: string, header: string, content: CellContent): string {
    const { row, column, cell } = this.place(name, code, header);
    const cells = this.sheet(name).rows[row - 1];
    if (cells) cells[column - 1] = content;
    return cell;
  }

  grids(): Grid[] {
    return this.sheets.map(({ name, rows, visible }) => gridOf(name, rows, visible));
  }
}
