/** What a chart must keep so that both writers can draw it whole and people can read it, in black and white too. */
import type { ChartModel, ChartRange } from './chart';
import { cellCount, cellsOf, rangesOf, sheetOfRange, type SheetsByName } from './chart-cells';
import { barsDiffer, linesDiffer } from './chart-looks';
import { NOT_AVAILABLE, shownValue, type Block, type Scalar, type SheetModel } from './model';

/** Excel's own. */
const MAX_SERIES = 255;
const MAX_POINTS = 32_000;
const MAX_NAME = 255;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Excel takes a longer title from a file, but not through its programming interface. */
const MAX_TITLE = 255;

/** @returns what keeps the charts of a sheet from being drawn; null where nothing does */
export function chartProblem(sheet: SheetModel, sheets: SheetsByName): string | null {
  const names = new Set<string>();
  for (const chart of sheet.charts ?? []) {
    const name = chart.name.toLowerCase();
    const problem = names.has(name) ? 'two charts with this name' : problemOf(chart, sheet, sheets);
    if (problem !== null) return `chart “${chart.name}”: ${problem}`;
    names.add(name);
  }
  return null;
}

function problemOf(chart: ChartModel, home: SheetModel, sheets: SheetsByName): string | null {
  return (
    textProblem(chart) ??
    (isBlock(chart.anchor) ? null : 'anchor') ??
    axisProblem(chart) ??
    dataProblem(chart, home, sheets) ??
    looksProblem(chart)
  );
}

function textProblem({
  name,
  title,
  alternativeText,
  categoryTitle,
  valueAxis,
  series,
}: ChartModel): string | null {
  if (name.trim() === '' || name.length > MAX_NAME) return `a name of ${name.length} characters`;
  // Nobody who cannot see the chart would learn what it shows.
  if (alternativeText.trim() === '') return 'no alternative text';
  for (const text of [title, categoryTitle, valueAxis.title])
    if (text?.trim() === '' || (text?.length ?? 0) > MAX_TITLE)
      return `a title of ${text?.length} characters`;
  for (const one of series)
    if (one.name.trim() === '' || one.name.length > MAX_NAME)
      return `a series name of ${one.name.length} characters`;
  const formats = [valueAxis.format, ...series.map(({ labels }) => labels?.format ?? 'General')];
  if (formats.includes('')) return 'an empty number format';
  const all = [name, title, alternativeText, categoryTitle, valueAxis.title, ...formats];
  const texts = [...all, ...series.map((one) => one.name)];
  return texts.some((text) => /[\uFFFE\uFFFF]/.test(text ?? '')) ? 'a character that XML forbids' : null;
}

function axisProblem({ valueAxis: { minimum, maximum } }: ChartModel): string | null {
  const ends = [minimum ?? 0, maximum ?? 0];
  if (!ends.every(Number.isFinite)) return 'ends of the value axis';
  return minimum !== undefined && maximum !== undefined && minimum >= maximum
    ? `a value axis from ${minimum} to ${maximum}`
    : null;
}

function dataProblem(chart: ChartModel, home: SheetModel, sheets: SheetsByName): string | null {
  const { series, categories } = chart;
  if (series.length === 0 || series.length > MAX_SERIES) return `${series.length} series`;
  for (const range of rangesOf(chart)) {
    const problem = rangeProblem(range, home, sheets);
    if (problem !== null) return problem;
  }
  const points = cellCount(categories.block);
  if (points > MAX_POINTS) return `${points} points`;
  for (const { name, values } of series) {
    const count = cellCount(values.block);
    if (count !== points) return `series “${name}” has ${count} values for ${points} categories`;
    const cells = cellsOf(values, sheets.get(sheetOfRange(values, home)));
    // Excel draws a text as zero, which it is not.
    if (cells.some((cell) => !isFigureOrGap(shownValue(cell))))
      return `series “${name}” shows a cell that is neither a number nor blank`;
  }
  return null;
}

const isFigureOrGap = (shown: Scalar | null): boolean =>
  shown === null || shown === NOT_AVAILABLE || typeof shown === 'number';

function rangeProblem(range: ChartRange, home: SheetModel, sheets: SheetsByName): string | null {
  const sheet = sheetOfRange(range, home);
  if (!sheets.has(sheet)) return `no sheet “${sheet}”`;
  const { top, left, bottom, right } = range.block;
  return isBlock(range.block) && (top === bottom || left === right)
    ? null
    : 'a range that is no row or column';
}

const isBlock = ({ top, left, bottom, right }: Block): boolean =>
  [top, left, bottom, right].every((place) => Number.isInteger(place) && place > 0) &&
  top <= bottom &&
  left <= right &&
  bottom <= LAST_ROW &&
  right <= LAST_COLUMN;

function looksProblem(chart: ChartModel): string | null {
  const colors =
    chart.kind === 'line'
      ? chart.series.map(({ look }) => look.color)
      : chart.series.map(({ look }) => look.fill);
  if (!colors.every((color) => /^[0-9A-F]{6}$/i.test(color))) return `colours ${colors.join(', ')}`;
  const alike =
    chart.kind === 'line' ? firstAlike(chart.series, linesDiffer) : firstAlike(chart.series, barsDiffer);
  return alike && `series ${alike} look the same in black and white`;
}

function firstAlike<Look>(
  series: readonly { readonly name: string; readonly look: Look }[],
  differ: (one: Look, other: Look) => boolean,
): string | null {
  for (const [index, one] of series.entries())
    for (const other of series.slice(index + 1))
      if (!differ(one.look, other.look)) return `“${one.name}” and “${other.name}”`;
  return null;
}
