/** The plans that come with the product: what is odd in their documents, at which line, and that nothing blocks. */
import { checkPlan, countPlanFindings, PLAN_RULES, type PlanCheckResult } from '../../../src/check/plan';
import { PlanRecorder } from '../../../src/check/plan/ask';
import { planContext } from '../../../src/check/plan/rule';
import { messages } from '../../../src/i18n';
import { bundledPlans, findPlan } from '../../../src/plan/catalogue';
import type { Indicator, Plan } from '../../../src/plan/schema';
import { expectSentence } from '../support';
import { inShort, plan as example, row } from './support';

const all = bundledPlans();
const check = (id: string): PlanCheckResult => checkPlan(findPlan(id), all);
const split = ({ findings }: PlanCheckResult): { open: string[]; known: string[] } => ({
  open: inShort({ findings: findings.filter(({ acknowledged }) => acknowledged.length === 0) }),
  known: inShort({ findings: findings.filter(({ acknowledged }) => acknowledged.length > 0) }),
});

describe('what is odd in the documents', () => {
  test('长沙市: nothing', () => {
    expect(split(check('changsha-14th'))).toEqual({ open: [], known: [] });
  });

  test('天心区: spends a smaller share of its budget on science than the city', () => {
    expect(split(check('tianxin-14th'))).toEqual({ open: ['PL3.2 D TX-09 168'], known: [] });
  });

  test('天心区 2024: the R&D intensity for 2023 lies behind the path of its five-year plan', () => {
    const result = check('tianxin-2024');
    expect(split(result)).toEqual({ open: ['PL2 D TX24-04 29'], known: ['P1.9 D TX24-04 29'] });
    // 2.42 in 2019 (line 160) to 3.2 in 2025: four of six years make 2.94 in 2023.
    const [behind] = result.findings;
    expect(behind).toMatchObject({ left: 2.8 });
    expect(behind?.right).toBeCloseTo(2.94, 10);
    expect(behind?.message).toMatch(/TX-01（第160行）.*2\.94%.*73\.1%/);
    // 520 of the 531 high-tech enterprises due are within the cut-off; 540 SMEs are no part of the 1500.
    expect(result.unverifiable.filter(({ rule }) => rule === 'PL2')).toMatchObject([
      { code: 'TX24-03', line: 29 },
    ]);
  });

  test('开福区: two table rows with 65 and 80, a number that is no figure, two shares below the city’s', () => {
    const result = check('kaifu-14th');
    expect(split(result)).toEqual({
      open: ['PL3.2 D KF-11 75', 'PL3.2 D KF-12 76'],
      known: ['P1.11 D KF-06 68', 'P1.6 D KF-X09 160'],
    });
    expect(result.findings.find(({ rule }) => rule === 'P1.11')?.acknowledged).toMatchObject([{ line: 68 }]);
  });

  test('开福区: no target of its prose counts the same as a row of its table', () => {
    const { plan, findings } = check('kaifu-14th');
    const own = findPlan(plan).indicators;
    const table = new Set(own.filter(({ origin }) => origin === 'table').map(({ concept }) => concept));
    expect(
      own.filter(({ origin, concept }) => origin === 'text' && concept !== null && table.has(concept)),
    ).toEqual([]);
    expect(findings.filter(({ rule }) => rule.startsWith('PL1'))).toEqual([]);
  });

  test('高新区: a rate below the last one, 50 gazelles against 100, a target of 2035, one investment in two lists', () => {
    expect(split(check('changsha-hitech-14th'))).toEqual({
      open: [],
      known: ['P1.1 D HT-14 304', 'PL1.2 D HT-X37 793', 'P1.9 D HT-X48 1071', 'PL4.4 D HT-P83 1915'],
    });
  });
});

test('contributions to the city’s 6000 high-tech enterprises', () => {
  const shares = all.flatMap((plan) =>
    checkPlan(plan, all)
      .contributions.filter(({ parentCode }) => parentCode === 'CS-11')
      .map(({ code, share }) => [code, share]),
  );
  // tianxin-14th 165, kaifu-14th 73, changsha-hitech-14th 301 against changsha-14th 72
  expect(shares).toEqual([
    ['TX-06', 600 / 6000],
    ['KF-09', 800 / 6000],
    ['HT-11', 1800 / 6000],
  ]);
});

