/** What the sheet's formula makes of an explanation: the same as its function, and as the checks wherever it can. */
import fc from 'fast-check';
import { standing } from '../../src/check/explanation';
import { explainedFormula, isExplained } from '../../src/forms/explanation-hint';
import { calculate } from './support';

const YEARS = [2021, 2022, 2023, 2024, 2025];
const WORD = '未统计';

const calculated = (text: string, year: number, years = YEARS): unknown =>
  calculate(explainedFormula('Z4', 'K4', { year, years }), (cell) => (cell === 'K4' ? WORD : text));
const checked = (text: string, year: number): boolean =>
  standing(text, { rule: 'R1', year, value: WORD }).settled;

describe('the formula and the checks say the same of', () => {
  test.each<[string, number[]]>([
    ['', []],
    ['尚未统计', []],
    ['数据由省统计局核定', YEARS],
    ['数 据　由\n省 核', []],
    ['2023年数据由省统计局核定', [2023]],
    ['2022、2024年数据由省统计局核定', [2022, 2024]],
    ['2022—2024年数据由省统计局核定', [2022, 2023, 2024]],
    ['2022年至2024年数据由省统计局核定', [2022, 2023, 2024]],
    ['2023年数据预计2024年6月发布', [2023, 2024]],
    ['预计2026年6月发布数据', []],
    ['2023-2024年依据湘科函〔2021〕30号', [2021, 2023, 2024]],
    ['〔2023年 R1 未统计〕数据由省统计局核定', [2023]],
    ['〔2023年 R1 未统计 张三 2026-03-02〕数据由省统计局核定', [2023]],
    ['〔2023年 R1 未统计〕省里核定', []],
    ['〔2023年 R1 未到发布期〕数据由省统计局核定', []],
    ['〔2023年 T1 12.3〕企业搬迁，数据属实', []],
    ['数据由省统计局核定\n〔2023年 R1 未到发布期〕数据由省统计局核定', [2021, 2022, 2024, 2025]],
    ['2022年数据由省统计局核定\n〔2023年 T1 12.3〕企业搬迁，数据属实', [2022]],
    ['〔2022年 R1 未统计〕数据由省核定\n〔2023年 R1 未统计〕数据由省核定', [2022, 2023]],
  ])('%j', (text, explained) => {
    const of = (says: (year: number) => unknown): number[] => YEARS.filter((year) => says(year) === true);
    expect(of((year) => calculated(text, year))).toEqual(explained);
    expect(of((year) => checked(text, year))).toEqual(explained);
  });
});

test('formula and function agree for whatever is typed', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '2021',
      '2023',
      '2024',
      '年',
      '—',
      '-',
      '至',
      '、',
      ' ',
      '　',
      '\n',
      '〔',
      '〕',
      '[',
      ']',
    ),
    fc.constantFrom('〔2023年 R1 未统计', '〔2022年 T1 5〕', '〔2021〕30号', '张三', '2000家'),
    fc.constantFrom(...'数据由省统计局核定'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 16 }),
      fc.constantFrom(...YEARS),
      fc.constantFrom(YEARS, [2021, 2022, 2023, 2024, 2025, 2026, 2027]),
      (pieces, year, years) => {
        const text = pieces.join('');
        expect(calculated(text, year, years)).toBe(isExplained(text, WORD, { year, years }));
      },
    ),
    { numRuns: 2000 },
  );
});

test('in longer forms there is no room for more than the length', () => {
  const years = Array.from({ length: 10 }, (_, index) => 2021 + index);
  expect(explainedFormula('Z4', 'K4', { year: 2023, years }).length).toBeLessThan(100);
  expect(isExplained('2022年数据由省统计局核定', WORD, { year: 2023, years })).toBe(true);
  expect(isExplained('省里核定', WORD, { year: 2023, years })).toBe(false);
});
