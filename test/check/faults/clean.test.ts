/** What a careful department files is left alone: nothing that blocks, and hardly a question. */
import { columnKey } from '../../../src/forms/columns';
import type { Answers } from '../../../src/forms/answers';
import { bundledPlans } from '../../../src/plan/catalogue';
import { reportingYears } from '../../../src/plan/facts';
import { isPeriodTotal } from '../../../src/plan/path';
import type { Indicator, Plan } from '../../../src/plan/schema';
import { decimalsOf } from '../../../src/plan/units';
import { cleanAnswers, SHAPES } from '../../support/answers';
import { fill } from '../../support/filing';
import { chance } from './chance';
import { isStock } from './scene';

/** At most one question (C) in so many figures. */
const CELLS_PER_QUESTION = 50;

/** Bends a figure on the path; `nth` counts from 1, `of` is the number of years. */
type Bend = (figure: number, indicator: Indicator, nth: number, of: number) => number;

const bent = (plan: Plan, years: readonly number[], bend: Bend): Answers => {
  const onPath = cleanAnswers(plan, years);
  const figure = (indicator: Indicator, year: number, own: number): number => {
    const nth = year - plan.period.start + 1;
    const of = plan.period.end - plan.period.start + 1;
    const most = indicator.unit === '%' && indicator.measure === 'ratio' ? 100 : Infinity;
    const value = (share: number): number =>
      Number(Math.min(most, bend(share, indicator, nth, of)).toFixed(decimalsOf(indicator)));
    const before = onPath(indicator.code, columnKey('actual', year - 1));
    if (typeof before !== 'number' || before === own || !years.includes(year - 1)) return value(own);
    // Two figures that only meet by chance would be a repeated one, which is rightly asked about.
    const step = 10 ** -decimalsOf(indicator);
    const repeated = value(own) === figure(indicator, year - 1, before) && value(own) < most;
    return repeated ? Number((value(own) + step).toFixed(decimalsOf(indicator))) : value(own);
  };
  const answers: Answers = (code, key) => {
    const answer = onPath(code, key);
    const indicator = plan.indicators.find((candidate) => candidate.code === code);
    const [field, year] = key.split(':');
    if (field !== 'actual' || typeof answer !== 'number' || !indicator) return answer;
    const parts = partsOf(plan, code).map((part) => answers(part, key));
    if (parts.length > 0) return sum(parts, decimalsOf(indicator));
    return figure(indicator, Number(year), answer);
  };
  return answers;
};

/** Whoever reports a whole adds its parts up. */
const partsOf = ({ relations }: Plan, code: string): readonly string[] =>
  relations.flatMap((relation) => (relation.kind === 'sum' && relation.whole === code ? relation.parts : []));

const sum = (parts: readonly ReturnType<Answers>[], decimals: number): number =>
  Number(parts.reduce<number>((total, part) => total + Number(part), 0).toFixed(decimals));

/** How much of what is due was done, where all is done in the end. */
const atPace =
  (share: (nth: number, of: number) => number): Bend =>
  (figure, indicator, nth, of) => {
    if (isPeriodTotal(indicator)) return figure * share(nth, of);
    const start = indicator.baseline.value;
    return isStock(indicator) && start !== null ? start + (figure - start) * share(nth, of) : figure;
  };

/** The same figure swings by the same amount in every run. */
const swinging =
  (seed: number): Bend =>
  (figure, indicator, nth) => {
    const swing = 2 * chance(`${seed} ${indicator.code} ${nth}`)() - 1;
    if (indicator.measure === 'growth') return figure + 3 * swing;
    if (isPeriodTotal(indicator)) return figure * (1 + 0.3 * swing);
    return figure * (1 + (indicator.unit === '%' ? 0.01 : 0.03) * swing);
  };

const BENDS: readonly (readonly [name: string, bend: Bend])[] = [
  ['slow at first', atPace((nth, of) => 0.5 + (0.5 * nth) / of)],
  ['fast at first', atPace((nth, of) => 1.5 - (0.5 * nth) / of)],
  ...[1, 2, 3].map((seed) => [`swinging a little (${seed})`, swinging(seed)] as const),
];

interface Case {
  readonly id: string;
  readonly shape: string;
  readonly years: readonly number[];
  readonly base: Answers;
}

const cases = bundledPlans().flatMap((plan): Case[] => {
  const all = reportingYears(plan);
  const spans = all.length === 1 ? [all] : [all, all.slice(0, 3), all.slice(-1)];
  return spans.flatMap((years) => [
    ...SHAPES.map((shape) => ({ id: plan.id, shape, years, base: cleanAnswers(plan, years, shape) })),
    ...BENDS.map(([shape, bend]) => ({ id: plan.id, shape, years, base: bent(plan, years, bend) })),
  ]);
});

it.each(cases)('$id $years, $shape', ({ id, years, base }) => {
  const form = fill(id, { years, base, form: { includeTextTargets: true } });
  const { findings } = form.check();
  const show = findings.map(({ severity, rule, cell, message }) => `${severity} ${rule} ${cell} ${message}`);
  const asked = show.filter((line) => line.startsWith('C '));
  const cells = form.dataRows('indicators').length * years.length;
  expect(show.filter((line) => /^[AB] /.test(line))).toEqual([]);
  expect(asked.slice(0, Math.max(0, asked.length - Math.floor(cells / CELLS_PER_QUESTION)))).toEqual([]);
});

/** Swings so wide that they must be asked about. */
const wide: Bend = (figure, indicator, nth) => {
  const sign = nth % 2 === 0 ? -1 : 1;
  if (indicator.measure === 'growth') return figure + 9 * sign;
  return figure * (1 + 0.45 * sign);
};

describe.each(bundledPlans().filter(({ kind }) => kind === 'five-year'))('$id, volatile', (plan) => {
  const years = reportingYears(plan);
  const explained = (code: string, key: string): ReturnType<Answers> =>
    key === 'explanation' ? '统计口径调整，数据已与主管部门核对' : bent(plan, years, wide)(code, key);
  const unexplained: Answers = (code, key) => (key === 'explanation' ? undefined : explained(code, key));

  it('is asked about where nobody explains it', () => {
    const { findings } = fill(plan.id, { years, base: unexplained }).check();
    expect(findings.filter(({ severity }) => severity === 'C').length).toBeGreaterThan(3);
  });

  it('is left alone where it is explained', () => {
    const form = fill(plan.id, { years, base: explained, form: { includeTextTargets: true } });
    const result = form.check();
    expect(result.findings.filter(({ severity }) => severity !== 'D')).toEqual([]);
    expect(result.explained.length).toBeGreaterThan(3);
    expect(form.sheet('indicators').rows[2]?.length).toBe(form.column('indicators', columnKey('hint')));
  });
});
