/** 封面: what is assessed, from which files, when. */
import { rowHeight } from '../forms/sheet/measure';
import { pageSheet } from '../forms/sheet/page';
import type { RowModel, SheetModel, StyleRef } from '../forms/sheet/model';
import { reportingYears } from '../plan/facts';
import { showYears } from '../plan/years';
import { clip } from './checked-file';
import type { ReviewContext, WorkbookContext } from './context';

const WIDTHS = [20, 70];
const COLUMNS = WIDTHS.map((width) => ({ width }));
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
/** A cover with more plans runs on over several pages. */
const PLANS_ON_A_PAGE = 12;
const LONGEST_LIST = 600;

type Fact = readonly [label: string, text: string];

export function coverSheet({ plans, banner, created, say, year }: WorkbookContext): SheetModel {
  const [first, ...more] = plans;
  const only = first !== undefined && more.length === 0 ? first : null;
  const date: Fact = [say('review.cover.created'), created.toISOString().slice(0, 10)];
  const facts: Fact[] = only
    ? [...planFacts(only), date]
    : [
        [say('review.cover.year'), String(year)],
        ...plans.map((plan): Fact => [plan.label, summaryOf(plan)]),
        date,
      ];
  const rows: RowModel[] = facts.map(([label, text]) => ({
    values: [label, text],
    styles: [LABEL, TEXT],
    height: Math.max(26, rowHeight(COLUMNS, [label, text])),
  }));
  const title = only
    ? only.assessment.data.plan.shortTitle
    : say('review.cover.several', { count: plans.length });
  return pageSheet({
    name: say('review.sheet.cover'),
    widths: WIDTHS,
    rows: [
      { values: [title], style: { role: 'title' }, height: 40 },
      { values: [say('review.cover.title', { year })], style: { role: 'title' }, height: 34 },
      { values: [banner ?? ''], style: { role: 'banner' }, height: 22 },
      ...rows,
      { values: [say('review.cover.notice')], style: { role: 'subtitle' }, height: 24 },
    ],
    banner,
    onePage: plans.length <= PLANS_ON_A_PAGE,
    tabColor: '7F7F7F',
  });
}

function planFacts(context: ReviewContext): Fact[] {
  const { assessment, say } = context;
  const { plan, years } = assessment.data;
  return [
    [say('review.cover.plan'), plan.title],
    [say('review.cover.issuer'), [plan.issuer, plan.documentNumber].filter(Boolean).join('　')],
    [say('review.cover.region'), plan.region.name],
    [say('review.cover.period'), showYears(reportingYears(plan))],
    [say('review.cover.year'), String(assessment.year)],
    [say('review.cover.contents'), contentsOf(context)],
    [say('review.cover.years'), showYears(years)],
    [say('review.cover.files'), filesOf(context)],
  ];
}

/** One of several plans in a paragraph. */
const summaryOf = (context: ReviewContext): string =>
  context.say('review.cover.plan-text', {
    title: context.assessment.data.plan.title,
    contents: contentsOf(context),
    years: showYears(context.assessment.data.years),
    files: filesOf(context),
  });

const contentsOf = ({ assessment, say }: ReviewContext): string =>
  say('review.cover.contents-text', {
    indicators: assessment.indicators.length,
    projects: assessment.projects.length,
    tasks: assessment.tasks.length,
  });

function filesOf({ assessment, checks, say }: ReviewContext): string {
  const paths = new Map(checks.map(({ file, path }) => [file, path]));
  const files = assessment.data.files.map((file) => paths.get(file) ?? file);
  const list = files.join(say('review.cover.file-separator'));
  return list.length <= LONGEST_LIST
    ? list
    : say('review.cover.many-files', { files: clip(list, LONGEST_LIST), count: files.length });
}
