/** What is read is what ExcelJS reads of the same file, or – where ExcelJS fails on it – what Excel shows. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { cellsOf, exceljsGrids } from '../exceljs-reading';
import * as files from './files';

/** A workbook with everything a form can hold. */
async function ordinaryWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const form = workbook.addWorksheet('指标填报 & “甲”');
  form.addRow(['指标代码', '指标名称', '2021', '2022', '完成率']);
  form.addRow([
    'A01',
    '地区生产总值（亿元）<GDP> & "其他"',
    1234.5,
    -0.001,
    { formula: 'D2/C2', result: 0.5 },
  ]);
  form.addRow([
    'A02',
    '第一行\n第二行\t \u00a0',
    1e21,
    0,
    { formula: 'SUM(C2:D2)', result: undefined as never },
  ]);
  form.addRow(['', null, true, false, { error: '#N/A' }]);
  form.getCell('A6').value = {
    richText: [{ text: '富' }, { text: '文本 ', font: { bold: true, color: { argb: 'FFFF0000' } } }],
  };
  form.getCell('B6').value = new Date(Date.UTC(2025, 11, 31));
  form.getCell('B6').numFmt = 'yyyy"年"m"月"d"日"';
  form.getCell('C6').value = { formula: 'B6+1', result: new Date(Date.UTC(2026, 0, 1)) };
  form.getCell('C6').numFmt = 'yyyy-mm-dd';
  form.getCell('D6').value = 0.125;
  form.getCell('D6').numFmt = '0.0%';
  form.getCell('A7').value = { formula: 'IF(A2="","",A2&"&lt;")', result: 'A01&x' };
  form.getCell('B7').value = { formula: 'A1=B1', result: false };
  form.getCell('C7').value = { formula: '1/0', result: { error: '#DIV/0!' } };
  form.fillFormula('D8:D10', 'C8*2', [2, 4, 6]);
  // the typings lack what ExcelJS does for array formulas
  const array = {
    shareType: 'array',
    ref: 'E8:E10',
    formula: 'C8:C10*3',
    result: 3,
  };
  form.getCell('E8').value = array;
  form.getCell('E9').value = 6;
  form.mergeCells('A12:C13');
  form.getCell('A12').value = '合并';
  form.mergeCells('E12:E14');
  form.getRow(3).hidden = true;
  form.autoFilter = 'A1:E10';
  form.getCell('B2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"甲,乙"'] };
  form.addConditionalFormatting({
    ref: 'C2:C9',
    rules: [{ type: 'expression', priority: 1, formulae: ['C2>1'], style: {} }],
  });
  form.getCell('A2').note = '备注';
  workbook.addWorksheet('_计划', { state: 'veryHidden' }).addRow(['plan', 'sz-145']);
  workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow([1]);
  workbook.definedNames.add("'隐藏'!$A$1", '代码');
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('an ordinary workbook has the same sheets, values, results, formats and merges', async () => {
  const original = await ordinaryWorkbook();
  const { grids, flags } = files.read(original);
  expect(grids.map(cellsOf)).toEqual((await exceljsGrids(original)).map(cellsOf));
  expect(flags).toEqual([]);
});

test('hidden rows are read', async () => {
  const [grid] = files.read(await ordinaryWorkbook()).grids;
  expect(grid?.cell(3, 1)).toEqual({ kind: 'text', text: 'A02' });
});

test('the given bytes are not changed, and equal files give equal results', async () => {
  const original = await ordinaryWorkbook();
  const copy = original.slice();
  const first = files.read(original).grids.map(cellsOf);
  expect(original).toEqual(copy);
  expect(files.read(copy).grids.map(cellsOf)).toEqual(first);
});

test('a view into a larger buffer is read at its place', () => {
  const original = files.workbookOf(files.row(1, '<c r="A1"><v>7</v></c>'));
  const larger = new Uint8Array(original.length + 200);
  larger.set(original, 100);
  expect(files.firstCell(larger.subarray(100, 100 + original.length))).toBe(7);
});

