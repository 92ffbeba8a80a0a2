/** The gate for files from outside: see `guard.ts`. */
export type { DocumentProperties } from './core-properties';
export { guardWorkbook, sheetNamesIn } from './guard';
export { DEFAULT_LIMITS, MEGABYTE, type GuardFlag, type GuardLimits } from './limits';
export type { GuardedWorkbook, SheetCells } from './read-package';
export { tooLarge } from './too-large';
export { zipFiles, type ZippedFile } from './zip-files';
