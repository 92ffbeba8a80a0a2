/**
 * ChartModel → native charts of the open workbook. They are drawn after all sheets, since a chart may show a sheet that
 * stands behind its own; the requests for a sheet are as many for one chart as for all that fit into 4 MB.
 */
import { blockAddress } from '../forms/sheet/address';
import type { ChartModel, ChartRange } from '../forms/sheet/chart';
import { rangesOf, sheetOfRange } from '../forms/sheet/chart-cells';
import type { SheetModel } from '../forms/sheet/model';
import { ReportError } from '../i18n/report-error';
import { chartType, drawFrame, drawSeries, type RangeOf } from './chart-parts';
import type { JournalEntry } from './journal';
import type { SeenSheet } from './propose';
import { protectAgain, unprotect } from './protection';
import { ORDER_BYTES, RequestBudget } from './request-budget';
import { runExcel, WAITING } from './run';
import { suspend } from './suspend';

/** Bytes of one part of a chart, the frame or a series: seen are 4 kB, most of it the paths to what is set. */
const PART_BYTES = 8 * ORDER_BYTES;

/** The sheets that the charts of a sheet show, itself left out. */
const sourcesOf = (model: SheetModel): readonly string[] =>
  (model.charts ?? [])
    .flatMap((chart) => rangesOf(chart).map((range) => sheetOfRange(range, model)))
    .filter((name) => name !== model.name);

/**
 * Looks whether every chart will find its cells, before anything is written.
 *
 * @param agreed - names of the sheets that will be written
 * @throws ReportError `error.excel-chart-source` where a sheet would neither be there nor be written
 */
export function requireSources(sheets: readonly SeenSheet[], agreed: ReadonlySet<string>): void {
  const present = new Set(sheets.filter(({ found }) => found).map(({ model }) => model.name));
  for (const { model } of sheets) {
    if (!agreed.has(model.name)) continue;
    const source = sourcesOf(model).find((name) => !agreed.has(name) && !present.has(name));
    if (source !== undefined)
      throw new ReportError('error.excel-chart-source', { sheet: model.name, source });
  }
}

/**
 * Draws the charts of the sheets that were written. A chart whose name stood there before takes the old one's place.
 *
 * @param sheets - all sheets of the proposal, as they were seen
 * @returns the sheets whose charts are missing, because the work was cancelled before the sheets that they show
 */
export async function drawCharts(
  journal: readonly JournalEntry[],
  sheets: readonly SeenSheet[],
): Promise<readonly string[]> {
  const written = journal.map(({ model }) => model.name);
  const seen = sheets.filter(({ found }) => found).map(({ model }) => model.name);
  const present = new Set([...written, ...seen]);
  const left: string[] = [];
  for (const entry of journal) {
    const { name, charts = [] } = entry.model;
    if (charts.length === 0) continue;
    if (sourcesOf(entry.model).some((source) => !present.has(source))) left.push(name);
    else await runExcel(name, (context) => change(context, entry, charts), WAITING);
  }
  return left;
}

async function change(
  context: Excel.RequestContext,
  entry: JournalEntry,
  charts: readonly ChartModel[],
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(entry.id);
  worksheet.load('protection/protected,protection/options');
  const old = charts.map(({ name }) => worksheet.charts.getItemOrNullObject(name));
  old.forEach((chart) => chart.load('name'));
  await context.sync();
  const protection = worksheet.protection.protected ? worksheet.protection.options : null;
  try {
    if (protection) await unprotect(context, worksheet, entry.model.name);
    entry.charts = charts.filter((_, index) => old[index]?.isNullObject).map(({ name }) => name);
    old.filter((chart) => !chart.isNullObject).forEach((chart) => chart.delete());
    await draw(context, worksheet, charts);
    if (protection) worksheet.protection.protect(protection);
    await context.sync();
  } catch (error) {
    await protectAgain(context, worksheet, protection);
    throw error;
  }
}

async function draw(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  charts: readonly ChartModel[],
): Promise<void> {
  const rangeOf: RangeOf = (range: ChartRange) =>
    (range.sheet === undefined ? worksheet : context.workbook.worksheets.getItem(range.sheet)).getRange(
      blockAddress(range.block),
    );
  suspend(context, true);
  const budget = new RequestBudget(context);
  const made: Excel.ChartSeriesCollection[] = [];
  for (const chart of charts) {
    await budget.spend(PART_BYTES);
    made.push(addChart(worksheet, chart, rangeOf));
  }
  await budget.send();
  for (const [index, model] of charts.entries()) {
    // By its name: what a method made is not found again in a later request.
    const chart = worksheet.charts.getItem(model.name);
    await budget.spend(PART_BYTES);
    drawFrame(chart, model);
    const count = made[index]?.count ?? 0;
    for (const place of model.series.keys()) {
      await budget.spend(PART_BYTES);
      drawSeries(chart, model, place, count, rangeOf);
    }
    // From the end, so that the others keep their places.
    for (let place = count; place > model.series.length; place--) chart.series.getItemAt(place - 1).delete();
  }
}

/** @returns the series that Excel made of the cells: how many, it decides itself */
function addChart(
  worksheet: Excel.Worksheet,
  model: ChartModel,
  rangeOf: RangeOf,
): Excel.ChartSeriesCollection {
  const values = model.series[0]?.values;
  if (!values) throw new RangeError(`${model.name} has no series`);
  const { top, bottom } = values.block;
  const chart = worksheet.charts.add(chartType(model), rangeOf(values), top === bottom ? 'Rows' : 'Columns');
  chart.name = model.name;
  chart.series.load('count');
  return chart.series;
}
