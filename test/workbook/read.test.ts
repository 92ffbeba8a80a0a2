/** Files as departments send them back: written by us, changed with another program, read as the product does. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { Drift } from '../../src/forms/filing';
import { contentText } from '../../src/forms/sheet/grid';
import { ReportError } from '../../src/i18n/report-error';
import { readWorkbook } from '../../src/workbook/read';
import {
  columnOf,
  editFile,
  formFile,
  indicatorCell,
  readForm,
  readingOf,
  readingsOf,
  roundTrip,
  rowOf,
  sheetOf,
  type AnswerTable,
} from '../support/filled-form';

// Files are written, changed and read several times in one test.
jest.setTimeout(30_000);

const ANSWERS: AnswerTable = {
  'TX-01': { 'actual:2021': 2.55, 'actual:2022': 2.7, source: '统计年报' },
  'TX-02': { 'actual:2021': 12.3, 'actual:2022': '未到发布期', explanation: '统计局尚未发布数据' },
  'TX-06': { 'actual:2021': 320, 'actual:2022': 401, department: '科技局' },
  'TX-T03': { 'progress:2021': '已建成', status: '推进中' },
};
const SETUP = { years: [2021, 2022], answers: ANSWERS };
const untouched = roundTrip('tianxin-14th', SETUP);
const expected = untouched.then(readingsOf);

/** Reads the form back after `edit`. */
const edited = (edit: (workbook: ExcelJS.Workbook) => void): ReturnType<typeof roundTrip> =>
  roundTrip('tianxin-14th', SETUP, edit);
const kinds = (drifts: readonly Drift[]): string[] => drifts.map(({ kind }) => kind);
const indicators = (workbook: ExcelJS.Workbook): ExcelJS.Worksheet => sheetOf(workbook, '指标填报');

/** What was understood of 2021年实际 of an indicator when the cell holds `value`. */
async function typed(code: string, value: ExcelJS.CellValue, format?: string): Promise<unknown> {
  const filing = await edited((workbook) => {
    const cell = indicatorCell(workbook, code, '2021年实际');
    cell.value = value;
    if (format !== undefined) cell.style = { ...cell.style, numFmt: format };
  });
  expect(filing.drifts).toEqual([]);
  return readingOf(filing, code, 'actual', 2021);
}

test('a formula that came to an empty text is blank, one that was never calculated is not', async () => {
  const formula = 'IF(A1=0,"","x")';
  expect(await typed('TX-06', { formula, result: '' })).toEqual({ kind: 'blank' });
  expect(await typed('TX-06', { formula } as ExcelJS.CellValue)).toEqual({ kind: 'not-calculated', formula });
});

test('a very long formula keeps its result; of its text the beginning is kept', async () => {
  const formula = `SUM(${Array.from({ length: 300 }, () => '1').join(',')})`;
  const filing = await edited((workbook) => {
    indicatorCell(workbook, 'TX-06', '2021年实际').value = { formula, result: 300 };
  });
  expect(readingOf(filing, 'TX-06', 'actual', 2021)).toEqual({ kind: 'number', value: 300, flaws: [] });
  const filed = filing.indicators.find(({ indicator }) => indicator.code === 'TX-06');
  const content = filed?.entries.get('actual:2021')?.content;
  expect(content?.kind === 'formula' && formula.startsWith(content.formula.slice(0, 100))).toBe(true);
});

describe('a file that was only filled in', () => {
  test('comes back as it was, with no drift', async () => {
    const filing = await untouched;
    expect(filing.drifts).toEqual([]);
    expect(readingOf(filing, 'TX-06', 'actual', 2021)).toEqual({ kind: 'number', value: 320, flaws: [] });
    expect(readingOf(filing, 'TX-02', 'actual', 2022)).toEqual({ kind: 'reason', word: '未到发布期' });
    expect(readingOf(filing, 'TX-T03', 'status')).toEqual({ kind: 'text', text: '推进中' });
  });

  test('comes back the same after another program has saved it', async () => {
    const filing = await edited(() => undefined);
    expect(filing.drifts).toEqual([]);
    expect(readingsOf(filing)).toEqual(await expected);
  });

  test('project forms too', async () => {
    const answers: AnswerTable = {
      'HT-P01': {
        'doneInvestment:2023': 0.5,
        'plannedInvestment:2023': 1.25,
        status: '在建',
        started: '2022-03',
      },
    };
    const filing = await roundTrip('changsha-hitech-14th', { years: [2023], answers });
    expect(filing.drifts).toEqual([]);
    expect(readingOf(filing, 'HT-P01', 'doneInvestment', 2023)).toMatchObject({ value: 0.5 });
    expect(readingOf(filing, 'HT-P01', 'started')).toEqual({ kind: 'month', year: 2022, month: 3 });
    expect(readingOf(filing, 'HT-P01', 'totalDone')).toMatchObject({ value: 0.5 });
  });
});

