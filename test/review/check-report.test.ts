/** The list of findings that a department is sent: what, where, why, what to do, room to explain; nothing hidden. */
import type { CheckResult } from '../../src/check/check';
import type { Finding, Unverifiable } from '../../src/check/finding';
import { isFormula, shownValue, type CellValue, type SheetModel } from '../../src/forms/sheet/model';
import { checkLimits } from '../../src/forms/sheet/limits';
import { ROLE_STYLES } from '../../src/forms/sheet/styles';
import { ReportError } from '../../src/i18n/report-error';
import { buildCheckReport, type CheckedFile } from '../../src/review/check-report';
import { compactCells } from '../../src/review/compact-cells';
import { sheetNames } from '../../src/review/sheet-names';
import { CREATED } from '../support/filled-form';
import { fill, type FilledForm, type Overrides } from '../support/filing';

const YEARS = [2021, 2022, 2023];
const MISTAKES: Overrides = {
  'CS-03': { 'actual:2023': null },
  'CS-11': { 'actual:2023': '约5000' },
  'CS-05': { 'actual:2023': 99, explanation: '2023年统计口径调整，已向主管部门报备' },
};

/** A checked filing; `change` replaces what the check says. */
function checked(file: string | null, form: FilledForm, change: Partial<CheckResult> = {}): CheckedFile {
  return { file, filing: form.read(), check: { ...form.check(), ...change }, error: null };
}

const clean = (): FilledForm => fill('changsha-14th', { years: YEARS });
const wrong = (): FilledForm => fill('changsha-14th', { years: YEARS, answers: MISTAKES });

const build = (...files: CheckedFile[]): SheetModel[] => {
  const workbook = buildCheckReport(files, { created: CREATED });
  checkLimits(workbook);
  return [...workbook.sheets];
};

const only = (sheets: readonly SheetModel[], name: string): SheetModel => {
  const found = sheets.find((sheet) => sheet.name === name);
  if (!found) throw new RangeError(`no sheet ${name} among ${sheets.map((sheet) => sheet.name).join()}`);
  return found;
};

const headersOf = ({ freeze, rows }: SheetModel): string[] =>
  (rows[(freeze?.rows ?? 0) - 1]?.values ?? []).map((value) => String(value).replace(/（.*/, ''));

/** The rows below the headers by their headers; those that name a section or are signed have one value. */
function records(sheet: SheetModel): Record<string, CellValue>[] {
  const headers = headersOf(sheet);
  return sheet.rows
    .slice(sheet.freeze?.rows)
    .filter(({ values }) => values.length > 1)
    .map(({ values }) => Object.fromEntries(headers.map((header, index) => [header, values[index] ?? null])));
}

const lines = (sheet: SheetModel): string[] =>
  sheet.rows.filter(({ values }) => values.length === 1).map(({ values }) => String(values[0]));

const text = (sheets: readonly SheetModel[]): string =>
  sheets.flatMap(({ rows }) => rows.flatMap(({ values }) => values.map(shownValue))).join('\n');

const finding = (sheet: string, cell: string | null, more: Partial<Finding> = {}): Finding => ({
  rule: 'V3',
  severity: 'A',
  sheet,
  cell,
  code: null,
  year: null,
  message: `${sheet} ${cell ?? ''}`,
  left: null,
  right: null,
  difference: null,
  hint: '请改正。',
  ...more,
});

const unknown = (cell: string | null, more: Partial<Unverifiable> = {}): Unverifiable => ({
  rule: 'T1',
  sheet: '指标填报',
  cell,
  code: 'CS-01',
  year: 2021,
  reason: '没有数据可比',
  ...more,
});

const listOf = (change: Partial<CheckResult>, file: string | null = '填报.xlsx'): SheetModel =>
  only(
    build(checked(file, clean(), { findings: [], explained: [], unverifiable: [], ...change })),
    '审核意见',
  );

