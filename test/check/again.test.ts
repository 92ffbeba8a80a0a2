/** A form that is checked again after a few cells were changed: the same result, and only what depends on them is asked. */
import fc from 'fast-check';
import { checkFiling, type CheckResult } from '../../src/check/check';
import type { Binding } from '../../src/check/explanation';
import { RowMemory } from '../../src/check/memory';
import { format } from '../../src/check/rules/format';
import { PROJECT_CELL_RULES } from '../../src/check/rules/project-cells';
import { TASK_RULES } from '../../src/check/rules/tasks';
import { columnKey } from '../../src/forms/columns';
import type { Filing } from '../../src/forms/filing';
import { SHEET_NAMES } from '../../src/forms/headers';
import { rowsToRead, withRows } from '../../src/forms/reread';
import { gridOf, type CellContent } from '../../src/forms/sheet/grid';
import type { Scalar } from '../../src/forms/sheet/model';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans } from '../../src/plan/catalogue';
import { fill, textCell, type FilledForm } from '../support/filing';

const PLAN = 'changsha-hitech-14th';
const NONE: readonly Binding[] = [];

/** A form, read and checked once, that is edited, read again in part and checked again. */
class Desk {
  filing: Filing;
  private readonly memory = new RowMemory();
  private readonly annualTargets;

  constructor(readonly form: FilledForm) {
    this.filing = form.read();
    this.annualTargets = annualTargetsFor(form.plan, bundledPlans());
  }

  check(explainedBefore = NONE): CheckResult {
    const { memory, annualTargets } = this;
    return checkFiling(this.filing, { memory, annualTargets, explainedBefore });
  }

  checkAnew(explainedBefore = NONE): CheckResult {
    const { annualTargets } = this;
    return checkFiling(this.form.read(), { annualTargets, explainedBefore });
  }

  /** @returns whether only the changed row had to be read */
  edit({ part, code, key, value }: Edit): boolean {
    this.form.set(part, code, key, value);
    const change = { sheet: SHEET_NAMES[part], address: this.form.cell(part, code, key) };
    const rows = rowsToRead(this.filing, [change]);
    const grids = this.form.sheets.map(({ name, rows: all, visible }) => gridOf(name, all, visible));
    const renewed = rows && withRows(this.filing, grids, rows);
    this.filing = renewed ?? this.form.read();
    return renewed !== null;
  }
}

interface Edit {
  readonly part: 'indicators' | 'projects' | 'tasks';
  readonly code: string;
  readonly key: string;
  readonly value: CellContent | Scalar | null;
}

const YEARS = [2021, 2022, 2023, 2024, 2025];
const codes = (part: Edit['part']): string[] => {
  const { indicators, projects, tasks } = fill(PLAN).read();
  if (part === 'indicators') return indicators.map(({ indicator }) => indicator.code);
  return part === 'projects'
    ? projects.map(({ project }) => project.code)
    : tasks.map(({ task }) => task.code);
};
const ofYear = (
  field: 'actual' | 'doneInvestment' | 'plannedInvestment' | 'progress',
): fc.Arbitrary<string> => fc.constantFrom(...YEARS.map((year) => columnKey(field, year)));
const value: fc.Arbitrary<Edit['value']> = fc.oneof(
  fc.constantFrom<Edit['value']>(null, 0, '未统计', '约三', '１２', '竣工', '滞后', '2023-05'),
  fc.constantFrom('2022年口径调整，已与上年核对', '受疫情影响项目推迟', '短'),
  fc.double({ min: -50, max: 50_000, noNaN: true }).map((number) => Number(number.toFixed(2))),
  fc.constant<CellContent>({
    kind: 'formula',
    formula: 'B1*2',
    result: { kind: 'number', value: 3, percent: false },
  }),
);
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    part: fc.constant('indicators' as const),
    code: fc.constantFrom(...codes('indicators')),
    key: fc.oneof(ofYear('actual'), fc.constant('explanation')),
    value,
  }),
  fc.record({
    part: fc.constant('projects' as const),
    code: fc.constantFrom(...codes('projects').slice(0, 12)),
    key: fc.oneof(
      ofYear('doneInvestment'),
      ofYear('plannedInvestment'),
      fc.constantFrom('status', 'finished'),
    ),
    value,
  }),
  fc.record({
    part: fc.constant('tasks' as const),
    code: fc.constantFrom(...codes('tasks').slice(0, 6)),
    key: fc.oneof(ofYear('progress'), fc.constant('status')),
    value,
  }),
);

