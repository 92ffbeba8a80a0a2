/** Rows keep their measures and failures, in whatever order a form gives them. */
import { Answers } from '../../../src/check/answers';
import type { JudgedFailure, JudgedRow } from '../../../src/check/causes/judged';
import { JudgedSheet } from '../../../src/check/causes/judged-sheet';
import { FIT } from '../../../src/check/causes/misfit';
import { Sheet } from '../../../src/check/causes/sheet';
import { formYears } from '../../../src/check/series';
import type { FiledIndicator } from '../../../src/forms/filing';
import { NO_ANNUAL_TARGETS } from '../../../src/plan/annual-targets';
import { filedRow, indicatorOf, planOf, type Filled } from '../../support/figures';

const form = formYears(
  { plan: planOf('CS-11'), years: [2021, 2022], earlierYears: [] },
  [2021, 2022],
  NO_ANNUAL_TARGETS,
);

const filedAt = (row: number, code: string, cells: Record<string, Filled> = {}): FiledIndicator => ({
  ...filedRow(indicatorOf(code), cells),
  row,
});
const failure = { rule: { id: 'T1' } } as unknown as JudgedFailure;

/** A row whose six numbers tell which row, year and measure they are of. */
const judgedRow = (filed: FiledIndicator, failures: readonly JudgedFailure[] = []): JudgedRow => ({
  filed,
  explained: false,
  answers: new Answers(),
  failures,
  targets: [],
  fit: [1, 2, 3, 4, 5, 6].map((measure) => 10 * filed.row + measure),
});

function sheetOf(filed: readonly FiledIndicator[], failing: readonly FiledIndicator[] = []): JudgedSheet {
  const sheet = new JudgedSheet(form, filed);
  for (const one of filed) sheet.add(judgedRow(one, failing.includes(one) ? [failure] : []));
  return sheet;
}

const [first, second, third] = [filedAt(4, 'CS-01'), filedAt(5, 'CS-06'), filedAt(7, 'CS-11')];

it.each<[string, FiledIndicator[]]>([
  ['from top to bottom', [first, second, third]],
  ['from bottom to top', [third, second, first]],
  ['the last two exchanged', [first, third, second]],
  ['the first two exchanged', [second, first, third]],
  ['the last one in front', [third, first, second]],
])('rows given %s stand by their place in the sheet, with their own measures', (_, filed) => {
  const sheet = sheetOf(filed, [third]);
  expect(sheet.rows).toEqual([first, second, third]);
  expect([...sheet.measured(0, FIT.own)]).toEqual([41, 51, 71]);
  expect([...sheet.measured(0, FIT.value)]).toEqual([42, 52, 72]);
  expect([...sheet.measured(0, FIT.home)]).toEqual([43, 53, 73]);
  expect([...sheet.measured(1, FIT.own)]).toEqual([44, 54, 74]);
  expect([...sheet.measured(1, FIT.home)]).toEqual([46, 56, 76]);
  expect(sheet.failuresOf(third)).toEqual([failure]);
  expect(sheet.failuresOf(first)).toEqual([]);
});

it('the rows that were given are left as they were', () => {
  const filed = [third, first];
  sheetOf(filed);
  expect(filed).toEqual([third, first]);
});

it('failing rows come in the order in which they were judged; a sound one is none of them', () => {
  const sheet = sheetOf([third, second, first], [first, third]);
  expect(sheet.failing.map(({ filed }) => filed)).toEqual([third, first]);
  expect(sheet.failuresOf(undefined)).toEqual([]);
  expect(sheetOf([first, second]).failing).toEqual([]);
});

it('what stands in a row of the sheet is measured against another row', () => {
  const rows = [
    filedAt(4, 'CS-11', { 'actual:2021': 4514, 'actual:2022': null }),
    filedAt(5, 'CS-06', { 'actual:2021': 57.49, 'actual:2022': '未公布' }),
  ];
  const sheet = new Sheet(sheetOf([...rows].reverse()));
  expect([sheet.rows, sheet.years]).toEqual([2, [0, 1]]);
  expect([sheet.own(0, 0), sheet.own(1, 0), sheet.own(1, 1)]).toEqual([41, 44, 54]);
  expect(sheet.own(1, 2)).toBeNaN();
  expect([sheet.holds(0, 0), sheet.holds(1, 0), sheet.holds(1, 1), sheet.holds(0, 2)]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  // In its place a figure fits; a share of 4514 % cannot be, nor can half a firm; beyond the rows nothing fits.
  expect(sheet.misfit(0, 0, 0)).toBeLessThan(0.05);
  expect(sheet.misfit(0, 1, 0)).toBe(1);
  expect(sheet.misfit(0, 0, 1)).toBe(1);
  expect(sheet.misfit(1, 0, 0)).toBe(0.35);
  expect([sheet.misfit(0, 2, 0), sheet.misfit(0, 0, 2)]).toEqual([1, 1]);
  expect([...sheet.column(1).values]).toEqual([45, 55]);
});

it('earlier years cannot be wrong any more', () => {
  const earlier = formYears(
    { plan: planOf('CS-11'), years: [2022], earlierYears: [2021] },
    [2022],
    NO_ANNUAL_TARGETS,
  );
  expect(new Sheet(new JudgedSheet(earlier, [first])).years).toEqual([1]);
});
