/** Every figure of an assessment with where it comes from: a line of the plan's document or a cell of a filing. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { Origin } from '../assess/data';
import type { ProjectAssessment } from '../assess/project';
import type { StyleRef } from '../forms/sheet/model';
import type { Indicator } from '../plan/schema';
import { decimalsOf, numberFormat } from '../plan/units';
import type { PlanReview, Say } from './context';
import { reportedValue } from './form-words';
import type { Records } from './report-table';

/** What a figure is: 基期值, 目标值, 下达目标, 实际值; 总投资, 完成投资. */
export type SourceItem = 'baseline' | 'target' | 'assigned' | 'actual' | 'investment' | 'done';

/** One figure. */
export interface SourceLine {
  readonly review: PlanReview;
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  readonly item: SourceItem;
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

/** What the figures of one or more plans are about: an indicator or a project, with the place of its first line. */
interface Subject {
  readonly review: PlanReview;
  readonly one: IndicatorAssessment | ProjectAssessment;
  /** From 0. */
  readonly first: number;
}

/**
 * All figures of some plans: plan by plan, indicator by indicator, then project by project. Lines are made when they are
 * asked for, those of one indicator at a time: there are several for each.
 */
export class SourceLines implements Records<SourceLine> {
  readonly length: number;
  private readonly subjects: Subject[] = [];
  private latest: { readonly subject: Subject; readonly lines: readonly SourceLine[] } | null = null;

  /** @param brief - only the report year's figures besides those of the plan */
  constructor(
    reviews: readonly PlanReview[],
    private readonly say: Say,
    private readonly brief: boolean,
  ) {
    let count = 0;
    for (const review of reviews) {
      const { indicators, projects } = review.assessment;
      for (const one of [...indicators, ...projects]) {
        this.subjects.push({ review, one, first: count });
        count += 'series' in one ? indicatorCount(one, brief) : projectCount(review, one);
      }
    }
    this.length = count;
  }

  at(index: number): SourceLine | undefined {
    if (index < 0 || index >= this.length) return undefined;
    if (this.latest && !holds(this.latest, index)) this.latest = null;
    this.latest ??= this.linesOf(this.subjectAt(index));
    return this.latest.lines[index - this.latest.subject.first];
  }

  /** The place of the first line of each code, plan by plan: two plans may use the same codes. */
  firstLines(): Map<PlanReview, Map<string, number>> {
    const found = new Map<PlanReview, Map<string, number>>();
    for (const { review, one, first } of this.subjects) {
      const own = found.get(review) ?? new Map<string, number>();
      const code = 'series' in one ? one.series.indicator.code : one.record.project.code;
      if (!own.has(code)) own.set(code, first);
      found.set(review, own);
    }
    return found;
  }

  private linesOf(subject: Subject): { subject: Subject; lines: readonly SourceLine[] } {
    const { review, one } = subject;
    return { subject, lines: figureLines(review, one, this.say, this.brief) };
  }

  /** The last one that begins at or before a line: every one has a line at least. */
  private subjectAt(index: number): Subject {
    let [low, high] = [0, this.subjects.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.subjects[middle]?.first ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const subject = this.subjects[low];
    if (!subject) throw new RangeError(`no line ${index}`);
    return subject;
  }
}

/** The figures of an indicator or a project. @param brief - only the report year's besides those of the plan */
export const figureLines = (
  review: PlanReview,
  one: IndicatorAssessment | ProjectAssessment,
  say: Say,
  brief: boolean,
): SourceLine[] =>
  'series' in one ? indicatorLines(review, one, say, brief) : projectLines(review, one, say);

const holds = (
  { subject: { first }, lines }: { readonly subject: Subject; readonly lines: readonly SourceLine[] },
  index: number,
): boolean => index >= first && index < first + lines.length;

/** The years of an indicator whose figures are listed, in order. */
const listedYears = <T>(
  byYear: ReadonlyMap<number, T> | undefined,
  reportYear: number,
  brief: boolean,
): (readonly [number, T])[] =>
  inOrder(byYear).filter(([year]) => year <= reportYear && (!brief || year === reportYear));

/** Baseline, target, and what was reported. */
const indicatorCount = ({ series, year }: IndicatorAssessment, brief: boolean): number =>
  2 +
  listedYears(series.assignedOrigins, year, brief).length +
  listedYears(series.actuals, year, brief).length;

const projectCount = ({ assessment }: PlanReview, { record }: ProjectAssessment): number =>
  1 + listedYears(record.doneOrigins, assessment.year, false).length;

/** A figure of the plan's document. */
function planned(
  review: PlanReview,
  indicator: Indicator,
  { item, figure, style }: { item: SourceItem; figure: Indicator['baseline' | 'target']; style: StyleRef },
  value: number | string,
): SourceLine {
  // Written out: objects that are put together of others take several times the memory.
  return {
    review,
    code: indicator.code,
    name: indicator.name,
    unit: indicator.unit,
    item,
    year: figure.year,
    value,
    style,
    printed: figure.printed,
    at: { line: figure.line ?? indicator.line },
    department: '',
    source: '',
    notes: indicator.notes.join('；'),
  };
}

/** A figure of a filing. */
const filed = (
  review: PlanReview,
  { code, name, unit }: { readonly code: string; readonly name: string; readonly unit: string | null },
  item: SourceItem,
  year: number,
  { value, style, source }: { value: number | string | null; style: StyleRef; source: string },
  origin: Origin,
): SourceLine => ({
  review,
  code,
  name,
  unit,
  item,
  year,
  value,
  style,
  printed: '',
  at: { origin },
  department: origin.department ?? '',
  source,
  notes: '',
});

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
  const first = baseline.value ?? (baseline.printed.trim() || say('review.sources.not-printed'));
  const last = target.value ?? target.printed;
  const lines = [
    planned(review, indicator, { item: 'baseline', figure: baseline, style: styleOf(first) }, first),
    planned(review, indicator, { item: 'target', figure: target, style: styleOf(last) }, last),
  ];
  const add = (item: SourceItem, year: number, value: number | string, origin: Origin): void => {
    lines.push(filed(review, indicator, item, year, { value, style: styleOf(value), source }, origin));
  };
  for (const [year, origin] of listedYears(series.assignedOrigins, reportYear, brief))
    add('assigned', year, series.assignedTargets.get(year) ?? '', origin);
  for (const [year, actual] of listedYears(series.actuals, reportYear, brief))
    add('actual', year, reportedValue(actual, say), actual.origin);
  return lines;
}

function projectLines(review: PlanReview, { record }: ProjectAssessment, say: Say): SourceLine[] {
  const { project } = record;
  const subject = { code: project.code, name: project.name, unit: say('review.sources.money') };
  return [
    {
      ...subject,
      review,
      style: MONEY,
      item: 'investment',
      year: null,
      value: project.investment,
      printed: '',
      at: { line: project.line },
      department: '',
      source: '',
      notes: '',
    },
    ...listedYears(record.doneOrigins, review.assessment.year, false).map(([year, origin]) => {
      const figure = { value: record.done.get(year) ?? null, style: MONEY, source: '' };
      return filed(review, subject, 'done', year, figure, origin);
    }),
  ];
}

const inOrder = <T>(byYear: ReadonlyMap<number, T> | undefined): (readonly [number, T])[] =>
  [...(byYear ?? [])].sort(([left], [right]) => left - right);
