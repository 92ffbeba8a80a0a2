/** B1, B2, B3 and K3: figures that belong together by the plan document's own definition. */
import type { ListFact, MessageKey } from '../../i18n';
import { largerThanWhole, notAddingUp, roundingOf } from '../../forms/relation-tests';
import type { Relation } from '../../plan/relations';
import type { Indicator } from '../../plan/schema';
import { quotientRounding, tidy, type Rounded } from '../../plan/rounding';
import { decimalsOf, showNumber } from '../../plan/units';
import { fail, PASS, type Outcome, type Severity } from '../finding';
import type { Rule } from '../rule';

/** A figure of a relation in one year. */
export interface Related {
  readonly indicator: Indicator;
  readonly value: number;
}

/** A relation in one year with all its figures, in the order of `codesOf`; for growth the level of the year before last. */
export interface RelatedFigures {
  readonly relation: Relation;
  readonly year: number;
  readonly figures: readonly Related[];
}

type RelationRule = Rule<RelatedFigures>;

const rounded = ({ indicator, value }: Related): Rounded => ({ value, decimals: decimalsOf(indicator) });

interface Comparison {
  readonly key: 'finding.B1' | 'finding.B2' | 'finding.B3' | 'finding.K3.projects';
  readonly left: Related;
  readonly right: number;
  readonly rightName: string | ListFact;
  readonly severity?: Severity;
}

function differs(
  { relation, year }: RelatedFigures,
  { key, left, right, rightName, severity }: Comparison,
): Outcome {
  const facts = {
    name: left.indicator.name,
    year,
    value: showNumber(left.value),
    unit: left.indicator.unit ?? '',
    other: showNumber(tidy(right), decimalsOf(left.indicator) + 2),
    otherName: rightName,
    difference: showNumber(tidy(left.value - right), decimalsOf(left.indicator) + 2),
    line: relation.line,
  };
  const hint: MessageKey = `${key}.hint`;
  return fail({
    ...(severity ? { severity } : {}),
    message: { key, facts },
    hint: { key: hint, facts },
    left: left.value,
    right,
    difference: left.value - right,
    cause: {
      key: `${key}:${relation.line}`,
      message: (years) => ({ key: `${key}.years`, facts: { ...facts, years } }),
    },
  });
}

const names = (figures: readonly Related[]): ListFact =>
  figures.map(({ indicator }) => `“${indicator.name}”`);

/** B1: a whole is the sum of its parts; within rounding the residual is only mentioned (B4). */
export const addingUp: RelationRule = {
  id: 'B1',
  // Not A: where the document's fields overlap, a department may be right.
  severity: 'B',
  level: 1,
  title: 'rule.B1',
  evaluate: (subject) => {
    const [whole, ...parts] = subject.figures;
    if (!whole) return PASS;
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const off = Math.abs(whole.value - sum);
    if (off <= 1e-9 * Math.max(1, Math.abs(sum))) return PASS;
    const within = !notAddingUp.fails(subject.figures);
    return differs(subject, {
      key: 'finding.B1',
      left: whole,
      right: sum,
      rightName: names(parts),
      ...(within ? { severity: 'D' as const } : {}),
    });
  },
};

/** B2: a ratio is its numerator over its denominator; a growth rate is what the level did. */
export const identity: RelationRule = {
  id: 'B2',
  severity: 'C',
  level: 1,
  title: 'rule.B2',
  evaluate: (subject) => {
    const { relation, figures } = subject;
    const [ratio, numerator, denominator] = figures;
    if (!ratio || !numerator || !denominator || denominator.value === 0) return PASS;
    const factor = relation.kind === 'ratio' ? relation.factor : 100;
    const quotient = (numerator.value / denominator.value) * factor;
    const expected = relation.kind === 'growth' ? quotient - factor : quotient;
    const rounding = quotientRounding(
      decimalsOf(ratio.indicator),
      rounded(numerator),
      rounded(denominator),
      factor,
    );
    if (Math.abs(ratio.value - expected) <= rounding) return PASS;
    return differs(subject, {
      key: 'finding.B2',
      left: ratio,
      right: expected,
      rightName: names([numerator, ...(relation.kind === 'ratio' ? [denominator] : [])]),
    });
  },
};

/** B3: a part is not larger than the whole that contains it. */
export const partOfWhole: RelationRule = {
  id: 'B3',
  severity: 'A',
  level: 1,
  title: 'rule.B3',
  evaluate: (subject) => {
    const [whole, part] = subject.figures;
    if (!whole || !part || !largerThanWhole.fails([whole, part])) return PASS;
    return differs(subject, { key: 'finding.B3', left: part, right: whole.value, rightName: names([whole]) });
  },
};

/** K3: the projects' investment adds up to the indicator. */
export const projectsAddUp: RelationRule = {
  id: 'K3',
  severity: 'C',
  level: 3,
  title: 'rule.K3',
  evaluate: (subject) => {
    const [indicator, projects] = subject.figures;
    if (
      !indicator ||
      !projects ||
      Math.abs(indicator.value - projects.value) <= roundingOf([indicator.indicator])
    )
      return PASS;
    return differs(subject, {
      key: 'finding.K3.projects',
      left: indicator,
      right: projects.value,
      rightName: '',
    });
  },
};

export const RELATION_RULES: Readonly<Record<Relation['kind'], RelationRule>> = {
  sum: addingUp,
  ratio: identity,
  growth: identity,
  'at-most': partOfWhole,
  projects: projectsAddUp,
};
