/** The 审核提示 of every row of 项目填报, from the cells that it looks at. */
import type { Project } from '../plan/schema';
import { columnKey, type FormColumn } from './columns';
import { hintsAreBrief, LazyHint } from './lazy-hint';
import { projectHintFormula, projectHintText, type ProjectHintRow } from './project-hint';
import { absoluteAddress, address } from './sheet/address';
import { MAX_FORMULA } from './sheet/limits';
import { shownValue, type CellValue, type FormulaValue, type Scalar } from './sheet/model';
import { FIRST_DATA_ROW, positionOf } from './table-sheet';

interface Layout {
  readonly years: readonly number[];
  readonly planned: readonly number[];
  readonly done: readonly number[];
  readonly investment: number;
  readonly status: number;
  readonly started: number;
  readonly finished: number;
  readonly progress: number;
  readonly problems: number;
}

function layoutOf(columns: readonly FormColumn[], years: readonly number[]): Layout {
  const ascending = [...years].sort((a, b) => a - b);
  const ofYears = (field: 'plannedInvestment' | 'doneInvestment'): number[] =>
    ascending.map((year) => positionOf(columns, columnKey(field, year)));
  return {
    years: ascending,
    planned: ofYears('plannedInvestment'),
    done: ofYears('doneInvestment'),
    investment: positionOf(columns, 'investment'),
    status: positionOf(columns, 'status'),
    started: positionOf(columns, 'started'),
    finished: positionOf(columns, 'finished'),
    progress: positionOf(columns, 'progress'),
    problems: positionOf(columns, 'problems'),
  };
}

/**
 * The hints of a sheet; brief ones in very long sheets and where so many years make them longer than Excel takes.
 *
 * @param rows - the values of all rows: whether a year is reached is seen in all of them
 * @returns the hint of a project in the row at an index
 */
export function projectHints(
  columns: readonly FormColumn[],
  years: readonly number[],
  rows: readonly (readonly CellValue[])[],
): (project: Project, index: number) => FormulaValue {
  const layout = layoutOf(columns, years);
  const filled = (values: readonly CellValue[] | undefined, places: readonly number[]): boolean =>
    places.some((column) => (values?.[column - 1] ?? null) !== null);
  const { planned, done, status, started, finished, progress, problems } = layout;
  const inputs = [...planned, ...done, status, started, finished, progress, problems];
  const touched = rows.some((values) => filled(values, inputs));
  const reached = layout.years.filter(
    (_, index) => layout.years.length === 1 || rows.some((values) => filled(values, [done[index] ?? 0])),
  );
  const formulaOf = (project: Project, index: number, brief: boolean): string => {
    const own = FIRST_DATA_ROW + index;
    const bottom = FIRST_DATA_ROW + rows.length - 1;
    const at = (column: number): string => address(own, column);
    const block = (from: number, to: number): string =>
      brief
        ? `${at(from)}:${at(to)}`
        : `${absoluteAddress(FIRST_DATA_ROW, from)}:${absoluteAddress(bottom, to)}`;
    const [first, last] = [Math.min(...planned, ...done), Math.max(...planned, ...done)];
    const cells = {
      years: layout.years,
      planned: planned.map(at),
      done: done.map(at),
      amounts: `${at(first)}:${at(last)}`,
      due: done.map((column) => (layout.years.length === 1 ? 'TRUE' : `COUNTA(${block(column, column)})>0`)),
      investment: { cell: at(layout.investment), value: project.investment },
      status: at(status),
      started: at(started),
      finished: at(finished),
      progress: at(progress),
      problems: at(problems),
    };
    const anything = `COUNTA(${block(first, last)},${block(status, problems)})>0`;
    return projectHintFormula(cells, { touched: anything, brief });
  };
  // Of a whole investment without decimals the formula is the longest.
  const tooLong = (project: Project): boolean =>
    formulaOf({ ...project, investment: 1 }, rows.length - 1, false).length >= MAX_FORMULA;
  let brief: boolean | undefined;
  return (project, index) => {
    brief ??= hintsAreBrief(rows.length) || tooLong(project);
    const isBrief = brief;
    const values = rows[index] ?? [];
    const valueAt = (column: number): Scalar | null => shownValue(values[column - 1]);
    const row: ProjectHintRow = {
      brief: isBrief,
      touched: isBrief ? filled(values, inputs) : touched,
      years: layout.years,
      due: reached,
      investment: project.investment,
      planned: planned.map(valueAt),
      done: done.map(valueAt),
      status: valueAt(status),
      started: valueAt(started),
      finished: valueAt(finished),
      progress: valueAt(progress),
      problems: valueAt(problems),
    };
    return new LazyHint(projectHintText(row), () => formulaOf(project, index, isBrief));
  };
}
