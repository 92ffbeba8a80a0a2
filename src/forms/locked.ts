/** What the plan itself puts into the form: the locked cells, and the hash that shows whether they are still whole. */
import { NO_ANNUAL_TARGETS, type AnnualTargets } from '../plan/annual-targets';
import type { TaskNode } from '../plan/facts';
import { hashText } from '../plan/hash';
import { dueYear, expectedEntry } from '../plan/path';
import type { Indicator, Plan, Project } from '../plan/schema';
import type { FormColumn } from './columns';
import type { Scalar } from './sheet/model';
import { tidy } from '../plan/rounding';

/** Figures of earlier years that were accepted: by indicator or project code and column key. */
export type EarlierFigures = (code: string, key: string) => number | undefined;
export const NO_EARLIER_FIGURES: EarlierFigures = () => undefined;

/** Where a value of the column `Y年目标` comes from. */
export type TargetSource = 'official' | 'path';

/** The target of one year: the official one, else the path's value; null where there is neither. */
export function yearlyTarget(
  plan: Plan,
  indicator: Indicator,
  year: number,
  annualTargets: AnnualTargets = NO_ANNUAL_TARGETS,
): { value: number; source: TargetSource } | null {
  const official = officialTarget(plan, indicator, year, annualTargets);
  if (official !== null) return { value: official, source: 'official' };
  const expected = expectedEntry(plan, indicator, year);
  return expected === null ? null : { value: expected, source: 'path' };
}

/** The same without saying where it comes from: it is asked for every figure. */
export const targetValue = (
  plan: Plan,
  indicator: Indicator,
  year: number,
  annualTargets: AnnualTargets,
): number | null =>
  officialTarget(plan, indicator, year, annualTargets) ?? expectedEntry(plan, indicator, year);

function officialTarget(
  plan: Plan,
  indicator: Indicator,
  year: number,
  annualTargets: AnnualTargets,
): number | null {
  const own = indicator.target;
  // In the target year the plan's own figure is the target; a mean rate or a total says nothing about one year of many.
  const single = plan.kind === 'annual' || indicator.measure === 'level' || indicator.measure === 'ratio';
  if (own.value !== null && single && dueYear(plan, indicator) === year) return own.value;
  return annualTargets(indicator, year)?.value ?? null;
}

/** Assigned targets are not in the document: the column `Y年目标` is there for the department to enter them. */
export function isTargetEntered(indicator: Indicator): boolean {
  return indicator.target.bound === 'assigned';
}

/** The 目标值 cell: the figure, or the printed words where there is none. */
export function targetCell(indicator: Indicator): Scalar {
  const { value, upper, printed } = indicator.target;
  if (value === null) return printed;
  return upper === null ? value : `${value}—${upper}`;
}

/** The locked value of a column in an indicator row, undefined for columns that are not locked there. */
export function indicatorValue(
  plan: Plan,
  indicator: Indicator,
  column: FormColumn,
  annualTargets: AnnualTargets,
): Scalar | null | undefined {
  switch (column.field) {
    case 'code':
      return indicator.code;
    case 'no':
      return indicator.no;
    case 'group':
      return indicator.group;
    case 'name':
      return indicator.name;
    case 'unit':
      return indicator.unit;
    case 'baselineYear':
      return indicator.baseline.value === null ? null : indicator.baseline.year;
    case 'baseline':
      return indicator.baseline.value;
    case 'targetYear':
      return indicator.target.year;
    case 'target':
      return targetCell(indicator);
    case 'annualTarget':
      if (isTargetEntered(indicator)) return undefined;
      return yearlyTarget(plan, indicator, column.year ?? 0, annualTargets)?.value ?? null;
    default:
      return undefined;
  }
}

/** The locked value of a column in a project row, undefined for columns that are not locked. */
export function projectValue(project: Project, column: FormColumn): Scalar | null | undefined {
  switch (column.field) {
    case 'code':
      return project.code;
    case 'category':
      return project.category;
    case 'name':
      return project.name;
    case 'entity':
      return project.entity;
    case 'investment':
      return project.investment;
    case 'scope':
      return project.scope;
    default:
      return undefined;
  }
}

/** The locked value of a column in a task row, undefined for columns that are not locked. */
export function taskValue({ task }: TaskNode, column: FormColumn): Scalar | null | undefined {
  if (column.field === 'code') return task.code;
  if (column.field === 'name') return task.title;
  return undefined;
}

/**
 * A locked value as it is compared: numbers to twelve digits (programs differ in the last ones), texts without
 * blanks and in one width.
 */
export function comparable(value: Scalar | null | undefined): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(tidy(value));
  return String(value).normalize('NFKC').replace(/\s+/g, '');
}

/** The hash over the locked cells of a sheet, whatever the order of its rows. */
export function lockedHash(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.join('\u0001'));
  return hashText(lines.sort().join('\u0002'));
}
