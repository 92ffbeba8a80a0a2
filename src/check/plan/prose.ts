/** PL1.1 and PL1.2: what the prose of a plan promises, against the rows of its own table. */
import { isPeriodTotal } from '../../plan/path';
import type { Indicator } from '../../plan/schema';
import { showQuantity } from '../../plan/units';
import { NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import { failed, wordsOf, type PlanContext, type PlanRule, type RuleFamily } from './rule';
import { plainName, showTarget, unitFactor } from './words';
import { tidy } from '../../plan/rounding';

/** A target in prose beside the row that it repeats or that counts the same. */
interface ProsePair {
  readonly prose: Indicator;
  readonly row: Indicator;
}

/** The row that a prose target names, or else the one of the same concept; table rows before prose. */
function rowOf(prose: Indicator, { plan }: PlanContext): Indicator | undefined {
  if (prose.restates !== null) return plan.indicators.find(({ code }) => code === prose.restates);
  if (prose.concept === null) return undefined;
  const same = plan.indicators.filter(
    ({ concept, restates }) => concept === prose.concept && restates === null,
  );
  const earlier = (other: Indicator): boolean =>
    plan.indicators.indexOf(other) < plan.indicators.indexOf(prose);
  return same.find(({ origin }) => origin === 'table') ?? same.find(earlier);
}

function prosePairs(context: PlanContext): ProsePair[] {
  return context.plan.indicators.flatMap((prose) => {
    const row = prose.origin === 'text' ? rowOf(prose, context) : undefined;
    return row === undefined ? [] : [{ prose, row }];
  });
}

const pairFacts = ({ prose, row }: ProsePair): Record<string, string | number> => ({
  name: prose.name,
  year: prose.target.year,
  prose: showTarget(prose),
  row: row.code,
  line: row.line,
  table: showTarget(row),
});

/** PL1.1: prose and table state the same target for the same year. */
const proseAgrees: PlanRule<ProsePair> = {
  id: 'PL1.1',
  severity: 'C',
  level: 1,
  title: 'rule.PL1.1',
  evaluate: (pair): Outcome => {
    const { prose, row } = pair;
    const facts = pairFacts(pair);
    const hint = 'plan-finding.PL1.1.hint';
    if (prose.target.year !== row.target.year) {
      // Of one concept, targets of several years are stages; a repetition has the same year.
      if (prose.restates === null) return NOT_APPLICABLE;
      const years = { ...facts, rowYear: row.target.year };
      return failed('plan-finding.PL1.1.year', hint, years, {
        left: prose.target.year,
        right: row.target.year,
        severity: 'D',
      });
    }
    if (prose.measure !== row.measure)
      return unverifiable('plan-unverifiable.measure', { other: row.code, line: row.line });
    if (prose.target.value === null && row.target.value === null) return PASS;
    if (prose.target.value === null || row.target.value === null)
      return unverifiable('plan-unverifiable.no-target', {});
    const factor = unitFactor(prose.unit, row.unit);
    if (factor === null) return unverifiable('plan-unverifiable.unit', { other: row.code, line: row.line });
    const value = tidy(prose.target.value * factor);
    if (value !== row.target.value)
      return failed('plan-finding.PL1.1', hint, facts, { left: value, right: row.target.value });
    const upper = prose.target.upper === null ? null : tidy(prose.target.upper * factor);
    if (upper !== row.target.upper)
      return failed('plan-finding.PL1.1', hint, facts, {
        left: upper ?? value,
        right: row.target.upper ?? row.target.value,
      });
    if (prose.target.bound !== row.target.bound)
      return failed('plan-finding.PL1.1.bound', hint, facts, {
        left: prose.target.bound,
        right: row.target.bound,
        severity: 'D',
      });
    if (prose.restates !== null) return PASS;
    return failed('plan-finding.PL1.1.unmarked', 'plan-finding.PL1.1.unmarked.hint', facts, {
      left: value,
      right: row.target.value,
      severity: 'D',
    });
  },
};

export const proseFamily: RuleFamily<ProsePair> = {
  subjects: prosePairs,
  place: ({ prose, row }) => ({
    code: prose.code,
    line: prose.target.line ?? prose.line,
    otherLine: row.line,
    about: [...wordsOf(prose), row.code, row.name],
  }),
  rules: [proseAgrees],
};

/** 新增X家 in prose, where the table has X at the baseline and at the target. */
function additionPairs({ plan }: PlanContext): ProsePair[] {
  const levels = plan.indicators.filter(({ restates, measure }) => restates === null && measure === 'level');
  return plan.indicators.flatMap((prose) => {
    if (!isPeriodTotal(prose) || !/^(净)?新增/.test(prose.name)) return [];
    const bare = plainName(prose.name).replace(/^净?新增/, '');
    const row = levels.find(({ name }) => plainName(name).replace(/(数量|总数|数)$/, '') === bare);
    return row === undefined ? [] : [{ prose, row }];
  });
}

/** PL1.2: what is to be added is what the table's target is above its baseline. */
const additionAgrees: PlanRule<ProsePair> = {
  id: 'PL1.2',
  severity: 'D',
  level: 1,
  title: 'rule.PL1.2',
  evaluate: (pair): Outcome => {
    const { prose, row } = pair;
    const factor = unitFactor(prose.unit, row.unit);
    if (factor === null) return unverifiable('plan-unverifiable.unit', { other: row.code, line: row.line });
    if (prose.target.value === null || row.target.value === null || row.baseline.value === null)
      return unverifiable('plan-unverifiable.no-difference', { other: row.code, line: row.line });
    if (prose.target.year !== row.target.year) return NOT_APPLICABLE;
    const added = tidy(prose.target.value * factor);
    const upper = tidy((prose.target.upper ?? prose.target.value) * factor);
    const needed = tidy(row.target.value - row.baseline.value);
    if (needed >= added && needed <= upper) return PASS;
    const facts = {
      ...pairFacts(pair),
      baseline: showQuantity(row.baseline.value, row.unit),
      needed: showQuantity(needed, row.unit),
    };
    return failed('plan-finding.PL1.2', 'plan-finding.PL1.2.hint', facts, { left: added, right: needed });
  },
};

export const additionFamily: RuleFamily<ProsePair> = {
  ...proseFamily,
  subjects: additionPairs,
  rules: [additionAgrees],
};
