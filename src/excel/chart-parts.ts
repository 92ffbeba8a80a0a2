/** The parts of a chart in the open workbook: what kind it is, titles, axes and legend, and its series. */
import type { BarLook, ChartModel, ChartRange, ChartSeries, LineLook } from '../forms/sheet/chart';
import { address } from '../forms/sheet/address';
import { CHART_STYLE } from '../forms/sheet/chart-looks';
import { FONTS } from '../forms/sheet/styles';

/** Finds the cells that a chart shows. */
export type RangeOf = (range: ChartRange) => Excel.Range;

const TYPES = {
  line: 'LineMarkers',
  column: 'ColumnClustered',
  'stacked-column': 'ColumnStacked',
  bar: 'BarClustered',
  'stacked-bar': 'BarStacked',
} as const satisfies Readonly<Record<ChartModel['kind'], `${Excel.ChartType}`>>;

export const chartType = ({ kind }: ChartModel): (typeof TYPES)[ChartModel['kind']] => TYPES[kind];

const LEGEND = { top: 'Top', bottom: 'Bottom', right: 'Right' } as const;
const DASH = { solid: 'Continuous', dash: 'Dash', dot: 'Dot', 'dash-dot': 'DashDot' } as const;
const MARKER = {
  none: 'None',
  circle: 'Circle',
  square: 'Square',
  diamond: 'Diamond',
  triangle: 'Triangle',
} as const;

/** Everything but the series. */
export function drawFrame(chart: Excel.Chart, model: ChartModel): void {
  const { anchor, title, legend } = model;
  chart.setPosition(address(anchor.top, anchor.left), address(anchor.bottom, anchor.right));
  chart.displayBlanksAs = 'NotPlotted';
  chart.plotVisibleOnly = false;
  chart.format.font.name = FONTS.body;
  chart.format.font.size = CHART_STYLE.textSize;
  chart.format.fill.setSolidColor(`#${CHART_STYLE.paper}`);
  chart.title.visible = title !== null;
  if (title !== null) {
    chart.title.text = title;
    const { font } = chart.title.format;
    font.name = FONTS.heading;
    font.size = CHART_STYLE.titleSize;
    font.bold = true;
  }
  chart.legend.visible = legend !== 'none';
  if (legend !== 'none') {
    chart.legend.position = LEGEND[legend];
    chart.legend.overlay = false;
  }
  drawAxes(chart.axes, model);
}

function drawAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, model: ChartModel): void {
  const { format, minimum, maximum, title } = model.valueAxis;
  drawTitle(categoryAxis, model.categoryTitle);
  drawTitle(valueAxis, title);
  // Years stay years: a date axis would put them in their places on a calendar.
  categoryAxis.categoryType = 'TextAxis';
  // Below the figures, also where some of them are negative.
  categoryAxis.tickLabelPosition = 'Low';
  if (model.kind === 'bar' || model.kind === 'stacked-bar') {
    // From the top down, as the cells are read; the values then stand at the end of the categories, the bottom.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  valueAxis.linkNumberFormat = false;
  valueAxis.numberFormat = format;
  if (minimum !== undefined) valueAxis.minimum = minimum;
  if (maximum !== undefined) valueAxis.maximum = maximum;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = `#${CHART_STYLE.gridColor}`;
  for (const axis of [categoryAxis, valueAxis]) {
    axis.majorTickMark = 'None';
    axis.format.line.color = `#${CHART_STYLE.axisColor}`;
  }
}

function drawTitle({ title }: Excel.ChartAxis, text: string | undefined): void {
  title.visible = text !== undefined;
  if (text !== undefined) title.text = text;
}

/**
 * One series, in one request: what `add` made is not found again in a later one.
 *
 * @param existing - how many series Excel made itself; these are taken first
 */
export function drawSeries(
  chart: Excel.Chart,
  model: ChartModel,
  place: number,
  existing: number,
  rangeOf: RangeOf,
): void {
  const one = model.series[place];
  if (!one) throw new RangeError(`${model.name} has no series ${place}`);
  const series = place < existing ? chart.series.getItemAt(place) : chart.series.add(one.name);
  series.name = one.name;
  series.setValues(rangeOf(one.values));
  series.setXAxisValues(rangeOf(model.categories));
  if ('fill' in one.look) drawBars(series, one.look, isStacked(model));
  else drawLine(series, one.look);
  drawLabels(series, one, model);
}

function drawLine(series: Excel.ChartSeries, { color, dash, marker, weight }: LineLook): void {
  series.smooth = false;
  const { line } = series.format;
  line.color = `#${color}`;
  line.weight = weight;
  line.lineStyle = DASH[dash];
  series.markerStyle = MARKER[marker];
  if (marker === 'none') return;
  series.markerSize = CHART_STYLE.markerSize;
  series.markerBackgroundColor = `#${color}`;
  series.markerForegroundColor = `#${color}`;
}

function drawBars(series: Excel.ChartSeries, { fill }: BarLook, stacked: boolean): void {
  series.invertIfNegative = false;
  series.gapWidth = CHART_STYLE.gapWidth;
  if (stacked) series.overlap = 100;
  series.format.fill.setSolidColor(`#${fill}`);
  const { line } = series.format;
  line.color = `#${CHART_STYLE.edgeColor}`;
  line.weight = CHART_STYLE.edgeWeight;
}

function drawLabels(
  series: Excel.ChartSeries,
  { labels }: ChartSeries<LineLook | BarLook>,
  model: ChartModel,
): void {
  series.hasDataLabels = labels !== undefined;
  if (!labels) return;
  const { dataLabels } = series;
  dataLabels.showValue = true;
  dataLabels.linkNumberFormat = false;
  dataLabels.numberFormat = labels.format;
  dataLabels.position = model.kind === 'line' ? 'Top' : isStacked(model) ? 'Center' : 'OutsideEnd';
  // On dark and pale fills alike a figure is read on paper of its own.
  if (isStacked(model)) dataLabels.format.fill.setSolidColor(`#${CHART_STYLE.paper}`);
}

const isStacked = ({ kind }: ChartModel): boolean => kind === 'stacked-bar' || kind === 'stacked-column';
