/** What a check of a plan itself reports: findings by document line, what could not be checked, and the coverage. */
import type { Plan } from '../../plan/schema';
import { SEVERITIES, type Severity } from '../finding';

/** A known oddity of the document, as the plan file lists it. */
export type Anomaly = Plan['anomalies'][number];

/** Where in a plan a rule was asked. */
export interface Place {
  /** Code of the indicator or project, or null where none is meant. */
  readonly code: string | null;
  /** Line of the plan's own document. */
  readonly line: number;
  /** The other line of the same document where a pair is judged: a known oddity there explains the pair as well. */
  readonly otherLine?: number;
  /** Names, codes and printed figures by which a known oddity of the line can be told to mean this place. */
  readonly about: readonly string[];
}

/** One failed rule at one line of the document. */
export interface PlanFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly code: string | null;
  readonly line: number;
  /** What is wrong, naming the values. */
  readonly message: string;
  /** The value found and what it was compared with. */
  readonly left: number | string | null;
  readonly right: number | string | null;
  readonly difference: number | null;
  /** What to do. */
  readonly hint: string;
  /** Known oddities of the line that speak of it: the finding stands, but its author has seen it. Empty where there are none. */
  readonly acknowledged: readonly Anomaly[];
}

/** A rule that could not be evaluated at a line; never the same as passed. */
export interface PlanUnverifiable {
  readonly rule: string;
  readonly code: string | null;
  readonly line: number;
  readonly reason: string;
}

/** How many times rules were asked, by outcome. */
export interface PlanCoverage {
  /** The rules that gave any answer. */
  readonly rules: readonly string[];
  readonly asked: number;
  readonly passed: number;
  readonly failed: number;
  readonly unverifiable: number;
}

/** What a district or zone contributes to the target of its city on the same concept. */
export interface Contribution {
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  readonly year: number;
  readonly value: number;
  readonly parentPlan: string;
  readonly parentCode: string;
  /** In the unit of the part. */
  readonly parentValue: number;
  /** Part ÷ whole; 0.1 for 10 %. Districts and zones overlap, so shares do not add up. */
  readonly share: number;
}

export interface PlanCheckResult {
  /** Id of the plan. */
  readonly plan: string;
  /** Open findings first, worst first, then by line; acknowledged ones after them in the same order. */
  readonly findings: readonly PlanFinding[];
  readonly unverifiable: readonly PlanUnverifiable[];
  readonly coverage: PlanCoverage;
  readonly contributions: readonly Contribution[];
}

export const isOpen = ({ acknowledged }: PlanFinding): boolean => acknowledged.length === 0;

/** Open findings by severity, how many are acknowledged, and how many rules could not be evaluated. */
export function countPlanFindings({
  findings,
  unverifiable,
}: Pick<PlanCheckResult, 'findings' | 'unverifiable'>): Record<Severity, number> & {
  acknowledged: number;
  unverifiable: number;
} {
  const open = findings.filter(isOpen);
  const count = (severity: Severity): number => open.filter((one) => one.severity === severity).length;
  return {
    A: count('A'),
    B: count('B'),
    C: count('C'),
    D: count('D'),
    acknowledged: findings.length - open.length,
    unverifiable: unverifiable.length,
  };
}

/** Open before acknowledged, worst first, then as the document runs. */
export function inOrder(left: PlanFinding, right: PlanFinding): number {
  return (
    Number(!isOpen(left)) - Number(!isOpen(right)) ||
    SEVERITIES.indexOf(left.severity) - SEVERITIES.indexOf(right.severity) ||
    left.line - right.line
  );
}
