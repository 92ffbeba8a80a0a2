/**
 * The live hint of a row and the checks say the same of every figure: the first rule that fails in a year.
 *
 * The hint's cached text is what its formula gives (test/forms/hint.test.ts, and LibreOffice in test/office).
 */
import type { JudgedRow } from '../../src/check/causes/judged';
import { judgeRow } from '../../src/check/judge-row';
import { Recorder } from '../../src/check/recorder';
import { Desk, dueYears, formYears } from '../../src/check/series';
import { columnKey } from '../../src/forms/columns';
import { REASON_WORDS } from '../../src/forms/headers';
import { shownValue, type Scalar } from '../../src/forms/sheet/model';
import { messages, translate, type MessageKey } from '../../src/i18n';
import { annualTargetsFor } from '../../src/plan/annual-targets';
import { bundledPlans } from '../../src/plan/catalogue';
import { reportingYears } from '../../src/plan/facts';
import { limitsOf } from '../../src/plan/thresholds';
import type { Indicator, Plan } from '../../src/plan/schema';
import { decimalsOf } from '../../src/plan/units';
import { chance } from '../../src/cli/sample/answers';
import { figureFor } from '../support/answers';
import { formModel } from '../support/filled-form';
import { fill } from '../support/filing';

/** Which rules a hint can stand for. */
const RULES: Readonly<Partial<Record<MessageKey, string>>> = {
  'form.hint.missing': 'R1',
  'form.hint.reason': 'R1',
  'form.hint.number': 'F3',
  'form.hint.decimals': 'F3',
  'form.hint.below': 'V1/T4',
  'form.hint.outside': 'V1',
  'form.hint.scale': 'V3',
  'form.hint.running': 'T4',
  'form.hint.frozen': 'T3',
  'form.hint.change': 'T1',
  'form.hint.reversal': 'T2',
  'form.hint.unusual': 'V2',
};

/** Something typed into a year's cell: mostly near the path, often wrong in one of the ways people are. */
function typed(plan: Plan, indicator: Indicator, year: number, seed: number): Scalar | null {
  const luck = (what: string): number => chance(`${seed}${what}${indicator.code}${year}`);
  const near = figureFor(plan, indicator, year, 'volatile');
  const before = figureFor(plan, indicator, year - 1, 'volatile');
  const round = (value: number): number => Number(value.toFixed(decimalsOf(indicator)));
  const kinds: (Scalar | null)[] = [
    near,
    near,
    near,
    round(near * (0.2 + 2.5 * luck('size'))),
    round(near * (0.6 + 0.6 * luck('less'))),
    before,
    round(-near),
    round(near * 10),
    near / 100,
    near * 10_000,
    near + 0.12345,
    0,
    null,
    REASON_WORDS[0] ?? '',
    '约五百',
    '已完成',
  ];
  if (indicator.measure === 'completion')
    return ['已完成', '未完成', null, '未统计', '3家'][Math.floor(luck('done') * 5)] ?? null;
  return kinds[Math.floor(luck('kind') * kinds.length)] ?? null;
}

/** Explanations as they are typed, and tags that are written for what stands there or for something else. */
function explanation({ code }: Indicator, years: readonly number[], seed: number): string | null {
  const luck = (what: string): number => chance(`${seed}${what}${code}`);
  const year = years[Math.floor(luck('year') * years.length)] ?? 0;
  const [word = '', other = ''] = REASON_WORDS;
  const kinds: (string | null)[] = [
    null,
    null,
    '省里核定',
    '数据由省统计局核定',
    `${year}年数据由省统计局核定`,
    `${years[0]}—${year}年数据由省统计局核定`,
    `〔${year}年 R1 ${word}〕数据由省统计局核定`,
    `〔${year}年 R1 ${word} 张三 2026-03-02〕省里核定`,
    `〔${year}年 R1 ${other}〕数据由省统计局核定`,
    `数据由省统计局核定\n〔${year}年 R1 ${other}〕数据由省统计局核定`,
    `〔${year}年 T1 12.3〕数据由省统计局核定`,
  ];
  return kinds[Math.floor(luck('explanation') * kinds.length)] ?? null;
}

/** Years after a figure that only its explanation makes believable: the sheet cannot tell. */
function afterExplained(failures: JudgedRow['failures']): Set<number> {
  return new Set(
    failures.flatMap(({ spot, failure, settled }) =>
      failure.untrusted && settled && spot.year !== null ? [spot.year + 1] : [],
    ),
  );
}

/** What each year's hint stands for. */
function hinted(text: string, indicator: Indicator, year: number): string[] {
  const { minimum, maximum } = limitsOf(indicator);
  return Object.entries(RULES).flatMap(([key, rule]) => {
    const own = translate(key as MessageKey, { year, minimum: minimum ?? 0, maximum: maximum ?? 0 });
    return text.includes(own) ? [rule] : [];
  });
}

const plans = bundledPlans().map((plan) => [plan.id, plan] as const);

test.each(plans)('%s: hint and checks name the same rule in every year', (id, plan) => {
  const years = reportingYears(plan);
  const named = new Set<string>();
  for (let seed = 1; seed <= 12; seed += 1) {
    const answers = (code: string, key: string): Scalar | null | undefined => {
      const indicator = plan.indicators.find((one) => one.code === code);
      if (indicator && key === 'explanation') return explanation(indicator, years, seed);
      if (!indicator || !key.startsWith('actual:')) return undefined;
      return typed(plan, indicator, Number(key.slice('actual:'.length)), seed);
    };
    const form = { includeTextTargets: true };
    const filing = fill(id, { years, base: answers, form }).read();
    const sheet = formModel(id, { years, answers, ...form }).sheets[1];
    const hints = new Map(
      sheet?.rows.slice(3).map(({ values }) => [values[0], String(shownValue(values.at(-1) ?? null))]),
    );
    const targets = annualTargetsFor(plan, bundledPlans());
    const recorder = new Recorder(undefined);
    for (const filed of filing.indicators) {
      const inYears = formYears(filing, dueYears(filing), targets);
      const { failures } = judgeRow(
        inYears,
        filed,
        (rule, spot, failure) => recorder.settles(rule, spot, failure),
        new Desk(inYears, filed.indicator),
      );
      const unknown = afterExplained(failures);
      for (const year of years) {
        if (unknown.has(year)) continue;
        const { code } = filed.indicator;
        const said = hinted(hints.get(code) ?? '', filed.indicator, year);
        const failed = failures.find(
          ({ spot }) =>
            spot.year === year && spot.cell === filed.entries.get(columnKey('actual', year))?.cell,
        );
        const context = `${code} ${year}: hint ${said.join()}, checks ${failed?.rule.id ?? 'nothing'} (${String(answers(code, columnKey('actual', year)))})`;
        expect(said.length).toBeLessThanOrEqual(1);
        if (failed ? !said[0]?.split('/').includes(failed.rule.id) : said.length > 0)
          throw new Error(context);
        if (failed) named.add(failed.rule.id);
      }
    }
  }
  if (plan.kind === 'five-year')
    expect([...named].sort()).toEqual(expect.arrayContaining(['F3', 'R1', 'T1', 'T2', 'T3', 'V1', 'V3']));
});

test('every hint stands for a rule', () => {
  const hints = Object.keys(messages).filter((key) => key.startsWith('form.hint.'));
  expect(hints.sort()).toEqual(Object.keys(RULES).sort());
});
