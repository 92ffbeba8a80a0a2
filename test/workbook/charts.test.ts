/** Native charts in files: what is in their parts, and that every text comes through. */
import fc from 'fast-check';
import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import type { ChartModel, LineChart } from '../../src/forms/sheet/chart';
import { LINE_LOOKS } from '../../src/forms/sheet/chart-looks';
import type { SheetModel, WorkbookModel } from '../../src/forms/sheet/model';
import { readWorkbook } from '../../src/workbook/read';
import { writeWorkbook } from '../../src/workbook/write';
import { CHARTED, FIGURES, lineChart } from '../support/charted';
import { all, only, tree, type Element } from '../support/xml-tree';

const written = writeWorkbook(CHARTED).then((bytes) => unzipSync(bytes));
const chartPart = (number: number): string => `xl/charts/chart${number}.xml`;

/** A workbook of one sheet with these charts over the example's figures. */
function workbookOf(charts: readonly ChartModel[], name = FIGURES): WorkbookModel {
  const figures = CHARTED.sheets.find((sheet) => sheet.name === FIGURES);
  if (!figures) throw new RangeError(FIGURES);
  return { ...CHARTED, sheets: [{ ...figures, name, charts }] };
}

const partsOf = async (model: WorkbookModel): Promise<Unzipped> => unzipSync(await writeWorkbook(model));

/** The cached points of a range by their place; a gap has none. */
const points = (range: Element): [string | undefined, string][] =>
  all(range, 'pt').map((point) => [point.attribute('idx'), only(point, 'v').text]);

describe('the line chart of an indicator', () => {
  const chart = async (): Promise<Element> => tree(await written, chartPart(5));

  test('points to the cells and holds what they show now; a missing year is a gap', async () => {
    const [actual, path] = all(await chart(), 'ser');
    if (!actual || !path) throw new RangeError('series');
    const sheet = `'${FIGURES.replace(/'/g, "''")}'`;
    expect(only(only(actual, 'val'), 'f').text).toBe(`${sheet}!$B$2:$F$2`);
    expect(only(only(actual, 'cat'), 'f').text).toBe(`${sheet}!$B$1:$F$1`);
    expect(points(only(actual, 'val'))).toEqual([
      ['0', '2.81'],
      ['1', '2.95'],
      ['2', '3.04'],
    ]);
    expect(only(only(actual, 'val'), 'ptCount').attribute('val')).toBe('5');
    expect(only(await chart(), 'dispBlanksAs').attribute('val')).toBe('gap');
    // Of formulas the results.
    expect(points(only(path, 'val')).map(([, value]) => value)).toEqual([
      '2.81',
      '2.89',
      '2.97',
      '3.08',
      '3.2',
    ]);
    expect(only(only(path, 'val'), 'formatCode').text).toBe('0.00');
    expect(points(only(path, 'cat'))[4]).toEqual(['4', '2025']);
  });

  test('tells its lines apart by dashes and markers', async () => {
    const looks = all(await chart(), 'ser').map((series) => [
      all(series, 'prstDash')[0]?.attribute('val'),
      only(series, 'symbol').attribute('val'),
    ]);
    expect(looks).toEqual([
      ['solid', 'circle'],
      ['dash', 'none'],
      ['dashDot', 'none'],
    ]);
  });

  test('has titles, number format, ends of the axis and a legend', async () => {
    const axis = only(await chart(), 'valAx');
    expect(only(axis, 'numFmt').attribute('formatCode')).toBe('0.0');
    expect([only(axis, 'min').attribute('val'), all(axis, 'max')]).toEqual(['2.5', []]);
    expect(all(await chart(), 't').map(({ text }) => text)).toEqual([
      '研发(R&D)经费投入占地区生产总值的比重：实际与规划轨迹',
      '年份',
      '%',
    ]);
    expect(only(await chart(), 'legendPos').attribute('val')).toBe('b');
  });
});

test('every chart stands over its cells and says what it shows to those who cannot see it', async () => {
  const drawing = tree(await written, 'xl/drawings/drawing1.xml');
  const anchors = all(drawing, 'twoCellAnchor').map((anchor) => [
    all(anchor, 'col').map(({ text }) => Number(text)),
    all(anchor, 'row').map(({ text }) => Number(text)),
    only(anchor, 'cNvPr').attribute('name'),
  ]);
  expect(anchors[0]).toEqual([[0, 3], [9, 23], '结论概览']);
  // It ends within its last cell: where the next one begins, a blank column would be printed.
  for (const end of all(drawing, 'to'))
    for (const name of ['colOff', 'rowOff']) expect(Number(only(end, name).text)).toBeGreaterThan(0);
  expect(anchors).toHaveLength(4);
  const ids = all(drawing, 'cNvPr').map((one) => one.attribute('id'));
  expect(new Set(ids).size).toBe(4);
  expect(only(tree(await written, 'xl/drawings/drawing2.xml'), 'cNvPr').attribute('descr')).toBe(
    lineChart({}).alternativeText,
  );
});

test('stacked bars share one bar and run from the top; a title may have two lines', async () => {
  const chart = tree(await written, chartPart(1));
  expect(only(chart, 'grouping').attribute('val')).toBe('stacked');
  expect(only(chart, 'overlap').attribute('val')).toBe('100');
  expect(only(only(chart, 'catAx'), 'orientation').attribute('val')).toBe('maxMin');
  const title = all(chart, 'title')[0];
  expect(title && all(title, 'p').map((line) => only(line, 't').text)).toEqual([
    '各类指标的评估结论',
    '（项）',
  ]);
  expect(all(chart, 'cat')[0]?.children[0]?.name).toBe('strRef');
});