describe('other ways to write the same workbook', () => {
  const SPREADSHEET_PARTS = /^xl\/(workbook|sharedStrings|styles|worksheets\/sheet\d+)\.xml$/;

  /** Rewrites every spreadsheet part of a file. */
  function rewrite(bytes: Uint8Array, change: (xml: string) => string | Uint8Array): Uint8Array {
    const parts: files.Parts = {};
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      parts[name] = SPREADSHEET_PARTS.test(name) ? change(strFromU8(content)) : content;
    }
    return files.zip(parts);
  }

  test.each([
    [
      'with the prefix x: (ClosedXML, some WPS exports)',
      (xml: string) => files.prefixed(withoutExtensions(xml), 'x'),
    ],
    ['in the strict namespace', (xml: string) => files.strict(xml)],
    [
      'in UTF-16 with byte order mark',
      (xml: string) => files.utf16(`\ufeff${xml.replace('"UTF-8"', '"UTF-16"')}`),
    ],
    ['in UTF-16 without one', (xml: string) => files.utf16(xml.replace(/<\?xml.*?\?>\s*/, ''))],
    ['in UTF-8 that calls itself UTF-16', (xml: string) => xml.replace('"UTF-8"', '"utf-16"')],
    ['with a byte order mark', (xml: string) => `\ufeff${xml}`],
    [
      'with comments and CDATA',
      (xml: string) => xml.replace(/<t>([^<&]+)</g, '<t><!-- <t>no</t> --><![CDATA[$1]]><'),
    ],
  ])('%s', async (_, change) => {
    const original = await ordinaryWorkbook();
    const before = (await exceljsGrids(original)).map(cellsOf);
    expect(files.read(rewrite(original, change)).grids.map(cellsOf)).toEqual(before);
  });

  /** `mc:Ignorable` and its kind; the prefixing of these tests is too simple for them. */
  function withoutExtensions(xml: string): string {
    return xml.replace(/<extLst>.*?<\/extLst>/gs, '');
  }

  test('relationships with a prefix, absolute targets, backslashes in the zip', () => {
    const parts = files.workbookParts(files.sheet(files.row(1, '<c r="A1" t="s"><v>1</v></c>')));
    const name = 'xl/_rels/workbook.xml.rels';
    parts[name] = files.prefixed(String(parts[name]).replace('"worksheets/', '"/xl/worksheets/'), 'p');
    const moved: files.Parts = {};
    for (const [key, content] of Object.entries(parts)) moved[key.replaceAll('/', '\\')] = content;
    expect(files.firstCell(files.zip(moved))).toBe('万元');
  });

  test('parts under other names than ExcelJS expects', () => {
    const parts = files.workbookParts('');
    parts['xl/_rels/workbook.xml.rels'] = String(parts['xl/_rels/workbook.xml.rels']).replace(
      'sheet1.xml',
      '%E8%A1%A8.xml',
    );
    parts['xl/worksheets/表.xml'] = files.sheet(files.row(2, '<c r="B2"><v>3</v></c>'));
    const grid = files.firstGrid(files.zip(parts));
    expect(grid.name).toBe('表1');
    expect(files.shown(grid.cell(2, 2))).toBe(3);
  });
});

/** What stands in A1 for the given `c` element. */
const valueOf = (cell: string, more?: files.Parts): unknown =>
  files.firstCell(files.workbookOf(files.row(1, cell), '', more));

/** The first worksheet of the given rows, by address within its first nine columns. */
function sheetOf(rows: string): (address: string) => unknown {
  const grid = files.firstGrid(files.workbookOf(rows));
  return (address) => files.shown(grid.cell(Number(address.slice(1)), address.charCodeAt(0) - 64));
}

