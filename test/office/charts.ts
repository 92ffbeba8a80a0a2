/** Native charts in the programs that people open the files with: read, imported with their cells, drawn on paper. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { blockAddress } from '../../src/forms/sheet/address';
import { rangesOf, sheetOfRange } from '../../src/forms/sheet/chart-cells';
import { addCharts } from '../../src/workbook/charts';
import { writeWorkbook } from '../../src/workbook/write';
import { CHARTED, DATA_BAR, FIGURES, lineChart } from '../support/charted';
import { hasPoppler, python, schemaErrors, type LibreOffice } from './programs';

const OPENPYXL = `
import json, sys, warnings, openpyxl
warnings.simplefilter('error')
for sheet in openpyxl.load_workbook(sys.argv[1]):
    for chart in sheet._charts:
        to = chart.anchor.to
        print(json.dumps({
            'sheet': sheet.title,
            # It ends within its last cell.
            'to': [to.row + 1, to.col + 1],
            'series': [[one.tx.v, one.val.numRef.f, [[p.idx, p.v] for p in one.val.numRef.numCache.pt]] for one in chart.series],
        }))
`;

const OPEN_DOCUMENT = `
import json, sys, zipfile
from xml.etree import ElementTree
CHART = '{urn:oasis:names:tc:opendocument:xmlns:chart:1.0}'
TABLE = '{urn:oasis:names:tc:opendocument:xmlns:table:1.0}'
with zipfile.ZipFile(sys.argv[1]) as book:
    for name in sorted(book.namelist()):
        if not name.startswith('Object ') or not name.endswith('/content.xml'): continue
        root = ElementTree.fromstring(book.read(name))
        print(json.dumps({
            'kind': root.find(f'.//{CHART}chart').get(f'{CHART}class'),
            'categories': root.find(f'.//{CHART}categories').get(f'{TABLE}cell-range-address'),
            'values': [one.get(f'{CHART}values-cell-range-address') for one in root.iter(f'{CHART}series')],
        }))
`;

const lines = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** Every chart of the example with the sheet that holds it. */
const EXPECTED = CHARTED.sheets.flatMap((home) => (home.charts ?? []).map((chart) => ({ home, chart })));

/** A range as LibreOffice writes it. */
function openDocumentRange(sheet: string, address: string): string {
  const name = /^[\p{L}\p{N}_]+$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
  return address
    .split(':')
    .map((cell) => `${name}.${cell}`)
    .join(':');
}

/** What sheets may have besides. Together ExcelJS puts the two in an order that the schemas refuse. */
const BESIDE: Readonly<Record<string, (sheet: ExcelJS.Worksheet) => void>> = {
  'notes and links': (sheet) => {
    sheet.getCell('H1').note = '说明';
    sheet.getCell('H2').value = { text: '来源', hyperlink: 'https://example.org/' };
  },
  'a data bar': (sheet) => {
    sheet.addConditionalFormatting({ ref: 'B2:F2', rules: [DATA_BAR] });
  },
};

/** A sheet that ExcelJS wrote, with charts put in. */
async function besideOthers(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet(FIGURES));
  const frame = unzipSync(new Uint8Array(await book.xlsx.writeBuffer()));
  const model = { ...CHARTED, sheets: CHARTED.sheets.filter(({ name }) => name === FIGURES) };
  const charted = addCharts(frame, model, () => 'xl/worksheets/sheet1.xml');
  const parts = Object.entries(charted.frame).filter(([name]) => !name.endsWith('/'));
  const added = [...charted.charts].map(({ name, pieces }) => [name, strToU8([...pieces].join(''))] as const);
  return zipSync(Object.fromEntries([...parts, ...added]));
}

/** The same file with every cached value of its charts wrong. */
function falsified(file: string, copy: string): void {
  const parts = unzipSync(readFileSync(file));
  for (const [name, bytes] of Object.entries(parts))
    if (name.startsWith('xl/charts/'))
      parts[name] = strToU8(strFromU8(bytes).replace(/(<c:pt idx="\d+"><c:v>)[\d.]+/g, '$1777'));
  writeFileSync(copy, zipSync(parts));
}

export function nativeCharts(office: LibreOffice, folder: string): void {
  const file = join(folder, '图表.xlsx');
  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, await writeWorkbook(CHARTED));
  });

  it('are valid against the schemas, beside notes, links and data bars too', async () => {
    const files = [file];
    for (const [what, fill] of Object.entries(BESIDE)) {
      files.push(join(folder, `${what}.xlsx`));
      writeFileSync(join(folder, `${what}.xlsx`), await besideOthers(fill));
    }
    const errors = schemaErrors(files);
    if (errors === null) process.stderr.write('the schemas are not beside the project: not checked\n');
    else expect(errors).toEqual([]);
  });

  it('are read by openpyxl with names, cells and values', () => {
    const read = lines<{ sheet: string; to: number[]; series: [string, string, [number, number][]][] }>(
      python(OPENPYXL, [file]),
    );
    expect(read.map(({ sheet, to, series }) => [sheet, ...to, series.map(([name]) => name)])).toEqual(
      EXPECTED.map(({ home, chart }) => [
        home.name,
        chart.anchor.bottom,
        chart.anchor.right,
        chart.series.map(({ name }) => name.replace(/"/g, '＂')),
      ]),
    );
    const actual = read.at(-1)?.series[0];
    expect(actual?.[1]).toBe(`'${FIGURES.replace(/'/g, "''")}'!$B$2:$F$2`);
    expect(actual?.[2]).toEqual([
      [0, 2.81],
      [1, 2.95],
      [2, 3.04],
    ]);
  });

  it('are imported by LibreOffice, every series with its cells', () => {
    const [document = ''] = office.convert([file], 'ods', join(folder, 'ods'));
    const read = lines<{ kind: string; categories: string; values: string[] }>(
      python(OPEN_DOCUMENT, [document]),
    );
    const wanted = EXPECTED.map(({ home, chart }) => {
      const [categories, ...values] = rangesOf(chart).map((range) =>
        openDocumentRange(sheetOfRange(range, home), blockAddress(range.block)),
      );
      return { kind: chart.kind === 'line' ? 'chart:line' : 'chart:bar', categories, values };
    });
    expect(read).toEqual(wanted);
  });

  it('show the cells and not the values kept beside them: false ones are gone after LibreOffice saved the file', () => {
    const copy = join(folder, '误-图表.xlsx');
    falsified(file, copy);
    const [saved = ''] = office.convert([copy], 'xlsx', join(folder, 'saved'));
    const charts = Object.entries(unzipSync(readFileSync(saved))).filter(([name]) =>
      /charts\/chart\d/.test(name),
    );
    expect(charts).toHaveLength(EXPECTED.length);
    const values = charts.map(([, bytes]) => strFromU8(bytes)).join('');
    expect(values).not.toContain('<c:v>777</c:v>');
    expect(values).toContain('<c:v>2.81</c:v>');
  });

  it('are drawn on paper with titles, years, legends and values', () => {
    if (!hasPoppler()) return;
    const [pdf = ''] = office.convert([file], 'pdf', join(folder, 'pdf'));
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
    for (const shown of [
      '各类指标的评估结论',
      '无法评估',
      '310.0',
      '亿元',
      '规划轨迹',
      lineChart({}).categoryTitle,
    ])
      expect(text).toContain(shown);
  });
}
