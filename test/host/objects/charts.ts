/** Excel.ChartCollection and what is in it, as far as the product draws charts. */
import type { Worksheet } from 'exceljs';
import type { FakeHost } from '../fake-host';
import { accessDenied, alreadyExists, invalidArgument, itemNotFound } from '../host-error';
import { HostCollection } from '../host-object';
import { areaText, parseArea, quoteSheet } from '../model/areas';
import type { StoredChart, Values } from '../model/charts';
import { internals } from '../model/store';
import {
  CHART_MEMBERS,
  ChartAreaFormat,
  ChartAxes,
  ChartDataLabels,
  ChartLegend,
  ChartPart,
  ChartSeriesFormat,
  ChartTitle,
  oneOf,
  parts,
  SERIES_MEMBERS,
  settable,
} from './chart-parts';
import { Range } from './range';

const isType = oneOf('LineMarkers', 'ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked');
const isDirection = oneOf('Auto', 'Rows', 'Columns');
const LONGEST_NAME = 255;

/** A range as a chart's formula names it. */
function source(argument: unknown): string {
  if (!(argument instanceof Range)) throw invalidArgument('The source of a chart is a range.');
  return `${quoteSheet(argument.sheet.name)}!${areaText(argument.rect, '$')}`;
}

class ChartSeries extends ChartPart {
  constructor(
    private readonly chart: StoredChart,
    sheet: Worksheet,
    values: Values,
  ) {
    super(sheet, values);
  }

  SetValues(range: unknown): void {
    this.guard();
    this.values['Values'] = source(range);
  }
  SetXAxisValues(range: unknown): void {
    this.guard();
    this.values['XAxisValues'] = source(range);
  }
  Delete(): void {
    this.guard();
    this.chart.series.splice(this.chart.series.indexOf(this.values), 1);
  }
}
settable(ChartSeries, SERIES_MEMBERS);
parts(ChartSeries, { DataLabels: ChartDataLabels, Format: ChartSeriesFormat });

class ChartSeriesCollection extends HostCollection<ChartSeries> {
  constructor(
    private readonly chart: StoredChart,
    private readonly sheet: Worksheet,
  ) {
    super();
  }

  get _Items(): readonly ChartSeries[] {
    return this.chart.series.map((values) => new ChartSeries(this.chart, this.sheet, values));
  }
  get Count(): number {
    return this.chart.series.length;
  }
  Add(name?: unknown): ChartSeries {
    if (internals(this.sheet).sheetProtection) throw accessDenied();
    if (typeof name !== 'string') throw invalidArgument();
    const values: Values = { Name: name };
    this.chart.series.push(values);
    return new ChartSeries(this.chart, this.sheet, values);
  }
}

class Chart extends ChartPart {
  constructor(
    private readonly host: FakeHost,
    sheet: Worksheet,
    private readonly stored: StoredChart,
  ) {
    super(sheet, stored.values);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.stored.id };
  }

  get Id(): string {
    return this.stored.id;
  }
  get Name(): unknown {
    return this.values['Name'];
  }
  set Name(value: unknown) {
    this.guard();
    if (typeof value !== 'string' || value === '' || value.length > LONGEST_NAME) throw invalidArgument();
    const others = this.all.filter((one) => one !== this.stored);
    // What Excel does with a second chart of a name is not recorded.
    if (others.some(({ values }) => String(values['Name']).toLowerCase() === value.toLowerCase()))
      throw alreadyExists(`chart ${value}`);
    this.values['Name'] = value;
  }
  get Series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.stored, this.sheet);
  }

  SetPosition(first: unknown, last?: unknown): void {
    this.guard();
    if (typeof first !== 'string' || typeof last !== 'string') throw invalidArgument();
    const [from, to] = [parseArea(first), parseArea(last)];
    this.values['Position'] = areaText({ ...from, bottom: to.bottom, right: to.right });
  }
  Delete(): void {
    this.guard();
    this.all.splice(this.all.indexOf(this.stored), 1);
  }

  private get all(): StoredChart[] {
    return this.host.states.of(this.sheet).charts;
  }
}
settable(Chart, CHART_MEMBERS);
parts(Chart, { Axes: ChartAxes, Format: ChartAreaFormat, Legend: ChartLegend, Title: ChartTitle });

export class ChartCollection extends HostCollection<Chart> {
  constructor(
    private readonly host: FakeHost,
    private readonly sheet: Worksheet,
  ) {
    super();
  }

  get _Items(): readonly Chart[] {
    return this.all.map((one) => this.chart(one));
  }
  get Count(): number {
    return this.all.length;
  }

  Add(type: unknown, range: unknown, seriesBy?: unknown): Chart {
    if (internals(this.sheet).sheetProtection) throw accessDenied();
    if (typeof type !== 'string' || !isType(type)) throw invalidArgument(`chart type ${String(type)}`);
    if (seriesBy !== undefined && !isDirection(seriesBy)) throw invalidArgument();
    source(range);
    this.host.chartsMade += 1;
    const id = `{chart-${this.host.chartsMade}}`;
    const series = Array.from({ length: this.host.seriesOfNewChart }, (_, index) => ({
      Name: `Series${index + 1}`,
    }));
    const made: StoredChart = { id, type, values: { Name: `Chart ${this.host.chartsMade}` }, series };
    this.all.push(made);
    return this.chart(made);
  }
  GetItem(name: unknown): Chart {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw itemNotFound(`chart ${String(name)}`);
    return found;
  }
  GetItemOrNullObject(name: unknown): Chart | null {
    const key = String(name).toLowerCase();
    const found = this.all.find((one) => one.id === name || String(one.values['Name']).toLowerCase() === key);
    return found ? this.chart(found) : null;
  }
  /** office.js finds a chart again by its id. */
  Indexer(key: unknown): Chart {
    return this.GetItem(key);
  }

  private get all(): StoredChart[] {
    return this.host.states.of(this.sheet).charts;
  }

  private chart(one: StoredChart): Chart {
    return new Chart(this.host, this.sheet, one);
  }
}
