/** What a form asks for: two forms of one shape have the same sheets, rows and columns. */
import type { Filing } from '../forms/filing';
import { textTargets } from '../plan/facts';

export interface FormShape {
  readonly planId: string;
  readonly years: readonly number[];
  readonly earlierYears: readonly number[];
  readonly textTargets: boolean;
}

export function shapeOf(filing: Filing): FormShape {
  const { plan, years, earlierYears } = filing;
  return { planId: plan.id, years, earlierYears, textTargets: hasTextTargets(filing) };
}

export function isSameShape(left: FormShape, right: FormShape): boolean {
  const same = (one: readonly number[], other: readonly number[]): boolean => one.join() === other.join();
  return (
    left.planId === right.planId &&
    left.textTargets === right.textTargets &&
    same(left.years, right.years) &&
    same(left.earlierYears, right.earlierYears)
  );
}

/** Whether a form also asks for the targets stated in prose. */
export function hasTextTargets({ plan, indicators }: Filing): boolean {
  const codes = new Set(textTargets(plan).map(({ code }) => code));
  return indicators.some(({ indicator }) => codes.has(indicator.code));
}
