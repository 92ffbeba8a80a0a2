/** 封面: what is assessed, from which files, when. */
import { rowHeight } from '../forms/sheet/measure';
import { pageSheet } from '../forms/sheet/page';
import type { RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import { reportingYears } from '../plan/facts';
import { showYears } from '../plan/years';
import type { ReviewContext } from './context';

const WIDTHS = [20, 70];
const COLUMNS = WIDTHS.map((width) => ({ width }));
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };

export function coverSheet({ assessment, banner, created, say }: ReviewContext): SheetModel {
  const { plan, files, years } = assessment.data;
  const facts: [string, string][] = [
    [say('review.cover.plan'), plan.title],
    [say('review.cover.issuer'), [plan.issuer, plan.documentNumber].filter(Boolean).join('　')],
    [say('review.cover.region'), plan.region.name],
    [say('review.cover.period'), showYears(reportingYears(plan))],
    [say('review.cover.year'), String(assessment.year)],
    [
      say('review.cover.contents'),
      say('review.cover.contents-text', {
        indicators: assessment.indicators.length,
        projects: assessment.projects.length,
        tasks: assessment.tasks.length,
      }),
    ],
    [say('review.cover.years'), showYears(years)],
    [say('review.cover.files'), files.join('；')],
    [say('review.cover.created'), created.toISOString().slice(0, 10)],
  ];
  const rows: RowModel[] = facts.map(([label, text]) => ({
    values: [label, text],
    styles: [LABEL, TEXT],
    height: Math.max(26, rowHeight(COLUMNS, [label, text])),
  }));
  return pageSheet({
    name: say('review.sheet.cover'),
    widths: WIDTHS,
    rows: [
      { values: [plan.shortTitle], style: { role: 'title' }, height: 40 },
      {
        values: [say('review.cover.title', { year: assessment.year })],
        style: { role: 'title' },
        height: 34,
      },
      { values: [banner ?? ''], style: { role: 'banner' }, height: 22 },
      ...rows,
      { values: [say('review.cover.notice')], style: { role: 'subtitle' }, height: 24 },
    ],
    banner,
    tabColor: '7F7F7F',
  });
}
