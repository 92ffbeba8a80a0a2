/** The assessment workbook of a plan as SheetModels. */
import type { WorkbookModel } from '../forms/sheet/model';
import { reviewContext, type ReviewInput } from './context';
import { coverSheet } from './cover-sheet';
import { findingSheet } from './finding-sheet';
import { indicatorSheet } from './indicator-sheet';
import { methodSheet } from './method-sheet';
import { overviewSheet } from './overview-sheet';
import { projectSheet } from './project-sheet';
import { sourceSheet } from './source-sheet';
import { taskSheet } from './task-sheet';

/**
 * Builds 封面, 总体评价, 指标评估, 项目评估 (plans with projects), 任务进展, 审核结果, 口径与来源 and 方法说明.
 */
export function buildReview(input: ReviewInput): WorkbookModel {
  const context = reviewContext(input);
  const { assessment, say } = context;
  const { plan } = assessment.data;
  const indicators = indicatorSheet(context);
  const methods = methodSheet(context);
  return {
    sheets: [
      coverSheet(context),
      overviewSheet(context, indicators.layout),
      indicators.sheet,
      ...(assessment.projects.length > 0 ? [projectSheet(context)] : []),
      ...(assessment.tasks.length > 0 ? [taskSheet(context)] : []),
      findingSheet(context),
      sourceSheet(context),
      methods.sheet,
    ],
    names: methods.names,
    title: `${plan.shortTitle}　${say('review.cover.title', { year: assessment.year })}`,
    subject: plan.id,
    created: input.created,
  };
}
