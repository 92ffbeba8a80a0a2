/** Thresholds of the checks that are not about single figures; those are in plan/thresholds.ts. */

/** About projects; the sheet's own tests use the same. */
export { COMPLETED_SHARE } from '../plan/thresholds';

/** Characters (blanks apart) that an explanation needs; the hint in the sheet counts the same. */
export { EXPLANATION_LENGTH } from '../forms/explanation-length';
