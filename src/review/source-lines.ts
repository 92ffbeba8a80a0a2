/** Every figure of an assessment with where it comes from: a line of the plan's document or a cell of a filing. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { Origin } from '../assess/data';
import type { ProjectAssessment } from '../assess/project';
import type { StyleRef } from '../forms/sheet/model';
import { decimalsOf, numberFormat } from '../plan/units';
import type { PlanReview, Say } from './context';
import { reportedValue } from './form-words';

/** One figure. */
export interface SourceLine {
  readonly review: PlanReview;
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  /** 基期值, 目标值, 2023年实际 … */
  readonly item: string;
  /** The year that the figure belongs to. */
  readonly year: number | null;
  readonly value: number | string | null;
  readonly style: StyleRef;
  /** As the document prints it; empty for filed figures. */
  readonly printed: string;
  /** A line of the document, or a cell of a filing. */
  readonly at: { readonly line: number } | { readonly origin: Origin };
  readonly department: string;
  readonly source: string;
  readonly notes: string;
}

/** Of more indicators than this only the report year's figures are listed besides those of the plan. */
export const MANY_INDICATORS = 20_000;

const WORD: StyleRef = { role: 'code' };
const MONEY: StyleRef = { role: 'number', format: '#,##0.0###' };
const FIGURES = Array.from({ length: 21 }, (_, decimals): StyleRef => ({
  role: 'number',
  format: numberFormat(decimals),
}));

/** All figures of a plan, indicator by indicator, then project by project. */
export function sourceLines(review: PlanReview, say: Say, brief: boolean): SourceLine[] {
  const { indicators, projects } = review.assessment;
  return [
    ...indicators.flatMap((one) => indicatorLines(review, one, say, brief)),
    ...projects.flatMap((one) => projectLines(review, one, say)),
  ];
}

function indicatorLines(
  review: PlanReview,
  { series, year: reportYear }: IndicatorAssessment,
  say: Say,
  brief: boolean,
): SourceLine[] {
  const { indicator, source } = series;
  const { baseline, target } = indicator;
  const number = FIGURES[Math.min(20, decimalsOf(indicator))] ?? WORD;
  const styleOf = (value: unknown): StyleRef => (typeof value === 'number' ? number : WORD);
  const common = { review, code: indicator.code, name: indicator.name, unit: indicator.unit };
  const planned = { department: '', source: '', notes: indicator.notes.join('；') };
  const lines: SourceLine[] = [
    {
      ...common,
      ...planned,
      item: say('review.sources.item.baseline'),
      year: baseline.year,
      value: baseline.value ?? (baseline.printed.trim() || say('review.sources.not-printed')),
      style: styleOf(baseline.value),
      printed: baseline.printed,
      at: { line: baseline.line ?? indicator.line },
    },
    {
      ...common,
      ...planned,
      item: say('review.sources.item.target'),
      year: target.year,
      value: target.value ?? target.printed,
      style: styleOf(target.value),
      printed: target.printed,
      at: { line: target.line ?? indicator.line },
    },
  ];
  const filed = (item: string, year: number, value: number | string, origin: Origin): void => {
    const department = origin.department ?? '';
    lines.push({
      ...common,
      item,
      year,
      value,
      style: styleOf(value),
      printed: '',
      at: { origin },
      department,
      source,
      notes: '',
    });
  };
  const isListed = (year: number): boolean => year <= reportYear && (!brief || year === reportYear);
  for (const [year, origin] of inOrder(series.assignedOrigins))
    if (isListed(year))
      filed(say('review.sources.item.assigned'), year, series.assignedTargets.get(year) ?? '', origin);
  for (const [year, actual] of inOrder(series.actuals))
    if (isListed(year))
      filed(say('review.sources.item.actual'), year, reportedValue(actual, say), actual.origin);
  return lines;
}

function projectLines(review: PlanReview, { record }: ProjectAssessment, say: Say): SourceLine[] {
  const { project } = record;
  const common = {
    review,
    code: project.code,
    name: project.name,
    unit: say('review.sources.money'),
    style: MONEY,
  };
  const { year: reportYear } = review.assessment;
  return [
    {
      ...common,
      item: say('review.sources.item.investment'),
      year: null,
      value: project.investment,
      printed: '',
      at: { line: project.line },
      department: '',
      source: '',
      notes: '',
    },
    ...inOrder(record.doneOrigins)
      .filter(([year]) => year <= reportYear)
      .map(([year, origin]): SourceLine => ({
        ...common,
        item: say('review.sources.item.done'),
        year,
        value: record.done.get(year) ?? null,
        printed: '',
        at: { origin },
        department: origin.department ?? '',
        source: '',
        notes: '',
      })),
  ];
}

const inOrder = <T>(byYear: ReadonlyMap<number, T> | undefined): (readonly [number, T])[] =>
  [...(byYear ?? [])].sort(([left], [right]) => left - right);