describe.each(all.map((plan) => [plan.id, plan] as const))('%s', (_id, plan) => {
  const result = checkPlan(plan, all);

  test('nothing blocks', () => {
    expect(countPlanFindings(result)).toMatchObject({ A: 0, B: 0, C: 0 });
  });

  test('each outcome is counted once', () => {
    const { asked, passed, failed, unverifiable } = result.coverage;
    expect([failed, unverifiable]).toEqual([result.findings.length, result.unverifiable.length]);
    expect(passed + failed + unverifiable).toBe(asked);
    expect(passed).toBeGreaterThan(plan.indicators.length * 3);
  });

  test('the findings are whole sentences in both languages', () => {
    for (const { message, hint } of result.findings) [message, hint].forEach(expectSentence);
    for (const { reason } of result.unverifiable)
      expect(reason).toMatch(/^[^{}]*[\u4e00-\u9fff][^{}]*[^。]$/);
    const english = checkPlan(plan, all, { locale: 'en-US' });
    expect(inShort(english)).toEqual(inShort(result));
    for (const { message, hint } of english.findings) {
      expect(message).toMatch(/^[A-Z“].*[a-z)]\.$|^[A-Z“].*\.$/);
      expect(hint).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('the order of the other plans and the plan among them change nothing', () => {
    const others = all.filter(({ id }) => id !== plan.id).reverse();
    expect(checkPlan(plan, others)).toEqual(result);
  });
});

describe('mistakes in transcribing', () => {
  const change = (id: string, code: string, edit: (indicator: Indicator) => Indicator): Plan => {
    const plan = findPlan(id);
    return { ...plan, indicators: plan.indicators.map((one) => (one.code === code ? edit(one) : one)) };
  };
  const added = (wrong: Plan): string[] => {
    const before = new Set(inShort(check(wrong.id)));
    return inShort(checkPlan(wrong, all)).filter((one) => !before.has(one));
  };
  const target = (value: number) => (one: Indicator) => ({ ...one, target: { ...one.target, value } });

  test.each([
    ['a digit too many', 'tianxin-2024', 'TX24-01', target(5200), ['P1.6 A TX24-01 29']],
    [
      'a table row mistyped, which its prose repeats at two places',
      'tianxin-14th',
      'TX-06',
      target(660),
      ['P1.6 A TX-06 165', 'PL1.1 C TX-X02 149', 'PL1.1 C TX-X05 212'],
    ],
    [
      'a bound turned round',
      'kaifu-14th',
      'KF-01',
      (one: Indicator) => ({ ...one, target: { ...one.target, bound: 'at-most' as const } }),
      ['P1.2 A KF-01 63'],
    ],
    [
      'a footnote forgotten',
      'changsha-14th',
      'CS-01',
      (one: Indicator) => ({ ...one, notes: [], baseline: { ...one.baseline, year: 2020 } }),
      ['P1.5 A CS-01 62'],
    ],
  ])('%s', (_what, id, code, edit, expected) => {
    expect(added(change(id, code, edit))).toEqual(expected);
  });

  test('an oddity of one target in a line does not cover a mistake in another', () => {
    const wrong = checkPlan(change('tianxin-2024', 'TX24-01', target(5200)), all);
    expect(countPlanFindings(wrong).A).toBe(1);
  });
});

test('a rule that throws is unverifiable with its id, and the others go on', () => {
  const plan = example({ indicators: [row(1)] });
  const recorder = new PlanRecorder(planContext(plan, [], {}), undefined);
  const rule = (id: string, evaluate: () => never): { id: string; evaluate: () => never } => ({
    id,
    evaluate,
  });
  const broken = rule('P1.1', () => {
    throw new RangeError('kaputt');
  });
  const place = { code: null, line: 1, about: [] };
  const common = { severity: 'A', level: 1, title: 'rule.P1.1' } as const;
  recorder.ask({
    subjects: () => [1],
    place: () => place,
    rules: [
      { ...common, ...broken },
      { ...common, id: 'P1.2', evaluate: () => ({ kind: 'pass' }) },
    ],
  });
  const { unverifiable, coverage } = recorder.result();
  expect(unverifiable).toEqual([{ rule: 'P1.1', code: null, line: 1, reason: '规则 P1.1 执行出错：kaputt' }]);
  expect(coverage).toEqual({ rules: ['P1.1', 'P1.2'], asked: 2, passed: 1, failed: 0, unverifiable: 1 });
});

test('every rule has a title, and all stand in the order of the catalogue', () => {
  expect(PLAN_RULES.map(({ id, severity, level }) => `${id} ${severity}${level}`)).toEqual([
    ...['P1.1 A1', 'P1.2 A1', 'P1.3 A1', 'P1.4 A1', 'P1.5 A1', 'P1.6 A1', 'P1.7 A1', 'P1.8 A1', 'P1.9 D1'],
    ...['P1.10 A1', 'P1.11 D1', 'PL1.1 C1', 'PL1.2 D1', 'PL2 D2', 'PL3.1 D3', 'PL3.2 D3'],
    ...['PL4.1 C1', 'PL4.2 C1', 'PL4.3 C1', 'PL4.4 D1', 'PL4.5 A1', 'PL5 A1'],
  ]);
  for (const { id, title } of PLAN_RULES) {
    expect(title).toBe(`rule.${id}`);
    expect(messages[title].zh).toMatch(/[\u4e00-\u9fff]/);
  }
});
