/** ChartModel → the XML of a chart part, in the order of elements that the schema asks for (ECMA-376 part 1, §21.2). */
import type { BarChart, ChartModel } from '../../forms/sheet/chart';
import { CHART_STYLE } from '../../forms/sheet/chart-looks';
import { lineElement, textProperties, titleElement } from './chart-text';
import { seriesElements, type ChartData } from './series-xml';
import { attribute, flag, HEAD, NAMESPACE, solidFill } from './xml';

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const AXES = flag('axId', CATEGORY_AXIS) + flag('axId', VALUE_AXIS);
const TEXT = textProperties({ font: 'body', size: CHART_STYLE.textSize });
const LEGEND = { top: 't', bottom: 'b', right: 'r' } as const;

/** #N/A is a gap as well; Excel before 2019 does not know this and draws a line across. */
const GAPS =
  '<c:extLst><c:ext uri="{56B9EC1D-385E-4148-901F-78D8002777C0}"' +
  ' xmlns:c16r3="http://schemas.microsoft.com/office/drawing/2017/03/chart">' +
  '<c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16>' +
  '</c:ext></c:extLst>';

/** The part, in pieces. */
export function* chartXml(chart: ChartModel, data: ChartData): Generator<string> {
  const { title, legend } = chart;
  yield (
    HEAD +
    `<c:chartSpace xmlns:c="${NAMESPACE.chart}" xmlns:a="${NAMESPACE.main}">` +
    `${flag('date1904', 0)}${flag('lang', 'zh-CN')}${flag('roundedCorners', 0)}<c:chart>` +
    (title === null
      ? ''
      : titleElement(title, { font: 'heading', size: CHART_STYLE.titleSize, bold: true })) +
    `${flag('autoTitleDeleted', title === null ? 1 : 0)}<c:plotArea><c:layout/>`
  );
  yield* plot(chart, data);
  yield categoryAxis(chart) + valueAxis(chart) + '</c:plotArea>';
  if (legend !== 'none')
    yield `<c:legend>${flag('legendPos', LEGEND[legend])}${flag('overlay', 0)}${TEXT}</c:legend>`;
  // Hidden rows and columns stay in the chart: its cells may stand in some that nobody has to see.
  yield (
    `${flag('plotVisOnly', 0)}${flag('dispBlanksAs', 'gap')}${GAPS}</c:chart>` +
    `<c:spPr>${solidFill(CHART_STYLE.paper)}${lineElement({ color: CHART_STYLE.gridColor, weight: CHART_STYLE.edgeWeight })}</c:spPr>` +
    `${TEXT}</c:chartSpace>`
  );
}

function* plot(chart: ChartModel, data: ChartData): Generator<string> {
  if (chart.kind === 'line') {
    yield `<c:lineChart>${flag('grouping', 'standard')}${flag('varyColors', 0)}`;
    yield* seriesElements(chart, data);
    yield `${flag('marker', 1)}${AXES}</c:lineChart>`;
    return;
  }
  yield (
    `<c:barChart>${flag('barDir', liesDown(chart) ? 'bar' : 'col')}` +
    `${flag('grouping', isStacked(chart) ? 'stacked' : 'clustered')}${flag('varyColors', 0)}`
  );
  yield* seriesElements(chart, data);
  yield `${flag('gapWidth', CHART_STYLE.gapWidth)}${isStacked(chart) ? flag('overlap', 100) : ''}${AXES}</c:barChart>`;
}

const liesDown = ({ kind }: ChartModel): boolean => kind === 'bar' || kind === 'stacked-bar';
const isStacked = ({ kind }: BarChart): boolean => kind === 'stacked-bar' || kind === 'stacked-column';

const axisTitle = (text: string | undefined): string =>
  text === undefined ? '' : titleElement(text, { font: 'body', size: CHART_STYLE.textSize });

const AXIS_LINE = `<c:spPr>${lineElement({ color: CHART_STYLE.axisColor, weight: CHART_STYLE.edgeWeight })}</c:spPr>`;
const TICKS = flag('majorTickMark', 'none') + flag('minorTickMark', 'none');

/** Bars are read from the top down, as the cells are; Excel would begin at the bottom. */
const categoryAxis = (chart: ChartModel): string =>
  `<c:catAx>${flag('axId', CATEGORY_AXIS)}` +
  `<c:scaling>${flag('orientation', liesDown(chart) ? 'maxMin' : 'minMax')}</c:scaling>` +
  `${flag('delete', 0)}${flag('axPos', liesDown(chart) ? 'l' : 'b')}${axisTitle(chart.categoryTitle)}` +
  `<c:numFmt formatCode="General" sourceLinked="1"/>${TICKS}` +
  // Below the figures, also where some of them are negative.
  `${flag('tickLblPos', 'low')}${AXIS_LINE}${TEXT}${flag('crossAx', VALUE_AXIS)}` +
  // Years stay years: a date axis would put them in their places on a calendar.
  `${flag('crosses', 'autoZero')}${flag('auto', 0)}${flag('lblAlgn', 'ctr')}${flag('lblOffset', 100)}` +
  `${flag('noMultiLvlLbl', 1)}</c:catAx>`;

function valueAxis(chart: ChartModel): string {
  const { title, format, minimum, maximum } = chart.valueAxis;
  return (
    `<c:valAx>${flag('axId', VALUE_AXIS)}<c:scaling>${flag('orientation', 'minMax')}` +
    (maximum === undefined ? '' : flag('max', maximum)) +
    (minimum === undefined ? '' : flag('min', minimum)) +
    `</c:scaling>${flag('delete', 0)}${flag('axPos', liesDown(chart) ? 'b' : 'l')}` +
    `<c:majorGridlines><c:spPr>${lineElement({ color: CHART_STYLE.gridColor, weight: CHART_STYLE.edgeWeight })}</c:spPr></c:majorGridlines>` +
    `${axisTitle(title)}<c:numFmt formatCode="${attribute(format)}" sourceLinked="0"/>${TICKS}` +
    `${flag('tickLblPos', 'nextTo')}${AXIS_LINE}${TEXT}${flag('crossAx', CATEGORY_AXIS)}` +
    // Where the categories run down, their end is the bottom.
    `${flag('crosses', liesDown(chart) ? 'max' : 'autoZero')}${flag('crossBetween', 'between')}</c:valAx>`
  );
}
