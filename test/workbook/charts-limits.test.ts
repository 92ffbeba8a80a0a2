/** What a chart cannot show is refused with its reason before anything is written; it is never drawn without it. */
import type { BarChart, ChartModel, LineChart } from '../../src/forms/sheet/chart';
import { BAR_LOOKS, barsDiffer, LINE_LOOKS, linesDiffer } from '../../src/forms/sheet/chart-looks';
import type { CellValue, SheetModel, WorkbookModel } from '../../src/forms/sheet/model';
import { ReportError } from '../../src/i18n/report-error';
import { writeWorkbook } from '../../src/workbook/write';
import { CHARTED, FIGURES, lineChart, OVERVIEW } from '../support/charted';

function sheetOf(name: string): SheetModel {
  const found = CHARTED.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new RangeError(name);
  return found;
}

const workbookOf = (...charts: ChartModel[]): WorkbookModel => ({
  ...CHARTED,
  sheets: [{ ...sheetOf(FIGURES), charts }],
});

const line = (change: Partial<LineChart>): WorkbookModel => workbookOf(lineChart(change));
const [first, second] = lineChart({}).series;
if (!first || !second) throw new RangeError('series');
const series = (change: Partial<typeof first>): WorkbookModel => line({ series: [{ ...first, ...change }] });
const values = (top: number, left: number, bottom: number, right: number): WorkbookModel =>
  series({ values: { block: { top, left, bottom, right } } });

/** The figures with something else in a year of the actual values. */
const holding = (value: CellValue): WorkbookModel => {
  const sheet = sheetOf(FIGURES);
  const rows = sheet.rows.map((row, index) =>
    index === 1 ? { values: ['实际值', 2.8, value, 3, 3.1, 3.2] } : row,
  );
  return { ...CHARTED, sheets: [{ ...sheet, rows }] };
};

const bars = (...fills: readonly string[]): WorkbookModel => {
  const chart = sheetOf(OVERVIEW).charts?.[1] as BarChart;
  const [one] = chart.series;
  if (!one) throw new RangeError('series');
  const drawn = {
    ...chart,
    series: fills.map((fill, index) => ({ ...one, name: `第${index}`, look: { fill } })),
  };
  return { ...CHARTED, sheets: [{ ...sheetOf(OVERVIEW), charts: [drawn] }] };
};

const REFUSED: readonly (readonly [string, WorkbookModel, string])[] = [
  ['no name', line({ name: ' ' }), 'name'],
  ['a name twice on a sheet', workbookOf(lineChart({}), lineChart({})), 'two charts with this name'],
  ['no alternative text', line({ alternativeText: '' }), 'alternative text'],
  ['an empty title', line({ title: '' }), 'title'],
  ['a title of 256 characters', line({ title: '题'.repeat(256) }), '256'],
  ['a character that XML forbids', line({ title: '题\uFFFE' }), 'XML'],
  ['a number format of nothing', line({ valueAxis: { format: '' } }), 'number format'],
  [
    'a value axis that ends before it begins',
    line({ valueAxis: { format: '0', minimum: 3, maximum: 2 } }),
    'axis',
  ],
  ['a value axis to infinity', line({ valueAxis: { format: '0', maximum: Infinity } }), 'axis'],
  ['a place outside of every sheet', line({ anchor: { top: 0, left: 1, bottom: 9, right: 9 } }), 'anchor'],
  ['a place upside down', line({ anchor: { top: 9, left: 1, bottom: 2, right: 9 } }), 'anchor'],
  ['no series', line({ series: [] }), '0 series'],
  ['a series without a name', series({ name: '' }), 'series name'],
  ['fewer values than categories', values(2, 2, 2, 5), '4 values for 5 categories'],
  ['values in two rows', values(2, 2, 3, 6), 'row or column'],
  ['values of a sheet that is not there', series({ values: { ...first.values, sheet: '没有' } }), '没有'],
  ['a text among the values, which Excel draws as zero', holding('未统计'), 'neither a number nor blank'],
  ['a formula that comes to a text', holding({ formula: 'IF(A1="","",1)', result: '' }), 'neither a number'],
  [
    'two lines that look the same in print',
    line({ series: [first, { ...second, look: LINE_LOOKS.actual }] }),
    'alike',
  ],
  ['two bars of the same grey', bars('1F4E79', '4A4A4A'), 'black and white'],
  ['a colour that is none', bars('blue'), 'colours'],
];

test.each(REFUSED)('%s is refused', async (_, model, reason) => {
  const error = await writeWorkbook(model).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ReportError);
  if (!(error instanceof ReportError)) return;
  expect(error.code).toBe('error.sheet-unsupported');
  const problem = String(error.facts.problem);
  expect(problem).toContain(reason === 'alike' ? 'look the same in black and white' : reason);
});

test('a blank among the values is a gap and no reason to refuse', async () => {
  expect((await writeWorkbook(holding(null))).length).toBeGreaterThan(0);
});

const pairs = <Look>(looks: Readonly<Record<string, Look>>): [string, Look, string, Look][] =>
  Object.entries(looks).flatMap(([name, look], index, list) =>
    list.slice(index + 1).map(([other, second]): [string, Look, string, Look] => [name, look, other, second]),
  );

test('any two lines of the table can be told apart in black and white', () => {
  const alike = pairs(LINE_LOOKS).filter(([, one, , other]) => !linesDiffer(one, other));
  expect(alike.map(([one, , other]) => [one, other])).toEqual([]);
});

test('so can the verdicts, and plan and done', () => {
  const { planned, done, ...verdicts } = BAR_LOOKS;
  const alike = pairs(verdicts).filter(([, one, , other]) => !barsDiffer(one, other));
  expect(alike.map(([one, , other]) => [one, other])).toEqual([]);
  expect(barsDiffer(planned, done)).toBe(true);
});
