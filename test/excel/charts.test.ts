/** Charts of the open workbook, through the real office.js: drawn, drawn again, taken back, refused. */
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import type { SheetModel, WorkbookModel } from '../../src/forms/sheet/model';
import { calculateWith } from '../contract/drawings';
import type { FakeHost } from '../host/fake-host';
import type { StoredChart } from '../host/model/charts';
import { withHost, type World } from '../host/with-host';
import { CHARTED, FIGURES, lineChart, OVERVIEW } from '../support/charted';
import { isProtected, refusal } from './table';

const BOTH: ReadonlySet<string> = new Set([FIGURES, OVERVIEW]);

/** An Excel that knows what the formulas come to. */
const withExcel = <T>(test: (world: World) => Promise<T>): Promise<T> =>
  withHost({}, (world) => {
    calculateWith(world.host, CHARTED);
    return test(world);
  });

async function write(workbook: ExcelWorkbook, model: WorkbookModel = CHARTED, agreed = BOTH): Promise<void> {
  await workbook.write(await workbook.propose(model), agreed);
}

const charts = (host: FakeHost, sheet: string): readonly StoredChart[] =>
  host.states.of(host.sheet(sheet)).charts;
const names = (host: FakeHost, sheet: string): unknown[] =>
  charts(host, sheet).map(({ values }) => values['Name']);

/** The sheet of figures with other charts, beside the overview. */
function withCharts(...own: NonNullable<SheetModel['charts']>[number][]): WorkbookModel {
  return {
    ...CHARTED,
    sheets: CHARTED.sheets.map((sheet) => (sheet.name === FIGURES ? { ...sheet, charts: own } : sheet)),
  };
}

test('a chart shows the cells of the model, looks like it, and stands where it should', () =>
  withExcel(async ({ host }) => {
    await write(new ExcelWorkbook());
    const [chart] = charts(host, FIGURES);
    const quoted = `'${FIGURES.replace(/'/g, "''")}'`;
    expect(chart?.type).toBe('LineMarkers');
    expect(chart?.values).toMatchObject({
      Name: 'CS-01 轨迹',
      Position: 'A6:F22',
      DisplayBlanksAs: 'NotPlotted',
      PlotVisibleOnly: false,
      Title: { Text: '研发(R&D)经费投入占地区生产总值的比重：实际与规划轨迹', Visible: true },
      Legend: { Visible: true, Position: 'Bottom' },
      Axes: {
        CategoryAxis: { Title: { Text: '年份' }, CategoryType: 'TextAxis' },
        ValueAxis: { Title: { Text: '%' }, NumberFormat: '0.0', Minimum: 2.5 },
      },
    });
    expect(chart?.series).toHaveLength(3);
    expect(chart?.series[0]).toMatchObject({
      Name: '实际值',
      Values: `${quoted}!$B$2:$F$2`,
      XAxisValues: `${quoted}!$B$1:$F$1`,
      MarkerStyle: 'Circle',
      Format: { Line: { Color: '#1F4E79', LineStyle: 'Continuous', Weight: 2.25 } },
      HasDataLabels: true,
      DataLabels: { NumberFormat: '0.00', Position: 'Top' },
    });
    expect(chart?.series[1]).toMatchObject({ MarkerStyle: 'None', Format: { Line: { LineStyle: 'Dash' } } });
    expect(chart?.series[2]).toMatchObject({ Name: '目标值 <3.2> & "以上"', HasDataLabels: false });
  }));

test('bars begin at the top and are stacked where the model says so', () =>
  withExcel(async ({ host }) => {
    await write(new ExcelWorkbook());
    const [stacked, bars, columns] = charts(host, OVERVIEW);
    expect([stacked?.type, bars?.type, columns?.type]).toEqual([
      'BarStacked',
      'BarClustered',
      'ColumnClustered',
    ]);
    expect(stacked?.values['Axes']).toMatchObject({
      CategoryAxis: { ReversePlotOrder: true, Position: 'Maximum', Title: { Visible: false } },
    });
    expect(columns?.values['Axes']).not.toMatchObject({ CategoryAxis: { ReversePlotOrder: true } });
    expect(stacked?.series[0]).toMatchObject({
      Overlap: 100,
      Format: { Fill: { Color: '#143F23' } },
      DataLabels: { Position: 'Center', NumberFormat: '0;;' },
    });
    expect(bars?.series[0]).not.toHaveProperty('Overlap');
  }));

test('a chart may show a sheet that stands behind its own', () =>
  withExcel(async ({ host }) => {
    await write(new ExcelWorkbook());
    const other = charts(host, OVERVIEW)[3];
    expect(other?.series.map(({ Values }) => String(Values).includes('轨迹'))).toEqual([true, true, true]);
    expect(other?.values['Title']).toMatchObject({ Visible: false });
  }));

test.each([0, 1, 2, 7])('however many series Excel makes itself (%i), the model has the say', (count) =>
  withExcel(async ({ host }) => {
    host.seriesOfNewChart = count;
    await write(new ExcelWorkbook());
    expect(charts(host, FIGURES)[0]?.series.map(({ Name }) => Name)).toEqual(
      lineChart({}).series.map(({ name }) => name),
    );
  }),
);

