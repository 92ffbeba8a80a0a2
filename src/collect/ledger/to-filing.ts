/** Submission → filing: what was read from the file once, without the file. */
import { readText, type Entry, type Reading } from '../../forms/entry';
import type { Filing } from '../../forms/filing';
import type { Field, Part } from '../../forms/headers';
import { readIndicatorCell, readProjectCell } from '../../forms/read-cell';
import { BLANK, type CellContent } from '../../forms/sheet/grid';
import type { Plan } from '../../plan/schema';
import type { Submission, SubmittedTable } from './submission';

type Read<T> = (item: T, field: Field, content: CellContent) => Reading;

/**
 * The filing of a submission, as it was read from its file but for the formulas that the form computes itself.
 *
 * Rows of codes that the plan no longer has are left out: their figures stay in the ledger.
 *
 * @param plan - the plan with the submission's `planId`
 */
export function filingOf(submission: Submission, plan: Plan): Filing {
  const { file, years, earlierYears, department, edition, notice, tables, drifts } = submission;
  const table = (part: Part): SubmittedTable | undefined => tables.find((one) => one.part === part);
  return {
    fileName: file,
    plan,
    years,
    earlierYears,
    department,
    due: null,
    edition,
    issued: null,
    notice,
    indicators: rowsOf(table('indicators'), plan.indicators, readIndicatorCell).map(({ item, ...row }) => ({
      ...row,
      indicator: item,
    })),
    projects: rowsOf(table('projects'), plan.projects, (_, field, content) =>
      readProjectCell(field, content),
    ).map(({ item, ...row }) => ({ ...row, project: item })),
    tasks: rowsOf(table('tasks'), plan.tasks, (_, __, content) => readText(content)).map(
      ({ item, ...row }) => ({ ...row, task: item }),
    ),
    sheets: Object.fromEntries(tables.map(({ part, sheet }) => [part, sheet])),
    drifts,
  };
}

interface FiledRow<T> {
  readonly item: T;
  readonly sheet: string;
  readonly row: number;
  readonly entries: ReadonlyMap<string, Entry>;
}

function rowsOf<T extends { readonly code: string }>(
  table: SubmittedTable | undefined,
  items: readonly T[],
  read: Read<T>,
): FiledRow<T>[] {
  if (!table) return [];
  const { sheet, columns, only, rows, cells } = table;
  const contents = new Map<string, CellContent>(
    cells.map(({ code, key, content }) => [`${code}|${key}`, content]),
  );
  return items.flatMap((item) => {
    const row = rows[item.code];
    if (row === undefined) return [];
    const entries = new Map<string, Entry>();
    for (const [key, letters] of Object.entries(columns)) {
      if (only[key]?.includes(item.code) === false) continue;
      const content = contents.get(`${item.code}|${key}`) ?? BLANK;
      const reading = read(item, fieldOf(key), content);
      entries.set(key, { sheet, cell: `${letters}${row}`, content, reading });
    }
    return [{ item, sheet, row, entries }];
  });
}

/** `actual:2023` → `actual`. */
export const fieldOf = (key: string): Field => key.replace(/:.*$/, '') as Field;
