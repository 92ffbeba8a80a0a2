/** The catalogue of rules says what the engine does, and docs/rules.md is what the catalogue says. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUE, RULE_GROUPS, type CatalogueEntry, type CataloguePart } from '../../src/check/catalogue';
import { CROSS_FIGURE_RULES, CROSS_INDICATOR_RULES } from '../../src/check/cross';
import { checkPlan, PLAN_RULES, type PlanRuleFacts } from '../../src/check/plan';
import { claimedTarget } from '../../src/check/rules/claim';
import { FIGURE_RULES } from '../../src/check/rules/figures';
import { assignedPair } from '../../src/check/rules/pair';
import { RELATION_RULES } from '../../src/check/rules/relations';
import { PROJECT_CELL_RULES } from '../../src/check/rules/project-cells';
import { PROJECT_RULES } from '../../src/check/rules/projects';
import { STRUCTURE_RULES } from '../../src/check/rules/structure';
import { TASK_RULES } from '../../src/check/rules/tasks';
import { brokenSeries, outlier, yearOnYear } from '../../src/check/rules/time';
import type { Rule } from '../../src/check/rule';
import { Desk, type Figure } from '../../src/check/series';
import { messagesOf, rulesDocument } from '../../src/cli/rules-doc/document';
import { FIGURE_TESTS } from '../../src/forms/figure-tests';
import { PROJECT_TESTS } from '../../src/forms/project-tests';
import { RELATION_HINT_RULES } from '../../src/forms/relation-tests';
import { TASK_TESTS } from '../../src/forms/task-tests';
import { messages } from '../../src/i18n';
import { rules as texts } from '../../src/i18n/messages/rules';
import { bundledPlans, findPlan } from '../../src/plan/catalogue';
import type { Indicator } from '../../src/plan/schema';
import { formModel } from '../support/filled-form';
import { fill, type FilledForm, type Overrides } from '../support/filing';

const ROOT = join(__dirname, '../..');

/** Every rule object of the engine, in the order of the catalogue's parts. */
const ENGINE: Readonly<Record<CataloguePart, readonly PlanRuleFacts[]>> = {
  filing: [
    STRUCTURE_RULES,
    FIGURE_RULES,
    [assignedPair],
    // K3 of the projects belongs to the rule of the same id between filings.
    Object.values(RELATION_RULES).filter(({ id }) => id !== 'K3'),
    PROJECT_CELL_RULES,
    PROJECT_RULES,
    TASK_RULES,
    [claimedTarget],
  ].flat(),
  cross: [...CROSS_FIGURE_RULES, ...CROSS_INDICATOR_RULES],
  plan: PLAN_RULES,
};
const engineRules = Object.values(ENGINE).flat();
const ids = (list: readonly { readonly id: string }[]): string[] =>
  [...new Set(list.map(({ id }) => id))].sort();

const entryOf = (id: string): CatalogueEntry => {
  const entry = CATALOGUE.find((one) => one.id === id);
  if (!entry) throw new RangeError(`no entry ${id}`);
  return entry;
};

describe('catalogue and engine', () => {
  test('every rule that the engine asks is listed once, and none that it does not ask', () => {
    expect(ids(CATALOGUE)).toEqual(ids(engineRules));
    expect(CATALOGUE).toHaveLength(ids(CATALOGUE).length);
  });

  test.each(CATALOGUE.map(({ id, part }) => [id, part] as const))(
    '%s is a rule of its part, %s',
    (id, part) => {
      const entry = entryOf(id);
      const own = ENGINE[part].filter((rule) => rule.id === id);
      expect(own).not.toEqual([]);
      const all = engineRules.filter((rule) => rule.id === id);
      expect(new Set(all.map(({ title }) => title))).toEqual(new Set([entry.title]));
      // The first that is asked has the usual severity; others of the same id may differ.
      expect(own[0]?.severity).toBe(entry.severities[0]);
      expect(all.filter(({ severity }) => !entry.severities.includes(severity))).toEqual([]);
      expect(Math.min(...all.map(({ level }) => level))).toBe(entry.level);
    },
  );

  test('findings on the bundled plans have no severity that the catalogue does not name', () => {
    const plans = bundledPlans();
    const strange = plans
      .flatMap((plan) => checkPlan(plan, plans).findings)
      .filter(({ rule, severity }) => !entryOf(rule).severities.includes(severity));
    expect(strange).toEqual([]);
  });

  test('those in the sheet are the ones that hints test, and the lists and blanks that the sheet itself asks', () => {
    const tested = [FIGURE_TESTS, PROJECT_TESTS, TASK_TESTS].flatMap((tests) =>
      Object.values(tests).map(({ rule }) => rule),
    );
    const lists = bundledPlans().flatMap((plan) =>
      formModel(plan.id).sheets.flatMap(({ validations = [] }) =>
        validations.filter(({ rule }) => rule.kind === 'list'),
      ),
    );
    expect(lists).not.toEqual([]);
    const inSheet = CATALOGUE.filter((entry) => entry.inSheet).map(({ id }) => id);
    const asked = [...tested, ...RELATION_HINT_RULES, 'R1', 'F4'];
    expect([...inSheet].sort()).toEqual([...new Set(asked)].sort());
  });

  test('a name for several rules is none of its own, and all of them are asked', () => {
    for (const { id, rules } of RULE_GROUPS) {
      expect(ids(engineRules)).not.toContain(id);
      expect(ids(engineRules)).toEqual(expect.arrayContaining([...rules]));
    }
  });

  test('every rule has a message', () => {
    expect(CATALOGUE.filter(({ id }) => messagesOf(id).length === 0)).toEqual([]);
  });
});