describe('layout', () => {
  test('hidden and filtered rows and columns are read', async () => {
    const filing = await edited((workbook) => {
      const sheet = indicators(workbook);
      for (const code of ['TX-01', 'TX-06']) sheet.getRow(rowOf(sheet, code)).hidden = true;
      sheet.getColumn(columnOf(sheet, '2021年实际')).hidden = true;
      sheet.getColumn(1).hidden = true;
      sheetOf(workbook, '任务填报').state = 'hidden';
    });
    expect(filing.drifts).toEqual([]);
    expect(readingsOf(filing)).toEqual(await expected);
  });

  test('rows and columns that were inserted, with notes in them', async () => {
    const filing = await edited((workbook) => {
      const sheet = indicators(workbook);
      sheet.spliceColumns(3, 0, [null, null, '内部编号', 'a', 'b']);
      sheet.spliceRows(6, 0, [], ['注：以下由科技局填报']);
      sheet.spliceRows(1, 0, ['天心区科技局'], [], ['2022年度']);
    });
    expect(kinds(filing.drifts)).toEqual(['column-extra']);
    expect(readingsOf(filing)).toEqual(await expected);
  });

  test('rows and columns in any order', async () => {
    const bytes = await formFile('tianxin-14th', SETUP);
    const whole = await expected;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), async (rowSeed, columnSeed) => {
        const changed = await editFile(bytes, (workbook) => {
          for (const name of ['指标填报', '任务填报']) shuffle(sheetOf(workbook, name), rowSeed, columnSeed);
        });
        const filing = await readForm(changed);
        expect(filing.drifts).toEqual([]);
        expect(readingsOf(filing)).toEqual(whole);
      }),
      { numRuns: 8 },
    );
  });

  test('sheets that were moved and renamed', async () => {
    const filing = await edited((workbook) => {
      // orderNo is missing in the typings
      const [first, second, third] = workbook.worksheets as (ExcelJS.Worksheet & { orderNo: number })[];
      if (first && second && third) [first.orderNo, second.orderNo, third.orderNo] = [3, 2, 1];
      indicators(workbook).name = '天心区科技局 2022';
    });
    expect(filing.drifts).toEqual([
      { kind: 'sheet-renamed', part: 'indicators', name: '指标填报', found: '天心区科技局 2022' },
    ]);
    expect(readingsOf(filing)).toEqual(await expected);
  });

  test('header texts with blanks, line breaks, half-width brackets and several fonts', async () => {
    const filing = await roundTrip('changsha-hitech-14th', { years: [2023] }, (workbook) => {
      const sheet = sheetOf(workbook, '项目填报');
      sheet.getCell(3, columnOf(sheet, '总投资（亿元）')).value = '总投资\n(亿元)';
      sheet.getCell(3, columnOf(sheet, '项目状态')).value = ' 项目 状态 ';
      sheet.getCell(3, columnOf(sheet, '2023年完成投资')).value = {
        richText: [{ text: '2023年' }, { font: { bold: true }, text: '完成投资' }],
      };
      sheet.getCell(3, 1).value = '项目　编号';
    });
    expect(filing.drifts).toEqual([]);
  });

  test('codes in lower case, with blanks, or in several fonts', async () => {
    const filing = await edited((workbook) => {
      const sheet = indicators(workbook);
      sheet.getCell(rowOf(sheet, 'TX-01'), 1).value = ' tx-01 ';
      sheet.getCell(rowOf(sheet, 'TX-06'), 1).value = { richText: [{ text: 'TX-' }, { text: '06' }] };
    });
    expect(filing.drifts).toEqual([]);
    expect(readingsOf(filing)).toEqual(await expected);
  });

  test('a merged entry counts for its first row; in the others nothing is made up', async () => {
    const filing = await edited((workbook) => {
      const sheet = indicators(workbook);
      const [column, row] = [columnOf(sheet, '2022年实际'), rowOf(sheet, 'TX-06')];
      sheet.mergeCells(row, column, row + 1, column);
    });
    expect(filing.drifts).toEqual([]);
    expect(readingOf(filing, 'TX-06', 'actual', 2022)).toMatchObject({ value: 401 });
    const below = filing.indicators
      .find(({ indicator }) => indicator.code === 'TX-07')
      ?.entries.get('actual:2022');
    expect(below?.reading).toEqual({ kind: 'blank' });
    expect(below?.content.kind).toBe('merged');
  });

  test('merged titles and headers do not hide the table', async () => {
    const filing = await edited((workbook) => {
      const sheet = indicators(workbook);
      sheet.mergeCells(1, 1, 1, 10);
      const column = columnOf(sheet, '2021年实际');
      sheet.mergeCells(2, column, 3, column);
    });
    // the header went into the merged cell above and is gone from its row
    expect(kinds(filing.drifts)).toEqual(['column-extra', 'column-missing']);
  });
});

