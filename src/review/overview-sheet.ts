/** 总体评价: the counting sentence, counts, red, yellow and green, the largest lags and leads, data gaps — one page. */
import { LIGHTS } from '../assess/project';
import { VERDICTS, type Verdict } from '../assess/verdict';
import { SEVERITIES } from '../check/finding';
import { absoluteAddress } from '../forms/sheet/address';
import type { ChartModel } from '../forms/sheet/chart';
import { BAR_LOOKS } from '../forms/sheet/chart-looks';
import { pageSheet } from '../forms/sheet/page';
import type { ConditionalFormat, SheetModel, StyleRef } from '../forms/sheet/model';
import { dueYear } from '../plan/path';
import { showYears } from '../plan/years';
import type { ReviewContext } from './context';
import { shownYears } from './indicator-columns';
import { verdictColours, type IndicatorSheetLayout } from './indicator-sheet';
import { asCell } from './live-text';
import { extremes, lightList } from './overview-lists';
import { countingSentence, countOf } from './overview-sentence';
import { cell, PageGrid } from './page-grid';
import { pendingRules } from './pending';
import {
  LIGHT_STYLES,
  lightKey,
  VERDICT_LIGHT_ORDER,
  VERDICT_LIGHT_STYLES,
  VERDICT_LIGHTS,
  VERDICT_SHAPES,
  VERDICT_STYLES,
  verdictLightKey,
  verdictWord,
} from './words';

/** Twelve columns that together are as wide as A4 between its margins. */
const COLUMNS = 12;
const WIDTHS = Array.from({ length: COLUMNS }, () => 7.1);
const LISTED = 3;
const DURING: readonly Verdict[] = ['achieved', 'ahead', 'on-track', 'behind', 'far-behind'];
const FINAL: readonly Verdict[] = ['exceeded', 'met', 'missed'];
/** Of a chart beside the counts. */
const CHART_HEIGHT = 150;
/** Room for two lines, because the sentences in these rows change with the figures. */
const EXTREME_HEIGHT = 34;
const HEADER_HEIGHT = 20;

const HEADING: StyleRef = { role: 'page-heading' };
const HEADER: StyleRef = { role: 'header' };
const NUMBER: StyleRef = { role: 'code', format: '0' };
const SHARE: StyleRef = { role: 'code', format: '0.0%' };
const RATIO: StyleRef = { role: 'code', format: '0.00' };
const TEXT: StyleRef = { role: 'text' };
const LABEL: StyleRef = { role: 'label' };
const PLAIN: StyleRef = { role: 'unknown' };

export function overviewSheet(context: ReviewContext, indicators: IndicatorSheetLayout): SheetModel {
  const { assessment, banner, say } = context;
  const page = new PageGrid(WIDTHS);
  const colours: ConditionalFormat[] = [];
  const name = say('review.sheet.overview');
  let section = 0;
  const heading = (key: Parameters<typeof say>[0]): void => {
    section += 1;
    page.across(
      say('review.overview.heading', { number: say(`number.${section}` as 'number.1'), text: say(key) }),
      HEADING,
      22,
    );
  };
  const title = say('review.overview.title', {
    plan: assessment.data.plan.shortTitle,
    year: assessment.year,
  });
  page.across(title, { role: 'page-title' }, 34);
  if (banner !== null) page.across(banner, { role: 'banner' }, 20);
  page.across(asCell(countingSentence(say, assessment, indicators)), { role: 'page-body' });
  const warning = warningText(context);
  if (warning !== null) page.across(warning, { role: 'hint' }, 18);

  heading('review.overview.indicators');
  const chart = addCounts(page, context, indicators);
  heading('review.overview.lights');
  addLights(page, context, indicators);
  for (const which of ['lags', 'leads'] as const) {
    heading(`review.overview.${which}`);
    colours.push(...addExtremes(page, context, indicators, which));
  }
  if (assessment.projects.length > 0) {
    heading('review.overview.projects');
    addProjects(page, context);
  }
  heading('review.overview.gaps');
  addGaps(page, context);
  const sheet = pageSheet({
    name,
    widths: WIDTHS,
    rows: page.rows,
    merges: page.merges,
    banner,
    tabColor: 'C00000',
  });
  return { ...sheet, conditionalFormats: colours, charts: [chart] };
}

/** The verdicts that can occur: those of the plan period, those of the target year, or both where targets differ. */
function shownVerdicts({ assessment }: ReviewContext): Verdict[] {
  const { plan } = assessment.data;
  const due = assessment.indicators.map(({ series }) => dueYear(plan, series.indicator) <= assessment.year);
  const possible = new Set<Verdict>([
    ...(due.includes(false) ? DURING : []),
    ...(due.includes(true) ? FINAL : []),
    'not-assessable',
  ]);
  return VERDICTS.filter((verdict) => possible.has(verdict) || assessment.counts[verdict] > 0);
}

