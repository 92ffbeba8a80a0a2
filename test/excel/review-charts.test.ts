/** An assessment workbook drawn into the open workbook, through the real office.js: every chart, over its own cells. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { absoluteAddress, blockAddress } from '../../src/forms/sheet/address';
import type { ChartModel, ChartRange } from '../../src/forms/sheet/chart';
import { sheetOfRange } from '../../src/forms/sheet/chart-cells';
import type { SheetModel, WorkbookModel } from '../../src/forms/sheet/model';
import { calculateWith } from '../contract/drawings';
import type { StoredChart } from '../host/model/charts';
import { withHost } from '../host/with-host';
import { reviewFor } from '../review/support';
import { refusal } from './table';

/** What a chart shows and where it stands. */
interface Shown {
  readonly name: unknown;
  readonly place: unknown;
  readonly lines: readonly (readonly unknown[])[];
}

/** As Excel writes a range: only names with odd characters are quoted. */
function rangeIn(range: ChartRange, home: SheetModel): string {
  const name = sheetOfRange(range, home);
  const { top, left, bottom, right } = range.block;
  const sheet = /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
  return `${sheet}!${absoluteAddress(top, left)}:${absoluteAddress(bottom, right)}`;
}

const wanted = (home: SheetModel): Shown[] =>
  (home.charts ?? []).map((chart: ChartModel) => ({
    name: chart.name,
    place: blockAddress(chart.anchor),
    lines: chart.series.map(({ name, values }) => [
      name,
      rangeIn(values, home),
      rangeIn(chart.categories, home),
    ]),
  }));

const drawn = ({ values, series }: StoredChart): Shown => ({
  name: values['Name'],
  place: values['Position'],
  lines: series.map((one) => [one['Name'], one['Values'], one['XAxisValues']]),
});

/** Draws a workbook. @returns the charts of each sheet, as Excel has them */
const draw = (model: WorkbookModel): Promise<Map<string, Shown[]>> =>
  withHost({}, async ({ host }) => {
    calculateWith(host, model);
    const workbook = new ExcelWorkbook();
    const names = model.sheets.map(({ name }) => name);
    const { left } = await workbook.write(await workbook.propose(model), new Set(names));
    expect(left).toEqual([]);
    return new Map(names.map((name) => [name, host.states.of(host.sheet(name)).charts.map(drawn)]));
  });

it.each([
  ['mid-term', [2021, 2022, 2023]],
  ['in the target year', [2021, 2022, 2023, 2024, 2025]],
])(
  '%s has every chart of 总体评价, 指标轨迹 and the 评审单, over the cells of the model',
  async (_, years) => {
    const answers = { 'KF-04': { [`actual:${years.at(-1)}`]: 66 } };
    const { workbook } = reviewFor('kaifu-14th', { years, answers });
    const charts = await draw(workbook);
    for (const sheet of workbook.sheets)
      expect([sheet.name, charts.get(sheet.name)]).toEqual([sheet.name, wanted(sheet)]);
    expect(charts.get('指标轨迹')?.length).toBeGreaterThan(8);
    const reviews = workbook.sheets.filter(({ name }) => name.startsWith('评审单-'));
    expect(reviews.length).toBeGreaterThan(0);
    // These show the cells of another sheet.
    for (const { name } of reviews)
      for (const { lines } of charts.get(name) ?? [])
        for (const [, values] of lines) expect(String(values)).toMatch(/^指标轨迹!/);
  },
);

it('is refused in words, before anything is written, where the sheet that the charts show is left out', async () => {
  const { workbook: model } = reviewFor('kaifu-14th', { years: [2021, 2022, 2023] });
  await withHost({}, async ({ host }) => {
    calculateWith(host, model);
    const workbook = new ExcelWorkbook();
    const review = model.sheets.find(({ name }) => name.startsWith('评审单-'))?.name ?? '';
    const proposal = await workbook.propose(model);
    const text = await refusal(workbook.write(proposal, new Set([review])));
    expect(text).toMatchObject({ code: 'error.excel-chart-source' });
    expect(host.workbook.worksheets.map(({ name }) => name)).toEqual(['Sheet1']);
  });
});
