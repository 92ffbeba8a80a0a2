/** P1.10 and P1.11: two rows of the form that cannot be told apart, or that repeat each other's figures. */
import type { Indicator } from '../../plan/schema';
import { showQuantity } from '../../plan/units';
import { NOT_APPLICABLE, PASS } from '../finding';
import { failed, wordsOf, type PlanContext, type PlanRule, type RuleFamily } from './rule';
import { plainName, showTarget } from './words';

/** A row of the form with all rows that stand before it. */
interface FormRow {
  readonly indicator: Indicator;
  readonly before: readonly Indicator[];
  /** The row before it that the rules compare it with, for the place of the finding. */
  readonly twin: Indicator | undefined;
}

const sameName = (one: Indicator, other: Indicator): boolean =>
  plainName(one.name) === plainName(other.name) && one.group === other.group;

/** The same figures at both ends; round small numbers repeat by chance only where they are few. */
const sameFigures = (one: Indicator, other: Indicator): boolean =>
  one.origin === 'table' &&
  other.origin === 'table' &&
  one.baseline.value !== null &&
  one.target.value !== null &&
  one.baseline.value === other.baseline.value &&
  one.target.value === other.target.value;

function formRows({ plan }: PlanContext): FormRow[] {
  const rows = plan.indicators.filter(({ restates }) => restates === null);
  return rows.map((indicator, index) => {
    const before = rows.slice(0, index);
    const twin = before.find((other) => sameName(indicator, other) || sameFigures(indicator, other));
    return { indicator, before, twin };
  });
}

/** P1.10: a name stands for one row; the same one in another unit is odd. */
const uniqueName: PlanRule<FormRow> = {
  id: 'P1.10',
  severity: 'A',
  level: 1,
  title: 'rule.P1.10',
  evaluate: ({ indicator, before }) => {
    const namesake = before.find((other) => sameName(indicator, other));
    if (!namesake) return PASS;
    const [unit, otherUnit] = [indicator.unit ?? '—', namesake.unit ?? '—'];
    const facts = { name: indicator.name, other: namesake.code, line: namesake.line, unit, otherUnit };
    return unit === otherUnit
      ? failed('plan-finding.P1.10.same', 'plan-finding.P1.10.same.hint', facts)
      : failed('plan-finding.P1.10.unit', 'plan-finding.P1.10.unit.hint', facts, {
          left: unit,
          right: otherUnit,
          severity: 'D',
        });
  },
};

/** P1.11: baseline and target of one table row stand in another as well, as when a row was copied twice. */
const ownFigures: PlanRule<FormRow> = {
  id: 'P1.11',
  severity: 'D',
  level: 1,
  title: 'rule.P1.11',
  evaluate: ({ indicator, before }) => {
    if (indicator.origin !== 'table' || indicator.baseline.value === null || indicator.target.value === null)
      return NOT_APPLICABLE;
    const twin = before.find((other) => sameFigures(indicator, other));
    if (!twin) return PASS;
    const facts = {
      name: indicator.name,
      baseline: showQuantity(indicator.baseline.value, indicator.unit),
      target: showTarget(indicator),
      other: twin.code,
      otherName: twin.name,
      line: twin.line,
    };
    return failed('plan-finding.P1.11', 'plan-finding.P1.11.hint', facts, {
      left: indicator.target.value,
      right: twin.target.value,
    });
  },
};

export const rowFamily: RuleFamily<FormRow> = {
  subjects: formRows,
  place: ({ indicator, twin }) => ({
    code: indicator.code,
    line: indicator.line,
    about: wordsOf(indicator),
    ...(twin === undefined ? {} : { otherLine: twin.line }),
  }),
  rules: [uniqueName, ownFigures],
};
