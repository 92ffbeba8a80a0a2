import { strFromU8, unzipSync } from 'fflate';
import type { Worksheet } from 'exceljs';
import { nativePacker } from '../../src/cli/native-packer';
import {
  isFormula,
  NOT_AVAILABLE,
  shownValue,
  type SheetModel,
  type WorkbookModel,
} from '../../src/forms/sheet/model';
import { ROLE_STYLES } from '../../src/forms/sheet/styles';
import { workbookChunks, writeWorkbook } from '../../src/workbook/write';
import { columnOf, CREATED, formModel, loadFile, rowOf, sheetOf } from '../support/filled-form';

const model = formModel('changsha-hitech-14th', {
  years: [2022, 2023],
  department: '科技局',
  banner: '示例数据，非官方',
  answers: {
    'HT-01': { 'actual:2022': -1, 'actual:2023': 120, source: '=HYPERLINK("http://example.org")' },
    'HT-P01': { 'doneInvestment:2022': 0.7 },
  },
});
const written = writeWorkbook(model);
const loaded = written.then(loadFile);

async function part(name: string): Promise<string> {
  const files = unzipSync(await written);
  const bytes = files[name];
  if (!bytes) throw new RangeError(name);
  return strFromU8(bytes);
}

const tables: readonly SheetModel[] = model.sheets.slice(1, 4);

async function tableSheet(name: string): Promise<Worksheet> {
  return sheetOf(await loaded, name);
}

test('sheets stand in their order, the marker very hidden', async () => {
  const states = (await loaded).worksheets.map(({ name, state }) => [name, state]);
  expect(states).toEqual([
    ['填报说明', 'visible'],
    ['指标填报', 'visible'],
    ['项目填报', 'visible'],
    ['任务填报', 'visible'],
    ['_plan', 'veryHidden'],
  ]);
});

