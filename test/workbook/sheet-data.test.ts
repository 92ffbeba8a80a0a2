import type { CellValue, SheetModel, StyleRef } from '../../src/forms/sheet/model';
import { dimensionOf, sheetData, SharedStrings } from '../../src/workbook/sheet-data';

const TEXT: StyleRef = { role: 'text' };
const CODE: StyleRef = { role: 'code' };
const TITLE: StyleRef = { role: 'title' };
const NUMBERS = new Map([
  [TEXT, 1],
  [CODE, 2],
  [TITLE, 3],
]);

function sheet(rows: SheetModel['rows'], more: Partial<SheetModel> = {}): SheetModel {
  return {
    name: '表',
    visibility: 'visible',
    columns: [
      { width: 10, style: TEXT },
      { width: 10, style: CODE },
    ],
    rows,
    protected: false,
    print: { paper: 'A4', orientation: 'portrait', titleRows: null },
    ...more,
  };
}

function written(model: SheetModel): { rows: string[]; texts: string } {
  const strings = new SharedStrings();
  const context = { strings, styleId: (style: StyleRef) => NUMBERS.get(style) ?? 0 };
  const xml = [...sheetData(model, context)].join('');
  return { rows: xml.match(/<row [^]*?<\/row>/g) ?? [], texts: [...strings.xml()].join('') };
}

const cellOf = (value: CellValue): string => written(sheet([{ values: [value] }])).rows[0] ?? '';

test('cells without value keep the style of their column', () => {
  expect(written(sheet([{ values: [7] }])).rows).toEqual([
    '<row r="1"><c r="A1" s="1"><v>7</v></c><c r="B1" s="2"/></row>',
  ]);
});

test('a row of its own style with one value is a title line that ends with it', () => {
  expect(written(sheet([{ values: [1], style: TITLE, height: 28 }])).rows).toEqual([
    '<row r="1" ht="28" customHeight="1"><c r="A1" s="3"><v>1</v></c></row>',
  ]);
});

test('a merged block shows one style in all its cells, also below and beside the rows, and one value', () => {
  const merges = [{ top: 1, left: 1, bottom: 2, right: 3 }];
  const model = sheet([{ values: [1, 2], styles: [CODE] }], { merges });
  expect(written(model).rows).toEqual([
    '<row r="1"><c r="A1" s="2"><v>1</v></c><c r="B1" s="2"/><c r="C1" s="2"/></row>',
    '<row r="2"><c r="A2" s="2"/><c r="B2" s="2"/><c r="C2" s="2"/></row>',
  ]);
  expect(dimensionOf(model)).toBe('A1:C2');
});

test('a text is kept once however often it occurs', () => {
  const { rows, texts } = written(sheet([{ values: ['家', '个'] }, { values: ['个', '家'] }]));
  expect(rows.map((row) => [...row.matchAll(/<v>(\d)<\/v>/g)].map((match) => match[1]))).toEqual([
    ['0', '1'],
    ['1', '0'],
  ]);
  expect(texts).toContain('count="4" uniqueCount="2"><si><t>家</t></si><si><t>个</t></si></sst>');
});

test.each([
  ['a < b & "c"', '<t>a &lt; b &amp; &quot;c&quot;</t>'],
  [' 前后 ', '<t xml:space="preserve"> 前后 </t>'],
  ['两\n行', '<t xml:space="preserve">两\n行</t>'],
  ['_x000D_', '<t>_x005F_x000D_</t>'],
  ['铃\u0007', '<t>铃</t>'],
])('the text %j is written so that it reads back the same', (text, xml) => {
  expect(written(sheet([{ values: [text] }])).texts).toContain(`<si>${xml}</si>`);
});

test.each([
  [true, '<c r="A1" s="1" t="b"><v>1</v></c>'],
  [false, '<c r="A1" s="1" t="b"><v>0</v></c>'],
  [0, '<c r="A1" s="1"><v>0</v></c>'],
  [{ formula: 'B1/"x<"', result: 0 }, '<c r="A1" s="1"><f>B1/&quot;x&lt;&quot;</f><v>0</v></c>'],
  [{ formula: 'B1', result: '' }, '<c r="A1" s="1" t="str"><f>B1</f><v></v></c>'],
  [{ formula: 'B1', result: '_x000D_' }, '<c r="A1" s="1" t="str"><f>B1</f><v>_x005F_x000D_</v></c>'],
  [{ formula: 'B1>1', result: false }, '<c r="A1" s="1" t="b"><f>B1&gt;1</f><v>0</v></c>'],
] as const)('%j is written with its type', (value, xml) => {
  expect(cellOf(value)).toContain(xml);
});

test('long sheets come in pieces that join to the whole', () => {
  const rows = Array.from({ length: 5000 }, (_, index) => ({ values: [index, `名称${index}`] }));
  const strings = new SharedStrings();
  const pieces = [...sheetData(sheet(rows), { strings, styleId: () => 0 })];
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('').match(/<row /g)).toHaveLength(5000);
  expect([...strings.xml()].join('').match(/<si>/g)).toHaveLength(5000);
});
