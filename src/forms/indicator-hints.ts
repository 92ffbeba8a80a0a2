/** The 审核提示 of every row of 指标填报, from the cells that it looks at. */
import type { Indicator, Plan } from '../plan/schema';
import { columnKey, type FormColumn } from './columns';
import type { Operand } from './figure-tests';
import { hintFormula, hintText, type HintRow, type HintYear } from './hint';
import type { IndicatorSheetInput } from './indicator-sheet';
import { hintsAreBrief, LazyHint } from './lazy-hint';
import { isTargetEntered } from './locked';
import { relationHint, type RelatedRows, type RelationHint } from './relation-hints';
import { absoluteAddress, address } from './sheet/address';
import { MAX_FORMULA } from './sheet/limits';
import type { CellValue, FormulaValue, Scalar } from './sheet/model';
import { FIRST_DATA_ROW, positionOf } from './table-sheet';

const NO_RELATIONS: RelationHint = { text: '', formula: null };

/**
 * The hints of a sheet.
 *
 * @param values - of all rows: whether a year is reached is seen in all of them
 */
export function hintsFor(
  { plan, years, earlierYears }: Pick<IndicatorSheetInput, 'plan' | 'years' | 'earlierYears'>,
  columns: readonly FormColumn[],
  values: readonly (readonly CellValue[])[],
): (indicator: Indicator, index: number) => FormulaValue {
  const layout = layoutOf(columns, [...earlierYears, ...years], earlierYears);
  const reached = reachedIn(layout, values, years);
  const brief = hintsAreBrief(values.length);
  const sheet: RelatedRows = { plan, code: positionOf(columns, 'code'), yearly: layout.yearly, values };
  return (indicator, index) => {
    const row = (): HintRow =>
      hintRow(plan, indicator, layout, values[index] ?? [], FIRST_DATA_ROW + index, reached, brief);
    const { text, formula } = brief ? NO_RELATIONS : relationHint(sheet, indicator, index);
    if (formula === null) return new LazyHint(hintText(row()), () => hintFormula(row()));
    // What belongs together is left to the checks where a formula for both would be longer than Excel takes.
    const whole = `${hintFormula(row())}&${formula}`;
    const fits = whole.length < MAX_FORMULA;
    return new LazyHint(hintText(row()) + (fits ? text : ''), () => (fits ? whole : hintFormula(row())));
  };
}

interface Layout {
  readonly baseline: number;
  readonly target: number;
  readonly explanation: number;
  readonly yearly: readonly { year: number; target: number; actual: number; earlier: boolean }[];
}

function layoutOf(
  columns: readonly FormColumn[],
  years: readonly number[],
  earlierYears: readonly number[],
): Layout {
  return {
    baseline: positionOf(columns, 'baseline'),
    target: positionOf(columns, 'target'),
    explanation: positionOf(columns, 'explanation'),
    yearly: [...years]
      .sort((a, b) => a - b)
      .map((year) => ({
        year,
        target: positionOf(columns, columnKey('annualTarget', year)),
        actual: positionOf(columns, columnKey('actual', year)),
        earlier: earlierYears.includes(year),
      })),
  };
}

/** Whether a year or a later one has any figure: in the sheet, or in very long sheets in the row. */
function reachedIn(
  { yearly }: Layout,
  rows: readonly (readonly CellValue[])[],
  years: readonly number[],
): (row: number) => HintRow['reached'] {
  const columnsFrom = (year: number): number[] =>
    yearly.filter((one) => !one.earlier && one.year >= year).map(({ actual }) => actual);
  const filled = (cells: readonly CellValue[] | undefined, year: number): boolean =>
    columnsFrom(year).some((column) => (cells?.[column - 1] ?? null) !== null);
  const whole = !hintsAreBrief(rows.length);
  const last = FIRST_DATA_ROW + rows.length - 1;
  const inSheet = new Map(
    whole ? years.map((year) => [year, rows.some((cells) => filled(cells, year))] as const) : [],
  );
  return (row) => (year) => {
    const blocks = columnsFrom(year).map((column) =>
      whole
        ? `${absoluteAddress(FIRST_DATA_ROW, column)}:${absoluteAddress(last, column)}`
        : address(row, column),
    );
    return {
      formula: `COUNTA(${blocks.join(',')})>0`,
      holds: inSheet.get(year) ?? filled(rows[row - FIRST_DATA_ROW], year),
    };
  };
}

function hintRow(
  plan: Plan,
  indicator: Indicator,
  { baseline, target, explanation, yearly }: Layout,
  values: readonly CellValue[],
  row: number,
  reached: (row: number) => HintRow['reached'],
  brief: boolean,
): HintRow {
  const operand = (column: number): Operand | null => {
    const value = values[column - 1];
    return typeof value === 'number' ? { cell: address(row, column), value } : null;
  };
  // Targets that the city assigns are typed in: nobody knows them when the formula is made.
  const typed = isTargetEntered(indicator);
  return {
    plan,
    indicator,
    years: yearly.map((one): HintYear => ({
      year: one.year,
      value: values[one.actual - 1] as Scalar | null,
      cell: address(row, one.actual),
      target: typed || indicator.measure === 'completion' ? null : operand(one.target),
      earlier: one.earlier,
    })),
    target: operand(target),
    baseline: operand(baseline),
    explanation: {
      cell: address(row, explanation),
      text: String(values[explanation - 1] ?? ''),
    },
    brief,
    reached: reached(row),
  };
}
