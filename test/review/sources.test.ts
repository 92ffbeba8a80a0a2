/** Every figure of an assessment leads to the cell or the line it comes from. */
import { mainIndicators } from '../../src/plan/facts';
import { findPlan } from '../../src/plan/catalogue';
import {
  book as assembled,
  formula,
  reviewsOf,
  several,
  shown,
  type FiledPlan,
  type Several,
} from './several';

const CITY: FiledPlan = { plan: 'changsha-14th' };
const ZONE: FiledPlan = { plan: 'changsha-hitech-14th' };
const lines = (book: Several): ReturnType<Several['records']> => book.records('口径与来源', '指标代码');
const linesOf = (book: Several, code: string): ReturnType<Several['records']> =>
  lines(book).filter((one) => shown(one['指标代码']) === code);

describe('口径与来源', () => {
  const book = several([CITY]);

  it('lists baseline, target and every filed year of each indicator', () => {
    for (const { code } of mainIndicators(findPlan('changsha-14th')))
      expect(linesOf(book, code).map((one) => [shown(one['数据项']), shown(one['年度'])])).toEqual([
        ['基期值', expect.any(Number)],
        ['目标值', 2025],
        ['实际值', 2021],
        ['实际值', 2022],
        ['实际值', 2023],
      ]);
  });

  it('plan figures name the line of the document and how they are printed', () => {
    const [baseline, target] = linesOf(book, 'CS-01');
    expect(baseline).toMatchObject({
      数值: 2.73,
      规划原文: '2.73*',
      年度: 2019,
      位置: '第62行',
      口径说明: '2019年数值',
    });
    expect(target).toMatchObject({ 数值: 3.2, 位置: '第62行', 来源文件: '002_2120ac2728b0c7bd.txt' });
  });

  it('filed figures are linked to their cells', () => {
    const found = linesOf(book, 'CS-11').at(-1);
    expect(found).toMatchObject({ 数值: 5257, 来源文件: 'changsha-14th.xlsx', 数据来源: '统计年报' });
    expect(found?.['位置']).toEqual({
      formula: `HYPERLINK("changsha-14th.xlsx#'指标填报'!O14","指标填报!O14")`,
      result: '指标填报!O14',
    });
  });

  it('says when the file was last changed, where that is known', () => {
    const reviews = reviewsOf([CITY]).map((review) => ({
      ...review,
      checks: review.checks.map((check) => ({ ...check, modified: '2026-01-15 09:30' })),
    }));
    const found = linesOf(assembled(reviews), 'CS-11').map((one) => one['文件修改时间']);
    // The plan's own figures come from no file.
    expect(found).toEqual([null, null, ...Array<string>(3).fill('2026-01-15 09:30')]);
    expect(linesOf(book, 'CS-11')[0]).not.toHaveProperty('文件修改时间');
  });

  it('a 评审单 and a trajectory lead here, and the figure of the year to its cell', () => {
    const sheets = several([{ ...CITY, shape: 'behind' }]);
    const name = sheets.names.find((one) => one.startsWith('评审单-CS-11')) ?? '';
    const formulas = [name, '指标轨迹'].map((one) =>
      sheets.sheet(one).rows.flatMap(({ values }) => values.map(formula)),
    );
    for (const ones of formulas)
      expect(ones).toContainEqual(expect.stringMatching(/^HYPERLINK\("#'口径与来源'!A\d+",".*CS-11.*"\)$/));
    expect(formulas[0]).toContainEqual(
      expect.stringMatching(/^HYPERLINK\("changsha-14th\.xlsx#'指标填报'!O14",/),
    );
  });

  it('every figure of 指标评估 has its line, with the same value', () => {
    for (const row of book.records('指标评估', '指标代码')) {
      const code = String(shown(row['指标代码']));
      for (const year of [2021, 2022, 2023]) {
        const line = linesOf(book, code).find((one) => one['年度'] === year && one['数据项'] === '实际值');
        expect([code, year, shown(line?.['数值'])]).toEqual([code, year, shown(row[`${year}年实际`])]);
      }
    }
  });

  it('a code leads to the first of its lines', () => {
    for (const row of book.records('指标评估', '指标代码')) {
      const code = String(shown(row['指标代码']));
      const [, at = ''] =
        /^HYPERLINK\("#'口径与来源'!A(\d+)","[A-Z0-9-]+"\)$/.exec(formula(row['指标代码'])) ?? [];
      const { values = [] } = book.sheet('口径与来源').rows[Number(at) - 1] ?? {};
      expect([values[0], values[2]]).toEqual([code, '基期值']);
    }
  });

  it('a figure that no check believes is listed with the rule, not with a value', () => {
    const wrong = several([{ ...CITY, answers: { 'CS-01': { 'actual:2022': 0.0305 } } }]);
    const line = linesOf(wrong, 'CS-01').find((one) => one['年度'] === 2022);
    expect(shown(line?.['数值'])).toBe('未过审核（V3）');
    expect(formula(line?.['位置'])).toContain("'指标填报'!M4");
  });
});

it('amounts of projects lead to the plan’s line and to their cells', () => {
  const book = several([ZONE]);
  const [whole, ...done] = linesOf(book, 'HT-P01');
  expect(whole).toMatchObject({ 数据项: '总投资', 位置: expect.stringMatching(/^第\d+行$/) });
  expect(done.map((one) => [one['数据项'], one['年度']])).toEqual([
    ['完成投资', 2021],
    ['完成投资', 2022],
    ['完成投资', 2023],
  ]);
  for (const one of done) expect(formula(one['位置'])).toMatch(/^HYPERLINK\(".*#'项目填报'!/);
  expect(formula(book.records('项目评估', '项目编号')[0]?.['项目编号'])).toContain("#'口径与来源'!A");
});

it('a target that the city assigned leads to where it was entered', () => {
  const line = linesOf(several([ZONE]), 'HT-23').find((one) => one['数据项'] === '下达目标');
  expect(formula(line?.['位置'])).toContain("'指标填报'!");
});

it('the department of a figure is that of its own row and file', () => {
  const book = several([
    { ...CITY, years: [2021], file: 'a.xlsx', department: '科技局' },
    { ...CITY, years: [2022], file: 'b.xlsx', department: '统计局' },
    { ...CITY, years: [2023], file: 'c.xlsx', answers: { 'CS-11': { department: '市场监管局' } } },
  ]);
  expect(
    linesOf(book, 'CS-11')
      .slice(2)
      .map((one) => [one['来源文件'], one['责任单位']]),
  ).toEqual([
    ['a.xlsx', '科技局'],
    ['b.xlsx', '统计局'],
    ['c.xlsx', '市场监管局'],
  ]);
});

describe('names that people chose', () => {
  it.each(['=cmd|calc.xlsx', '他"的#1 [新] 50%25.xlsx', "李's.xlsx", '+1.xlsx'])(
    '“%s” stays text: no formula but a link that quotes it',
    (file) => {
      const book = several([{ ...CITY, file }]);
      for (const line of lines(book)) {
        expect(formula(line['来源文件'])).toBe('');
        const link = formula(line['位置']);
        if (link !== '') expect(link).toMatch(/^HYPERLINK\("(?:[^"]|"")*","(?:[^"]|"")*"\)$/);
      }
      expect(linesOf(book, 'CS-11').at(-1)?.['来源文件']).toBe(file);
    },
  );

  it('a file without a place is named, not linked', () => {
    const book = several([CITY], { linked: false });
    expect(linesOf(book, 'CS-11').at(-1)?.['位置']).toBe('指标填报!O14');
  });
});

it('two plans with the same codes keep their own lines', () => {
  const book = several([CITY, ZONE]);
  const plans = new Set(linesOf(book, 'HT-01').map((one) => one['规划']));
  expect([...plans]).toEqual(['长沙高新区']);
});
