/** The series of a chart as XML, with the values that the cells hold now, for readers that do not calculate. */
import type {
  BarChart,
  BarLook,
  ChartModel,
  ChartRange,
  ChartSeries,
  LineLook,
} from '../../forms/sheet/chart';
import {
  areNumbers,
  cellsOf,
  formatOf,
  sheetOfRange,
  type SheetsByName,
} from '../../forms/sheet/chart-cells';
import { CHART_STYLE } from '../../forms/sheet/chart-looks';
import { absoluteAddress, quoteSheet } from '../../forms/sheet/address';
import { NOT_AVAILABLE, shownValue, type CellValue, type SheetModel } from '../../forms/sheet/model';
import { escapeText } from '../guard/xml-text';
import { plainText } from '../sheet-data';
import { lineElement, textProperties } from './chart-text';
import { attribute, flag, solidFill } from './xml';

/** Where a chart finds its cells. */
export interface ChartData {
  /** The sheet that holds the chart. */
  readonly home: SheetModel;
  readonly sheets: SheetsByName;
}

const EDGE = { color: CHART_STYLE.edgeColor, weight: CHART_STYLE.edgeWeight };
const DASH = { solid: 'solid', dash: 'dash', dot: 'sysDot', 'dash-dot': 'dashDot' } as const;

/** One `c:ser` after the other. */
export function* seriesElements(chart: ChartModel, data: ChartData): Generator<string> {
  const categories = categoriesElement(chart.categories, data);
  if (chart.kind === 'line')
    for (const [index, series] of chart.series.entries())
      yield (
        `<c:ser>${nameOf(series, index)}${lineLook(series.look)}${labelsOf(series, 't')}${categories}` +
        `${valuesElement(series.values, data)}${flag('smooth', 0)}</c:ser>`
      );
  else
    for (const [index, series] of chart.series.entries())
      yield (
        `<c:ser>${nameOf(series, index)}${barLook(series.look)}${labelsOf(series, barLabels(chart))}` +
        `${categories}${valuesElement(series.values, data)}</c:ser>`
      );
}

/**
 * LibreOffice (seen with 7.4) cuts a name off at a straight quotation mark, and loses the chart when it saves the file:
 * in files the mark is the full-width one, which looks nearly the same.
 */
const nameOf = ({ name }: ChartSeries<unknown>, index: number): string =>
  `${flag('idx', index)}${flag('order', index)}<c:tx><c:v>${plainText(name.replace(/"/g, '＂'))}</c:v></c:tx>`;

function lineLook({ color, dash, marker, weight }: LineLook): string {
  const line = `<c:spPr>${lineElement({ color, weight, dash: DASH[dash] })}</c:spPr>`;
  const edge = `<c:spPr>${solidFill(color)}${lineElement({ color, weight: EDGE.weight })}</c:spPr>`;
  const size = marker === 'none' ? '' : flag('size', CHART_STYLE.markerSize) + edge;
  return `${line}<c:marker>${flag('symbol', marker)}${size}</c:marker>`;
}

const barLook = ({ fill }: BarLook): string =>
  `<c:spPr>${solidFill(fill)}${lineElement(EDGE)}</c:spPr>${flag('invertIfNegative', 0)}`;

/** In the middle of stacked bars, else the next one's would stand in the way. */
const barLabels = ({ kind }: BarChart): 'ctr' | 'outEnd' =>
  kind === 'stacked-column' || kind === 'stacked-bar' ? 'ctr' : 'outEnd';

function labelsOf({ labels, look }: ChartSeries<LineLook | BarLook>, place: 't' | 'ctr' | 'outEnd'): string {
  if (!labels) return '';
  // On dark and pale fills alike a figure is read on paper of its own.
  const paper = place === 'ctr' && 'fill' in look ? solidFill(CHART_STYLE.paper) : '<a:noFill/>';
  return (
    `<c:dLbls><c:numFmt formatCode="${attribute(labels.format)}" sourceLinked="0"/>` +
    `<c:spPr>${paper}<a:ln><a:noFill/></a:ln></c:spPr>` +
    textProperties({ font: 'body', size: CHART_STYLE.textSize }) +
    flag('dLblPos', place) +
    flag('showLegendKey', 0) +
    flag('showVal', 1) +
    flag('showCatName', 0) +
    flag('showSerName', 0) +
    flag('showPercent', 0) +
    `${flag('showBubbleSize', 0)}</c:dLbls>`
  );
}

function categoriesElement(range: ChartRange, data: ChartData): string {
  const cells = found(range, data);
  if (areNumbers(cells)) return `<c:cat>${numbers(range, data)}</c:cat>`;
  const points = cells.map((cell, index) => point(index, textOf(cell))).join('');
  return (
    `<c:cat><c:strRef>${formulaOf(range, data)}<c:strCache>${flag('ptCount', cells.length)}${points}` +
    '</c:strCache></c:strRef></c:cat>'
  );
}

const valuesElement = (range: ChartRange, data: ChartData): string =>
  `<c:val>${numbers(range, data)}</c:val>`;

function numbers(range: ChartRange, data: ChartData): string {
  const cells = found(range, data);
  const format = formatOf(range, data.sheets.get(sheetOfRange(range, data.home)));
  const points = cells.map((cell, index) => point(index, shownValue(cell))).join('');
  return (
    `<c:numRef>${formulaOf(range, data)}<c:numCache><c:formatCode>${plainText(format)}</c:formatCode>` +
    `${flag('ptCount', cells.length)}${points}</c:numCache></c:numRef>`
  );
}

/** A blank has no point, nor has what is not available: that is what makes it a gap. */
const point = (index: number, value: unknown): string =>
  value === null || value === '' || value === NOT_AVAILABLE
    ? ''
    : `<c:pt idx="${index}"><c:v>${plainText(String(value))}</c:v></c:pt>`;

function textOf(cell: CellValue): string {
  const shown = shownValue(cell);
  return typeof shown === 'boolean' ? String(shown).toUpperCase() : String(shown ?? '');
}

const found = (range: ChartRange, { home, sheets }: ChartData): readonly CellValue[] =>
  cellsOf(range, sheets.get(sheetOfRange(range, home)));

function formulaOf(range: ChartRange, { home }: ChartData): string {
  const { top, left, bottom, right } = range.block;
  const first = absoluteAddress(top, left);
  const last = absoluteAddress(bottom, right);
  const cells = first === last ? first : `${first}:${last}`;
  return `<c:f>${escapeText(`${quoteSheet(sheetOfRange(range, home))}!${cells}`)}</c:f>`;
}