test('a protected sheet gets its charts and is protected afterwards, also when drawn again', () =>
  withExcel(async ({ host }) => {
    const workbook = new ExcelWorkbook();
    await write(workbook);
    expect([charts(host, OVERVIEW).length, isProtected(host, OVERVIEW)]).toEqual([4, true]);
    await write(workbook);
    expect([charts(host, OVERVIEW).length, isProtected(host, OVERVIEW)]).toEqual([4, true]);
  }));

test("a chart that is drawn again takes the old one's place; people's own charts stay", () =>
  withExcel(async ({ host }) => {
    const workbook = new ExcelWorkbook();
    await write(workbook);
    charts(host, FIGURES)[0]!.values['Name'] = '我的图';
    await write(workbook);
    await write(workbook, withCharts(lineChart({ title: '新标题' })));
    expect(names(host, FIGURES)).toEqual(['我的图', 'CS-01 轨迹']);
    expect(charts(host, FIGURES)[1]?.values['Title']).toMatchObject({ Text: '新标题' });
  }));

describe('undo', () => {
  test('takes a sheet that was added with its charts', () =>
    withExcel(async ({ host }) => {
      const workbook = new ExcelWorkbook();
      await write(workbook);
      await workbook.undo();
      expect(host.workbook.worksheets.map(({ name }) => name)).toEqual(['Sheet1']);
    }));

  test('takes the charts that were added to a sheet of before, and no others', () =>
    withExcel(async ({ host }) => {
      const workbook = new ExcelWorkbook();
      await write(workbook, withCharts(lineChart({})));
      await write(workbook, withCharts(lineChart({}), lineChart({ name: '第二张' })));
      expect(names(host, FIGURES)).toEqual(['CS-01 轨迹', '第二张']);
      await workbook.undo();
      expect(names(host, FIGURES)).toEqual(['CS-01 轨迹']);
    }));

  test('is content where somebody deleted the chart since', () =>
    withExcel(async ({ host }) => {
      const workbook = new ExcelWorkbook();
      await write(workbook, withCharts());
      await write(workbook, withCharts(lineChart({})));
      host.states.of(host.sheet(FIGURES)).charts.length = 0;
      expect(await workbook.undo()).toEqual([OVERVIEW, FIGURES]);
    }));
});

test('a chart of a sheet that nobody chose is refused before anything is written', () =>
  withExcel(async ({ host }) => {
    const workbook = new ExcelWorkbook();
    const error = await refusal(write(workbook, CHARTED, new Set([OVERVIEW])));
    expect([error.code, error.facts]).toEqual([
      'error.excel-chart-source',
      { sheet: OVERVIEW, source: FIGURES },
    ]);
    expect(host.workbook.worksheets).toHaveLength(1);
    await write(workbook, CHARTED, new Set([FIGURES]));
    await write(workbook, CHARTED, new Set([OVERVIEW]));
    expect(charts(host, OVERVIEW)).toHaveLength(4);
  }));

test('work that is cancelled before the sheet that a chart shows says that the sheet is not whole', () =>
  withExcel(async ({ host }) => {
    const workbook = new ExcelWorkbook();
    const stop = new AbortController();
    const report = await workbook.write(await workbook.propose(CHARTED), BOTH, {
      signal: stop.signal,
      progress: () => stop.abort(),
    });
    expect(report).toEqual({ written: [], left: [OVERVIEW, FIGURES] });
    expect([charts(host, OVERVIEW).length, workbook.undoable]).toEqual([0, [OVERVIEW]]);
    await workbook.undo();
  }));

test('charts that break off leave the sheet protected, and the rest can be taken back', () =>
  withExcel(async ({ host }) => {
    const workbook = new ExcelWorkbook();
    const proposal = await workbook.propose(CHARTED);
    host.onRequest.push((batch) => {
      if (!JSON.stringify(batch).includes('"SetXAxisValues"')) return;
      host.onRequest.length = 0;
      throw Object.assign(new Error('the connection broke'), { code: 'Aborted' });
    });
    await expect(workbook.write(proposal, BOTH)).rejects.toThrow();
    expect(isProtected(host, OVERVIEW)).toBe(true);
    await workbook.undo();
    expect(host.workbook.worksheets).toHaveLength(1);
  }));

test('more charts take no more requests until they fill one', async () => {
  const syncs = (count: number): Promise<{ syncs: number; largest: number }> =>
    withExcel(async ({ host }) => {
      const own = Array.from({ length: count }, (_, index) => lineChart({ name: `图${index}` }));
      await write(new ExcelWorkbook(), withCharts(...own));
      expect(charts(host, FIGURES)).toHaveLength(count);
      return { ...host.counters };
    });
  const [one, five, forty] = [await syncs(1), await syncs(5), await syncs(40)];
  expect(five.syncs).toBe(one.syncs);
  expect(forty.syncs - one.syncs).toBeLessThan(10);
  expect(forty.largest).toBeLessThan(1_500_000);
  process.stderr.write(
    `charts: 1, 5, 40 in ${one.syncs}, ${five.syncs}, ${forty.syncs} syncs; largest ${forty.largest}\n`,
  );
});
