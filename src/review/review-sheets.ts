/** The 评审单 of a plan: one page for each indicator that somebody has to look at. */
import type { SheetModel } from '../forms/sheet/model';
import type { ReviewContext } from './context';
import { findingsByCode, selectedForReview } from './review-selection';
import { reviewSheet, type ReviewPlaces } from './review-sheet';

/** @param planCount - how many plans share the workbook, which holds only so many sheets */
export function reviewSheets(context: ReviewContext, places: ReviewPlaces, planCount: number): SheetModel[] {
  const findingsOf = findingsByCode(context.checks);
  return selectedForReview(context, planCount).map((selected) =>
    reviewSheet(context, places, selected, findingsOf(selected.record.series.indicator.code)),
  );
}