describe('spelling of a figure', () => {
  test.each<[string, ExcelJS.CellValue, string | undefined, unknown]>([
    ['text', '320', undefined, { kind: 'number', value: 320, flaws: ['text'] }],
    ['full-width digits', '３２０', undefined, { value: 320, flaws: ['full-width'] }],
    ['thousands separators', '1,320', undefined, { value: 1320, flaws: ['separators'] }],
    ['a trailing unit', '320家', undefined, { value: 320, flaws: ['unit'] }],
    ['a number format with the unit', 320, '0"家"', { value: 320, flaws: [] }],
    ['a number format with a quoted percent sign', 320, '0"%"', { value: 320, flaws: [] }],
    [
      'several fonts',
      { richText: [{ text: '3' }, { font: { bold: true }, text: '20' }] },
      undefined,
      { value: 320 },
    ],
    [
      'a hyperlink',
      { text: '320', hyperlink: 'https://example.org/' },
      undefined,
      { value: 320, flaws: ['text'] },
    ],
    [
      'a formula with its result',
      { formula: 'SUM(300,20)', result: 320 },
      undefined,
      { value: 320, flaws: [] },
    ],
    ['a formula with a result of zero', { formula: 'A1-A1', result: 0 }, undefined, { value: 0 }],
    [
      'a formula that was never calculated',
      { formula: 'SUM(300,20)' },
      undefined,
      { kind: 'not-calculated', formula: 'SUM(300,20)' },
    ],
    [
      'a formula that fails',
      { formula: '1/0', result: { error: '#DIV/0!' } },
      undefined,
      { kind: 'unreadable', text: '#DIV/0!', why: 'error' },
    ],
    [
      'a date',
      new Date(Date.UTC(2023, 4, 31)),
      'yyyy-mm-dd',
      { kind: 'unreadable', text: '2023-05-31', why: 'date' },
    ],
    ['a number in a cell that shows dates', 320, 'yyyy-mm-dd', { kind: 'unreadable', why: 'date' }],
    ['a truth value', true, undefined, { kind: 'unreadable', text: 'TRUE', why: 'boolean' }],
    ['an error', { error: '#N/A' }, undefined, { kind: 'unreadable', text: '#N/A', why: 'error' }],
    [
      'a percentage format where things are counted',
      3.2,
      '0%',
      { kind: 'unreadable', text: '320%', why: 'not-a-number' },
    ],
    ['words', '三百余家', undefined, { kind: 'unreadable', text: '三百余家', why: 'not-a-number' }],
    ['blanks', '  ', undefined, { kind: 'blank' }],
  ])('%s', async (_, value, format, reading) => {
    expect(await typed('TX-06', value, format)).toMatchObject(reading as object);
  });

  test.each<[string, ExcelJS.CellValue, string | undefined, number]>([
    ['3.2 % typed into a cell', 0.032, '0.0%', 3.2],
    ['a percentage from a formula', { formula: 'A1', result: 0.0255 }, '0.00%', 2.55],
    ['a percent sign as text', '2.55%', undefined, 2.55],
  ])('%s is read as the percentage itself', async (_, value, format, figure) => {
    expect(await typed('TX-01', value, format)).toEqual({
      kind: 'number',
      value: figure,
      flaws: ['percent'],
    });
  });

  test('the followers of a shared formula are read with their own results', async () => {
    const filing = await edited((workbook) => {
      const sheet = indicators(workbook);
      const [column, row] = [columnOf(sheet, '2021年实际'), rowOf(sheet, 'TX-05')];
      sheet.fillFormula(
        `${sheet.getCell(row, column).address}:${sheet.getCell(row + 1, column).address}`,
        'ROW()*2',
        [15, 18],
      );
    });
    expect(readingOf(filing, 'TX-05', 'actual', 2021)).toMatchObject({ value: 15 });
    expect(readingOf(filing, 'TX-06', 'actual', 2021)).toMatchObject({ value: 18 });
    const content = filing.indicators
      .find(({ indicator }) => indicator.code === 'TX-06')
      ?.entries.get('actual:2021')?.content;
    expect(content).toMatchObject({ kind: 'formula', formula: 'ROW()*2' });
  });

  test('months as dates, as text, and as what a date cell makes of a number', async () => {
    const filing = await roundTrip('changsha-hitech-14th', { years: [2023] }, (workbook) => {
      const sheet = sheetOf(workbook, '项目填报');
      const started = columnOf(sheet, '开工年月');
      sheet.getCell(rowOf(sheet, 'HT-P01'), started).value = new Date(Date.UTC(2023, 4, 1));
      sheet.getCell(rowOf(sheet, 'HT-P02'), started).value = '2023年5月';
      // the cell's own format shows dates
      sheet.getCell(rowOf(sheet, 'HT-P03'), started).value = 202305;
    });
    expect(readingOf(filing, 'HT-P01', 'started')).toEqual({ kind: 'month', year: 2023, month: 5 });
    expect(readingOf(filing, 'HT-P02', 'started')).toEqual({ kind: 'month', year: 2023, month: 5 });
    expect(readingOf(filing, 'HT-P03', 'started')).toMatchObject({ kind: 'unreadable', why: 'not-a-month' });
  });

  test('any figure survives the file to the last digit', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 9, maxLength: 9 }),
        async (figures) => {
          const answers = Object.fromEntries(
            figures.map((figure, index) => [`TX-0${index + 1}`, { 'actual:2021': figure + 0 }]),
          );
          const filing = await roundTrip('tianxin-14th', { years: [2021], answers });
          const read = filing.indicators.map(({ indicator }) =>
            readingOf(filing, indicator.code, 'actual', 2021),
          );
          expect(read.map((reading) => reading?.kind === 'number' && reading.value)).toEqual(
            figures.map((figure) => figure + 0),
          );
        },
      ),
      { numRuns: 10 },
    );
  });

  test('any text survives the file, also what looks like code', async () => {
    const texts = [
      '=1+1',
      '+86 731',
      '<b>&amp;</b>',
      '_x000D_',
      '第一行\n第二行',
      '“引号”\'"',
      '𠮷田',
      '@SUM(A1)',
      '-已核实',
    ];
    const answers = Object.fromEntries(
      texts.map((text, index) => [`TX-0${index + 1}`, { explanation: text }]),
    );
    const filing = await roundTrip('tianxin-14th', { years: [2021], answers });
    expect(
      filing.indicators.map(({ indicator }) => readingOf(filing, indicator.code, 'explanation')),
    ).toEqual(texts.map((text) => ({ kind: 'text', text })));
  });
});

