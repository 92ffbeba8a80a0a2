/** Thresholds of the checks that are not about single figures; those are in plan/thresholds.ts. */

/** PJ5: a completed project with less of its investment done is questioned. */
export const COMPLETED_SHARE = 0.8;

/** Characters (blanks apart) that an explanation needs; the hint in the sheet counts the same. */
export { EXPLANATION_LENGTH } from '../forms/hint';
