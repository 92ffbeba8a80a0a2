/** P1.1–P1.4: a target leads where the plan says that it leads, and its bound says the same. */
import { isPeriodTotal } from '../../plan/path';
import type { Bound, Indicator } from '../../plan/schema';
import { showQuantity } from '../../plan/units';
import { NOT_APPLICABLE, PASS, unverifiable, type Outcome } from '../finding';
import { allIndicators, atTarget, failed, type PlanContext, type PlanRule, type RuleFamily } from './rule';
import { showTarget } from './words';

/** P1.1: from the baseline to the target the figure moves in the declared direction. */
const targetDirection: PlanRule<Indicator> = {
  id: 'P1.1',
  severity: 'A',
  level: 1,
  title: 'rule.P1.1',
  evaluate: (indicator, context) => {
    const { baseline, target, measure } = indicator;
    // A yearly baseline says nothing about where a total over the period leads.
    if (target.value === null || measure === 'completion' || isPeriodTotal(indicator)) return NOT_APPLICABLE;
    if (baseline.value === null)
      return context.main.has(indicator) ? unverifiable('plan-unverifiable.no-baseline') : NOT_APPLICABLE;
    const move = moveOf(indicator, baseline.value, target.value);
    if (move === null) return NOT_APPLICABLE;
    if (move === 'as-declared') return PASS;
    const facts = {
      name: indicator.name,
      baseline: showQuantity(baseline.value, indicator.unit),
      target: showTarget(indicator),
    };
    // A rate may well be planned lower than that of a single good year: the level still grows.
    const odd = move === 'none' || measure === 'growth' || indicator.direction === 'maintain';
    return failed(`plan-finding.P1.1.${indicator.direction}`, 'plan-finding.P1.1.hint', facts, {
      left: target.value,
      right: baseline.value,
      ...(odd ? { severity: 'D' } : {}),
    });
  },
};

/** How the far end of the target lies to the baseline; null where no direction can be read from it. */
function moveOf(
  { direction, target }: Indicator,
  from: number,
  to: number,
): 'as-declared' | 'none' | 'contrary' | null {
  if (direction === 'maintain') return keeps(target.bound, from, to);
  const way = direction === 'increase' ? (target.upper ?? to) - from : from - to;
  if (way === 0) return 'none';
  return way > 0 ? 'as-declared' : 'contrary';
}

/** A figure to be kept needs no effort to begin with: 保持在95%以上 fits 97 %, not 90 %. */
function keeps(bound: Bound, from: number, to: number): 'as-declared' | 'contrary' | null {
  if (bound === 'at-least') return to <= from ? 'as-declared' : 'contrary';
  if (bound === 'at-most') return to >= from ? 'as-declared' : 'contrary';
  return null;
}

/** P1.2: a figure to be raised has a lower bound, one to be lowered an upper one. */
const boundFits: PlanRule<Indicator> = {
  id: 'P1.2',
  severity: 'A',
  level: 1,
  title: 'rule.P1.2',
  evaluate: ({ name, direction, target: { bound } }) => {
    if (direction === 'maintain' || bound === 'about' || bound === 'assigned') return NOT_APPLICABLE;
    const fits = (direction === 'increase') === (bound === 'at-least');
    if (fits) return PASS;
    const message = direction === 'increase' ? 'plan-finding.P1.2.increase' : 'plan-finding.P1.2.decrease';
    return failed(message, 'plan-finding.P1.2.hint', { name }, { left: bound, right: direction });
  },
};

/** Words around a printed target and the bound they state; the first that fits counts: 不低于 before 低于. */
const QUALIFIERS: readonly (readonly [RegExp, Bound])[] = [
  [/下达/, 'assigned'],
  [/左右|约|上下/, 'about'],
  [/以上|不少于|不低于|不小于|至少|≥/, 'at-least'],
  [/以下|以内|不超过|不高于|不大于|不多于|≤|控制在/, 'at-most'],
  [/超过|突破|高于|大于/, 'at-least'],
  [/低于|小于|少于/, 'at-most'],
];

const BOUND_WORDS = {
  'at-least': 'plan-finding.P1.3.at-least',
  'at-most': 'plan-finding.P1.3.at-most',
  about: 'plan-finding.P1.3.about',
  assigned: 'plan-finding.P1.3.assigned',
} as const;

/** P1.3: the bound is the one that the printed words state. */
const boundAsPrinted: PlanRule<Indicator> = {
  id: 'P1.3',
  severity: 'A',
  level: 1,
  title: 'rule.P1.3',
  evaluate: ({ name, measure, target: { printed, bound } }) => {
    const stated = QUALIFIERS.find(([words]) => words.test(printed))?.[1];
    if (stated === undefined || measure === 'completion') return NOT_APPLICABLE;
    if (stated === bound) return PASS;
    return failed(
      BOUND_WORDS[stated],
      'plan-finding.P1.3.hint',
      { name, printed },
      {
        left: bound,
        right: stated,
      },
    );
  },
};

/** P1.4: a target in words or left to others has no figure, so that no progress is computed from one. */
const noFigureForWords: PlanRule<Indicator> = {
  id: 'P1.4',
  severity: 'A',
  level: 1,
  title: 'rule.P1.4',
  evaluate: (indicator): Outcome => {
    const { name, measure, target } = indicator;
    const soft = measure === 'completion' || target.bound === 'assigned';
    if (!soft && target.value !== null) return NOT_APPLICABLE;
    // Neither a figure nor marked as words: a ratio would be asked for and could never be given.
    if (!soft)
      return failed('plan-finding.P1.4.none', 'plan-finding.P1.4.none.hint', {
        name,
        printed: target.printed,
      });
    if (target.value === null && target.upper === null) return PASS;
    return failed(
      'plan-finding.P1.4.figure',
      'plan-finding.P1.4.figure.hint',
      { name, printed: target.printed, value: showTarget(indicator) },
      { left: target.value },
    );
  },
};

export const directionFamily: RuleFamily<Indicator> = {
  subjects: (context: PlanContext) => allIndicators(context),
  place: atTarget,
  rules: [targetDirection, boundFits, boundAsPrinted, noFigureForWords],
};
