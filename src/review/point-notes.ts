/** Where the yearly figures of a trajectory come from, for the rows of 指标轨迹 and the yearly table of a 评审单. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { Block, ValidationModel } from '../forms/sheet/model';
import { printedStart } from '../plan/path';
import type { ReviewContext } from './context';
import type { TrajectoryLayout } from './trajectory-sheet';

/** The cells of a year. @param index - of the year in the list */
export interface PointCells {
  readonly path: (index: number) => Block;
  readonly actual: (index: number) => Block;
}

/**
 * The messages for the cells of actual values, and of targets that were assigned year by year: other paths are computed. A
 * baseline before the plan begins stands among the actual values.
 */
export function pointNotes(
  { assessment, notesOf }: ReviewContext,
  record: IndicatorAssessment,
  { cells, rows, firstColumn, years: all }: TrajectoryLayout,
  years: readonly number[],
  { path, actual }: PointCells,
): ValidationModel[] {
  const { indicator } = record.series;
  const { start } = assessment.data.plan.period;
  const notes = notesOf(record);
  const values = cells[(rows.get(indicator.code) ?? 1) + 1]?.values;
  return years.flatMap((year, index) => [
    ...notes.filed('assigned', year, path(index)),
    ...(year >= start
      ? notes.filed('actual', year, actual(index))
      : printedStart(indicator)?.year === year &&
          (values?.[firstColumn + all.indexOf(year) - 1] ?? null) !== null
        ? notes.planned(actual(index))
        : []),
  ]);
}