describe('审核意见', () => {
  it('says whose filing of what was checked when, and how it went', () => {
    const file = checked('科技局.xlsx', fill('changsha-14th', { years: YEARS, answers: MISTAKES }));
    const sheet = only(build(file), '审核意见');
    const head = lines(sheet).join('\n');
    for (const fact of ['长沙市“十四五”科技创新发展规划', '2021—2023', '科技局.xlsx', '2026-01-15', '未限定'])
      expect(head).toContain(fact);
    expect(head).toContain('A 强制性 2 条（须改正）');
    expect(head).toContain('已说明 1 条');
    const { coverage } = wrong().check();
    expect(head).toContain(`共审核 ${coverage.evaluated} 处：通过 ${coverage.passed} 处`);
    expect(head).toContain(`无法审核 ${coverage.unverifiable} 处`);
    const form = fill('changsha-14th', { years: YEARS, form: { department: '市科技局' } });
    expect(text(build(checked('a.xlsx', form)))).toContain('责任单位：市科技局');
  });

  it('gives every finding with level, rule, place, row, year, problem and advice, and leaves room to answer', () => {
    const { findings } = wrong().check();
    const sheet = only(build(checked('a.xlsx', wrong())), '审核意见');
    const open = records(sheet).filter((record) => record['审核说明'] === null);
    expect(open).toHaveLength(findings.length);
    expect(open.map(({ 序号 }) => 序号)).toEqual([1, 2]);
    for (const { rule, cell, message, hint, code } of findings) {
      const record = open.find(({ 问题 }) => 问题 === message);
      expect(record).toMatchObject({ 级别: 'A 强制性', 处理办法: hint, 年度: '2023' });
      expect(shownValue(record?.['位置'])).toBe(`指标填报!${cell}`);
      expect(String(record?.['规则'])).toMatch(new RegExp(`^${rule} .+`));
      expect(String(record?.['代码、名称'])).toMatch(new RegExp(`^${code} .+`));
    }
  });

  it('prints the tags that bind a reason to its figures, and says how to use them', () => {
    const answers = {
      'CS-05': { 'actual:2023': 99 },
      'CS-11': { 'actual:2022': 4514, 'actual:2023': 4514 },
    };
    const form = fill('changsha-14th', { years: YEARS, answers });
    const sheet = only(build(checked('a.xlsx', form)), '审核意见');
    expect(records(sheet).map((record) => record['审核说明'])).toEqual([
      '〔2023年 T1 99〕',
      '〔2022年 T3 4514〕\n〔2023年 T3 4514〕',
    ]);
    expect(text([sheet])).toContain('照抄标签');
    // Copied, with a reason behind each, they settle what they were printed for.
    for (const { 审核说明: tags, '代码、名称': subject } of records(sheet)) {
      const reasoned = String(tags).replace(/〕/g, '〕数据已与主管部门核对');
      form.set('indicators', String(subject).slice(0, 5), 'explanation', reasoned);
    }
    expect(form.check().findings).toEqual([]);
    expect(text(build(checked('a.xlsx', clean())))).not.toContain('照抄标签');
  });

  it('may be written on where it asks for an answer, and nowhere else', () => {
    const sheet = only(build(checked('a.xlsx', wrong())), '审核意见');
    const headers = headersOf(sheet);
    expect(sheet.protected).toBe(true);
    const row = sheet.rows.find(({ values }) => values[0] === 1);
    const unlocked = headers.filter((_, index) => {
      const style = row?.styles?.[index] ?? sheet.columns[index]?.style;
      return style !== undefined && ROLE_STYLES[style.role].locked === false && ROLE_STYLES[style.role].fill;
    });
    expect(unlocked).toEqual(['审核说明', '备注']);
    expect(sheet.columns[headers.indexOf('审核说明')]?.width).toBeGreaterThanOrEqual(30);
  });

  it('follows the form: sheet by sheet, row by row, whole sheets first', () => {
    const places: [string, string | null][] = [
      ['任务填报', 'C4'],
      ['指标填报', 'O12'],
      ['乱改的表', 'A1'],
      ['指标填报', 'AA7'],
      ['指标填报', 'O7'],
      ['填报说明', 'B2'],
      ['指标填报', null],
    ];
    const sheet = listOf({ findings: places.map(([name, cell]) => finding(name, cell)) });
    expect(records(sheet).map(({ 位置 }) => shownValue(位置))).toEqual([
      '填报说明!B2',
      '指标填报',
      '指标填报!O7',
      '指标填报!AA7',
      '指标填报!O12',
      '任务填报!C4',
      '乱改的表!A1',
    ]);
    expect(lines(sheet).filter((line) => /（\d 条）$/.test(line))).toEqual([
      '填报说明（1 条）',
      '指标填报（4 条）',
      '任务填报（1 条）',
      '乱改的表（1 条）',
    ]);
  });

  it('shows explained findings apart, with their explanation', () => {
    const sheet = only(build(checked('a.xlsx', wrong())), '审核意见');
    expect(lines(sheet)).toContain('已说明，供复核（1 条）');
    expect(records(sheet).at(-1)).toMatchObject({
      级别: 'C 核实性',
      审核说明: '2023年统计口径调整，已向主管部门报备',
    });
  });

  it('compares numbers, and leaves words to the message', () => {
    const of = (more: Partial<Finding>): unknown =>
      records(listOf({ findings: [finding('指标填报', 'O7', more)] }))[0]?.['对比'];
    expect(of({ left: 0.1 + 0.2, right: 3, difference: -2.7 })).toBe('0.3 / 3 / −2.7');
    expect(of({ left: 7, right: null })).toBe('7 / — / —');
    expect(of({ left: '约5000', right: null })).toBeNull();
  });

  it('names the years of a finding that stands for several, and what was probably meant', () => {
    const likely = {
      cause: 'swapped-years' as const,
      corrections: [
        { sheet: '指标填报', cell: 'M7', from: 2, to: 1 },
        { sheet: '项目填报', cell: 'O7', from: 1, to: 2 },
      ],
    };
    const [record] = records(
      listOf({ findings: [finding('指标填报', 'M7', { year: 2021, years: [2021, 2022], likely })] }),
    );
    expect(record).toMatchObject({ 年度: '2021—2022' });
    expect(record?.['处理办法']).toBe('请改正。 可能的正确值：M7 为 1、项目填报!O7 为 2。');
  });

  it('does not say twice what was probably meant', () => {
    const hint = '若应为 4136.13，请改填 4136.13。';
    const likely = {
      cause: 'unit-scale' as const,
      corrections: [{ sheet: '指标填报', cell: 'O4', from: 41361300, to: 4136.13 }],
    };
    const [record] = records(listOf({ findings: [finding('指标填报', 'O4', { hint, likely })] }));
    expect(record?.['处理办法']).toBe(hint);
  });

  it('says so where nothing is wrong, and what was not checked then', () => {
    const fine = build(checked('a.xlsx', clean(), { findings: [], explained: [], unverifiable: [] }));
    expect(fine.map(({ name }) => name)).toEqual(['审核意见']);
    expect(text(fine)).toContain('没有发现需要处理的问题。');
    const partly = build(
      checked('a.xlsx', clean(), { findings: [], explained: [], unverifiable: [unknown('J7')] }),
    );
    expect(partly.map(({ name }) => name)).toEqual(['审核意见', '未能审核']);
    expect(text(partly)).toContain('另有 1 处未能审核，不能视为通过');
    expect(text(partly)).not.toContain('没有发现需要处理的问题。\n');
  });

  it('passes on what else is to be said about the file', () => {
    const file = { ...checked('a.xlsx', clean()), notices: ['注意：文件含有宏'] } as CheckedFile;
    expect(lines(only(build(file), '审核意见'))).toContain('注意：文件含有宏');
  });

  it('says of a file that cannot be read what happened and what to do, without telling where it lies', () => {
    const error = new ReportError('error.file-missing', { file: '/home/li/上报/没有.xlsx' });
    const sheets = build({ file: '没有.xlsx', error });
    expect(sheets.map(({ name }) => name)).toEqual(['审核意见', '未能审核']);
    expect(text(sheets)).toContain('没有审核：找不到文件“没有.xlsx”');
    expect(text(sheets)).not.toContain('/home/li');
    expect(text(sheets)).not.toContain('没有发现');
  });

  it('prints on A4 across, one page wide, with the headers and the plan on every page', () => {
    for (const { print, freeze } of build(checked('a.xlsx', wrong()), checked('b.xlsx', clean()))) {
      expect(print).toMatchObject({ paper: 'A4', orientation: 'landscape' });
      expect(print.titleRows).toEqual({ first: freeze?.rows, last: freeze?.rows });
      expect(print.header).toBeTruthy();
    }
  });

  it('is in English where asked', () => {
    const { sheets } = buildCheckReport([checked('a.xlsx', wrong())], { created: CREATED, locale: 'en-US' });
    expect(sheets.map(({ name }) => name)).toEqual(['Findings', 'Not checked']);
    expect(headersOf(sheets[0] as SheetModel)).toEqual(
      expect.arrayContaining(['Severity', 'Place', 'What to do', 'Explanation']),
    );
  });
});

