/** The yearly table of a 评审单: path, actual, their difference, and the change from year to year. */
import type { IndicatorAssessment } from '../assess/assessment';
import { absoluteAddress, quoteSheet } from '../forms/sheet/address';
import {
  NOT_AVAILABLE,
  shownValue,
  type Block,
  type CellValue,
  type Scalar,
  type StyleRef,
  type ValidationModel,
} from '../forms/sheet/model';
import { decimalsOf, numberFormat } from '../plan/units';
import type { ReviewContext } from './context';
import { cell, type PageCell, type PageGrid } from './page-grid';
import { pointNotes } from './point-notes';
import { isSum } from './trajectory';
import { firstPoint, type TrajectoryLayout } from './trajectory-sheet';

const COLUMNS = 24;
/** The label keeps at least this many columns of the grid. */
const LEAST_LABEL = 3;
/** More years do not fit side by side. */
const MAX_YEARS = 10;

const LABEL: StyleRef = { role: 'page-label' };
const VALUE: StyleRef = { role: 'page-value' };

/** The years of the table: from the first that says something, the latest of very many. */
export const yearsShown = (layout: TrajectoryLayout, code: string): readonly number[] =>
  layout.years.slice(firstPoint(layout, code)).slice(-MAX_YEARS);

/** @returns the messages of its cells: where the figures come from */
export function addYearTable(
  page: PageGrid,
  context: ReviewContext,
  layout: TrajectoryLayout,
  record: IndicatorAssessment,
  years: readonly number[],
): ValidationModel[] {
  const { say } = context;
  const { indicator } = record.series;
  const span = Math.floor((COLUMNS - LEAST_LABEL) / years.length);
  const labelSpan = COLUMNS - span * years.length;
  const decimals = decimalsOf(indicator);
  const number: StyleRef = { role: 'page-value', format: numberFormat(decimals) };
  const signed: StyleRef = { role: 'page-value', format: signedFormat(decimals) };
  const row = (label: string, style: StyleRef, value: (index: number) => CellValue): number =>
    page.add([
      cell(label, LABEL, labelSpan),
      ...years.map((_, index): PageCell => {
        const shown = value(index);
        return cell(shown, shown === null ? VALUE : style, span);
      }),
    ]);
  const columnOf = (index: number): number => labelSpan + 1 + index * span;
  const top = layout.rows.get(indicator.code) ?? 1;
  const lineOf = (offset: number): ((index: number) => CellValue) => {
    return (index) => {
      const column = layout.firstColumn + layout.years.indexOf(years[index] ?? 0);
      const value = shownValue(layout.cells[top + offset - 1]?.values[column - 1]);
      if (value === null) return null;
      const place = `${quoteSheet(layout.name)}!${absoluteAddress(top + offset, column)}`;
      // What only charts are to see is nothing here.
      return {
        formula: `IF(ISNUMBER(${place}),${place},"")`,
        result: value === NOT_AVAILABLE ? '' : value,
      };
    };
  };
  const [path, actual] = [lineOf(1), lineOf(2)];
  const shownAt = (of: (index: number) => CellValue, index: number): Scalar | null =>
    index < 0 ? null : shownValue(of(index));
  page.add([
    cell(say('review.sheet-page.year'), LABEL, labelSpan),
    ...years.map((year) => cell(year, LABEL, span)),
  ]);
  const sum = isSum(context, record);
  const pathRow = row(say(sum ? 'review.trajectory.path-sum' : 'review.trajectory.path'), number, path);
  const actualRow = row(
    say(sum ? 'review.trajectory.actual-sum' : 'review.trajectory.actual'),
    number,
    actual,
  );
  /** The difference of two cells: nothing while one of them holds none, and no formula where it never can. */
  const difference = (
    left: [number, number],
    right: [number, number],
    values: (Scalar | null)[],
  ): CellValue => {
    const [first = null, second = null] = values;
    if (first === null || second === null) return null;
    return {
      formula: `IFERROR(${absoluteAddress(...left)}-${absoluteAddress(...right)},"")`,
      result: typeof first === 'number' && typeof second === 'number' ? first - second : '',
    };
  };
  row(say('review.sheet-page.difference'), signed, (index) =>
    difference(
      [actualRow, columnOf(index)],
      [pathRow, columnOf(index)],
      [shownAt(actual, index), shownAt(path, index)],
    ),
  );
  row(say(sum ? 'review.sheet-page.of-year' : 'review.sheet-page.change'), signed, (index) =>
    difference(
      [actualRow, columnOf(index)],
      [actualRow, columnOf(index - 1)],
      [shownAt(actual, index), shownAt(actual, index - 1)],
    ),
  );
  const cellAt =
    (line: number) =>
    (index: number): Block => ({
      top: line,
      left: columnOf(index),
      bottom: line,
      right: columnOf(index) + span - 1,
    });
  return pointNotes(context, record, layout, years, { path: cellAt(pathRow), actual: cellAt(actualRow) });
}

/** With its sign, because a difference says in which direction. */
const signedFormat = (decimals: number): string => {
  const plain = numberFormat(decimals);
  return `+${plain};-${plain};${plain}`;
};
