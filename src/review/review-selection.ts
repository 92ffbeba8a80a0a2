/** Which indicators get a 评审单, and what the checks said about each of them. */
import type { IndicatorAssessment } from '../assess/assessment';
import { rankOf } from '../assess/verdict';
import type { ExplainedFinding, Finding } from '../check/finding';
import type { FileCheck, ReviewContext } from './context';

/** lagging: those that are not on track, cannot be assessed, or are judged differently by the two methods. */
export const REVIEW_SELECTIONS = ['lagging', 'all', 'none'] as const;
export type ReviewSelection = (typeof REVIEW_SELECTIONS)[number];

/** Of a workbook. More sheets nobody pages through, and programs open them slowly. */
const MAX_SHEETS = 200;

/** Whether leadership is asked to look at an indicator. */
const needsReview = ({ verdict, disagrees }: IndicatorAssessment): boolean =>
  disagrees || verdict === 'missed' || (rankOf(verdict) ?? 0) < 2;

/** An indicator with its place in the table, from 0. */
export interface Selected {
  readonly record: IndicatorAssessment;
  readonly index: number;
}

/** The indicators that get a sheet, in the order of the table; of very many the first. */
export function selectedForReview(
  { assessment, reviewSheets = 'lagging' }: Pick<ReviewContext, 'assessment' | 'reviewSheets'>,
  planCount: number,
): Selected[] {
  if (reviewSheets === 'none') return [];
  return assessment.indicators
    .map((record, index): Selected => ({ record, index }))
    .filter(({ record }) => reviewSheets === 'all' || needsReview(record))
    .slice(0, Math.ceil(MAX_SHEETS / planCount));
}

/** What was found about one row. */
export interface RowFindings {
  readonly open: readonly Finding[];
  readonly explained: readonly ExplainedFinding[];
}

/** The findings by the code of their row. */
export function findingsByCode(checks: readonly FileCheck[]): (code: string) => RowFindings {
  const open = byCode(checks.flatMap(({ findings }) => findings));
  const explained = byCode(checks.flatMap((check) => check.explained));
  return (code) => ({ open: open.get(code) ?? [], explained: explained.get(code) ?? [] });
}

function byCode<T extends Finding>(findings: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const rows = new Map<string, T[]>();
  for (const finding of findings) {
    if (finding.code === null) continue;
    const known = rows.get(finding.code);
    if (known) known.push(finding);
    else rows.set(finding.code, [finding]);
  }
  return rows;
}