describe('a link to the cell', () => {
  const linkOf = (
    file: string | null,
    sheet = '指标填报',
    cell: string | null = 'O7',
  ): CellValue | undefined => records(listOf({ findings: [finding(sheet, cell)] }, file))[0]?.['位置'];
  const formulaOf = (value: CellValue | undefined): string =>
    value && isFormula(value) ? value.formula : '';

  it('leads to the file beside the report and shows the place', () => {
    expect(linkOf('填报.xlsx')).toEqual({
      formula: `HYPERLINK("填报.xlsx#'指标填报'!O7","指标填报!O7")`,
      result: '指标填报!O7',
    });
    expect(formulaOf(linkOf('../上报/填报.xlsx'))).toContain(`"../上报/填报.xlsx#'指标填报'!O7"`);
    expect(formulaOf(linkOf('填报.xlsx', '指标填报', null))).toContain(`#'指标填报'!A1"`);
  });

  it('takes names as they are: quotes are doubled, what links mean otherwise is coded', () => {
    expect(formulaOf(linkOf('填报.xlsx', `李's "表"`))).toBe(
      `HYPERLINK("填报.xlsx#'李''s ""表""'!O7","李's ""表""!O7")`,
    );
    expect(formulaOf(linkOf('一#"2" 50%[1] 50%25.xlsx'))).toContain(
      `"一%23""2"" 50%%5B1%5D 50%2525.xlsx#'指标填报'!O7"`,
    );
  });

  it.each([
    ['no file to lead to', null, '指标填报', 'O7'],
    ['a name too long for a formula', `${'长'.repeat(250)}.xlsx`, '指标填报', 'O7'],
    ['a line break in the name', '填\n报.xlsx', '指标填报', 'O7'],
    ['a sheet that is missing', '填报.xlsx', '项目填报', null],
  ])('is plain text with %s', (_, file, sheet, cell) => {
    expect(linkOf(file, sheet, cell)).toBe(cell === null ? sheet : `${sheet}!${cell}`);
  });

  it('is the only formula on the list: what people typed stays text', () => {
    const evil = '=HYPERLINK("http://example.org","x")';
    const sheet = only(
      build(
        checked(evil, clean(), {
          findings: [finding(evil, 'A1', { message: evil, hint: evil, code: evil, left: evil })],
          explained: [{ ...finding('指标填报', null, { severity: 'C' }), explanation: evil }],
          unverifiable: [unknown('J7', { reason: evil, sheet: evil })],
        }),
      ),
      '审核意见',
    );
    const formulas = sheet.rows.flatMap(({ values }) => values.filter(isFormula));
    expect(formulas.map(({ formula }) => formula)).toEqual([
      `HYPERLINK("=HYPERLINK(""http://example.org"",""x"")#'=HYPERLINK(""http://example.org"",""x"")'!A1",` +
        `"=HYPERLINK(""http://example.org"",""x"")!A1")`,
      expect.stringContaining(`#'指标填报'!A1"`),
    ]);
    expect(records(sheet)[0]).toMatchObject({ 问题: evil, 处理办法: evil });
  });

  it('and texts as long as a cell holds still make a workbook that opens', () => {
    const long = `“${'长😀\n'.repeat(8000)}”`;
    const sheets = build(
      checked(long.slice(0, 250), clean(), {
        findings: [finding('指标填报', 'O7', { message: long, hint: long, left: long })],
        explained: [{ ...finding('指标填报', 'O8', { severity: 'C' }), explanation: long.slice(0, 32_000) }],
        unverifiable: [unknown('J7', { reason: long })],
      }),
    );
    expect(text(sheets)).toContain('长😀');
    // A broken character is no XML.
    expect(text(sheets)).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

describe('未能审核', () => {
  it('makes one line of hundreds with the same reason, and still names every cell', () => {
    const many = ['J', 'K', 'M'].flatMap((column) =>
      Array.from({ length: 133 }, (_, row) =>
        unknown(`${column}${row + 4}`, { rule: column === 'J' ? 'T1' : 'T3' }),
      ),
    );
    const sheet = only(
      build(
        checked('a.xlsx', clean(), {
          unverifiable: [...many, unknown(null, { reason: '整表未填', code: null })],
        }),
      ),
      '未能审核',
    );
    expect(records(sheet)).toEqual([
      {
        序号: 1,
        原因: '没有数据可比',
        处数: 399,
        未能执行的规则: expect.stringMatching(/^T1 .+、T3 .+/) as string,
        位置: '指标填报：J4:K136、M4:M136',
      },
      expect.objectContaining({ 序号: 2, 原因: '整表未填', 处数: 1, 位置: '指标填报：整表' }),
    ]);
  });

  it('carries on in further lines where the cells do not fit, and leaves none out', () => {
    const scattered = Array.from({ length: 150 }, (_, index) => `J${index * 2 + 4}`);
    const sheet = only(
      build(checked('a.xlsx', clean(), { unverifiable: scattered.map((cell) => unknown(cell)) })),
      '未能审核',
    );
    const found = records(sheet);
    expect(found).toHaveLength(3);
    expect(found.map(({ 处数 }) => 处数)).toEqual([150, null, null]);
    const listed = found.flatMap(({ 位置 }) => String(位置).match(/J\d+/g) ?? []);
    expect(listed).toEqual(scattered);
    // Higher rows do not exist: the rest would be cut.
    expect(Math.max(...sheet.rows.map(({ height }) => height ?? 0))).toBeLessThan(409);
  });

  it('joins cells only where no other cell comes in between', () => {
    expect(compactCells(['B2', 'A1', 'A2', 'B1', 'B2'])).toEqual(['A1:B2']);
    expect(compactCells(['A1', 'A3', 'C1', 'Z9', 'AA9', 'CS-01'])).toEqual([
      'CS-01',
      'A1',
      'A3',
      'C1',
      'Z9:AA9',
    ]);
    expect(compactCells(['A1', 'A2', 'B2', 'B3'])).toEqual(['A1:A2', 'B2:B3']);
  });
});

describe('several files', () => {
  const error = new ReportError('error.file-empty', { file: 'c.xlsx' });
  const files = (): CheckedFile[] => [
    checked('局/填报.xlsx', wrong()),
    checked('区/填报.xlsx', clean(), { findings: [], explained: [], unverifiable: [] }),
    { file: 'c.xlsx', error },
  ];

  it('get a summary, a list each and one sheet of what was not checked', () => {
    expect(build(...files()).map(({ name }) => name)).toEqual(['汇总', '填报', '填报(2)', '未能审核']);
  });

  it('are summed up: counts, a way to the list, and what to do', () => {
    const summary = only(build(...files()), '汇总');
    const rows = records(summary);
    expect(rows[0]).toMatchObject({
      填报文件: { formula: `HYPERLINK("#'填报'!A1","局/填报.xlsx")`, result: '局/填报.xlsx' },
      规划: '长沙市“十四五”科技创新发展规划',
      'A 强制性': 2,
      已说明: 1,
    });
    expect(rows[0]?.['结果和处理办法']).toMatch(/^有强制性错误.*另有 \d+ 处未能审核。$/);
    expect(rows[1]).toMatchObject({ 'A 强制性': 0, 无法审核: 0, 结果和处理办法: '没有发现问题。' });
    expect(rows[2]).toMatchObject({ 填报文件: 'c.xlsx', 'A 强制性': null });
    expect(rows[2]?.['结果和处理办法']).toContain('（0 字节）');
    const total = rows[3]?.['A 强制性'];
    expect(total).toEqual({ formula: expect.stringMatching(/^SUM\(F4:F6\)$/) as string, result: 2 });
  });

  it('are named where something could not be checked, the unreadable ones too', () => {
    const sheet = only(build(...files()), '未能审核');
    expect(lines(sheet)).toEqual(expect.arrayContaining(['局/填报.xlsx', 'c.xlsx']));
    expect(lines(sheet)).not.toContain('区/填报.xlsx');
    expect(records(sheet).at(-1)).toMatchObject({ 未能执行的规则: '全部', 位置: '整个文件' });
  });

  it('give legal names to sheets, none twice', () => {
    const names = sheetNames(
      [
        "'a:b/c*?'",
        'A_B_C__',
        'HISTORY',
        '',
        '汇总',
        '长'.repeat(40),
        '长'.repeat(35),
        `${'长'.repeat(30)}😀`,
      ],
      ['汇总'],
    );
    expect(names).toEqual([
      'a_b_c__',
      'A_B_C__(2)',
      'HISTORY(2)',
      '_',
      '汇总(2)',
      '长'.repeat(31),
      `${'长'.repeat(28)}(2)`,
      '长'.repeat(30),
    ]);
  });
});
