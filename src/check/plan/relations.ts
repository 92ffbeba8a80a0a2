/** PL5: relations that the document defines between its indicators hold for its own baselines and targets. */
import { totalInvestment } from '../../plan/facts';
import { plainDigits } from '../../plan/figure';
import { halfDigit, quotientRounding, tidy, type Rounded } from '../../plan/rounding';
import { codesOf, type Relation } from '../../plan/relations';
import type { Indicator, Plan } from '../../plan/schema';
import { showQuantity } from '../../plan/units';
import { PASS, unverifiable, type Outcome } from '../finding';
import { failed, wordsOf, type PlanContext, type PlanRule, type RuleFamily } from './rule';

type End = 'baseline' | 'target';

/** A relation at one end of the plan. */
interface RelationAt {
  readonly relation: Relation;
  readonly end: End;
  readonly about: readonly string[];
}

/** A printed value and how far its rounding may have moved it. */
interface PrintedFigure extends Rounded {
  readonly code: string;
  readonly unit: string | null;
  readonly year: number | null;
}

const relationEnds = ({ plan }: PlanContext): RelationAt[] =>
  plan.relations.flatMap((relation) => {
    const codes = codesOf(relation);
    const about = plan.indicators.filter(({ code }) => codes.includes(code)).flatMap(wordsOf);
    return (['baseline', 'target'] as const).map((end) => ({ relation, end, about }));
  });

/** Decimals as printed: 2.0 has one, which the number has lost. */
const printedDecimals = (printed: string): number => /\d\.(\d+)/.exec(plainDigits(printed))?.[1]?.length ?? 0;

function operand({ code, unit, ...indicator }: Indicator, end: End): PrintedFigure | null {
  const { value, year, printed } = indicator[end];
  return value === null ? null : { code, unit, year, value, decimals: printedDecimals(printed) };
}

/** The figures of a relation at one end, in the order of `codesOf`, or why they cannot be compared. */
function operands(plan: Plan, relation: Relation, end: End): readonly PrintedFigure[] | Outcome {
  const indicators = codesOf(relation).flatMap(
    (code) => plan.indicators.find((indicator) => indicator.code === code) ?? [],
  );
  const figures = indicators.map((indicator) => operand(indicator, end));
  const missing = indicators.filter((_, index) => figures[index] === null).map(({ code }) => code);
  const key =
    end === 'baseline' ? 'plan-unverifiable.relation.baseline' : 'plan-unverifiable.relation.target';
  if (missing.length > 0) return unverifiable(key, { codes: missing });
  const years = new Set(indicators.map((indicator) => indicator[end].year));
  if (years.size > 1)
    return unverifiable('plan-unverifiable.relation.years', { years: [...years].map((year) => year ?? '—') });
  return figures.filter((figure) => figure !== null);
}

/** How a relation failed: both sides and the difference that rounding would explain. */
interface Gap {
  readonly left: number;
  readonly right: number;
  readonly tolerance: number;
}

const beyond = ({ left, right, tolerance }: Gap): boolean => tidy(Math.abs(left - right)) > tidy(tolerance);

/** k rounded parts and the rounded whole: (k+1)·0.5·10^-d, with d the fewest decimals of them all. */
function sumTolerance(figures: readonly Rounded[]): number {
  return figures.length * halfDigit(Math.min(...figures.map(({ decimals }) => decimals)));
}

/** PL5: the relation holds within what rounding explains. */
const relationHolds: PlanRule<RelationAt> = {
  id: 'PL5',
  severity: 'A',
  level: 1,
  title: 'rule.PL5',
  evaluate: ({ relation, end }, { plan }): Outcome => {
    if (relation.kind === 'growth') return unverifiable('plan-unverifiable.relation.growth', {});
    if (relation.kind === 'projects' && (end === 'baseline' || relation.years === 'yearly'))
      return unverifiable('plan-unverifiable.relation.projects', {});
    const figures = operands(plan, relation, end);
    if ('kind' in figures) return figures;
    const gap = gapOf(relation, figures, plan);
    if (gap === null) return unverifiable('plan-unverifiable.relation.zero', {});
    const holds = relation.kind === 'at-most' ? gap.left <= gap.right || !beyond(gap) : !beyond(gap);
    if (holds) return PASS;
    const { unit = null, year = null } = figures[0] ?? {};
    const facts = {
      figures: figures.map(({ code, value, unit: own }) => `${code} ${showQuantity(value, own)}`).join('，'),
      year: year ?? '—',
      left: showQuantity(tidy(gap.left), unit, 4),
      right: showQuantity(tidy(gap.right), unit, 4),
      tolerance: showQuantity(tidy(gap.tolerance), unit, 4),
      reason: relation.reason,
    };
    return failed(`plan-finding.PL5.${relation.kind}`, 'plan-finding.PL5.hint', facts, {
      left: tidy(gap.left),
      right: tidy(gap.right),
      // Targets are bounds: parts may aim higher than what their whole is sure of.
      ...(end === 'target' ? { severity: 'C' } : {}),
    });
  },
};

/** Both sides of a relation; null where there is nothing to divide by. */
function gapOf(
  relation: Exclude<Relation, { kind: 'growth' }>,
  [first, ...others]: readonly Rounded[],
  plan: Plan,
): Gap | null {
  if (!first) return null;
  switch (relation.kind) {
    case 'sum':
      return {
        left: others.reduce((sum, { value }) => sum + value, 0),
        right: first.value,
        tolerance: sumTolerance([first, ...others]),
      };
    case 'at-most': {
      const [part] = others;
      return part ? { left: part.value, right: first.value, tolerance: sumTolerance([first, part]) } : null;
    }
    case 'ratio': {
      const [numerator, denominator] = others;
      if (!numerator || !denominator || denominator.value === 0) return null;
      return {
        left: first.value,
        right: (numerator.value / denominator.value) * relation.factor,
        tolerance: quotientRounding(first.decimals, numerator, denominator, relation.factor),
      };
    }
    case 'projects': {
      const { category } = relation;
      const projects = plan.projects.filter((project) => category === null || project.category === category);
      const tolerance = (projects.length + 1) * halfDigit(first.decimals);
      return { left: totalInvestment(projects), right: first.value, tolerance };
    }
  }
}

export const relationFamily: RuleFamily<RelationAt> = {
  subjects: relationEnds,
  place: ({ relation, about }) => ({ code: codesOf(relation)[0] ?? null, line: relation.line, about }),
  rules: [relationHolds],
};