test('the workbook opens on its first sheet, is calculated on opening, and says who made it when', async () => {
  expect(await part('xl/workbook.xml')).toMatch(/<workbookView [^>]*activeTab="0"/);
  expect(await part('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  const { creator, title, subject, created } = await loaded;
  expect({ creator, title, subject, created }).toEqual({
    creator: '规划填报与评估',
    title: model.title,
    subject: 'changsha-hitech-14th',
    created: CREATED,
  });
});

test('every cell holds the value of the model, formulas with their results', async () => {
  const workbook = await loaded;
  const wrong: unknown[] = [];
  for (const sheet of model.sheets)
    sheet.rows.forEach(({ values }, row) =>
      values.forEach((value, column) => {
        const cell = sheetOf(workbook, sheet.name).getCell(row + 1, column + 1);
        const formula = isFormula(value) ? value.formula : undefined;
        // ExcelJS reads an empty result as none
        const result = cell.formula === undefined ? cell.value : (cell.result ?? '');
        if (cell.formula !== formula || (result ?? null) !== shownValue(value))
          wrong.push([sheet.name, cell.address, value, cell.value]);
      }),
    );
  expect(wrong).toEqual([]);
});

test('results of formulas stand in the file for readers that do not calculate', async () => {
  const indicators = await tableSheet('指标填报');
  const hint = indicators.getCell(rowOf(indicators, 'HT-01'), columnOf(indicators, '审核提示'));
  expect(hint.result).toContain('2022年');
  const projects = await tableSheet('项目填报');
  expect(projects.getCell(rowOf(projects, 'HT-P01'), columnOf(projects, '累计完成投资')).result).toBe(0.7);
});

test('text that begins with = stays text', async () => {
  const sheet = await tableSheet('指标填报');
  const cell = sheet.getCell(rowOf(sheet, 'HT-01'), columnOf(sheet, '数据来源'));
  expect(cell.value).toBe('=HYPERLINK("http://example.org")');
  expect(cell.formula).toBeUndefined();
});

test('exactly the input cells are unlocked, and the sheets protected without a password', async () => {
  const workbook = await loaded;
  const wrong: unknown[] = [];
  for (const sheet of tables) {
    const target = sheetOf(workbook, sheet.name);
    sheet.rows.forEach((row, index) =>
      row.values.forEach((_, column) => {
        const role = (row.styles?.[column] ?? row.style ?? sheet.columns[column]?.style)?.role ?? 'blank';
        const unlocked = target.getCell(index + 1, column + 1).protection?.locked === false;
        if (unlocked !== (ROLE_STYLES[role].locked === false))
          wrong.push([sheet.name, index + 1, column + 1, role]);
      }),
    );
  }
  expect(wrong).toEqual([]);
  for (const number of [1, 2, 3, 4]) {
    const xml = await part(`xl/worksheets/sheet${number}.xml`);
    const [protection = ''] = /<sheetProtection [^>]*>/.exec(xml) ?? [];
    // in the file format 0 means that it is allowed
    for (const allowed of ['formatColumns', 'formatRows', 'sort', 'autoFilter'])
      expect(protection).toContain(`${allowed}="0"`);
    expect(protection).toContain('sheet="1"');
    expect(protection).not.toMatch(/password|hash/i);
  }
});

test('input cells are tinted, path values grey and italic, numbers formatted', async () => {
  const sheet = await tableSheet('指标填报');
  const cell = (code: string, header: string): ReturnType<Worksheet['getCell']> =>
    sheet.getCell(rowOf(sheet, code), columnOf(sheet, header));
  expect(cell('HT-01', '2022年实际').fill).toMatchObject({ fgColor: { argb: 'FFFFF9E5' } });
  expect(cell('HT-01', '2022年目标').font).toMatchObject({ italic: true, color: { argb: 'FF7F7F7F' } });
  expect(cell('HT-01', '基期值').numFmt).toMatch(/^#,##0/);
  expect(cell('HT-01', '指标代码').numFmt).toBe('@');
});

test('titles stay in view, repeat in print and fit the page in width', async () => {
  for (const { name } of tables) {
    const sheet = await tableSheet(name);
    const columns = name === '任务填报' ? 2 : name === '项目填报' ? 3 : 4;
    expect(sheet.views[0]).toMatchObject({
      state: 'frozen',
      xSplit: columns,
      ySplit: 3,
      showGridLines: false,
    });
    expect(sheet.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:3',
    });
    expect(sheet.headerFooter).toMatchObject({
      oddHeader: '&C&10示例数据，非官方',
      oddFooter: '&C&10— &P —',
    });
    expect(sheet.autoFilter).toMatch(/^A3:/);
  }
  const first = await tableSheet('填报说明');
  expect(first.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'portrait',
    fitToWidth: 1,
    fitToHeight: 1,
  });
  // wide forms go on A3
  expect((await tableSheet('指标填报')).pageSetup.paperSize).toBe(8);
});

test('validations cover whole blocks, with Chinese prompts and messages', async () => {
  const xml = await part('xl/worksheets/sheet3.xml');
  const blocks = [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map((match) => match[1]);
  // planned and done of two years, status, two months: one block each for all 91 projects
  expect(blocks).toEqual(['G', 'H', 'I', 'J', 'M', 'N', 'O'].map((column) => `${column}4:${column}94`));
  const list = /<dataValidation type="list"[^>]*>.*?<\/dataValidation>/.exec(xml)?.[0] ?? '';
  expect(list).toContain('<formula1>&quot;未开工,在建,竣工,暂停,终止&quot;</formula1>');
  expect(list).toContain('prompt="从下拉列表中选择项目状态。"');
  expect(list).toContain('error="只能填：未开工、在建、竣工、暂停、终止。"');
  expect(list).toContain('showErrorMessage="1"');
});

test('columns are as wide as the model says', async () => {
  for (const { name, columns } of tables) {
    const sheet = await tableSheet(name);
    const usual = sheet.properties.defaultColWidth;
    const widths = columns.map((_, index) => sheet.getColumn(index + 1).width ?? usual);
    expect(widths).toEqual(columns.map(({ width }) => width));
  }
});

test('rows that need more than one line are higher, and none is higher than a sheet allows', async () => {
  const sheet = await tableSheet('项目填报');
  const heights = Array.from({ length: 91 }, (_, index) => sheet.getRow(index + 4).height);
  expect(Math.max(...heights)).toBeGreaterThan(30);
  expect(Math.max(...heights)).toBeLessThanOrEqual(409);
});

describe('what only other sheets use', () => {
  const workbook: WorkbookModel = {
    sheets: [
      {
        name: "甲'乙 表",
        visibility: 'visible',
        columns: [
          { width: 12, style: { role: 'text' } },
          { width: 12, style: { role: 'number', format: '0.0' } },
        ],
        rows: [
          { values: ['标题'], style: { role: 'title' } },
          { values: ['甲', 1.5] },
          { values: [null, true] },
          { values: [{ formula: 'NA()', result: NOT_AVAILABLE }, NOT_AVAILABLE] },
        ],
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
        conditionalFormats: [
          { block: { top: 2, left: 1, bottom: 3, right: 2 }, formula: 'LEN($A2)>0', role: 'bad' },
          { block: { top: 4, left: 1, bottom: 4, right: 2 }, formula: 'ISNA(A4)', role: 'gap' },
        ],
        protected: false,
        gridLines: true,
        print: { paper: 'A3', orientation: 'landscape', titleRows: null, breaksAfter: [1, 2] },
      },
    ],
    names: [{ name: '结论', sheet: "甲'乙 表", block: { top: 2, left: 2, bottom: 3, right: 2 } }],
    title: 't',
    subject: 's',
    created: CREATED,
  };

  test('merges, names, conditional formats and truth values', async () => {
    const file = await loadFile(await writeWorkbook(workbook));
    const sheet = sheetOf(file, "甲'乙 表");
    expect(sheet.getCell('B1').master.address).toBe('A1');
    expect(sheet.getCell('B3').value).toBe(true);
    expect(sheet.getCell('B2').numFmt).toBe('0.0');
    expect(sheet.views[0]?.showGridLines).toBe(true);
    expect(file.definedNames.getRanges('结论').ranges).toEqual(["'甲''乙 表'!$B$2:$B$3"]);
    const xml = strFromU8(
      unzipSync(await writeWorkbook(workbook))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(xml).not.toContain('sheetProtection');
    expect(xml).toMatch(
      /<conditionalFormatting sqref="A2:B3"><cfRule type="expression" dxfId="0" priority="1"><formula>LEN\(\$A2\)&gt;0</,
    );
  });

  test('what is not available is an error in the file, text that only says so is text, and a format hides both', async () => {
    const parts = unzipSync(await writeWorkbook(workbook));
    const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(xml).toMatch(/<c r="A4"[^>]* t="e"><f>NA\(\)<\/f><v>#N\/A<\/v><\/c><c r="B4"[^>]* t="s">/);
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const { color = '' } = ROLE_STYLES.gap;
    const hiding = /<dxf><font><color rgb="FF(\w+)"\/><\/font><fill>.*?<bgColor rgb="FF(\w+)"\/>/.exec(
      styles,
    );
    expect(hiding?.slice(1)).toEqual([color, color]);
  });

  test('pages end where the model says', async () => {
    const xml = strFromU8(
      unzipSync(await writeWorkbook(workbook))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    );
    expect(xml.match(/<brk id="\d+"/g)).toEqual(['<brk id="1"', '<brk id="2"']);
    expect(xml).toContain('<rowBreaks count="2" manualBreakCount="2">');
  });

  test('a file that is written piece by piece, packed by Node, holds the same parts', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of workbookChunks(model, nativePacker)) chunks.push(chunk);
    expect(unzipSync(Buffer.concat(chunks))).toEqual(unzipSync(await written));
  });

  test('the same model gives the same sheets', async () => {
    const [one, two] = await Promise.all([writeWorkbook(workbook), writeWorkbook(workbook)]);
    const parts = (bytes: Uint8Array): [string, string][] =>
      Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
    expect(parts(one)).toEqual(parts(two));
  });
});
