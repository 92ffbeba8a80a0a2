/** 指标轨迹: the path and the actual values of every indicator, as a table and as native charts. */
import type { IndicatorAssessment } from '../assess/assessment';
import { absoluteAddress, address, quoteText } from '../forms/sheet/address';
import type { ChartModel } from '../forms/sheet/chart';
import { LINE_LOOKS } from '../forms/sheet/chart-looks';
import { breaksBetween } from '../forms/sheet/page-breaks';
import type { Block, CellValue, RowModel, SheetModel, StyleRef, ValidationModel } from '../forms/sheet/model';
import { decimalsOf, numberFormat } from '../plan/units';
import type { ReviewContext } from './context';
import { numberStyle } from './indicator-columns';
import { columnRange, foundIn, shownIn, verdictColours, type IndicatorSheetLayout } from './indicator-sheet';
import { cell, PageGrid } from './page-grid';
import { pointNotes } from './point-notes';
import { shareBar } from './share-bar';
import { cut } from './sheet-names';
import { hasTrajectory, isSum, trajectoryOf, trajectoryYears, type TrajectoryPoint } from './trajectory';

const LABEL_WIDTHS = [26, 20] as const;
/** Of all years together. */
const YEARS_WIDTH = 52;
const CHART_HEIGHT = 168;
/** Beyond this the table shows only what the review sheets need. */
const MAX_INDICATORS = 2000;
/** More charts make a workbook that opens slowly. */
const MAX_CHARTS = 120;
const MAX_TITLE = 26;

const SECTION: StyleRef = { role: 'section' };
const YEAR: StyleRef = { role: 'header', format: '0' };
const LABEL: StyleRef = { role: 'label' };
const TEXT: StyleRef = { role: 'text' };
const PLAIN: StyleRef = { role: 'unknown' };
const POSITION: StyleRef = { role: 'computed' };

/** An indicator and its place in the table, from 0. */
interface Placed {
  readonly record: IndicatorAssessment;
  readonly index: number;
}

/** Where the trajectory of each indicator stands: the row of its years, above path, actual and target. */
export interface TrajectoryLayout {
  readonly name: string;
  readonly years: readonly number[];
  readonly firstColumn: number;
  readonly rows: ReadonlyMap<string, number>;
  /** The rows of the sheet as they are drawn. */
  readonly cells: readonly RowModel[];
}

export function trajectorySheet(
  context: ReviewContext,
  layout: IndicatorSheetLayout,
): { sheet: SheetModel; layout: TrajectoryLayout } {
  const { assessment, banner, say } = context;
  const years = trajectoryYears(context);
  const firstColumn = LABEL_WIDTHS.length + 1;
  const widths = [...LABEL_WIDTHS, ...years.map(() => Math.max(8, YEARS_WIDTH / years.length))];
  const page = new PageGrid(widths);
  const title = say('review.trajectory.title', {
    plan: assessment.data.plan.shortTitle,
    year: assessment.year,
  });
  page.across(title, { role: 'title' }, 30);
  if (banner !== null) page.across(banner, { role: 'banner' }, 20);
  page.across(say('review.trajectory.note'), { role: 'page-note' });
  const titleRows = page.rows.length;
  const name = say('review.sheet.trajectory');
  const known = assessment.indicators
    .map((record, index): Placed => ({ record, index }))
    .filter(({ record }) => hasTrajectory(context, record));
  const shown = known.slice(0, MAX_INDICATORS);
  if (shown.length < known.length)
    page.across(say('review.trajectory.first', { count: shown.length }), { role: 'page-note' });
  const rows = new Map<string, number>();
  const firstBlock = page.next;
  for (const placed of shown) {
    const row = addBlock(page, context, layout, placed, years);
    rows.set(placed.record.series.indicator.code, row);
  }
  const firstChart = page.next;
  // One rule for the whole column: only the verdicts in it read like verdicts.
  const verdicts: Block = {
    top: firstBlock,
    left: 2,
    bottom: Math.max(firstBlock, page.rows.length),
    right: 2,
  };
  const figures: Block = {
    ...verdicts,
    left: firstColumn,
    right: firstColumn + years.length - 1,
  };
  const place: TrajectoryLayout = { name, years, firstColumn, rows, cells: page.rows };
  const charts = years.length < 2 ? [] : addCharts(page, context, shown, place);
  const columns = widths.map((width) => ({ width, style: TEXT }));
  // The heading of the charts stays with the first ones.
  const chartRows = [...new Set(charts.map(({ anchor }) => anchor.top))].slice(1);
  const starts = [...rows.values(), ...(charts.length > 0 ? [firstChart, ...chartRows] : [])];
  return {
    layout: place,
    sheet: {
      name,
      visibility: 'visible',
      columns,
      rows: page.rows,
      merges: page.merges,
      conditionalFormats: [
        ...verdictColours(say, verdicts),
        { block: figures, formula: `ISNA(${address(figures.top, figures.left)})`, role: 'gap' },
      ],
      charts,
      validations: shown.flatMap(({ record }) => sourceNotes(context, record, place)),
      freeze: { rows: titleRows, columns: 0 },
      protected: false,
      gridLines: false,
      print: {
        paper: 'A4',
        orientation: 'portrait',
        titleRows: { first: 1, last: 1 },
        breaksAfter: breaksBetween(columns, page.rows, starts, 1),
        ...(banner === null ? {} : { header: banner }),
      },
      tabColor: '2E75B6',
    },
  };
}