const cell = (plan: string, code: string, key: string, value: string | number): FilledForm =>
  fill(plan, { answers: { [code]: { [key]: value } } });

const NO_TASKS: Overrides = Object.fromEntries(
  findPlan('tianxin-2024').tasks.map(({ code }) => [code, { status: null, 'progress:2024': null }]),
);

describe('examples', () => {
  const inForms = CATALOGUE.flatMap(({ id, fails, passes }) =>
    fails.kind === 'cells' && passes.kind === 'cells' ? [{ id, fails, passes }] : [],
  );
  type Cells = (typeof inForms)[number]['fails'];

  /** Findings of the rule in the example's row, when all else is on the path. */
  function severities(id: string, { plan, cells }: Cells): string[] {
    const answers: Record<string, Overrides[string]> = {};
    for (const { code, key, value } of cells) answers[code] = { ...answers[code], [key]: value };
    const { findings, explained } = fill(plan, { answers }).check();
    return [...findings, ...explained]
      .filter(({ rule, code }) => rule === id && code !== null && code in answers)
      .map(({ severity }) => severity);
  }

  test('most rules on filings have one in a form', () => {
    expect(inForms.length).toBeGreaterThanOrEqual(20);
  });

  test.each(inForms)('of $id: the one fails, the other passes', ({ id, fails, passes }) => {
    const found = severities(id, fails);
    expect(found).not.toEqual([]);
    expect(entryOf(id).severities).toEqual(expect.arrayContaining(found));
    expect(severities(id, passes)).toEqual([]);
  });

  test.each([
    {
      id: 'F2',
      severity: 'D',
      what: 'an extra column',
      form: () => fill('changsha-14th').rename('indicators', 'source', null, '来源'),
    },
    {
      id: 'F3',
      severity: 'D',
      what: 'half an enterprise',
      form: () => cell('changsha-14th', 'CS-11', 'actual:2021', 4514.5),
    },
    {
      id: 'R1',
      severity: 'B',
      what: 'no reason',
      form: () => cell('changsha-14th', 'CS-11', 'actual:2021', '未统计'),
    },
    {
      id: 'R1',
      severity: 'D',
      what: 'a sheet that nobody touched',
      form: () => fill('tianxin-2024', { answers: NO_TASKS }),
    },
    {
      id: 'V3',
      severity: 'C',
      what: '300 times too much',
      form: () => cell('changsha-hitech-14th', 'HT-01', 'actual:2021', 3256 * 300),
    },
    {
      id: 'T4',
      severity: 'A',
      what: 'a part below nothing',
      form: () => cell('tianxin-14th', 'TX-07', 'actual:2021', -300),
    },
  ] as const)('$id is $severity as well: $what', ({ id, severity, form }) => {
    const found = form()
      .check()
      .findings.filter(({ rule }) => rule === id)
      .map((finding) => finding.severity);
    expect(found).toContain(severity);
    expect(entryOf(id).severities).toContain(severity);
  });

  test('in words, they point to a test that speaks of the rule', () => {
    const pointed = CATALOGUE.flatMap(({ id, fails }) =>
      fails.kind === 'words' ? [{ id, test: fails.test }] : [],
    );
    for (const { id, test: path } of pointed) {
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
      const family = id.replace(/\.\d+$/, '');
      expect([path, id, readFileSync(join(ROOT, path), 'utf8').includes(family)]).toEqual([path, id, true]);
    }
  });
});

