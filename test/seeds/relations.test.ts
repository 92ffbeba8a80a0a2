/**
 * The relations of the bundled plans: which there are, where the documents define them, and that the plans' own
 * figures keep them. Where the documents are not at hand, the lines cannot be looked up and one line says so.
 */
import { decimalsIn } from '../../src/plan/figure';
import { codesOf } from '../../src/plan/relations';
import type { Indicator, Plan, Relation } from '../../src/plan/schema';
import { Document, documentsAtHand, loadPlan, PLAN_IDS, squeeze } from './documents';

/** Read from the documents a second time: plan, kind, codes, line, and the words of that line that define it. */
const DEFINED = [
  [
    'changsha-hitech-14th',
    'at-most',
    ['HT-X01', 'HT-01'],
    278,
    ['“一区四园”实现企业总收入', '其中，麓谷园区企业总收入'],
  ],
  [
    'changsha-hitech-14th',
    'sum',
    ['HT-X19', 'HT-X20', 'HT-X21', 'HT-X24', 'HT-X25'],
    376,
    ['“芯”“软”“安”“端”四大领域', '新一代信息技术产业营业收入'],
  ],
] as const;

const plans = PLAN_IDS.map(loadPlan);

type Figure = 'baseline' | 'target';

/** Half a unit of the last decimal, for each of the figures that are compared. */
function slack(figures: readonly number[]): number {
  const decimals = Math.max(...figures.map(decimalsIn));
  return figures.length * 0.5 * 10 ** -decimals;
}

/** Whether the figures keep a relation within rounding; null where one is missing or the years differ. */
function keeps(relation: Relation, indicators: readonly Indicator[], figure: Figure): boolean | null {
  const found = codesOf(relation).map(
    (code) => indicators.find((indicator) => indicator.code === code)?.[figure],
  );
  const values = found.flatMap((one) => one?.value ?? []);
  const years = new Set(found.map((one) => one?.year));
  const [whole, first, second] = values;
  if (values.length < found.length || years.size > 1 || whole === undefined || first === undefined)
    return null;
  switch (relation.kind) {
    case 'sum':
      return Math.abs(values.slice(1).reduce((sum, part) => sum + part, 0) - whole) <= slack(values) + 1e-9;
    case 'at-most':
      return first <= whole + slack(values);
    case 'ratio':
      return Math.abs((first / (second ?? NaN)) * relation.factor - whole) <= slack([whole]) + 1e-9;
    case 'growth':
    case 'projects':
      // These compare a figure with that of the year before or with the projects' progress: a plan prints neither.
      return null;
  }
}

const outcomes = (plan: Plan, figure: Figure): [string, boolean | null][] =>
  plan.relations.map((relation) => [codesOf(relation).join(' '), keeps(relation, plan.indicators, figure)]);

test('they are those that a second reader found', () => {
  const found = plans.flatMap((plan) =>
    plan.relations.map((relation) => [plan.id, relation.kind, codesOf(relation), relation.line]),
  );
  expect(found).toEqual(DEFINED.map(([id, kind, codes, line]) => [id, kind, codes, line]));
});

test('no document prints an actual of a reporting year or announces a break', () => {
  expect(plans.flatMap(({ published }) => published)).toEqual([]);
  expect(plans.flatMap(({ indicators }) => indicators.flatMap(({ breaks }) => breaks))).toEqual([]);
});

test('the targets keep them', () => {
  expect(plans.flatMap((plan) => outcomes(plan, 'target'))).toEqual([
    ['HT-X01 HT-01', true], // 004 lines 278, 291: 5000 of 10000
    ['HT-X19 HT-X20 HT-X21 HT-X24 HT-X25', true], // 004 lines 376–465: 2000 = 100 + 1200 + 500 + 200
  ]);
});

test('no baseline contradicts them', () => {
  // 004 prints no figures of 2020 for the targets in prose
  expect(plans.flatMap((plan) => outcomes(plan, 'baseline')).map(([, kept]) => kept)).toEqual([null, null]);
});

test('a target that does not keep them is noticed', () => {
  const plan = loadPlan('changsha-hitech-14th');
  const wrong = (code: string, value: number): (boolean | null)[] => {
    const indicators = plan.indicators.map((one) =>
      one.code === code ? { ...one, target: { ...one.target, value } } : one,
    );
    return outcomes({ ...plan, indicators }, 'target').map(([, kept]) => kept);
  };
  expect(wrong('HT-01', 10_003)).toEqual([false, true]);
  expect(wrong('HT-X24', 550)).toEqual([true, false]);
});

const describeWithDocuments = documentsAtHand ? describe : describe.skip;
if (!documentsAtHand)
  process.stdout.write(
    'test/seeds/relations.test.ts: lines not looked up, the plan documents are not beside the repository\n',
  );

/** A reason may share a name with its line, not a clause. */
const LONGEST_COPY = 8;

describeWithDocuments('in the documents', () => {
  test.each(DEFINED)('%s %s %j is defined by line %i', (id, _kind, _codes, line, words) => {
    const text = new Document(loadPlan(id)).line(line);
    for (const word of words) expect(text).toContain(word);
  });

  test('the four fields of the leading industry are the four sections of its chapter, one target in each', () => {
    const document = new Document(loadPlan('changsha-hitech-14th'));
    const sections = [378, 399, 437, 461, 479];
    expect(sections.map((line) => document.line(line).slice(0, 5))).toEqual([
      '第一节芯：',
      '第二节软：',
      '第三节安：',
      '第四节端：',
      '第六章全面',
    ]);
    const { indicators } = loadPlan('changsha-hitech-14th');
    const lines = DEFINED[1][2]
      .slice(1)
      .map((code) => indicators.find((one) => one.code === code)?.line ?? 0);
    lines.forEach((line, index) => {
      expect(line).toBeGreaterThan(sections[index] ?? Infinity);
      expect(line).toBeLessThan(sections[index + 1] ?? 0);
    });
  });

  test('reasons are in own words', () => {
    for (const plan of plans) {
      const document = new Document(plan);
      for (const { line, reason } of plan.relations) {
        const own = squeeze(reason);
        const text = document.line(line);
        const copied = [...own].some((_, start) => {
          const run = own.slice(start, start + LONGEST_COPY + 1);
          return run.length > LONGEST_COPY && text.includes(run);
        });
        expect([reason, copied]).toEqual([reason, false]);
      }
    }
  });
});
