/** The gate for files from outside: see `guard.ts`. */
export type { CleanRows, CleanSheet } from './clean-workbook';
export { guardWorkbook, type GuardedWorkbook } from './guard';
export { DEFAULT_LIMITS, type GuardFlag, type GuardLimits } from './limits';
