/** How long an explanation must be, counted alike by the checks and by the sheet's formulas. */

/** Characters (blanks apart) that an explanation needs. */
export const EXPLANATION_LENGTH = 6;

/** Length of a text without blanks, as the formula counts it. */
export const lengthOf = (text: string): number => text.replace(/[ \u3000\n]/g, '').length;
export const lengthFormula = (text: string): string =>
  `LEN(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${text}," ",""),"　",""),CHAR(10),""))`;