/** Figures of CS-11 as a rule sees them, all but the last accepted before. */
function lastFigure(first: number, values: readonly number[], changes: Partial<Indicator> = {}): Figure {
  const plan = findPlan('changsha-14th');
  const found = plan.indicators.find(({ code }) => code === 'CS-11');
  if (!found) throw new RangeError('no CS-11');
  const indicator = { ...found, ...changes };
  const years = values.map((value, index) => ({
    year: first + index,
    value,
    target: null,
    earlier: index < values.length - 1,
  }));
  const last = years.at(-1) ?? { year: first, value: 0 };
  const entry = {
    sheet: '指标填报',
    cell: 'K4',
    content: { kind: 'number', value: last.value, percent: false },
    reading: { kind: 'number', value: last.value, flaws: [] },
  } as const;
  const row = {
    plan,
    indicator,
    years,
    target: indicator.target.value,
    baseline: indicator.baseline.value,
  };
  const earlier = values.slice(0, -1);
  const before = earlier.at(-1) ?? null;
  const form = { plan, keys: [], years: [], annualTargets: () => undefined };
  const desk = new Desk(form, indicator);
  earlier.forEach((value) => desk.believe(value));
  return desk.figureIn(row, years.length - 1, entry, true, before, '');
}

describe('rules that no bundled plan can show', () => {
  const kindOf = (rule: Rule<Figure>, figure: Figure): string => rule.evaluate(figure).kind;
  const STEADY = [100, 110, 121, 130, 140, 152, 162];

  test('T5: 60 more after years of about 10 more is an outlier, 12 more is none', () => {
    expect(kindOf(outlier, lastFigure(2014, [...STEADY, 222]))).toBe('fail');
    expect(kindOf(outlier, lastFigure(2014, [...STEADY, 174]))).toBe('pass');
  });

  test('T5: the years of one plan are too few for it', () => {
    expect(kindOf(outlier, lastFigure(2021, [100, 110, 121, 130, 190]))).toBe('not-applicable');
  });

  test('T5: where all earlier changes are the same, it says that it cannot say', () => {
    expect(kindOf(outlier, lastFigure(2014, [10, 20, 30, 40, 50, 60, 70, 99]))).toBe('unverifiable');
  });

  const breakOf = (factor: number | null): Partial<Indicator> => ({
    breaks: [{ year: 2023, what: '统计范围扩大', factor }],
  });

  test('X2: a break without a factor needs a reason, and the change across it is not judged', () => {
    const figure = lastFigure(2021, [4514, 4885, 9900], breakOf(null));
    expect(kindOf(brokenSeries, figure)).toBe('fail');
    expect(kindOf(yearOnYear, figure)).toBe('unverifiable');
  });

  test('X2: with a factor the converted figure of last year is compared', () => {
    const figure = lastFigure(2021, [4514, 4885, 9900], breakOf(2));
    expect(kindOf(brokenSeries, figure)).toBe('pass');
    expect(kindOf(yearOnYear, figure)).toBe('pass');
    expect(kindOf(yearOnYear, lastFigure(2021, [4514, 4885, 9900]))).toBe('fail');
  });
});

describe('docs/rules.md', () => {
  test('is what `npm run rules` writes', () => {
    const page = readFileSync(join(ROOT, 'docs/rules.md'), 'utf8').replace(/\r\n/g, '\n');
    // Line by line, so that a difference is shown where it is.
    expect(page.split('\n')).toEqual(rulesDocument().split('\n'));
  });

  test('leaves no text of the catalogue out', () => {
    const used = new Set<string>([
      ...CATALOGUE.flatMap(({ definition, missing, threshold, fails, passes }) => [
        definition,
        missing.text,
        ...(threshold ? [threshold.text] : []),
        ...[fails, passes].flatMap((example) => (example.kind === 'words' ? [example.text] : [])),
      ]),
      ...RULE_GROUPS.map(({ text }) => text),
    ]);
    expect(Object.keys(texts).filter((key) => !used.has(key))).toEqual([]);
  });

  test('its texts are in the product’s messages, but nothing that the pane may load asks for them', () => {
    expect(Object.keys(messages)).toEqual(expect.arrayContaining(Object.keys(texts)));
    const source = join(ROOT, 'src');
    const users = readdirSync(source, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => /\.tsx?$/.test(file) && !/^(i18n\/|cli\/rules-doc|check\/catalogue)/.test(file))
      .filter((file) =>
        /['"`]catalogue\.|check\/catalogue'|rules-doc/.test(readFileSync(join(source, file), 'utf8')),
      );
    expect(users).toEqual([]);
  });
});
