/** One contract, two writers: a chart in a file and a chart in the open workbook show and look the same. */
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { ExcelWorkbook } from '../../src/excel/excel-workbook';
import { blockAddress } from '../../src/forms/sheet/address';
import { writeWorkbook } from '../../src/workbook/write';
import { calculateWith } from '../contract/drawings';
import { partOf, type StoredChart, type Values } from '../host/model/charts';
import { withHost } from '../host/with-host';
import { CHARTED } from '../support/charted';
import { all, only, tree, type Element } from '../support/xml-tree';

interface DrawnSeries {
  readonly name: unknown;
  readonly values: unknown;
  readonly categories: unknown;
  readonly look: unknown;
  readonly labels: unknown;
}

interface DrawnChart {
  readonly name: unknown;
  readonly place: unknown;
  readonly kind: string;
  readonly titles: readonly unknown[];
  readonly axis: unknown;
  readonly fromTheTop: boolean;
  readonly legend: unknown;
  readonly gaps: boolean;
  readonly series: readonly DrawnSeries[];
}

const KINDS: Readonly<Record<string, string>> = {
  LineMarkers: 'line',
  ColumnClustered: 'col clustered',
  ColumnStacked: 'col stacked',
  BarClustered: 'bar clustered',
  BarStacked: 'bar stacked',
};
const DASHES: Readonly<Record<string, string>> = {
  Continuous: 'solid',
  Dash: 'dash',
  Dot: 'sysDot',
  DashDot: 'dashDot',
};
const LEGENDS: Readonly<Record<string, string>> = { Top: 't', Bottom: 'b', Right: 'r' };
const PLACES: Readonly<Record<string, string>> = { Top: 't', Center: 'ctr', OutsideEnd: 'outEnd' };

const shownText = (title: Values): unknown => (title['Visible'] === true ? title['Text'] : null);

