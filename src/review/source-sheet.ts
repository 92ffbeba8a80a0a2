/** 口径与来源: where every figure comes from — the line of the document, the cell of the filing. */
import type { CellValue, RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import { rowHeight } from '../forms/sheet/measure';
import { cellLink } from './cell-link';
import type { FileCheck, PlanReview, Say } from './context';
import { headerRowOf, reportSheet, type ReportColumn } from './report-table';
import { roundingRows } from './rounding-rows';
import { MANY_INDICATORS, SourceLines, type SourceLine } from './source-lines';

const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const YEAR: StyleRef = { role: 'code', format: '0' };

interface SourceOptions {
  readonly banner: string | null;
  readonly say: Say;
  /** What each plan is called on the sheet; only shown where there are several. */
  readonly labels: readonly string[];
}

/** 口径与来源 of all plans, and where on it the lines of a code are. */
export interface Sources {
  readonly sheet: SheetModel;
  /** The code as a link to its first line; just the code where it has none. */
  readonly codeCell: (review: PlanReview, code: string, shown?: string) => CellValue;
}

export function sources(reviews: readonly PlanReview[], { banner, say, labels }: SourceOptions): Sources {
  const brief =
    reviews.reduce((sum, { assessment }) => sum + assessment.indicators.length, 0) > MANY_INDICATORS;
  const lines = new SourceLines(reviews, say, brief);
  const notes = [noteOf(reviews, say), ...(brief ? [say('review.sources.brief')] : [])];
  const first = headerRowOf({ notes, banner }) + 1;
  const name = say('review.sheet.sources');
  const columns = columnsOf(reviews, labels, say);
  const places = lines.firstLines();
  return {
    sheet: reportSheet<SourceLine>({
      name,
      title: titleOf(reviews, say),
      notes,
      banner,
      columns,
      records: lines,
      footer: () =>
        reviews.flatMap((review, index) => [
          ...anomalyRows(review, reviews.length > 1 ? labels[index] : undefined, say, columns),
          ...roundingRows(review.assessment, say, columns),
        ]),
      footerAcross: true,
      frozenColumns: reviews.length > 1 ? 3 : 2,
      paper: 'A3',
      tabColor: '7F7F7F',
    }),
    codeCell: (review, code, shown = code) => {
      const place = places.get(review)?.get(code);
      return place === undefined
        ? shown
        : cellLink({ file: null, sheet: name, cell: `A${first + place}` }, shown);
    },
  };
}

function titleOf([first, ...more]: readonly PlanReview[], say: Say): string {
  return first === undefined || more.length > 0
    ? say('review.sources.title-several')
    : say('review.sources.title', { plan: first.assessment.data.plan.shortTitle });
}

function noteOf([first, ...more]: readonly PlanReview[], say: Say): string {
  if (first === undefined || more.length > 0) return say('review.sources.note-several');
  const { plan } = first.assessment.data;
  return say('review.sources.note', { document: plan.title, file: plan.source.file });
}

function columnsOf(
  reviews: readonly PlanReview[],
  labels: readonly string[],
  say: Say,
): ReportColumn<SourceLine>[] {
  const head = (key: string): string => say(`review.sources.column.${key}` as 'review.sources.column.code');
  const files = new Map(
    reviews.map((review) => [review, new Map(review.checks.map((check) => [check.file, check]))]),
  );
  const fileOf = ({ review, at }: SourceLine): FileCheck | undefined =>
    'origin' in at ? files.get(review)?.get(at.origin.file) : undefined;
  const labelOf = new Map(reviews.map((review, index) => [review, labels[index] ?? '']));
  const plan: ReportColumn<SourceLine> = {
    header: head('plan'),
    width: 16,
    style: LABEL,
    value: ({ review }) => labelOf.get(review) ?? null,
  };
  const code: ReportColumn<SourceLine> = {
    header: head('code'),
    width: 10,
    style: CODE,
    value: (line) => line.code,
  };
  return [
    code,
    ...(reviews.length > 1 ? [plan] : []),
    { header: head('name'), width: 36, style: LABEL, value: ({ name }) => name },
    { header: head('item'), width: 11, style: CODE, value: ({ item }) => say(`review.sources.item.${item}`) },
    { header: head('year'), width: 7, style: YEAR, value: ({ year }) => year },
    { header: head('value'), width: 15, style: ({ style }) => style, value: ({ value }) => value },
    { header: head('unit'), width: 8, style: CODE, value: ({ unit }) => unit },
    { header: head('printed'), width: 16, style: CODE, value: ({ printed }) => printed },
    {
      header: head('file'),
      width: 28,
      style: TEXT,
      value: (line) =>
        'origin' in line.at
          ? (fileOf(line)?.path ?? line.at.origin.file)
          : line.review.assessment.data.plan.source.file,
    },
    { header: head('place'), width: 17, style: CODE, value: (line) => placeOf(line, fileOf(line), say) },
    { header: head('department'), width: 18, style: TEXT, value: ({ department }) => department },
    ...(reviews.some(({ checks }) => checks.some(({ modified }) => modified !== undefined))
      ? [
          {
            header: head('modified'),
            width: 13,
            style: TEXT,
            value: (line: SourceLine) => fileOf(line)?.modified ?? null,
          },
        ]
      : []),
    { header: head('source'), width: 18, style: TEXT, value: ({ source }) => source },
    { header: head('notes'), width: 26, style: TEXT, value: ({ notes }) => notes },
  ];
}

/** A click opens the filing at the figure's cell. */
function placeOf({ at }: SourceLine, file: FileCheck | undefined, say: Say): CellValue {
  if ('line' in at) return say('review.sources.line', { line: at.line });
  const { sheet, cell } = at.origin;
  const shown = `${sheet}!${cell}`;
  return file?.path === undefined ? shown : cellLink({ file: file.path, sheet, cell }, shown);
}

/** What is odd in the document itself, and how it was read; one line across the table for each. */
function anomalyRows(
  { assessment }: PlanReview,
  label: string | undefined,
  say: Say,
  columns: readonly { readonly width: number }[],
): RowModel[] {
  const { anomalies } = assessment.data.plan;
  if (anomalies.length === 0) return [];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const heading = say('review.sources.anomalies');
  return [
    {
      values: [label === undefined ? heading : `${label}：${heading}`],
      style: { role: 'heading' },
      height: 26,
    },
    ...anomalies.map(({ line, what, taken }): RowModel => {
      const text = say('review.sources.anomaly', { line, what, taken });
      return { values: [text], style: { role: 'body' }, height: rowHeight([{ width }], [text]) };
    }),
  ];
}