describe('losses and changes are reported', () => {
  test.each<[string, (workbook: ExcelJS.Workbook) => void, Partial<Drift>[]]>([
    [
      'a deleted row',
      (workbook) => indicators(workbook).spliceRows(rowOf(indicators(workbook), 'TX-06'), 1),
      [{ kind: 'row-missing', code: 'TX-06' } as Partial<Drift>],
    ],
    [
      'a deleted column',
      (workbook) => indicators(workbook).spliceColumns(columnOf(indicators(workbook), '2022年实际'), 1),
      [{ kind: 'column-missing', header: '2022年实际' } as Partial<Drift>],
    ],
    [
      'a deleted sheet',
      (workbook) => workbook.removeWorksheet('任务填报'),
      [{ kind: 'sheet-missing', part: 'tasks' } as Partial<Drift>],
    ],
    [
      'a changed target',
      (workbook) => (indicatorCell(workbook, 'TX-06', '目标值').value = 500),
      [
        {
          kind: 'locked-changed',
          code: 'TX-06',
          header: '目标值',
          expected: '600',
          found: '500',
        } as Partial<Drift>,
      ],
    ],
    [
      'a hint typed over',
      (workbook) => (indicatorCell(workbook, 'TX-06', '审核提示').value = ''),
      [{ kind: 'formula-replaced', code: 'TX-06' } as Partial<Drift>],
    ],
    ['the marker deleted', (workbook) => workbook.removeWorksheet('_plan'), [{ kind: 'marker-missing' }]],
    [
      'the marker damaged',
      (workbook) => (sheetOf(workbook, '_plan').getCell('A1').value = '{"formatVersion":1'),
      [{ kind: 'marker-missing' }],
    ],
  ])('%s', async (_, edit, drifts) => {
    const filing = await edited(edit);
    expect(filing.drifts).toEqual(drifts.map((drift) => expect.objectContaining(drift) as unknown));
  });

  test('a copied sheet, and a row copied below with another figure', async () => {
    const filing = await edited((workbook) => {
      const sheet = indicators(workbook);
      const copy = workbook.addWorksheet('指标填报 (2)');
      sheet.eachRow((row, number) =>
        row.eachCell((cell, column) => (copy.getCell(number, column).value = cell.value)),
      );
      const row = [...(sheet.getRow(rowOf(sheet, 'TX-06')).values as ExcelJS.CellValue[])];
      row[columnOf(sheet, '2021年实际')] = 999;
      sheet.addRow(row.slice(1));
    });
    expect(filing.drifts).toEqual([
      expect.objectContaining({ kind: 'sheet-copied', copy: '指标填报 (2)' }),
      expect.objectContaining({ kind: 'row-doubled', code: 'TX-06', conflicting: true }),
    ]);
    expect(readingOf(filing, 'TX-06', 'actual', 2021)).toMatchObject({ value: 320 });
  });

  test('a newer form is refused', async () => {
    const bytes = await editFile(await formFile('tianxin-14th', SETUP), (workbook) => {
      sheetOf(workbook, '_plan').getCell('A1').value = '{"formatVersion":2}';
    });
    await expect(readForm(bytes)).rejects.toMatchObject({ code: 'error.form-version' });
  });
});