/** The rows of one indicator: years, path, actual, target. @returns the row of the years */
function addBlock(
  page: PageGrid,
  context: ReviewContext,
  layout: IndicatorSheetLayout,
  { record, index }: Placed,
  years: readonly number[],
): number {
  const { say } = context;
  const { indicator } = record.series;
  const row = page.next;
  // The last line says where the indicator stands in the table, however that is sorted.
  const position = absoluteAddress(row + 3, 2);
  const bar = (key: string): CellValue =>
    shareBar(`INDEX(${columnRange(layout, key)},${position})`, shownIn(layout, key, index));
  const points = trajectoryOf(context, record, layout, position, years);
  const format = numberStyle('number', numberFormat(decimalsOf(indicator)));
  const figures = (pick: (point: TrajectoryPoint) => CellValue): ReturnType<typeof cell>[] =>
    points.map((point) => {
      const value = pick(point);
      return cell(value, value === null ? PLAIN : format);
    });
  const sum = isSum(context, record);
  const name = `${indicator.code} ${indicator.name}`;
  const { unit } = indicator;
  const heading = unit === null ? name : say('review.sheet-page.name', { name, mark: unit });
  page.add([
    cell(context.codeCell(indicator.code, heading), SECTION),
    cell(foundIn(layout, 'verdict', position, index), PLAIN),
    ...years.map((year) => cell(year, YEAR)),
  ]);
  page.add([
    cell(say(sum ? 'review.trajectory.path-sum' : 'review.trajectory.path'), LABEL),
    cell(bar('timeShare'), TEXT),
    ...figures(({ path }) => path),
  ]);
  page.add([
    cell(say(sum ? 'review.trajectory.actual-sum' : 'review.trajectory.actual'), LABEL),
    cell(bar('doneShare'), TEXT),
    ...figures(({ actual }) => actual),
  ]);
  page.add([
    cell(say('review.trajectory.target'), LABEL),
    cell(
      { formula: `MATCH(${quoteText(indicator.code)},${columnRange(layout, 'code')},0)`, result: index + 1 },
      { ...POSITION, format: say('review.trajectory.position') },
    ),
    ...figures(({ target }) => target),
  ]);
  return row;
}

