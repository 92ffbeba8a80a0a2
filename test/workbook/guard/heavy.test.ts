/** Small files that cost ExcelJS minutes or gigabytes, and what the guard makes of them. */
import { guardWorkbook } from '../../../src/workbook/guard';
import {
  firstCell,
  firstGrid,
  refusal,
  relationships,
  row,
  sheet,
  shown,
  workbookOf,
  workbookParts,
  zip,
} from './files';

jest.setTimeout(60_000);

const ONE_CELL = row(1, '<c r="A1"><v>1</v></c>');

/** The cells that the ranges cover, of the only sheet, by the first cell of their range. */
function covered(...references: readonly string[]): Record<string, number> {
  const xml = references.map((reference) => `<mergeCell ref="${reference}"/>`).join('');
  const grid = firstGrid(workbookOf(ONE_CELL, `<mergeCells>${xml}</mergeCells>`));
  expect(shown(grid.cell(1, 1))).toBe(1);
  const cells: Record<string, number> = {};
  for (let line = 1; line <= grid.rowCount; line += 1)
    for (let column = 1; column <= grid.columnCount; column += 1) {
      const content = grid.cell(line, column);
      if (content.kind === 'merged') cells[content.master] = (cells[content.master] ?? 0) + 1;
    }
  return cells;
}

test('a data validation on a million rows (ExcelJS alone never comes back)', () => {
  const started = Date.now();
  const validation =
    '<dataValidations count="1"><dataValidation type="whole" sqref="A1:J1048576"><formula1>1</formula1></dataValidation></dataValidations>';
  expect(firstCell(workbookOf(ONE_CELL, validation))).toBe(1);
  expect(Date.now() - started).toBeLessThan(10_000);
});

test('a defined name over the whole sheet', () => {
  const parts = workbookParts(sheet(ONE_CELL));
  const names =
    '</sheets><definedNames><definedName name="全部">表1!$A$1:$XFD$1048576</definedName></definedNames>';
  parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace('</sheets>', names);
  expect(firstCell(zip(parts))).toBe(1);
});

describe('merged ranges', () => {
  test('a million rows are dropped, a title row is kept', () => {
    expect(covered('A1:XFD1048576', 'B2:B1048576', 'B2:B20002', 'A1:XFD1')).toEqual({ A1: 16_383 });
  });

  test('malformed, overlapping and single-cell ranges are dropped', () => {
    expect(covered('A1:B2', 'B2:C3', 'D', 'D4:D4', 'E1:E0', 'F1:F2:F3', 'H3:G2', '')).toEqual({
      A1: 3,
      G2: 3,
    });
  });

  test('no more than the limit', () => {
    const many = Array.from({ length: 7_000 }, (_, index) => `A${2 * index + 2}:A${2 * index + 3}`);
    expect(Object.keys(covered(...many))).toHaveLength(5_000);
  });
});

test('styled empty cells do not count and are gone, also by the million', () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, index) => `<row r="${index + 2}"><c s="1"/><c s="1"><v></v></c></row>`,
  );
  expect(firstGrid(workbookOf(ONE_CELL + rows.join('')), { cells: 10 }).rowCount).toBe(1);
});

test('the cells of all sheets count together', () => {
  const rows = Array.from({ length: 6 }, (_, index) =>
    row(index + 1, `<c r="A${index + 1}"><v>1</v></c>`),
  ).join('');
  const parts = workbookParts(sheet(rows));
  parts['xl/workbook.xml'] = String(parts['xl/workbook.xml']).replace(
    '</sheets>',
    '<sheet name="2" sheetId="2" r:id="rId2"/></sheets>',
  );
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet';
  parts['xl/_rels/workbook.xml.rels'] = relationships(
    type,
    'worksheets/sheet1.xml',
    type,
    'worksheets/sheet2.xml',
  );
  parts['xl/worksheets/sheet2.xml'] = sheet(rows);
  expect(refusal(zip(parts), { cells: 11 }).facts.reason).toBe('> 11 cells');
  expect(() => guardWorkbook(zip(parts), 'a.xlsx', { cells: 12 })).not.toThrow();
});

test('more strings than cells could use', () => {
  const strings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${'<si/>'.repeat(50)}</sst>`;
  const file = workbookOf(ONE_CELL, '', { 'xl/sharedStrings.xml': strings });
  expect(refusal(file, { cells: 49 }).code).toBe('error.file-hostile');
});

test('drawings, tables, comments, links, conditional formats and extensions leave only the values', () => {
  const after =
    '<conditionalFormatting sqref="A1"><cfRule type="cellIs"/></conditionalFormatting><hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><drawing r:id="rId8"/><legacyDrawing r:id="rId7"/><tableParts><tablePart r:id="rId6"/></tableParts><extLst><ext xmlns:x14="urn:x"><x14:sheetData/></ext></extLst>';
  expect(firstCell(workbookOf(ONE_CELL, after))).toBe(1);
});

describe('flags', () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

  /** Flags of the small workbook with one more relationship and its part. */
  function flags(type: string, name: string, content: string): readonly string[] {
    const parts = workbookParts(sheet(ONE_CELL));
    const links = 'xl/_rels/workbook.xml.rels';
    parts[links] = String(parts[links]).replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${type}" Target="${name}"/></Relationships>`,
    );
    return guardWorkbook(zip({ ...parts, [`xl/${name}`]: content }), 'a.xlsm').flags;
  }

  test('macros, connections, external links, DDE links', () => {
    expect(
      flags('http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'code.bin', 'x'),
    ).toEqual(['macros']);
    expect(flags('urn:other', 'vbaProject.bin', 'x')).toEqual(['macros']);
    expect(flags(`${office}/connections`, 'connections.xml', '<connections/>')).toEqual(['connections']);
    const link = 'externalLinks/externalLink1.xml';
    expect(flags(`${office}/externalLink`, link, '<externalLink><externalBook/></externalLink>')).toEqual([
      'external-links',
    ]);
    expect(flags(`${office}/externalLink`, link, '<externalLink><ddeLink/></externalLink>')).toEqual([
      'dde',
      'external-links',
    ]);
  });

  test('a DDE formula is kept as text and flagged, a bar within quotes is not', () => {
    const formula = (text: string): readonly string[] =>
      guardWorkbook(workbookOf(row(1, `<c r="A1"><f>${text}</f><v>1</v></c>`)), 'a.xlsx').flags;
    expect(formula("cmd|'/c calc'!A0")).toEqual(['dde']);
    expect(formula("&quot;a|b&quot;&amp;'甲|乙'!A1")).toEqual([]);
  });
});