describe('grids', () => {
  test('keep names, visibility, size and order of the sheets', async () => {
    const { grids, flags } = await readWorkbook(await formFile('tianxin-14th', SETUP), 'a.xlsx');
    expect(grids.map(({ name, visible }) => [name, visible])).toEqual([
      ['填报说明', true],
      ['指标填报', true],
      ['任务填报', true],
      ['_plan', false],
    ]);
    expect(grids[1]).toMatchObject({ rowCount: 12, columnCount: 17 });
    expect(flags).toEqual([]);
    expect(contentText(grids[1]?.cell(999, 999) ?? { kind: 'error', code: '' })).toBe('');
  });

  test('a file that is no workbook is refused with its name', async () => {
    const refusal = readWorkbook(new TextEncoder().encode('指标代码,2023年实际\n'), '甲局.csv');
    await expect(refusal).rejects.toBeInstanceOf(ReportError);
    await expect(refusal).rejects.toMatchObject({ code: 'error.file-csv', facts: { file: '甲局.csv' } });
  });
});

/** Reorders the data rows and all columns of a filing sheet, values and formats alike. */
function shuffle(sheet: ExcelJS.Worksheet, rowSeed: number, columnSeed: number): void {
  const rows: { value: ExcelJS.CellValue; style: Partial<ExcelJS.Style> }[][] = [];
  for (let row = 3; row <= sheet.rowCount; row++)
    rows.push(
      Array.from({ length: sheet.columnCount }, (_, column) => {
        const { value, style } = sheet.getCell(row, column + 1);
        return { value, style };
      }),
    );
  const [header = [], ...data] = rows;
  const turned = rotate(data, rowSeed).reverse();
  const columns = rotate(
    Array.from({ length: sheet.columnCount }, (_, index) => index),
    columnSeed,
  );
  [header, ...turned].forEach((cells, row) =>
    columns.forEach((from, column) => {
      const cell = sheet.getCell(row + 3, column + 1);
      cell.value = cells[from]?.value ?? null;
      cell.style = cells[from]?.style ?? {};
    }),
  );
}

const rotate = <T>(items: readonly T[], by: number): T[] => [
  ...items.slice(by % items.length),
  ...items.slice(0, by % items.length),
];
