/** The assessment workbook of one plan or of several as SheetModels. */
import type { SheetModel, WorkbookModel } from '../forms/sheet/model';
import { noticeIn } from '../forms/notice';
import { translate } from '../i18n';
import { cascadeSheet } from './cascade-sheet';
import {
  workbookContext,
  type PlanReview,
  type ReviewContext,
  type ReviewInput,
  type ReviewOptions,
  type WorkbookContext,
} from './context';
import { coverSheet } from './cover-sheet';
import { filingStatusSheet } from './filing-status-sheet';
import { findingSheet } from './finding-sheet';
import { indicatorSheet } from './indicator-sheet';
import { methodSheet } from './method-sheet';
import { overviewSheet } from './overview-sheet';
import { planLabels } from './plan-labels';
import { planSummarySheet } from './plan-summary-sheet';
import { projectSheet } from './project-sheet';
import { reviewSheets } from './review-sheets';
import { sources } from './source-sheet';
import { TableCells } from './table-cells';
import { taskSheet } from './task-sheet';
import { trajectorySheet } from './trajectory-sheet';

/** The workbook of one plan; its sheets have plain names. */
export function buildReview({ assessment, checks, ...options }: ReviewInput): WorkbookModel {
  return buildReviews([{ assessment, checks }], options);
}

/**
 * The workbook of plans that were assessed for the same year. Each has its own 总体评价, 指标评估, 项目评估 and 任务进展,
 * with its region in their names where there are several plans; 规划对比 compares them. 上下级衔接, 审核结果, 填报情况,
 * 口径与来源 and 方法说明 are for all of them.
 *
 * @throws RangeError for no plans, or plans assessed for different years
 */
export function buildReviews(reviews: readonly PlanReview[], options: ReviewOptions): WorkbookModel {
  const years = new Set(reviews.map(({ assessment }) => assessment.year));
  if (years.size > 1) throw new RangeError('plans of different years');
  const noted = { ...options, banner: noticeOf(reviews, options) };
  const { sheet: sourceSheet, codeCell } = sourcesOf(reviews, noted);
  const context = workbookContext(reviews, noted, codeCell);
  const [leading] = context.plans;
  if (!leading) throw new RangeError('no plans to report on');
  const drawn = context.plans.map((plan) => ({ plan, ...planSheets(plan, context.plans.length) }));
  const tables = new Map(drawn.map(({ plan, table }) => [plan, table]));
  const overviews = new Map(drawn.map(({ plan, overview }) => [plan, overview]));
  // Parameters and methods are the same for all plans.
  const methods = methodSheet(leading);
  const plans = reviews.map(({ assessment }) => assessment.data.plan);
  return {
    sheets: [
      coverSheet(context),
      ...(reviews.length > 1 ? [planSummarySheet(context, tables, overviews)] : []),
      ...drawn.flatMap(({ sheets }) => sheets),
      ...present(cascadeSheet(context, tables)),
      findingSheet(context),
      ...present(filingStatusSheet(context)),
      sourceSheet,
      methods.sheet,
    ],
    names: methods.names,
    title: titleOf(context),
    subject: plans
      .map(({ id }) => id)
      .join(' ')
      .slice(0, LONGEST_SUBJECT),
    created: options.created,
  };
}

const LONGEST_SUBJECT = 250;

/** What has to be said of the figures wherever they stand: each notice once, also where only one filing carries it. */
function noticeOf(reviews: readonly PlanReview[], { banner, locale }: ReviewOptions): string | null {
  const filed = reviews.flatMap(({ checks }) => checks.flatMap((check) => check.filed?.notice ?? []));
  const notices = [...(banner ? [banner] : []), ...filed].map((notice) => noticeIn(notice, locale));
  return notices.length === 0 ? null : [...new Set(notices)].join('；');
}

const present = (sheet: SheetModel | null): SheetModel[] => (sheet === null ? [] : [sheet]);

/** Drawn first: the other sheets lead to its lines. */
function sourcesOf(
  reviews: readonly PlanReview[],
  { banner = null, locale }: ReviewOptions,
): ReturnType<typeof sources> {
  const labels = planLabels(reviews.map(({ assessment }) => assessment.data.plan));
  return sources(reviews, { banner, labels, say: (key, facts) => translate(key, facts, locale) });
}

interface PlanSheets {
  readonly sheets: readonly SheetModel[];
  readonly overview: SheetModel;
  /** 指标评估, for formulas of other sheets. */
  readonly table: TableCells;
}

/** The sheets that every plan has of its own. */
function planSheets(plan: ReviewContext, planCount: number): PlanSheets {
  const { assessment, say } = plan;
  const indicators = indicatorSheet(plan);
  const overview = overviewSheet(plan, indicators.layout);
  const trajectories = trajectorySheet(plan, indicators.layout);
  return {
    sheets: [
      overview,
      indicators.sheet,
      trajectories.sheet,
      ...(assessment.projects.length > 0 ? [projectSheet(plan)] : []),
      ...(assessment.tasks.length > 0 ? [taskSheet(plan)] : []),
      ...reviewSheets(plan, { indicators: indicators.layout, trajectories: trajectories.layout }, planCount),
    ],
    overview,
    table: new TableCells(
      indicators.sheet,
      say('review.indicators.column.code'),
      assessment.indicators.map(({ series }) => series.indicator.code),
    ),
  };
}

function titleOf({ plans, say, year }: WorkbookContext): string {
  const [first, ...more] = plans;
  const name =
    first && more.length === 0
      ? first.assessment.data.plan.shortTitle
      : say('review.cover.several', { count: plans.length });
  return `${name}　${say('review.cover.title', { year })}`;
}
