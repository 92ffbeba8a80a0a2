import { answersOfFiling } from '../../src/forms/answers-of-filing';
import { buildForm } from '../../src/forms/build';
import { readFiling } from '../../src/forms/read';
import { gridOf, type CellContent } from '../../src/forms/sheet/grid';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import { contentOf, fill, textCell, type FilledForm } from '../support/filing';

/** The form made anew with what stood in another one. */
function carried(form: FilledForm): FilledForm['sheets'] {
  const model = buildForm({
    plan: form.plan,
    years: form.years,
    answers: answersOfFiling(form.read()),
    created: new Date(0),
  });
  return model.sheets.map(({ name, visibility, rows }) => ({
    name,
    visible: visibility === 'visible',
    rows: rows.map(({ values }) => values.map(contentOf)),
  }));
}

/** What a cell of the form made anew holds. */
function carriedCell(
  planId: string,
  code: string,
  key: string,
  content: CellContent,
): CellContent | undefined {
  const part = code.includes('-P') ? 'projects' : 'indicators';
  const form = fill(planId).set(part, code, key, content);
  const sheet = carried(form).find(({ name }) => name === form.sheet(part).name);
  return sheet?.rows[form.row(part, code) - 1]?.[form.column(part, key) - 1];
}

describe('answers carried from one form into the next', () => {
  test.each(bundledPlans().map(({ id }) => id))('a filled form of %s is the same again', (id) => {
    const form = fill(id);
    const again = carried(form);
    const inputs = (sheets: FilledForm['sheets']): unknown => {
      const grids = sheets.map(({ name, rows, visible }) => gridOf(name, rows, visible));
      const { indicators, projects, tasks } = readFiling(grids, 'a.xlsx', bundledPlans());
      return [...indicators, ...projects, ...tasks].map(({ entries }) =>
        [...entries].map(([key, { reading }]) => [key, reading]),
      );
    };
    expect(inputs(again)).toEqual(inputs(form.sheets));
  });

  test('rows that people sorted differently are found by their codes', () => {
    const form = fill('tianxin-14th');
    const upright = carried(form);
    form.setDataRows('indicators', [...form.dataRows('indicators')].reverse());
    expect(carried(form)[1]).toEqual(upright[1]);
  });

  test.each<[string, CellContent, CellContent]>([
    [
      'a figure typed as a percentage keeps its meaning',
      { kind: 'number', value: 0.032, percent: true },
      { kind: 'number', value: 3.2, percent: false },
    ],
    ['what could not be read stays as it was typed', textCell('约3.2'), textCell('约3.2')],
    [
      'a number typed as text stays a text, to be named by the check again',
      textCell('３.２'),
      textCell('３.２'),
    ],
    ['a reason word stays', textCell('未统计'), textCell('未统计')],
    [
      'of a formula its result is carried',
      { kind: 'formula', formula: '1+2', result: { kind: 'number', value: 3, percent: false } },
      { kind: 'number', value: 3, percent: false },
    ],
    ['an error has no value to carry', { kind: 'error', code: '#N/A' }, { kind: 'blank' }],
  ])('%s', (_, typed, expected) => {
    expect(findPlan('tianxin-14th').indicators[0]?.unit).toBe('%');
    expect(carriedCell('tianxin-14th', 'TX-01', 'actual:2023', typed)).toEqual(expected);
  });

  test('a month that Excel made a date of is written as a month', () => {
    const date: CellContent = { kind: 'date', year: 2023, month: 5, day: 1 };
    expect(carriedCell('changsha-hitech-14th', 'HT-P01', 'started', date)).toEqual(textCell('2023-05'));
  });
});