/** Where the figures of one indicator come from; the target stands in one row from the first year to the last. */
function sourceNotes(
  context: ReviewContext,
  record: IndicatorAssessment,
  layout: TrajectoryLayout,
): ValidationModel[] {
  const { rows, firstColumn, years } = layout;
  const top = rows.get(record.series.indicator.code) ?? 1;
  const at = (offset: number, first: number, last = first): Block => ({
    top: top + offset,
    left: firstColumn + first,
    bottom: top + offset,
    right: firstColumn + last,
  });
  return [
    ...pointNotes(context, record, layout, years, {
      path: (index) => at(1, index),
      actual: (index) => at(2, index),
    }),
    ...context.notesOf(record).planned(at(3, 0, years.length - 1)),
  ];
}

/** Two charts beside each other in one high row, so that no page ends within a chart. */
function addCharts(
  page: PageGrid,
  context: ReviewContext,
  shown: readonly Placed[],
  place: TrajectoryLayout,
): ChartModel[] {
  const drawn = shown.slice(0, MAX_CHARTS);
  const last = place.firstColumn + place.years.length - 1;
  if (drawn.length > 0)
    page.across(
      drawn.length < shown.length
        ? context.say('review.trajectory.charts-first', { count: drawn.length })
        : context.say('review.trajectory.charts'),
      { role: 'page-heading' },
      26,
    );
  let row = 0;
  return drawn.map(({ record }, index) => {
    const left = index % 2 === 0;
    if (left) row = page.across(null, { role: 'blank' }, CHART_HEIGHT);
    const columns = left ? { left: 1, right: 2 } : { left: place.firstColumn, right: last };
    return trajectoryChart(context, record, place, { top: row, bottom: row, ...columns });
  });
}

/** The position of the first year with a path or an actual value, from 0: earlier years belong to other indicators. */
export function firstPoint({ rows, cells, firstColumn, years }: TrajectoryLayout, code: string): number {
  const top = rows.get(code) ?? 1;
  const first = years.findIndex((_, index) =>
    [1, 2].some((offset) => (cells[top + offset - 1]?.values[firstColumn + index - 1] ?? null) !== null),
  );
  return Math.max(0, first);
}

/**
 * Where a chart ends: LibreOffice (seen with 7.4) draws #N/A as zero unless one of the cells is really blank, so that
 * actual values of all years are followed by a blank one.
 */
function lastColumn({ cells, firstColumn, years }: TrajectoryLayout, top: number, first: number): number {
  const last = firstColumn + years.length - 1;
  const actuals = cells[top + 1]?.values.slice(first - 1, last) ?? [];
  return actuals.includes(null) ? last : last + 1;
}

/** The chart of one indicator over its rows in 指标轨迹. @param anchor - the cells that it covers */
export function trajectoryChart(
  { say }: ReviewContext,
  { series: { indicator } }: IndicatorAssessment,
  layout: TrajectoryLayout,
  anchor: Block,
  titled = true,
): ChartModel {
  const { name, firstColumn, rows } = layout;
  const top = rows.get(indicator.code) ?? 1;
  const first = firstColumn + firstPoint(layout, indicator.code);
  const last = lastColumn(layout, top, first);
  const line = (offset: number): { sheet: string; block: Block } => ({
    sheet: name,
    block: {
      top: top + offset,
      left: first,
      bottom: top + offset,
      right: last,
    },
  });
  const full = `${indicator.code} ${indicator.name}`;
  const title = full.length > MAX_TITLE ? `${cut(full, MAX_TITLE)}…` : full;
  return {
    kind: 'line',
    name: indicator.code,
    title: titled ? title : null,
    anchor,
    alternativeText: say('review.trajectory.alternative', { name: full, unit: indicator.unit ?? '' }),
    categories: line(0),
    valueAxis: {
      format: numberFormat(Math.min(2, decimalsOf(indicator))),
      ...(indicator.unit === null ? {} : { title: indicator.unit }),
    },
    legend: 'bottom',
    series: [
      { name: say('review.trajectory.actual'), values: line(2), look: LINE_LOOKS.actual },
      { name: say('review.trajectory.path'), values: line(1), look: LINE_LOOKS.path },
      { name: say('review.trajectory.target'), values: line(3), look: LINE_LOOKS.target },
    ],
  };
}