test('after edits one after the other the result is that of a whole check', () => {
  let [partly, wholly] = [0, 0];
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
      const desk = new Desk(fill(PLAN));
      desk.check();
      for (const one of edits) {
        if (desk.edit(one)) partly++;
        else wholly++;
        expect(desk.filing).toEqual(desk.form.read());
        expect(desk.check()).toEqual(desk.checkAnew());
      }
    }),
    { numRuns: 25 },
  );
  // Once a formula stands in an input cell, everything is read.
  expect(Math.min(partly, wholly)).toBeGreaterThan(5);
});

describe('what is asked again', () => {
  /** The rows of which a rule was asked while something was done. */
  function asked(act: () => void): { indicators: Set<string>; projects: Set<string>; tasks: Set<string> } {
    const found = { indicators: new Set<string>(), projects: new Set<string>(), tasks: new Set<string>() };
    const [cellRule] = PROJECT_CELL_RULES;
    const [taskRule] = TASK_RULES;
    if (!cellRule || !taskRule) throw new RangeError('no rules');
    const restores = [
      listen(format, ({ indicator }) => found.indicators.add(indicator.code)),
      listen(cellRule, ({ filed }) => found.projects.add(filed.project.code)),
      listen(taskRule, ({ filed }) => found.tasks.add(filed.task.code)),
    ];
    act();
    for (const restore of restores) restore();
    return found;
  }

  /** @returns what ends it */
  function listen<Subject>(
    rule: { evaluate: (subject: Subject) => ReturnType<typeof format.evaluate> },
    hear: (subject: Subject) => void,
  ): () => void {
    const { evaluate } = rule;
    rule.evaluate = (subject) => {
      hear(subject);
      return evaluate(subject);
    };
    return () => {
      rule.evaluate = evaluate;
    };
  }

  test('is the changed row alone, of whatever sheet', () => {
    const desk = new Desk(fill(PLAN));
    expect(asked(() => desk.check()).indicators.size).toBeGreaterThan(20);
    const edits: Edit[] = [
      { part: 'indicators', code: 'HT-04', key: 'actual:2022', value: 900 },
      { part: 'projects', code: 'HT-P03', key: 'doneInvestment:2023', value: 0.5 },
      { part: 'tasks', code: codes('tasks')[0] ?? '', key: 'status', value: '滞后' },
    ];
    for (const one of edits) {
      desk.edit(one);
      const again = asked(() => desk.check());
      const nothing = { indicators: new Set(), projects: new Set(), tasks: new Set() };
      expect(again).toEqual({ ...nothing, [one.part]: new Set([one.code]) });
    }
  });

  test('is nothing where nothing was changed', () => {
    const desk = new Desk(fill(PLAN));
    desk.check();
    expect(asked(() => desk.check()).indicators.size).toBe(0);
  });

  test('is every row once the form has reached another year', () => {
    const blank = Object.fromEntries(codes('indicators').map((code) => [code, { 'actual:2025': null }]));
    const desk = new Desk(fill(PLAN, { answers: blank }));
    desk.check();
    desk.edit({ part: 'indicators', code: 'HT-04', key: 'actual:2025', value: 200 });
    expect(asked(() => desk.check()).indicators.size).toBe(codes('indicators').length);
    expect(desk.check()).toEqual(desk.checkAnew());
  });

  test('are the explained rows once another figure is known to have been meant', () => {
    const desk = new Desk(
      fill(PLAN, { answers: { 'HT-04': { 'actual:2022': 900, explanation: '认定标准调整，范围扩大' } } }),
    );
    const [explained] = desk.check().explained;
    expect(explained?.code).toBe('HT-04');
    const rule = explained?.rule ?? '';
    const before: Binding[] = [
      { code: 'HT-04', year: 2022, rule, value: 555, text: '认定标准调整，范围扩大' },
    ];
    expect(asked(() => desk.check(before)).indicators).toEqual(new Set(['HT-04']));
    expect(desk.check(before).explained).toEqual([]);
    expect(desk.check(before)).toEqual(desk.checkAnew(before));
  });
});

test('a text in place of a figure and back again leaves nothing behind', () => {
  const desk = new Desk(fill(PLAN));
  const clean = desk.check();
  const place = { part: 'indicators', code: 'HT-04', key: 'actual:2022' } as const;
  const figure = desk.filing.indicators.find(({ indicator }) => indicator.code === 'HT-04');
  const content = figure?.entries.get('actual:2022')?.content ?? null;
  desk.edit({ ...place, value: textCell('约三百') });
  expect(desk.check().findings.map(({ code }) => code)).toEqual(['HT-04']);
  desk.edit({ ...place, value: content });
  expect(desk.check()).toEqual(clean);
});
