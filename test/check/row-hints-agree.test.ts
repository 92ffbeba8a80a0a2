/**
 * The live hints of projects and tasks and the checks say the same of every row, whatever is entered; and the cached
 * hints are what their formulas give (LibreOffice is asked in test/office).
 */
import type { Answers } from '../../src/forms/answers';
import { SHEET_NAMES } from '../../src/forms/headers';
import { address } from '../../src/forms/sheet/address';
import { isFormula, shownValue, type Scalar } from '../../src/forms/sheet/model';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { calculate } from '../forms/support';
import { formModel } from '../support/filled-form';
import { fill } from '../support/filing';
import { battery, contradiction, found, hinted, hintKeys, type Entered } from '../support/row-battery';

const HITECH = 'changsha-hitech-14th';
const answersOf =
  (rows: ReadonlyMap<string, Entered>): Answers =>
  (code, key) =>
    rows.get(code)?.cells.get(key);

/** Hints by code, each compared with what its formula gives. */
function hintsOf(
  planId: string,
  sheetName: string,
  years: readonly number[],
  answers: Answers,
): Map<string, string> {
  const sheet = formModel(planId, { years, answers }).sheets.find(({ name }) => name === sheetName);
  const cells = new Map<string, Scalar | null>();
  sheet?.rows.forEach(({ values }, line) =>
    values.forEach((value, index) => cells.set(address(line + 1, index + 1), shownValue(value))),
  );
  const hints = new Map<string, string>();
  for (const { values } of sheet?.rows.slice(3) ?? []) {
    const hint = values.at(-1) ?? null;
    if (!isFormula(hint)) continue;
    expect([values[0], calculate(hint.formula, (cell) => cells.get(cell) ?? null)]).toEqual([
      values[0],
      hint.result,
    ]);
    // Excel refuses longer formulas
    expect(hint.formula.length).toBeLessThan(8192);
    hints.set(String(values[0]), String(hint.result));
  }
  return hints;
}

/** Months that are stored as days, as the reader of a file sees them. */
function withDates(
  form: ReturnType<typeof fill>,
  rows: ReadonlyMap<string, Entered>,
): ReturnType<typeof fill> {
  for (const [code, { cells }] of rows)
    for (const key of ['started', 'finished']) {
      const value = cells.get(key);
      if (typeof value !== 'number') continue;
      const date = new Date(Date.UTC(1899, 11, 30) + value * 86_400_000);
      form.set('projects', code, key, {
        kind: 'date',
        year: date.getUTCFullYear(),
        month: date.getUTCMonth() + 1,
        day: date.getUTCDate(),
      });
    }
  return form;
}

function contradictions(
  planId: string,
  years: readonly number[],
  seed: number,
  named: Set<string>,
): string[] {
  const plan = findPlan(planId);
  const rows = battery(plan, years, seed);
  const answers = answersOf(rows);
  const result = withDates(fill(planId, { years, base: answers }), rows).check();
  return (['projects', 'tasks'] as const).flatMap((part) => {
    const sheet = SHEET_NAMES[part];
    const rules = found(result, part, sheet, years);
    return [...hintsOf(planId, sheet, years, answers)].flatMap(([code, text]) => {
      const own = rows.get(code);
      const hint = hinted(text, years);
      hint.forEach((one) => named.add(one.replace(/:\d+/, '')));
      const problem = own && contradiction(hint, rules.get(code) ?? new Set(), own);
      return problem ? [`${code} ${problem} ${JSON.stringify(Object.fromEntries(own.cells))}`] : [];
    });
  });
}

const named = new Set<string>();

test.each([1, 2, 3, 4])('projects and tasks over five years, battery %i', (seed) => {
  expect(contradictions(HITECH, [2021, 2022, 2023, 2024, 2025], seed, named)).toEqual([]);
});

test.each([2021, 2023, 2025])('a form for %i alone', (year) => {
  expect(contradictions(HITECH, [year], year, named)).toEqual([]);
});

test.each(bundledPlans().map((plan) => [plan.id, reportingYears(plan)] as const))(
  '%s: tasks',
  (id, years) => {
    expect([1, 2, 3].flatMap((seed) => contradictions(id, years, seed, named))).toEqual([]);
  },
);

test('the batteries reach every hint', () => {
  const places = [...named].sort();
  expect(places.filter((one) => one.startsWith('?'))).toEqual([]);
  // Error values cannot be entered as answers; the two months share a text.
  expect(places).toHaveLength(hintKeys().length - 1 + 1);
});

test('of an empty sheet nothing is asked', () => {
  for (const name of [SHEET_NAMES.projects, SHEET_NAMES.tasks]) {
    const hints = hintsOf(HITECH, name, [2021, 2022], () => undefined);
    expect([...hints.values()].join('')).toBe('');
  }
});