test('a chart may show another sheet, with the values that stand there', async () => {
  const [series] = all(tree(await written, chartPart(4)), 'ser');
  expect(series && only(only(series, 'val'), 'f').text).toContain('轨迹 & ');
  expect(series && points(only(series, 'val'))).toHaveLength(3);
});

test('the same model gives the same bytes', async () => {
  expect(await writeWorkbook(CHARTED)).toEqual(await writeWorkbook(CHARTED));
});

test('a workbook without charts has no parts for them', async () => {
  const names = Object.keys(await partsOf(workbookOf([])));
  expect(names.filter((name) => /chart|drawing/.test(name))).toEqual([]);
});

test('the file is read back by the reader of outside files, cells as before', async () => {
  const { grids } = await readWorkbook(await writeWorkbook(CHARTED), '评估.xlsx');
  expect(grids.map(({ name }) => name)).toEqual(CHARTED.sheets.map(({ name }) => name));
  expect(grids[1]?.cell(2, 2)).toMatchObject({ kind: 'number', value: 2.81 });
});

/** Everything that a person can type, of any script; what XML cannot hold is left out by the writer as in cells. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;
const anyText = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(...'&<>"\'\t\n_x]%# 规 😀'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 40,
  })
  .filter((text) => text.replace(CONTROL, '').trim() !== '' && !/[\uFFFE\uFFFF]/.test(text));
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
const kept = (text: string): string => text.replace(CONTROL, '');

test('any text in names and titles reads back as it was', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, anyText, async (name, title, series, alternativeText) => {
      const chart: LineChart = lineChart({
        name,
        title,
        alternativeText,
        series: [{ name: series, values: lineChart({}).categories, look: LINE_LOOKS.actual }],
      });
      const parts = await partsOf(workbookOf([chart], '表'));
      const xml = tree(parts, chartPart(1));
      expect(decoded(all(only(xml, 'ser'), 'v')[0]?.text ?? '')).toBe(kept(series).replace(/"/g, '＂'));
      const lines = all(all(xml, 'title')[0] ?? xml, 't').map(({ text }) => text);
      expect(lines.join('\n')).toBe(kept(title));
      const object = only(tree(parts, 'xl/drawings/drawing1.xml'), 'cNvPr');
      expect(object.attribute('name')).toBe(kept(name));
      expect(object.attribute('descr')).toBe(kept(alternativeText));
    }),
    { numRuns: 60 },
  );
});

test('line breaks in descriptions and what looks like an escape come through any reader', async () => {
  const [series] = lineChart({}).series;
  if (!series) throw new RangeError('no series');
  const chart = lineChart({ alternativeText: '一\n二', series: [{ ...series, name: '_x000D_' }] });
  const parts = await partsOf(workbookOf([chart], '表'));
  // As they stand: readers that follow the standard make a blank of a bare line break.
  expect(strFromU8(parts['xl/drawings/drawing1.xml'] ?? new Uint8Array())).toContain('descr="一&#10;二"');
  expect(strFromU8(parts[chartPart(1)] ?? new Uint8Array())).toContain('<c:v>_x005F_x000D_</c:v>');
});

const sheetName = fc
  .string({ unit: fc.constantFrom(...'表 规a1&<>"\'😀()-_.,!'), minLength: 1, maxLength: 15 })
  .filter((name) => !/^'|'$/.test(name) && name.trim() !== '' && name.toLowerCase() !== 'history');

test('a sheet of any name is found again by its charts', async () => {
  await fc.assert(
    fc.asyncProperty(sheetName, async (name) => {
      const parts = await partsOf(workbookOf([lineChart({})], name));
      const [formula] = all(tree(parts, chartPart(1)), 'f');
      const [, quoted] = /^'(.*)'!\$B\$1:\$F\$1$/.exec(formula?.text ?? '') ?? [];
      expect(quoted?.replace(/''/g, "'")).toBe(name);
    }),
    { numRuns: 60 },
  );
});

test('a chart for each of a thousand indicators takes a few seconds and keeps its own cells', async () => {
  const [sheet] = workbookOf([]).sheets;
  if (!sheet) throw new RangeError('no sheet');
  const count = 1000;
  const rows = Array.from({ length: count }, (_, index) => ({ values: [`指标${index}`, index, 2, 3, 4, 5] }));
  const charts = rows.map((_, index) =>
    lineChart({
      name: `图${index}`,
      series: [
        {
          name: '实际值',
          values: { block: { top: index + 2, left: 2, bottom: index + 2, right: 6 } },
          look: LINE_LOOKS.actual,
        },
      ],
    }),
  );
  const model: SheetModel = { ...sheet, rows: [...sheet.rows.slice(0, 1), ...rows], charts };
  const parts = await partsOf({ ...CHARTED, sheets: [model] });
  expect(Object.keys(parts).filter((name) => name.startsWith('xl/charts/'))).toHaveLength(count);
  const last = only(tree(parts, chartPart(count)), 'val');
  expect(points(last)[0]).toEqual(['0', '999']);
  const overrides = all(tree(parts, '[Content_Types].xml'), 'Override').map((one) =>
    one.attribute('PartName'),
  );
  expect(overrides.filter((part) => part?.includes('chart'))).toHaveLength(count);
  const relationships = all(tree(parts, 'xl/drawings/_rels/drawing1.xml.rels'), 'Relationship');
  expect(new Set(relationships.map((one) => one.attribute('Id'))).size).toBe(count);
}, 30_000);
