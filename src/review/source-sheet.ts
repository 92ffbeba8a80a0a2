/** 口径与来源: where every figure comes from — the line of the document, the cell of the filing. */
import type { IndicatorAssessment } from '../assess/assessment';
import type { RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import { rowHeight } from '../forms/sheet/measure';
import type { ReviewContext } from './context';
import { reportSheet, type ReportColumn } from './report-table';

const CODE: StyleRef = { role: 'code' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const LINE: StyleRef = { role: 'code', format: '0' };

export function sourceSheet({ assessment, banner, say }: ReviewContext): SheetModel {
  const { plan } = assessment.data;
  const head = (key: string): string => say(`review.sources.column.${key}` as 'review.sources.column.code');
  const columns: ReportColumn<IndicatorAssessment>[] = [
    { header: head('code'), width: 10, style: CODE, value: ({ series }) => series.indicator.code },
    { header: head('name'), width: 32, style: LABEL, value: ({ series }) => series.indicator.name },
    { header: head('unit'), width: 8, style: CODE, value: ({ series }) => series.indicator.unit },
    {
      header: head('baseline'),
      width: 11,
      style: CODE,
      value: ({ series }) => series.indicator.baseline.printed,
    },
    {
      header: head('target'),
      width: 16,
      style: CODE,
      value: ({ series }) => series.indicator.target.printed,
    },
    { header: head('line'), width: 8, style: LINE, value: ({ series }) => series.indicator.line },
    {
      header: head('notes'),
      width: 24,
      style: TEXT,
      value: ({ series }) => series.indicator.notes.join('；'),
    },
    {
      header: head('cell'),
      width: 30,
      style: TEXT,
      value: ({ series, year }) => {
        const origin = series.actuals.get(year)?.origin;
        return origin ? `${origin.file}　${origin.sheet}!${origin.cell}` : null;
      },
    },
    { header: head('source'), width: 20, style: TEXT, value: ({ series }) => series.source },
    { header: head('department'), width: 20, style: TEXT, value: ({ series }) => series.department },
  ];
  return reportSheet<IndicatorAssessment>({
    name: say('review.sheet.sources'),
    title: say('review.sources.title', { plan: plan.shortTitle }),
    notes: [say('review.sources.note', { document: plan.title, file: plan.source.file })],
    banner,
    columns,
    records: assessment.indicators,
    footer: () => anomalyRows(plan.anomalies, say, columns),
    footerAcross: true,
    frozenColumns: 2,
    paper: 'A3',
    tabColor: '7F7F7F',
  });
}

/** What is odd in the document itself, and how it was read; one line across the table for each. */
function anomalyRows(
  anomalies: ReviewContext['assessment']['data']['plan']['anomalies'],
  say: ReviewContext['say'],
  columns: readonly { readonly width: number }[],
): RowModel[] {
  if (anomalies.length === 0) return [];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return [
    { values: [say('review.sources.anomalies')], style: { role: 'heading' }, height: 26 },
    ...anomalies.map(({ line, what, taken }): RowModel => {
      const text = say('review.sources.anomaly', { line, what, taken });
      return { values: [text], style: { role: 'body' }, height: rowHeight([{ width }], [text]) };
    }),
  ];
}
