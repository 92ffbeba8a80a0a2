/** The tests of project rows, by the cell at which the checks show them. */
import * as money from './money';
import * as status from './status';
import type { ProjectTest } from './row';

/** Of single amounts: what fails these makes the row's sums worthless. */
export const AMOUNT_TESTS = { offScale: money.offScale, negative: money.negative } as const;

/** A row without a status of the list says nothing more. */
export const STATUS_TESTS = {
  statusMissing: status.statusMissing,
  statusUnknown: status.statusUnknown,
} as const;

/** Of rows that are sound; those of one group stand at one cell, and the first that fails speaks for it. */
export const PROJECT_TESTS = {
  monthMissing: status.monthMissing,
  outOfOrder: status.outOfOrder,
  inFuture: status.inFuture,
  notFinished: status.notFinished,
  notStarted: money.notStarted,
  underspent: money.underspent,
  overspent: money.overspent,
  overplanned: money.overplanned,
  beforeStart: money.beforeStart,
  withoutReason: status.withoutReason,
  contradicted: status.contradicted,
} as const satisfies Record<string, ProjectTest>;

export type ProjectTestName =
  keyof typeof PROJECT_TESTS | keyof typeof STATUS_TESTS | keyof typeof AMOUNT_TESTS;

export { earlyYear, isMissing, isNegative, isOffScale, missingIn, roundingOf, type Money } from './money';
export { lastYear } from './status';
export { countOf, sumOf, type Month, type ProjectCells, type ProjectFigures, type ProjectTest } from './row';