describe('cells that ExcelJS misreads or throws on', () => {
  const date = '2023-05-01';

  test.each<[string, string, unknown]>([
    ['inline text', '<c r="A1" t="inlineStr"><is><t>甲&amp;乙</t></is></c>', '甲&乙'],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><t>甲</t><r><rPr><b/></rPr><t>乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      '甲乙',
    ],
    ['text in a number cell', '<c r="A1"><v>1,5</v></c>', '1,5'],
    ['what only JavaScript takes for a number', '<c r="A1"><v>0x10</v></c>', '0x10'],
    ['spaces around text', '<c r="A1" t="str"><v> 甲 </v></c>', ' 甲 '],
    ['the word false', '<c r="A1" t="b"><v>false</v></c>', false],
    ['entities in plain text cells', '<c r="A1" t="str"><v>&amp;lt;</v></c>', '&lt;'],
    ['an ISO date', '<c r="A1" t="d"><v>2023-05-01</v></c>', date],
    ['an ISO date with time', '<c r="A1" t="d"><v>2023-05-01T00:00:00</v></c>', date],
    ['a Chinese built-in date format', '<c r="A1" s="2"><v>45047</v></c>', date],
    ['character references', '<c r="A1" t="str"><v>&#x7532;&#20057;&#128512;&quot;</v></c>', '甲乙😀"'],
    ['a style that does not exist', '<c r="A1" s="3"><v>45047</v></c>', 45047],
    ['a line break escaped by Office', '<c r="A1" t="inlineStr"><is><t>甲_x000A_乙</t></is></c>', '甲\n乙'],
  ])('%s', (_, cell, value) => {
    expect(valueOf(cell)).toEqual(value);
  });

  test('date1904 as a word', () => {
    const parts = files.workbookParts('');
    const workbook = String(parts['xl/workbook.xml']).replace(
      '<sheets>',
      '<workbookPr date1904="true"/><sheets>',
    );
    const more = { 'xl/workbook.xml': workbook };
    expect(valueOf(`<c r="A1" s="1"><v>${45047 - 1462}</v></c>`, more)).toBe(date);
    expect(valueOf('<c r="A1" t="d"><v>2023-05-01</v></c>', more)).toBe(date);
  });

  test('formulas: shared, array, result by shared string, empty result, follower without master', () => {
    const rows = [
      '<c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c><c r="C1" t="s"><f>"指标"</f><v>0</v></c>',
      '<c r="A2"><f t="shared" si="0"/><v>6</v></c><c r="C2"><f t="shared" si="9"/><v>8</v></c><c r="D2" t="str"><f>A9</f><v>&amp;lt;</v></c>',
      '<c r="A3"><f t="array" ref="A3:B3">B1:C1*2</f><v>1</v></c><c r="B3"><v>2</v></c><c r="C3"><f t="shared" si="9"/></c>',
      '<c r="A4" t="str"><f>IF(1,"")</f><v></v></c><c r="B4"><f>1+1</f></c><c r="C4"><f t="dataTable" ref="C4:C9"/><v>3</v></c>',
    ];
    const at = sheetOf(rows.map((cells, index) => files.row(index + 1, cells)).join(''));
    expect(['A1', 'C1'].map(at)).toEqual(['=B1*2 → 4', '="指标" → 指标']);
    expect(['A2', 'C2', 'D2'].map(at)).toEqual(['=B2*2 → 6', 8, '=A9 → &lt;']);
    expect(['A3', 'B3', 'C3'].map(at)).toEqual(['=B1:C1*2 → 1', 2, null]);
    expect(['A4', 'B4', 'C4'].map(at)).toEqual(['=IF(1,"") → ', '=1+1 → ?', 3]);
  });

  test.each([
    ['B2+$B2+B$2+$B$2', 'C4+$B4+C$2+$B$2'],
    ['SUM(A1:A9)*Q1!A1', 'SUM(B3:B11)*Q1!B3'],
    ['LOG10(A1)&"A1"&\'A1 表\'!A1', 'LOG10(B3)&"A1"&\'A1 表\'!B3'],
    ['ZAX2023+A1局+合计', 'ZAX2023+A1局+合计'],
    ['XFD1', '#REF!'],
  ])('%s moved by two rows and a column is %s', (formula, moved) => {
    const text = formula.replaceAll('"', '&quot;');
    const rows =
      files.row(1, `<c r="A1"><f t="shared" ref="A1:B3" si="1">${text}</f><v>1</v></c>`) +
      files.row(3, '<c r="B3"><f t="shared" si="1"/><v>1</v></c>');
    expect(sheetOf(rows)('B3')).toBe(`=${moved} → 1`);
  });

  test('rows and cells without addresses stand where Excel puts them', () => {
    const xml =
      '<row><c><v>1</v></c><c r="D1"><v>4</v></c><c><v>5</v></c></row><row r="7"><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>';
    expect(['A1', 'D1', 'E1', 'B7', 'A8'].map(sheetOf(xml))).toEqual([1, 4, 5, 2, 3]);
  });

  test('sheet names that ExcelJS refuses', () => {
    const parts = files.workbookParts(files.sheet(''));
    const names = ['History', 'a/b', 'A_B', `${'长'.repeat(31)}甲`];
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
    const listed = names.map((name, index) => `<sheet name="${name}" sheetId="1" r:id="rId${index + 1}"/>`);
    parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(/<sheet .*?\/>/, listed.join(''));
    parts['xl/_rels/workbook.xml.rels'] = files.relationships(
      ...names.flatMap((_, index) => [type, `worksheets/sheet${index + 1}.xml`]),
    );
    names.forEach((_, index) => (parts[`xl/worksheets/sheet${index + 1}.xml`] = files.sheet('')));
    const { grids } = files.read(files.zip(parts));
    expect(grids.map(({ name }) => name)).toEqual(['History', 'a_b', 'A_B (2)', '长'.repeat(31)]);
  });
});

