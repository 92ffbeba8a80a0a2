/** 审核提示 of figures that belong together: the same as the checks say, and sorting breaks nothing. */
import { address } from '../../src/forms/sheet/address';
import { isFormula, shownValue, type CellValue, type Scalar } from '../../src/forms/sheet/model';
import { formModel, type AnswerTable } from '../support/filled-form';
import { fill } from '../support/filing';
import { calculate } from './support';

const HITECH = 'changsha-hitech-14th';
// HT-X19 is the sum of four (line 376), HT-01 is contained in HT-X01 (line 278); HT-23 has an assigned target
const PARTS = ['HT-X20', 'HT-X21', 'HT-X24', 'HT-X25'];
const actuals = (values: Readonly<Record<string, Scalar | null>>): AnswerTable =>
  Object.fromEntries(Object.entries(values).map(([code, value]) => [code, { 'actual:2021': value }]));

/** The sheet's hints as its formulas give them, with the rows in another order. */
function hints(
  answers: AnswerTable,
  order: (rows: readonly CellValue[][]) => CellValue[][] = (rows) => [...rows],
) {
  const model = formModel(HITECH, { years: [2021], includeTextTargets: true, answers });
  const rows = model.sheets[1]?.rows.slice(3).map(({ values }) => [...values]) ?? [];
  const cached = new Map(rows.map((values) => [values[0], shownValue(values.at(-1))]));
  const sorted = order(rows);
  const cells = new Map<string, Scalar | null>();
  // Excel moves a formula's references to its own row along with it.
  sorted.forEach((values, index) =>
    values.forEach((value, column) => cells.set(address(index + 4, column + 1), shownValue(value))),
  );
  const calculated = new Map(
    sorted.map((values, index) => {
      const hint = values.at(-1) ?? null;
      const from = rows.findIndex(([code]) => code === values[0]) + 4;
      const formula = isFormula(hint)
        ? hint.formula.replace(
            /(?<![$\d"A-Z])([A-Z]{1,2})(\d+)(?!\d)/g,
            (all, letters: string, row: string) => (Number(row) === from ? `${letters}${index + 4}` : all),
          )
        : '';
      return [values[0], calculate(formula, (cell) => cells.get(cell) ?? null)] as const;
    }),
  );
  return { cached, calculated };
}

const rulesAt = (answers: AnswerTable, code: string): string[] =>
  fill(HITECH, { years: [2021], answers, form: { includeTextTargets: true } })
    .check()
    .findings.filter((finding) => finding.code === code && ['B1', 'B3', 'R2'].includes(finding.rule))
    .filter(({ severity }) => severity !== 'D')
    .map(({ rule }) => rule);

test.each<[string, AnswerTable, string, string, string[]]>([
  [
    'a whole that is more than its parts',
    actuals({ ...Object.fromEntries(PARTS.map((code) => [code, 100])), 'HT-X19': 420 }),
    'HT-X19',
    '2021年与各分项之和不等；',
    ['B1'],
  ],
  [
    'a part that is more than the whole',
    actuals({ 'HT-01': 3300, 'HT-X01': 3200 }),
    'HT-01',
    '2021年大于所属的“',
    ['B3'],
  ],
  [
    'an actual without its assigned target',
    { 'HT-23': { 'actual:2021': 98, 'annualTarget:2021': null } },
    'HT-23',
    '2021年漏填下达目标；',
    ['R2'],
  ],
])('%s', (_, answers, code, words, rules) => {
  const { cached, calculated } = hints(answers);
  expect(cached.get(code)).toContain(words);
  expect(calculated).toEqual(cached);
  expect(rulesAt(answers, code)).toEqual(rules);
});

test.each<[string, AnswerTable, string]>([
  [
    'parts that add up',
    actuals({ ...Object.fromEntries(PARTS.map((code) => [code, 100])), 'HT-X19': 400 }),
    'HT-X19',
  ],
  ['a part left blank', actuals({ 'HT-X20': 100, 'HT-X19': 400 }), 'HT-X19'],
  [
    'a reason in place of a part',
    actuals({ ...Object.fromEntries(PARTS.map((code) => [code, 100])), 'HT-X25': '未统计', 'HT-X19': 420 }),
    'HT-X19',
  ],
  ['a part as large as the whole', actuals({ 'HT-01': 3200, 'HT-X01': 3200 }), 'HT-01'],
])('%s is no contradiction', (_, answers, code) => {
  const { cached, calculated } = hints(answers);
  expect(cached.get(code)).not.toMatch(/之和|所属/);
  expect(calculated).toEqual(cached);
});

test('sorted by name, the hints stay with their rows', () => {
  const answers = actuals({
    ...Object.fromEntries(PARTS.map((code) => [code, 100])),
    'HT-X19': 420,
    'HT-01': 3300,
    'HT-X01': 3200,
  });
  const { cached, calculated } = hints(answers, (rows) =>
    [...rows].sort((left, right) => (String(left[3]) < String(right[3]) ? -1 : 1)),
  );
  expect(new Map([...calculated].sort())).toEqual(new Map([...cached].sort()));
  expect(calculated.get('HT-X19')).toContain('之和不等');
});

test('where the other rows are not in the sheet, nothing is looked up', () => {
  const model = formModel(HITECH, { years: [2021], answers: actuals({ 'HT-01': 3300 }) });
  const row = model.sheets[1]?.rows.find(({ values }) => values[0] === 'HT-01');
  const hint = row?.values.at(-1) ?? null;
  expect(isFormula(hint) && hint.formula).not.toContain('SUMIF');
});
