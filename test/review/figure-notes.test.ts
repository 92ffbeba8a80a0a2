/** A figure says where it comes from as soon as its cell is selected. */
import { shownValue, type SheetModel, type ValidationModel } from '../../src/forms/sheet/model';
import { checkLimits } from '../../src/forms/sheet/limits';
import { MOST_NOTED } from '../../src/review/figure-notes';
import { buildReviews } from '../../src/review/build';
import { mainIndicators } from '../../src/plan/facts';
import { fill } from '../support/filing';
import { CREATED } from '../support/filled-form';
import { book as assembled, reviewsOf, several, type FiledPlan, type Several } from './several';

const CITY: FiledPlan = { plan: 'changsha-14th' };
const ZONE: FiledPlan = { plan: 'changsha-hitech-14th' };

/** What is shown when a cell is selected; empty where nothing is. */
function noteAt(sheet: SheetModel, row: number, column: number): string {
  const holds = ({ block }: ValidationModel): boolean =>
    row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
  const found = (sheet.validations ?? []).filter(holds);
  expect(found.length).toBeLessThanOrEqual(1);
  return found.map(({ prompt }) => `${prompt.title}｜${prompt.text}`).join();
}

/** The cell of a table by the code of its row, in the given column, and the header of its own column. */
function placeIn(sheet: SheetModel, code: string, header: string, codeColumn = 0): [number, number] {
  const top = sheet.rows.findIndex(({ values }) => values.includes(header));
  const column = sheet.rows[top]?.values.indexOf(header) ?? -1;
  const row = sheet.rows.findIndex(
    ({ values }, index) => index > top && shownValue(values[codeColumn]) === code,
  );
  if (column < 0 || row < 0) throw new RangeError(`no ${code} or ${header}`);
  return [row + 1, column + 1];
}

const noteOf = (book: Several, name: string, code: string, header: string, codeColumn = 0): string => {
  const sheet = book.sheet(name);
  return noteAt(sheet, ...placeIn(sheet, code, header, codeColumn));
};

/** What the note says of the cell in the filing: its sheet and address. */
const cellNamed = (note: string): string => /位置：([^；]+)/.exec(note)?.[1] ?? '';

describe('指标评估', () => {
  it.each([2023, 2025])('%i: every actual names the cell of the filing that holds it', (year) => {
    const years = [2021, 2022, 2023, 2024, 2025].filter((one) => one <= year);
    const form = fill('changsha-14th', { years });
    const book = several([{ ...CITY, years }], { year });
    for (const { code } of mainIndicators(form.plan))
      for (const one of years) {
        const note = noteOf(book, '指标评估', code, `${one}年实际`);
        expect(note).toContain(`${code} ${one}年实际值｜`);
        expect([code, cellNamed(note)]).toEqual([
          code,
          `指标填报!${form.cell('indicators', code, `actual:${one}`)}`,
        ]);
        expect(note).toContain('来源文件：changsha-14th.xlsx');
      }
  });

  it('baseline and target name the line of the document and its words', () => {
    const book = several([CITY]);
    for (const header of ['基期年', '基期值', '目标年', '目标值'])
      expect(noteOf(book, '指标评估', 'CS-01', header)).toBe(
        'CS-01 规划数｜基期值：第62行，原文“2.73*”；目标值：第62行，原文“3.2”；规划文件：002_2120ac2728b0c7bd.txt',
      );
  });

  it('says who answers for the figure and when its file was changed', () => {
    const filed: FiledPlan[] = [
      { ...CITY, years: [2021, 2022], file: 'a.xlsx', department: '科技局' },
      { ...CITY, years: [2023], file: '报送/b.xlsx', department: '统计局' },
    ];
    const reviews = reviewsOf(filed).map((review) => ({
      ...review,
      checks: review.checks.map((check) => ({ ...check, modified: `${check.file} 改` })),
    }));
    const book = assembled(reviews);
    expect(noteOf(book, '指标评估', 'CS-11', '2022年实际')).toMatch(
      /来源文件：a\.xlsx；责任单位：科技局；文件修改时间：a\.xlsx 改$/,
    );
    expect(noteOf(book, '指标评估', 'CS-11', '2023年实际')).toMatch(
      /来源文件：报送\/b\.xlsx；责任单位：统计局；文件修改时间：报送\/b\.xlsx 改$/,
    );
  });

  it('says nothing of a figure that nobody filed, and where one stands that no check believes', () => {
    const answers = { 'CS-01': { 'actual:2022': 0.0305 }, 'CS-02': { 'actual:2022': null } };
    const book = several([{ ...CITY, answers }]);
    expect(noteOf(book, '指标评估', 'CS-02', '2022年实际')).toBe('');
    expect(cellNamed(noteOf(book, '指标评估', 'CS-01', '2022年实际'))).toBe('指标填报!M4');
  });

  it('the line below the title says how to see it', () => {
    const texts = several([CITY])
      .sheet('指标评估')
      .rows.slice(0, 5)
      .map(({ values }) => String(values[0]));
    expect(texts).toContainEqual(expect.stringMatching(/^选中规划数或填报数的单元格，即显示其出处/));
  });
});

it('项目评估: the investment names its line, the money of each year its cell', () => {
  const form = fill('changsha-hitech-14th', { years: [2021, 2022, 2023] });
  const book = several([ZONE]);
  let filed = 0;
  for (const { code, line } of form.plan.projects) {
    expect(noteOf(book, '项目评估', code, '总投资（亿元）')).toContain(`总投资：第${line}行`);
    for (const year of [2021, 2022, 2023]) {
      const header = `${year}年完成投资`;
      const [row, column] = placeIn(book.sheet('项目评估'), code, header);
      const money = shownValue(book.sheet('项目评估').rows[row - 1]?.values[column - 1]);
      const note = noteOf(book, '项目评估', code, header);
      if (money === null) continue;
      filed += 1;
      expect(cellNamed(note)).toBe(`项目填报!${form.cell('projects', code, `doneInvestment:${year}`)}`);
    }
  }
  expect(filed).toBeGreaterThan(50);
});