/** Counts and shares of the verdicts, and their chart beside them. */
function addCounts(page: PageGrid, context: ReviewContext, layout: IndicatorSheetLayout): ChartModel {
  const { assessment, say } = context;
  const shown = shownVerdicts(context);
  const height = Math.max(20, CHART_HEIGHT / (shown.length + 1));
  const total = assessment.indicators.length;
  const empty = cell(null, { role: 'blank' }, 6);
  const header = page.add(
    [
      cell(say('review.overview.verdict'), HEADER, 3),
      cell(say('review.overview.count'), HEADER),
      cell(say('review.overview.share'), HEADER, 2),
      empty,
    ],
    height,
  );
  const first = page.next;
  const last = header + shown.length;
  const counts = `${absoluteAddress(first, 4)}:${absoluteAddress(last, 4)}`;
  for (const verdict of shown) {
    const count = countOf(say, assessment, layout, [verdict]);
    const share = `IF(SUM(${counts})=0,"",${absoluteAddress(page.next, 4)}/SUM(${counts}))`;
    page.add(
      [
        cell(`${VERDICT_SHAPES[verdict]} ${verdictWord(say, verdict)}`, VERDICT_STYLES[verdict], 3),
        cell({ formula: count.formula, result: count.value }, NUMBER),
        cell({ formula: share, result: total === 0 ? '' : count.value / total }, SHARE, 2),
        empty,
      ],
      height,
    );
  }
  return {
    kind: 'bar',
    name: say('review.overview.chart'),
    title: say('review.overview.chart'),
    anchor: { top: header, left: 7, bottom: last, right: COLUMNS },
    alternativeText: say('review.overview.chart-text'),
    categories: { block: { top: first, left: 1, bottom: last, right: 1 } },
    valueAxis: { format: '0', minimum: 0 },
    legend: 'none',
    series: [
      {
        name: say('review.overview.count'),
        values: { block: { top: first, left: 4, bottom: last, right: 4 } },
        look: BAR_LOOKS.done,
        labels: { format: '0' },
      },
    ],
  };
}

/** Red, yellow, green and grey, with the verdicts that they stand for. */
function addLights(page: PageGrid, context: ReviewContext, layout: IndicatorSheetLayout): void {
  const { assessment, say } = context;
  for (const light of VERDICT_LIGHT_ORDER) {
    const verdicts = VERDICTS.filter((verdict) => VERDICT_LIGHTS[verdict] === light);
    const count = countOf(say, assessment, layout, verdicts);
    const names = lightList(context, layout, light);
    page.add([
      cell(say(verdictLightKey(light)), VERDICT_LIGHT_STYLES[light]),
      cell({ formula: count.formula, result: count.value }, NUMBER),
      cell(names, TEXT, COLUMNS - 2),
    ]);
  }
}

function addExtremes(
  page: PageGrid,
  context: ReviewContext,
  layout: IndicatorSheetLayout,
  which: 'lags' | 'leads',
): ConditionalFormat[] {
  const { assessment, say } = context;
  page.add(
    [
      cell(say('review.indicators.column.name'), HEADER, 4),
      cell(say('review.indicators.column.ratio'), HEADER),
      cell(say('review.indicators.column.verdict'), HEADER, 2),
      cell(say('review.indicators.column.catchUp'), HEADER, 5),
    ],
    HEADER_HEIGHT,
  );
  const top = page.next;
  const lines = extremes(context, layout, which, Math.min(LISTED, assessment.indicators.length));
  for (const { name, ratio, verdict, catchUp } of lines)
    page.add(
      [cell(name, LABEL, 4), cell(ratio, RATIO), cell(verdict, PLAIN, 2), cell(catchUp, TEXT, 5)],
      EXTREME_HEIGHT,
    );
  return lines.length === 0 ? [] : verdictColours(say, { top, left: 6, bottom: page.next - 1, right: 6 });
}

function addProjects(page: PageGrid, { assessment, say }: ReviewContext): void {
  for (const light of LIGHTS) {
    const projects = assessment.projects.filter((project) => project.light === light);
    if (projects.length === 0) continue;
    const named = light === 'red' || light === 'yellow' || light === 'stopped' ? projects : [];
    const names = named.slice(0, MAX_PROJECTS).map(({ record }) => record.project.name);
    const list = names.join(say('review.remark.separator'));
    page.add([
      cell(say(lightKey(light)), LIGHT_STYLES[light], 2),
      cell(projects.length, NUMBER),
      cell(projects.length / assessment.projects.length, SHARE),
      cell(named.length > MAX_PROJECTS ? say('review.overview.more', { list }) : list, TEXT, COLUMNS - 4),
    ]);
  }
}

/** More names of projects leave no room for the rest of the page. */
const MAX_PROJECTS = 8;

/** What is missing or not sure: years without figures, figures that nobody has confirmed, the result of the checks. */
function addGaps(page: PageGrid, context: ReviewContext): void {
  const { assessment, checks, say } = context;
  const separator = say('review.remark.separator');
  const pending = assessment.indicators.filter((one) => pendingRules(context, one).length > 0);
  const names = pending.slice(0, MAX_PENDING).map(({ series }) => series.indicator.name);
  const { years } = assessment.data;
  const missing = shownYears(context).filter((year) => !years.includes(year));
  const count = (severity: string): number =>
    checks.reduce(
      (sum, { findings }) => sum + findings.filter((finding) => finding.severity === severity).length,
      0,
    );
  const pendingText = say('review.overview.pending-list', {
    count: pending.length,
    names: names.join(separator) + (pending.length > MAX_PENDING ? '…' : ''),
  });
  const lines = [
    ...(missing.length > 0 ? [say('review.overview.years-missing', { years: showYears(missing) })] : []),
    pending.length > 0 ? pendingText : say('review.overview.pending-none'),
    say('review.overview.checks-text', {
      ...Object.fromEntries(SEVERITIES.map((severity) => [severity, count(severity)])),
      explained: checks.reduce((sum, { explained }) => sum + explained.length, 0),
      unverifiable: checks.reduce((sum, { unverifiable }) => sum + unverifiable.length, 0),
    }),
  ];
  for (const line of lines) page.across(line, TEXT);
}

const MAX_PENDING = 10;

/** Figures that a check refuses are not assessed; the first page says so. */
function warningText({ checks, say }: ReviewContext): string | null {
  const blocking = checks.reduce(
    (sum, { findings }) => sum + findings.filter((finding) => finding.severity === 'A').length,
    0,
  );
  return blocking === 0 ? null : say('review.overview.warning', { count: blocking });
}