describe('sheets that contradict themselves are refused rather than read by halves', () => {
  const cell = (address: string): string => `<c r="${address}"><v>1</v></c>`;
  test.each([
    ['two rows of one number', files.row(1, cell('A1')) + files.row(1, cell('B1'))],
    ['two cells of one address', files.row(1, cell('A1') + cell('A1'))],
    ['a cell in the wrong row', files.row(1, cell('A2'))],
    ['a row beyond the sheet, cells without addresses', '<row r="1048577"><c><v>1</v></c></row>'],
    ['a row beyond the sheet', files.row(1_048_577, cell('A1048577'))],
    ['a column beyond the sheet', files.row(1, cell('XFE1'))],
    ['an address that is none', files.row(1, cell('甲1'))],
  ])('%s', (_, rows) => {
    expect(refusalCode(rows)).toBe('error.file-hostile');
  });

  test('a text that the shared strings do not have', () => {
    expect(refusalCode(files.row(1, '<c r="A1" t="s"><v>2</v></c>'))).toBe('error.file-truncated');
  });

  test('a prefix that nobody declared, or only elsewhere; an unknown root', () => {
    const elsewhere = files.sheet(`<row r="1" xmlns:x="${files.MAIN}"/><x:row r="2"/>`);
    expect(files.refusal(files.zip(files.workbookParts(elsewhere))).code).toBe('error.file-truncated');
    const undeclared = files.sheet('').replaceAll('sheetData', 'x:sheetData');
    expect(files.refusal(files.zip(files.workbookParts(undeclared))).code).toBe('error.file-truncated');
    const foreign = files.sheet('').replace(files.MAIN, 'urn:other');
    expect(files.refusal(files.zip(files.workbookParts(foreign))).code).toBe('error.file-truncated');
  });

  function refusalCode(rows: string): string {
    return files.refusal(files.workbookOf(rows)).code;
  }
});