function fromHost({ type, values, series }: StoredChart): DrawnChart {
  const axes = partOf(values, 'Axes');
  const [category, value] = [partOf(axes, 'CategoryAxis'), partOf(axes, 'ValueAxis')];
  const legend = partOf(values, 'Legend');
  const kind = KINDS[type] ?? type;
  return {
    name: values['Name'],
    place: values['Position'],
    kind,
    titles: [values, category, value].map((one) => shownText(partOf(one, 'Title'))),
    axis: [value['NumberFormat'], value['Minimum'] ?? null, value['Maximum'] ?? null],
    fromTheTop: category['ReversePlotOrder'] === true,
    legend: legend['Visible'] === true ? LEGENDS[String(legend['Position'])] : null,
    gaps: values['DisplayBlanksAs'] === 'NotPlotted',
    series: series.map((one) => {
      const format = partOf(one, 'Format');
      const lineOf = partOf(format, 'Line');
      const labels = partOf(one, 'DataLabels');
      return {
        name: String(one['Name']).replace(/"/g, '＂'),
        values: one['Values'],
        categories: one['XAxisValues'],
        look:
          kind === 'line'
            ? [
                lineOf['Color'],
                DASHES[String(lineOf['LineStyle'])],
                lineOf['Weight'],
                String(one['MarkerStyle']).toLowerCase(),
              ]
            : [partOf(format, 'Fill')['Color']],
        labels:
          one['HasDataLabels'] === true ? [labels['NumberFormat'], PLACES[String(labels['Position'])]] : null,
      };
    }),
  };
}

const value = (from: Element, name: string): string | null => all(from, name)[0]?.attribute('val') ?? null;

/** Files quote every sheet name, Excel only those that need it. */
const plain = (formula: string): string => formula.replace(/^'([\p{L}\p{N}_]+)'!/u, '$1!');

/** The title right below an element, not those of its axes. */
function titleOf(from: Element): string | null {
  const title = from.children.find(({ name }) => name === 'title');
  return title
    ? all(title, 't')
        .map(({ text }) => text)
        .join('\n')
    : null;
}

function fromFile(parts: Unzipped, number: number, anchor: Element): DrawnChart {
  const space = tree(parts, `xl/charts/chart${number}.xml`);
  const [category, valueAxis] = [only(space, 'catAx'), only(space, 'valAx')];
  const isLine = all(space, 'lineChart').length > 0;
  const end = (axis: string): number | null => {
    const found = value(only(valueAxis, 'scaling'), axis);
    return found === null ? null : Number(found);
  };
  const [left = 0, right = 0] = all(anchor, 'col').map(({ text }) => Number(text));
  const [top = 0, bottom = 0] = all(anchor, 'row').map(({ text }) => Number(text));
  return {
    name: only(anchor, 'cNvPr').attribute('name'),
    // It ends within its last cell.
    place: blockAddress({ top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 }),
    kind: isLine ? 'line' : `${value(space, 'barDir')} ${value(space, 'grouping')}`,
    titles: [titleOf(only(space, 'chart')), titleOf(category), titleOf(valueAxis)],
    axis: [
      valueAxis.children.find(({ name }) => name === 'numFmt')?.attribute('formatCode'),
      end('min'),
      end('max'),
    ],
    fromTheTop: value(category, 'orientation') === 'maxMin',
    legend: value(space, 'legendPos'),
    gaps: value(space, 'dispBlanksAs') === 'gap',
    series: all(space, 'ser').map((one) => {
      const shape = one.children.find(({ name }) => name === 'spPr');
      if (!shape) throw new RangeError('no look');
      const labels = all(one, 'dLbls')[0];
      return {
        name: only(only(one, 'tx'), 'v').text,
        values: plain(only(only(one, 'val'), 'f').text),
        categories: plain(only(only(one, 'cat'), 'f').text),
        look: isLine
          ? [
              `#${value(shape, 'srgbClr')}`,
              value(shape, 'prstDash'),
              widthOf(parts, number, one),
              value(one, 'symbol'),
            ]
          : [`#${value(shape, 'srgbClr')}`],
        labels: labels ? [only(labels, 'numFmt').attribute('formatCode'), value(labels, 'dLblPos')] : null,
      };
    }),
  };
}

/** In points; the tree keeps no widths. */
function widthOf(parts: Unzipped, number: number, series: Element): number {
  const xml = strFromU8(parts[`xl/charts/chart${number}.xml`] ?? new Uint8Array());
  const own = xml.split('<c:ser>')[Number(value(series, 'idx')) + 1] ?? '';
  return Number(/<a:ln w="(\d+)"/.exec(own)?.[1]) / 12_700;
}

async function drawnInFile(): Promise<DrawnChart[]> {
  const parts = unzipSync(await writeWorkbook(CHARTED));
  let number = 0;
  return CHARTED.sheets.flatMap((_, index) =>
    all(tree(parts, `xl/drawings/drawing${index + 1}.xml`), 'twoCellAnchor').map((anchor) => {
      number += 1;
      return fromFile(parts, number, anchor);
    }),
  );
}

function drawnInExcel(): Promise<DrawnChart[]> {
  return withHost({}, async ({ host }) => {
    calculateWith(host, CHARTED);
    const workbook = new ExcelWorkbook();
    const names = CHARTED.sheets.map(({ name }) => name);
    await workbook.write(await workbook.propose(CHARTED), new Set(names));
    return names.flatMap((name) => host.states.of(host.sheet(name)).charts.map(fromHost));
  });
}

test('every chart of a file is the same chart in Excel', async () => {
  const [file, excel] = [await drawnInFile(), await drawnInExcel()];
  expect(file).toHaveLength(5);
  expect(excel.map((chart) => chart.name)).toEqual(file.map((chart) => chart.name));
  for (const [index, chart] of file.entries()) expect(excel[index]).toEqual(chart);
});

test('only files carry the alternative text: the model says so, Excel has no place for it', async () => {
  const parts = unzipSync(await writeWorkbook(CHARTED));
  const told = all(tree(parts, 'xl/drawings/drawing1.xml'), 'cNvPr').map((one) => one.attribute('descr'));
  expect(told).toEqual(CHARTED.sheets[0]?.charts?.map(({ alternativeText }) => alternativeText));
});
