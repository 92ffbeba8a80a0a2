/** The chart of 项目评估: whole investment and investment done, by category. */
import type { ChartModel } from '../forms/sheet/chart';
import { BAR_LOOKS } from '../forms/sheet/chart-looks';
import type { RowModel } from '../forms/sheet/model';
import type { Say } from './context';

/** The row that the chart covers: one high row, so that no page ends within it. */
export const CHART_ROW: RowModel = { values: [null], style: { role: 'blank' }, height: 230 };

const [CATEGORY, INVESTMENT, LAST] = [2, 5, 8] as const;

/** @param rows - the sums by category; the row of all projects follows, then the chart */
export function projectChart(
  say: Say,
  rows: { readonly top: number; readonly bottom: number },
  totalColumn: number,
): ChartModel {
  const column = (at: number): { block: { top: number; left: number; bottom: number; right: number } } => ({
    block: { ...rows, left: at, right: at },
  });
  const row = rows.bottom + 2;
  return {
    kind: 'column',
    name: say('review.projects.chart'),
    title: say('review.projects.chart'),
    anchor: { top: row, left: 1, bottom: row, right: LAST },
    alternativeText: say('review.projects.chart-text'),
    categories: column(CATEGORY),
    valueAxis: { format: '#,##0', minimum: 0 },
    legend: 'bottom',
    series: [
      {
        name: say('review.projects.column.investment'),
        values: column(INVESTMENT),
        look: BAR_LOOKS.planned,
        labels: { format: '#,##0.0' },
      },
      {
        name: say('review.projects.column.total'),
        values: column(totalColumn),
        look: BAR_LOOKS.done,
        labels: { format: '#,##0.0' },
      },
    ],
  };
}