it('上下级衔接: baselines, targets and actuals of each region lead to its own document and file', () => {
  const book = several([CITY, { plan: 'kaifu-14th' }]);
  const form = fill('kaifu-14th', { years: [2021, 2022, 2023] });
  const note = noteOf(book, '上下级衔接', 'KF-09', '2023年实际', 2);
  expect(note).toContain('KF-09 2023年实际值｜');
  expect(note).toContain('来源文件：kaifu-14th.xlsx');
  expect(cellNamed(note)).toBe(`指标填报!${form.cell('indicators', 'KF-09', 'actual:2023')}`);
  const { target, line } = form.plan.indicators.find(({ code }) => code === 'KF-09') ?? {};
  expect(noteOf(book, '上下级衔接', 'KF-09', '目标值', 2)).toContain(`目标值：第${target?.line ?? line}行`);
});

describe('the yearly figures of an indicator', () => {
  const book = several([
    { ...CITY, shape: 'behind' },
    { ...ZONE, shape: 'behind' },
  ]);
  const form = fill('changsha-14th', { years: [2021, 2022, 2023] });
  const zone = fill('changsha-hitech-14th', { years: [2021, 2022, 2023] });
  /** The rows below a row of years: the notes of the cells under a year. */
  const below = (sheet: SheetModel, top: number, year: number): string[] => {
    const column = (sheet.rows[top - 1]?.values.indexOf(year) ?? -1) + 1;
    return [1, 2, 3].map((offset) => noteAt(sheet, top + offset, column));
  };
  const topIn = (sheet: SheetModel, code: string): number =>
    sheet.rows.findIndex(
      ({ values }) =>
        String(shownValue(values[0])).includes(code) && values.includes(2023) && !values.includes('CS'),
    ) + 1;

  it('in 指标轨迹: actual values lead to cells, baseline and target to lines', () => {
    const sheet = book.sheet('指标轨迹-长沙市');
    const top = topIn(sheet, 'CS-11 ');
    const [path, actual = '', target] = below(sheet, top, 2022);
    expect([path, cellNamed(actual)]).toEqual([
      '',
      `指标填报!${form.cell('indicators', 'CS-11', 'actual:2022')}`,
    ]);
    expect(target).toContain('目标值：第72行');
    expect(below(sheet, top, 2020)[1]).toContain('基期值：第72行');
    expect(below(sheet, top, 2024)[1]).toBe('');
  });

  it('in 指标轨迹: a target that the city assigned leads to where it was entered', () => {
    const sheet = book.sheet('指标轨迹-长沙高新区');
    const [path = ''] = below(sheet, topIn(sheet, 'HT-23 '), 2022);
    expect(path).toContain('HT-23 2022年下达目标｜');
    expect(cellNamed(path)).toBe(`指标填报!${zone.cell('indicators', 'HT-23', 'annualTarget:2022')}`);
  });

  it('in a 评审单: the yearly table, baseline and target', () => {
    const name = book.names.find((one) => one.startsWith('评审单-CS-11')) ?? '';
    const sheet = book.sheet(name);
    const top = sheet.rows.findIndex(({ values }) => values.includes(2021) && values.includes(2022)) + 1;
    const [, actual = ''] = below(sheet, top, 2022);
    expect(cellNamed(actual)).toBe(`指标填报!${form.cell('indicators', 'CS-11', 'actual:2022')}`);
    const facts = sheet.rows.findIndex(({ values }) => values.includes('基期值')) + 1;
    expect(noteAt(sheet, facts, 5)).toContain('基期值：第72行');
    expect(noteAt(sheet, facts, 13)).toContain('目标值：第72行');
  });
});

it('long names lose their beginning, never the cell, and what no file can hold is left out', () => {
  const file = `${'很长的目录/'.repeat(60)}李's & <终稿>\u0007.xlsx`;
  const department = '某某市某某区某某局'.repeat(30);
  const book = several([{ ...CITY, file, department }]);
  expect(() => checkLimits(book.workbook)).not.toThrow();
  const note = noteOf(book, '指标评估', 'CS-11', '2023年实际');
  expect(note).toMatch(/^CS-11 2023年实际值｜位置：指标填报!O14；来源文件：….*李's & <终稿> \.xlsx；/);
});

it('very many indicators say it below the title, and their cells nothing', () => {
  const [review] = reviewsOf([CITY]);
  if (!review) throw new RangeError('no review');
  const { indicators } = review.assessment;
  const count = Math.ceil((MOST_NOTED + 1) / indicators.length);
  const many = {
    ...review,
    assessment: { ...review.assessment, indicators: Array.from({ length: count }, () => indicators).flat() },
  };
  const workbook = buildReviews([many], { created: CREATED, reviewSheets: 'none' });
  const sheet = workbook.sheets.find(({ name }) => name === '指标评估');
  expect(sheet?.validations).toEqual([]);
  expect(sheet?.rows.slice(0, 4).map(({ values }) => values[0])).toContainEqual(
    expect.stringMatching(/^指标较多，数字的出处见“口径与来源”/),
  );
});

it('an English workbook says it in English', () => {
  const book = several([CITY], { locale: 'en-US' });
  const note = noteOf(book, 'Indicators', 'CS-01', 'Actual 2023');
  expect(note).toBe('CS-01 Actual 2023｜Place: 指标填报!O4; File: changsha-14th.xlsx');
});
